/// Writes diagnostics for people: the place, the message, the line with the problem underlined, the
/// likely fix, advice, and other places.
public struct TextPrinter: DiagnosticPrinter {
  /// Whether ANSI escape sequences colour the text.
  public let usesColour: Bool

  /// The most columns that a line of the source may take; longer lines are cut around the problem.
  public let width: Int

  /// The most diagnostics of one code to show; nil shows all. Above that limit, errors have
  /// priority over warnings. The remainder is counted at the end.
  public let limitPerCode: Int?

  /// The language of messages.
  public let language: MessageLanguage

  /// The limit unless the user asks for all.
  public static let usualLimit = 10

  /// Makes a printer.
  public init(
    language: MessageLanguage = .english, usesColour: Bool = false, width: Int = 100,
    limitPerCode: Int? = TextPrinter.usualLimit
  ) {
    self.language = language
    self.usesColour = usesColour
    self.width = width
    self.limitPerCode = limitPerCode
  }

  /// Returns all diagnostics in the order of their places. Lines end in LF. Empty if there are
  /// none.
  public func text(_ diagnostics: [Diagnostic]) -> String {
    let sorted = diagnostics.sortedByPlace()
    let (shown, rest) = sorted.limited(perCode: limitPerCode)
    var indexes = LineIndexes()
    var text = ""
    for diagnostic in shown { write(diagnostic, &indexes, to: &text) }
    if rest.isEmpty { return text }
    text += style(.bold, PrinterPhrase.notShown(rest.map(\.count).reduce(0, +)).words(in: language))
    text += "\n"
    for group in rest {
      let files = group.files.map {
        Remainder.FileCount(path: DisplayText.visible($0.path), count: $0.count)
      }
      text += "  \(style(.bold, "\(group.count) × \(group.code)")): "
      text += PrinterPhrase.places(files, others: group.others).words(in: language) + "\n"
    }
    return text
  }

  private func write(
    _ diagnostic: Diagnostic, _ indexes: inout LineIndexes, to text: inout String
  ) {
    let wording = diagnostic.problem.wording(in: language)
    let colour: Style =
      switch diagnostic.severity {
      case .error: .red
      case .warning: .yellow
      case .note: .cyan
      }
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

  /// Returns `path:line:column: error: `, without line and column for a file that has no text.
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

  /// Returns the line of a location and the line below it that marks the place; empty for a whole
  /// file.
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

  /// Returns the suggestion in words: after the underline if it is for that line, otherwise as
  /// help.
  private func suggestion(
    _ diagnostic: Diagnostic, _ indexes: inout LineIndexes
  ) -> (here: String?, elsewhere: String?) {
    guard let suggestion = diagnostic.suggestion else { return (nil, nil) }
    let words = suggestion.replacement.trimmingBlanks()
    // White space and long texts do not help here; the advice does.
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

  /// Returns `text` in a style (SGR of ECMA-48).
  private func style(_ style: Style, _ text: String) -> String {
    usesColour ? "\u{1B}[\(style.rawValue)m\(text)\u{1B}[0m" : text
  }
}

extension String {
  /// Returns it without white space at both ends.
  fileprivate func trimmingBlanks() -> String {
    let isBlank = { (character: Character) in character.isWhitespace }
    guard let first = firstIndex(where: { !isBlank($0) }),
      let last = lastIndex(where: { !isBlank($0) })
    else { return "" }
    return String(self[first...last])
  }
}
