/// Reads a style sheet, or the declarations of a `style` attribute, as browsers do (CSS Syntax
/// Module Level 3, section 4). It resolves escapes, skips comments and converts names to lower
/// case.
///
/// It returns only tokens that can load or run something, not numbers, plain words and other signs.
/// It takes time proportional to the text, whatever its bytes are.
public struct StyleScanner {
  /// A part of the text.
  public enum Token: Sendable, Hashable {
    /// `url(…)`, with the text between its brackets or quotation marks.
    case url(String)
    /// A string in quotation marks that is not an argument of `url`.
    case string(String)
    /// The name of any other function. Its bracket is now open.
    case function(String)
    /// A `(` that does not belong to a function.
    case openParenthesis
    /// `)`.
    case closeParenthesis
    /// The name after `@`.
    case atKeyword(String)
    /// `{`.
    case openBrace
    /// `}`.
    case closeBrace
    /// `;`.
    case semicolon
    /// An unfinished string or address.
    case broken
  }

  private let bytes: [UInt8]
  private var at = 0
  /// The range of the last token; for an address or a string, without what encloses it.
  public private(set) var range = 0..<0
  /// The beginning of an unclosed comment, once the scanner has read it.
  public private(set) var openComment: Range<Int>?

  /// Makes a scanner at the beginning of a text in UTF-8.
  public init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// Returns the next token; nil at the end.
  public mutating func next() -> Token? {
    while at < bytes.count {
      let start = at
      let byte = bytes[at]
      switch byte {
      case UInt8(ascii: "/") where peek(1) == UInt8(ascii: "*"):
        at += 2
        while at < bytes.count, !(bytes[at] == UInt8(ascii: "*") && peek(1) == UInt8(ascii: "/")) {
          at += 1
        }
        if at >= bytes.count { openComment = start..<start + 2 }
        at = min(at + 2, bytes.count)
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        return string().map { .string($0) } ?? .broken
      case UInt8(ascii: "@"):
        at += 1
        if startsName {
          let word = name()
          range = start..<at
          return .atKeyword(word)
        }
      case UInt8(ascii: "#"):
        at += 1
        if at < bytes.count, isNameByte(bytes[at]) || isEscape(at) { _ = name() }
      case UInt8(ascii: "("): return sign(.openParenthesis)
      case UInt8(ascii: ")"): return sign(.closeParenthesis)
      case UInt8(ascii: "{"): return sign(.openBrace)
      case UInt8(ascii: "}"): return sign(.closeBrace)
      case UInt8(ascii: ";"): return sign(.semicolon)
      default:
        guard startsName else {
          at += 1
          continue
        }
        let word = name()
        guard at < bytes.count, bytes[at] == UInt8(ascii: "(") else { continue }
        at += 1
        if word == "url" { return url() }
        range = start..<at - 1
        return .function(word)
      }
    }
    return nil
  }

  private mutating func sign(_ token: Token) -> Token {
    range = at..<at + 1
    at += 1
    return token
  }

  private func peek(_ offset: Int) -> UInt8 {
    at + offset < bytes.count ? bytes[at + offset] : 0
  }

  private func isNameByte(_ byte: UInt8) -> Bool {
    byte >= 0x80 || byte == 0 || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
      || (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10
  }

  private func isEscape(_ place: Int) -> Bool {
    place + 1 < bytes.count && bytes[place] == UInt8(ascii: "\\") && !isNewLine(bytes[place + 1])
  }

  /// Whether a name can begin here. A number's unit counts too: that finds too many names, never
  /// too few.
  private var startsName: Bool {
    at < bytes.count
      && (isEscape(at) || (isNameByte(bytes[at]) && bytes[at] &- 0x30 >= 10))
  }

  private func isNewLine(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D || byte == 0x0C }

  private func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || isNewLine(byte) }

  /// Reads a name, in lower case and with escapes resolved.
  private mutating func name() -> String {
    var text: [UInt8] = []
    while at < bytes.count {
      if isEscape(at) {
        escape(into: &text)
      } else if isNameByte(bytes[at]) {
        text.append(bytes[at])
        at += 1
      } else {
        break
      }
    }
    return String(decoding: text, as: UTF8.self).lowercased()
  }

  /// Reads `\75 ` or `\u` (section 4.3.7).
  private mutating func escape(into text: inout [UInt8]) {
    at += 1
    var value: UInt32 = 0
    var count = 0
    while at < bytes.count, count < 6, let digit = hexDigit(bytes[at]) {
      value = value << 4 | UInt32(digit)
      count += 1
      at += 1
    }
    guard count > 0 else {
      text.append(bytes[at])
      at += 1
      return
    }
    if at + 1 < bytes.count, bytes[at] == 0x0D, bytes[at + 1] == 0x0A { at += 1 }
    if at < bytes.count, isSpace(bytes[at]) { at += 1 }
    let scalar = value == 0 ? nil : Unicode.Scalar(value)
    text += Array(String(Character(scalar ?? "\u{FFFD}")).utf8)
  }

  private func hexDigit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39: byte - 0x30
    case 0x41...0x46, 0x61...0x66: (byte | 0x20) - 0x61 + 10
    default: nil
    }
  }

  /// Reads a string that begins at this quotation mark. Returns nil if its line ends first.
  private mutating func string() -> String? {
    let quote = bytes[at]
    at += 1
    let start = at
    var text: [UInt8] = []
    while at < bytes.count, bytes[at] != quote {
      if isNewLine(bytes[at]) {
        range = start..<at
        return nil
      }
      if isEscape(at) {
        escape(into: &text)
      } else if bytes[at] == UInt8(ascii: "\\") {
        // The string continues on the next line.
        at += peek(1) == 0x0D && peek(2) == 0x0A ? 3 : 2
      } else {
        text.append(bytes[at])
        at += 1
      }
    }
    at = min(at, bytes.count)
    range = start..<at
    if at < bytes.count { at += 1 }
    return String(decoding: text, as: UTF8.self)
  }

  /// Reads what follows `url(`.
  private mutating func url() -> Token {
    while at < bytes.count, isSpace(bytes[at]) { at += 1 }
    if at < bytes.count, bytes[at] == UInt8(ascii: "\"") || bytes[at] == UInt8(ascii: "'") {
      return string().map { .url($0) } ?? .broken
    }
    let start = at
    var text: [UInt8] = []
    while at < bytes.count, bytes[at] != UInt8(ascii: ")"), !isSpace(bytes[at]) {
      if isEscape(at) {
        escape(into: &text)
      } else {
        text.append(bytes[at])
        at += 1
      }
    }
    range = start..<at
    return .url(String(decoding: text, as: UTF8.self))
  }
}
