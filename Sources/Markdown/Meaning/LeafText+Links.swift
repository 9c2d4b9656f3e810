import Diagnostics

/// Text that looks like links and images, but is not.
extension LeafText {
  /// The longest distance at which the end of an address or a name is searched.
  private static let reach = 500

  /// An unclosed `[`.
  private struct Opening {
    var index: Int
    /// Whether it comes from an escape, which makes everything after it plain text.
    var isWritten: Bool
  }

  /// Finds text that was meant as a link.
  func checkLinks(_ findings: inout [Finding]) {
    var open: [Opening] = []
    var rounds: [Int] = []
    var index = 0
    while index < count {
      switch view[index] {
      case 0x0A:
        rounds.removeAll(keepingCapacity: true)
      case UInt8(ascii: "["):
        open.append(Opening(index: index, isWritten: false))
      case Mark.writtenBracket:
        open.append(Opening(index: index, isWritten: true))
      case UInt8(ascii: "]"):
        if let end = checkClosing(index, open.popLast(), &findings) { index = end - 1 }
      case UInt8(ascii: "("):
        rounds.append(index)
        if let last = open.last, !last.isWritten, let end = checkOpenText(index, last, &findings) {
          open.removeLast()
          index = end - 1
        }
      case UInt8(ascii: ")"):
        if let round = rounds.popLast(), at(index + 1) == UInt8(ascii: "["),
          let end = checkReversed(round..<index, &findings)
        {
          index = end - 1
        }
      default:
        break
      }
      index += 1
    }
  }

  /// Checks what follows a `]`. Returns where to continue.
  private func checkClosing(
    _ index: Int, _ opening: Opening?, _ findings: inout [Finding]
  ) -> Int? {
    if opening?.isWritten == true { return nil }
    switch at(index + 1) {
    case UInt8(ascii: "("):
      return checkAddress(index, opening?.index, &findings)
    case UInt8(ascii: "["):
      return opening.flatMap { checkName(index, $0.index, &findings) }
    default:
      return opening.flatMap { checkGap(index, $0.index, &findings) }
    }
  }

  // MARK: - [text](address)

  /// Checks a `](` that is not part of a link.
  private func checkAddress(
    _ index: Int, _ opening: Int?, _ findings: inout [Finding]
  ) -> Int? {
    let start = index + 2
    let end = addressEnd(start)
    // Text that another program would replace is reported as a leftover.
    if end.isOpaque || isLeftover(start..<end.index) { return nil }
    if opening == nil {
      guard end.isClosed, isLikeAddress(start..<end.index) else { return nil }
      findings.append(Finding(.linkWithoutBracket(mark: "["), index..<index + 1))
      return end.index + 1
    }
    guard let opening, mayOpen(opening) || isLikeAddress(start..<end.index) else { return nil }
    if index - opening <= Self.reach, view[opening..<index].contains(Mark.link), end.isClosed {
      // A link may contain an image, but not a link.
      guard isLikeAddress(start..<end.index), !bytes[opening..<index].contains(UInt8(ascii: "!"))
      else { return nil }
      findings.append(Finding(.linkInLink, opening..<end.index + 1))
      return end.index + 1
    }
    guard end.isClosed else { return checkUnclosed(start, end.index, opening, &findings) }
    guard let finding = spaces(in: start..<end.index) else { return nil }
    findings.append(finding)
    return end.index + 1
  }

  /// Whether an address contains something that another program replaces: `{{ site.url }}/news`.
  private func isLeftover(_ address: Range<Int>) -> Bool {
    address.dropLast().contains {
      bytes[$0] == UInt8(ascii: "{") && "{%".utf8.contains(bytes[$0 + 1])
        || bytes[$0] == UInt8(ascii: "<") && bytes[$0 + 1] == UInt8(ascii: "%")
    }
  }

  /// Returns the end of an address: its `)`, or the end of the line.
  private func addressEnd(_ start: Int) -> (index: Int, isClosed: Bool, isOpaque: Bool) {
    var index = start
    var depth = 0
    while index < count, index - start <= Self.reach {
      switch view[index] {
      case Mark.opaque, Mark.link:
        return (index, false, true)
      case 0x0A:
        // An address that continues on the next line is closed there.
        let below = bytes[index + 1..<min(count, index + 1 + Self.reach)]
        let next = below.firstIndex { Self.isSpace($0) || $0 == UInt8(ascii: ")") }
        guard index > start, isLikeStart(start), let next, bytes[next] == UInt8(ascii: ")"),
          at(next) == bytes[next], depth == 0
        else { return (index, false, false) }
        return (next, true, false)
      case UInt8(ascii: "("):
        depth += 1
      case UInt8(ascii: ")"):
        if depth == 0 { return (index, true, false) }
        depth -= 1
      default:
        break
      }
      index += 1
    }
    return (index, false, index < count)
  }

  /// Returns the problem with the spaces in an address; nil if it has none.
  private func spaces(in range: Range<Int>) -> Finding? {
    let from = range.first { !Self.isSpace(bytes[$0]) } ?? range.upperBound
    let to = range.last { !Self.isSpace(bytes[$0]) }.map { $0 + 1 } ?? from
    let address = from..<to
    guard let space = address.first(where: { Self.isSpace(bytes[$0]) }) else { return nil }
    let isBroken = bytes[address].contains(0x0A)
    if !isBroken, let title = title(address, after: space) {
      return Finding(
        .titleQuotes, title.range,
        fix: Finding.Fix(range: title.range, text: title.text, isSafe: true))
    }
    let text = text(address)
    let problem = MarkdownProblem.spaceInAddress(address: text)
    if isBroken || bytes[address].contains(UInt8(ascii: "<")) || text.contains("\"") {
      return Finding(problem, range)
    }
    guard let scheme = scheme(address.lowerBound) else {
      return Finding(problem, range, fix: Finding.Fix(range: range, text: "<\(text)>"))
    }
    let encoded = text.split(separator: " ", omittingEmptySubsequences: false)
      .joined(separator: "%20").replacing("\t", with: "%20")
    return Finding(
      problem, range, fix: Finding.Fix(range: range, text: encoded, isSafe: scheme == "mailto"))
  }

  /// Returns a title in quotation marks other than the straight ones, and its correct form.
  private func title(
    _ address: Range<Int>, after space: Int
  ) -> (range: Range<Int>, text: String)? {
    guard isLikeAddress(address.lowerBound..<space),
      let start = (space..<address.upperBound).first(where: { !Self.isSpace(bytes[$0]) })
    else { return nil }
    let marks = "“”„‟«»‘’‚‹›"
    let characters = Array(text(start..<address.upperBound))
    guard characters.count > 2, let first = characters.first, let last = characters.last,
      marks.contains(first), marks.contains(last)
    else { return nil }
    let words = String(characters.dropFirst().dropLast())
    return words.contains("\"") ? nil : (start..<address.upperBound, "\"\(words)\"")
  }

  /// Checks `](address` without its end.
  private func checkUnclosed(
    _ start: Int, _ lineEnd: Int, _ opening: Int, _ findings: inout [Finding]
  ) -> Int? {
    var end = (start..<lineEnd).first { Self.isSpace(bytes[$0]) } ?? lineEnd
    let whole = end
    while end > start, ".,;:!?".utf8.contains(bytes[end - 1]) { end -= 1 }
    guard end > start, mayOpen(opening) || isLikeAddress(start..<end) else { return nil }
    // If there is another opening bracket inside, either of two may be missing.
    let isSure =
      endsLikeFile(start..<end) && !bytes[start..<end].contains(UInt8(ascii: "("))
      && (whole == lineEnd || bytes[whole] != 0x20 || isLetterOrEnd(whole + 1))
    findings.append(
      Finding(
        .addressWithoutBracket, start..<end,
        fix: Finding.Fix(range: end..<end, text: ")", isSafe: isSure)))
    return whole
  }

  private func isLetterOrEnd(_ index: Int) -> Bool {
    index >= count || Self.isWord(bytes[index]) || bytes[index] == 0x0A
  }

  // MARK: - [text] (address), [text(address), (text)[address]

  /// Checks white space between `]` and `(`.
  private func checkGap(
    _ index: Int, _ opening: Int, _ findings: inout [Finding]
  ) -> Int? {
    var start = index + 1
    while start < count, start - index < 10 {
      let other = otherSpace(at: start)
      guard other > 0 || Self.isSpace(view[start]) else { break }
      start += max(1, other)
    }
    guard start > index + 1, at(start) == UInt8(ascii: "("), index - opening <= Self.reach else {
      return nil
    }
    let end = addressEnd(start + 1)
    let label = text(opening + 1..<index)
    guard end.isClosed || end.isOpaque, isName(label),
      let address = plainAddress(start + 1), isLikeAddress(address)
    else { return nil }
    let gap = index + 1..<start
    let isSure = endsLikeFile(address) && scheme(address.lowerBound) == nil
    findings.append(
      Finding(
        .spaceBeforeAddress, gap,
        fix: Finding.Fix(
          range: gap, text: "", isSafe: isSure && !bytes[gap].contains(0x0A))))
    return start
  }

  /// Returns the bytes after a `(` up to its `)`, if they are only an address.
  private func plainAddress(_ start: Int) -> Range<Int>? {
    var end = start
    while end < count, end - start <= Self.reach, !Self.isSpace(bytes[end]),
      bytes[end] != UInt8(ascii: ")")
    {
      end += 1
    }
    return at(end) == UInt8(ascii: ")") && end > start ? start..<end : nil
  }

  /// Checks a `(` inside square brackets that are still open: `[City(../x.md)`.
  private func checkOpenText(
    _ index: Int, _ opening: Opening, _ findings: inout [Finding]
  ) -> Int? {
    guard index > opening.index + 1, index - opening.index <= Self.reach,
      !Self.isSpace(bytes[index - 1]), let address = plainAddress(index + 1),
      isLikeAddress(address),
      !isClosedBelow(address.upperBound),
      !bytes[opening.index..<index].contains(0x0A)
    else { return nil }
    findings.append(
      Finding(
        .linkWithoutBracket(mark: "]"), opening.index..<address.upperBound + 1,
        fix: Finding.Fix(range: index..<index, text: "]")))
    return address.upperBound + 1
  }

  /// Whether the rest of the line contains a `]`.
  private func isClosedBelow(_ index: Int) -> Bool {
    let rest = bytes[index..<min(count, index + Self.reach)].prefix { $0 != 0x0A }
    return rest.contains(UInt8(ascii: "]"))
  }

  /// Checks `(text)[address]`.
  private func checkReversed(_ text: Range<Int>, _ findings: inout [Finding]) -> Int? {
    let start = text.upperBound + 2
    var end = start
    while end < count, end - start <= Self.reach, !Self.isSpace(bytes[end]),
      bytes[end] != UInt8(ascii: "]")
    {
      end += 1
    }
    let words = text.lowerBound + 1..<text.upperBound
    guard at(end) == UInt8(ascii: "]"), at(end + 1) != UInt8(ascii: "("),
      words.count <= Self.reach, isLikeAddress(start..<end), isName(self.text(words)),
      view[words].allSatisfy({ $0 != Mark.link && $0 != Mark.opaque })
    else { return nil }
    let range = text.lowerBound..<end + 1
    findings.append(
      Finding(
        .reversedLink, range,
        fix: Finding.Fix(
          range: range, text: "[\(self.text(words))](\(self.text(start..<end)))")))
    return end + 1
  }

  // MARK: - [text][name]

  /// Checks a `][` that is not part of a link.
  private func checkName(_ index: Int, _ opening: Int, _ findings: inout [Finding]) -> Int? {
    let start = index + 2
    var end = start
    while end < count, end - start <= Self.reach, view[end] != UInt8(ascii: "]") {
      switch view[end] {
      case UInt8(ascii: "["), Mark.opaque, Mark.link, Mark.writtenBracket: return nil
      default: end += 1
      }
    }
    guard at(end) == UInt8(ascii: "]"), mayOpen(opening), index - opening <= Self.reach else {
      return nil
    }
    let words = text(opening + 1..<index)
    let name = end > start ? text(start..<end) : words
    guard isName(words), name == "x" || isName(name),
      !view[opening..<index].contains(0x0A) || end == start
    else {
      return nil
    }
    findings.append(
      Finding(.unknownLinkName(name: name), (end > start ? index + 1 : opening)..<end + 1))
    return end + 1
  }

  // MARK: - Recognising names and addresses

  /// Whether a `[` begins something, and is not an index after a name: `a[1]`.
  private func mayOpen(_ index: Int) -> Bool {
    guard index > 0 else { return true }
    let before = at(index - 1)
    return !(Self.isLetter(before) || Self.isDigit(before))
      && before != UInt8(ascii: ")") && before != UInt8(ascii: "]") && before != UInt8(ascii: "_")
  }

  /// Whether the text in brackets can be the text or name of a link: it has a letter, and is
  /// neither a footnote nor the box of a task.
  private func isName(_ text: String) -> Bool {
    // In manuals, `f(a[, b][, c])` shows optional arguments.
    if text.hasPrefix("^") || text.hasPrefix(",") || text == "x" || text == "X" { return false }
    return text.unicodeScalars.contains { $0.properties.isAlphabetic }
  }

  /// Returns the scheme at the beginning of an address, if links can have it.
  private func scheme(_ start: Int) -> String? {
    let text = text(start..<min(count, start + 8)).lowercased()
    return ["https", "http", "mailto", "tel", "ftp"].first { text.hasPrefix($0 + ":") }
  }

  private func isLikeStart(_ start: Int) -> Bool {
    if scheme(start) != nil { return true }
    let text = text(start..<min(count, start + 4))
    return text.hasPrefix("./") || text.hasPrefix("../") || text.hasPrefix("www.")
      || (text.hasPrefix("/") && start + 1 < count && Self.isWord(bytes[start + 1]))
  }

  /// Whether a text looks like an address, and not like words or a formula.
  private func isLikeAddress(_ range: Range<Int>) -> Bool {
    if range.isEmpty { return false }
    let first = bytes[range.lowerBound]
    if first == UInt8(ascii: "<") {
      return range.count > 2 && isLikeAddress(range.lowerBound + 1..<range.upperBound)
    }
    if first == UInt8(ascii: "#"), range.count > 2 {
      return Self.isLetter(bytes[range.lowerBound + 1])
    }
    return isLikeStart(range.lowerBound) || endsLikeFile(range)
  }

  /// Whether an address, without what follows `#` or `?`, ends like the name of a file.
  private func endsLikeFile(_ range: Range<Int>) -> Bool {
    let path = bytes[range].prefix { $0 != UInt8(ascii: "#") && $0 != UInt8(ascii: "?") }
    guard let dot = path.lastIndex(of: UInt8(ascii: ".")), dot > path.startIndex,
      path.endIndex - dot <= 6
    else { return false }
    let ending = String(decoding: path[(dot + 1)...], as: UTF8.self).lowercased()
    return Self.fileEndings.contains(ending)
  }

  private static let fileEndings: Set<String> = [
    "md", "markdown", "html", "htm", "pdf", "doc", "docx", "xls", "xlsx", "ppt", "pptx", "odt",
    "ods", "odp", "csv", "json", "txt", "jpg", "jpeg", "png", "gif", "svg", "webp", "avif", "tif",
    "zip", "ics", "vcf", "mp3", "mp4", "webm", "xml",
  ]
}
