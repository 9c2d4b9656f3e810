/// Writes XML 1.0 as UTF-8. Elements close by themselves; what XML has no character for is left out.
public struct XMLWriter: Sendable {
  /// What was written so far.
  public private(set) var bytes: [UInt8] = []

  /// An attribute and its value, not escaped yet.
  public typealias Attribute = (name: StaticString, value: String)

  /// Begins a document.
  public init(capacity: Int = 0) {
    bytes.reserveCapacity(capacity)
    raw("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n")
  }

  /// Writes an element with what `content` writes in it, or an empty one.
  public mutating func element(
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
  public mutating func element(
    _ name: StaticString, _ attributes: [Attribute] = [], text: String
  ) {
    element(name, attributes, utf8: text.utf8)
  }

  /// Writes an element with a text that is there as UTF-8.
  public mutating func element(
    _ name: StaticString, _ attributes: [Attribute] = [], utf8: some Sequence<UInt8>
  ) {
    open(name, attributes)
    raw(">")
    escape(utf8, inAttribute: false)
    close(name)
  }

  private mutating func open(_ name: StaticString, _ attributes: [Attribute]) {
    raw("<")
    raw(name)
    for attribute in attributes {
      raw(" ")
      raw(attribute.name)
      raw("=\"")
      escape(attribute.value.utf8, inAttribute: true)
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

  private mutating func escape(_ text: some Sequence<UInt8>, inAttribute: Bool) {
    for byte in text {
      switch byte {
      case UInt8(ascii: "&"): raw("&amp;")
      case UInt8(ascii: "<"): raw("&lt;")
      case UInt8(ascii: ">"): raw("&gt;")
      case UInt8(ascii: "\""): if inAttribute { raw("&quot;") } else { bytes.append(byte) }
      case 0x09: if inAttribute { raw("&#9;") } else { bytes.append(byte) }
      case 0x0A: if inAttribute { raw("&#10;") } else { bytes.append(byte) }
      case 0x0D: raw("&#13;")
      case 0..<0x20: break
      case 0xBE, 0xBF:
        // U+FFFE and U+FFFF, EF BF BE and EF BF BF, are no characters of XML.
        if bytes.count >= 2, bytes[bytes.count - 1] == 0xBF, bytes[bytes.count - 2] == 0xEF {
          bytes.removeLast(2)
        } else {
          bytes.append(byte)
        }
      default: bytes.append(byte)
      }
    }
  }
}
