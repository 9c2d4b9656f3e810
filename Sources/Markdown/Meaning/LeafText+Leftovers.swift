import Diagnostics

/// Syntax that other programs support, but Polder does not.
extension LeafText {
  /// The longest distance at which the end of a leftover is searched.
  private static let reach = 400

  /// MkDocs' names for its admonitions.
  private static let admonitions: Set<String> = [
    "note", "abstract", "summary", "info", "tip", "hint", "important", "success", "check",
    "question", "help", "faq", "warning", "caution", "attention", "failure", "danger", "error",
    "bug", "example", "quote", "seealso", "todo",
  ]

  // MARK: - At the beginning of a line

  /// Checks a line that begins like a block of another program.
  func checkLeftoverLine(_ line: Range<Int>, _ findings: inout [Finding]) -> Bool {
    guard let kind = leftover(line) else { return false }
    findings.append(Finding(.leftover(kind: kind, text: text(line)), line))
    return true
  }

  private func leftover(_ line: Range<Int>) -> Leftover? {
    let first = at(line.lowerBound)
    let marks = bytes[line].prefix { $0 == first }.count
    let rest = line.lowerBound + marks..<line.upperBound
    let words = text(rest)
    let name = words.drop { $0 == " " || $0 == "+" }.prefix { $0.isLetter || $0 == "-" }
    switch first {
    case UInt8(ascii: ":") where marks >= 3:
      let isOpening = words.contains { $0.isLetter }
      return isOpening && !name.isEmpty || words.hasPrefix("{") || words.hasPrefix(" {")
        ? .container : nil
    case UInt8(ascii: "!") where marks == 3, UInt8(ascii: "?") where marks == 3:
      let after = words.drop { $0 == " " || $0 == "+" }.dropFirst(name.count)
      let isName = Self.admonitions.contains(name.lowercased())
      let isAlone = after.isEmpty || after.hasPrefix(" \"")
      return isName && (isAlone || name.first?.isLowercase == true)
        || words.hasPrefix(" ") && !name.isEmpty && after.hasPrefix(" \"") ? .admonition : nil
    case UInt8(ascii: "=") where marks == 3:
      return words.hasPrefix(" \"") || words.hasPrefix("! \"") ? .admonition : nil
    case UInt8(ascii: "-") where marks == 2:
      return words.hasPrefix("8<--") ? .snippet : nil
    case UInt8(ascii: ".") where marks == 2:
      let after = words.dropFirst(1 + name.count)
      return words.hasPrefix(" ") && !name.isEmpty && after.hasPrefix("::") ? .directive : nil
    case UInt8(ascii: "{") where marks == 1:
      let isWhole = bytes[line].last == UInt8(ascii: "}")
      return isWhole && (words.hasPrefix(":") || words.hasPrefix(".") || isID(words))
        ? .attributes : nil
    case UInt8(ascii: "[") where words.hasPrefix("!"):
      let kind = words.dropFirst().prefix { $0.isLetter || $0 == "-" }
      let after = words.dropFirst(1 + kind.count)
      guard !kind.isEmpty, after.hasPrefix("]") else { return nil }
      let isAlone = after.dropFirst().allSatisfy { $0 == " " || $0 == "\t" }
      return isAlone
        ? .notice : AlertKind(marker: kind) == nil && !isAlias(kind) ? nil : .noticeTitle
    case UInt8(ascii: "["):
      return ["[toc]", "[[toc]]", "[[_toc_]]"].contains(text(line).lowercased()) ? .contents : nil
    default:
      return nil
    }
  }

  /// Whether other programs have a kind of alert with that name.
  private func isAlias(_ name: Substring) -> Bool {
    Self.admonitions.contains(name.lowercased())
  }

  private func isID(_ words: String) -> Bool {
    words.hasPrefix("#") && words.dropFirst().first?.isLetter == true
  }

  // MARK: - Headings

  /// Finds `{#id}` at the end of a heading.
  func checkHeading(_ findings: inout [Finding]) {
    var end = count
    while end > 0, Self.isSpace(bytes[end - 1]) || bytes[end - 1] == UInt8(ascii: "#") { end -= 1 }
    guard end > 0, at(end - 1) == UInt8(ascii: "}"),
      let start = bytes[..<end].lastIndex(of: UInt8(ascii: "{")), at(start) == UInt8(ascii: "{"),
      start > 0, isAttributes(start + 1..<end - 1)
    else { return }
    var from = start
    while from > 0, Self.isSpace(bytes[from - 1]) { from -= 1 }
    findings.append(
      Finding(
        .leftover(kind: .attributes, text: text(start..<end)), start..<end,
        fix: Finding.Fix(range: from..<end, text: "")))
  }

  /// Whether braces contain names in the syntax of Pandoc, kramdown and PHP Markdown Extra.
  private func isAttributes(_ range: Range<Int>) -> Bool {
    var words = text(range)[...]
    if words.hasPrefix(":") { words = words.dropFirst() }
    words = words.drop { $0 == " " }
    guard let first = words.first else { return false }
    if first == "#" || first == "." { return words.dropFirst().first?.isLetter == true }
    let name = words.prefix { $0.isLetter || $0 == "-" }
    return !name.isEmpty && words.dropFirst(name.count).hasPrefix("=")
  }

  // MARK: - Anywhere

  /// Finds text that other programs replace.
  func checkLeftovers(_ findings: inout [Finding]) {
    var ends = Ends()
    var index = 0
    while index + 1 < count {
      var end: Int?
      switch view[index] {
      case UInt8(ascii: "{"): end = checkBrace(index, &ends, &findings)
      case UInt8(ascii: "["): end = checkWikiLink(index, &ends, &findings)
      case UInt8(ascii: "<"): end = checkTag(index, &ends, &findings)
      default: break
      }
      index = max(index + 1, end ?? 0)
    }
  }

  private func checkBrace(
    _ index: Int, _ ends: inout Ends, _ findings: inout [Finding]
  ) -> Int? {
    switch at(index + 1) {
    case UInt8(ascii: "{"):
      let mark = at(index + 2)
      let kind: Leftover =
        mark == UInt8(ascii: "<") || mark == UInt8(ascii: "%") ? .shortcode : .variable
      if kind == .variable, let before = scalar(before: index),
        before == "\\" || before == "_" || before == "^" || before == "}" || before == "$"
      {
        return nil
      }
      guard let end = end("}}", from: index + 2, lines: 2, &ends), end - index > 4 else {
        return nil
      }
      // Words in double braces are variables of templates; a formula is not.
      if kind == .variable, !hasName(index + 2..<end - 2) { return nil }
      return add(kind, index..<end, &findings)
    case UInt8(ascii: "%"):
      return end("%}", from: index + 2, lines: 2, &ends).map { add(.tag, index..<$0, &findings) }
    case UInt8(ascii: "#") where at(index + 2) == 0x20:
      return end("#}", from: index + 2, &ends).map { add(.tag, index..<$0, &findings) }
    default:
      // The text follows a link, an image or code, or is in square brackets.
      let before = index > 0 ? view[index - 1] : 0x0A
      guard
        before == Mark.link || before == Mark.opaque || before == UInt8(ascii: "]")
          || before == Mark.emphasis, let end = end("}", from: index + 1, &ends),
        isAttributes(index + 1..<end - 1)
      else { return nil }
      return add(.attributes, index..<end, &findings)
    }
  }

  private func hasName(_ range: Range<Int>) -> Bool {
    guard let first = range.first(where: { !Self.isSpace(bytes[$0]) }) else { return false }
    return Self.isLetter(bytes[first]) || "._-#/>!&".utf8.contains(bytes[first])
  }

  private func checkWikiLink(
    _ index: Int, _ ends: inout Ends, _ findings: inout [Finding]
  ) -> Int? {
    guard at(index + 1) == UInt8(ascii: "["), at(index + 2) != UInt8(ascii: "["),
      let end = end("]]", from: index + 2, &ends)
    else {
      return nil
    }
    let inner = index + 2..<end - 2
    guard !inner.isEmpty, !Self.isSpace(bytes[inner.lowerBound]),
      view[inner].allSatisfy({ $0 != UInt8(ascii: "[") && $0 != UInt8(ascii: "]") && $0 >= 0x20 }),
      index == 0 || !(Self.isLetter(at(index - 1)) || Self.isDigit(at(index - 1)))
    else { return nil }
    let parts = text(inner).split(separator: "|", omittingEmptySubsequences: false)
    guard let page = parts.first, page.contains(where: \.isLetter), !page.contains(","),
      // With dots, the text probably describes the syntax.
      !page.contains("..."), !page.contains("…"),
      !["toc", "_toc_"].contains(page.lowercased())
    else { return nil }
    let title = parts.count > 1 ? parts[1] : page
    let path = page.lowercased().split(separator: " ").joined(separator: "-")
    let isImage = index > 0 && at(index - 1) == UInt8(ascii: "!")
    let range = (isImage ? index - 1 : index)..<end
    let fix =
      isImage
      ? "![\(title)](\(page))" : "[\(title)](\(path.contains(".") ? path : path + ".md"))"
    findings.append(
      Finding(
        .leftover(kind: .wikiLink, text: text(range)), range,
        fix: Finding.Fix(range: range, text: fix)))
    return end
  }

  /// Finds Word's own elements, which are not HTML: `<o:p>`.
  private func checkTag(
    _ index: Int, _ ends: inout Ends, _ findings: inout [Finding]
  ) -> Int? {
    if at(index + 1) == UInt8(ascii: "%"), let end = end("%>", from: index + 2, &ends) {
      return add(.tag, index..<end, &findings)
    }
    var start = index + 1
    if at(start) == UInt8(ascii: "/") { start += 1 }
    var colon = start
    while Self.isLetter(at(colon)) || Self.isDigit(at(colon)) { colon += 1 }
    guard at(colon) == UInt8(ascii: ":"), Self.isLetter(at(colon + 1)),
      ["o", "w", "v", "m", "x", "st1", "mc", "wp"].contains(text(start..<colon).lowercased()),
      let end = end(">", from: colon + 1, &ends)
    else { return nil }
    findings.append(
      Finding(
        .leftover(kind: .word, text: text(index..<end)), index..<end,
        fix: Finding.Fix(range: index..<end, text: "", isSafe: true)))
    return end
  }

  private func add(_ kind: Leftover, _ range: Range<Int>, _ findings: inout [Finding]) -> Int {
    findings.append(Finding(.leftover(kind: kind, text: text(range)), range))
    return range.upperBound
  }

  /// Remembers where the ends of leftovers were searched without success, by their bytes, so that
  /// nothing is searched twice.
  private struct Ends {
    var absent: [UInt16: Range<Int>] = [:]
  }

  /// Returns the end of the first occurrence of a text on the line, or within a number of lines.
  private func end(
    _ mark: StaticString, from start: Int, lines: Int = 1, _ ends: inout Ends
  ) -> Int? {
    let length = mark.utf8CodeUnitCount
    let first = mark.utf8Start[0]
    let key = UInt16(first) << 8 | UInt16(mark.utf8Start[length - 1]) &* UInt16(length)
    var index = start
    var rest = lines
    if let absent = ends.absent[key], absent.contains(start) { index = absent.upperBound }
    while index + length <= count, index - start <= Self.reach {
      if bytes[index] == 0x0A { rest -= 1 }
      if rest == 0 { break }
      if bytes[index] == first, (1..<length).allSatisfy({ bytes[index + $0] == mark.utf8Start[$0] })
      {
        return index + length
      }
      index += 1
    }
    if index > start { ends.absent[key] = start..<index }
    return nil
  }
}
