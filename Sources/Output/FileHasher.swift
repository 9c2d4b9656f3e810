import Files
import Glibc

/// Reads files piece by piece and hashes them, with one buffer for many files. For use on one
/// thread.
struct FileHasher: ~Copyable {
  private let buffer: UnsafeMutableRawBufferPointer
  private let disk: Disk

  init(disk: Disk) {
    self.disk = disk
    buffer = .allocate(byteCount: 65_536, alignment: 16)
  }

  deinit { buffer.deallocate() }

  /// Returns the hash of the rest of an open file, and its number of bytes. It passes each piece to
  /// `piece`, for copying.
  func digest(
    of descriptor: Int32, piece: (UnsafeRawBufferPointer) throws(SystemError) -> Void = { _ in }
  ) throws(SystemError) -> (digest: ContentHash, size: Int64) {
    var count = try disk.read(descriptor, into: buffer)
    if count > 0 { try piece(bytes(count)) }
    // Most files fit into the buffer.
    if count < buffer.count { return (ContentHash.hash(bytes(count)), Int64(count)) }
    guard var hasher = ContentHasher() else { throw SystemError(code: ENOMEM) }
    var size: Int64 = 0
    while true {
      hasher.add(bytes(count))
      size += Int64(count)
      if count < buffer.count { return (hasher.hash, size) }
      count = try disk.read(descriptor, into: buffer)
      if count > 0 { try piece(bytes(count)) }
    }
  }

  private func bytes(_ count: Int) -> UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(rebasing: buffer[..<count])
  }
}
