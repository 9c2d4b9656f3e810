import Glibc

/// Writes whole files, so that no reader ever sees half of one.
public enum FileWriter {
  /// What to do with an existing file of the same name.
  public enum Existing: Sendable {
    /// The new file replaces it.
    case replaced
    /// The existing file stays, and nothing is written (EEXIST).
    case kept
  }

  /// Writes a file under another name in its folder, and then moves it into place in one step. If
  /// anything fails, the old file stays.
  ///
  /// - Parameters:
  ///   - path: absolute or relative to the current folder. Its folder must exist.
  ///   - permissions: exactly these; nil gives those of any new file, less the process's mask.
  public static func write(
    _ bytes: [UInt8], to path: String, over existing: Existing = .replaced,
    permissions: mode_t? = nil
  ) throws(FileError) {
    guard !path.utf8.contains(0) else { throw .system(path, EINVAL) }
    let slash = path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex
    // The name is hidden: if the machine stops here, no build takes the file for a page.
    let temporary = path[..<slash] + ".\(path[slash...]).polder-\(getpid())"
    let flags = O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW
    let file = open(String(temporary), flags, permissions ?? 0o644)
    guard file >= 0 else { throw .system(path, errno) }
    var failure = writeAll(bytes, to: file)
    if failure == nil, let permissions, fchmod(file, permissions) != 0 { failure = errno }
    if failure == nil, fsync(file) != 0 { failure = errno }
    if close(file) != 0 { failure = failure ?? errno }
    if failure == nil {
      switch existing {
      case .replaced: if rename(String(temporary), path) != 0 { failure = errno }
      // link(2) refuses to replace an existing file; rename(2) would replace it.
      case .kept: if link(String(temporary), path) != 0 { failure = errno }
      }
    }
    if failure != nil || existing == .kept { unlink(String(temporary)) }
    if let failure { throw .system(path, failure) }
  }

  /// Writes all bytes. Returns the error number, if there is an error.
  private static func writeAll(_ bytes: [UInt8], to file: Int32) -> Int32? {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
      if count >= 0 { rest = rest.dropFirst(count) } else if errno != EINTR { return errno }
    }
    return nil
  }

  /// Makes a folder and its missing parents. Does nothing if it exists.
  public static func makeFolder(_ path: String) throws(FileError) {
    var made = path.hasPrefix("/") ? "/" : ""
    for part in path.split(separator: "/") {
      made += made.isEmpty || made == "/" ? String(part) : "/" + part
      if mkdir(made, 0o755) != 0, errno != EEXIST { throw .system(made, errno) }
    }
  }
}
