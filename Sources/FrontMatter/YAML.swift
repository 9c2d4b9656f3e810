import CYAML
import Diagnostics

/// The YAML that Polder's writers need: lists, mappings and texts.
///
/// The grammar is YAML 1.1 as libyaml reads it, without aliases, anchors and tags. So a few lines
/// can never expand to a huge value.
public enum YAML {
  /// The largest depth of nested lists and mappings.
  public static let depthLimit = 32

  /// The largest number of errors to report for one text; a text with more is hostile.
  static let errorLimit = 1000

  /// The largest number of syntax errors to report for one text. Parsing goes on after each of
  /// them.
  static let syntaxErrorLimit = 20

  /// Parses a whole file, and checks that it is text (`TextCheck`).
  public static func parse(
    _ file: SourceFile
  ) -> (node: YAMLNode?, diagnostics: [Diagnostic]) {
    let (node, diagnostics) = parse(file, in: 0..<file.bytes.count)
    return (node, TextCheck.check(file) + diagnostics)
  }

  /// Returns a text in quotes as YAML writes it: in double quotes if that needs no escapes,
  /// otherwise in single quotes. The text is one line.
  public static func quoted(_ text: String) -> String { YAMLMistake.quoted(text) }

  /// Parses a part of a file. `range` is clamped to the size of the file.
  ///
  /// - Returns: the value (a list or a mapping) and the errors. The value is nil if there is none:
  ///   only comments and blank lines, or an error. After an error the value holds what could be
  ///   read, so a missing name does not mean that the writer left it out.
  public static func parse(
    _ file: SourceFile, in range: SourceRange
  ) -> (node: YAMLNode?, diagnostics: [Diagnostic]) {
    file.bytes.withUnsafeBufferPointer { bytes in
      var range = range.clamped(to: 0..<bytes.count)
      if range.lowerBound == 0, range.count >= 3, Lines.hasByteOrderMark(bytes) {
        range = 3..<range.upperBound
      }
      var builder = YAMLBuilder(file: file, lines: Lines(bytes: bytes, range: range))
      let node = builder.document()
      return (node, builder.diagnostics)
    }
  }
}
