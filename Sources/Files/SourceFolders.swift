import Glibc

/// Folders that are read through the descriptors with which they were opened. Their contents are
/// reached from there, name by name and never through a link, even one that appears during a build.
public final class SourceFolders: Sendable {
  private struct Folder {
    let path: String
    /// The descriptor, or the reason why there is none.
    let descriptor: Result<Int32, FileError>
  }

  /// Opens a folder only to pass through it (`O_PATH` of open(2), which Swift does not import).
  private static let passing: Int32 = 0o10_000_000

  private let folders: [Folder]

  /// Opens folders.
  ///
  /// - Parameters:
  ///   - paths: their paths. The paths of the files in them begin with these.
  ///   - followsLinks: whether a folder may itself be a link, by its path.
  public init(_ paths: [String], followsLinks: (String) -> Bool = { _ in true }) {
    folders = paths.map { path in
      let flags = O_RDONLY | O_DIRECTORY | O_CLOEXEC | (followsLinks(path) ? 0 : O_NOFOLLOW)
      guard !path.utf8.contains(0) else {
        return Folder(path: path, descriptor: .failure(.system("", EINVAL)))
      }
      let descriptor = SourceFolders.retrying { Glibc.open(path, flags) }
      if descriptor >= 0 { return Folder(path: path, descriptor: .success(descriptor)) }
      let number = errno
      let isLink = !followsLinks(path) && FileTree.isLink(path)
      return Folder(path: path, descriptor: .failure(.system("", isLink ? ELOOP : number)))
    }
  }

  deinit {
    for folder in folders {
      if case .success(let descriptor) = folder.descriptor { close(descriptor) }
    }
  }

  /// Returns the descriptor of one of the folders.
  func descriptor(of path: String) throws(FileError) -> Int32 {
    guard let folder = folders.first(where: { $0.path == path }) else { throw .system("", ENOENT) }
    return try folder.descriptor.get()
  }

  /// Opens a file for reading, without waiting for a pipe's writer. A file in none of the folders
  /// is opened by its path, and the end of the path may not be a link.
  ///
  /// - Returns: a descriptor, which the caller closes. A folder that has become a link gives
  ///   `ENOTDIR`.
  public func open(_ path: String) throws(FileError) -> Int32 {
    // Swift would cut the path at a NUL and open another file.
    guard !path.utf8.contains(0) else { throw .system(path, EINVAL) }
    let flags = O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC | O_NOFOLLOW
    guard let folder = folders.first(where: { path.hasPrefix($0.path + "/") }) else {
      return try SourceFolders.opened(path) { Glibc.open(path, flags) }
    }
    let root = try folder.descriptor.get()
    var place = root
    defer { if place != root { close(place) } }
    var names = path.utf8.dropFirst(folder.path.utf8.count + 1).split(separator: UInt8(ascii: "/"))
    guard let last = names.popLast().map({ String($0) ?? "" }) else {
      throw .system(path, ENOENT)
    }
    for name in names.map({ String($0) ?? "" }) {
      // `..` would lead out of the folders.
      guard name != ".." else { throw .system(path, ENOENT) }
      let next = try SourceFolders.opened(path) {
        openat(place, name, SourceFolders.passing | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
      }
      if place != root { close(place) }
      place = next
    }
    return try SourceFolders.opened(path) { openat(place, last, flags) }
  }

  private static func opened(_ path: String, _ call: () -> Int32) throws(FileError) -> Int32 {
    let descriptor = retrying(call)
    guard descriptor >= 0 else { throw .system(path, errno) }
    return descriptor
  }

  private static func retrying(_ call: () -> Int32) -> Int32 {
    while true {
      let result = call()
      if result >= 0 || errno != EINTR { return result }
    }
  }
}
