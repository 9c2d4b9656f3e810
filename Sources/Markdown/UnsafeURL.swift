import Addresses

/// URLs that run code or contain hidden content.
enum UnsafeURL {
  /// The schemes that are refused, in lower case.
  private static let refused: (StaticString, StaticString, StaticString) = (
    "javascript", "vbscript", "data"
  )

  /// Returns the scheme of an unsafe URL, in lower case: `javascript`, `vbscript` or `data`.
  ///
  /// Browsers ignore white space and control characters before and inside a scheme (WHATWG URL
  /// standard, section 4.4), so they are skipped here. To be safe, all invisible characters are
  /// skipped too, including percent-encoded ASCII ones.
  static func scheme(of url: UnsafeBufferPointer<UInt8>) -> String? {
    // Bit n means that the letters so far begin the nth refused scheme.
    var candidates: UInt8 = 0b111
    var count = 0
    var index = 0
    while index < url.count {
      var byte = url[index]
      index += 1
      if byte == UInt8(ascii: "%") {
        guard let encoded = PercentCoding.byte(in: url, at: index - 1) else { return nil }
        byte = encoded
        index += 2
      } else if byte >= 0x80 {
        guard let length = invisibleLength(url, index - 1) else { return nil }
        index += length - 1
        continue
      }
      if byte <= 0x20 || byte == 0x7F { continue }
      if byte == UInt8(ascii: ":") { return scheme(candidates, count) }
      let letter = byte | 0x20
      if !matches(refused.0, count, letter) { candidates &= ~1 }
      if !matches(refused.1, count, letter) { candidates &= ~2 }
      if !matches(refused.2, count, letter) { candidates &= ~4 }
      if candidates == 0 { return nil }
      count += 1
    }
    return nil
  }

  private static func matches(_ scheme: StaticString, _ index: Int, _ letter: UInt8) -> Bool {
    index < scheme.utf8CodeUnitCount && scheme.utf8Start[index] == letter
  }

  private static func scheme(_ candidates: UInt8, _ count: Int) -> String? {
    if candidates & 1 != 0, count == refused.0.utf8CodeUnitCount { return "\(refused.0)" }
    if candidates & 2 != 0, count == refused.1.utf8CodeUnitCount { return "\(refused.1)" }
    if candidates & 4 != 0, count == refused.2.utf8CodeUnitCount { return "\(refused.2)" }
    return nil
  }

  /// Returns the length of an invisible character that is not ASCII.
  private static func invisibleLength(_ url: UnsafeBufferPointer<UInt8>, _ index: Int) -> Int? {
    guard
      let (scalar, length) = Punctuation.first(Array(url[index..<min(url.count, index + 4)])[...])
    else { return nil }
    let isInvisible =
      scalar.properties.isWhitespace || scalar.properties.isDefaultIgnorableCodePoint
      || scalar.properties.generalCategory == .control || scalar.value == 0xFFFD
    return isInvisible ? length : nil
  }
}
