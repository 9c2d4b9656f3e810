/// `~~struck out~~` as in cmark-gfm's extension: two tildes on each side, flanking as with
/// emphasis. In contrast to the extension, both must be in the same emphasis or link, and a pair of
/// single tildes is text: `CO~2~` is not a deletion. Such a pair still closes what it closes in the
/// extension.
extension DocumentReader {
  private struct Opener {
    /// Its index in the tokens.
    var token: Int
    var length: Int
  }

  /// Finds the text that is struck out in the raw texts of the current leaf.
  mutating func readStrikethrough() {
    var openers: [Opener] = []
    var levels: [Int] = []
    for index in tokens.indices {
      let token = tokens[index]
      if token.kind == .text, token.isRaw {
        readTildes(token, at: index, &openers, from: levels.last ?? 0)
        continue
      }
      if token.kind.isContainer {
        if token.isEnd {
          openers.removeLast(openers.count - (levels.popLast() ?? 0))
        } else {
          levels.append(openers.count)
        }
      }
      spareTokens.append(token)
    }
    useSpareTokens()
  }

  private mutating func readTildes(
    _ token: InlineToken, at index: Int, _ openers: inout [Opener], from level: Int
  ) {
    let range = token.range
    var from = range.lowerBound
    var position = from
    while position < range.upperBound {
      guard document.arena[position] == UInt8(ascii: "~") else {
        position += 1
        continue
      }
      var end = position + 1
      while end < range.upperBound, document.arena[end] == UInt8(ascii: "~") { end += 1 }
      let length = end - position
      if length <= 2 {
        let before =
          Punctuation.last(document.arena[range.lowerBound..<position])
          ?? character(before: index)
        let after =
          Punctuation.first(document.arena[end..<range.upperBound])?.scalar
          ?? character(after: index)
        if position > from { spareTokens.append(.text(from, position - from, isRaw: true)) }
        readTildes(position, length, before, after, &openers, from: level)
        from = end
      }
      position = end
    }
    if from < range.upperBound {
      spareTokens.append(.text(from, range.upperBound - from, isRaw: true))
    }
  }

  private mutating func readTildes(
    _ position: Int, _ length: Int, _ before: Unicode.Scalar, _ after: Unicode.Scalar,
    _ openers: inout [Opener], from level: Int
  ) {
    let (isLeft, isRight) = Punctuation.flanking(before, after)
    if isRight, openers.count > level, let opener = openers.last {
      if opener.length == length {
        openers.removeLast()
        if length == 1 {
          spareTokens.append(.text(position, length, isRaw: true))
        } else {
          spareTokens[opener.token] = InlineToken(kind: .strikethrough)
          spareTokens.append(InlineToken(kind: .strikethrough, isEnd: true))
        }
        return
      }
      if !isLeft {
        spareTokens.append(.text(position, length, isRaw: true))
        return
      }
    }
    if isLeft { openers.append(Opener(token: spareTokens.count, length: length)) }
    spareTokens.append(.text(position, length, isRaw: true))
  }
}
