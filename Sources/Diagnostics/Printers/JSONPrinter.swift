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
    var text = ""
    for diagnostic in diagnostics.sortedByPlace() {
      text += object(diagnostic, &indexes) + "\n"
    }
    return text
  }

  private func object(_ diagnostic: Diagnostic, _ indexes: inout LineIndexes) -> String {
    let wording = diagnostic.problem.wording(in: language)
    let location = diagnostic.location
    let (start, end) = indexes.positions(of: location)
    let notes = diagnostic.notes.map { note in
      let place = "\(JSONText.string(note.location.file.path)),\(range(note.location, &indexes))"
      return "{\"message\":\(JSONText.string(note.kind.words(in: language))),\"file\":\(place)}"
    }
    let suggestionRange = diagnostic.suggestion.map { suggestion -> String in
      let (start, end) = indexes.positions(of: SourceLocation(location.file, suggestion.range))
      return
        "{\(range(start, end)),\"byteColumn\":\(start.byteColumn),"
        + "\"endByteColumn\":\(end.byteColumn)}"
    }
    var members = [
      "\"severity\":\(JSONText.string(diagnostic.severity.rawValue))",
      "\"code\":\(JSONText.string(diagnostic.problem.code))",
      "\"file\":\(JSONText.string(location.file.path))",
      range(start, end),
      "\"byteColumn\":\(start.byteColumn),\"endByteColumn\":\(end.byteColumn)",
      "\"message\":\(JSONText.string(wording.message))",
      "\"advice\":\(wording.advice.map(JSONText.string) ?? "null")",
      "\"hint\":\(diagnostic.hint?.words(in: language).map(JSONText.string) ?? "null")",
      "\"suggestion\":\(diagnostic.suggestion.map { JSONText.string($0.replacement) } ?? "null")",
      "\"suggestionRange\":\(suggestionRange ?? "null")",
      "\"safe\":\(diagnostic.suggestion?.isSafe ?? false)",
      "\"notes\":[\(notes.joined(separator: ","))]",
    ]
    if diagnostic.more > 0 { members.append("\"more\":\(diagnostic.more)") }
    return "{\(members.joined(separator: ","))}"
  }

  private func range(_ location: SourceLocation, _ indexes: inout LineIndexes) -> String {
    let (start, end) = indexes.positions(of: location)
    return range(start, end)
  }

  private func range(_ start: SourcePosition, _ end: SourcePosition) -> String {
    "\"line\":\(start.line),\"column\":\(start.column),"
      + "\"endLine\":\(end.line),\"endColumn\":\(end.column)"
  }
}

/// The one part of JSON that needs care.
public enum JSONText {
  /// A string with its quotes. What RFC 8259 section 7 demands is escaped, and what ends a line for
  /// some readers (U+0085, U+2028, U+2029), so that an object is always one line.
  public static func string(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      case "\u{0}"..<" ", "\u{7F}"..."\u{9F}", "\u{2028}", "\u{2029}":
        let hex = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
