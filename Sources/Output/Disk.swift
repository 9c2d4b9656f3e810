import Files
import Glibc

/// An error number of the system.
struct SystemError: Error, Hashable {
  let code: Int32

  /// The error of the call that just failed.
  static var last: SystemError { SystemError(code: errno) }
}

/// The status of a name on the disk, including what shows whether it changed.
struct FileStatus: Hashable, Sendable {
  /// The kind of thing at a name.
  enum Kind: UInt8, Sendable {
    case file, folder, link, special
  }

  let kind: Kind
  let device: UInt64
  let inode: UInt64
  let size: Int64
  /// The latest change of the bytes, in nanoseconds since 1970.
  let modified: Int64
  /// The latest change of the bytes or of anything else, in nanoseconds since 1970. No program can
  /// set it.
  let changed: Int64

  init(
    kind: Kind, device: UInt64, inode: UInt64, size: Int64, modified: Int64, changed: Int64
  ) {
    self.kind = kind
    self.device = device
    self.inode = inode
    self.size = size
    self.modified = modified
    self.changed = changed
  }

  init(_ status: stat) {
    kind =
      switch status.st_mode & S_IFMT {
      case S_IFREG: .file
      case S_IFDIR: .folder
      case S_IFLNK: .link
      default: .special
      }
    device = UInt64(truncatingIfNeeded: status.st_dev)
    inode = UInt64(truncatingIfNeeded: status.st_ino)
    size = Int64(status.st_size)
    modified = FileStatus.nanoseconds(status.st_mtim)
    changed = FileStatus.nanoseconds(status.st_ctim)
  }

  private static func nanoseconds(_ time: timespec) -> Int64 {
    Int64(time.tv_sec) &* 1_000_000_000 &+ Int64(time.tv_nsec)
  }
}

/// The calls that change the disk, so that tests can interrupt them.
enum DiskChange: Hashable, Sendable {
  case makeFolder, createFile, write, sync, rename, link, unlink, removeFolder
}

/// The system's calls, each relative to a folder's descriptor and never through a symbolic link.
///
/// Names are single path components, terminated by NUL. Errors are the system's; `EINTR` is
/// retried.
struct Disk: Sendable {
  /// Called before each change. If it returns an error number, the change fails with it. Tests use
  /// this to stop a commit at any step; otherwise it is nil.
  var interrupt: (@Sendable (DiskChange) -> Int32?)?
  /// The folders that copied files come from; nil follows links in their paths.
  var sources: SourceFolders?

  typealias Name = UnsafePointer<CChar>

  private func willDo(_ change: DiskChange) throws(SystemError) {
    if let interrupt, let code = interrupt(change) { throw SystemError(code: code) }
  }

  // MARK: Looking

  /// Opens a folder to look names up in it. `O_NOFOLLOW` makes a link an error (ENOTDIR).
  func openFolder(_ name: Name, in folder: Int32) throws(SystemError) -> Int32 {
    try retrying { openat(folder, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC) }
  }

  /// Returns the status of a name; nil if it does not exist.
  func status(_ name: Name, in folder: Int32) throws(SystemError) -> FileStatus? {
    var status = stat()
    if fstatat(folder, name, &status, AT_SYMLINK_NOFOLLOW) == 0 { return FileStatus(status) }
    if errno == ENOENT { return nil }
    throw .last
  }

  /// Returns the status of an open descriptor.
  func status(of descriptor: Int32) throws(SystemError) -> FileStatus {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw .last }
    return FileStatus(status)
  }

  /// Opens a file for reading. It never waits, not even for a pipe.
  func openFile(_ name: Name, in folder: Int32) throws(SystemError) -> Int32 {
    try retrying {
      openat(folder, name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY | O_CLOEXEC)
    }
  }

  /// Opens a file to be copied. Throws `ENOENT` if a link has appeared in its path.
  func openSource(_ path: String) throws(SystemError) -> (number: Int32, status: FileStatus) {
    let number: Int32
    if let sources {
      do throws(FileError) {
        number = try sources.open(path)
      } catch {
        let code = error.errno ?? ENOENT
        throw SystemError(code: code == ENOTDIR ? ENOENT : code)
      }
    } else {
      number = try retrying { open(path, O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC) }
    }
    do {
      return (number, try status(of: number))
    } catch {
      close(number)
      throw error
    }
  }

  /// Reads up to `buffer.count` bytes; fewer only at the end of the file.
  func read(
    _ descriptor: Int32, into buffer: UnsafeMutableRawBufferPointer
  ) throws(SystemError) -> Int {
    guard let base = buffer.baseAddress else { return 0 }
    var done = 0
    while done < buffer.count {
      let count = Glibc.read(descriptor, base + done, buffer.count - done)
      if count > 0 {
        done += count
      } else if count == 0 {
        break
      } else if errno != EINTR {
        throw .last
      }
    }
    return done
  }

  /// Returns the content of a small file, up to `limit` bytes; nil if it does not exist.
  func contents(
    _ name: Name, in folder: Int32, limit: Int = 1 << 30
  ) throws(SystemError) -> [UInt8]? {
    let descriptor: Int32
    do {
      descriptor = try openFile(name, in: folder)
    } catch {
      if error.code == ENOENT { return nil }
      throw error
    }
    defer { close(descriptor) }
    let status = try status(of: descriptor)
    guard status.kind == .file, status.size <= limit else { throw SystemError(code: EFBIG) }
    var bytes = [UInt8](repeating: 0, count: Int(status.size))
    let count = bytes.withUnsafeMutableBytes { buffer in
      Result { () throws(SystemError) in try read(descriptor, into: buffer) }
    }
    bytes.removeLast(bytes.count - (try count.get()))
    return bytes
  }

  /// Returns the names in an open folder, without `.` and `..`, as bytes terminated by NUL, in byte
  /// order.
  func names(in folder: Int32) throws(SystemError) -> [[CChar]] {
    // Use a second descriptor, because reading moves the position, and `closedir` closes.
    let own = try retrying { openat(folder, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC) }
    guard let stream = fdopendir(own) else {
      let error = SystemError.last
      close(own)
      throw error
    }
    defer { closedir(stream) }
    var names: [[CChar]] = []
    while true {
      errno = 0
      guard let entry = readdir(stream) else {
        if errno != 0 { throw .last }
        break
      }
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) {
          Array(UnsafeBufferPointer(start: $0, count: strlen($0) + 1))
        }
      }
      if name != [46, 0] && name != [46, 46, 0] { names.append(name) }
    }
    return names.sorted { $0.lexicographicallyPrecedes($1) }
  }

  /// Fails if this user may not make, move and remove names in a folder.
  func checkCanChange(_ folder: Int32) throws(SystemError) {
    guard faccessat(folder, ".", W_OK | X_OK, AT_EACCESS) == 0 else { throw .last }
  }

  // MARK: Changing

  /// Makes a folder (0755 less the umask). Returns true if it is new, false if the name is taken.
  @discardableResult
  func makeFolder(_ name: Name, in folder: Int32) throws(SystemError) -> Bool {
    try willDo(.makeFolder)
    if mkdirat(folder, name, 0o755) == 0 { return true }
    if errno == EEXIST { return false }
    throw .last
  }

  /// Creates a file that must not exist (0644 less the umask) and opens it for writing.
  func createFile(_ name: Name, in folder: Int32) throws(SystemError) -> Int32 {
    try willDo(.createFile)
    return try retrying {
      openat(folder, name, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o644)
    }
  }

  /// Writes all bytes at the descriptor's position.
  func write(_ bytes: UnsafeRawBufferPointer, to descriptor: Int32) throws(SystemError) {
    try willDo(.write)
    guard let base = bytes.baseAddress else { return }
    var done = 0
    while done < bytes.count {
      let count = Glibc.write(descriptor, base + done, bytes.count - done)
      if count > 0 {
        done += count
      } else if count == 0 {
        throw SystemError(code: ENOSPC)
      } else if errno != EINTR {
        throw .last
      }
    }
  }

  /// Closes a descriptor after writing. Network file systems report a full disk only here.
  func finish(_ descriptor: Int32) throws(SystemError) {
    guard close(descriptor) == 0 || errno == EINTR else { throw .last }
  }

  /// Waits until a file, or the names in a folder, are on the disk itself.
  func sync(_ descriptor: Int32) throws(SystemError) {
    try willDo(.sync)
    // Some file systems cannot sync a folder (EINVAL). Then only the wait is lost.
    guard fsync(descriptor) == 0 || errno == EINVAL || errno == EROFS else { throw .last }
  }

  /// Moves a file or a folder. A file replaces a file, a folder replaces an empty folder.
  func rename(
    _ name: Name, in folder: Int32, to newName: Name, in newFolder: Int32
  ) throws(SystemError) {
    try willDo(.rename)
    guard renameat(folder, name, newFolder, newName) == 0 else { throw .last }
  }

  /// Gives a file a second name, which must be free (EEXIST).
  func link(
    _ name: Name, in folder: Int32, to newName: Name, in newFolder: Int32
  ) throws(SystemError) {
    try willDo(.link)
    guard linkat(folder, name, newFolder, newName, 0) == 0 else { throw .last }
  }

  /// Removes a name that is not a folder.
  func unlink(_ name: Name, in folder: Int32) throws(SystemError) {
    try willDo(.unlink)
    guard unlinkat(folder, name, 0) == 0 else { throw .last }
  }

  /// Removes an empty folder.
  func removeFolder(_ name: Name, in folder: Int32) throws(SystemError) {
    try willDo(.removeFolder)
    guard unlinkat(folder, name, AT_REMOVEDIR) == 0 else { throw .last }
  }

  /// Removes a name and, if it is a folder, everything in it, without following links.
  func removeAll(_ name: Name, in folder: Int32) throws(SystemError) {
    guard let status = try status(name, in: folder) else { return }
    guard status.kind == .folder else { return try unlink(name, in: folder) }
    let inner = try openFolder(name, in: folder)
    defer { close(inner) }
    for child in try names(in: inner) { try removeAll(child, in: inner) }
    try removeFolder(name, in: folder)
  }

  private func retrying(_ call: () -> Int32) throws(SystemError) -> Int32 {
    while true {
      let result = call()
      if result >= 0 { return result }
      if errno != EINTR { throw .last }
    }
  }
}
