import Glibc

/// Files that were not there before.
public enum NewFile {
  /// Why a file was not made: a number of errno(3); EEXIST when it is there already.
  public struct Failure: Error, Sendable {
    /// The number.
    public let code: Int32
  }

  /// Makes a file, whole or not at all; one that is there already stays as it is.
  public static func write(
    _ bytes: [UInt8], to path: String, mode: mode_t = 0o644
  ) throws(Failure) {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, mode)
    guard descriptor >= 0 else { throw Failure(code: errno) }
    var failure: Int32?
    var rest = bytes[...]
    while !rest.isEmpty, failure == nil {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count >= 0 { rest = rest.dropFirst(count) } else if errno != EINTR { failure = errno }
    }
    if failure == nil, fsync(descriptor) != 0 { failure = errno }
    if close(descriptor) != 0 { failure = failure ?? errno }
    if let failure {
      unlink(path)
      throw Failure(code: failure)
    }
  }

  /// Makes a folder unless it is there.
  public static func makeFolder(_ path: String) throws(Failure) {
    guard mkdir(path, 0o755) == 0 || errno == EEXIST else { throw Failure(code: errno) }
  }
}
