import Diagnostics
import Testing

@Suite struct GroundProblemTests {
  private static let frontMatter: [FrontMatterProblem] = [
    .notClosed, .notOnFirstLine, .alias("a"), .anchor("a"), .tag("!a"), .severalDocuments,
    .keyNotText, .emptyKey, .repeatedKey("a"), .tooDeep(limit: 32), .tab, .unclosedQuote("\""),
    .textAfterQuote("'"), .unclosedBracket("["), .missingComma(in: "["),
    .missingSpaceAfterColon(key: "a"), .missingColon, .colonInText, .indentation,
    .indentedBelowValue(key: "a"), .itemBehindKey, .quotesNeeded("@"), .unknownEscape("\\p"),
    .notYAML,
  ]

  private static let file: [FileProblem] = [
    .unreadable(errno: 2), .notRegularFile, .symbolicLink, .tooLarge(limit: 1 << 20), .nameNotUTF8,
    .sameName(other: "a"), .tooDeep(limit: 64), .nulByte, .controlCharacter(7),
    .notUTF8(bytes: [0xE9], windows: "é"), .utf16,
  ]

  @Test("each problem has a code of its own, and the list has all of them")
  func codes() {
    #expect(Self.frontMatter.map(\.code) == FrontMatterProblem.codes)
    #expect(Self.file.map(\.code) == FileProblem.codes)
    #expect(Set(FrontMatterProblem.codes + FileProblem.codes).count == 35)
  }

  @Test("messages are one line without a full stop")
  func style() {
    let problems: [any Problem] =
      Self.frontMatter + [.textAfterQuote("\""), .unclosedBracket("{"), .missingComma(in: "{")]
      + Self.file + (1...40).map { FileProblem.unreadable(errno: $0) }
    for problem in problems {
      for text in [problem.english.message, problem.english.advice].compactMap({ $0 }) {
        #expect(!text.isEmpty && !text.hasSuffix(".") && !text.contains("\n"), "\(text)")
        #expect(text.first?.isUppercase == false, "\(text)")
      }
    }
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
          advice: "save the file as UTF-8; in Windows-1252 this would be 'é'"))
    #expect(
      FileProblem.notUTF8(bytes: [1, 2, 0xFF, 4, 5], windows: nil).english
        == Wording("the bytes 01 02 FF 04 … are not UTF-8", advice: "save the file as UTF-8"))
    #expect(
      FileProblem.controlCharacter(7).english.message
        == "the text contains the control character U+0007")
  }
}
