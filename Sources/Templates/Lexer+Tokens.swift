import Diagnostics

/// Reads the tokens inside a tag.
extension Lexer {
  /// Reads one token. Returns false, and reports it, when the rest of the tag cannot be read.
  mutating func token(in kind: Piece.Kind, openedAt opening: Int) -> Bool {
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
