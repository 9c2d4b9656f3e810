import CCmark
import Diagnostics

/// Reads Markdown: CommonMark 0.30 by libcmark, then what `Passes` names.
public enum MarkdownParser {
  /// The longest text that is read, in bytes.
  public static let lengthLimit = 16 << 20

  /// How deep lists, quotes and emphasis may stand inside each other.
  public static let depthLimit = 100

  /// Reads the text that stands in `body` of a file, UTF-8; a byte-order mark at its beginning is
  /// skipped. Never fails: what is wrong comes back as diagnostics, and the document holds what can
  /// be made of it. Bytes that are not UTF-8 and NUL are the business of whoever read the file; here
  /// they only do no harm.
  public static func parse(
    _ file: SourceFile, body: SourceRange, options: MarkdownOptions = MarkdownOptions()
  ) -> (document: Document, diagnostics: [Diagnostic]) {
    let lines = SourceLines(file.bytes, body: body)
    var reader = DocumentReader(file: file, lines: lines, options: options)
    guard lines.body.count <= lengthLimit else {
      reader.report(
        .textTooLong(limit: lengthLimit), lines.body.lowerBound..<lines.body.lowerBound)
      return (reader.document, reader.diagnostics)
    }
    if let line = ContainerMarks.tooDeepLine(lines) {
      reader.report(.nestedTooDeep(limit: depthLimit), lines.range(ofLine: line))
      return (reader.document, reader.diagnostics)
    }
    if let place = BracketCost.firstTooMany(lines) {
      reader.report(.tooManyBrackets, place)
      return (reader.document, reader.diagnostics)
    }
    reader.read()
    return (reader.document, reader.diagnostics)
  }
}
