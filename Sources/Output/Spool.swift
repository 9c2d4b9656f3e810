import Files
import Glibc
import Synchronization

/// Files without a name in which finished pages wait for the commit, so that a site may be larger
/// than memory.
///
/// They are in the folder for large temporary files (`TMPDIR`, or else `/var/tmp`) and not beside
/// Public, whose disk may have room for one site only. They go when the process does, however that
/// ends.
public final class Spool: Sendable {
  /// As many bytes stay in memory: small sites need no file.
  private static let kept = 8 << 20
  /// How many files there are: some more than threads, so that two seldom choose the same.
  private static let fileCount = 8

  /// A file that one thread writes to at a time: the system lets two wait for each other.
  fileprivate final class File: Sendable {
    fileprivate let descriptor: Int32
    /// How many bytes are taken.
    fileprivate let end = Atomic<Int>(0)

    init?(in folder: String) {
      // The six letters at the end are what mkstemp(3) asks for, and fills in.
      var template = Array("\(folder)/polder-XXXXXX".utf8CString)
      // They are changed in place; the array outlives the calls.
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
  /// How many bytes were handed in.
  private let total = Atomic<Int>(0)
  /// How many times a file was chosen.
  private let turn = Atomic<Int>(0)

  /// An empty spool; nil where there can be no such files.
  public init?() {
    let folder = getenv("TMPDIR").map { String(cString: $0) } ?? "/var/tmp"
    files = (0..<Spool.fileCount).compactMap { _ in File(in: folder) }
    if files.isEmpty { return nil }
  }

  /// What a tree holds instead of bytes: where they were put, or themselves where there is no room.
  /// May be called from any thread.
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
      // Only what was read is initialised; `all` says whether that is all of it.
      count = isRead ? size : 0
    }
    guard isRead else { throw .last }
    return bytes
  }

  /// Calls `body` with what is done and what is left until `size` bytes are; false on an error.
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
  /// How many there are.
  let size: Int
  /// Their hash.
  let digest: ContentHash

  /// The bytes.
  func read() throws(SystemError) -> [UInt8] { try Spool.read(file, offset, size) }
}
