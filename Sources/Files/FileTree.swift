import Glibc

/// One thing in a scanned folder.
public struct FileEntry: Sendable, Hashable {
  /// The kind of a thing. A symbolic link is a link, whatever its target is.
  public enum Kind: Sendable, Hashable {
    case file
    case directory
    case symbolicLink
    /// A pipe, a socket or a device.
    case other
  }

  /// The path relative to the scanned folder, with `/` between its parts: `cities/amsterdam.md`.
  public let path: String
  /// What it is.
  public let kind: Kind
  /// The size in bytes as the system reports it.
  public let size: Int
  /// When its content last changed, in nanoseconds after 1 January 1970 UTC.
  public let modified: Int
  /// When anything about it last changed, in the same unit. No program can set this back.
  let changed: Int
  /// The inode number. Another file in the same place has another number.
  let number: UInt
  /// Whether it is not content: hidden, left behind by a program (`.DS_Store`, `a.md~`), or inside
  /// such a folder.
  public let isIgnorable: Bool
  /// Whether a change to it may affect a site: no program left it behind, and its folder is not
  /// ignorable. The file itself may be hidden, because Polder reports a hidden file in a wrong
  /// place.
  public let isWatched: Bool
}

/// The files and folders below a folder.
public enum FileTree {
  /// What a scan found.
  public struct Listing: Sendable {
    /// Everything in the folder and in the folders in it, sorted by the bytes of the paths.
    public internal(set) var entries: [FileEntry] = []
    /// What could not be listed or opened, sorted by path. These are not in `entries`, except for a
    /// folder whose content is unknown.
    public internal(set) var errors: [FileError] = []
  }

  /// The largest depth of nested folders.
  public static let depthLimit = 64

  /// Lists everything below `root`, with hidden files. Symbolic links are listed and never
  /// followed, except one at the end of `root` itself. What cannot be read becomes an error, and
  /// the scan goes on.
  ///
  /// - Parameter folders: the folders to which `root` belongs; nil opens `root`.
  public static func scan(root: String, in folders: SourceFolders? = nil) -> Listing {
    var scan = TreeScan()
    if let folders {
      do throws(FileError) {
        scan.folder(try folders.descriptor(of: root), path: "", isIgnorable: false, depth: 1)
      } catch {
        scan.listing.errors.append(error)
      }
      return scan.sorted()
    }
    let isCut = root.utf8.contains(0)
    if !isCut, let directory = FileDescriptor(root, flags: O_RDONLY | O_DIRECTORY) {
      scan.folder(directory.raw, path: "", isIgnorable: false, depth: 1)
    } else {
      scan.listing.errors.append(.system("", isCut ? EINVAL : errno))
    }
    return scan.sorted()
  }
}

/// Walks through folders. It opens every folder from its parent, so that no link is followed, even
/// one that appears during the scan.
private struct TreeScan {
  var listing = FileTree.Listing()

  mutating func folder(
    _ directory: Int32, path: String, isIgnorable: Bool, depth: Int
  ) {
    // The stream closes its descriptor, and others may read the same folder. So the stream gets a
    // descriptor of its own, which starts at the beginning.
    let copy = openat(directory, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard copy >= 0 else { return fail(path, errno) }
    guard let stream = fdopendir(copy) else {
      let number = errno
      close(copy)
      return fail(path, number)
    }
    defer { closedir(stream) }
    while true {
      errno = 0
      guard let entry = readdir(stream) else {
        if errno != 0 { fail(path, errno) }
        return
      }
      // d_name ends with a NUL (readdir(3)) and does not change until the next readdir.
      guard let offset = MemoryLayout<dirent>.offset(of: \.d_name) else { return }
      let name = UnsafeRawPointer(entry).advanced(by: offset).assumingMemoryBound(to: CChar.self)
      let isDots = strcmp(name, ".") == 0 || strcmp(name, "..") == 0
      if !isDots {
        visit(name, in: directory, path: path, isIgnorable: isIgnorable, depth: depth)
      }
    }
  }

  private mutating func visit(
    _ name: UnsafePointer<CChar>, in directory: Int32, path: String,
    isIgnorable: Bool, depth: Int
  ) {
    let prefix = path.isEmpty ? "" : path + "/"
    // strlen stops at the NUL after the name, so the bytes are inside it.
    let bytes = UnsafeRawBufferPointer(start: name, count: strlen(name))
    guard let text = String(validating: bytes, as: UTF8.self) else {
      let error = FileError(path: prefix + FileTree.escaped(bytes), reason: .nameNotUTF8)
      listing.errors.append(error)
      return
    }
    let path = prefix + text
    var status = stat()
    guard fstatat(directory, name, &status, AT_SYMLINK_NOFOLLOW) == 0 else {
      // It disappeared after the folder was read: treat it as if it never existed.
      if errno != ENOENT { fail(path, errno) }
      return
    }
    let isLeftBehind = FileTree.isLeftBehind(text)
    let isWatched = !isIgnorable && !isLeftBehind
    let isIgnorable = isIgnorable || isLeftBehind || FileTree.isHidden(text)
    let kind: FileEntry.Kind
    switch status.type {
    case S_IFREG: kind = .file
    case S_IFDIR: kind = .directory
    case S_IFLNK: kind = .symbolicLink
    default: kind = .other
    }
    listing.entries.append(
      FileEntry(
        path: path, kind: kind, size: Int(status.st_size),
        modified: nanoseconds(status.st_mtim), changed: nanoseconds(status.st_ctim),
        number: UInt(status.st_ino),
        isIgnorable: isIgnorable, isWatched: isWatched))
    guard kind == .directory else { return }
    guard depth < FileTree.depthLimit else {
      let limit = FileTree.depthLimit
      listing.errors.append(FileError(path: path, reason: .tooDeep(limit: limit)))
      return
    }
    let flags = O_RDONLY | O_DIRECTORY | O_NOFOLLOW
    guard let inner = FileDescriptor(name, in: directory, flags: flags) else {
      return fail(path, errno)
    }
    folder(inner.raw, path: path, isIgnorable: isIgnorable, depth: depth + 1)
  }

  private func nanoseconds(_ time: timespec) -> Int {
    Int(time.tv_sec) &* 1_000_000_000 &+ Int(time.tv_nsec)
  }

  private mutating func fail(_ path: String, _ number: Int32) {
    listing.errors.append(.system(path, number))
  }

  /// Returns the listing in order, with an error for each name that differs from another only in
  /// its bytes.
  consuming func sorted() -> FileTree.Listing {
    var listing = listing
    listing.entries.sort { FileTree.precedes($0.path, $1.path) }
    var paths: [String: String] = [:]
    // Two ASCII paths are equal only if their bytes are, and a folder has no two such names.
    for entry in listing.entries where entry.path.utf8.contains(where: { $0 >= 0x80 }) {
      if let other = paths.updateValue(entry.path, forKey: entry.path) {
        listing.errors.append(FileError(path: entry.path, reason: .sameName(as: other)))
      }
    }
    listing.errors.sort { FileTree.precedes($0.path, $1.path) }
    return listing
  }
}

extension FileTree {
  /// Whether anything exists at a path, even a link whose target is missing.
  public static func isThere(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0
  }

  /// Whether a path ends in a symbolic link.
  public static func isLink(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0 && status.type == S_IFLNK
  }

  /// Returns the size of a regular file in bytes; nil if it is missing or not a regular file.
  public static func size(of path: String) -> Int? {
    var status = stat()
    guard lstat(path, &status) == 0, status.type == S_IFREG else { return nil }
    return Int(status.st_size)
  }

  /// Whether `a` comes before `b` by their UTF-8 bytes. (Swift's `<` compares normal forms.)
  public static func precedes(_ a: String, _ b: String) -> Bool {
    let fast = a.utf8.withContiguousStorageIfAvailable { a in
      b.utf8.withContiguousStorageIfAvailable { b in
        let common = min(a.count, b.count)
        guard common > 0, let first = a.baseAddress, let second = b.baseAddress else {
          return a.count < b.count
        }
        // Both buffers have at least `common` bytes.
        let order = memcmp(first, second, common)
        return order != 0 ? order < 0 : a.count < b.count
      }
    }
    if let result = fast.flatMap({ $0 }) { return result }
    return a.utf8.lexicographicallyPrecedes(b.utf8)
  }

  /// Returns a name that is not UTF-8 in a readable form: each byte above 0x7F as `\xE9`.
  static func escaped(_ name: UnsafeRawBufferPointer) -> String {
    name.map { byte in
      byte < 0x80
        ? String(Unicode.Scalar(byte)) : "\\x" + String(byte, radix: 16, uppercase: true)
    }.joined()
  }
}
