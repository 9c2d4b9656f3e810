/// Writes the content lines that iCalendar (RFC 5545, section 3.1) and vCard (RFC 6350, section
/// 3.2) share. Each is folded after 75 octets, never inside a character, and ends with CR LF.
struct ContentLines: Sendable {
  private(set) var bytes: [UInt8] = []
  /// The line that is being written, before folding.
  private var line: [UInt8] = []

  /// A parameter and its value, before quoting.
  typealias Parameter = (name: String, value: String)

  init(capacity: Int = 0) { bytes.reserveCapacity(capacity) }

  /// Writes a line with a value that is not escaped. Line breaks and control characters in it are
  /// left out.
  mutating func line(_ name: String, _ parameters: [Parameter] = [], _ value: String) {
    begin(name, parameters)
    for byte in value.utf8 where byte >= 0x20 && byte != 0x7F || byte == 0x09 { line.append(byte) }
    fold()
  }

  /// Writes a line whose value is a text.
  mutating func text(_ name: String, _ parameters: [Parameter] = [], _ value: String) {
    line(name, parameters, ContentLines.escaped(value))
  }

  private mutating func begin(_ name: String, _ parameters: [Parameter]) {
    line.removeAll(keepingCapacity: true)
    line += name.utf8
    for parameter in parameters {
      line.append(UInt8(ascii: ";"))
      line += parameter.name.utf8
      line.append(UInt8(ascii: "="))
      line += ContentLines.parameterValue(parameter.value).utf8
    }
    line.append(UInt8(ascii: ":"))
  }

  private mutating func fold() {
    var start = 0
    var room = 75
    while line.count - start > room {
      var end = start + room
      // 10xxxxxx continues a character.
      while line[end] & 0xC0 == 0x80 { end -= 1 }
      bytes += line[start..<end]
      bytes += [13, 10, 32]
      start = end
      room = 74
    }
    bytes += line[start...]
    bytes += [13, 10]
  }

  /// Returns a text as a value (RFC 5545, section 3.3.11; RFC 6350, section 3.4).
  static func escaped(_ text: String) -> String {
    var text = text
    var result: [UInt8] = []
    result.reserveCapacity(text.utf8.count + 16)
    text.withUTF8 { text in
      var at = 0
      while at < text.count {
        let lineBreak = ContentLines.lineBreak(text, at)
        if lineBreak > 0 {
          result += "\\n".utf8
          at += lineBreak
          continue
        }
        switch text[at] {
        case UInt8(ascii: "\\"), UInt8(ascii: ";"), UInt8(ascii: ","):
          result.append(UInt8(ascii: "\\"))
        default: break
        }
        result.append(text[at])
        at += 1
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// Returns the number of bytes of the line break at a place, of any kind; 0 if there is none.
  private static func lineBreak(_ text: UnsafeBufferPointer<UInt8>, _ at: Int) -> Int {
    func follows(_ bytes: UInt8...) -> Bool { text[(at + 1)...].starts(with: bytes) }
    switch text[at] {
    case 0x0A: return 1
    case 0x0D: return follows(0x0A) ? 2 : 1
    case 0xC2: return follows(0x85) ? 2 : 0
    case 0xE2: return follows(0x80, 0xA8) || follows(0x80, 0xA9) ? 3 : 0
    default: return 0
    }
  }

  /// Returns a parameter's value with RFC 6868's escapes, in quotation marks if it needs them.
  static func parameterValue(_ text: String) -> String {
    let isName = text.utf8.allSatisfy { byte in
      byte | 0x20 &- UInt8(ascii: "a") < 26 || byte &- UInt8(ascii: "0") < 10
        || byte == UInt8(ascii: "-")
    }
    if isName, !text.isEmpty { return text }
    var result = ""
    for scalar in text.unicodeScalars.normalisedLineBreaks {
      switch scalar {
      case "^": result += "^^"
      case "\n": result += "^n"
      case "\"": result += "^'"
      case _ where scalar.value < 0x20 && scalar != "\t" || scalar.value == 0x7F: break
      default: result.unicodeScalars.append(scalar)
      }
    }
    let isPlain = !result.unicodeScalars.contains { ":;,".unicodeScalars.contains($0) }
    return isPlain && !result.isEmpty ? result : "\"\(result)\""
  }
}

extension String.UnicodeScalarView {
  /// The scalars, with each line break of any kind as one `\n`.
  fileprivate var normalisedLineBreaks: [Unicode.Scalar] {
    var result: [Unicode.Scalar] = []
    var previous: Unicode.Scalar?
    for scalar in self {
      switch scalar {
      case "\n" where previous == "\r": break
      case "\r", "\u{85}", "\u{2028}", "\u{2029}": result.append("\n")
      default: result.append(scalar)
      }
      previous = scalar
    }
    return result
  }
}
