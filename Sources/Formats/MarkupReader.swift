import Glibc

/// Reads the start tags of HTML as a browser's tokenizer does, whatever the bytes are. It skips
/// comments, texts and end tags, and takes time proportional to the bytes.
struct MarkupReader {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var at = 0
  /// The names and values of the last tag's attributes, as ranges. An attribute without a value has
  /// an empty range.
  private(set) var attributes: [(name: Range<Int>, value: Range<Int>)] = []

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  /// Elements whose content is text up to their end tag, whatever it looks like.
  private static let textElements: Set<String> = [
    "iframe", "noembed", "noframes", "script", "style", "textarea", "title", "xmp",
  ]

  /// Returns the name of the next start tag in lower case; nil at the end.
  mutating func nextTag() -> String? {
    nextName().map { String(decoding: bytes[$0], as: UTF8.self).lowercased() }
  }

  /// Returns the range of the name of the next start tag that has attributes or a name of three
  /// letters or more; nil at the end.
  mutating func nextName() -> Range<Int>? {
    while let open = position(of: UInt8(ascii: "<"), from: at) {
      at = open + 1
      guard at < bytes.count else { return nil }
      if bytes[at] == UInt8(ascii: "!") || bytes[at] == UInt8(ascii: "?") {
        passDeclaration()
      } else if bytes[at] == UInt8(ascii: "/") {
        at = position(of: UInt8(ascii: ">"), from: at).map { $0 + 1 } ?? bytes.count
      } else if isLetter(bytes[at]) {
        let start = at
        while at < bytes.count, !isSpace(bytes[at]), bytes[at] != UInt8(ascii: "/"),
          bytes[at] != UInt8(ascii: ">")
        { at += 1 }
        let name = start..<at
        // Most tags have no attributes, and a shorter name than any element that contains only
        // text.
        if at < bytes.count, bytes[at] == UInt8(ascii: ">"), name.count < 3 {
          at += 1
          continue
        }
        // An unfinished tag is not a tag.
        guard readAttributes() else { return nil }
        return name
      }
    }
    return nil
  }

  /// Skips the content of an element that contains only text, and returns its range; nil for all
  /// other elements.
  mutating func passCode(of tag: String) -> Range<Int>? {
    if tag == "plaintext" { at = bytes.count }
    guard MarkupReader.textElements.contains(tag) else { return nil }
    let start = at
    while let open = position(of: UInt8(ascii: "<"), from: at) {
      at = open + 1
      guard at < bytes.count, bytes[at] == UInt8(ascii: "/") else { continue }
      let end = at + 1 + tag.utf8.count
      guard end < bytes.count,
        zip(bytes[(at + 1)..<end], tag.utf8).allSatisfy({ $0 | 0x20 == $1 }),
        isSpace(bytes[end]) || bytes[end] == UInt8(ascii: "/") || bytes[end] == UInt8(ascii: ">")
      else { continue }
      at = open
      return start..<open
    }
    at = bytes.count
    return start..<at
  }

  /// Whether the last tag, of a script, declares its content as JSON.
  func isData(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    attributes.contains { name, value in
      let type = String(decoding: bytes[value], as: UTF8.self).lowercased()
      return String(decoding: bytes[name], as: UTF8.self).lowercased() == "type"
        && (type.contains("json") || ["importmap", "speculationrules"].contains(type))
    }
  }

  /// Skips a comment, a document type, or what browsers treat as a comment.
  private mutating func passDeclaration() {
    guard has("!--", at: at) else {
      at = position(of: UInt8(ascii: ">"), from: at).map { $0 + 1 } ?? bytes.count
      return
    }
    at += 3
    // `<!-->` and `<!--->` are complete comments.
    if has(">", at: at) || has("->", at: at) {
      at += has(">", at: at) ? 1 : 2
      return
    }
    while let dash = position(of: UInt8(ascii: "-"), from: at) {
      at = dash + 1
      if has("->", at: at) || has("-!>", at: at) {
        at += has("->", at: at) ? 2 : 3
        return
      }
    }
    at = bytes.count
  }

  /// Reads up to the end of the tag. Returns false if there is no `>`.
  private mutating func readAttributes() -> Bool {
    attributes.removeAll(keepingCapacity: true)
    while at < bytes.count {
      while at < bytes.count, isSpace(bytes[at]) || bytes[at] == UInt8(ascii: "/") { at += 1 }
      guard at < bytes.count else { return false }
      if bytes[at] == UInt8(ascii: ">") {
        at += 1
        return true
      }
      let nameStart = at
      at += 1
      while at < bytes.count, !isSpace(bytes[at]), bytes[at] != UInt8(ascii: "="),
        bytes[at] != UInt8(ascii: ">"), bytes[at] != UInt8(ascii: "/")
      { at += 1 }
      let name = nameStart..<at
      while at < bytes.count, isSpace(bytes[at]) { at += 1 }
      guard at < bytes.count, bytes[at] == UInt8(ascii: "=") else { continue }
      at += 1
      while at < bytes.count, isSpace(bytes[at]) { at += 1 }
      guard at < bytes.count else { return false }
      if bytes[at] == UInt8(ascii: "\"") || bytes[at] == UInt8(ascii: "'") {
        guard let close = position(of: bytes[at], from: at + 1) else { return false }
        attributes.append((name, at + 1..<close))
        at = close + 1
      } else {
        let start = at
        while at < bytes.count, !isSpace(bytes[at]), bytes[at] != UInt8(ascii: ">") { at += 1 }
        attributes.append((name, start..<at))
      }
    }
    return false
  }

  private func has(_ text: StaticString, at place: Int) -> Bool {
    text.withUTF8Buffer { wanted in
      place + wanted.count <= bytes.count
        && bytes[place..<(place + wanted.count)].elementsEqual(wanted)
    }
  }

  private func position(of byte: UInt8, from start: Int) -> Int? {
    guard let base = bytes.baseAddress, start < bytes.count,
      let found = memchr(base + start, Int32(byte), bytes.count - start)
    else { return nil }
    // memchr returns a pointer into the buffer that it was given.
    return base.distance(to: found.assumingMemoryBound(to: UInt8.self))
  }

  private func isLetter(_ byte: UInt8) -> Bool { (97...122).contains(byte | 0x20) }

  private func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
}
