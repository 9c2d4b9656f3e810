import CCmark
import Diagnostics

/// Reads Markdown: CommonMark 0.30 with libcmark, and the extensions in `Passes`.
public enum MarkdownParser {
  /// The length of the longest text that is read, in bytes.
  public static let lengthLimit = 16 << 20

  /// The largest depth of nested lists, quotes and emphasis.
  public static let depthLimit = 100

  /// Reads the text in the range `body` of a file, in UTF-8. A byte-order mark at its beginning is
  /// skipped.
  ///
  /// It never fails: problems are returned as diagnostics, and the document contains what could be
  /// read. The caller must check for bytes that are not UTF-8 and for NUL; here they only do no
  /// harm.
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
