import Diagnostics

/// A token inside a tag.
struct Token: Hashable {
  enum Kind: Hashable {
    case name(String)
    case text(String)
    case integer(Int)
    case number(Double)
    /// `. , ( ) [ ] | = == != < <= > >=`
    case symbol(String)
    /// What could not be read; it has been reported.
    case invalid
    /// The end of the tag.
    case end
  }

  let kind: Kind
  let range: SourceRange
}

/// A stretch of a template: text, or a tag with the tokens inside it.
struct Piece {
  enum Kind {
    case text
    /// `{{ … }}`
    case print
    /// `{% … %}`
    case tag
    /// `{# … #}`, and the tags of `raw`
    case silent
  }

  let kind: Kind
  /// The bytes: those of a text after trimming, those of a tag with its delimiters.
  var range: SourceRange
  /// The tokens of the tag, the last one being `end` or `invalid`.
  var tokens: Range<Int> = 0..<0
  /// `{%-`: takes the white space before it away.
  var trimsBefore = false
  /// `-%}`: takes the white space after it away.
  var trimsAfter = false
}

/// Whether a byte can stand in a name: letters, digits and `_`; `-` too, but not first.
func isNameByte(_ byte: UInt8, first: Bool) -> Bool {
  switch byte {
  case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
    UInt8(ascii: "_"):
    true
  case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"): !first
  default: false
  }
}

/// Cuts a template into pieces and tokens.
struct Lexer {
  private let file: SourceFile
  private let bytes: [UInt8]
  private var position: Int
  private(set) var pieces: [Piece] = []
  private(set) var tokens: [Token] = []
  private(set) var diagnostics: [Diagnostic] = []

  /// Cuts the whole file.
  init(_ file: SourceFile) {
    self.file = file
    bytes = file.bytes
    position = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    run()
    trim(&pieces, bytes)
  }

  private mutating func report(
    _ problem: TemplateProblem, _ range: SourceRange, replacement: (SourceRange, String)? = nil
  ) {
    diagnostics.append(
      Diagnostic(
        problem, at: SourceLocation(file, range),
        suggestion: replacement.map { Suggestion(replace: $0.0, with: $0.1) }))
  }

  private func byte(_ index: Int) -> UInt8 { index < bytes.count ? bytes[index] : 0 }

  private func stands(_ text: StaticString, at index: Int) -> Bool {
    guard index >= 0, index + text.utf8CodeUnitCount <= bytes.count else { return false }
    for offset in 0..<text.utf8CodeUnitCount
    where bytes[index + offset] != text.utf8Start[offset] {
      return false
    }
    return true
  }

  // MARK: - Pieces

  private mutating func run() {
    var textStart = position
    while position < bytes.count {
      guard bytes[position] == UInt8(ascii: "{") else {
        position += 1
        continue
      }
      switch byte(position + 1) {
      case UInt8(ascii: "{"), UInt8(ascii: "%"), UInt8(ascii: "#"):
        addText(textStart..<position)
        switch byte(position + 1) {
        case UInt8(ascii: "{"): tag(.print)
        case UInt8(ascii: "%"): tag(.tag)
        default: comment()
        }
        textStart = position
      default:
        position += 1
      }
    }
    addText(textStart..<bytes.count)
  }

  private mutating func addText(_ range: SourceRange) {
    if !range.isEmpty { pieces.append(Piece(kind: .text, range: range)) }
  }

  private mutating func comment() {
    let start = position
    var piece = Piece(kind: .silent, range: start..<bytes.count)
    piece.trimsBefore = byte(start + 2) == UInt8(ascii: "-")
    position += 2
    while position < bytes.count, !stands("#}", at: position) { position += 1 }
    if position < bytes.count {
      piece.trimsAfter = position > start + 2 && bytes[position - 1] == UInt8(ascii: "-")
      position += 2
      piece.range = start..<position
    } else {
      report(.unclosedDelimiter(opening: "{#", closing: "#}"), start..<(start + 2))
    }
    pieces.append(piece)
  }

  private mutating func tag(_ kind: Piece.Kind) {
    let start = position
    let firstToken = tokens.count
    var piece = Piece(kind: kind, range: start..<start)
    position += 2
    if byte(position) == UInt8(ascii: "-") {
      piece.trimsBefore = true
      position += 1
    }
    while true {
      skipSpace()
      if closes(kind, &piece) { break }
      if !token(in: kind, openedAt: start) {
        tokens.append(Token(kind: .invalid, range: position..<position))
        recover(kind, &piece)
        break
      }
    }
    piece.range = start..<position
    piece.tokens = firstToken..<tokens.count
    if kind == .tag, piece.tokens.count == 2, tokens[firstToken].kind == .name("raw") {
      raw(piece)
    } else {
      pieces.append(piece)
    }
  }

  private mutating func skipSpace() {
    while [0x20, 0x09, 0x0A, 0x0D].contains(byte(position)) { position += 1 }
  }

  /// Takes the closing delimiter when it stands here.
  private mutating func closes(_ kind: Piece.Kind, _ piece: inout Piece) -> Bool {
    let dash = byte(position) == UInt8(ascii: "-") ? 1 : 0
    guard kind == .print ? stands("}}", at: position + dash) : stands("%}", at: position + dash)
    else { return false }
    tokens.append(Token(kind: .end, range: position..<(position + dash + 2)))
    piece.trimsAfter = dash == 1
    position += dash + 2
    return true
  }

  /// After a mistake: goes on behind the tag's end, or where another tag or the file's end comes
  /// first.
  private mutating func recover(_ kind: Piece.Kind, _ piece: inout Piece) {
    while position < bytes.count {
      if kind == .print ? stands("}}", at: position) : stands("%}", at: position) {
        piece.trimsAfter = bytes[position - 1] == UInt8(ascii: "-")
        position += 2
        return
      }
      if stands("{{", at: position) || stands("{%", at: position) || stands("{#", at: position) {
        return
      }
      position += 1
    }
  }

  /// The text between `{% raw %}` and `{% endraw %}`.
  private mutating func raw(_ opening: Piece) {
    var piece = opening
    piece = Piece(kind: .silent, range: opening.range)
    piece.trimsBefore = opening.trimsBefore
    piece.trimsAfter = opening.trimsAfter
    pieces.append(piece)
    let textStart = position
    while position < bytes.count {
      if stands("{%", at: position) {
        let start = position
        position += 2
        var end = Piece(kind: .silent, range: start..<start)
        if byte(position) == UInt8(ascii: "-") {
          end.trimsBefore = true
          position += 1
        }
        skipSpace()
        if stands("endraw", at: position) {
          position += 6
          skipSpace()
          if byte(position) == UInt8(ascii: "-") {
            end.trimsAfter = true
            position += 1
          }
          if stands("%}", at: position) {
            position += 2
            addText(textStart..<start)
            end.range = start..<position
            pieces.append(end)
            return
          }
        }
        position = start + 2
      } else {
        position += 1
      }
    }
    addText(textStart..<bytes.count)
    report(.unclosedRaw, opening.range)
  }

  // MARK: - Tokens

  /// Reads one token; false when the tag cannot go on, which has been reported.
  private mutating func token(in kind: Piece.Kind, openedAt opening: Int) -> Bool {
    let start = position
    let first = byte(start)
    if isNameByte(first, first: true) {
      name()
      return true
    }
    switch first {
    case UInt8(ascii: "\""), UInt8(ascii: "'"): return text(quote: first)
    case UInt8(ascii: "0")...UInt8(ascii: "9"): return number()
    case UInt8(ascii: "-"):
      if (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte(start + 1)) { return number() }
    case UInt8(ascii: "="), UInt8(ascii: "!"), UInt8(ascii: "<"), UInt8(ascii: ">"):
      if byte(start + 1) == UInt8(ascii: "=") { return symbol(length: 2) }
      if first != UInt8(ascii: "!") { return symbol(length: 1) }
    case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: "("), UInt8(ascii: ")"),
      UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "|"):
      return symbol(length: 1)
    default: break
    }
    unexpected(in: kind, openedAt: opening)
    return false
  }

  private mutating func unexpected(in kind: Piece.Kind, openedAt opening: Int) {
    let (open, close) = kind == .print ? ("{{", "}}") : ("{%", "%}")
    let start = position
    let other = kind == .print ? stands("%}", at: start) : stands("}}", at: start)
    if other || byte(start) == UInt8(ascii: "}") {
      let end = min(start + (other ? 2 : 1), bytes.count)
      report(
        .unclosedDelimiter(opening: open, closing: close), start..<end,
        replacement: (start..<end, close))
      position = end
      return
    }
    if start >= bytes.count || byte(start) == UInt8(ascii: "{") || !isClosed(kind, after: start) {
      report(.unclosedDelimiter(opening: open, closing: close), opening..<(opening + 2))
      return
    }
    var end = start + 1
    while end < bytes.count, bytes[end] & 0xC0 == 0x80 { end += 1 }
    let character = String(decoding: bytes[start..<end], as: UTF8.self)
    report(.unexpectedCharacter(character), start..<end)
    position = end
  }

  /// Whether the end of a tag comes before the next tag begins.
  private func isClosed(_ kind: Piece.Kind, after start: Int) -> Bool {
    var index = start
    while index < bytes.count {
      if kind == .print ? stands("}}", at: index) : stands("%}", at: index) { return true }
      if stands("{{", at: index) || stands("{%", at: index) || stands("{#", at: index) {
        return false
      }
      index += 1
    }
    return false
  }

  private mutating func symbol(length: Int) -> Bool {
    let range = position..<(position + length)
    position += length
    tokens.append(
      Token(kind: .symbol(String(decoding: bytes[range], as: UTF8.self)), range: range))
    return true
  }

  private mutating func name() {
    let start = position
    while isNameByte(byte(position), first: false) {
      if byte(position) == UInt8(ascii: "-"), !isNameByte(byte(position + 1), first: false) {
        break
      }
      if stands("-%}", at: position) || stands("-}}", at: position) { break }
      position += 1
    }
    tokens.append(
      Token(
        kind: .name(String(decoding: bytes[start..<position], as: UTF8.self)),
        range: start..<position))
  }

  private mutating func number() -> Bool {
    let start = position
    if byte(position) == UInt8(ascii: "-") { position += 1 }
    let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
    while digits.contains(byte(position)) { position += 1 }
    var isWhole = true
    if byte(position) == UInt8(ascii: "."), digits.contains(byte(position + 1)) {
      isWhole = false
      position += 1
      while digits.contains(byte(position)) { position += 1 }
    }
    let written = String(decoding: bytes[start..<position], as: UTF8.self)
    let kind: Token.Kind
    if isWhole, let value = Int(written) {
      kind = .integer(value)
    } else if !isWhole, written.utf8.count <= 40, let value = Double(written), value.isFinite {
      kind = .number(value)
    } else {
      report(.numberOutOfRange(String(written.prefix(40))), start..<position)
      kind = .integer(0)
    }
    tokens.append(Token(kind: kind, range: start..<position))
    return true
  }

  private mutating func text(quote: UInt8) -> Bool {
    let start = position
    var content: [UInt8] = []
    position += 1
    while position < bytes.count {
      let byte = bytes[position]
      switch byte {
      case quote:
        position += 1
        tokens.append(
          Token(
            kind: .text(String(decoding: content, as: UTF8.self)), range: start..<position))
        return true
      case 0x0A, 0x0D:
        report(.unclosedText, start..<position)
        return false
      case UInt8(ascii: "\\"):
        escape(into: &content)
      default:
        content.append(byte)
        position += 1
      }
    }
    report(.unclosedText, start..<position)
    return false
  }

  private mutating func escape(into content: inout [UInt8]) {
    let next = byte(position + 1)
    switch next {
    case UInt8(ascii: "\\"), UInt8(ascii: "\""), UInt8(ascii: "'"):
      content.append(next)
      position += 2
    case UInt8(ascii: "n"):
      content.append(0x0A)
      position += 2
    case UInt8(ascii: "t"):
      content.append(0x09)
      position += 2
    case 0x20...0x7E:
      report(
        .unknownEscape(String(decoding: [next], as: UTF8.self)), position..<(position + 2),
        replacement: (position..<(position + 1), "\\\\"))
      content.append(next)
      position += 2
    default:
      content.append(bytes[position])
      position += 1
    }
  }
}
