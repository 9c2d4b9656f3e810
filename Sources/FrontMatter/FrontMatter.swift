import Diagnostics

/// The YAML between two `---` lines at the start of a Markdown file.
public enum FrontMatter {
  /// The two parts of a Markdown file.
  public struct Parts: Sendable, Hashable {
    /// The lines between the two `---` lines; nil if the file has no front matter.
    public let yaml: SourceRange?

    /// The Markdown: everything after the closing line, or the whole file without its byte-order
    /// mark.
    public let body: SourceRange
  }

  /// Finds the front matter of a file.
  ///
  /// It begins with a `---` line at the start of the file and ends with the next such line. Spaces
  /// and tabs may follow the dashes. A byte-order mark is skipped. Lines may end in LF, CRLF or CR.
  /// If there is an error, the parts are the likely ones.
  public static func split(_ file: SourceFile) -> (parts: Parts, diagnostics: [Diagnostic]) {
    file.bytes.withUnsafeBufferPointer { bytes in
      let start = Lines.hasByteOrderMark(bytes) ? 3 : 0
      let lines = Lines(bytes: bytes, range: start..<bytes.count)
      let first = lines.line(at: start)
      if lines.isFence(first) { return close(file, lines, opening: first) }
      guard let late = lateOpening(lines, after: first) else {
        return MisplacedFrontMatter(file: file, lines: lines).find()
          ?? (Parts(yaml: nil, body: start..<bytes.count), [])
      }
      var (parts, diagnostics) = close(file, lines, opening: late)
      guard diagnostics.isEmpty else {
        // It is not closed either, so it is a thematic break of Markdown.
        return (Parts(yaml: nil, body: start..<bytes.count), [])
      }
      diagnostics.append(
        Diagnostic(
          FrontMatterProblem.notOnFirstLine, at: SourceLocation(file, late),
          suggestion: Suggestion(replace: start..<late.lowerBound, with: "")))
      return (parts, diagnostics)
    }
  }

  /// Finds the end of the front matter that begins with the line `opening`.
  private static func close(
    _ file: SourceFile, _ lines: Lines, opening: SourceRange
  ) -> (Parts, [Diagnostic]) {
    let start = lines.next(after: opening)
    let end = lines.range.upperBound
    var offset = start
    while offset < end {
      let line = lines.line(at: offset)
      let next = lines.next(after: line)
      if lines.isFence(line) {
        return (Parts(yaml: start..<offset, body: next..<end), [])
      }
      offset = next
    }
    let fix = likelyEnd(lines, from: start)
    let diagnostic = Diagnostic(
      FrontMatterProblem.notClosed, at: SourceLocation(file, opening), suggestion: fix.suggestion)
    return (Parts(yaml: start..<fix.yamlEnd, body: fix.bodyStart..<end), [diagnostic])
  }

  /// Returns where front matter without a closing line probably ends: at a line of dashes that are
  /// too few, too many or of the wrong kind, or otherwise at an empty line before Markdown.
  static func likelyEnd(
    _ lines: Lines, from start: Int
  ) -> (yamlEnd: Int, bodyStart: Int, suggestion: Suggestion?) {
    let end = lines.range.upperBound
    var offset = start
    var afterBlank: Int?
    while offset < end {
      let line = lines.line(at: offset)
      let next = lines.next(after: line)
      let text = lines.trimmed(line)
      if lines.isAlmostFence(text) {
        return (
          offset, next, Suggestion(replace: line.lowerBound..<text.upperBound, with: "---")
        )
      }
      if text.isEmpty {
        afterBlank = afterBlank ?? offset
      } else if let blank = afterBlank {
        if text.lowerBound > line.lowerBound || lines.keyColon(text) != nil
          || lines.bytes[text.lowerBound] == UInt8(ascii: "-")
        {
          afterBlank = nil
        } else {
          let isDOS = blank > 1 && lines.bytes[blank - 2] == Lines.cr
          let fence = isDOS ? "---\r\n" : "---\n"
          return (blank, blank, Suggestion(replace: blank..<blank, with: fence))
        }
      }
      offset = next
    }
    return (end, end, nil)
  }

  /// Returns a `---` line that begins front matter too late: a `name:` follows it, and empty lines
  /// or a few spaces precede it.
  private static func lateOpening(_ lines: Lines, after first: SourceRange) -> SourceRange? {
    var line = first
    while lines.trimmed(line).isEmpty {
      let next = lines.next(after: line)
      if next >= lines.range.upperBound { return nil }
      line = lines.line(at: next)
    }
    let text = lines.trimmed(line)
    guard lines.isFence(text) else { return nil }
    let next = lines.next(after: line)
    guard next < lines.range.upperBound,
      lines.keyColon(lines.trimmed(lines.line(at: next))) != nil
    else { return nil }
    return text
  }
}
