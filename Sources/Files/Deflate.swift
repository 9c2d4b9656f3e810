import CDeflate

/// Compresses whole buffers with libdeflate. It takes less than half of zlib's time, and its files
/// are a little smaller. The same bytes give the same result on every machine.
public struct Deflate: ~Copyable {
  private let compressor: OpaquePointer

  /// Makes a compressor, which one thread at a time may use.
  public init() {
    // Level 6: higher levels gain little, and lower levels save little time.
    guard let compressor = libdeflate_alloc_compressor(6) else {
      // Swift itself also ends a program that runs out of memory.
      fatalError("there is no memory to compress in")
    }
    self.compressor = compressor
  }

  deinit { libdeflate_free_compressor(compressor) }

  /// Compresses bytes to a zlib stream (RFC 1950), which browsers can decompress
  /// (`DecompressionStream`).
  public func zlib(_ bytes: [UInt8]) -> [UInt8] {
    pack(
      bytes, bound: libdeflate_zlib_compress_bound(compressor, bytes.count),
      libdeflate_zlib_compress)
  }

  /// Compresses bytes to one gzip member, without a name or a time. Members one after another make
  /// one gzip file (RFC 1952, section 2.2), so several threads can write one.
  public func gzip(_ bytes: [UInt8]) -> [UInt8] {
    pack(
      bytes, bound: libdeflate_gzip_compress_bound(compressor, bytes.count),
      libdeflate_gzip_compress)
  }

  private func pack(
    _ bytes: [UInt8], bound: Int,
    _ compress: (OpaquePointer?, UnsafeRawPointer?, Int, UnsafeMutableRawPointer?, Int) -> Int
  ) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: bound) { buffer, count in
      // The buffer has room for the largest result of an input of this size, so this cannot fail.
      // The library writes no more bytes than the count that it returns.
      count = bytes.withUnsafeBytes {
        compress(compressor, $0.baseAddress, $0.count, buffer.baseAddress, buffer.count)
      }
    }
  }
}

extension Deflate {
  /// The version of libdeflate that is linked in, such as `1.14`.
  public static var libraryVersion: String { LIBDEFLATE_VERSION_STRING }
}
