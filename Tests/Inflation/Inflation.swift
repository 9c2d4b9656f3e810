import CDeflate

/// The format of compressed bytes.
public enum Wrapping {
  /// RFC 1950.
  case zlib
  /// RFC 1952.
  case gzip
}

/// Returns the decompressed bytes; nil if they are not such a stream, or for more than 4 MB, which
/// no test needs.
public func inflated(_ bytes: [UInt8], _ wrapping: Wrapping = .zlib) -> [UInt8]? {
  let decompressor = libdeflate_alloc_decompressor()
  defer { libdeflate_free_decompressor(decompressor) }
  let unpack = wrapping == .zlib ? libdeflate_zlib_decompress : libdeflate_gzip_decompress
  // The library does not write beyond the buffer.
  var buffer = [UInt8](repeating: 0, count: 4_000_000)
  var size = 0
  let result = unpack(decompressor, bytes, bytes.count, &buffer, buffer.count, &size)
  return result == LIBDEFLATE_SUCCESS ? Array(buffer[..<size]) : nil
}
