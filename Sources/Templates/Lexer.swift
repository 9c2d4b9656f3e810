import Diagnostics

/// Splits a template into pieces and tokens.
struct Lexer {
  let file: SourceFile
  let bytes: [UInt8]
  var position: Int
  var pieces: [Piece] = []
  var tokens: [Token] = []
  var diagnostics: [Diagnostic] = []

  /// Splits the whole file.
  init(_ file: SourceFile) {
    self.file = file
    bytes = file.bytes
    position = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    run()
    trim(&pieces, bytes)
  }

  mutating func report(
    _ problem: TemplateProblem, _ range: SourceRange, replacement: (SourceRange, String)? = nil
  ) {
    diagnostics.append(
      Diagnostic(
        problem, at: SourceLocation(file, range),
        suggestion: replacement.map { Suggestion(replace: $0.0, with: $0.1) }))
  }

  func byte(_ index: Int) -> UInt8 { index < bytes.count ? bytes[index] : 0 }

  func stands(_ text: StaticString, at index: Int) -> Bool {
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

  private mutating func addText(_ range: SourceRange, isRaw: Bool = false) {
    if range.isEmpty { return }
    pieces.append(Piece(kind: .text, range: range))
    if !isRaw { refuseServerTags(in: range) }
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

  mutating func tag(_ kind: Piece.Kind) {
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
      if tokens.count == firstToken, kind == .print, refuseMustache(openedAt: start) {
        tokens.append(Token(kind: .invalid, range: position..<position))
        recover(kind, &piece)
        // The third brace of `{{{ x }}}`.
        if byte(start + 2) == UInt8(ascii: "{"), byte(position) == UInt8(ascii: "}") {
          position += 1
        }
        break
      }
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

  mutating func skipSpace() {
    while [0x20, 0x09, 0x0A, 0x0D].contains(byte(position)) { position += 1 }
  }

  /// Reads the closing delimiter, if it is next.
  mutating func closes(_ kind: Piece.Kind, _ piece: inout Piece) -> Bool {
    let dash = byte(position) == UInt8(ascii: "-") ? 1 : 0
    guard kind == .print ? stands("}}", at: position + dash) : stands("%}", at: position + dash)
    else { return false }
    tokens.append(Token(kind: .end, range: position..<(position + dash + 2)))
    piece.trimsAfter = dash == 1
    position += dash + 2
    return true
  }

  /// Continues after an error: after the end of the tag, or at the next tag or the end of the file,
  /// if that comes first.
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
            addText(textStart..<start, isRaw: true)
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
    addText(textStart..<bytes.count, isRaw: true)
    report(.unclosedRaw, opening.range)
  }

  /// Whether the end of a tag comes before the next tag begins.
  func isClosed(_ kind: Piece.Kind, after start: Int) -> Bool {
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
}
