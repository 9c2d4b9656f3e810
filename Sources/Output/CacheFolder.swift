import Diagnostics
import Files
import Glibc

/// Finds the folder for a project's files between builds: the lock, the caches, and generated
/// images.
///
/// It is `.polder` next to Content. If that cannot be used, it is a folder for this project in the
/// user's cache folder. Neither the folder nor anything in it may be a link: somebody who can
/// change a project could make one that leads to other people's files, which Polder would then
/// replace and remove.
public struct CacheFolder: Sendable, Hashable {
  /// Its path; it need not exist yet.
  public let path: String
  /// The reason why `.polder` next to Content is not used; nil if it is used, or if the user named
  /// another folder.
  public let obstacle: UnusableFolder?

  /// The name of the folder next to Content.
  public static let name = ".polder"
  /// The name of the folder of generated images in it.
  static let images = "images"

  /// Finds the folder.
  ///
  /// - Parameters:
  ///   - project: the folder that contains Content.
  ///   - named: the folder of `--cache`, which gets a folder for this project.
  ///   - userFolder: the user's cache folder (`~/.cache`); nil if it is unknown.
  /// - Throws: an `OutputFailure` if no folder can be used.
  public static func find(
    project: String, named: String?, userFolder: String?
  ) throws(OutputError) -> CacheFolder {
    var unusable: [UnusableFolder] = []
    if let named {
      let own = named + "/" + name(of: project)
      guard let cause = prepare(own, in: named) else {
        return CacheFolder(path: own, obstacle: nil)
      }
      unusable.append(UnusableFolder(path: own, cause: cause))
    } else {
      let beside = project + "/" + name
      guard let cause = obstacle(at: beside, in: project) else {
        return CacheFolder(path: beside, obstacle: nil)
      }
      unusable.append(UnusableFolder(path: beside, cause: cause))
      if let userFolder {
        let base = userFolder + "/polder"
        let own = base + "/" + name(of: project)
        guard let cause = prepare(own, in: base) else {
          return CacheFolder(path: own, obstacle: unusable[0])
        }
        unusable.append(UnusableFolder(path: own, cause: cause))
      }
    }
    throw OutputError(.noCache(unusable), at: unusable[0].path)
  }

  /// The folder for generated images.
  public var imageFolder: String { path + "/" + CacheFolder.images }

  /// Returns a name for a project's folder next to those of others: a part of the hash of its real
  /// path.
  private static func name(of project: String) -> String {
    guard let real = realpath(project, nil) else {
      return String(ContentHash.hash(Array(project.utf8)).hex.prefix(16))
    }
    // realpath(3) allocates the text, and the caller frees it.
    defer { free(real) }
    return String(ContentHash.hash(Array(String(cString: real).utf8)).hex.prefix(16))
  }

  /// Makes a project's own folder in a folder that projects share. Only this user may read it,
  /// because it has images of pages that are not public. Returns the reason if it cannot be used.
  private static func prepare(_ folder: String, in base: String) -> UnusableFolder.Cause? {
    do throws(OutputError) {
      try OutputCommitter.makeFolders(base, shownAs: base)
    } catch {
      guard case .failure(let diagnostic) = error,
        case .refused(_, _, let cause, _)? = diagnostic.problem as? OutputFailure
      else { return .machine(.missing) }
      return .machine(cause)
    }
    if mkdir(folder, 0o700) != 0, errno != EEXIST { return .machine(SystemError.last.cause) }
    var status = stat()
    guard lstat(folder, &status) == 0 else { return .machine(SystemError.last.cause) }
    // Another owner could change the folder while it is used.
    if status.st_mode & S_IFMT == S_IFDIR, status.st_uid != geteuid(), status.st_uid != 0 {
      return .foreign
    }
    return obstacle(at: folder, in: base)
  }

  /// Returns the reason why a folder, which may have to be made, cannot be written; nil if it can.
  private static func obstacle(at folder: String, in parent: String) -> UnusableFolder.Cause? {
    var status = stat()
    guard lstat(folder, &status) == 0 else {
      // If there is no project either, report that.
      if errno != ENOENT { return .machine(SystemError.last.cause) }
      let refusal = refusal(parent, W_OK | X_OK)
      return refusal == .missing ? nil : refusal.map { .machine($0) }
    }
    if let cause = kindMistake(status, S_IFDIR) { return cause }
    if let cause = refusal(folder, W_OK | X_OK) { return .machine(cause) }
    for (name, kind) in [(OutputLock.fileName, S_IFREG), (images, S_IFDIR)] {
      let path = folder + "/" + name
      guard lstat(path, &status) == 0 else { continue }
      if let cause = kindMistake(status, kind) { return cause }
      if let cause = refusal(path, kind == S_IFREG ? R_OK | W_OK : W_OK | X_OK) {
        return .machine(cause)
      }
    }
    return nil
  }

  private static func kindMistake(_ status: stat, _ kind: mode_t) -> UnusableFolder.Cause? {
    switch status.st_mode & S_IFMT {
    case kind: nil
    case S_IFLNK: .link
    default: .machine(.notAFolder)
    }
  }

  /// Returns the reason why the process, with its effective rights, may not use a path in some way.
  private static func refusal(_ path: String, _ rights: Int32) -> MachineCause? {
    faccessat(AT_FDCWD, path, rights, AT_EACCESS) == 0 ? nil : SystemError.last.cause
  }
}
