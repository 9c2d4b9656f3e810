/// Reads an XML document (XML 1.0, fifth edition), and stops where it is not well-formed. It skips
/// document types without interpreting their definitions, so references to these are faults.
///
/// It takes time proportional to the document, whatever its bytes are.
struct XMLReader {
  /// An attribute of a tag.
  struct Attribute {
    /// From after the white space before it to the end of its value.
    let range: Range<Int>
    let name: Range<Int>
    /// Between the quotation marks.
    let value: Range<Int>
  }

  /// A start tag.
  struct Tag {
    let range: Range<Int>
    let name: Range<Int>
    var attributes: [Attribute]
    /// Whether it ends with `/>`.
    let isEmpty: Bool
  }

  /// A part of the document.
  enum Piece {
    case start(Tag)
    case end(name: Range<Int>)
    case text
    /// A CDATA section, with its content.
    case verbatim(Range<Int>)
    case comment
    case instruction(target: Range<Int>)
    case documentType
  }

  /// The reason why a document is not well-formed.
  struct Fault: Error {
    let reason: Reason
    let range: Range<Int>

    enum Reason {
      /// It ends too early.
      case truncated
      /// Anything else.
      case damaged
    }
  }

  let bytes: [UInt8]
  private(set) var at: Int
  /// The range of the last piece.
  private(set) var range = 0..<0

  /// Makes a reader at the beginning of a document in UTF-8, after its byte-order mark.
  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    at = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }

  /// Returns the next piece, or nil at the end.
  mutating func next() throws(Fault) -> Piece? {
    guard at < bytes.count else { return nil }
    let start = at
    let piece: Piece
    if bytes[at] != UInt8(ascii: "<") {
      while at < bytes.count, bytes[at] != UInt8(ascii: "<") { at += 1 }
      if let end = bytes[start..<at].firstRange(of: Array("]]>".utf8)) { throw damaged(end) }
      piece = .text
    } else if has("<!--") {
      at = try end(of: "-->", from: at + 4)
      if let dashes = bytes[(start + 4)..<(at - 3)].firstRange(of: Array("--".utf8)) {
        throw damaged(dashes)
      }
      piece = .comment
    } else if has("<![CDATA[") {
      at = try end(of: "]]>", from: at + 9)
      piece = .verbatim(start + 9..<at - 3)
    } else if has("<?") {
      at += 2
      let target = try name()
      at = try end(of: "?>", from: at)
      piece = .instruction(target: target)
    } else if has("<!") {
      at = try endOfDocumentType()
      piece = .documentType
    } else if has("</") {
      at += 2
      let name = try name()
      skipSpace()
      try take(UInt8(ascii: ">"))
      piece = .end(name: name)
    } else {
      piece = .start(try tag())
    }
    range = start..<at
    if let control = range.first(where: { isForbidden(bytes[$0]) }) {
      throw damaged(control..<control + 1)
    }
    return piece
  }

  private func damaged(_ range: Range<Int>) -> Fault { Fault(reason: .damaged, range: range) }

  private var truncated: Fault { Fault(reason: .truncated, range: bytes.count..<bytes.count) }

  private func isForbidden(_ byte: UInt8) -> Bool {
    byte < 0x20 && !isSpace(byte)
  }

  private func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09
  }

  private func has(_ text: StaticString) -> Bool {
    text.withUTF8Buffer { wanted in
      wanted.count <= bytes.count - at && bytes[at..<(at + wanted.count)].elementsEqual(wanted)
    }
  }

  /// Returns the place after a required text.
  private func end(of text: String, from start: Int) throws(Fault) -> Int {
    guard start <= bytes.count, let found = bytes[start...].firstRange(of: Array(text.utf8))
    else { throw truncated }
    return found.upperBound
  }

  /// Returns the end of a document type. It may have declarations in square brackets, and texts in
  /// quotes.
  private func endOfDocumentType() throws(Fault) -> Int {
    var brackets = 0
    var quote: UInt8?
    for place in (at + 2)..<bytes.count {
      switch bytes[place] {
      case let byte where quote != nil: if byte == quote { quote = nil }
      case UInt8(ascii: "\""), UInt8(ascii: "'"): quote = bytes[place]
      case UInt8(ascii: "["): brackets += 1
      case UInt8(ascii: "]"): brackets -= 1
      case UInt8(ascii: ">") where brackets <= 0: return place + 1
      default: break
      }
    }
    throw truncated
  }

  private mutating func skipSpace() {
    while at < bytes.count, isSpace(bytes[at]) { at += 1 }
  }

  private mutating func take(_ byte: UInt8) throws(Fault) {
    guard at < bytes.count else { throw truncated }
    guard bytes[at] == byte else { throw damaged(at..<at + 1) }
    at += 1
  }

  private mutating func name() throws(Fault) -> Range<Int> {
    let start = at
    while at < bytes.count, isNameByte(bytes[at]) { at += 1 }
    guard at < bytes.count else { throw truncated }
    guard at > start, bytes[start] &- 0x30 >= 10, !"-.".utf8.contains(bytes[start]) else {
      throw damaged(start..<max(at, start + 1))
    }
    return start..<at
  }

  private func isNameByte(_ byte: UInt8) -> Bool {
    byte >= 0x80 || (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 || byte == UInt8(ascii: ":")
      || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".")
  }

  private mutating func tag() throws(Fault) -> Tag {
    let start = at
    at += 1
    let name = try name()
    var attributes: [Attribute] = []
    while true {
      let hasSpace = at < bytes.count && isSpace(bytes[at])
      skipSpace()
      guard at < bytes.count else { throw truncated }
      let isEmpty = bytes[at] == UInt8(ascii: "/")
      if isEmpty || bytes[at] == UInt8(ascii: ">") {
        if isEmpty { at += 1 }
        try take(UInt8(ascii: ">"))
        return Tag(range: start..<at, name: name, attributes: attributes, isEmpty: isEmpty)
      }
      guard hasSpace, attributes.count < 10_000 else { throw damaged(at..<at + 1) }
      attributes.append(try attribute())
    }
  }

  private mutating func attribute() throws(Fault) -> Attribute {
    let name = try name()
    skipSpace()
    try take(UInt8(ascii: "="))
    skipSpace()
    guard at < bytes.count else { throw truncated }
    let quote = bytes[at]
    guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
      throw damaged(at..<at + 1)
    }
    let start = at + 1
    guard let end = bytes[start...].firstIndex(of: quote) else { throw truncated }
    if let less = bytes[start..<end].firstIndex(of: UInt8(ascii: "<")) {
      throw damaged(less..<less + 1)
    }
    at = end + 1
    return Attribute(range: name.lowerBound..<at, name: name, value: start..<end)
  }

  // MARK: - Texts

  /// Returns a name as it is written.
  func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  /// Returns the characters of a text or of an attribute's value. Reports a reference that XML
  /// itself does not define, with its range.
  func characters(
    _ range: Range<Int>, onUnknown: (Range<Int>) -> Void = { _ in }
  ) -> [UInt8] {
    guard bytes[range].contains(UInt8(ascii: "&")) else { return Array(bytes[range]) }
    var text: [UInt8] = []
    text.reserveCapacity(range.count)
    var place = range.lowerBound
    while place < range.upperBound {
      guard bytes[place] == UInt8(ascii: "&") else {
        text.append(bytes[place])
        place += 1
        continue
      }
      // No known reference is longer.
      let limit = min(range.upperBound, place + 40)
      guard let end = bytes[place..<limit].firstIndex(of: UInt8(ascii: ";")),
        let scalar = scalar(of: bytes[(place + 1)..<end])
      else {
        onUnknown(place..<min(limit, (bytes[place..<limit].firstIndex(of: 0x3B) ?? place) + 1))
        place += 1
        continue
      }
      text += Array(String(Character(scalar)).utf8)
      place = end + 1
    }
    return text
  }

  private func scalar(of reference: ArraySlice<UInt8>) -> Unicode.Scalar? {
    switch String(decoding: reference, as: UTF8.self) {
    case "amp": return "&"
    case "lt": return "<"
    case "gt": return ">"
    case "quot": return "\""
    case "apos": return "'"
    case let text where text.hasPrefix("#x"): return character(UInt32(text.dropFirst(2), radix: 16))
    case let text where text.hasPrefix("#"): return character(UInt32(text.dropFirst(), radix: 10))
    default: return nil
    }
  }

  /// Returns the character with a number, if XML allows it (production 2).
  private func character(_ number: UInt32?) -> Unicode.Scalar? {
    guard let number, number >= 0x20 || number == 0x09 || number == 0x0A || number == 0x0D,
      number != 0xFFFE, number != 0xFFFF
    else { return nil }
    return Unicode.Scalar(number)
  }
}
