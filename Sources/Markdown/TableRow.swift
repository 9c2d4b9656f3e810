import Diagnostics

/// The lines of a pipe table (GitHub Flavored Markdown specification, section 4.10), read as
/// cmark-gfm's `table.c` does.
enum TableRow {
  /// Returns the cells of a row, without the white space around them.
  ///
  /// Vertical bars separate cells, even in code, unless a backslash directly precedes them.
  static func cells(_ line: SourceRange, _ bytes: [UInt8]) -> [SourceRange] {
    var result: [SourceRange] = []
    var index = line.lowerBound
    let end = line.upperBound
    func skipSpaces() { while index < end, isSpace(bytes[index]) { index += 1 } }
    if index < end, bytes[index] == UInt8(ascii: "|") {
      index += 1
      skipSpaces()
    }
    while index < end {
      let start = index
      while index < end,
        bytes[index] != UInt8(ascii: "|")
          || (index > start && bytes[index - 1] == UInt8(ascii: "\\"))
      {
        index += 1
      }
      let isDivided = index < end
      result.append(trimmed(start..<index, bytes))
      guard isDivided else { break }
      index += 1
      skipSpaces()
    }
    return result
  }

  /// Returns the alignments of the columns in a delimiter row; nil if the line is not one.
  static func alignments(_ line: SourceRange, _ bytes: [UInt8]) -> [Alignment]? {
    var end = line.upperBound
    while end > line.lowerBound, isSpace(bytes[end - 1]) { end -= 1 }
    let line = line.lowerBound..<end
    guard bytes[line].allSatisfy({ isDelimiter($0) }) else { return nil }
    let cells = cells(line, bytes)
    guard !cells.isEmpty else { return nil }
    var result: [Alignment] = []
    for cell in cells {
      var hyphens = bytes[cell]
      let isLeft = hyphens.first == UInt8(ascii: ":")
      if isLeft { hyphens.removeFirst() }
      let isRight = hyphens.last == UInt8(ascii: ":")
      if isRight { hyphens.removeLast() }
      guard !hyphens.isEmpty, hyphens.allSatisfy({ $0 == UInt8(ascii: "-") }) else { return nil }
      result.append(isLeft ? (isRight ? .center : .left) : isRight ? .right : .none)
    }
    return result
  }

  /// Whether a line could be a delimiter row in a container, judged only by its bytes.
  static func mayBeDelimiter(_ line: SourceRange, _ bytes: [UInt8]) -> Bool {
    var hasHyphen = false
    for byte in bytes[line] {
      if byte == UInt8(ascii: "-") {
        hasHyphen = true
      } else if !isDelimiter(byte), byte != UInt8(ascii: ">") {
        return false
      }
    }
    return hasHyphen
  }

  private static func isDelimiter(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "|") || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ":")
      || isSpace(byte)
  }

  static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0B || byte == 0x0C
  }

  private static func trimmed(_ range: SourceRange, _ bytes: [UInt8]) -> SourceRange {
    var start = range.lowerBound
    var end = range.upperBound
    while start < end, isSpace(bytes[start]) { start += 1 }
    while end > start, isSpace(bytes[end - 1]) { end -= 1 }
    return start..<end
  }
}
