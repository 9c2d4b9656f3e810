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
    var whole: [UInt8] = []
    while true {
      let count = try disk.read(descriptor, into: buffer)
      let bytes = UnsafeRawBufferPointer(rebasing: buffer[..<count])
      if count > 0 { try piece(bytes) }
      if count < buffer.count {
        // Most files fit into the buffer.
        if whole.isEmpty { return (ContentHash.hash(bytes), Int64(count)) }
        whole += bytes
        return (ContentHash.hash(whole), Int64(whole.count))
      }
      whole += bytes
    }
  }
}
