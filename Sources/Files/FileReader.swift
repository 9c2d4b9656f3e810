import Glibc

/// Reads whole files.
public enum FileReader {
  /// Returns the bytes of a file as they are now.
  ///
  /// Pipes, sockets, devices and folders are refused without waiting for them. A file that grows
  /// while it is read is read to its end at that time.
  ///
  /// - Parameters:
  ///   - path: the path, absolute or relative to the current folder.
  ///   - limit: the size of the largest file to read, in bytes.
  ///   - followsLinks: whether to follow a symbolic link at the end of the path. Links in the
  ///     folders before it are always followed.
  ///   - folders: folders in which no link is followed, wherever it is in the path.
  public static func read(
    _ path: String, limit: Int, followsLinks: Bool = false, in folders: SourceFolders? = nil
  ) throws(FileError) -> [UInt8] {
    let file = try open(path, followsLinks: followsLinks, in: folders)
    guard let status = file.status() else { throw .system(path, errno) }
    guard status.type == S_IFREG else { throw FileError(path: path, reason: .notRegularFile) }
    let limit = max(0, limit)
    guard status.st_size <= limit else {
      throw FileError(path: path, reason: .tooLarge(limit: limit))
    }
    // Ask for one byte more than the size: if it stays free, the end has been seen.
    var bytes = try read(file, path, upTo: Int(status.st_size) + 1)
    var capacity = Int(status.st_size) + 1
    while bytes.count == capacity {
      guard bytes.count <= limit else {
        throw FileError(path: path, reason: .tooLarge(limit: limit))
      }
      capacity = min(bytes.count + max(bytes.count, 1 << 16), limit + 1)
      bytes += try read(file, path, upTo: capacity - bytes.count)
    }
    guard bytes.count <= limit else {
      throw FileError(path: path, reason: .tooLarge(limit: limit))
    }
    return bytes
  }

  /// Returns the first bytes of a file, at most `count`. Symbolic links are not followed.
  public static func head(
    _ path: String, count: Int, in folders: SourceFolders? = nil
  ) throws(FileError) -> [UInt8] {
    let file = try open(path, followsLinks: false, in: folders)
    guard let status = file.status() else { throw .system(path, errno) }
    guard status.type == S_IFREG else { throw FileError(path: path, reason: .notRegularFile) }
    return try read(file, path, upTo: max(0, count))
  }

  /// Opens a file for reading. A pipe without a writer does not block.
  static func open(
    _ path: String, followsLinks: Bool, in folders: SourceFolders? = nil
  ) throws(FileError) -> FileDescriptor {
    if let folders { return FileDescriptor(owning: try folders.open(path)) }
    // Swift would cut the path at a NUL and open another file.
    guard !path.utf8.contains(0) else { throw .system(path, EINVAL) }
    let flags = O_RDONLY | O_NONBLOCK | (followsLinks ? 0 : O_NOFOLLOW)
    guard let file = FileDescriptor(path, flags: flags) else { throw .system(path, errno) }
    return file
  }

  private static func read(
    _ file: borrowing FileDescriptor, _ path: String, upTo count: Int
  ) throws(FileError) -> [UInt8] {
    var failure: Int32?
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      // read(2) initialises as many bytes as it returns. The buffer may be larger than asked for.
      let part = UnsafeMutableRawBufferPointer(
        rebasing: UnsafeMutableRawBufferPointer(buffer)[..<count])
      if let done = file.read(into: part) {
        filled = done
      } else {
        failure = errno
        filled = 0
      }
    }
    if let failure { throw .system(path, failure) }
    return bytes
  }
}

/// A regular file, read piece by piece.
public final class FilePieces {
  private let file: FileDescriptor

  /// Its size in bytes when it was opened.
  public let size: Int

  /// Opens a file. Fails if it cannot be read. A link at the end of the path is not followed, and
  /// inside `folders` no link is followed anywhere in the path.
  public init?(_ path: String, in folders: SourceFolders? = nil) {
    guard let file = try? FileReader.open(path, followsLinks: false, in: folders),
      let status = file.status(), status.type == S_IFREG
    else { return nil }
    self.file = file
    size = Int(status.st_size)
  }

  /// Lends the descriptor to a closure, so that another program can read from it.
  public func withDescriptor<Result, Failure>(
    _ body: (Int32) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try body(file.raw)
  }

  /// Returns the next bytes, fewer than `count` only at the end. Returns nil if they cannot be
  /// read.
  public func next(upTo count: Int) -> [UInt8]? {
    var isRead = true
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      // `read(into:)` initialises as many bytes as it returns, at most `count`.
      let part = UnsafeMutableRawBufferPointer(
        rebasing: UnsafeMutableRawBufferPointer(buffer)[..<count])
      let done = file.read(into: part)
      isRead = done != nil
      filled = done ?? 0
    }
    return isRead ? bytes : nil
  }
}
