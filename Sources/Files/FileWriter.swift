import Glibc

/// Writes whole files, so that nobody ever sees half of one.
public enum FileWriter {
  /// Writes a file in its folder under another name and moves it into place; what stood there is
  /// replaced in one step, and stays if anything fails.
  ///
  /// - Parameter path: absolute or from the current folder. Its folder must exist.
  public static func write(_ bytes: [UInt8], to path: String) throws(FileError) {
    guard !path.utf8.contains(0) else { throw .system(path, EINVAL) }
    let temporary = "\(path).polder-\(getpid())"
    let flags = O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW
    let file = open(temporary, flags, 0o644)
    guard file >= 0 else { throw .system(path, errno) }
    var failure: Int32?
    bytes.withUnsafeBytes { buffer in
      var done = 0
      while done < buffer.count, failure == nil {
        // done < buffer.count, so the address and the rest of the size are inside the buffer.
        let count = Glibc.write(file, buffer.baseAddress.map { $0 + done }, buffer.count - done)
        if count > 0 { done += count } else if errno != EINTR { failure = errno }
      }
    }
    if failure == nil, fsync(file) != 0 { failure = errno }
    close(file)
    if failure == nil, rename(temporary, path) != 0 { failure = errno }
    if let failure {
      unlink(temporary)
      throw .system(path, failure)
    }
  }

  /// Makes a folder, and those above it, unless it is there.
  public static func makeFolder(_ path: String) throws(FileError) {
    var made = path.hasPrefix("/") ? "/" : ""
    for part in path.split(separator: "/") {
      made += made.isEmpty || made == "/" ? String(part) : "/" + part
      if mkdir(made, 0o755) != 0, errno != EEXIST { throw .system(made, errno) }
    }
  }
}
