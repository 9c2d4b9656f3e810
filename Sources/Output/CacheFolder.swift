import Diagnostics
import Files
import Glibc

/// Finds the folder for what a project keeps between builds: the lock, what makes the next build
/// faster, the images that were made.
///
/// It is `.polder` beside Content, or, where that cannot be used, a folder of this project alone in
/// the user's cache folder. Neither it nor what is written in it is ever a link: whoever can change a
/// project could make one that leads to files of others, which would be replaced and removed there.
public struct CacheFolder: Sendable, Hashable {
  /// Its path; it may have to be made.
  public let path: String
  /// What keeps `.polder` beside Content from being used; nil where that is used, or another folder
  /// was named.
  public let obstacle: UnusableFolder?

  /// The name of the folder beside Content.
  public static let name = ".polder"
  /// Where images that were made are kept in it.
  static let images = "images"

  /// Finds the folder.
  ///
  /// - Parameters:
  ///   - project: the folder that Content is in.
  ///   - named: the folder that `--cache` names; this project's own is in it.
  ///   - userFolder: where programs of this user keep such things (`~/.cache`); nil if nobody says.
  /// - Throws: an `OutputFailure`, when no folder can be used.
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

  /// The folder for images that were made.
  public var imageFolder: String { path + "/" + CacheFolder.images }

  /// A name for a project's folder among those of others: a part of the hash of its real path.
  private static func name(of project: String) -> String {
    guard let real = realpath(project, nil) else {
      return String(ContentHash.hash(Array(project.utf8)).hex.prefix(16))
    }
    // realpath(3) has made the text for us to free.
    defer { free(real) }
    return String(ContentHash.hash(Array(String(cString: real).utf8)).hex.prefix(16))
  }

  /// Makes a project's own folder in one that projects share, for this user alone: images of pages
  /// that are not public stand in it. The cause where it cannot be used.
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
    // Of somebody else, it could be changed while it is used.
    if status.st_mode & S_IFMT == S_IFDIR, status.st_uid != geteuid(), status.st_uid != 0 {
      return .foreign
    }
    return obstacle(at: folder, in: base)
  }

  /// What keeps a folder, which may have to be made, from being written.
  private static func obstacle(at folder: String, in parent: String) -> UnusableFolder.Cause? {
    var status = stat()
    guard lstat(folder, &status) == 0 else {
      // Where there is no project either, that is what is told.
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

  /// Why the process, with the rights that it acts with, may not do something with a path.
  private static func refusal(_ path: String, _ rights: Int32) -> MachineCause? {
    faccessat(AT_FDCWD, path, rights, AT_EACCESS) == 0 ? nil : SystemError.last.cause
  }
}
