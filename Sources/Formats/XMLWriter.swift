/// Writes XML 1.0 as UTF-8. It closes elements itself, and leaves out characters that XML does not
/// allow.
struct XMLWriter: Sendable {
  /// The bytes that are written so far.
  private(set) var bytes: [UInt8] = []

  /// An attribute and its value, before escaping.
  typealias Attribute = (name: StaticString, value: String)

  /// Begins a document.
  init(capacity: Int = 0) {
    bytes.reserveCapacity(capacity)
    raw("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n")
  }

  /// Writes an element with the output of `content` in it, or an empty element.
  mutating func element(
    _ name: StaticString, _ attributes: [Attribute] = [],
    _ content: ((inout XMLWriter) -> Void)? = nil
  ) {
    open(name, attributes)
    guard let content else { return raw("/>\n") }
    raw(">\n")
    content(&self)
    close(name)
  }

  /// Writes an element with a text.
  mutating func element(
    _ name: StaticString, _ attributes: [Attribute] = [], text: String
  ) {
    open(name, attributes)
    raw(">")
    escape(text, inAttribute: false)
    close(name)
  }

  /// Writes an element with a text from its UTF-8.
  mutating func element(
    _ name: StaticString, _ attributes: [Attribute] = [], utf8: [UInt8]
  ) {
    open(name, attributes)
    raw(">")
    utf8.withUnsafeBufferPointer { escape($0, inAttribute: false) }
    close(name)
  }

  private mutating func open(_ name: StaticString, _ attributes: [Attribute]) {
    raw("<")
    raw(name)
    for attribute in attributes {
      raw(" ")
      raw(attribute.name)
      raw("=\"")
      escape(attribute.value, inAttribute: true)
      raw("\"")
    }
  }

  private mutating func close(_ name: StaticString) {
    raw("</")
    raw(name)
    raw(">\n")
  }

  private mutating func raw(_ text: StaticString) {
    text.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }

  private mutating func escape(_ text: String, inAttribute: Bool) {
    var text = text
    text.withUTF8 { escape($0, inAttribute: inAttribute) }
  }

  private mutating func escape(_ text: UnsafeBufferPointer<UInt8>, inAttribute: Bool) {
    // Text without escapes, which is nearly all, is copied in pieces.
    var start = 0
    for (place, byte) in text.enumerated() {
      var end = place
      let replacement: StaticString
      switch byte {
      case UInt8(ascii: "&"): replacement = "&amp;"
      case UInt8(ascii: "<"): replacement = "&lt;"
      case UInt8(ascii: ">"): replacement = "&gt;"
      case UInt8(ascii: "\"") where inAttribute: replacement = "&quot;"
      case 0x09 where inAttribute: replacement = "&#9;"
      case 0x0A where inAttribute: replacement = "&#10;"
      case 0x09, 0x0A: continue
      case 0x0D: replacement = "&#13;"
      case 0..<0x20: replacement = ""
      case 0xBE, 0xBF:
        // U+FFFE and U+FFFF (EF BF BE and EF BF BF) are not characters of XML.
        guard place - start >= 2, text[place - 1] == 0xBF, text[place - 2] == 0xEF else { continue }
        end = place - 2
        replacement = ""
      default: continue
      }
      bytes.append(contentsOf: text[start..<end])
      raw(replacement)
      start = place + 1
    }
    bytes.append(contentsOf: text[start...])
  }
}
