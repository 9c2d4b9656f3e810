/// The words that printers add to messages.
enum PrinterPhrase {
  case severity(Severity)
  case note
  case help
  /// A suggestion that replaces text.
  case replacement(String)
  /// A suggestion that adds text.
  case addition(String)
  /// A suggestion for a line other than the one that is shown.
  case onLine(Int)
  /// How many diagnostics are not shown; a list of them follows.
  case notShown(Int)
  /// The files with most diagnostics of one code, and the number of other files.
  case places([Remainder.FileCount], others: Remainder.FileCounts)

  /// The words in English.
  var english: String {
    switch self {
    case .severity(.error): "error"
    case .severity(.warning): "warning"
    case .severity(.note), .note: "note"
    case .help: "help"
    case .replacement(let text): "did you mean '\(text)'?"
    case .addition(let text): "is '\(text)' missing?"
    case .onLine(let line): "on line \(line)"
    case .notShown(let count): "and \(count) more; --verbose shows all:"
    case .places(let files, let others):
      (files.map { "\($0.count) in \($0.path)" }
        + (others.files > 0 ? ["\(others.count) in \(others.files) other files"] : [])).joined(
          separator: ", ")
    }
  }
}
