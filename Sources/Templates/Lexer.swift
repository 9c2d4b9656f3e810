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

  private mutating func addText(_ range: SourceRange, isRaw: Bool = false) {
    if range.isEmpty { return }
    pieces.append(Piece(kind: .text, range: range))
    if !isRaw { refuseServerTags(in: range) }
  }

  /// Refuses `<%= x %>` and `<?php … ?>`, which would go to the page as they are.
  private mutating func refuseServerTags(in range: SourceRange) {
    var index = range.lowerBound
    while let start = bytes[index..<range.upperBound].firstIndex(of: UInt8(ascii: "<")) {
      index = start + 1
      let signs: [(StaticString, String)] = [
        ("<%=", "{{ … }}"), ("<%-", "{{ … }}"), ("<%#", "{# … #}"), ("<%", "{% … %}"),
        ("<?=", "{{ … }}"), ("<?php", "{% … %}"),
      ]
      guard let (sign, write) = signs.first(where: { stands($0.0, at: start) }) else { continue }
      report(.foreign("\(sign)", write: write), start..<(start + sign.utf8CodeUnitCount))
    }
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
    if refuseForeignSign(in: kind, openedAt: opening) { return }
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

  /// Refuses what Handlebars and Mustache write: `{{#if x}}`, `{{/if}}`, `{{> card}}`, `{{{ x }}}`.
  private mutating func refuseMustache(openedAt start: Int) -> Bool {
    guard position < bytes.count else { return false }
    let sign = byte(position)
    let end = word(at: position + 1)
    let name = String(
      decoding: bytes[min(position + 1, end)..<end].drop { $0 == 0x20 }, as: UTF8.self)
    let write: String
    switch sign {
    case UInt8(ascii: "{") where position == start + 2: write = "{{ … }}"
    case UInt8(ascii: "#"):
      write = ForeignTemplate.actions[name] ?? "{% for item in \(name) %}"
    case UInt8(ascii: "/"):
      write = ["if", "unless", "with"].contains(name) ? "{% endif %}" : "{% endfor %}"
    case UInt8(ascii: "^"): write = "{% if not … %}"
    case UInt8(ascii: ">"): write = "{% include \"\(name.isEmpty ? "…" : name).html\" %}"
    case UInt8(ascii: "&"): write = "{{ \(name.isEmpty ? "…" : name) }}"
    case UInt8(ascii: "!") where !isNameByte(byte(position + 1), first: true): write = "{# … #}"
    default: return false
    }
    let isShort = sign == UInt8(ascii: "{") || sign == UInt8(ascii: "!")
    let range = start..<(isShort ? position + 1 : max(end, position + 1))
    report(.foreign(String(decoding: bytes[range], as: UTF8.self), write: write), range)
    return true
  }

  /// Where the word ends that begins at a place, or behind blanks there.
  private func word(at start: Int) -> Int {
    var end = start
    while byte(end) == 0x20 { end += 1 }
    if !isNameByte(byte(end), first: true) { return start }
    while end < bytes.count, isNameByte(bytes[end], first: false) { end += 1 }
    return end
  }

  /// Refuses signs of other languages that mean nothing here but can be told: `??`, `? :`, `&&`, `$x`.
  private mutating func refuseForeignSign(in kind: Piece.Kind, openedAt opening: Int) -> Bool {
    let start = position
    var length = 1
    var write: String
    var replacement: String?
    switch bytes.indices.contains(start) ? bytes[start] : 0 {
    case UInt8(ascii: "?"):
      switch byte(start + 1) {
      case UInt8(ascii: "?"), UInt8(ascii: ":"): (length, write) = (2, "a | default(b)")
      case UInt8(ascii: "."): (length, write) = (2, "{% if a %}{{ a.b }}{% endif %}")
      default: write = "{% if a %}{{ b }}{% else %}{{ c }}{% endif %}"
      }
    case UInt8(ascii: "&") where byte(start + 1) == UInt8(ascii: "&"):
      (length, write, replacement) = (2, "and", "and")
    case UInt8(ascii: ":"):
      if byte(start + 1) == UInt8(ascii: "=") {
        (length, write) = (2, "{% set name = value %}")
      } else if bytes[opening..<start].contains(UInt8(ascii: "|")) {
        write = "filter(value)"
      } else {
        return false
      }
    case UInt8(ascii: "~"): write = "{{ a }}{{ b }}"
    case UInt8(ascii: "`"): write = "\"…\""
    case UInt8(ascii: "$"), UInt8(ascii: "@"):
      let end = word(at: start + 1)
      guard end > start + 1 else { return false }
      length = end - start
      let name = String(decoding: bytes[(start + 1)..<end], as: UTF8.self)
      let loop = ["index": "loop.index", "first": "loop.first", "last": "loop.last"]
      write = bytes[start] == UInt8(ascii: "@") ? loop[name] ?? name : name
      replacement = write
    case UInt8(ascii: "{")
    where ![UInt8(ascii: "{"), UInt8(ascii: "%"), UInt8(ascii: "#")].contains(byte(start + 1)):
      guard isClosed(kind, after: start) else { return false }
      write = "name=value"
    case UInt8(ascii: "/"):
      guard let path = unquotedPath(openedAt: opening) else { return false }
      let written = String(decoding: bytes[path], as: UTF8.self)
      report(.expected(.text, found: written), path, replacement: (path, "\"\(written)\""))
      position = path.upperBound
      return true
    default: return false
    }
    let range = start..<(start + length)
    // A tag without its end is what is wrong first.
    if kind == .print || kind == .tag, !isClosed(kind, after: start) { return false }
    report(
      .foreign(
        String(decoding: bytes[range], as: UTF8.self), write: replacement == nil ? write : nil),
      range, replacement: replacement.map { (range, $0) })
    position = range.upperBound
    return true
  }

  /// The path in `{% include parts/card.html %}`, which lacks its quotes.
  private func unquotedPath(openedAt opening: Int) -> SourceRange? {
    var start = opening + 2
    if byte(start) == UInt8(ascii: "-") { start += 1 }
    while byte(start) == 0x20 { start += 1 }
    let end = word(at: start)
    let name = String(decoding: bytes[start..<end], as: UTF8.self)
    guard ["include", "extends", "component", "render"].contains(name) else { return nil }
    var first = end
    while byte(first) == 0x20 { first += 1 }
    guard first < position,
      bytes[first..<position].allSatisfy({ isNameByte($0, first: false) || $0 == 0x2E })
    else { return nil }
    var last = position
    while last < bytes.count,
      isNameByte(bytes[last], first: false) || bytes[last] == 0x2E
        || bytes[last] == 0x2F
    { last += 1 }
    return first..<last
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
