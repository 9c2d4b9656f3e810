import Dates
import Diagnostics
import Foundation
import Output
import Site
import Testing

/// The examples of docs/designers/language.md give the results below them. `UPDATE_SNAPSHOTS=1
/// swift test --filter DesignerTests` writes the results.
@Suite("Documentation for designers") struct DesignerTests {
  private static let path = "docs/designers/language.md"
  private static let updates = ProcessInfo.processInfo.environment["UPDATE_SNAPSHOTS"] == "1"

  private static let files: [String: String] = [
    "Content/site.yml": """
    title: The programme
    description: A programme of cities
    url: https://example.org/
    languages: [en]
    timezone: Europe/Amsterdam
    """,
    "Content/model.yml": """
    collections:
      pages:
        list: false
        fields:
          title: {type: text, required: true}
      cities:
        label: {en: Cities}
        fields:
          title: {type: text, required: true}
          summary: {type: text, required: true}
          strapline: {type: text}
          country: {type: country, required: true}
          population: {type: integer, required: true}
          founded: {type: date}
      events:
        label: {en: Events}
        role: event
        fields:
          title: {type: text, required: true}
          start: {type: datetime, required: true}
          end: {type: datetime}
          city: {type: reference, to: cities}
          format: {type: choice, choices: {talk: {en: Talk}, walk: {en: Walk}}}
    """,
    "Content/index.md": "---\ntitle: Home\n---\n\nWelcome.\n",
    "Content/cities/amsterdam.md": """
    ---
    title: Amsterdam
    summary: A city of canals, bicycles and newcomers.
    country: NL
    population: 918100
    founded: 1275-10-27
    ---

    A *city*.

    """,
    "Content/cities/haarlem.md":
      "---\ntitle: Haarlem\nsummary: A city.\ncountry: NL\npopulation: 162900\n---\n\nA city.\n",
    "Content/events/kick-off.md": """
    ---
    title: Kick-off
    start: 2025-10-29T16:00
    end: 2025-10-29T19:00
    city: amsterdam
    format: talk
    ---

    A talk.

    """,
    "Content/events/walk.md": """
    ---
    title: Advent walk
    start: 2026-12-07T14:00
    city: amsterdam
    format: walk
    ---

    A walk.

    """,
    "Content/events/school.md":
      "---\ntitle: Spring school\nstart: 2025-04-02\n---\n\nA school.\n",
    "Templates/words/en.yml": """
    n-results: {one: "{count} result", other: "{count} results"}
    by: "by {name}"
    """,
    "Templates/assets/site.css": "body { margin: 0 }\n",
  ]

  /// Builds the site with the example as the template of cities.
  private func build(_ template: String, _ more: [String: String]) throws -> BuildResult {
    var input = SiteInput()
    let plain = "<!doctype html>\n<html lang=\"en\"><title>{{ page.title }}</title>\n"
    var files = Self.files
    for name in ["home", "page", "404", "list", "events"] {
      files["Templates/\(name).html"] = plain
    }
    files.merge(more) { _, new in new }
    files["Templates/cities.html"] = template
    for (path, text) in files.sorted(by: { $0.key < $1.key }) {
      let file = SourceFile(path: path, bytes: Array(text.utf8))
      let name = String(path.drop { $0 != "/" }.dropFirst())
      switch name {
      case "site.yml": input.settings = file
      case "model.yml": input.model = file
      case "words/en.yml": input.words["en"] = file
      case _ where path.hasPrefix("Content/"):
        input.pages.append(SiteInput.Page(path: name, file: file))
      case _ where name.hasPrefix("assets/"):
        input.templateAssets[String(name.dropFirst("assets/".count))] = file
      default: input.templates[name] = file
      }
    }
    let now = try #require(PointInTime(iso8601: "2026-01-31T12:00"))
    return SiteBuild.run(input, options: BuildOptions(now: now))
  }

  /// The page of Amsterdam by a template, or what is wrong with the template.
  func output(_ template: String, _ more: [String: String]) throws -> String {
    let result = try build(template, more)
    let errors = result.diagnostics.filter { $0.severity == .error }
    guard errors.isEmpty, let tree = result.tree,
      case .bytes(let bytes)? = tree[try OutputPath("cities/amsterdam/index.html")]?.content
    else { return TextPrinter().text(errors) }
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test func examplesGiveTheResultBelowThem() throws {
    let page = try Page(Self.path)
    var lines = page.text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    var files: [String: String] = [:]
    var template: String?
    var changes: [(line: Int, count: Int, text: String)] = []
    var seen = 0
    for example in page.examples {
      switch example.verb {
      case "file": files[example.claim] = example.text
      case "template": template = example.text
      case "error":
        let codes = try build(example.text, files).diagnostics.map(\.problem.code)
        #expect(codes.contains(example.claim), "line \(example.line): \(codes)")
      case "output":
        let source = try #require(template, "line \(example.line)")
        template = nil
        let found = try output(source, files).trimmingCharacters(in: .newlines)
        let expected = example.text.trimmingCharacters(in: .newlines)
        seen += 1
        if Self.updates {
          let count =
            example.text.isEmpty || example.text == "\n"
            ? 0 : example.text.split(separator: "\n", omittingEmptySubsequences: false).count - 1
          changes.append((example.line, count, found))
        } else {
          #expect(found == expected, "line \(example.line)")
        }
      default: Issue.record("line \(example.line): \(example.verb)")
      }
    }
    #expect(seen > 12)
    guard Self.updates else { return }
    for change in changes.reversed() {
      lines.replaceSubrange(
        change.line..<(change.line + change.count),
        with: change.text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init))
    }
    try lines.joined(separator: "\n").write(to: page.url, atomically: true, encoding: .utf8)
  }
}
