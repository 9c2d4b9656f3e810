import CDeflate

/// Unpacks gzip files (RFC 1952) with libdeflate.
public enum Inflate {
  /// The reason why a file cannot be unpacked.
  public enum Failure: Error, Hashable, Sendable {
    /// It is not a gzip file, is incomplete, or its checksum is wrong.
    case damaged
    /// It would have more bytes than the limit.
    case tooLarge
  }

  /// Deflate makes at most this many bytes of one (zlib's technical notes, "Maximum Compression
  /// Factor").
  private static let greatestRatio = 1032

  /// The number of bytes that a member may need at first.
  private static let firstCapacity = 4 << 20

  /// Returns the content of a gzip file: of all its members, one after another (section 2.2). Zeros
  /// after the last member, which tapes and some programs add, are ignored.
  ///
  /// - Parameter limit: the greatest number of bytes to unpack.
  public static func gzip(_ bytes: [UInt8], limit: Int) throws(Failure) -> [UInt8] {
    guard let decompressor = libdeflate_alloc_decompressor() else { throw .tooLarge }
    defer { libdeflate_free_decompressor(decompressor) }
    var output: [UInt8] = []
    var start = 0
    repeat {
      let member = try member(bytes[start...], limit: limit - output.count, decompressor)
      output += member.content
      start += member.size
      if bytes[start...].allSatisfy({ $0 == 0 }) { return output }
    } while start < bytes.count
    return output
  }

  /// Unpacks the first member. Returns its content, and its own size.
  private static func member(
    _ bytes: ArraySlice<UInt8>, limit: Int, _ decompressor: OpaquePointer
  ) throws(Failure) -> (content: [UInt8], size: Int) {
    // The content cannot be larger than this, whatever the bytes are.
    let (most, isHuge) = bytes.count.multipliedReportingOverflow(by: greatestRatio)
    let greatest = isHuge ? limit : min(limit, most)
    // The file's last four bytes are the size of the last member (section 2.3.1), often the only
    // one.
    let hint = bytes.suffix(4).reversed().reduce(0) { $0 << 8 | Int($1) }
    var capacity = min(greatest, max(firstCapacity, hint))
    while true {
      var size = 0
      var result = LIBDEFLATE_SUCCESS
      let content = [UInt8](unsafeUninitializedCapacity: max(1, capacity)) { buffer, count in
        // The library reads at most the bytes that there are, writes at most `capacity` bytes, and
        // initialises as many as it counts.
        result = bytes.withUnsafeBytes {
          libdeflate_gzip_decompress_ex(
            decompressor, $0.baseAddress, $0.count, buffer.baseAddress, capacity, &size, &count)
        }
        if result != LIBDEFLATE_SUCCESS { count = 0 }
      }
      switch result {
      case LIBDEFLATE_SUCCESS: return (content, size)
      case LIBDEFLATE_INSUFFICIENT_SPACE:
        guard capacity < greatest else { throw greatest == limit ? .tooLarge : .damaged }
        capacity = min(greatest, capacity * 2)
      default: throw .damaged
      }
    }
  }
}
