/// Writes JSON (RFC 8259): one way to write each value, so that the same values are the same bytes.
public struct JSONWriter: Sendable {
  /// What was written so far.
  public private(set) var bytes: [UInt8] = []

  /// Whether `<`, `>` and `&` are escaped, so that the text can stand in an HTML `script` element.
  private let escapesMarkup: Bool

  /// Makes a writer with room for so many bytes.
  public init(capacity: Int = 0, escapesMarkup: Bool = false) {
    self.escapesMarkup = escapesMarkup
    bytes.reserveCapacity(capacity)
  }

  /// Writes punctuation, names and line ends, as they are.
  public mutating func raw(_ text: StaticString) {
    text.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }

  /// Writes a value that another writer has written.
  public mutating func written(_ value: [UInt8]) { bytes += value }

  /// Writes a whole number.
  public mutating func number(_ value: Int64) { bytes.append(contentsOf: String(value).utf8) }

  /// Writes a number with the fewest digits that give it back; what JSON cannot say (infinity, not a
  /// number) becomes `null`.
  public mutating func number(_ value: Double) {
    guard value.isFinite else { return raw("null") }
    if value == value.rounded(), abs(value) < 1e15 { return number(Int64(value)) }
    bytes.append(contentsOf: "\(value)".utf8)
  }

  /// Writes a string.
  public mutating func string(_ text: String) {
    var text = text
    text.withUTF8 { string($0) }
  }

  /// Writes a string that is there as UTF-8.
  public mutating func string(_ text: [UInt8]) {
    text.withUnsafeBufferPointer { string($0) }
  }

  private mutating func string(_ text: UnsafeBufferPointer<UInt8>) {
    bytes.append(UInt8(ascii: "\""))
    // What needs no escape, which is nearly all, is copied in pieces.
    var start = 0
    for (place, byte) in text.enumerated() where mustEscape(byte) {
      bytes.append(contentsOf: text[start..<place])
      start = place + 1
      if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") {
        bytes.append(UInt8(ascii: "\\"))
        bytes.append(byte)
      } else {
        escape(byte)
      }
    }
    bytes.append(contentsOf: text[start...])
    bytes.append(UInt8(ascii: "\""))
  }

  private func mustEscape(_ byte: UInt8) -> Bool {
    switch byte {
    case 0..<0x20, UInt8(ascii: "\""), UInt8(ascii: "\\"): true
    case UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "&"): escapesMarkup
    default: false
    }
  }

  private mutating func escape(_ byte: UInt8) {
    bytes.append(contentsOf: "\\u00".utf8)
    bytes.append(byte >> 4 + 48)
    let low = byte & 15
    bytes.append(low < 10 ? 48 + low : 87 + low)
  }

  /// Writes a list with one element a line.
  public mutating func list<Element>(
    _ elements: some Sequence<Element>, _ write: (inout JSONWriter, Element) -> Void
  ) {
    raw("[")
    var isFirst = true
    for element in elements {
      if isFirst { raw("\n") } else { raw(",\n") }
      isFirst = false
      write(&self, element)
    }
    raw("]")
  }
}
