/// Writes diagnostics for people: place, message, the line itself with the mistake underlined, the
/// likely fix, advice, other places.
public struct TextPrinter: DiagnosticPrinter {
  /// Whether ANSI escape sequences colour the text.
  public let usesColour: Bool

  /// How many columns the line of the source may take; longer ones are cut around the mistake.
  public let width: Int

  /// How many diagnostics are shown for one file; nil shows all. Errors go before warnings when
  /// there are more.
  public let limitPerFile: Int?

  /// The language of messages.
  public let language: MessageLanguage

  /// Makes a printer.
  public init(
    language: MessageLanguage = .english, usesColour: Bool = false, width: Int = 100,
    limitPerFile: Int? = 20
  ) {
    self.language = language
    self.usesColour = usesColour
    self.width = width
    self.limitPerFile = limitPerFile
  }

  /// All diagnostics in the order of their places; lines end in LF. Empty when there are none.
  public func text(_ diagnostics: [Diagnostic]) -> String {
    let sorted = diagnostics.sortedByPlace()
    var indexes = LineIndexes()
    var text = ""
    var start = 0
    while start < sorted.count {
      let path = sorted[start].location.file.path
      var end = start
      while end < sorted.count, sorted[end].location.file.path == path { end += 1 }
      let ofFile = sorted[start..<end]
      let shown = ofFile.limited(to: limitPerFile)
      for diagnostic in shown { write(diagnostic, &indexes, to: &text) }
      let rest = ofFile.reduce(0) { $0 + 1 + $1.more } - shown.count
      if rest > 0 {
        let more = PrinterPhrase.more(rest).words(in: language)
        text += "\(style(.bold, DisplayText.visible(path))): \(more)\n"
      }
      start = end
    }
    return text
  }

  private func write(
    _ diagnostic: Diagnostic, _ indexes: inout LineIndexes, to text: inout String
  ) {
    let wording = diagnostic.problem.wording(in: language)
    let colour: Style = diagnostic.severity == .error ? .red : .yellow
    text += head(
      diagnostic.location, PrinterPhrase.severity(diagnostic.severity), colour, &indexes)
    text += style(.bold, DisplayText.visible(wording.message))
    text += " [\(diagnostic.problem.code)]\n"
    let fix = suggestion(diagnostic, &indexes)
    text += excerpt(diagnostic.location, fix.here, colour, &indexes)
    if let elsewhere = fix.elsewhere { text += help(elsewhere) }
    if let advice = wording.advice { text += help(advice) }
    if let hint = diagnostic.hint?.words(in: language) { text += help(hint) }
    for note in diagnostic.notes {
      text += head(note.location, .note, .cyan, &indexes)
      text += DisplayText.visible(note.kind.words(in: language)) + "\n"
      text += excerpt(note.location, nil, .cyan, &indexes)
    }
  }

  private func help(_ words: String) -> String {
    "\(style(.cyan, PrinterPhrase.help.words(in: language))): \(DisplayText.visible(words))\n"
  }

  /// `path:line:column: error: `; without line and column for a file that has no text.
  private func head(
    _ location: SourceLocation, _ phrase: PrinterPhrase, _ colour: Style,
    _ indexes: inout LineIndexes
  ) -> String {
    var place = DisplayText.visible(location.file.path)
    if !location.file.bytes.isEmpty {
      let start = indexes.positions(of: location).start
      place += ":\(start.line):\(start.column)"
    }
    return "\(style(.bold, place + ":")) \(style(colour, phrase.words(in: language) + ":")) "
  }

  /// The line of a location and the line below it that marks the place; nothing for a whole file.
  private func excerpt(
    _ location: SourceLocation, _ suggestion: String?, _ colour: Style,
    _ indexes: inout LineIndexes
  ) -> String {
    if location.isWholeFile { return "" }
    let line = indexes.positions(of: location).start.line
    let range = indexes.index(of: location.file).range(ofLine: line)
    let excerpt = Excerpt(location.file, line: range, range: location.range, width: width)
    let number = String(line)
    let margin = String(repeating: " ", count: number.count)
    let indentation = String(repeating: " ", count: excerpt.indentation)
    let behind = suggestion.map { " " + style(.green, $0) } ?? ""
    return "\(number) | \(excerpt.text)\n"
      + "\(margin) | \(indentation)\(style(colour, excerpt.underline))\(behind)\n"
  }

  /// The suggestion in words: behind the underline when it is for that line, else as help.
  private func suggestion(
    _ diagnostic: Diagnostic, _ indexes: inout LineIndexes
  ) -> (here: String?, elsewhere: String?) {
    guard let suggestion = diagnostic.suggestion else { return (nil, nil) }
    let words = suggestion.replacement.trimmingBlanks()
    // White space and long texts say nothing here; the advice does.
    guard !words.isEmpty, words.utf8.count <= 120, !words.contains(where: \.isNewline) else {
      return (nil, nil)
    }
    let visible = DisplayText.visible(words)
    let phrase =
      suggestion.range.isEmpty
      ? PrinterPhrase.addition(visible).words(in: language)
      : PrinterPhrase.replacement(visible).words(in: language)
    let file = diagnostic.location.file
    let line = indexes.positions(of: diagnostic.location).start.line
    let other = indexes.positions(of: SourceLocation(file, suggestion.range)).start.line
    if line == other, !diagnostic.location.isWholeFile { return (phrase, nil) }
    return (nil, "\(PrinterPhrase.onLine(other).words(in: language)): \(phrase)")
  }

  // MARK: Colour

  private enum Style: String {
    case bold = "1"
    case red = "1;31"
    case green = "32"
    case yellow = "1;33"
    case cyan = "36"
  }

  /// `text` in a style, ECMA-48's SGR.
  private func style(_ style: Style, _ text: String) -> String {
    usesColour ? "\u{1B}[\(style.rawValue)m\(text)\u{1B}[0m" : text
  }
}

extension String {
  /// Without white space at both ends.
  fileprivate func trimmingBlanks() -> String {
    let isBlank = { (character: Character) in character.isWhitespace }
    guard let first = firstIndex(where: { !isBlank($0) }),
      let last = lastIndex(where: { !isBlank($0) })
    else { return "" }
    return String(self[first...last])
  }
}
