import JSON

/// How a value is escaped in places other than HTML text and plain attributes.
enum EscapingContext: Int32, Sendable {
  /// At the beginning of a URL: its scheme is checked.
  case url
  /// In a URL, in a place where the value must not become the scheme.
  case urlWithoutScheme
  /// In a URL, after its scheme or its first `/`.
  case urlPath
  /// In the query or the fragment of a URL.
  case urlQuery
  /// In `srcset`, at the beginning of a URL.
  case sourceSet
  /// In JSON, as a value.
  case json
  /// Inside a JSON string.
  case jsonText
  /// In the text or a quoted attribute of XML.
  case xml
}

extension PageBuffer {
  /// Appends a value, escaped for its place. Appends nothing for an absent value, except in JSON.
  mutating func append(_ value: Value, as context: EscapingContext) {
    switch context {
    case .json: append(json: value)
    case .jsonText:
      withText(of: value) { (buffer: inout PageBuffer, bytes) in buffer.append(jsonText: bytes) }
    case .xml:
      withText(of: value) { (buffer: inout PageBuffer, bytes) in buffer.append(xml: bytes) }
    case .url, .urlWithoutScheme, .urlPath, .urlQuery, .sourceSet:
      var isTrusted = false
      if case .url = value { isTrusted = true }
      withText(of: value) { (buffer: inout PageBuffer, bytes) in
        buffer.append(url: bytes, isTrusted: isTrusted, as: context)
      }
    }
  }

  private mutating func withText(
    of value: Value, _ body: (inout PageBuffer, UnsafeBufferPointer<UInt8>) -> Void
  ) {
    if case .html(let bytes) = value {
      bytes.withUnsafeBufferPointer { body(&self, $0) }
    } else if var text = value.string ?? value.plainText {
      text.withUTF8 { body(&self, $0) }
    }
  }

  /// Appends a byte.
  @inline(__always)
  mutating func append(byte: UInt8) {
    withUnsafePointer(to: byte) { append($0, 1) }
  }

  // MARK: - JSON (RFC 8259, section 7)

  /// Appends a JSON value that is safe in a script of HTML. An absent value becomes `null`.
  private mutating func append(json value: Value) {
    switch value {
    case .boolean, .integer: append(value.plainText ?? "null")
    case .number(let number): append(number.isFinite ? value.plainText ?? "null" : "null")
    case .list(let elements):
      append(byte: UInt8(ascii: "["))
      for (index, element) in elements.enumerated() {
        if index > 0 { append(byte: UInt8(ascii: ",")) }
        append(json: element)
      }
      append(byte: UInt8(ascii: "]"))
    case .text, .url, .html:
      append(byte: UInt8(ascii: "\""))
      append(value, as: .jsonText)
      append(byte: UInt8(ascii: "\""))
    default: append("null")
    }
  }

  /// Appends the inside of a JSON string. Escapes all characters that have a meaning in HTML or
  /// JavaScript.
  private mutating func append(jsonText bytes: UnsafeBufferPointer<UInt8>) {
    var writer = JSONWriter(capacity: bytes.count + 16, escapesMarkup: true)
    writer.string(String(decoding: bytes, as: UTF8.self))
    writer.bytes.withUnsafeBufferPointer { written in
      append(UnsafeBufferPointer(rebasing: written[1..<(written.count - 1)]))
    }
  }

  // MARK: - XML (XML 1.0, section 2.2)

  /// Appends XML text. Characters that XML forbids become U+FFFD.
  private mutating func append(xml bytes: UnsafeBufferPointer<UInt8>) {
    guard let base = bytes.baseAddress else { return }
    var start = 0
    func isForbidden(_ index: Int) -> Int {
      let byte = bytes[index]
      if byte < 0x20, byte != 0x09, byte != 0x0A, byte != 0x0D { return 1 }
      // U+FFFE and U+FFFF.
      if byte == 0xEF, index + 2 < bytes.count, bytes[index + 1] == 0xBF, bytes[index + 2] >= 0xBE {
        return 3
      }
      return 0
    }
    var index = 0
    while index < bytes.count {
      let length = isForbidden(index)
      if length > 0 {
        append(escaping: UnsafeBufferPointer(start: base + start, count: index - start))
        append("\u{FFFD}")
        start = index + length
        index = start
      } else {
        index += 1
      }
    }
    append(escaping: UnsafeBufferPointer(start: base + start, count: bytes.count - start))
  }
}
