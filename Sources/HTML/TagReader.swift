/// Reads HTML as a browser's tokenizer does (WHATWG HTML, section 13.2.5) and returns its tags. It
/// skips comments, declarations, and the content of scripts, styles and other elements that hold
/// only text.
///
/// It takes time proportional to the text, whatever its bytes are.
public struct TagReader {
  /// An attribute of a tag.
  public struct Attribute: Sendable {
    /// Its name in lower case.
    public let name: String
    /// The range of its value as written, without quotation marks; nil if it has no value.
    public let value: Range<Int>?
    /// The range of the value with its quotation marks.
    public let whole: Range<Int>
  }

  /// A start tag or an end tag.
  public struct Tag: Sendable {
    /// From `<` to after `>`.
    public let range: Range<Int>
    /// Its name in lower case.
    public let name: String
    /// Whether it is an end tag.
    public let isEnd: Bool
    /// Its attributes. Of several with the same name, only the first is kept, because only that
    /// counts.
    public let attributes: [Attribute]

    /// Returns the attribute with a name.
    public subscript(name: String) -> Attribute? { attributes.first { $0.name == name } }
  }

  private let bytes: [UInt8]
  private var at = 0
  /// Where an unfinished tag begins; nil if there is none.
  public private(set) var unfinished: Int?

  /// Makes a reader at the beginning of a text.
  public init(_ bytes: some Collection<UInt8>) { self.bytes = Array(bytes) }

  /// The bytes that it reads.
  public var text: [UInt8] { bytes }

  /// Elements whose content is text, up to their end tag.
  private static let textElements: Set<String> = [
    "script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes", "plaintext",
  ]

  /// Returns the next tag, or nil at the end.
  public mutating func next() -> Tag? {
    while let open = bytes[at...].firstIndex(of: UInt8(ascii: "<")) {
      at = open + 1
      guard at < bytes.count else { return nil }
      if bytes[at] == UInt8(ascii: "!") || bytes[at] == UInt8(ascii: "?") {
        skipDeclaration()
        continue
      }
      let isEnd = bytes[at] == UInt8(ascii: "/")
      let start = isEnd ? at + 1 : at
      guard start < bytes.count, isLetter(bytes[start]) else { continue }
      at = start
      guard let tag = tag(from: open, isEnd: isEnd) else {
        unfinished = open
        return nil
      }
      if !isEnd, TagReader.textElements.contains(tag.name) { skipText(of: tag.name) }
      return tag
    }
    at = bytes.count
    return nil
  }

  private func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }

  private func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0C || byte == 0x0D
  }

  private mutating func skipDeclaration() {
    let isComment = bytes[at...].starts(with: "!--".utf8)
    // `<!-->` and `<!--->` are complete comments; `<!--!>` is not.
    let start = isComment ? at + 1 : at
    var place = start
    while let close = bytes[place...].firstIndex(of: UInt8(ascii: ">")) {
      place = close + 1
      if !isComment || bytes[start..<close].suffix(2).elementsEqual("--".utf8)
        || bytes[min(start + 2, close)..<close].suffix(3).elementsEqual("--!".utf8)
      {
        at = place
        return
      }
    }
    at = bytes.count
  }

  private mutating func skipText(of name: String) {
    let wanted = Array(name.utf8)
    var place = at
    while name != "plaintext", let open = bytes[place...].firstIndex(of: UInt8(ascii: "<")) {
      place = open + 1
      let start = open + 2
      let end = start + wanted.count
      guard end < bytes.count, bytes[place] == UInt8(ascii: "/"),
        zip(bytes[start..<end], wanted).allSatisfy({ $0 | 0x20 == $1 }),
        isSpace(bytes[end]) || bytes[end] == UInt8(ascii: ">") || bytes[end] == UInt8(ascii: "/")
      else { continue }
      at = open
      return
    }
    at = bytes.count
  }

  /// Reads a tag whose name begins here. Returns nil if the text ends before the tag does.
  private mutating func tag(from open: Int, isEnd: Bool) -> Tag? {
    let nameStart = at
    while at < bytes.count, !isSpace(bytes[at]), bytes[at] != UInt8(ascii: ">"),
      bytes[at] != UInt8(ascii: "/")
    { at += 1 }
    let name = String(decoding: bytes[nameStart..<at], as: UTF8.self).lowercased()
    var attributes: [Attribute] = []
    var names: Set<String> = []
    while at < bytes.count {
      while at < bytes.count, isSpace(bytes[at]) || bytes[at] == UInt8(ascii: "/") { at += 1 }
      guard at < bytes.count else { return nil }
      if bytes[at] == UInt8(ascii: ">") {
        at += 1
        return Tag(range: open..<at, name: name, isEnd: isEnd, attributes: attributes)
      }
      guard let attribute = attribute() else { return nil }
      if names.insert(attribute.name).inserted { attributes.append(attribute) }
    }
    return nil
  }

  private mutating func attribute() -> Attribute? {
    let nameStart = at
    // An equals sign at the beginning is part of the name.
    at += 1
    while at < bytes.count, !isSpace(bytes[at]), !"=>/".utf8.contains(bytes[at]) { at += 1 }
    let name = String(decoding: bytes[nameStart..<at], as: UTF8.self).lowercased()
    var place = at
    while place < bytes.count, isSpace(bytes[place]) { place += 1 }
    guard place < bytes.count, bytes[place] == UInt8(ascii: "=") else {
      return Attribute(name: name, value: nil, whole: at..<at)
    }
    place += 1
    while place < bytes.count, isSpace(bytes[place]) { place += 1 }
    guard place < bytes.count else { return nil }
    at = place
    let quote = bytes[at]
    guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
      let start = at
      while at < bytes.count, !isSpace(bytes[at]), bytes[at] != UInt8(ascii: ">") { at += 1 }
      return Attribute(name: name, value: start..<at, whole: start..<at)
    }
    guard let end = bytes[(at + 1)...].firstIndex(of: quote) else { return nil }
    let start = at
    at = end + 1
    return Attribute(name: name, value: start + 1..<end, whole: start..<at)
  }
}
