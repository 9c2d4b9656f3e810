import Diagnostics

/// Finds the writer's mistake when libyaml cannot read a text. libyaml reports the place where it
/// gave up, which is often after the mistake, and speaks of tokens.
struct YAMLMistake {
  let failure: YAMLFailure
  /// The last scalar that was read.
  let lastScalar: SourceRange
  let file: SourceFile
  /// The text that was read.
  let lines: Lines

  private var bytes: UnsafeBufferPointer<UInt8> { lines.bytes }
  private var end: Int { lines.range.upperBound }

  /// The mistake in the writer's words.
  func diagnostic() -> Diagnostic {
    if failure.isEncoding { return encoding() }
    switch (failure.problem, failure.context) {
    case ("found character that cannot start any token", _):
      return strangeCharacter()
    case ("found a tab character that violates indentation", _),
      ("found a tab character where an indentation space is expected", _):
      return tab(at: failure.offset)
    case (_, "while scanning a quoted scalar"):
      return unclosedQuote(at: failure.contextOffset ?? failure.offset)
    case (_, "while parsing a quoted scalar"):
      return unknownEscape()
    case ("mapping values are not allowed in this context", _), ("found unexpected ':'", _):
      return unexpectedColon()
    case ("could not find expected ':'", _):
      return noColon(in: lines.containing(failure.contextOffset ?? failure.offset))
    case ("did not find expected ',' or ']'", _), ("did not find expected ',' or '}'", _):
      return unfinishedBracket()
    case ("block sequence entries are not allowed in this context", _):
      return itemBehindKey()
    case (_, "while scanning a tag"), (_, "while parsing a tag"),
      ("found undefined tag handle", _):
      return tag()
    case (_, "while scanning an alias"), (_, "while scanning an anchor"),
      (_, "while scanning a block scalar"):
      return quotesNeeded(at: failure.contextOffset ?? failure.offset)
    case ("mapping keys are not allowed in this context", _):
      return quotesNeeded(at: failure.offset)
    case ("did not find expected node content", _):
      return swallowedBracket() ?? strayText()
    case ("did not find expected key", _), ("did not find expected '-' indicator", _),
      ("did not find expected <document start>", _):
      return strayText()
    default:
      return generic()
    }
  }

  // MARK: The mistakes

  private func encoding() -> Diagnostic {
    // libyaml names the character. TextCheck decides which bytes are wrong, and how many.
    let found = TextCheck.check(file).first { $0.location.range.upperBound > failure.offset }
    return found ?? make(.notYAML, failure.offset..<min(failure.offset + 1, end))
  }

  private func strangeCharacter() -> Diagnostic {
    guard failure.offset < end else { return generic() }
    if bytes[failure.offset] == Lines.tab { return tab(at: failure.offset) }
    return quotesNeeded(at: failure.offset)
  }

  /// Reports the white space before `offset`, with the tabs in it.
  private func tab(at offset: Int) -> Diagnostic {
    let line = lines.containing(offset)
    var last = offset
    while last < line.upperBound, Lines.isBlank(bytes[last]) { last += 1 }
    guard let first = bytes[line.lowerBound..<last].firstIndex(of: Lines.tab) else {
      return generic()
    }
    let spaces = bytes[first..<last].reduce(0) { $0 + ($1 == Lines.tab ? 2 : 1) }
    let range = first..<last
    return make(.tab, range, fix: (range, String(repeating: " ", count: min(spaces, 80))))
  }

  private func unclosedQuote(at offset: Int) -> Diagnostic {
    guard offset < end else { return generic() }
    let line = lines.containing(offset)
    let rest = lines.trimmed(offset..<max(offset, line.upperBound))
    let quote = Character(Unicode.Scalar(bytes[offset]))
    let behind = rest.upperBound..<rest.upperBound
    return make(.unclosedQuote(quote), rest, fix: (behind, String(quote)))
  }

  private func unknownEscape() -> Diagnostic {
    // libyaml stops at the backslash, or at the digits after `\x`, `\u` or `\U`.
    var start = failure.offset
    let first = failure.contextOffset ?? start
    while start > first, start < end, bytes[start] != UInt8(ascii: "\\") { start -= 1 }
    guard start < end, bytes[start] == UInt8(ascii: "\\") else { return generic() }
    if let surrogate = surrogate(at: start) { return surrogate }
    let range = start..<character(after: min(start + 1, end))
    return make(
      .unknownEscape(lines.text(range)), range, fix: (range, "\\" + lines.text(range)))
  }

  /// Reports the escape of a number that no character has, such as `\uD800`, which libyaml refuses.
  private func surrogate(at start: Int) -> Diagnostic? {
    guard start + 1 < end, [UInt8(ascii: "u"), UInt8(ascii: "U")].contains(bytes[start + 1]) else {
      return nil
    }
    let range = start..<min(start + (bytes[start + 1] == UInt8(ascii: "u") ? 6 : 10), end)
    guard let value = UInt32(lines.text(range.dropFirst(2)), radix: 16),
      CharacterKind(value) == .none
    else { return nil }
    return Diagnostic(FileProblem.controlCharacter(value), at: SourceLocation(file, range))
  }

  private func unexpectedColon() -> Diagnostic {
    let line = YAMLLine(lines, at: failure.offset)
    if let colon = line.colon, colon < failure.offset {
      // If the value begins with a bracket or quote, something else is wrong as well.
      let first = line.value.first.map { bytes[$0] }
      return needsQuotes(
        .colonInText, line.value, isSafe: first.map { !"[{\"'|>&*!".utf8.contains($0) } ?? false)
    }
    guard let previous = lines.previousText(before: line.whole) else { return generic() }
    let above = YAMLLine(lines, at: previous.lowerBound)
    guard let colon = above.colon else {
      let isDeeper =
        lines.trimmed(line.whole).lowerBound - line.whole.lowerBound
        > lines.trimmed(previous).lowerBound - previous.lowerBound
      return isDeeper && lines.tightColon(above.content) == nil
        ? make(.indentation, line.content) : noColon(in: previous)
    }
    guard !above.value.isEmpty,
      line.content.lowerBound - line.whole.lowerBound
        > above.content.lowerBound - above.whole.lowerBound
    else { return make(.indentation, line.content) }
    return make(
      .indentedBelowValue(key: lines.text(above.content.lowerBound..<colon)), line.content)
  }

  /// Reports a line that should be `name: value`.
  func noColon(in whole: SourceRange) -> Diagnostic {
    let line = YAMLLine(lines, at: whole.lowerBound)
    if let first = line.content.first, bytes[first] == Lines.colon {
      return make(.emptyKey, first..<(first + 1))
    }
    if let colon = lines.tightColon(line.content) {
      let behind = (colon + 1)..<(colon + 1)
      let key = lines.text(line.content.lowerBound..<colon)
      return make(
        .missingSpaceAfterColon(key: key), line.content, fix: (behind, " "),
        isSafe: YAMLMistake.isName(key))
    }
    if let first = line.content.first, [Lines.quote, Lines.apostrophe].contains(bytes[first]),
      !bytes[line.content].dropFirst().contains(bytes[first])
    {
      return unclosedQuote(at: first)
    }
    return make(.missingColon, line.content)
  }

  private func unfinishedBracket() -> Diagnostic {
    guard let open = failure.contextOffset, open < end else { return generic() }
    let line = lines.containing(open)
    let bracket = bytes[open]
    let other = bracket == UInt8(ascii: "[") ? UInt8(ascii: "]") : UInt8(ascii: "}")
    let isClosed = bytes[open..<max(open, line.upperBound)].contains(other)
    let character = Character(Unicode.Scalar(bracket))
    if let swallowed = swallowedBracket(open, line, closing: other) { return swallowed }
    if isClosed, line.contains(failure.offset) {
      let place = lines.trimmed(failure.offset..<line.upperBound)
      if bytes[failure.offset] == Lines.colon { return make(.colonInText, place) }
      let behind = lastScalar.upperBound..<lastScalar.upperBound
      let fix = line.contains(behind.lowerBound) && open < behind.lowerBound ? (behind, ",") : nil
      return make(.missingComma(in: character), place, fix: fix)
    }
    let rest = lines.trimmed(open..<max(open, line.upperBound))
    let behind = rest.upperBound..<rest.upperBound
    return make(
      .unclosedBracket(character), rest, fix: (behind, String(Character(Unicode.Scalar(other)))))
  }

  /// Reports the same mistake if the bracket is on the last line, or the comment directly follows a
  /// comma.
  private func swallowedBracket() -> Diagnostic? {
    let at = lines.containing(min(failure.offset, max(lines.range.lowerBound, end - 1)))
    let places = [at, lines.previousText(before: at)].compactMap { $0 }
    return places.lazy.compactMap { place -> Diagnostic? in
      guard let open = YAMLLine(lines, at: place.lowerBound).value.first else { return nil }
      switch bytes[open] {
      case UInt8(ascii: "["): return swallowedBracket(open, place, closing: UInt8(ascii: "]"))
      case UInt8(ascii: "{"): return swallowedBracket(open, place, closing: UInt8(ascii: "}"))
      default: return nil
      }
    }.first
  }

  private func swallowedBracket(
    _ open: Int, _ line: SourceRange, closing: UInt8
  ) -> Diagnostic? {
    guard let found = commentWithBracket(open, line, closing: closing) else { return nil }
    return make(
      .commentInBrackets(
        Character(Unicode.Scalar(bytes[open])), comment: lines.text(found.comment)), found.comment,
      fix: (found.item, YAML.quoted(lines.text(found.item))))
  }

  /// Returns the comment in a text such as `[a, b #1]`, where it swallows the closing bracket, and
  /// the value to which the writer probably meant it to belong.
  private func commentWithBracket(
    _ open: Int, _ line: SourceRange, closing: UInt8
  ) -> (comment: SourceRange, item: SourceRange)? {
    var quote: UInt8?
    var item = open + 1
    for index in open + 1..<max(open + 1, line.upperBound) {
      let byte = bytes[index]
      if let mark = quote {
        if byte == mark { quote = nil }
        continue
      }
      switch byte {
      case closing: return nil
      case UInt8(ascii: ","), Lines.colon:
        item = byte == Lines.colon && closing != UInt8(ascii: "}") ? item : index + 1
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        if bytes[item..<index].allSatisfy(Lines.isBlank) { quote = byte }
      case UInt8(ascii: "#") where Lines.isBlank(bytes[index - 1]):
        let comment = lines.trimmed(index..<line.upperBound)
        guard let end = bytes[comment].firstIndex(of: closing) else { return nil }
        return (comment, lines.trimmed(item..<end))
      default: break
      }
    }
    return nil
  }

  private func itemBehindKey() -> Diagnostic {
    let line = YAMLLine(lines, at: failure.offset)
    guard line.colon != nil, line.value.contains(failure.offset) else {
      return make(.indentation, line.content)
    }
    return make(.itemBehindKey, line.value)
  }

  private func tag() -> Diagnostic {
    // The context is the whole value, or the tag itself.
    var start = failure.contextOffset ?? failure.offset
    if start < end, bytes[start] != UInt8(ascii: "!") { start = failure.offset }
    let line = lines.containing(start)
    var last = min(start, line.upperBound)
    while last < line.upperBound, !Lines.isBlank(bytes[last]) { last += 1 }
    guard start < last else { return generic() }
    return make(.tag(lines.text(start..<last)), start..<last)
  }

  /// Reports text where a name, a list item or the end must come.
  private func strayText() -> Diagnostic {
    let line = YAMLLine(lines, at: failure.offset)
    let before = lines.trimmed(line.whole.lowerBound..<max(failure.offset, line.whole.lowerBound))
    guard let last = before.last else {
      return line.colon == nil && failure.problem.hasSuffix("key")
        ? noColon(in: line.whole) : make(.indentation, line.content)
    }
    if bytes[last] == Lines.quote || bytes[last] == Lines.apostrophe,
      lastScalar.upperBound == last + 1, let first = lastScalar.first
    {
      // The quotes may be paired wrongly since an earlier line.
      guard line.whole.contains(first) else { return unclosedQuote(at: first) }
      let text = line.value.contains(first) ? line.value : first..<line.content.upperBound
      return needsQuotes(.textAfterQuote(Character(Unicode.Scalar(bytes[last]))), text)
    }
    if let first = line.value.first, [UInt8(ascii: "["), UInt8(ascii: "{")].contains(bytes[first]) {
      return quotesNeeded(at: first)
    }
    return generic()
  }

  /// Reports the text at `offset` that contains a character with another meaning in YAML.
  private func quotesNeeded(at offset: Int) -> Diagnostic {
    guard offset < end else { return generic() }
    let line = lines.containing(offset)
    let text = lines.trimmed(offset..<max(line.upperBound, offset))
    guard text.lowerBound == offset, !text.isEmpty else { return generic() }
    let first = lines.text(offset..<character(after: offset))
    // A text that begins with a bracket may be a list.
    return needsQuotes(
      .quotesNeeded(first.first ?? "?"), text, isSafe: "@`%*&".contains(first))
  }

  private func generic() -> Diagnostic {
    let line = lines.containing(min(failure.offset, end))
    let rest = lines.trimmed(
      min(max(failure.offset, line.lowerBound), line.upperBound)..<line.upperBound)
    return make(.notYAML, rest.isEmpty ? lines.trimmed(line) : rest)
  }

  /// Reports a list or a mapping where a name must be: mostly a text such as `{{ title }}`.
  func keyNotText(_ key: SourceRange) -> Diagnostic {
    let line = YAMLLine(lines, at: key.lowerBound)
    guard line.colon != nil, let first = line.value.first, line.value.contains(key.lowerBound),
      [UInt8(ascii: "["), UInt8(ascii: "{")].contains(bytes[first])
    else { return make(.keyNotText, key) }
    return needsQuotes(.quotesNeeded(Character(Unicode.Scalar(bytes[first]))), line.value)
  }

  // MARK: Building blocks

  private func make(
    _ problem: FrontMatterProblem, _ range: SourceRange,
    fix: (range: SourceRange, text: String)? = nil, isSafe: Bool = false
  ) -> Diagnostic {
    Diagnostic(
      problem, at: SourceLocation(file, range),
      suggestion: fix.map { Suggestion(replace: $0.range, with: $0.text, isSafe: isSafe) })
  }

  /// Whether a text can only be the name of a field: a letter, then letters, digits and hyphens.
  private static func isName(_ text: String) -> Bool {
    guard let first = text.utf8.first, first | 0x20 >= 0x61, first | 0x20 <= 0x7A else {
      return false
    }
    return text.utf8.allSatisfy {
      ($0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A) || ($0 >= 0x30 && $0 <= 0x39)
        || $0 == Lines.dash || $0 == UInt8(ascii: "_")
    }
  }

  /// Suggests quotes around a text of one line.
  func needsQuotes(
    _ problem: FrontMatterProblem, _ text: SourceRange, isSafe: Bool = false
  ) -> Diagnostic {
    // We cannot guess whether a comment belongs to the text.
    let hasComment = zip(bytes[text], bytes[text].dropFirst()).contains {
      Lines.isBlank($0) && $1 == Lines.hash
    }
    guard !text.isEmpty, text.count <= 1000, !hasComment else { return make(problem, text) }
    return make(problem, text, fix: (text, YAMLMistake.quoted(lines.text(text))), isSafe: isSafe)
  }

  /// Returns a text in quotes: in double quotes if that needs no escapes, otherwise in single
  /// quotes. Quotes that already enclose the whole text are removed first.
  static func quoted(_ text: String) -> String {
    var inner = Substring(text)
    if let first = inner.first, first == "'" || first == "\"", inner.count > 1, inner.last == first
    {
      inner = inner.dropFirst().dropLast()
    }
    let isSimple = !inner.utf8.contains { $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "\\") }
    if isSimple { return "\"\(inner)\"" }
    return "'"
      + inner.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''")
      + "'"
  }

  /// Returns where the character at `offset` ends.
  private func character(after offset: Int) -> Int {
    var next = min(offset + 1, end)
    while next < end, bytes[next] & 0xC0 == 0x80 { next += 1 }
    return next
  }
}

/// The parts of a line of YAML, `  - name: value`.
struct YAMLLine {
  /// The whole line, without its line break.
  let whole: SourceRange
  /// The line without indentation, the dashes of list items, and white space at its end.
  let content: SourceRange
  /// The colon after a name.
  let colon: Int?
  /// What follows the colon; all of the content if there is none.
  let value: SourceRange

  /// Splits the line that contains `offset`.
  init(_ lines: Lines, at offset: Int) {
    whole = lines.containing(offset)
    var content = lines.trimmed(whole)
    while content.count > 1, lines.bytes[content.lowerBound] == Lines.dash,
      Lines.isBlank(lines.bytes[content.lowerBound + 1])
    {
      content = lines.trimmed((content.lowerBound + 1)..<content.upperBound)
    }
    self.content = content
    colon = lines.keyColon(content)
    value = colon.map { lines.trimmed(($0 + 1)..<content.upperBound) } ?? content
  }
}
