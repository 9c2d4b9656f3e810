import Diagnostics
import Foundation
import Output
import Testing

@testable import Site

/// An image of people is shown until the day to which they agreed, and nowhere after it.
@Suite("Consent")
struct ConsentTests {
  private static let svg =
    #"<svg xmlns="http://www.w3.org/2000/svg" width="3" height="2"><rect width="3" height="2"/></svg>"#

  /// - Parameter consent: what stands behind the image's text.
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
      "Content/news/team.svg": ConsentTests.svg, "Content/news/other.svg": ConsentTests.svg,
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

  @Test func afterItNothingNamesTheImage() throws {
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
  func theEndIsTold(_ now: String, _ count: Int) throws {
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
}
