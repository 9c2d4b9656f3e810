import Foundation
import Testing

@testable import Site

/// Sentences are split as readers split them, in English and in Dutch.
@Suite("Readability")
struct ReadabilityTests {
  private func count(_ text: String) -> [Int] {
    SentenceReader.sentences(Array(text.utf8)).map(\.words)
  }

  @Test(
    arguments: [
      ("One two three. Four five! Six? Seven", [3, 2, 1, 1]),
      (
        "Mr. Jansen, bijv. de wethouder, o.a. Dhr. de Vries en prof. Smit, e.g. Anna. Ja.", [14, 1]
      ),
      ("It costs 1.200 euro in 2020. In 2021 it was 2.5 million.", [6, 6]),
      ("Hij zei: “Kom binnen.” Zij kwam (om 10.30 uur). En J. de Wit ook.", [4, 5, 5]),
      (
        "Write to info@city.nl or see https://city.nl/a.html. Done…  And then – well – no.",
        [6, 1, 4]
      ),
      ("Wat? vroeg hij. 'Ja!' zei zij.", [1, 2, 1, 2]),
      ("", []), ("...", []), ("een", [1]),
    ] as [(String, [Int])])
  func sentencesEndWhereReadersSeeTheirEnd(_ text: String, _ words: [Int]) {
    #expect(count(text) == words)
  }

  @Test func longWordsHaveMoreThanSixLetters() {
    let found = SentenceReader.sentences(
      Array("Vluchtelingen wonen 1234567890 coöperatief info@vluchtelingen.nl ‘binnen’.".utf8))
    #expect(found.map(\.longWords) == [2])
  }

  @Test func manyWordsTakeProportionalTime() {
    let text = [UInt8](repeating: UInt8(ascii: "a"), count: 200_000)
    #expect(SentenceReader.sentences(text).map(\.words) == [1])
    let dots = [UInt8](repeating: UInt8(ascii: "."), count: 200_000)
    #expect(SentenceReader.sentences(dots).isEmpty)
  }

  private func messages(
    _ page: String, name: String = "text.md", settings: String = ""
  ) throws -> [String] {
    let place = try Fixture(name: "base").assemble()
    defer { try? FileManager.default.removeItem(at: place) }
    let site = place.appending(path: "Content/site.yml")
    let old = try String(contentsOf: site, encoding: .utf8)
    // The given settings replace those of the same name.
    let rest = old.split(separator: "\n").filter { !$0.hasPrefix("warnings:") || settings.isEmpty }
    try (rest.joined(separator: "\n") + "\n" + settings + "\n").write(
      to: site, atomically: true, encoding: .utf8)
    try "---\ntitle: Text\n---\n".write(
      to: place.appending(path: "Content/text.md"), atomically: true, encoding: .utf8)
    try page.write(
      to: place.appending(path: "Content/\(name)"), atomically: true, encoding: .utf8)
    return try Fixture.build(place).diagnostics.compactMap { found in
      guard ["long-sentence", "hard-to-read"].contains(found.problem.code) else { return nil }
      let text = String(
        decoding: found.location.file.bytes[found.location.range], as: UTF8.self)
      return "\(found.severity) \(found.problem.code): \(text)"
    }
  }

  private static let long =
    "A sentence with **many** words and [a link](index.md) in it, which goes on and on, and on, over "
    + "its end and\nto the next line, where it does not end either but tells of that and then of this, "
    + "and stops."

  @Test func aLongSentenceIsReportedAtItsPlace() throws {
    let body = "---\ntitle: Text\n---\n\nShort one. \(ReadabilityTests.long) Short again.\n"
    #expect(try messages(body) == ["warning long-sentence: \(ReadabilityTests.long)"])
    #expect(
      try messages("---\ntitle: Tekst\n---\n\n- \(ReadabilityTests.long)\n", name: "text.nl.md")
        .count == 1)
    let off = body.replacing(
      "title: Text\n", with: "title: Text\nwarnings: {long-sentence: off - the law}\n")
    #expect(try messages(off) == [])
    #expect(
      try messages(body, settings: "warnings: {long-sentence: error}")
        == ["error long-sentence: \(ReadabilityTests.long)"])
  }

  @Test func listsHeadingsAndTablesAreNotSentences() throws {
    let words = Array(repeating: "word", count: 20).joined(separator: " ")
    let body = """
      ---
      title: Text
      ---

      ## \(words) \(words)

      \(words):

      - \(words)
      - \(words)

      | \(words) | \(words) |
      | --- | --- |
      | \(words) | \(words) |

      ```
      \(words) \(words)
      ```

      """
    #expect(try messages(body) == [])
  }

  @Test func theLimitOfLIXIsASetting() throws {
    let hard = Array(repeating: "Administratieve verantwoordelijkheden", count: 30)
      .joined(separator: ". ")
    let page = "---\ntitle: Text\n---\n\n\(hard).\n"
    #expect(try messages(page) == [])
    #expect(try messages(page, settings: "readability: 60").count == 1)
    #expect(
      try messages(
        page.replacing(
          "title: Text\n", with: "title: Text\nwarnings: {hard-to-read: off - it quotes the law}\n"),
        settings: "readability: 60") == [])
    let easy = Array(repeating: "We go to the sea.", count: 12).joined(separator: " ")
    #expect(
      try messages("---\ntitle: Text\n---\n\n\(easy)\n", settings: "readability: 20") == [])
  }
}
