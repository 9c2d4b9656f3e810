/// Goes through a style sheet, or the declarations of a `style` attribute, as browsers read it (CSS Syntax
/// Module Level 3, section 4): escapes are resolved, comments passed over, names in lower case.
///
/// Only what can load or run something is told; numbers, plain words and signs are not. It ends in time
/// proportional to the text, whatever its bytes are.
public struct StyleScanner {
  /// A part of the text.
  public enum Token: Sendable, Hashable {
    /// `url(…)`, with what stands between its brackets or quotation marks.
    case url(String)
    /// A text in quotation marks that is no argument of `url`.
    case string(String)
    /// The name of any other function; its bracket is open now.
    case function(String)
    /// `(` that belongs to no function.
    case openParenthesis
    /// `)`.
    case closeParenthesis
    /// The name behind `@`.
    case atKeyword(String)
    /// `{`.
    case openBrace
    /// `}`.
    case closeBrace
    /// `;`.
    case semicolon
    /// A text or an address that breaks off.
    case broken
  }

  private let bytes: [UInt8]
  private var at = 0
  /// Where the last token stands; of an address or a text without what encloses it.
  public private(set) var range = 0..<0
  /// The beginning of a comment that is not closed, once it has been read.
  public private(set) var openComment: Range<Int>?

  /// A scanner at the beginning of a text in UTF-8.
  public init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The next token; nil at the end.
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

  /// Whether a name can begin here. A number's unit counts too: that tells too much, never too little.
  private var startsName: Bool {
    at < bytes.count
      && (isEscape(at) || (isNameByte(bytes[at]) && bytes[at] &- 0x30 >= 10))
  }

  private func isNewLine(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D || byte == 0x0C }

  private func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || isNewLine(byte) }

  /// A name in lower case, its escapes resolved.
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

  /// A text whose quotation mark stands here; nil when its line ends before it does.
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
        // The text goes on in the next line.
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

  /// What stands behind `url(`.
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
