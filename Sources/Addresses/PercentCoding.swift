/// Percent-encoding (RFC 3986, section 2.1).
public enum PercentCoding {
  // MARK: - Encoding

  /// A text with every byte encoded that is not to stand for itself.
  public static func encoded(_ text: String, keeping kept: ByteSet) -> String {
    // Most addresses have nothing to encode.
    if text.utf8.allSatisfy(kept.contains) { return text }
    var text = text
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count * 3 / 2)
    text.withUTF8 { text in
      forEachPiece(of: text, keeping: kept) { bytes.append(contentsOf: $0) }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Gives a text in pieces, in their order: runs of bytes that stand for themselves, and encoded bytes. For
  /// writers that have a buffer of their own.
  @inlinable
  public static func forEachPiece(
    of text: UnsafeBufferPointer<UInt8>, keeping kept: ByteSet,
    _ body: (UnsafeBufferPointer<UInt8>) -> Void
  ) {
    var start = 0
    for index in text.indices where !kept.contains(text[index]) {
      if index > start { body(UnsafeBufferPointer(rebasing: text[start..<index])) }
      let byte = text[index]
      withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 3) { encoded in
        encoded[0] = UInt8(ascii: "%")
        encoded[1] = digit(byte >> 4)
        encoded[2] = digit(byte & 15)
        body(UnsafeBufferPointer(encoded))
      }
      start = index + 1
    }
    if start < text.count { body(UnsafeBufferPointer(rebasing: text[start...])) }
  }

  @usableFromInline
  static func digit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "A") + value - 10
  }

  // MARK: - Decoding

  /// The text with its encoded bytes decoded. A percent sign without two digits stands for itself, as it does in
  /// browsers; a text that would not be UTF-8 stays as it is.
  public static func decoded(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "%")) else { return text }
    let (bytes, _) = bytes(of: text)
    return String(validating: bytes, as: UTF8.self) ?? text
  }

  /// The text with its encoded bytes decoded; nil when one of them is not complete, or the text would not be
  /// UTF-8.
  public static func strictlyDecoded(_ text: some StringProtocol) -> String? {
    let (bytes, isComplete) = bytes(of: String(text))
    return isComplete ? String(validating: bytes, as: UTF8.self) : nil
  }

  /// The byte that `%` and the two digits at an index stand for; nil when there is no such thing.
  public static func byte(in text: UnsafeBufferPointer<UInt8>, at index: Int) -> UInt8? {
    guard index + 2 < text.count, text[index] == UInt8(ascii: "%"),
      let high = value(text[index + 1]),
      let low = value(text[index + 2])
    else { return nil }
    return high << 4 | low
  }

  private static func bytes(of text: String) -> (bytes: [UInt8], isComplete: Bool) {
    var text = text
    return text.withUTF8 { text in
      var decoded: [UInt8] = []
      decoded.reserveCapacity(text.count)
      var isComplete = true
      var index = 0
      while index < text.count {
        if let byte = byte(in: text, at: index) {
          decoded.append(byte)
          index += 3
          continue
        }
        if text[index] == UInt8(ascii: "%") { isComplete = false }
        decoded.append(text[index])
        index += 1
      }
      return (decoded, isComplete)
    }
  }

  private static func value(_ digit: UInt8) -> UInt8? {
    switch digit {
    case 0x30...0x39: digit - 0x30
    case 0x41...0x46, 0x61...0x66: (digit | 0x20) - 0x61 + 10
    default: nil
    }
  }
}

/// A path as it stands in a URL: every byte is encoded that may not stand for itself there.
public func percentEncoded(_ path: String) -> String {
  PercentCoding.encoded(path, keeping: .path)
}

/// A path or an anchor with its encoded bytes decoded, as browsers do it.
public func percentDecoded(_ text: String) -> String { PercentCoding.decoded(text) }
