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
    case .more(let count): "… en nog \(count) in dit bestand"
    }
  }
}
