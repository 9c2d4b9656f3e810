/// Writes the content lines that iCalendar (RFC 5545, section 3.1) and vCard (RFC 6350, section 3.2)
/// share: folded after 75 octets, never inside a character, each ended by CR LF.
struct ContentLines: Sendable {
  private(set) var bytes: [UInt8] = []

  /// A parameter and its value, not quoted yet.
  typealias Parameter = (name: String, value: String)

  init(capacity: Int = 0) { bytes.reserveCapacity(capacity) }

  /// Writes a line whose value is written as it is; line breaks and control characters in it are left
  /// out.
  mutating func line(_ name: String, _ parameters: [Parameter] = [], _ value: String) {
    var line = Array(name.utf8)
    for parameter in parameters {
      line.append(UInt8(ascii: ";"))
      line += parameter.name.utf8
      line.append(UInt8(ascii: "="))
      line += ContentLines.parameterValue(parameter.value).utf8
    }
    line.append(UInt8(ascii: ":"))
    line += value.utf8.lazy.filter { $0 >= 0x20 && $0 != 0x7F || $0 == 0x09 }
    fold(line)
  }

  /// Writes a line whose value is a text.
  mutating func text(_ name: String, _ parameters: [Parameter] = [], _ value: String) {
    line(name, parameters, ContentLines.escaped(value))
  }

  private mutating func fold(_ line: [UInt8]) {
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

  /// A text as a value (RFC 5545, section 3.3.11; RFC 6350, section 3.4).
  static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars.normalisedLineBreaks {
      switch scalar {
      case "\\": result += "\\\\"
      case ";": result += "\\;"
      case ",": result += "\\,"
      case "\n": result += "\\n"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// A parameter's value, with RFC 6868's escapes and in quotation marks where it needs them.
  static func parameterValue(_ text: String) -> String {
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
  /// The scalars with every kind of line break as one `\n`.
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
