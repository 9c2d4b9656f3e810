/// HTML as it grows, UTF-8.
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
    var from = 0
    for index in text.indices {
      let entity: StaticString
      switch text[index] {
      case UInt8(ascii: "&"): entity = "&amp;"
      case UInt8(ascii: "<"): entity = "&lt;"
      case UInt8(ascii: ">"): entity = "&gt;"
      case UInt8(ascii: "\""): entity = "&quot;"
      default: continue
      }
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[from..<index]))
      raw(entity)
      from = index + 1
    }
    bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[from...]))
  }

  /// Appends a URL for an attribute in double quotation marks. It is percent-encoded where libcmark
  /// does so (`houdini_escape_href`).
  mutating func url(_ url: String) {
    var url = url
    url.withUTF8 { text in
      for byte in text {
        switch byte {
        case UInt8(ascii: "&"): raw("&amp;")
        case UInt8(ascii: "'"): raw("&#x27;")
        case 0x61...0x7A, 0x41...0x5A, 0x30...0x39: bytes.append(byte)
        default:
          if Self.isSafeInURL(byte) {
            bytes.append(byte)
          } else {
            bytes.append(UInt8(ascii: "%"))
            bytes.append(Self.hexDigit(byte >> 4))
            bytes.append(Self.hexDigit(byte & 0xF))
          }
        }
      }
    }
  }

  /// Appends a URL for a style sheet in the page, or for the value of an attribute. Characters that
  /// could end `url(…)` or a string are percent-encoded.
  mutating func styleURL(_ url: String, isAttribute: Bool) {
    for byte in url.utf8 {
      if byte == UInt8(ascii: "&"), isAttribute {
        raw("&amp;")
      } else if byte <= 0x20 || byte >= 0x7F || "\"'()\\<>".utf8.contains(byte) {
        bytes.append(UInt8(ascii: "%"))
        bytes.append(Self.hexDigit(byte >> 4))
        bytes.append(Self.hexDigit(byte & 0xF))
      } else {
        bytes.append(byte)
      }
    }
  }

  private static func isSafeInURL(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."), UInt8(ascii: "+"),
      UInt8(ascii: "!"), UInt8(ascii: "*"), UInt8(ascii: "("), UInt8(ascii: ")"),
      UInt8(ascii: ","), UInt8(ascii: "%"), UInt8(ascii: "#"), UInt8(ascii: "@"),
      UInt8(ascii: "?"), UInt8(ascii: "="), UInt8(ascii: ";"), UInt8(ascii: ":"),
      UInt8(ascii: "/"), UInt8(ascii: "$"), UInt8(ascii: "~"):
      true
    default: false
    }
  }

  private static func hexDigit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "A") + value - 10
  }
}
