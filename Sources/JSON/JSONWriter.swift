/// Writes JSON (RFC 8259). Each value has only one form, so the same values give the same bytes.
public struct JSONWriter: Sendable {
  /// The bytes that are written so far.
  public private(set) var bytes: [UInt8] = []

  /// Whether `<`, `>` and `&` are escaped, so that the text can be inside an HTML `script` element.
  private let escapesMarkup: Bool

  /// Makes a writer that reserves memory for `capacity` bytes.
  public init(capacity: Int = 0, escapesMarkup: Bool = false) {
    self.escapesMarkup = escapesMarkup
    bytes.reserveCapacity(capacity)
  }

  /// Writes punctuation, names and line breaks without change.
  public mutating func raw(_ text: StaticString) {
    text.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }

  /// Writes a value that another writer has written.
  public mutating func written(_ value: [UInt8]) { bytes += value }

  /// Writes a whole number.
  public mutating func number(_ value: Int64) { bytes.append(contentsOf: String(value).utf8) }

  /// Writes a number with the fewest digits that identify it. A number that JSON does not have
  /// (infinity, not a number) becomes `null`.
  public mutating func number(_ value: Double) {
    guard value.isFinite else { return raw("null") }
    if value == value.rounded(), abs(value) < 1e15 { return number(Int64(value)) }
    bytes.append(contentsOf: "\(value)".utf8)
  }

  // MARK: - Strings

  /// Writes a string: what section 7 demands is escaped, and so is what ends a line for some readers or means
  /// something to a terminal (U+007F to U+009F, U+2028, U+2029), so that a document without white space is always
  /// one line.
  public mutating func string(_ text: String) {
    var text = text
    text.withUTF8 { string($0) }
  }

  private mutating func string(_ text: UnsafeBufferPointer<UInt8>) {
    bytes.append(UInt8(ascii: "\""))
    // Text without escapes, which is nearly all, is copied in pieces.
    let special = escapesMarkup ? JSONWriter.specialOrMarkup : JSONWriter.special
    var start = 0
    var place = 0
    while place < text.count {
      let byte = text[place]
      // Most bytes are letters: they are passed over first.
      if byte < 64 ? special &>> UInt64(byte) & 1 == 0 : byte < 0x7F && byte != UInt8(ascii: "\\") {
        place += 1
        continue
      }
      let length = byte < 64 ? 1 : specialLength(text, place)
      if length > 0 {
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<place]))
        escape(UnsafeBufferPointer(rebasing: text[place..<(place + length)]))
        start = place + length
        place = start
      } else {
        place += 1
      }
    }
    bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start...]))
    bytes.append(UInt8(ascii: "\""))
  }

  /// The characters below 64 that are always escaped, a bit for each: controls and `"`.
  private static let special: UInt64 = 0xFFFF_FFFF | 1 << 0x22
  /// The same with `&`, `<` and `>`.
  private static let specialOrMarkup: UInt64 = special | 1 << 0x26 | 1 << 0x3C | 1 << 0x3E

  /// How many bytes the character at a place has, if it must be escaped; else 0. Only for bytes from 64.
  @inline(__always)
  private func specialLength(_ text: UnsafeBufferPointer<UInt8>, _ place: Int) -> Int {
    switch text[place] {
    case UInt8(ascii: "\\"), 0x7F: 1
    case 0xC2: place + 1 < text.count && (0x80..<0xA0).contains(text[place + 1]) ? 2 : 0
    case 0xE2:
      place + 2 < text.count && text[place + 1] == 0x80 && text[place + 2] & 0xFE == 0xA8 ? 3 : 0
    default: 0
    }
  }

  private mutating func escape(_ character: UnsafeBufferPointer<UInt8>) {
    let last = character[character.count - 1]
    bytes.append(UInt8(ascii: "\\"))
    if last == UInt8(ascii: "\"") || last == UInt8(ascii: "\\") { return bytes.append(last) }
    // All that is longer is U+0080 to U+009F, whose last byte is their number, or U+2028 and U+2029.
    bytes.append(contentsOf: (character.count == 3 ? "u20" : "u00").utf8)
    let number = character.count == 3 ? last - 0x80 : last
    bytes.append(digit(number >> 4))
    bytes.append(digit(number & 15))
  }

  private func digit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
  }

  // MARK: - Lists

  /// Writes a list with one element a line.
  public mutating func list<Element>(
    _ elements: some Sequence<Element>, _ write: (inout JSONWriter, Element) -> Void
  ) {
    list(elements, before: "\n", write)
  }

  /// Writes a list in one line, without white space.
  public mutating func compactList<Element>(
    _ elements: some Sequence<Element>, _ write: (inout JSONWriter, Element) -> Void
  ) {
    list(elements, before: "", write)
  }

  private mutating func list<Element>(
    _ elements: some Sequence<Element>, before: StaticString,
    _ write: (inout JSONWriter, Element) -> Void
  ) {
    raw("[")
    var isFirst = true
    for element in elements {
      if !isFirst { raw(",") }
      raw(before)
      isFirst = false
      write(&self, element)
    }
    raw("]")
  }
}

extension JSONWriter {
  /// A text as a string of JSON, quotation marks included: for documents that are written piece by piece.
  public static func string(_ text: String) -> String {
    var writer = JSONWriter(capacity: text.utf8.count + 2)
    writer.string(text)
    return String(decoding: writer.bytes, as: UTF8.self)
  }
}
