import Glibc
import Model
import Output
import Publishing

/// Makes the engines of the targets in `site.yml`.
struct Targets {
  let options: CommonOptions
  let cache: CacheFolder

  /// Returns the engine of a target.
  func engine(of target: PublishTarget) throws(TargetError) -> any PublicationTarget {
    switch target.place {
    case .folder(let path):
      let folder = absolute(path)
      return target.switches ? SwitchedFolderTarget(folder) : FolderTarget(folder)
    case .git(let repository, let branch):
      return try GitTarget(
        repository: isAddress(repository) ? repository : path(absolute(repository)),
        branch: branch,
        in: "\(fullCache)/published/\(target.name).git")
    case .ssh, .rclone:
      throw .failed(reason: "this program has no engine for it")
    }
  }

  /// The project's folder that a target's folder overlaps; nil if none.
  func overlap(of target: PublishTarget) -> String? {
    guard case .folder(let path) = target.place else { return nil }
    return [options.output, options.content, options.templates].first {
      OutputCommitter.overlaps(absolute(path), $0)
    }
  }

  /// The cache folder's full path.
  private var fullCache: String {
    if cache.path.hasPrefix("/") { return cache.path }
    guard let folder = realpath(".", nil) else { return cache.path }
    // realpath(3) allocates the text, and the caller frees it.
    defer { free(folder) }
    return "\(String(cString: folder))/\(cache.path)"
  }

  /// A path that Git does not take for an option.
  private func path(_ path: String) -> String { path.hasPrefix("-") ? "./\(path)" : path }

  /// Whether Git takes the text for an address and not for a path: `https://…`, `user@host:path`.
  private func isAddress(_ repository: String) -> Bool {
    if repository.contains("://") { return true }
    return repository.prefix { $0 != "/" }.contains(":")
  }

  /// A path as the settings write it, relative to the project's folder.
  private func absolute(_ path: String) -> String {
    if path.hasPrefix("/") || options.projectFolder == "." { return path }
    return "\(options.projectFolder)/\(path)"
  }

  /// The store of this machine's last publications to a target.
  func releases(of target: PublishTarget) -> LocalReleases {
    LocalReleases(in: "\(cache.path)/published/\(target.name)")
  }
}
