/// The entity for a byte that has a meaning in HTML. Called for those bytes only.
///
/// These bytes are never part of a longer UTF-8 sequence, so it is safe to look at each byte alone.
private func entity(_ byte: UInt8) -> StaticString {
  switch byte {
  case UInt8(ascii: "&"): "&amp;"
  case UInt8(ascii: "<"): "&lt;"
  case UInt8(ascii: ">"): "&gt;"
  case UInt8(ascii: "\""): "&quot;"
  case 0: "\u{FFFD}"
  default: "&#39;"
  }
}

/// Whether a byte has a meaning in HTML: `"` 0x22, `&` 0x26, `'` 0x27, `<` 0x3C, `>` 0x3E, and NUL,
/// which HTML forbids. All are below 64, so one 64-bit word holds the table.
@inline(__always)
private func isSpecial(_ byte: UInt8) -> Bool {
  let table: UInt64 = 1 | 1 << 0x22 | 1 << 0x26 | 1 << 0x27 | 1 << 0x3C | 1 << 0x3E
  return byte < 64 && table &>> UInt64(byte) & 1 != 0
}

extension PageBuffer {
  /// Appends bytes to HTML text or to an attribute in quotes.
  mutating func append(escaping bytes: UnsafeBufferPointer<UInt8>) {
    guard let base = bytes.baseAddress else { return }
    var start = 0
    var index = 0
    while index < bytes.count {
      if isSpecial(base[index]) {
        append(base + start, index - start)
        let entity = entity(base[index])
        append(entity.utf8Start, entity.utf8CodeUnitCount)
        start = index + 1
      }
      index += 1
    }
    append(base + start, bytes.count - start)
  }

  /// Appends a text to HTML text or to an attribute in quotes.
  mutating func append(escaping text: String) {
    var text = text
    text.withUTF8 { append(escaping: $0) }
  }
}
