import JSON

/// Writes diagnostics for programs: one JSON object (RFC 8259) a line.
///
/// Each object has, in this order: `severity` (`error`, `warning`, `note`), `code`, `file`, `line`,
/// `column`, `endLine`, `endColumn`, `byteColumn`, `endByteColumn`, `message`, `advice` (or null),
/// `hint` (what the model says about the field, or null), `suggestion` (the replacement text, or
/// null), `suggestionRange` (what it replaces, as `line`, `column`, `endLine`, `endColumn`,
/// `byteColumn`, `endByteColumn`; null without a suggestion), `safe` (whether `polder check --fix`
/// applies it) and `notes` (objects with `message`, `file`, `line`, `column`, `endLine`,
/// `endColumn`). Lines and columns count from 1. Columns are in UTF-16 code units, unless their
/// name says bytes. An end is the place after the last character.
public struct JSONPrinter: DiagnosticPrinter {
  /// The language of messages.
  public let language: MessageLanguage

  /// Makes a printer.
  public init(language: MessageLanguage = .english) {
    self.language = language
  }

  /// Returns one object a line, in the order of the places.
  public func text(_ diagnostics: [Diagnostic]) -> String {
    var indexes = LineIndexes()
    var writer = JSONWriter()
    for diagnostic in diagnostics.sortedByPlace() {
      writer.value(object(diagnostic, &indexes))
      writer.raw("\n")
    }
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  private func object(_ diagnostic: Diagnostic, _ indexes: inout LineIndexes) -> JSONValue {
    let wording = diagnostic.problem.wording(in: language)
    let location = diagnostic.location
    let suggestion = diagnostic.suggestion
    let suggestionRange = suggestion.map { suggestion in
      JSONValue.object(rangeWithBytes(SourceLocation(location.file, suggestion.range), &indexes))
    }
    let notes = diagnostic.notes.map { note in
      JSONValue.object(
        JSONValue.Member.present([
          "message": .string(note.kind.words(in: language)),
          "file": .string(note.location.file.path),
        ]) + range(note.location, &indexes))
    }
    var members = JSONValue.Member.present([
      "severity": .string(diagnostic.severity.rawValue),
      "code": .string(diagnostic.problem.code),
      "file": .string(location.file.path),
    ])
    members += rangeWithBytes(location, &indexes)
    members += JSONValue.Member.present([
      "message": .string(wording.message),
      "advice": .optional(wording.advice),
      "hint": .optional(diagnostic.hint?.words(in: language)),
      "suggestion": .optional(suggestion?.replacement),
      "suggestionRange": suggestionRange ?? JSONValue.null,
      "safe": .boolean(suggestion?.isSafe ?? false),
      "notes": .array(notes),
      "more": diagnostic.more > 0 ? .integer(diagnostic.more) : nil,
    ])
    return .object(members)
  }

  private func range(
    _ location: SourceLocation, _ indexes: inout LineIndexes
  ) -> [JSONValue.Member] {
    let (start, end) = indexes.positions(of: location)
    return JSONValue.Member.present([
      "line": .integer(start.line), "column": .integer(start.column),
      "endLine": .integer(end.line), "endColumn": .integer(end.column),
    ])
  }

  private func rangeWithBytes(
    _ location: SourceLocation, _ indexes: inout LineIndexes
  ) -> [JSONValue.Member] {
    let (start, end) = indexes.positions(of: location)
    return range(location, &indexes)
      + JSONValue.Member.present([
        "byteColumn": .integer(start.byteColumn), "endByteColumn": .integer(end.byteColumn),
      ])
  }
}
