/// Decodes UTF-8 that may be malformed.
enum Scalars {
  /// Returns the scalar at `offset`, which is inside `bytes`, and its length in bytes. For a byte
  /// that does not begin a well-formed sequence (The Unicode Standard, table 3-7), returns nil and
  /// length 1.
  static func decode(
    _ bytes: UnsafeBufferPointer<UInt8>, at offset: Int
  ) -> (scalar: Unicode.Scalar?, length: Int) {
    let first = bytes[offset]
    if first < 0x80 { return (Unicode.Scalar(first), 1) }
    let length: Int
    let least: UInt32
    var value: UInt32
    switch first {
    case 0xC2...0xDF: (length, least, value) = (2, 0x80, UInt32(first & 0x1F))
    case 0xE0...0xEF: (length, least, value) = (3, 0x800, UInt32(first & 0x0F))
    case 0xF0...0xF4: (length, least, value) = (4, 0x10000, UInt32(first & 0x07))
    default: return (nil, 1)
    }
    guard offset + length <= bytes.count else { return (nil, 1) }
    for place in (offset + 1)..<(offset + length) {
      guard bytes[place] & 0xC0 == 0x80 else { return (nil, 1) }
      value = value << 6 | UInt32(bytes[place] & 0x3F)
    }
    // Surrogates and values above U+10FFFF are not scalars; overlong forms are below `least`.
    guard value >= least, let scalar = Unicode.Scalar(value) else { return (nil, 1) }
    return (scalar, length)
  }
}
