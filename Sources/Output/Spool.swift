import Files
import Glibc
import Synchronization

/// Temporary files without a name that store finished pages until the commit, so that a site may be
/// larger than memory.
///
/// They are in the folder for large temporary files (`TMPDIR`, otherwise `/var/tmp`) and not next
/// to Public, because that disk may have room for only one site. They disappear when the process
/// ends, in any way.
public final class Spool: Sendable {
  /// The number of bytes that stay in memory, so that small sites need no file.
  private static let kept = 8 << 20
  /// The number of files: a few more than threads, so that two threads seldom choose the same.
  private static let fileCount = 8

  /// A file that one thread writes to at a time: the system makes a second one wait.
  fileprivate final class File: Sendable {
    fileprivate let descriptor: Int32
    /// The number of bytes that are in use.
    fileprivate let end = Atomic<Int>(0)

    init?(in folder: String) {
      // mkstemp(3) requires the six letters at the end, and replaces them.
      var template = Array("\(folder)/polder-XXXXXX".utf8CString)
      // The call changes the bytes in place; the array outlives the call.
      descriptor = template.withUnsafeMutableBufferPointer { name in
        guard let name = name.baseAddress else { return -1 }
        let descriptor = mkstemp(name)
        if descriptor >= 0 {
          unlink(name)
          _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
        }
        return descriptor
      }
      if descriptor < 0 { return nil }
    }

    deinit { close(descriptor) }
  }

  private let files: [File]
  /// The number of bytes that were stored.
  private let total = Atomic<Int>(0)
  /// The number of times that a file was chosen.
  private let turn = Atomic<Int>(0)

  /// Makes an empty spool. Fails if there can be no such files.
  public init?() {
    let folder = getenv("TMPDIR").map { String(cString: $0) } ?? "/var/tmp"
    files = (0..<Spool.fileCount).compactMap { _ in File(in: folder) }
    if files.isEmpty { return nil }
  }

  /// Returns what a tree stores for some bytes: their place in a file, or the bytes themselves if
  /// there is no room. May be called from any thread.
  public func store(_ bytes: [UInt8]) -> OutputContent {
    guard total.wrappingAdd(bytes.count, ordering: .relaxed).oldValue >= Spool.kept else {
      return .bytes(bytes)
    }
    let file = files[turn.wrappingAdd(1, ordering: .relaxed).oldValue % files.count]
    let offset = file.end.wrappingAdd(bytes.count, ordering: .relaxed).oldValue
    let isWritten = bytes.withUnsafeBytes { buffer in
      Spool.all(buffer.count) {
        pwrite(file.descriptor, buffer.baseAddress?.advanced(by: $0), $1, off_t(offset + $0))
      }
    }
    guard isWritten else { return .bytes(bytes) }
    return .spooled(
      SpooledBytes(
        file: file, offset: offset, size: bytes.count, digest: ContentHash.hash(bytes)))
  }

  fileprivate static func read(
    _ file: File, _ offset: Int, _ size: Int
  ) throws(SystemError) -> [UInt8] {
    var isRead = false
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      isRead = Spool.all(size) {
        pread(file.descriptor, buffer.baseAddress?.advanced(by: $0), $1, off_t(offset + $0))
      }
      // Only bytes that were read are initialised. `all` returns whether those are all of them.
      count = isRead ? size : 0
    }
    guard isRead else { throw .last }
    return bytes
  }

  /// Calls `body` with the bytes done and the bytes left until `size` bytes are done. Returns false
  /// on an error.
  private static func all(_ size: Int, _ body: (_ done: Int, _ left: Int) -> Int) -> Bool {
    var done = 0
    while done < size {
      let count = body(done, size - done)
      if count > 0 {
        done += count
      } else if count == 0 || errno != EINTR {
        if count == 0 { errno = EIO }
        return false
      }
    }
    return true
  }
}

/// Bytes in a spool.
public struct SpooledBytes: Sendable {
  fileprivate let file: Spool.File
  fileprivate let offset: Int
  /// The number of bytes.
  let size: Int
  /// Their hash.
  let digest: ContentHash

  /// The bytes.
  func read() throws(SystemError) -> [UInt8] { try Spool.read(file, offset, size) }
}
