/// Characters as CommonMark classifies them (CommonMark 0.30, section 2.1).
enum Punctuation {
  /// Whether a byte is an ASCII punctuation character.
  static func isASCII(_ byte: UInt8) -> Bool {
    (byte >= 0x21 && byte <= 0x2F) || (byte >= 0x3A && byte <= 0x40)
      || (byte >= 0x5B && byte <= 0x60) || (byte >= 0x7B && byte <= 0x7E)
  }

  /// Whether a character is Unicode white space in the sense of CommonMark.
  static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A, 0x0C, 0x0D, 0x20: true
    case 0..<0x80: false
    default: scalar.properties.generalCategory == .spaceSeparator
    }
  }

  /// Whether a character is ASCII punctuation or in one of Unicode's P categories.
  static func isPunctuation(_ scalar: Unicode.Scalar) -> Bool {
    guard scalar.value >= 0x80 else { return isASCII(UInt8(scalar.value)) }
    switch scalar.properties.generalCategory {
    case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation,
      .initialPunctuation, .finalPunctuation, .otherPunctuation:
      return true
    default:
      return false
    }
  }

  /// Whether marks between two characters may open something, and whether they may close something: whether they
  /// are left-flanking and right-flanking (CommonMark 0.30, section 6.2).
  static func flanking(
    _ before: Unicode.Scalar, _ after: Unicode.Scalar
  ) -> (isLeft: Bool, isRight: Bool) {
    func flanks(_ inner: Unicode.Scalar, _ outer: Unicode.Scalar) -> Bool {
      !isSpace(inner) && (!isPunctuation(inner) || isSpace(outer) || isPunctuation(outer))
    }
    return (flanks(after, before), flanks(before, after))
  }

  /// Returns the first character of some bytes, and its length; U+FFFD for a byte that does not
  /// begin a character.
  static func first(_ bytes: ArraySlice<UInt8>) -> (scalar: Unicode.Scalar, length: Int)? {
    guard let byte = bytes.first else { return nil }
    if byte < 0x80 { return (Unicode.Scalar(byte), 1) }
    let length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : byte >= 0xC2 ? 2 : 1
    guard length > 1, bytes.count >= length else { return ("\u{FFFD}", 1) }
    var value = UInt32(byte) & (0x7F >> UInt32(length))
    for next in bytes.dropFirst().prefix(length - 1) {
      guard next & 0xC0 == 0x80 else { return ("\u{FFFD}", 1) }
      value = value << 6 | UInt32(next & 0x3F)
    }
    return (Unicode.Scalar(value) ?? "\u{FFFD}", length)
  }

  /// Returns the last character of some bytes; U+FFFD if they do not end with a complete one.
  static func last(_ bytes: ArraySlice<UInt8>) -> Unicode.Scalar? {
    guard let byte = bytes.last else { return nil }
    if byte < 0x80 { return Unicode.Scalar(byte) }
    var start = bytes.endIndex - 1
    while start > bytes.startIndex, bytes.endIndex - start < 4, bytes[start] & 0xC0 == 0x80 {
      start -= 1
    }
    guard let (scalar, length) = first(bytes[start...]), start + length == bytes.endIndex else {
      return "\u{FFFD}"
    }
    return scalar
  }
}
