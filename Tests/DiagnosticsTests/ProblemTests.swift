import Diagnostics
import Testing

@Suite struct GroundProblemTests {
  @Test("each problem has a code, and the lists are complete")
  func codes() {
    #expect(Set(Samples.frontMatter.map(\.code)) == Set(FrontMatterProblem.codes))
    #expect(Set(Samples.file.map(\.code)) == Set(FileProblem.codes))
    #expect(Set(Samples.all.map(\.code)) == Set(Samples.codes))
    #expect(Set(FrontMatterProblem.codes + FileProblem.codes).count == 44)
  }

  @Test("messages are one line without a full stop, in every language")
  func style() {
    let problems: [any Problem] =
      Samples.all + [
        FrontMatterProblem.textAfterQuote("\""), FrontMatterProblem.unclosedBracket("{"),
        FrontMatterProblem.missingComma(in: "{"),
      ] + (1...40).map { FileProblem.unreadable(errno: $0) }
    for problem in problems {
      for language in MessageLanguage.allCases {
        let wording = problem.wording(in: language)
        for text in [wording.message, wording.advice].compactMap({ $0 }) {
          #expect(!text.isEmpty && !text.hasSuffix(".") && !text.contains("\n"), "\(text)")
          let isName = ["HTML", "Polder"].contains { text.hasPrefix($0) }
          #expect(text.first?.isUppercase == false || isName, "\(text)")
        }
      }
    }
  }

  @Test("Dutch messages differ from English ones, and mention the same values")
  func dutch() {
    for problem in Samples.all {
      let (english, dutch) = (problem.english, problem.dutch)
      #expect(english.message != dutch.message, "\(problem.code)")
      #expect((english.advice == nil) == (dutch.advice == nil), "\(problem.code)")
      for name in ["a1", "A1", "b2", "B2", "c3", "d4", "Z1", "31", "42", "82", "4321"] {
        #expect(
          english.message.contains(name) == dutch.message.contains(name),
          "\(problem.code): \(name)")
      }
    }
  }

  @Test(arguments: [
    (["LC_ALL": "nl_NL.UTF-8", "LANG": "en_GB.UTF-8"], MessageLanguage.dutch),
    (["LC_ALL": "", "LANG": "nl"], .dutch), (["LC_MESSAGES": "C", "LANG": "nl_BE"], .english),
    (["LANG": "fr_FR.UTF-8"], .english), ([:], .english), (["LANG": "nl_NL@euro"], .dutch),
  ])
  func theEnvironmentChoosesTheLanguage(variables: [String: String], expected: MessageLanguage) {
    #expect(MessageLanguage.preferred { variables[$0] } == expected)
  }

  @Test func theLanguageOfAPrinterIsThatOfAllItsWords() {
    let file = SourceFile(path: "a.md", bytes: Array("title: a\ntitle: b\n".utf8))
    let diagnostic = Diagnostic(
      FrontMatterProblem.repeatedKey("title"), at: SourceLocation(file, 9..<14),
      notes: [Note(.firstDefinedHere, at: SourceLocation(file, 0..<5))],
      suggestion: Suggestion(replace: 9..<14, with: "titel"))
    #expect(
      TextPrinter(language: .dutch).text([diagnostic]) == """
        a.md:2:1: fout: 'title' staat er twee keer [repeated-key]
        2 | title: b
          | ^~~~~ bedoelt u 'titel'?
        tip: houd een van de twee
        a.md:1:1: zie ook: hier staat het al
        1 | title: a
          | ^~~~~

        """)
    #expect(
      JSONPrinter(language: .dutch).text([diagnostic]).contains("\"'title' staat er twee keer\""))
    #expect(
      GitHubPrinter(language: .dutch).text([diagnostic]).contains("::'title' staat er twee keer%0A")
    )
  }

  @Test("sizes and bytes read well")
  func words() {
    #expect(
      FileProblem.tooLarge(limit: 10 << 20).english.message == "the file is larger than 10 MB")
    #expect(FileProblem.tooLarge(limit: 2048).english.message == "the file is larger than 2 KB")
    #expect(FileProblem.tooLarge(limit: 99).english.message == "the file is larger than 99 bytes")
    #expect(
      FileProblem.notUTF8(bytes: [0xE9], windows: "é").english
        == Wording(
          "the byte E9 is not UTF-8",
          advice: "save the file as UTF-8; in Windows-1252 this is 'é'"))
    #expect(
      FileProblem.notUTF8(bytes: [1, 2, 0xFF, 4, 5], windows: nil).english
        == Wording("the bytes 01 02 FF 04 … are not UTF-8", advice: "save the file as UTF-8"))
    #expect(
      FileProblem.controlCharacter(7).english.message
        == "the text contains the control character U+0007")
  }
}
