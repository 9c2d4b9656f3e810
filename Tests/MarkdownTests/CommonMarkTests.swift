import Foundation
import Markdown
import Testing

@Suite("CommonMark 0.30")
struct CommonMarkTests {
  struct Example: Decodable {
    let markdown: String
    let html: String
    let example: Int
    let section: String
  }

  static func examples() throws -> [Example] {
    try JSONDecoder().decode(
      [Example].self,
      from: read(goldmarkFolder + "_test/spec.json", package: "golang-github-yuin-goldmark-dev"))
  }

  @Test("all examples, with the passes off and raw HTML allowed")
  func specification() throws {
    let examples = try Self.examples()
    #expect(examples.count == 652)
    for example in examples {
      let result = html(example.markdown, .commonMark, .reference)
      #expect(
        result == example.html,
        "example \(example.example) (\(example.section)): \(example.markdown)")
    }
  }

  @Test("examples that have nothing in common with the passes stay as they are with all of them")
  func specificationWithPasses() throws {
    var options = MarkdownOptions.commonMark
    options.passes = [.tables, .footnotes, .strikethrough, .alerts]
    for example in try Self.examples() {
      let result = html(example.markdown, options, .reference)
      #expect(
        result == example.html,
        "example \(example.example) (\(example.section)): \(example.markdown)")
    }
  }
}
