import Diagnostics

/// Front matter that does not begin with a `---` line, and what its writer wrote instead.
struct MisplacedFrontMatter {
  let file: SourceFile
  let lines: Lines

  private typealias Found = (parts: FrontMatter.Parts, diagnostics: [Diagnostic])

  /// Returns the likely parts of the file and the errors in them; nil if it has no front matter at
  /// all.
  func find() -> (parts: FrontMatter.Parts, diagnostics: [Diagnostic])? {
    var line = lines.line(at: lines.range.lowerBound)
    while lines.trimmed(line).isEmpty {
      let next = lines.next(after: line)
      if next >= lines.range.upperBound { return nil }
      line = lines.line(at: next)
    }
    let mark = lines.trimmed(line)
    return isMark(mark) ? betweenMarks(line, mark) : json(mark) ?? withoutOpening(line)
  }

  // MARK: Another line than `---`

  /// Whether a line is something that people write in place of `---`: `+++`, `***`, `----`, `—` or
  /// a code fence.
  private func isMark(_ text: SourceRange) -> Bool {
    if lines.isAlmostFence(text) { return true }
    guard let first = text.first.map({ lines.bytes[$0] }), text.count >= 3,
      "+*_=~`".utf8.contains(first), lines.bytes[text].prefix(3).allSatisfy({ $0 == first })
    else { return lines.text(text) == "—" }
    let rest = lines.text(text).drop { $0.utf8.first == first }
    return rest.isEmpty || ["yaml", "yml", "toml", "json"].contains(rest.lowercased())
  }

  private func betweenMarks(_ line: SourceRange, _ mark: SourceRange) -> Found? {
    let start = lines.next(after: line)
    guard start < lines.range.upperBound else { return nil }
    let first = lines.trimmed(lines.line(at: start))
    let isTOML = isAssignment(first)
    guard isTOML || lines.keyColon(first) != nil else { return nil }
    let written = lines.text(mark)
    let end = closing(like: written, from: start)
    if isTOML {
      let parts = FrontMatter.Parts(
        yaml: nil, body: (end.map { lines.next(after: $0) } ?? start)..<lines.range.upperBound)
      return (
        parts, [Diagnostic(FrontMatterProblem.otherFormat("TOML"), at: SourceLocation(file, mark))]
      )
    }
    // Asterisks or a code block may be intended.
    let isSure = end != nil && "+-—".contains(written.first ?? " ")
    var diagnostics = [wrongFence(written, mark, isSure: isSure)]
    guard let end else {
      let likely = FrontMatter.likelyEnd(lines, from: start)
      return (
        FrontMatter.Parts(
          yaml: start..<likely.yamlEnd, body: likely.bodyStart..<lines.range.upperBound),
        diagnostics
      )
    }
    if !lines.isFence(end) {
      diagnostics.append(wrongFence(lines.text(lines.trimmed(end)), end, isSure: isSure))
    }
    return (
      FrontMatter.Parts(
        yaml: start..<end.lowerBound, body: lines.next(after: end)..<lines.range.upperBound),
      diagnostics
    )
  }

  private func wrongFence(
    _ written: String, _ place: SourceRange, isSure: Bool
  ) -> Diagnostic {
    Diagnostic(
      FrontMatterProblem.wrongFence(written), at: SourceLocation(file, lines.trimmed(place)),
      suggestion: Suggestion(replace: lines.trimmed(place), with: "---", isSafe: isSure))
  }

  /// Returns the line that closes `mark`: the same line again, its first characters, or `---`.
  private func closing(like mark: String, from start: Int) -> SourceRange? {
    var offset = start
    while offset < lines.range.upperBound {
      let line = lines.line(at: offset)
      let text = lines.text(lines.trimmed(line))
      if lines.isFence(line) || text == mark || text.count >= 3 && mark.hasPrefix(text) {
        return line
      }
      offset = lines.next(after: line)
    }
    return nil
  }

  /// Whether a line is TOML: `name = value` or `[group]`.
  private func isAssignment(_ text: SourceRange) -> Bool {
    let name = lines.bytes[text].prefix { Lines.isName($0) }
    let rest = lines.bytes[text].dropFirst(name.count).drop(while: Lines.isBlank)
    if !name.isEmpty, rest.first == UInt8(ascii: "=") { return true }
    return lines.bytes[text].first == UInt8(ascii: "[")
      && lines.bytes[text].last == UInt8(ascii: "]")
  }

  // MARK: Another language

  private func json(_ first: SourceRange) -> Found? {
    guard let brace = first.first, lines.bytes[brace] == UInt8(ascii: "{"),
      let next = lines.bytes[(brace + 1)..<lines.range.upperBound].first(where: {
        !Lines.isBlank($0) && !Lines.isBreak($0)
      }), next == Lines.quote
    else { return nil }
    return (
      FrontMatter.Parts(yaml: nil, body: lines.range.upperBound..<lines.range.upperBound),
      [Diagnostic(FrontMatterProblem.otherFormat("JSON"), at: SourceLocation(file, first))]
    )
  }

  // MARK: No line before it

  /// Finds fields at the beginning of the file: with a `---` line after them, or several fields and
  /// then an empty line. A single line may be text.
  private func withoutOpening(_ first: SourceRange) -> Found? {
    guard isField(first) else { return nil }
    var fields = 0
    var line = first
    while true {
      let text = lines.trimmed(line)
      if text.isEmpty || lines.isFence(line) || lines.isAlmostFence(text) { break }
      if isField(line) {
        fields += 1
      } else if !isContinuation(line) {
        return nil
      }
      let next = lines.next(after: line)
      guard next < lines.range.upperBound else {
        line = lines.range.upperBound..<lines.range.upperBound
        break
      }
      line = lines.line(at: next)
    }
    let isClosed = lines.isFence(line) || lines.isAlmostFence(lines.trimmed(line))
    guard isClosed || fields > 1 else { return nil }
    let isDOS =
      first.upperBound + 1 < lines.range.upperBound && lines.bytes[first.upperBound] == Lines.cr
    let body = isClosed ? lines.next(after: line) : line.lowerBound
    return (
      FrontMatter.Parts(
        yaml: first.lowerBound..<line.lowerBound, body: body..<lines.range.upperBound),
      [
        Diagnostic(
          FrontMatterProblem.notOpened(isClosed: isClosed), at: SourceLocation(file, first),
          suggestion: isClosed
            ? Suggestion(
              replace: first.lowerBound..<first.lowerBound, with: isDOS ? "---\r\n" : "---\n")
            : nil)
      ]
    )
  }

  /// Whether a line begins with a name and a colon: `name: value`.
  private func isField(_ line: SourceRange) -> Bool {
    guard let colon = lines.keyColon(line) else { return false }
    return lines.bytes[line.lowerBound..<colon].allSatisfy(Lines.isName)
  }

  /// Whether a line may continue the value above it, or is a comment.
  private func isContinuation(_ line: SourceRange) -> Bool {
    let first = lines.bytes[line.lowerBound]
    return Lines.isBlank(first) || first == Lines.dash || first == Lines.hash
  }
}
