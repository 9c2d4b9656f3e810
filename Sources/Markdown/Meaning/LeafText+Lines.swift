import Diagnostics

/// The beginnings of lines: marks of headings and lists that have no effect.
extension LeafText {
  /// Characters that begin list items in other programs. Those of private use are Word's, from the
  /// fonts Symbol and Wingdings.
  private static let bullets: Set<Unicode.Scalar> = [
    "•", "◦", "▪", "▫", "‣", "⁃", "∙", "●", "○", "■", "□", "◼", "◻", "⦁", "·", "\u{F0B7}",
    "\u{F0A7}", "\u{F0D8}", "\u{F076}", "\u{F0FC}", "\u{F0A8}",
  ]

  /// Characters that begin list items, but also other lines.
  private static let possibleBullets: Set<Unicode.Scalar> = [
    "–", "—", "➢", "➤", "►", "▶", "❖", "✓", "✔", "→", "\u{F06F}",
  ]

  /// Whether a line must be checked, by its first byte.
  static func mayBegin(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: ":"), UInt8(ascii: "!"),
      UInt8(ascii: "?"), UInt8(ascii: "."), UInt8(ascii: "o"), 0xC2:
      true
    default: isDigit(byte)
    }
  }

  /// Checks the beginnings of the lines of a paragraph.
  ///
  /// - Parameter isNotice: whether the first line is the kind of an alert.
  func checkLines(_ findings: inout [Finding], isNotice: Bool) {
    var starts: [Int] = []
    var start = 0
    while start < count {
      starts.append(start)
      start = lineEnd(start) + 1
    }
    if isNotice, !starts.isEmpty { starts.removeFirst() }
    let lines = starts.map { $0..<lineEnd($0) }
    var kinds: [[Int]] = [[], [], []]
    for line in lines where !line.isEmpty {
      if checkOtherSpaces(line, &findings) || checkHeading(line, &findings)
        || checkBullet(line, &findings) || checkLeftoverLine(line, &findings)
      {
        continue
      }
      if let kind = possibleItem(line) { kinds[kind.rawValue].append(line.lowerBound) }
    }
    // Lines of options, as programs print them, are not items.
    if kinds[PossibleItem.mark.rawValue].contains(where: isOption) {
      kinds[PossibleItem.mark.rawValue] = []
    }
    for kind in PossibleItem.allCases where kinds[kind.rawValue].count > 1 {
      for start in kinds[kind.rawValue] { findings.append(item(kind, start)) }
    }
    if lines.count == 1 { checkSingleMark(lines[0], &findings) }
  }

  // MARK: - Other spaces

  /// Finds a mark that has no effect because of another kind of space before or after it.
  private func checkOtherSpaces(_ line: Range<Int>, _ findings: inout [Finding]) -> Bool {
    if let start = endOfOtherSpaces(at: line.lowerBound), start < line.upperBound {
      guard let mark = mark(start), at(mark.end) == 0x20 || endOfOtherSpaces(at: mark.end) != nil
      else { return false }
      let range = line.lowerBound..<start
      findings.append(
        Finding(
          .otherSpace(mark: text(start..<mark.end), kind: mark.kind, isBefore: true), range,
          fix: Finding.Fix(range: range, text: "", isSafe: mark.kind == .heading)))
      return true
    }
    guard let mark = mark(line.lowerBound), let end = endOfOtherSpaces(at: mark.end) else {
      return false
    }
    if end >= line.upperBound { return false }
    let range = mark.end..<end
    findings.append(
      Finding(
        .otherSpace(mark: text(line.lowerBound..<mark.end), kind: mark.kind, isBefore: false),
        range, fix: Finding.Fix(range: range, text: " ", isSafe: mark.kind != .number)))
    return true
  }

  /// Returns the mark of a heading or an item at a place.
  private func mark(_ start: Int) -> (end: Int, kind: BlockMark)? {
    var end = start
    switch at(start) {
    case UInt8(ascii: "#"):
      while at(end) == UInt8(ascii: "#") { end += 1 }
      return end - start <= 6 ? (end, .heading) : nil
    case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"):
      return (start + 1, .item)
    case let byte where Self.isDigit(byte):
      while Self.isDigit(at(end)) { end += 1 }
      guard end - start <= 9, at(end) == UInt8(ascii: ".") || at(end) == UInt8(ascii: ")") else {
        return nil
      }
      return (end + 1, .number)
    default:
      return nil
    }
  }

  // MARK: - Headings

  /// Finds `##Title`.
  private func checkHeading(_ line: Range<Int>, _ findings: inout [Finding]) -> Bool {
    guard let mark = mark(line.lowerBound), mark.kind == .heading,
      mark.end - line.lowerBound > 1, mark.end < line.upperBound
    else { return false }
    let next = at(mark.end)
    guard Self.isWord(next) || "\"'([¿¡".utf8.contains(next) || next < 0x09,
      bytes[mark.end..<line.upperBound].contains(where: { Self.isLetter($0) || $0 >= 0x80 })
    else { return false }
    let range = line.lowerBound..<mark.end
    findings.append(
      Finding(
        .headingWithoutSpace(marks: text(range)), range,
        fix: Finding.Fix(range: mark.end..<mark.end, text: " ", isSafe: true)))
    return true
  }

  /// Finds `#Title of several words` if it is a paragraph by itself, but not words with hashes.
  private func checkSingleMark(_ line: Range<Int>, _ findings: inout [Finding]) {
    let words = line.lowerBound + 1..<line.upperBound
    guard at(line.lowerBound) == UInt8(ascii: "#"), words.count > 3, words.count <= 80,
      let first = scalar(at: words.lowerBound), first.properties.isUppercase,
      !bytes[words].contains(UInt8(ascii: "#")), bytes[words].contains(0x20),
      !".!:;,".utf8.contains(bytes[line.upperBound - 1])
    else { return }
    let range = line.lowerBound..<words.lowerBound
    findings.append(
      Finding(
        .headingWithoutSpace(marks: "#"), range, fix: Finding.Fix(range: range, text: "## ")))
  }

  // MARK: - Lists

  /// Finds `•` and the like.
  private func checkBullet(_ line: Range<Int>, _ findings: inout [Finding]) -> Bool {
    if at(line.lowerBound) == UInt8(ascii: "o"), at(line.lowerBound + 1) == 0x09 {
      report(bullet: line.lowerBound..<line.lowerBound + 1, isSafe: false, &findings)
      return true
    }
    guard at(line.lowerBound) >= 0x80, let first = scalar(at: line.lowerBound),
      Self.bullets.contains(first)
    else { return false }
    let end = line.lowerBound + UTF8.width(first)
    // A dot or square alone is an ornament.
    guard let text = (end..<line.upperBound).first(where: { !Self.isSpace(bytes[$0]) }),
      scalar(at: text).map({ !Self.bullets.contains($0) }) ?? true,
      Self.isWord(bytes[text]) || view[text] < 0x09 || "\"'([".utf8.contains(bytes[text])
    else { return false }
    report(bullet: line.lowerBound..<end, isSafe: true, &findings)
    return true
  }

  private func report(bullet: Range<Int>, isSafe: Bool, _ findings: inout [Finding]) {
    let spaces = endOfOtherSpaces(at: bullet.upperBound)
    var end = spaces ?? bullet.upperBound
    while at(end) == 0x20 || at(end) == 0x09 { end += 1 }
    findings.append(
      Finding(
        .otherBullet(character: text(bullet)), bullet,
        fix: Finding.Fix(range: bullet.lowerBound..<end, text: "- ", isSafe: isSafe)))
  }

  /// Something that is a list item only if several lines begin with it.
  private enum PossibleItem: Int, CaseIterable {
    /// `-item`
    case mark
    /// `1.item`
    case number
    /// `– item`
    case sign
  }

  private func possibleItem(_ line: Range<Int>) -> PossibleItem? {
    let first = at(line.lowerBound)
    if let mark = mark(line.lowerBound), mark.end < line.upperBound {
      let next = at(mark.end)
      guard Self.isLetter(next) || next >= 0xC3 else { return nil }
      switch mark.kind {
      case .item where first != UInt8(ascii: "*"): return .mark
      case .number: return .number
      default: return nil
      }
    }
    guard first >= 0x80, let scalar = scalar(at: line.lowerBound),
      Self.possibleBullets.contains(scalar)
    else { return nil }
    let end = line.lowerBound + UTF8.width(scalar)
    return at(end) == 0x20 || at(end) == 0x09 || endOfOtherSpaces(at: end) != nil ? .sign : nil
  }

  /// Whether a line begins like an option of a program: `-f, --file`, `-n NUMBER`.
  private func isOption(_ start: Int) -> Bool {
    guard at(start) == UInt8(ascii: "-"), Self.isLetter(at(start + 1)) else { return false }
    let after = at(start + 2)
    let line = bytes[start..<lineEnd(start)]
    return !Self.isWord(after) && after != UInt8(ascii: ".") && after != UInt8(ascii: "-")
      && after != UInt8(ascii: "'")
      || line.indices.dropLast(2).contains {
        $0 > start && bytes[$0] == UInt8(ascii: "-") && bytes[$0 + 1] == UInt8(ascii: "-")
          && bytes[$0 - 1] == 0x20 && Self.isLetter(bytes[$0 + 2])
      }
  }

  private func item(_ kind: PossibleItem, _ start: Int) -> Finding {
    if kind == .sign {
      let end = start + (scalar(at: start).map { UTF8.width($0) } ?? 1)
      var spaces = endOfOtherSpaces(at: end) ?? end
      while at(spaces) == 0x20 || at(spaces) == 0x09 { spaces += 1 }
      return Finding(
        .otherBullet(character: text(start..<end)), start..<end,
        fix: Finding.Fix(range: start..<spaces, text: "- "))
    }
    let end = mark(start)?.end ?? start + 1
    return Finding(
      .itemWithoutSpace(mark: text(start..<end)), start..<end,
      fix: Finding.Fix(range: end..<end, text: " "))
  }
}
