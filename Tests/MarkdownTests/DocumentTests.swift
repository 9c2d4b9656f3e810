import Diagnostics
import Markdown
import Testing

@Suite("Documents")
struct DocumentTests {
  @Test(arguments: [
    ("What is inspiring?", "what-is-inspiring"),
    ("Éénmalig: groß & 'Ĳ'", "éénmalig-groß-ĳ"),
    ("A -- B --- C...", "a-b-c"), ("A – B — C…", "a-b-c"),
    ("snake_case and/or x", "snake-case-andor-x"),
    ("1. Wonen in 2030", "1-wonen-in-2030"), ("Что такое дом?", "что-такое-дом"),
    ("東京 と 京都", "東京-と-京都"),
    ("?!", "section"), ("🎉", "section"), ("*a* `b` [c](d) ![e](f)", "a-b-c-e"),
    ("İstanbul", "i̇stanbul"),
    ("It's \"x\"", "its-x"), ("a\u{00A0}b", "a-b"), ("C++", "c"),
    ("af\u{AD}breek\u{200B}punt", "afbreekpunt"), ("ﬁnanciën en oﬃce", "financiën-en-office"),
    ("हिन्दी", "हिन्दी"),
  ])
  func headingIDs(_ text: String, _ expected: String) {
    for smart in [true, false] {
      let document = parse("# \(text)", MarkdownOptions(smart: smart)).document
      #expect(document.headings.map(\.id) == [expected])
    }
  }

  @Test func uniqueIDs() {
    let document = parse(
      "# A\n\n# A\n\n# A 2\n\n# A\n\n# a-2\n\n#\n\n# ?\n\n# Contact",
      MarkdownOptions(reservedIDs: ["contact"])
    ).document
    #expect(
      document.headings.map(\.id)
        == ["a", "a-2", "a-2-2", "a-3", "a-2-3", "section", "section-2", "contact-2"])
    #expect(document.ids == document.headings.map(\.id))
    #expect(Set(document.ids).count == document.ids.count)
    #expect(parse("# A", MarkdownOptions(passes: .none)).document.ids.isEmpty)
  }

  @Test func allIDs() {
    let text = "## A\n\nb[^1] c[^1]\n\n|x|\n|-|\n\nTable: T\n\n[^1]: d\n\n    ## Footnotes"
    let document = parse(text).document
    #expect(
      document.ids
        == ["a", "table:1", "footnotes", "footnotes-2", "fn:1", "fnref:1", "fnref:1-2"])
    let html = String(decoding: document.html(), as: UTF8.self)
    for id in document.ids { #expect(html.contains(" id=\"\(id)\"")) }
    #expect(html.ranges(of: " id=\"").count == document.ids.count)
  }

  @Test func texts() {
    let document = parse(
      """
      ![photo](p.jpg)

      - item *one*
      - two

      First **para** with [a link](x) and `code`\\
      on two lines[^1].

      ## Head 'x'

      > quote

      | a | b |
      |---|---|
      | c | d |

      ```
      let x
      let y
      ```

      ### Sub

      last

      [^1]: note
      """
    ).document
    #expect(document.firstParagraph == "First para with a link and code on two lines.")
    #expect(
      document.textBlocks.map(\.text) == [
        "photo", "item one", "two", "First para with a link and code on two lines.", "Head ‘x’",
        "quote", "a", "b", "c", "d", "let x\nlet y", "Sub", "last", "note",
      ])
    #expect(
      document.textBlocks.map(\.heading)
        == [nil, nil, nil, nil, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1])
    #expect(document.wordCount == 27)
  }

  @Test func empty() {
    for text in ["", "\n", "\u{FEFF}", "   \n\n", "[a]: b", "\r\n"] {
      let (document, diagnostics) = parse(text)
      #expect(diagnostics.isEmpty)
      #expect(document.isEmpty)
      #expect(document.firstParagraph.isEmpty)
      #expect(document.wordCount == 0)
      #expect(document.sections.isEmpty)
      #expect(document.tableOfContents().isEmpty)
      #expect(document.html().isEmpty)
    }
  }

  @Test func sections() {
    let document = parse(
      """
      Intro.

      ## One

      A[^1]

      ### Sub

      B

      ## Two

      > ## Not a section

      # Top

      C

      ## Three

      [^1]: note
      """
    ).document
    let sections = document.sections
    #expect(
      sections.map { $0.heading.map { document.headings[$0].text } ?? "-" }
        == ["-", "One", "Two", "-", "Three"])
    let html = sections.map { String(decoding: document.html(nodes: $0.nodes), as: UTF8.self) }
    #expect(html[0] == "<p>Intro.</p>\n")
    #expect(html[1].hasSuffix("<h3 id=\"sub\">Sub</h3>\n<p>B</p>\n"))
    #expect(html[3] == "<p>C</p>\n")
    #expect(html[4].isEmpty)
    let footnotes = "<section class=\"footnotes\""
    #expect(!html.contains { $0.contains(footnotes) })
    #expect(String(decoding: document.html(), as: UTF8.self).contains(footnotes))
    #expect(parse("## A\n\nb").document.sections.count == 1)
  }

  @Test func tableOfContents() {
    let document = parse("# T\n\n### a\n\n## b\n\n### c\n\n#### d\n\n### e\n\n## f\n\n> ## g")
      .document
    func outline(_ entries: [TOCEntry]) -> String {
      entries.map { "\($0.title)\($0.level)(\(outline($0.children)))" }.joined(separator: " ")
    }
    #expect(outline(document.tableOfContents(levels: 2...3)) == "a3() b2(c3() e3()) f2()")
    #expect(outline(document.tableOfContents(levels: 1...6)) == "T1(a3() b2(c3(d4()) e3()) f2())")
    #expect(document.tableOfContents().first?.id == "a")
  }

  @Test func bodyInsideFile() {
    let text = "---\ntitle: [x](y)\n---\n# A\n\n[b](c)\n<!-- after -->"
    let bytes = Array(text.utf8)
    let file = SourceFile(path: "Content/a.md", bytes: bytes)
    let start = 4 + 14 + 4
    let (document, diagnostics) = MarkdownParser.parse(file, body: start..<start + 12)
    #expect(document.links.map(\.destination) == ["c"])
    #expect(diagnostics.isEmpty)
    let outside = MarkdownParser.parse(file, body: 0..<10_000).document
    #expect(outside.links.count == 2)
    #expect(MarkdownParser.parse(file, body: 9_000..<10_000).document.isEmpty)
  }
}
