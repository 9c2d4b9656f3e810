import Diagnostics
import Foundation
import Testing
import Words

/// The table in docs/designers/words.md is made from the list of words.
/// `UPDATE_SNAPSHOTS=1 swift test --filter Documentation` writes it anew.
@Suite("Documentation of words")
struct VisitorWordTests {
  @Test func theTableIsThatOfTheWords() throws {
    let page = try Page("docs/designers/words.md")
    var text = page.text
    let from = try #require(text.range(of: "<!-- words -->\n")?.upperBound)
    let to = try #require(
      text.range(of: "<!-- end of words -->", range: from..<text.endIndex)?.lowerBound)
    var table = "\n| key | where | English | Dutch |\n| --- | --- | --- | --- |\n"
    for word in VisitorWord.allCases {
      table +=
        "| `\(word.key)` | \(word.place) | \(word.english.written) | \(word.dutch.written) |\n"
    }
    text.replaceSubrange(from..<to, with: table + "\n")
    if ProcessInfo.processInfo.environment["UPDATE_SNAPSHOTS"] == "1" {
      try text.write(to: page.url, atomically: true, encoding: .utf8)
      return
    }
    #expect(page.text == text, "UPDATE_SNAPSHOTS=1 swift test --filter Documentation")
  }

  /// The page of the warning has every word, to be copied and translated.
  @Test func theListToCopyIsWhole() throws {
    let page = try Page("docs/errors/language-without-words.md")
    let parts = page.text.components(separatedBy: "\n## Right\n")
    let files = Page(text: try #require(parts.last)).examples.filter { $0.verb == "file" }
    let right = Dictionary(
      files.map { ($0.claim, $0.text) }, uniquingKeysWith: { _, last in last })
    for word in VisitorWord.allCases {
      #expect(right["Templates/words/de.yml"]?.contains("\n\(word.key): ") == true, "\(word.key)")
    }
    let found = try MemorySite(right).diagnostics()
    #expect(!found.contains { $0.problem.code == "language-without-words" })
  }
}
