/// How a text is written in HTML so that it stays a text (WHATWG HTML, sections 13.1.2.3 and 13.1.4).
public enum HTMLEscaping {
  /// The quotation marks that an attribute's value may stand in.
  public enum Quotes: Sendable {
    /// Double ones, as in all HTML that Polder itself writes; so that an apostrophe in a text is no more than one
    /// byte.
    case double
    /// Double or single ones: the author of a template chooses.
    case any
  }

  /// Gives a text in pieces, in their order: runs of bytes that stand for themselves, and what stands for the
  /// others. For writers that have a buffer of their own.
  ///
  /// The bytes that have a meaning in HTML are all below 64 and in UTF-8 occur as nothing but themselves, so that
  /// one word of bits is the table. NUL, which HTML does not allow, becomes U+FFFD.
  @inlinable
  public static func forEachPiece(
    of text: UnsafeBufferPointer<UInt8>, in quotes: Quotes = .double,
    _ body: (UnsafeBufferPointer<UInt8>) -> Void
  ) {
    let table = table(quotes)
    var start = 0
    for index in text.indices {
      let byte = text[index]
      guard byte < 64, table &>> UInt64(byte) & 1 != 0 else { continue }
      if index > start { body(UnsafeBufferPointer(rebasing: text[start..<index])) }
      replacement(byte).withUTF8Buffer { body($0) }
      start = index + 1
    }
    if start < text.count { body(UnsafeBufferPointer(rebasing: text[start...])) }
  }

  /// Whether a text has nothing that must be escaped.
  static func isPlain(_ text: some Sequence<UInt8>) -> Bool {
    let table = table(.double)
    return text.allSatisfy { $0 >= 64 || table &>> UInt64($0) & 1 == 0 }
  }

  @usableFromInline
  static func table(_ quotes: Quotes) -> UInt64 {
    let table: UInt64 = 1 | 1 << 0x22 | 1 << 0x26 | 1 << 0x3C | 1 << 0x3E
    return quotes == .any ? table | 1 << 0x27 : table
  }

  @usableFromInline
  static func replacement(_ byte: UInt8) -> StaticString {
    switch byte {
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    case UInt8(ascii: "\""): "&quot;"
    case 0: "\u{FFFD}"
    default: "&#39;"
    }
  }
}

/// A text as it stands in HTML, between elements or in an attribute in double quotes.
public func escapedMarkup(_ text: String) -> String {
  // Most texts, and the long paths of maps, have nothing to escape.
  if HTMLEscaping.isPlain(text.utf8) { return text }
  var text = text
  var bytes: [UInt8] = []
  bytes.reserveCapacity(text.utf8.count * 5 / 4)
  text.withUTF8 { text in
    HTMLEscaping.forEachPiece(of: text) { bytes.append(contentsOf: $0) }
  }
  return String(decoding: bytes, as: UTF8.self)
}
