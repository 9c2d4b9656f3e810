import Dates
import Diagnostics
import Foundation
import Markdown
import Site
import Testing

/// The documentation for writers describes what Polder does.
@Suite("Documentation for writers")
struct WriterTests {
  @Test func markdownBecomesTheHTMLOnThePage() throws {
    let examples = try Page("docs/writers/markdown.md").examples
    #expect(examples.count > 15)
    for example in examples {
      let file = SourceFile(path: "page.md", bytes: Array(example.text.utf8))
      let (document, diagnostics) = MarkdownParser.parse(file, body: 0..<file.bytes.count)
      let html = String(decoding: document.html(), as: UTF8.self)
      let place: Comment = "markdown.md:\(example.line)"
      switch example.verb {
      case "gives":
        #expect(html.trimmingCharacters(in: .newlines) == example.claim, place)
        #expect(diagnostics.isEmpty, place)
      case "contains":
        #expect(html.contains(example.claim), place)
        #expect(diagnostics.isEmpty, place)
      case "error":
        #expect(diagnostics.map(\.problem.code) == [example.claim], place)
      default:
        Issue.record("\(place): the comment says neither gives, contains nor error")
      }
    }
  }

  /// Follows the page step by step, in a copy of the project's own content.
  @Test func theFirstPageWorks() throws {
    let first = try Page("docs/writers/first-page.md")
    let examples = first.examples
    #expect(examples.map(\.verb) == ["file", "append", "after"])
    let place = try Page.copyOfProject()
    defer { try? FileManager.default.removeItem(at: place) }
    let file = place.appending(path: examples[0].claim)
    let page = examples[0].text + "\n" + examples[1].text
    try page.write(to: file, atomically: true, encoding: .utf8)
    let result = try build(place)
    #expect(TextPrinter().text(result.diagnostics.filter { $0.severity == .error }) == "")
    let tree = try #require(result.tree)
    #expect(tree.files.contains { $0.path.text == "events/open-house/index.html" })
    // The writer looks at it in the preview, and opens no file.
    let end = try #require(first.text.range(of: "## 4. Look at it")).upperBound
    let step = first.text[end...].prefix { $0 != "#" }
    #expect(step.contains("```sh\npolder serve\n```"))
    #expect(step.contains("http://127.0.0.1:8000/events/open-house/"))
    #expect(!first.text.contains("Public/"))

    let wrong = page.replacingOccurrences(of: "city: amsterdam", with: "city: amsterdm")
    #expect(wrong != page)
    try wrong.write(to: file, atomically: true, encoding: .utf8)
    let errors = try build(place).diagnostics.filter { $0.severity == .error }
    #expect(TextPrinter().text(errors) == examples[2].text)
  }

  private func build(_ place: URL) throws -> BuildResult {
    let input = InputLoader.load(
      content: place.appending(path: "Content").path,
      templates: place.appending(path: "Templates").path, names: ("Content", "Templates"),
      threads: 2)
    let now = try #require(PointInTime(iso8601: "2026-01-31T12:00"))
    return SiteBuild.run(input, options: BuildOptions(now: now))
  }
}
