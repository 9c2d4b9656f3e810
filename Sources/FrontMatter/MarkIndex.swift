import Diagnostics

/// Converts libyaml's marks, which count code points, to byte offsets.
///
/// Marks come nearly in order, so a cursor that moves in both directions needs one pass over the
/// text.
struct MarkIndex {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let range: SourceRange
  private let isASCII: Bool
  private var index = 0
  private var offset: Int

  /// Makes an index for marks that libyaml counts from the start of `range`, a range inside
  /// `bytes`.
  init(bytes: UnsafeBufferPointer<UInt8>, range: SourceRange) {
    self.bytes = bytes
    self.range = range
    offset = range.lowerBound
    isASCII = MarkIndex.isASCII(
      UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(bytes)[range]))
  }

  private static func isASCII(_ bytes: UnsafeRawBufferPointer) -> Bool {
    var high: UInt64 = 0
    var offset = 0
    while offset + 8 <= bytes.count {
      // offset + 8 <= count, so the eight bytes are inside the buffer.
      high |= bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
      offset += 8
    }
    while offset < bytes.count {
      high |= UInt64(bytes[offset])
      offset += 1
    }
    return high & 0x8080_8080_8080_8080 == 0
  }

  /// Returns the offset of the code point with the number `wanted`; past the last, the end of the
  /// text.
  mutating func offset(of wanted: Int) -> Int {
    if isASCII { return min(range.lowerBound + max(wanted, 0), range.upperBound) }
    while index < wanted, offset < range.upperBound {
      offset += 1
      while offset < range.upperBound, bytes[offset] & 0xC0 == 0x80 { offset += 1 }
      index += 1
    }
    while index > wanted, offset > range.lowerBound {
      offset -= 1
      while offset > range.lowerBound, bytes[offset] & 0xC0 == 0x80 { offset -= 1 }
      index -= 1
    }
    return offset
  }
}
