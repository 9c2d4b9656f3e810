extension PrinterPhrase {
  /// The words in Dutch.
  var dutch: String {
    switch self {
    case .severity(.error): "fout"
    case .severity(.warning): "waarschuwing"
    case .severity(.note): "opmerking"
    case .note: "zie ook"
    case .help: "tip"
    case .replacement(let text): "bedoelt u '\(text)'?"
    case .addition(let text): "ontbreekt hier '\(text)'?"
    case .onLine(let line): "op regel \(line)"
    case .notShown(let count): "en nog \(count); met --verbose ziet u alles:"
    case .places(let files, let others):
      (files.map { "\($0.count) in \($0.path)" }
        + (others.files > 0 ? ["\(others.count) in \(others.files) andere bestanden"] : [])).joined(
          separator: ", ")
    }
  }
}
