import Diagnostics
import Foundation
import Output
import Site
import Testing

/// The site offers contacts, feeds and calendars to visitors, but nothing empty.
@Suite("Contacts and subscriptions")
struct ReachTests {
  private static let model = """
    collections:
      pages:
        list: false
        fields:
          title: {type: text, required: true}
          email: {type: email}
      themes:
        fields:
          title: {type: text, required: true}
      events:
        role: event
        fields:
          title: {type: text, required: true}
          start: {type: datetime, required: true}
          themes: {type: references, to: themes, facet: true}

    """
  private static let page = """
    {% block main %}<p>{% for item in site.collections %}{{ item.name }} {% endfor %}|{% for item in site.navigation %}{{ item.title }}{% if item.current %}*{% endif %} {% endfor %}|{% if site.owner %}{{ site.owner }}{% endif %}|{% if site.contact %}{{ site.contact }}{% endif %}|{% if site.contact-email %}{{ site.contact-email }}{% endif %}|{% if site.contact-telephone %}{{ site.contact-telephone }}{% endif %}|{% if page.calendar-subscription %}{{ page.calendar-subscription }}{% endif %}|{% for feed in page.feeds %}{{ feed.url }} {% endfor %}</p>{% endblock %}
    """
  private static let list = """
    <p>{% for item in site.navigation %}{{ item.title }}{% if item.current %}*{% endif %} {% endfor %}|{% for facet in page.facets %}{{ facet.name }} {% endfor %}|{% if page.summary %}{{ page.summary }}{% endif %}</p>
    """

  private func build(
    _ more: [String: String], settings: String = ""
  ) throws -> BuildResult {
    let place = FileManager.default.temporaryDirectory.appending(
      path: "polder-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: place) }
    var files = [
      "Content/model.yml": ReachTests.model,
      "Content/site.yml": """
      title: {en: Site, nl: Plek}
      url: https://city.nl/base/
      languages: [en, nl]
      timezone: Europe/Amsterdam
      \(settings)

      """,
      "Content/index.md": "---\ntitle: Home\n---\n",
      "Content/contact.md": "---\ntitle: Contact\nwarnings: {orphan-page: off - a test}\n---\n",
      "Content/themes/housing.md": "---\ntitle: Housing\n---\n",
      "Content/themes/work.md": "---\ntitle: Work\npublished: 2026-01-02\n---\n",
      "Templates/page.html": ReachTests.page, "Templates/home.html": ReachTests.page,
      "Templates/themes.html": ReachTests.page, "Templates/events.html": ReachTests.page,
      "Templates/list.html": ReachTests.list, "Templates/404.html": "x",
    ]
    files.merge(more) { $1 }
    for (path, text) in files {
      let url = place.appending(path: path)
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try text.write(to: url, atomically: true, encoding: .utf8)
    }
    return try Fixture.build(place)
  }

  private func text(_ path: String, _ result: BuildResult) throws -> String {
    let tree = try #require(result.tree, "\(result.diagnostics.map(\.englishMessage))")
    return String(decoding: try tree.contents()[path] ?? [], as: UTF8.self)
  }

  private static let event = [
    "Content/events/walk.md":
      "---\ntitle: Walk\nstart: 2026-05-01\nthemes: [housing]\npublished: 2026-01-01\n---\n"
  ]

  @Test func theContactIsAPageWithOrWithoutDetails() throws {
    let page = try build([:], settings: "contact: contact.md\nowner: {en: City, nl: Stad}")
    #expect(try text("index.html", page).contains("|City|/base/contact/||||"))
    #expect(try text("nl/index.html", page).contains("|Stad|/base/nl/contact/||||"))
    let more = try build(
      [:],
      settings: "contact: {page: contact.md, email: info@city.nl, telephone: 14 020}")
    #expect(try text("index.html", more).contains("||/base/contact/|info@city.nl|14 020||"))
    #expect(more.diagnostics.isEmpty)
  }

  @Test func errorsInTheContactAreReported() throws {
    let wrong = try build(
      [:], settings: "contact: {page: contakt.md, email: someone, telephone: 020 1, mail: x}")
    #expect(
      wrong.diagnostics.map(\.problem.code).sorted()
        == ["broken-link", "unknown-setting", "wrong-setting", "wrong-setting"])
    #expect(
      try build([:], settings: "contact: {}").diagnostics.map(\.problem.code)
        == ["missing-setting"])
  }

  @Test func securityLeadsToTheContact() throws {
    let settings = "security: {expires: 2026-12-31}"
    #expect(
      try build([:], settings: settings).diagnostics.map(\.problem.code) == ["missing-setting"])
    let site = try build(
      [:], settings: settings + "\ncontact: {page: contact.md, email: info@city.nl}")
    let lines = try text(".well-known/security.txt", site).split(separator: "\n").prefix(2)
    #expect(
      lines == ["Contact: mailto:info@city.nl", "Contact: https://city.nl/base/contact/"])
  }

  @Test func nothingEmptyIsOffered() throws {
    let empty = try build([:], settings: "navigation: [themes, events]")
    let page = try text("index.html", empty)
    #expect(page.contains("<p>themes |themes |"))
    let tree = try #require(empty.tree).contents()
    #expect(tree.keys.filter { $0.hasSuffix("events.ics") } == [])
    #expect(
      tree.keys.filter { $0.hasSuffix("feed.xml") }.sorted()
        == ["feed.xml", "nl/feed.xml", "nl/themes/feed.xml", "themes/feed.xml"])
    #expect(try !text("sitemap.xml", empty).contains("/events/"))
    let full = try build(ReachTests.event, settings: "navigation: [themes, events]")
    let paths = try #require(full.tree).contents().keys
    #expect(
      paths.filter { $0.hasSuffix("events.ics") }.sorted() == [
        "events.ics", "events/events.ics", "nl/events.ics", "nl/events/events.ics",
        "nl/themes/housing/events.ics", "themes/housing/events.ics",
      ])
    #expect(
      try text("themes/housing/index.html", full).contains(
        "|webcal://city.nl/base/themes/housing/events.ics|/base/themes/housing/feed.xml"))
    #expect(try text("themes/work/index.html", full).contains("||/base/feed.xml"))
  }

  @Test func publishedURLsStay() throws {
    let ledger = """
      /themes/work/events.ics 0000000000000000
      /themes/work/feed.xml 0000000000000000
      /themes/housing/feed.xml gone

      """
    let site = try build(["Content/urls.txt": ledger])
    let calendar = try text("themes/work/events.ics", site)
    #expect(calendar.hasPrefix("BEGIN:VCALENDAR") && !calendar.contains("VEVENT"))
    let feed = try text("themes/work/feed.xml", site)
    #expect(feed.contains("<updated>2026-01-01T23:00:00Z</updated>") && !feed.contains("<entry>"))
    #expect(try text("themes/housing/feed.xml", site).isEmpty)
  }

  @Test func theLedgerNamesFeedsAndCalendars() throws {
    let place = try Fixture(name: "base").assemble()
    defer { try? FileManager.default.removeItem(at: place) }
    let site = try #require(try Fixture.prepare(place))
    #expect(!site.acceptedURLs().added.contains { $0.hasSuffix("events.ics") })
    let gone = try build([
      "Content/urls.txt": "/themes/old/ 0000000000000000\n/themes/old/feed.xml 0000000000000000\n"
    ])
    #expect(gone.diagnostics.map(\.englishMessage) == ["nothing is at /themes/old/ any more"])
  }

  @Test func theNavigationMarksTheListOfThePage() throws {
    let site = try build(
      ReachTests.event, settings: "navigation: [themes, events, contact]")
    #expect(try text("events/walk/index.html", site).contains("|themes events* Contact |"))
    #expect(try text("contact/index.html", site).contains("|themes events Contact* |"))
    #expect(try text("index.html", site).contains("|themes events Contact |"))
    #expect(try text("events/themes/housing/index.html", site).contains("themes events* Contact"))
  }

  @Test func aFilterHasMoreThanOneValue() throws {
    let one = try build(ReachTests.event)
    #expect(try text("events/index.html", one).contains("||</p>"))
    let two = try build(
      ReachTests.event.merging([
        "Content/events/talk.md": "---\ntitle: Talk\nstart: 2026-06-01\nthemes: [work]\n---\n"
      ]) { $1 })
    #expect(try text("events/index.html", two).contains("|themes |</p>"))
  }

  @Test func anExampleAddressIsReportedOnce() throws {
    let site = try build(
      [
        "Content/contact.md":
          "---\ntitle: Contact\nwarnings: {orphan-page: off - a test}\nemail: Info@Example.org\n---\n\n<info@example.org>, <a@city.test>, <b@city.nl>\n",
        "Content/contact.nl.md":
          "---\ntitle: Contact\n---\n\n[Mail](mailto:a@city.test?subject=x)\n",
      ], settings: "contact: {email: info@example.org}\nsubscribe: news@myexample.org")
    #expect(
      site.diagnostics.map(\.englishMessage) == [
        "'a@city.test' is an example: nobody can be reached at city.test",
        "'info@example.org' is an example: nobody can be reached at example.org",
      ])
    let off = try build(
      [:], settings: "contact: {email: a@example.org}\nwarnings: {example-address: off}")
    #expect(off.diagnostics.isEmpty)
  }
}

extension Diagnostic {
  fileprivate var englishMessage: String { problem.english.message }
}
