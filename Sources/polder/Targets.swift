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
      return FolderTarget(folder)
    case .git:
      throw .failed(reason: "this program has no engine for Git")
    case .ssh(let place): return try SSHTarget(place, switches: target.switches)
    case .rclone(let place): return try RcloneTarget(place)
    }
  }

  /// The project's folder that a target's folder overlaps; nil if none.
  func overlap(of target: PublishTarget) -> String? {
    guard case .folder(let path) = target.place else { return nil }
    return [options.output, options.content, options.templates].first {
      OutputCommitter.overlaps(absolute(path), $0)
    }
  }

  /// A path as the settings write it, relative to the project's folder.
  private func absolute(_ path: String) -> String {
    if path.hasPrefix("/") { return path }
    return "\(options.projectFolder)/\(path)"
  }

  /// The store of this machine's last publications to a target.
  func releases(of target: PublishTarget) -> LocalReleases {
    LocalReleases(in: "\(cache.path)/published/\(target.name)")
  }
}
