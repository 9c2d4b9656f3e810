import Diagnostics
import Foundation
import Output
import Testing

@testable import Site

/// An image of people is shown until their consent expires, and nowhere after that.
@Suite("Consent")
struct ConsentTests {
  private static let svg =
    #"<svg xmlns="http://www.w3.org/2000/svg" width="3" height="2"><rect width="3" height="2"/></svg>"#

  /// Returns an image that differs from the others.
  private static func drawing(_ width: Int) -> String {
    svg.replacing("width=\"3\"", with: "width=\"\(width)\"")
  }

  /// Makes a project.
  ///
  /// - Parameter consent: the text after the image's description.
  private func project(_ consent: String) throws -> URL {
    let place = FileManager.default.temporaryDirectory.appending(
      path: "polder-\(UUID().uuidString)")
    let files = [
      "Content/site.yml":
        "title: Site\nurl: https://city.nl/\nlanguages: [en, nl]\ntimezone: Europe/Amsterdam\n",
      "Content/model.yml": """
      collections:
        pages:
          list: false
          fields:
            title: {type: text, required: true}
        news:
          role: article
          fields:
            title: {type: text, required: true}
            image: {type: image, required: true}

      """,
      "Content/index.md": "---\ntitle: Home\n---\n\nText.\n\n![Teamfoto](news/team.svg)\n",
      "Content/news/two.md":
        "---\ntitle: Two\nimage: {file: team.svg, alt: Our team\(consent)}\n---\n\nText.\n",
      "Content/news/two.nl.md": "---\ntitle: Twee\nimage: {alt: Ons team}\n---\n\nTekst.\n",
      "Content/news/one.md": """
      ---
      title: One
      published: 2026-01-01
      image: {file: team.svg, alt: Team again}
      ---

      Before.

      ![Teamfoto](team.svg "Caption | Credit")

      And ![inline](team.svg) here, [the file](team.svg) too. ![Other](other.svg)

      - ![Teamfoto](team.svg)

      ## After

      End.

      """,
      "Content/news/team.svg": ConsentTests.svg,
      "Content/news/other.svg": ConsentTests.drawing(6),
      "Templates/home.html": "{{ page.content }}",
      "Templates/page.html": "{{ page.content }}",
      "Templates/news.html":
        "{{ page.structured-data }}{% if page.image %}<img src=\"{{ page.image.url }}\" alt=\"\">{% endif %}{{ page.content }}",
      "Templates/list.html": "{{ page.title }}", "Templates/404.html": "x",
    ]
    for (path, text) in files {
      let url = place.appending(path: path)
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try text.write(to: url, atomically: true, encoding: .utf8)
    }
    return place
  }

  private func build(
    _ consent: String, now: String
  ) throws -> (result: BuildResult, files: [String: [UInt8]]) {
    let place = try project(consent)
    defer { try? FileManager.default.removeItem(at: place) }
    let result = try Fixture.build(place, now: now)
    return (result, try result.tree?.contents() ?? [:])
  }

  @Test func theImageIsShownThroughItsLastDay() throws {
    for (consent, now) in [
      ("", "2026-05-05T12:00"), (", consent-until: 2026-05-05", "2026-05-05T23:59"),
    ] {
      let tree = try build(consent, now: now).files
      #expect(tree["news/team.svg"] != nil)
      let page = String(decoding: tree["news/one/index.html"] ?? [], as: UTF8.self)
      #expect(page.contains("Caption") && page.contains("team.svg"))
    }
  }

  @Test func afterTheExpiryNoFileMentionsTheImage() throws {
    let (result, tree) = try build(", consent-until: 2026-05-05", now: "2026-05-06T00:00")
    #expect(tree["news/team.svg"] == nil)
    #expect(tree["news/other.svg"] != nil)
    for (path, bytes) in tree {
      let text = String(decoding: bytes, as: UTF8.self)
      for word in ["team.svg", "Our team", "Ons team", "Teamfoto", "Caption", "Team again"] {
        #expect(!text.contains(word), "\(path) has \(word)")
      }
    }
    let page = String(decoding: tree["news/one/index.html"] ?? [], as: UTF8.self)
    #expect(page.contains("And  here, the file too."))
    #expect(page.contains("other.svg") && page.contains("id=\"after\"") && page.contains("End."))
    #expect(!page.contains("<figure") && !page.contains("<li"))
    #expect(result.diagnostics.map(\.problem.code) == ["consent-ends"])
    #expect(
      result.accounts.contains { $0.path == "Content/news/team.svg" && $0.fate == .withdrawn })
  }

  @Test(arguments: [
    ("2026-04-04T12:00", 0), ("2026-04-05T12:00", 1), ("2026-05-05T12:00", 1),
    ("2026-06-01T12:00", 1),
  ])
  func theExpiryIsReported(_ now: String, _ count: Int) throws {
    let found = try build(", consent-until: 2026-05-05", now: now).result.diagnostics
    #expect(found.filter { $0.problem.code == "consent-ends" }.count == count)
  }

  @Test func theClockKnowsTheDay() throws {
    let place = try project(", consent-until: 2026-05-05")
    defer { try? FileManager.default.removeItem(at: place) }
    let site = try #require(try Fixture.prepare(place, now: "2026-05-01T12:00"))
    #expect(site.clock.changes.map(\.time) == ["2026-05-05T22:00:00Z"])
  }

  @Test(arguments: [
    (", consent-until: soon", "invalid-date"), (", consent-until: 2026-02-30", "no-such-day"),
    (", consent-until: ", "empty-value"), (", consent-untill: 2026-02-03", "unknown-key"),
  ])
  func aDayThatCannotBeReadIsAnError(_ consent: String, _ code: String) throws {
    let result = try build(consent, now: "2026-05-01T12:00").result
    #expect(result.tree == nil)
    #expect(result.diagnostics.contains { $0.problem.code == code })
  }

  // MARK: - One field ends all uses

  private static let ended = ", consent-until: 2026-05-05"

  /// Returns the site after the expiry, with additional files.
  private func after(_ files: [String: String], _ consent: String = ConsentTests.ended) throws
    -> (result: BuildResult, files: [String: String])
  {
    let place = try project(consent)
    defer { try? FileManager.default.removeItem(at: place) }
    for (path, text) in files {
      let url = place.appending(path: path)
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try text.write(to: url, atomically: true, encoding: .utf8)
    }
    let result = try Fixture.build(place, now: "2026-05-06T12:00")
    let tree = try result.tree?.contents() ?? [:]
    return (result, tree.mapValues { String(decoding: $0, as: UTF8.self) })
  }

  private static let page = "Content/news/three.md"
  private static let settings =
    "title: Site\nurl: https://city.nl/\nlanguages: [en, nl]\ntimezone: Europe/Amsterdam\nhtml: allow\n"

  @Test(arguments: [
    ("<img src=\"team.svg\" alt=\"Names\">", ""),
    ("<p>A <img src='/news/team.svg' alt='Names'> B</p>", "<p>A  B</p>"),
    ("Inline <img src=team.svg alt=Names> text.", "<p>Inline  text.</p>"),
    (
      "<img src=\"other.svg\" srcset=\"other.svg 1x, team.svg 2x\" alt=\"Kept\">",
      "<img src=\"/news/other.svg\" alt=\"Kept\" width"
    ),
    (
      "<picture><source srcset=\"team.svg\"><img src=\"other.svg\" alt=\"Kept\"></picture>",
      "<picture><img src=\"/news/other.svg\" alt=\"Kept\" width"
    ),
    (
      "<div><picture><source srcset=\"other.svg\"><img src=\"team.svg\" alt=\"Names\"></picture></div>",
      "<div></div>"
    ),
    (
      "<figure><img src=\"team.svg\" alt=\"Names\"><figcaption>Names</figcaption></figure>\n<p>After</p>",
      "<p>After</p>"
    ),
    (
      "<figure><picture><img src=\"team.svg\" alt=\"Names\"></picture><figcaption>Names</figcaption></figure>x",
      "x"
    ),
    (
      "<a href=\"team.svg\">the file</a> and <a href=\"other.svg\">another</a>",
      "<a>the file</a> and <a href=\"/news/other.svg\">another</a>"
    ),
    ("<video poster=\"team.svg\" controls></video>", "<video controls></video>"),
    ("<a href=\"https://city.nl/news/team.svg\">x</a>", "<a>x</a>"),
    ("[Names](team.svg)", "<p>Names</p>"),
    ("[![Names](team.svg)](other.svg)", ""),
    ("![Names](../news/team.svg \"Names\")", ""),
    ("![Names][t]\n\n[t]: team.svg", ""),
    ("- ![Names](/news/team.svg)\n- Two", "<li>Two</li>"),
    ("## Heading ![Names](team.svg)", "Heading"),
    ("| a |\n| - |\n| ![Names](team.svg) |", "<td></td>"),
  ])
  func aTextLosesTheImage(_ text: String, _ left: String) throws {
    let (result, tree) = try after([
      "Content/site.yml": ConsentTests.settings,
      ConsentTests.page:
        "---\ntitle: Three\nimage: {file: other.svg, alt: x}\n---\n\nBefore.\n\n\(text)\n\nEnd.\n",
    ])
    #expect(TextPrinter().text(result.diagnostics.filter { $0.severity == .error }) == "")
    #expect(tree["news/team.svg"] == nil)
    let page = try #require(tree["news/three/index.html"])
    #expect(left.isEmpty || page.contains(left))
    #expect(page.contains("Before.") && page.contains("End."))
    for (path, text) in tree {
      #expect(!text.contains("team.svg"), "\(path)")
      if left != "<p>Names</p>" { #expect(!text.contains("Names"), "\(path)") }
    }
  }

  @Test func fieldsOfAllTypesLoseTheImage() throws {
    let model = """
      collections:
        pages:
          list: false
          fields:
            title: {type: text, required: true}
            photo: {type: image}
            paper: {type: file}
            more: {type: list, of: image}
            parts: {type: list, of: group, fields: {photo: {type: image}, text: {type: markdown}}}
        news:
          role: article
          fields:
            title: {type: text, required: true}
            image: {type: image, required: true}

      """
    let (result, tree) = try after([
      "Content/model.yml": model,
      "Content/about.md": """
      ---
      title: About
      photo: {file: /news/team.svg, alt: Names}
      paper: /news/team.svg
      more: [{file: /news/team.svg, alt: Names}, {file: /news/other.svg, alt: Kept}]
      parts:
        - {photo: {file: /news/team.svg, alt: Names}, text: "A ![Names](news/team.svg) B"}
      ---

      Text.
      """,
      "Templates/page.html": """
      {% if page.photo %}<meta property="og:image" content="{{ site.origin }}{{ page.photo.url }}">{% endif %}
      {% if page.paper %}<a href="{{ page.paper.url }}">{{ page.paper.name }}</a>{% endif %}
      {% for photo in page.more %}<img src="{{ photo.url }}" alt="{{ photo.alt }}">{% endfor %}
      {% for part in page.parts %}{{ part.text }}{% if part.photo %}<img src="{{ part.photo.url }}" alt="">{% endif %}{% endfor %}
      {{ page.content }}
      """,
    ])
    #expect(TextPrinter().text(result.diagnostics.filter { $0.severity == .error }) == "")
    let page = try #require(tree["about/index.html"])
    #expect(page.contains("<p>A  B</p>") && page.contains("Kept"))
    for (path, text) in tree {
      #expect(path != "news/team.svg" && !text.contains("team.svg"), "\(path)")
      #expect(!text.contains("Names"), "\(path)")
    }
  }

  /// An image that a template itself names cannot be removed from the page, but the file is still
  /// not published.
  @Test(arguments: [
    ("Templates/home.html", "<img src=\"/news/team.svg\" alt=\"\">{{ page.content }}"),
    (
      "Templates/home.html",
      "<img src=\"https://city.nl/news/team.svg\" alt=\"\">{{ page.content }}"
    ),
    (
      "Templates/home.html",
      "<meta property=\"og:image\" content=\"https://city.nl/news/team.svg\">"
    ),
    (
      "Templates/home.html",
      "<meta property=\"og:image\" content=\"{{ site.origin }}/news/team.svg\">{{ page.content }}"
    ),
    (
      "Templates/home.html",
      "<img src=\"/news/other.svg\" srcset=\"/news/team.svg 2x\" alt=\"\">{{ page.content }}"
    ),
    ("Templates/assets/site.css", "body { background: url(/news/team.svg) }"),
  ])
  func aTemplateDoesNotPublishTheImage(_ path: String, _ text: String) throws {
    let (before, shown) = try after([path: text], ", consent-until: 2026-06-05")
    #expect(TextPrinter().text(before.diagnostics.filter { $0.severity == .error }) == "")
    #expect(shown["news/team.svg"] != nil)
    let (result, tree) = try after([path: text])
    #expect(TextPrinter().text(result.diagnostics.filter { $0.severity == .error }) == "")
    #expect(result.tree != nil && tree["news/team.svg"] == nil)
  }

  @Test func aTemplateWithTheImageIsReported() throws {
    let (result, _) = try after([
      "Templates/home.html": "<img src=\"/news/team.svg\" alt=\"\">{{ page.content }}"
    ])
    #expect(
      result.diagnostics.contains {
        $0.problem.code == "consent-ends" && $0.location.file.path == "Templates/home.html"
      })
  }

  @Test func aCopyOfTheFileIsRemovedToo() throws {
    let (_, tree) = try after([
      "Content/group.svg": ConsentTests.drawing(4),
      "Content/news/team.svg": ConsentTests.drawing(5),
      "Content/copy.svg": ConsentTests.drawing(5),
      "Content/index.md":
        "---\ntitle: Home\n---\n\nText.\n\n![Same](copy.svg)\n\n![Group](group.svg)\n",
    ])
    #expect(tree["copy.svg"] == nil && tree["news/team.svg"] == nil && tree["group.svg"] != nil)
    #expect(tree["index.html"]?.contains("Same") == false)
  }

  @Test func anExpiryInADraftIsUsed() throws {
    let (result, tree) = try after(
      [
        ConsentTests.page:
          "---\ntitle: Three\ndraft: true\nimage: {file: team.svg, alt: x\(ConsentTests.ended)}\n---\n"
      ], "")
    #expect(result.tree != nil && tree["news/team.svg"] == nil && tree["news/other.svg"] != nil)
  }

  /// A date in a draft that cannot be read does not stop the build. No image is shown for longer
  /// than the people agreed.
  @Test(arguments: [
    "consent-until: soon", "consent-until: ", "consent-until: 2027-02-30",
    "consent-untill: 2027-01-01",
    "consent: 2027-01-01",
  ])
  func anInvalidDayCountsAsExpired(_ consent: String) throws {
    let (result, tree) = try after(
      [
        ConsentTests.page:
          "---\ntitle: Three\ndraft: true\nimage: {file: team.svg, alt: x, \(consent)}\n---\n"
      ], "")
    #expect(result.tree != nil && tree["news/team.svg"] == nil && tree["news/other.svg"] != nil)
    #expect(
      result.diagnostics.contains { $0.location.file.path == ConsentTests.page })
  }

  // MARK: - Images in texts

  @Test func imagesInTextsHaveTheirOwnDays() throws {
    for html in ["![Names](team.svg)", "<img src=\"team.svg\" alt=\"Names\">"] {
      for (day, isShown) in [("2026-05-06", true), ("2026-05-05", false)] {
        let (result, tree) = try after(
          [
            "Content/site.yml": ConsentTests.settings,
            ConsentTests.page: """
            ---
            title: Three
            image: {file: other.svg, alt: x}
            consent-until: {team.svg: \(day)}
            ---

            \(html)
            """,
          ], "")
        #expect(TextPrinter().text(result.diagnostics.filter { $0.severity == .error }) == "")
        #expect((tree["news/team.svg"] != nil) == isShown)
        #expect(tree["news/three/index.html"]?.contains("Names") == isShown)
        // The other pages use the same file.
        #expect(tree["news/one/index.html"]?.contains("team.svg") == isShown)
        let told = result.diagnostics.filter { $0.problem.code == "consent-ends" }
        #expect(told.map { $0.location.file.path } == [ConsentTests.page])
      }
    }
  }

  @Test(arguments: [
    ("consent-until: 2026-05-05", "wrong-type"),
    ("consent-until: {nobody.svg: 2026-05-05}", "missing-asset"),
    ("consent-until: {team.svg: soon}", "invalid-date"),
    ("consent-until: {team.svg: }", "empty-value"),
    ("consent-until: {table.csv: 2026-05-05}", "not-an-image"),
    ("consent-until: {team.svg: [1]}", "wrong-type"),
  ])
  func anInvalidDayOfAnImageIsAnError(_ line: String, _ code: String) throws {
    let (result, _) = try after(
      [
        "Content/news/table.csv": "a,b\n1,2\n",
        ConsentTests.page:
          "---\ntitle: Three\nimage: {file: other.svg, alt: x}\n\(line)\n---\n\nText.\n",
      ], "")
    #expect(result.tree == nil)
    #expect(result.diagnostics.filter { $0.severity == .error }.map(\.problem.code) == [code])
  }

  @Test func translationsCannotSetDays() throws {
    let (result, _) = try after([
      "Content/news/two.nl.md":
        "---\ntitle: Twee\nimage: {alt: Ons team}\nconsent-until: {team.svg: 2027-01-01}\n---\n\nTekst.\n"
    ])
    #expect(result.diagnostics.contains { $0.problem.code == "not-translated" })
  }
}
