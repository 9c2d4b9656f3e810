import Diagnostics

/// Marks of emphasis that do not emphasise anything.
extension LeafText {
  /// The longest text between two marks that is checked.
  private static let reach = 1_000

  /// A run of marks that remain text.
  private struct Run {
    var range: Range<Int>
    var byte: UInt8
    var before: Unicode.Scalar?
    var after: Unicode.Scalar?

    var isSpaceBefore: Bool { before.map { Punctuation.isSpace($0) } ?? true }
    var isSpaceAfter: Bool { after.map { Punctuation.isSpace($0) } ?? true }
    var isWordAfter: Bool {
      after.map { $0.properties.isAlphabetic || LeafText.isDigit($0) } ?? false
    }
    /// Whether it is where emphasis can begin, whatever follows.
    var isAtStart: Bool { isSpaceBefore || before == "(" || before == "[" || isQuote(before) }

    private func isQuote(_ scalar: Unicode.Scalar?) -> Bool {
      scalar.map { "\"'“‘„«".unicodeScalars.contains($0) } ?? false
    }
  }

  fileprivate static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value >= 0x30 && scalar.value <= 0x39
  }

  /// Finds pairs of marks that are not emphasis because a space is missing or misplaced: `**Let
  /// op:**de zaal`, `** Let op **`.
  func checkEmphasis(_ findings: inout [Finding]) {
    var openers: [UInt8: Run] = [:]
    var index = 0
    while index < count {
      let byte = view[index]
      if byte == 0x0A { openers.removeAll(keepingCapacity: true) }
      guard byte == UInt8(ascii: "*") || byte == UInt8(ascii: "_") else {
        index += 1
        continue
      }
      var end = index
      while at(end) == byte { end += 1 }
      let run = Run(
        range: index..<end, byte: byte, before: scalar(before: index), after: scalar(at: end))
      index = end
      guard run.range.count <= 3 else { continue }
      let key = byte &+ UInt8(run.range.count)
      if let opener = openers[key], let finding = pair(opener, run) {
        findings.append(finding)
        openers[key] = nil
      } else if run.isAtStart {
        openers[key] = run
      }
    }
  }

  /// Returns what two runs of the same marks probably mean.
  private func pair(_ opener: Run, _ closer: Run) -> Finding? {
    let inner = opener.range.upperBound..<closer.range.lowerBound
    guard inner.count <= Self.reach,
      hasWord(inner, letters: opener.isSpaceAfter || closer.isSpaceBefore ? 2 : 1)
    else { return nil }
    let marks = text(opener.range)
    let isStrong = marks.count > 1
    if !opener.isSpaceAfter, !closer.isSpaceBefore {
      // The closing marks are between punctuation and a letter.
      guard at(closer.range.lowerBound - 1) > 0x20, let before = closer.before,
        Punctuation.isPunctuation(before), closer.isWordAfter,
        isStrong
          || ":.!?;".unicodeScalars.contains(before) && opener.isWordAfter
            && (bytes[inner].contains(0x20) || opener.byte == UInt8(ascii: "*") && before == ":")
      else { return nil }
      let isSure = ":.!?;,".unicodeScalars.contains(before)
      return Finding(
        .emphasisLeft(marks: marks, mistake: .noSpaceAfter), closer.range,
        fix: Finding.Fix(
          range: closer.range.upperBound..<closer.range.upperBound, text: " ",
          isSafe: isSure && isStrong))
    }
    guard isStrong else { return nil }
    let isAlone =
      opener.range.lowerBound == 0 || bytes[opener.range.lowerBound - 1] == 0x0A
      || closer.range.upperBound >= count || bytes[closer.range.upperBound] == 0x0A
      || closer.after.map { Punctuation.isPunctuation($0) } == true
    if opener.isSpaceAfter, closer.isSpaceAfter || !closer.isSpaceBefore, isAlone {
      return spaced(opener, closer, marks)
    }
    if !opener.isSpaceAfter, closer.isSpaceBefore {
      guard let last = bytes[inner].last(where: { !Self.isSpace($0) }),
        isAlone && closer.isSpaceAfter || ":!?".utf8.contains(last)
      else { return nil }
      return spaced(opener, closer, marks)
    }
    return nil
  }

  /// Finds spaces inside the marks.
  private func spaced(_ opener: Run, _ closer: Run, _ marks: String) -> Finding {
    let range = opener.range.lowerBound..<closer.range.upperBound
    let words = text(opener.range.upperBound..<closer.range.lowerBound)
      .split(separator: " ", omittingEmptySubsequences: true).joined(separator: " ")
    let space = closer.isSpaceBefore && closer.isWordAfter ? " " : ""
    return Finding(
      .emphasisLeft(marks: marks, mistake: .spaceInside), range,
      fix: Finding.Fix(range: range, text: "\(marks)\(words)\(marks)\(space)"))
  }

  /// Whether a range contains a word with at least `least` letters.
  private func hasWord(_ range: Range<Int>, letters least: Int) -> Bool {
    var letters = 0
    for index in range {
      letters = Self.isLetter(bytes[index]) || bytes[index] >= 0x80 ? letters + 1 : 0
      if letters == least { return true }
    }
    return false
  }
}
