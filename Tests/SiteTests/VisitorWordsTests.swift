import Dates
import Diagnostics
import Foundation
import Output
import Testing
import Words

@testable import Site

/// The words that Polder itself writes on a site in a language that is neither English nor Dutch.
@Suite("Words for visitors on a site")
struct VisitorWordsTests {
  /// Files for programs and for people who run servers. Their formats are in English.
  private static let technical = [
    "_headers", "_nginx.conf", "_redirects", "robots.txt", ".schema.json", ".js",
  ]

  /// Returns all texts of the site with German words, and of its newsletter.
  private func germanTexts() throws -> [String: String] {
    let place = try Fixture(name: "words-of-a-site").assemble()
    defer { try? FileManager.default.removeItem(at: place) }
    let site = try #require(try Fixture.prepare(place))
    #expect(TextPrinter().text(site.diagnostics) == "")
    let tree = try #require(site.finish().tree)
    var texts: [String: String] = [:]
    for (path, bytes) in SearchDump.readable(try tree.contents())
    where !Self.technical.contains(where: path.hasSuffix) {
      texts[path] = String(decoding: bytes, as: UTF8.self)
    }
    let preview = try #require(try Fixture.prepare(place, preview: "fruehling"))
    let home = try #require(preview.page(at: "index.html"))
    texts["the home page of a preview"] = String(decoding: home, as: UTF8.self)
    for since in ["2026-01-01", "2027-01-01"] {
      for (_, digest) in site.newsletters(since: try #require(CalendarDate(iso8601: since))) {
        texts["newsletter since \(since) as Markdown"] = digest.markdown
        texts["newsletter since \(since) as HTML"] = digest.html
      }
    }
    return texts.mapValues {
      // Long lines of calendars are folded.
      $0.replacing("\r\n ", with: "")
    }
  }

  private func words(_ word: VisitorWord, _ text: WordText) -> [String] {
    text.pieces.compactMap { piece in
      guard case .text(let text) = piece else { return nil }
      let plain = text.trimmingCharacters(in: .whitespacesAndNewlines)
      return plain.contains(where: \.isLetter) ? plain : nil
    }
  }

  @Test func aSiteWithItsOwnWordsHasNoEnglishOnes() throws {
    let texts = try germanTexts()
    for word in VisitorWord.allCases {
      for piece in words(word, word.english) {
        let pattern = NSRegularExpression.escapedPattern(for: piece)
        let end = piece.last?.isLetter == true ? "\\b" : ""
        let whole = try Regex("\\b\(pattern)\(end)")
          .wordBoundaryKind(.simple)
        for (name, text) in texts where text.contains(whole) {
          #expect(Bool(false), "'\(piece)' is in \(name)")
        }
      }
    }
  }

  @Test func everyWordIsWrittenSomewhere() throws {
    let place = Fixture(name: "words-of-a-site").folder.appending(path: "Templates/words/de.yml")
    let file = try String(contentsOf: place, encoding: .utf8)
    let texts = try germanTexts()
    for word in VisitorWord.allCases {
      let line = try #require(
        file.split(separator: "\n").first { $0.hasPrefix(word.key + ":") }, "\(word.key)")
      let value = line.dropFirst(word.key.count + 1).trimmingCharacters(
        in: CharacterSet(charactersIn: " \""))
      // Search for the part before the placeholder, or else for the one after it.
      let parts = value.split(separator: /\{[a-z]+\}/).map {
        $0.trimmingCharacters(in: .whitespaces)
      }
      let part = try #require(parts.first { $0.contains(where: \.isLetter) })
      #expect(texts.values.contains { $0.contains(part) }, "\(word.key): \(part)")
    }
  }

  private static let settings = """
    title: A site
    url: https://www.example.org/
    languages: [en, de]
    timezone: Europe/Berlin
    warnings: {orphan-page: off}

    """

  private static let page = """
    ---
    title: Seite
    ---

    ## Zahlen

    > [!TIP]
    > Ein Tipp.[^a]

    ```chart
    title: Anteile
    note: Linz

    Jahr,Anteil
    2020,12
    ```

    [^a]: Eine Anmerkung.
    """

  private func site(_ words: String) throws -> (page: String, said: [String]) {
    let result = try TinySite.result([
      "Content/site.yml": Self.settings, "Content/about.md": Self.page,
      "Content/about.de.md": Self.page,
      "Templates/words/de.yml": "not-found: Nicht gefunden\n" + words,
    ])
    let files = try #require(result.tree, "\(TextPrinter().text(result.diagnostics))").contents()
    return (
      String(decoding: files["de/about/index.html"] ?? [], as: UTF8.self),
      result.diagnostics.map { $0.problem.code }
    )
  }

  @Test func englishInAnotherLanguageIsMarked() throws {
    let (page, said) = try site("")
    #expect(said.contains("language-without-words"))
    #expect(page.contains("<h2 id=\"footnotes\" lang=\"en\">Footnotes</h2>"))
    #expect(page.contains("<p class=\"alert-title\" lang=\"en\">Tip</p>"))
    #expect(page.contains("<summary lang=\"en\">The figures as a table</summary>"))
    #expect(
      page.contains("<p class=\"picture-note\"><span lang=\"en\">Source: </span>Linz</p>"))
    #expect(page.contains("role=\"doc-backlink\" lang=\"en\" aria-label=\"Back to text 1\""))
  }

  @Test func siteWordsReplacePolderWords() throws {
    let (page, said) = try site(
      """
      polder.footnotes: Fußnoten
      polder.source: "{source} (Quelle) {{}}"
      polder.link-to-section: Zu {heading}
      """)
    #expect(said.filter { $0 == "language-without-words" }.count == 1)
    #expect(page.contains("<h2 id=\"footnotes\">Fußnoten</h2>"))
    #expect(page.contains("<p class=\"picture-note\">Linz (Quelle) {}</p>"))
    #expect(page.contains("aria-label=\"Zu Zahlen\""))
  }

  @Test func theWarningCanBeSwitchedOff() throws {
    let result = try TinySite.result([
      "Content/site.yml": Self.settings.replacing(
        "off}", with: "off, language-without-words: off}"),
      "Templates/words/de.yml": "not-found: Nicht gefunden\n",
    ])
    #expect(!result.diagnostics.contains { $0.problem.code == "language-without-words" })
  }

  @Test func templatesCannotUsePolderWords() throws {
    let result = try TinySite.result([
      "Templates/words/en.yml": "not-found: Not found\npolder.tip: Hint\n",
      "Templates/404.html": "{% extends \"base.html\" %}{% block main %}{{ t(\"polder.tip\") }}"
        + "{{ t(\"not-found\") }}{% endblock %}",
    ])
    #expect(result.diagnostics.map(\.problem.code) == ["unknown-word"])
  }
}
