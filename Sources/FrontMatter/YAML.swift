import CYAML
import Diagnostics

/// YAML as Polder's writers need it: lists, groups and texts.
///
/// The grammar is YAML 1.1 as libyaml reads it, without aliases, anchors and tags: so a few lines
/// never stand for a huge value.
public enum YAML {
  /// How deep lists and groups may stand inside each other.
  public static let depthLimit = 32

  /// How many errors of one text are reported; a text with more is hostile.
  static let errorLimit = 1000

  /// How many syntax errors of one text are reported: reading goes on behind each of them.
  static let syntaxErrorLimit = 20

  /// Parses a whole file, and checks that it is text (`TextCheck`).
  public static func parse(
    _ file: SourceFile
  ) -> (node: YAMLNode?, diagnostics: [Diagnostic]) {
    let (node, diagnostics) = parse(file, in: 0..<file.bytes.count)
    return (node, TextCheck.check(file) + diagnostics)
  }

  /// A text as YAML writes it in quotes: in double ones where that needs no escapes, else in single
  /// ones. The text is one line.
  public static func quoted(_ text: String) -> String { YAMLMistake.quoted(text) }

  /// Parses a part of a file, of which `range` is cut to the file's size.
  ///
  /// - Returns: the value, a list or a mapping, nil when there is none (only comments and blank lines, or an error), and what is
  ///   wrong. After an error the value holds what could be read: nothing follows then from a name's
  ///   absence.
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
