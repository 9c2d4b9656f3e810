import Diagnostics
import Foundation
import Markdown
import Testing

/// A text that is too long to be printed with every test that receives it.
struct LongText: Sendable, CustomTestStringConvertible {
  let text: String

  init(_ text: String) {
    self.text = text
  }

  var testDescription: String {
    "\(text.utf8.count) bytes: \(text.prefix(40).debugDescription)"
  }
}

@Suite("Hostile and random texts")
struct HostileTests {
  /// Texts that are nested too deeply, each with the line that must be reported.
  static let nestings: [(LongText, Int)] =
    ([
      (String(repeating: "- ", count: 10_000) + "a\n", 1),
      (String(repeating: "> ", count: 10_000) + "a\n", 1),
      (String(repeating: ">", count: 10_000) + "a\n", 1),
      ("x\n\n" + String(repeating: "1. ", count: 10_000) + "a\n", 3),
      ((0..<1_000).map { String(repeating: "  ", count: $0) + "- a\n" }.joined(), 51),
      (String(repeating: "> ", count: 300) + "a\n", 1),
      (
        "b\n" + String(repeating: "*a **b ", count: 10_000)
          + String(repeating: "c** d* ", count: 10_000), 1
      ),
      (
        "![" + String(repeating: "![", count: 1_000) + "a"
          + String(repeating: "](u)", count: 1_001), 1
      ),
    ] as [(String, Int)]).map { (LongText($0), $1) }

  static let slowTexts: [LongText] =
    ([
      String(repeating: "a](", count: 20_000), String(repeating: "[a](b ", count: 20_000),
      String(repeating: "[", count: 50_000), String(repeating: "![a](b)", count: 10_000),
      String(repeating: "\"a 'b ", count: 30_000) + String(repeating: "c\" d' ", count: 30_000),
      String(repeating: "~a ~~b ", count: 30_000) + String(repeating: "c~ d~~ ", count: 30_000),
      String(repeating: "a@", count: 50_000), String(repeating: "a.b@c.", count: 20_000),
      String(repeating: "_www.a", count: 30_000), String(repeating: "http://", count: 30_000),
      String(repeating: "http://a_b.", count: 20_000),
      String(repeating: "http://a*b*", count: 5_000),
      String(repeating: "[^a] ", count: 30_000),
      (0..<3_000).map { "[^\($0)]: x[^\($0 + 1)]\n" }.joined(),
      (0..<5_000).map { "# a\n\n[^\($0)] [l\($0)]\n\n[l\($0)]: u\n\n" }.joined(),
      "|" + String(repeating: "a|", count: 2_000) + "\n|" + String(repeating: "-|", count: 2_000)
        + "\n"
        + String(repeating: "x\n", count: 2_000),
      String(repeating: "a|b\n-|-\nc|[d]\n\n", count: 3_000) + "[d]: e\n",
      String(repeating: "a|b\n-|-|-\n", count: 5_000),
      String(repeating: "> [!NOTE]\n", count: 5_000), String(repeating: "&amp;\\*'", count: 20_000),
      String(repeating: "`", count: 30_000) + String(repeating: "'`", count: 10_000),
      String(repeating: "[a]: b\n", count: 20_000), String(repeating: "<b>", count: 10_000),
      String(repeating: "*'a'*", count: 20_000), String(repeating: "\\\n", count: 20_000),
      String(repeating: "![a](b \"c | d\")\n\n", count: 5_000),
      String(repeating: "a\u{0}", count: 20_000),
      String(repeating: "- [^1]: a\n", count: 3_000),
      String(repeating: "<http://a.b>", count: 10_000),
      String(repeating: "[x](y z.md) ", count: 10_000), String(repeating: "[[a]] ", count: 10_000),
      String(repeating: "[x](", count: 20_000), String(repeating: "[x][y] ", count: 10_000),
      String(repeating: "{{", count: 20_000), String(repeating: "{%", count: 20_000),
      String(repeating: "](", count: 20_000), String(repeating: "**.", count: 20_000),
      String(repeating: "[a(b.md) ", count: 10_000), String(repeating: "##a\n", count: 10_000),
      String(repeating: "• a\n", count: 10_000), String(repeating: "<<<<<<< a\n", count: 10_000),
      String(repeating: "a\u{200B}b@c.nl", count: 10_000),
      String(repeating: "[", count: 10_000) + String(repeating: "](x y)", count: 10_000),
      String(repeating: "(", count: 10_000) + String(repeating: ")[b.md]", count: 10_000),
    ] as [String]).map { LongText($0) }

  @Test(
    "nesting without end",
    arguments: HostileTests.nestings)
  func nesting(_ long: LongText, _ line: Int) throws {
    let text = long.text
    let (document, diagnostics) = parse(text)
    let deep = diagnostics.filter { $0.problem.code == "nested-too-deep" }
    #expect(deep.count == 1)
    let offset = try #require(deep.first).location.range.lowerBound
    #expect(Array(text.utf8)[..<offset].count(where: { $0 == 0x0A }) + 1 == line)
    _ = document.html()
  }

  @Test("allowed nesting")
  func allowed() {
    #expect(problems(String(repeating: "> ", count: 90) + "a").isEmpty)
    #expect(problems(String(repeating: "- ", count: 40) + "a").isEmpty)
    #expect(problems("a\n\n" + String(repeating: "* ", count: 5_000) + "\n\nb").isEmpty)
    #expect(problems("```\n" + String(repeating: "- ", count: 500) + "a\n```").isEmpty)
  }

  @Test(
    "texts on which simple algorithms take very long", .timeLimit(.minutes(1)),
    arguments: HostileTests.slowTexts)
  func quadratic(_ long: LongText) {
    let text = long.text
    let start = ContinuousClock.now
    let (document, _) = parse(text)
    _ = document.html()
    _ = document.textBlocks
    _ = document.sections
    let time = ContinuousClock.now - start
    #expect(time < .seconds(10), "\(text.prefix(40)): \(time)")
  }

  /// Returns the first end tag without a start tag, or the last unclosed element; nil if there is
  /// none. The HTML comes from the writer, so `<` and `>` only occur in tags.
  static func unbalanced(_ html: [UInt8]) -> String? {
    var open: [String] = []
    var rest = html[...]
    while let start = rest.firstIndex(of: UInt8(ascii: "<")) {
      guard let end = rest[start...].firstIndex(of: UInt8(ascii: ">")) else { return "<" }
      let tag = rest[(start + 1)..<end]
      rest = rest[(end + 1)...]
      let isEnd = tag.first == UInt8(ascii: "/")
      let name = String(
        decoding: tag.dropFirst(isEnd ? 1 : 0).prefix { $0 != 0x20 }, as: UTF8.self)
      if isEnd {
        if open.popLast() != name { return "</\(name)>" }
      } else if !["br", "hr", "img"].contains(name) {
        open.append(name)
      }
    }
    return open.last.map { "<\($0)>" }
  }

  static let pieces = [
    "# ", "## a\n", "- ", "* ", "1. ", "> ", "    ", "\t", "\n", "\n\n", "\r\n", "\r", "```\n",
    "~~~ x\n",
    "*", "**", "_", "~~", "~", "`", "``", "[", "]", "(", ")", "![", "](u)", "](<a b> 't')",
    "[a]: /u 't'\n",
    "[^1]", "[^1]: ", "[^x]: y\n\n    z\n", "| a | b |\n", "|---|:-:|\n", "|", "\\|", "\\", "\\\n",
    "  \n",
    "<b>", "</b>", "<!-- x -->", "<div>\n", "<http://a.b>", "http://a.b/_c_ ", "www.a.b", "x@y.z",
    "&amp;",
    "&#0;", "&nosuch;", "'", "\"", "--", "...", "[!NOTE]\n", "> [!TIP]\n> a\n", "Table: c\n",
    "![a](b \"c | d\")\n",
    "word", "é", "日本", "\u{0}", "\u{FEFF}", "\u{200B}", "[a](javascript:x)", "===\n", "---\n", "<",
    ">", "'s ", "a",
  ]

  static func check(_ bytes: [UInt8], _ name: String) {
    let file = SourceFile(path: "Content/x.md", bytes: bytes)
    let start = min(bytes.count, 7)
    for language in ["en", "nl"] {
      let (document, diagnostics) = MarkdownParser.parse(
        file, body: start..<bytes.count, options: MarkdownOptions(language: language))
      let allowed = start...max(start, bytes.count)
      func isInside(_ range: SourceRange) -> Bool {
        allowed.contains(range.lowerBound) && allowed.contains(range.upperBound)
      }
      #expect(diagnostics.allSatisfy { isInside($0.location.range) }, "\(name)")
      #expect(document.headings.allSatisfy { isInside($0.range) }, "\(name)")
      #expect(
        document.links.allSatisfy { isInside($0.range) && isInside($0.elementRange) }, "\(name)")
      #expect(
        document.links.allSatisfy { $0.nodes.clamped(to: document.allNodes) == $0.nodes }, "\(name)"
      )
      #expect(Set(document.ids).count == document.ids.count, "\(name)")
      let tag = unbalanced(document.html(options: HTMLOptions(headingLinks: true)))
      #expect(tag == nil, "\(name)")
      let parts = document.sections.map { unbalanced(document.html(nodes: $0.nodes)) }
      #expect(parts.allSatisfy { $0 == nil }, "\(name)")
      _ = document.textBlocks
      _ = document.wordCount
      _ = document.firstParagraph
      _ = document.tableOfContents()
      for link in document.links { _ = document.text(of: link) }
    }
  }

  @Test("3,000 texts of random pieces")
  func randomPieces() {
    var random = SeededGenerator(seed: 7)
    for number in 0..<3_000 {
      let text = (0..<Int.random(in: 1...60, using: &random))
        .map { _ in Self.pieces.randomElement(using: &random) ?? "" }.joined()
      Self.check(Array(text.utf8), "pieces \(number): \(text.debugDescription)")
    }
  }

  @Test("1,000 texts of random bytes")
  func randomBytes() {
    var random = SeededGenerator(seed: 8)
    for number in 0..<1_000 {
      let bytes = (0..<Int.random(in: 0...300, using: &random)).map { _ in
        UInt8.random(in: 0...255, using: &random)
      }
      Self.check(bytes, "bytes \(number)")
    }
  }

  @Test("the examples of CommonMark, mutated")
  func mutated() throws {
    var random = SeededGenerator(seed: 9)
    for example in try PublishedSuite.version30.examples() {
      for _ in 0..<4 {
        var bytes = Array(example.markdown.utf8)
        for _ in 0..<Int.random(in: 1...4, using: &random) {
          let index = Int.random(in: 0...bytes.count, using: &random)
          switch Int.random(in: 0...2, using: &random) {
          case 0: bytes.insert(UInt8.random(in: 0...127, using: &random), at: index)
          case 1 where index < bytes.count: bytes.remove(at: index)
          default:
            bytes.insert(
              contentsOf: Array((Self.pieces.randomElement(using: &random) ?? "").utf8), at: index)
          }
        }
        Self.check(
          bytes,
          "mutated \(example.number): \(String(decoding: bytes, as: UTF8.self).debugDescription)")
      }
    }
  }

  /// The text at a link's place must be its target, wherever the place was found.
  @Test("places in random texts")
  func places() {
    var random = SeededGenerator(seed: 10)
    let pieces =
      Self.pieces.filter { !$0.contains("\u{0}") && !$0.contains("(u)") } + [
        "](u)", "[a](u)", "[b](<v w>)", "[a]", "[x][a]",
      ]
    var found = 0
    var total = 0
    for _ in 0..<3_000 {
      let text = (0..<Int.random(in: 1...40, using: &random))
        .map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
      let bytes = Array(text.utf8)
      let document = parse(text).document
      for link in document.links where !link.destination.isEmpty {
        total += 1
        let place = String(decoding: bytes[link.range], as: UTF8.self)
        let plain = place.replacing("\\|", with: "|").replacing("&amp;", with: "&")
        if plain == link.destination || "http://" + plain == link.destination
          || "mailto:" + plain == link.destination
        {
          found += 1
        } else if !place.contains("\\") && !place.contains("&") && !place.contains("[")
          && !place.contains("javascript")
        {
          Issue.record(
            "\(link.destination) at \(place.debugDescription) in \(text.debugDescription)")
        }
      }
    }
    #expect(total > 2_000)
    #expect(Double(found) > Double(total) * 0.95, "\(found) of \(total)")
  }

  @Test("four threads at once")
  func threads() async throws {
    let texts =
      try PublishedSuite.version30.examples().map(\.markdown)
      + (0..<200).map { seed in
        var random = SeededGenerator(seed: UInt64(seed))
        return TablePropertyTests.document(&random) + "\n[^1] ~~a~~ \"b\"\n\n[^1]: c\n"
      }
    let expected = texts.map { MarkdownTests.html($0) }
    try await withThrowingTaskGroup(of: [String].self) { group in
      for _ in 0..<4 {
        group.addTask {
          var result: [String] = []
          for _ in 0..<5 { result = texts.map { MarkdownTests.html($0) } }
          return result
        }
      }
      for try await result in group { #expect(result == expected) }
    }
  }
}
