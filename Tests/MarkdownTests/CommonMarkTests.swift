import Foundation
import Markdown
import Testing

@Suite("CommonMark 0.30 and 0.31")
struct CommonMarkTests {
  /// Compares all examples of a version. Examples with a known difference must still differ.
  private func compare(_ suite: PublishedSuite, _ options: MarkdownOptions) throws {
    let examples = try suite.examples()
    let differences = suite.differences
    #expect(examples.count == 652, "both versions have as many examples")
    for difference in differences.keys {
      #expect(examples.contains { $0.markdown == difference }, "no such example: \(difference)")
    }
    for example in examples {
      let result = html(example.markdown, options, .reference)
      if let reason = differences[example.markdown] {
        #expect(
          result != example.html,
          "\(suite.rawValue), example \(example.number) no longer differs: \(reason)")
      } else {
        #expect(
          result == example.html,
          "\(suite.rawValue), example \(example.number): \(example.markdown)")
      }
    }
  }

  @Test(
    "all examples, with the passes off and raw HTML allowed", arguments: PublishedSuite.allCases)
  func specification(suite: PublishedSuite) throws {
    try compare(suite, .commonMark)
  }

  @Test(
    "examples that have nothing in common with the passes stay as they are with all of them",
    arguments: PublishedSuite.allCases)
  func specificationWithPasses(suite: PublishedSuite) throws {
    var options = MarkdownOptions.commonMark
    options.passes = [.tables, .footnotes, .strikethrough, .alerts]
    try compare(suite, options)
  }
}
