import Diagnostics
import Foundation
import Model
import Testing

@testable import Site

/// All mistakes are reported at once. A mistake does not hide others by preventing a later stage,
/// and its own consequences are not reported.
@Suite("All mistakes at once")
struct AllMistakesTests {
  /// Returns the errors and warnings of a tiny site, as `file code` or `file:line code`.
  private func found(_ files: [String: String]) throws -> [String] {
    try TinySite.result(files).diagnostics.map { diagnostic in
      let line = LineIndex(diagnostic.location.file).position(
        at: diagnostic.location.range.lowerBound
      ).line
      return "\(diagnostic.location.file.path):\(line) \(diagnostic.problem.code)"
    }
  }

  /// Mistakes that only appear in finished pages and files.
  private static let late: [String: String] = [
    "Content/site.yml": TinySite.settings,
    "Content/cities/utrecht.md": """
    ---
    title: Utrecht
    aliases: [/cities/amsterdam/, /old/]
    ---

    <iframe src="https://video.example.com/1" title="A film"></iframe>

    """,
    "Content/cities/zwolle.md": "---\ntitle: Zwolle\naliases: [/old/]\n---\n\nText.\n",
    "Content/urls.txt": "# Every address.\n/cities/gone/ 0123456789abcdef\n",
  ]

  private static let lateFound = [
    "Content/cities/utrecht.md:3 alias-taken", "Content/cities/utrecht.md:6 third-party",
    "Content/cities/zwolle.md:3 alias-twice", "Content/urls.txt:2 lost-url",
  ]

  @Test("problems in finished pages are reported with a mistake of every earlier stage")
  func late() throws {
    #expect(try found(Self.late) == Self.lateFound)
    let mistakes: [(String, String, [String])] = [
      ("Content/cities/breda.md", "---\ntitel: Breda\n---\n", ["missing-field", "unknown-key"]),
      ("Content/cities/breda.md", "---\ntitle: Breda\n---\n\n[x](nothing.md)\n", ["broken-link"]),
      ("Content/cities/breda.md", "---\ntitle: [Breda\n---\n", ["yaml-unclosed-bracket"]),
      ("Content/cities/breda.md", "---\ntitle: B\u{1}\n---\n", ["control-character"]),
      ("Content/approaches/a.md", "---\ntitle: A\ncity: bred\n---\n", ["unknown-reference"]),
      ("Content/Breda.md", "---\ntitle: Breda\n---\n", ["invalid-file-name"]),
      ("Content/citys/breda.md", "---\ntitle: Breda\n---\n", ["unknown-folder"]),
      ("Templates/approaches.html", "{% extends \"base.html\" %}{{ x }}", ["outside-blocks"]),
      ("Templates/words/nl.yml", "other: {x}\n", ["missing-word"]),
    ]
    for (path, text, codes) in mistakes {
      var files = Self.late
      files[path] = text
      let found = try found(files)
      for one in Self.lateFound { #expect(found.contains(one), "\(path): \(text): \(found)") }
      for code in codes {
        #expect(found.contains { $0.hasSuffix(" " + code) }, "\(path): \(text): \(found)")
      }
    }
  }

  @Test("settings with a mistake do not hide independent mistakes")
  func settings() throws {
    var files = Self.late
    files["Content/site.yml"] = TinySite.settings.replacing(
      "timezone: Europe", with: "timezone: Eur")
    let found = try found(files)
    #expect(found.contains { $0.hasSuffix("unknown-time-zone") })
    #expect(found.contains(Self.lateFound[0]) && found.contains(Self.lateFound[2]))
    // The allowed hosts are unknown.
    #expect(!found.contains { $0.hasSuffix("third-party") })
  }

  @Test(
    "unreadable settings cause no errors about pages and words", arguments: [true, false])
  func unreadableSettings(isThere: Bool) throws {
    try TinySite.site([
      "Content/site.yml": "description: x\ntitle: [A\n",
      "Content/cities/amsterdam.nl.md": "---\ntitle: Amsterdam\n---\n\n<p>Tekst.</p>\n",
      "Content/cities/utrecht.md": "---\ntitle: Utrecht\n---\n\n[x](nothing.md)\n",
    ]) { place in
      if !isThere {
        try FileManager.default.removeItem(at: place.appending(path: "Content/site.yml"))
      }
      let codes = try Fixture.build(place).diagnostics.map(\.problem.code)
      #expect(
        codes == ["broken-link", isThere ? "yaml-unclosed-bracket" : "missing-file"], "\(codes)")
    }
  }

  @Test("an unreadable model does not hide mistakes within single files")
  func unreadableModel() throws {
    let found = try found([
      "Content/model.yml": "collections: [\n",
      "Content/cities/utrecht.md": "---\ntitle: Utrecht: a city\n---\n\n[x](y.md\n",
      "Content/cities/zwolle.md":
        "---\ntitle: Zwolle\n---\n\n`{{< youtube x >}}` {{< youtube x >}}\n",
      "Templates/home.html": "{% if page.title %}x",
      "Templates/assets/site.css": "p { background: url(nothing.png) }\n",
    ])
    for one in [
      "Content/cities/utrecht.md:2 yaml-colon-in-text",
      "Content/cities/zwolle.md:5 leftover-syntax",
      "Templates/home.html:1 unclosed-tag", "Templates/assets/site.css:1 unknown-asset",
    ] {
      #expect(found.contains(one), "\(found)")
    }
    #expect(!found.contains { $0.contains("unknown-key") || $0.contains("unknown-folder") })
  }

  @Test(
    "a file that cannot be read as an entry is known by its name",
    arguments: [
      ("Content/cities/breda.md", "---\ntitle: [Breda\n---\n\n## Here\n"),
      ("Content/cities/breda.md", "---\ntitle: Breda\n\nText without an end.\n"),
      ("Content/cities/breda.md", "Only text.\n\n## Here\n"),
      ("Content/cities/breda.md", "---\ntitle: Bre\u{1}da\n---\n\n## Here\n"),
      ("Content/cities/Breda.md", "---\ntitle: Breda\n---\n"),
      ("Content/cities/breda/index.md", "---\ntitle: Breda\n---\n"),
      ("Content/cities/north/breda.md", "---\ntitle: Breda\n---\n"),
      ("Content/citys/breda.md", "---\ntitle: Breda\n---\n"),
      ("Content/cities/breda.en.md", "---\ntitle: Breda\n---\n"),
    ])
  func knownByName(_ path: String, _ text: String) throws {
    var files = [
      path: text,
      "Content/approaches/a.md": TinySite.page(
        "## What is inspiring?\n\n## What is the outcome?", "city: breda\n"),
      "Content/cities/utrecht.md": TinySite.page(
        "[Breda](breda.md) [Part](breda.md#here)", "twins: [breda]\n"),
      "Content/cities/breda.nl.md": "---\ntitle: Breda\n---\n",
      "Content/urls.txt": "/cities/breda/ 0123456789abcdef #here\n",
    ]
    let found = try found(files)
    #expect(!found.isEmpty && found.allSatisfy { $0.hasPrefix(path + ":") }, "\(found)")
    // Another name is still unknown.
    files["Content/approaches/a.md"] = TinySite.page(
      "## What is inspiring?\n\n## What is the outcome?", "city: bremen\n")
    #expect(try self.found(files).contains("Content/approaches/a.md:3 unknown-reference"))
  }

  @Test("a page whose bytes are not text is known by its name")
  func notText() throws {
    try TinySite.site([
      "Content/approaches/a.md": TinySite.page(
        "[B](/cities/breda.md#x)\n\n## What is inspiring?\n\n## What is the outcome?",
        "city: breda\n")
    ]) { place in
      try Data([0x2D, 0x2D, 0x2D, 0x0A, 0xFF, 0xFE]).write(
        to: place.appending(path: "Content/cities/breda.md"))
      let result = try Fixture.build(place)
      #expect(result.diagnostics.map(\.problem.code) == ["not-utf8"])
      #expect(result.accounts.first { $0.path == "Content/cities/breda.md" }?.fate == .faulty)
    }
  }

  @Test("pages and templates may use a model field that cannot be read")
  func lostField() throws {
    let model = try String(
      contentsOf: Fixture.root.appending(path: "base/Content/model.yml"), encoding: .utf8)
    let lost = model.replacing(
      "country: {type: country}", with: "country: {type: qwertyuiop, after: title}")
    #expect(lost != model)
    let found = try found([
      "Content/model.yml": lost,
      "Content/cities/utrecht.md": "---\ntitle: Utrecht\ncountry: NL\n---\n",
      "Templates/cities.html":
        "{% extends \"base.html\" %}{% block main %}{{ page.country }}{% endblock %}",
    ])
    #expect(found.map { $0.split(separator: " ")[1] } == ["unknown-type"], "\(found)")
  }

  @Test(
    "type names of other programs are reported, and read as the intended type",
    arguments: [
      ("int", "integer"), ("string", "text"), ("bool", "boolean"), ("datatime", "datetime"),
      ("timestamp", "datetime"), ("str", "text"), ("Text", "text"), ("float", "number"),
      ("link", "url"), ("tekst", "text"),
    ])
  func foreignTypes(_ written: String, _ meant: String) throws {
    let model = try String(
      contentsOf: Fixture.root.appending(path: "base/Content/model.yml"), encoding: .utf8)
    let text = model.replacing("country: {type: country}", with: "more: {type: \(written)}")
    let result = try TinySite.result([
      "Content/model.yml": text,
      "Content/cities/utrecht.md":
        "---\ntitle: Utrecht\nmore: \(meant == "integer" ? "many" : "{a: 1}")\n---\n",
    ])
    #expect(result.diagnostics.map(\.problem.code) == ["wrong-type", "unknown-type"].sorted(by: >))
    let type = result.diagnostics.first { $0.problem.code == "unknown-type" }
    #expect(type?.suggestion?.replacement == meant)
  }
}
