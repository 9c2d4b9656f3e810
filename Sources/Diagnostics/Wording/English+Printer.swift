/// What printers say around the words of a problem.
enum PrinterPhrase {
  case severity(Severity)
  case note
  case help
  /// A suggestion that replaces text.
  case replacement(String)
  /// A suggestion that adds text.
  case addition(String)
  /// A suggestion for another line than the one that is shown.
  case onLine(Int)
  /// Diagnostics that are not shown.
  case more(Int)

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
    case .more(let count): "… and \(count) more in this file"
    }
  }
}
