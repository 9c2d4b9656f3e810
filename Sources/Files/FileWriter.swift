import Glibc

/// Writes whole files, so that nobody ever sees half of one.
public enum FileWriter {
  /// What happens to a file that has the name already.
  public enum Existing: Sendable {
    /// The new one takes its place.
    case replaced
    /// It stays, and nothing is written (EEXIST).
    case kept
  }

  /// Writes a file in its folder under another name and moves it into place in one step; what stood
  /// there stays if anything fails.
  ///
  /// - Parameters:
  ///   - path: absolute or from the current folder. Its folder must exist.
  ///   - permissions: exactly these; without them those of any new file, less the process's mask.
  public static func write(
    _ bytes: [UInt8], to path: String, over existing: Existing = .replaced,
    permissions: mode_t? = nil
  ) throws(FileError) {
    guard !path.utf8.contains(0) else { throw .system(path, EINVAL) }
    let slash = path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex
    // A hidden name: should the machine stop here, no build takes it for a page.
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
      // A second name refuses to take the place of a file; a renamed one would not.
      case .kept: if link(String(temporary), path) != 0 { failure = errno }
      }
    }
    if failure != nil || existing == .kept { unlink(String(temporary)) }
    if let failure { throw .system(path, failure) }
  }

  /// The number of the error, if there was one.
  private static func writeAll(_ bytes: [UInt8], to file: Int32) -> Int32? {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
      if count >= 0 { rest = rest.dropFirst(count) } else if errno != EINTR { return errno }
    }
    return nil
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
