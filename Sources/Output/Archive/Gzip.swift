import CZlib

/// Compression for archives.
enum Gzip {
  /// Some bytes as one gzip member. Members that follow each other are one gzip file (RFC 1952,
  /// section 2.2), which is how several threads can write one; nil when there is no memory.
  static func member(_ bytes: [UInt8], level: Int32 = 6) -> [UInt8]? {
    var stream = z_stream()
    guard polder_gzip_begin(&stream, level) == Z_OK else { return nil }
    defer { deflateEnd(&stream) }
    let limit = Int(deflateBound(&stream, uLong(bytes.count)))
    var isWhole = false
    let member = [UInt8](unsafeUninitializedCapacity: limit) { output, count in
      bytes.withUnsafeBufferPointer { input in
        // zlib only reads its input, and writes up to `avail_out` bytes; both buffers outlive it.
        stream.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
        stream.avail_in = uInt(input.count)
        stream.next_out = output.baseAddress
        stream.avail_out = uInt(output.count)
        isWhole = deflate(&stream, Z_FINISH) == Z_STREAM_END
        count = output.count - Int(stream.avail_out)
      }
    }
    return isWhole ? member : nil
  }
}
