import Addresses
import HTML

/// A buffer for HTML in UTF-8.
struct HTMLBuffer {
  var bytes: [UInt8] = []

  /// Where the HTML begins in `bytes`.
  var start = 0

  /// Appends bytes as they are.
  @inline(__always)
  mutating func raw(_ text: StaticString) {
    bytes.append(
      contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  /// Appends bytes as they are.
  mutating func raw(_ text: ArraySlice<UInt8>) {
    bytes.append(contentsOf: text)
  }

  /// Appends a number.
  mutating func number(_ number: Int) {
    bytes.append(contentsOf: String(number).utf8)
  }

  /// Begins a new line, unless the current one is empty.
  mutating func newLine() {
    if bytes.count > start, bytes[bytes.count - 1] != 0x0A { bytes.append(0x0A) }
  }

  /// Appends text with `&`, `<`, `>` and `"` escaped.
  mutating func text(_ text: String) {
    var text = text
    text.withUTF8 { self.text($0) }
  }

  /// Appends text with `&`, `<`, `>` and `"` escaped.
  mutating func text(_ text: ArraySlice<UInt8>) {
    text.withUnsafeBufferPointer { self.text($0) }
  }

  private mutating func text(_ text: UnsafeBufferPointer<UInt8>) {
    HTMLEscaping.forEachPiece(of: text) { bytes.append(contentsOf: $0) }
  }

  /// Appends a URL for an attribute in double quotation marks. It is percent-encoded where libcmark
  /// does so (`houdini_escape_href`).
  mutating func url(_ url: String) {
    append(url, keeping: Self.plainInURL) { buffer, byte in
      switch byte {
      case UInt8(ascii: "&"): buffer.raw("&amp;")
      case UInt8(ascii: "'"): buffer.raw("&#x27;")
      default: buffer.bytes.append(byte)
      }
    }
  }

  /// Appends a URL for a style sheet in the page, or for the value of an attribute. Characters that
  /// could end `url(…)` or a string are percent-encoded.
  mutating func styleURL(_ url: String, isAttribute: Bool) {
    append(url, keeping: Self.plainInStyle) { buffer, byte in
      if byte == UInt8(ascii: "&"), isAttribute {
        buffer.raw("&amp;")
      } else {
        buffer.bytes.append(byte)
      }
    }
  }

  private static let plainInURL = ByteSet(lettersDigitsAnd: "-_.+!*(),%#@?=;:/$~&'")
  private static let plainInStyle = ByteSet(lettersDigitsAnd: "!#$%&*+,-./:;=?@[]^_`{|}~")

  private mutating func append(
    _ url: String, keeping kept: ByteSet, _ write: (inout HTMLBuffer, UInt8) -> Void
  ) {
    var url = url
    url.withUTF8 { url in
      PercentCoding.forEachPiece(of: url, keeping: kept) { piece in
        for byte in piece { write(&self, byte) }
      }
    }
  }
}
