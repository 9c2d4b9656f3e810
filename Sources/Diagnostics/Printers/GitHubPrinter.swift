/// Writes diagnostics as workflow commands of GitHub Actions, which shows them at their lines:
/// `::error file=…,line=…,endLine=…,col=…,endColumn=…,title=CODE::MESSAGE`.
///
/// GitHub accepts columns only for a range on one line, so other ranges have none. Advice and
/// suggestion follow the message on lines of their own.
public struct GitHubPrinter: DiagnosticPrinter {
  /// The language of messages.
  public let language: MessageLanguage

  /// Makes a printer.
  public init(language: MessageLanguage = .english) {
    self.language = language
  }

  /// Returns one workflow command a line, in the order of the places. It returns all of them:
  /// GitHub decides how many annotations it shows, and the log of the run has the others.
  public func text(_ diagnostics: [Diagnostic]) -> String {
    var indexes = LineIndexes()
    return diagnostics.sortedByPlace().map { command($0, &indexes) + "\n" }.joined()
  }

  private func command(_ diagnostic: Diagnostic, _ indexes: inout LineIndexes) -> String {
    let wording = diagnostic.problem.wording(in: language)
    let location = diagnostic.location
    var properties = ["file=\(property(DisplayText.visible(location.file.path)))"]
    if !location.file.bytes.isEmpty {
      let (start, end) = indexes.positions(of: location)
      properties += ["line=\(start.line)", "endLine=\(end.line)"]
      if start.line == end.line, !location.isWholeFile {
        properties += ["col=\(start.column)", "endColumn=\(end.column)"]
      }
    }
    properties.append("title=\(property(diagnostic.problem.code))")
    var lines = [wording.message]
    if let suggestion = diagnostic.suggestion?.replacement,
      suggestion.contains(where: { !$0.isWhitespace })
    {
      let isAddition = diagnostic.suggestion?.range.isEmpty ?? false
      lines.append(
        isAddition
          ? PrinterPhrase.addition(suggestion).words(in: language)
          : PrinterPhrase.replacement(suggestion).words(in: language))
    }
    if let advice = wording.advice {
      lines.append("\(PrinterPhrase.help.words(in: language)): \(advice)")
    }
    if let hint = diagnostic.hint?.words(in: language) { lines.append(hint) }
    let message = lines.map { DisplayText.visible($0) }.joined(separator: "\n")
    return
      "::\(GitHubPrinter.command(diagnostic.severity)) \(properties.joined(separator: ","))::\(data(message))"
  }

  /// Returns the command for a severity.
  private static func command(_ severity: Severity) -> String {
    switch severity {
    case .error: "error"
    case .warning: "warning"
    case .note: "notice"
    }
  }

  /// Returns a message as GitHub's toolkit escapes it (packages/core/src/command.ts, `escapeData`).
  private func data(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "%": result += "%25"
      case "\r": result += "%0D"
      case "\n": result += "%0A"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// Returns a property's value as the toolkit escapes it (`escapeProperty`).
  private func property(_ text: String) -> String {
    var result = ""
    for scalar in data(text).unicodeScalars {
      switch scalar {
      case ":": result += "%3A"
      case ",": result += "%2C"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
