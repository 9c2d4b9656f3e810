import Testing

@testable import Diagnostics

/// Notes inform, and change nothing else.
@Suite("Notes") struct NoteSeverityTests {
  private let file = SourceFile("Content/a.md", "one two three four\n")

  private func diagnostic(_ severity: Severity, _ word: String = "one") -> Diagnostic {
    var diagnostic = Diagnostic(Sample(word), at: file.location(of: word))
    diagnostic.severity = severity
    return diagnostic
  }

  @Test func eachPrinterHasItsWord() {
    let note = [diagnostic(.note)]
    #expect(TextPrinter().text(note).hasPrefix("Content/a.md:1:1: note: one [sample]\n"))
    #expect(
      TextPrinter(language: .dutch).text(note).hasPrefix("Content/a.md:1:1: opmerking: nl: one"))
    #expect(TextPrinter(usesColour: true).text(note).contains("\u{1B}[36mnote:\u{1B}[0m"))
    #expect(JSONPrinter().text(note).hasPrefix(#"{"severity":"note","code":"sample""#))
    #expect(GitHubPrinter().text(note).hasPrefix("::notice file=Content/a.md,line=1,"))
    #expect(!note.hasErrors)
  }

  @Test func theyComeLast() {
    let all: [Severity] = [.note, .warning, .error]
    #expect(all.map { diagnostic($0) }.sortedByPlace().map(\.severity) == all.reversed())
  }

  @Test(
    arguments: [
      ([Severity.note, .note, .warning, .error], 2, ["three", "four"]),
      ([.note, .warning, .note, .note], 1, ["two"]),
      ([.note, .note, .note, .note], 3, ["one", "two", "three"]),
    ] as [([Severity], Int, [String])])
  func theyMakeRoom(_ severities: [Severity], _ limit: Int, _ shown: [String]) {
    let all = zip(severities, ["one", "two", "three", "four"]).map { diagnostic($0, $1) }
    let text = TextPrinter(limitPerCode: limit).text(all)
    for word in ["one", "two", "three", "four"] {
      #expect(text.contains(": \(word) [sample]") == shown.contains(word), "\(word)")
    }
    #expect(GitHubPrinter().text(all).split(separator: "\n").count == 4)
  }

  @Test(arguments: [
    (0, 0, "2 errors", "2 fouten"), (1, 0, "2 errors and 1 warning", "2 fouten en 1 waarschuwing"),
    (0, 2, "2 errors and 2 notes", "2 fouten en 2 opmerkingen"),
    (3, 1, "2 errors, 3 warnings and 1 note", "2 fouten, 3 waarschuwingen en 1 opmerking"),
  ])
  func theyAreCounted(_ warnings: Int, _ notes: Int, _ english: String, _ dutch: String) {
    let found = LesserFindings(warnings: warnings, notes: notes)
    let phrase = RunPhrase.failed(errors: 2, found, wrote: false)
    #expect(phrase.words(in: .english) == english)
    #expect(phrase.words(in: .dutch) == dutch)
    let checked = RunPhrase.checked(pages: 1, seconds: "0.1", found).words(in: .english)
    #expect(checked.contains("warning") == (warnings > 0))
    #expect(checked.contains("note") == (notes > 0))
  }
}
