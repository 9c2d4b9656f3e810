import Diagnostics
import Markdown
import Testing

@Suite("What writers may not write")
struct DiagnosticTests {
  @Test(arguments: [
    ("a <b>c</b> d", ["raw-html: <b>"]),
    ("a <b>c</b> <i>d</i> </u>", ["raw-html: <b>", "raw-html: <i>", "raw-html: </u>"]),
    ("x\n\n<div class=\"y\">\nz\n</div>", ["raw-html: <div class=\"y\">"]),
    ("x <!-- y --> z", ["html-comment: <!-- y -->"]),
    ("<!-- y\nz -->\n", ["html-comment: <!-- y\nz -->"]),
    ("`<b>` \\<b> 1 < 2 &lt;b>", []),
    ("    <b>\n\n```\n<i>\n```", []),
    ("- a <br>\n  b <br/> c", ["raw-html: <br>", "raw-html: <br/>"]),
    ("| a |\n|---|\n| <b>x</b> |", ["raw-html: <b>"]),
    (
      "x <?php ?> <!DOCTYPE html> <![CDATA[x]]>",
      ["raw-html: <?php ?>", "raw-html: <!DOCTYPE html>", "raw-html: <![CDATA[x]]>"]
    ),
  ])
  func html(_ markdown: String, _ expected: [String]) {
    #expect(problems(markdown) == expected)
    #expect(problems(markdown, MarkdownOptions(allowsHTML: true)).isEmpty)
  }

  @Test(arguments: [
    "javascript:alert(1)", "JavaScript:x", "java&#10;script:x", "java&Tab;script:x",
    "&#1;javascript:x", "javascript&colon;x", "javascript&#58;x", "javascript%3Ax",
    "java%0Ascript:x",
    "vbscript:x", "VBScript:x", "data:text/html,x", "data:image/png;base64,AAAA", "DATA&colon;x",
    "&#x6A;avascript:x", "\\javascript:x", "java\u{200B}script:x", "&nbsp;javascript:x",
    "\u{1}data:x",
  ])
  func unsafe(_ url: String) {
    for markdown in ["[a](<\(url)>)", "![a](<\(url)>)", "[a]\n\n[a]: <\(url)>"] {
      if url.hasPrefix("\\") {
        #expect(problems(markdown).isEmpty, "a backslash before a letter stays")
        continue
      }
      let found = problems(markdown).filter { !$0.hasPrefix("control-character") }
      #expect(found == ["unsafe-link: \(url)"], "\(markdown)")
      for options in [MarkdownOptions(), .commonMark] {
        let document = parse(markdown, options).document
        #expect(document.links.allSatisfy { $0.isUnsafe })
        let html = String(
          decoding: document.html(destinations: ["javascript:x"]), as: UTF8.self)
        #expect(!html.lowercased().contains("script:"))
        #expect(!html.lowercased().contains("data:"))
      }
    }
  }

  @Test(arguments: [
    "data.md", "data/x.md", "javascript.md#a:b", "/javascript:x", "https://example.org/data:x",
    "mailto:data@example.org", "datax:y", "#javascript:x", "?data:x", "a b:c", "tel:+31",
  ])
  func safe(_ url: String) {
    #expect(problems("[a](<\(url)>)").isEmpty)
  }

  @Test(arguments: [
    ("[](a)", ["link-without-text: [](a)"]),
    ("[ ](a) [**](b) [` `](c)", ["link-without-text: [ ](a)", "link-without-text: [` `](c)"]),
    ("[a]() [b](<>)", ["link-without-address: [a]()", "link-without-address: [b](<>)"]),
    ("![](p.jpg)", ["image-without-alt: ![](p.jpg)"]),
    ("![a]()", ["link-without-address: ![a]()"]),
    ("[![a](p.jpg)](q)", []),
    ("[![](p.jpg)](q)", ["link-without-text: [![](p.jpg)](q)", "image-without-alt: ![](p.jpg)"]),
  ])
  func incomplete(_ markdown: String, _ expected: [String]) {
    #expect(problems(markdown) == expected)
  }

  @Test(arguments: [
    (
      "| a | b |\n|---|---|\n| 1 |\n| 1 | 2 | 3 |\n| 1 | 2 |",
      ["table-row-length: | 1 |", "table-row-length: | 1 | 2 | 3 |"]
    ),
    ("| a | b |\n|---|---|\n| 1 | 2 |\nText", ["table-row-length: Text"]),
    ("> - | a | b |\n>   |---|---|\n>   | 1 | ", ["table-row-length: | 1 |"]),
    ("a[^x] b[^2]\n\n[^2]: c\n[^3]: d", ["footnote-without-text: [^x]", "unused-footnote: [^3]"]),
    ("a[^1]\n\n[^1]: b\n[^1]: c\n", ["duplicate-footnote: [^1]"]),
    ("a[^1]\n\n[^1]:\n\nb", ["footnote-without-text: [^1]"]),
    ("`[^1]` \\[^1] [^1](u)", []),
    ("| a |\n|---|\n| b[^n] |", ["footnote-without-text: [^n]"]),
    ("> [!NOTE]\n> a\n\n> [!tip]\n> b", []),
    ("> [!WARNNG]\n> a", ["unknown-alert: WARNNG"]),
    ("> [!note that] this is a quote", []),
  ])
  func extensions(_ markdown: String, _ expected: [String]) {
    #expect(problems(markdown) == expected)
  }

  @Test func suggestion() throws {
    let diagnostic = try #require(parse("> [!CATION]\n> a").diagnostics.first)
    #expect(diagnostic.suggestion?.replacement == "CAUTION")
    #expect(diagnostic.suggestion?.range == 4..<10)
  }

  @Test func tooLong() {
    let text = String(repeating: "a\n", count: 9 << 20)
    let (document, diagnostics) = parse(text)
    #expect(diagnostics.map(\.problem.code) == ["text-too-long"])
    #expect(document.isEmpty)
  }

  @Test func codes() {
    #expect(Set(MarkdownProblem.codes).count == MarkdownProblem.codes.count)
    let problems: [MarkdownProblem] = [
      .rawHTML(tag: "b"), .rawHTML(tag: ""), .htmlComment, .unsafeLink(scheme: "data"),
      .linkWithoutText, .linkWithoutAddress(isImage: false), .linkWithoutAddress(isImage: true),
      .imageWithoutAlt, .nestedTooDeep(limit: 100), .tooManyBrackets,
      .textTooLong(limit: 16 << 20),
      .tableRowLength(cells: 1, columns: 2), .tableRowLength(cells: 3, columns: 2),
      .tableRowLength(cells: 2, columns: 3), .footnoteWithoutText(label: "1"),
      .unusedFootnote(label: "1"), .duplicateFootnote(label: "1"), .unknownAlert(kind: "x"),
      .unfinishedTag, .idTwice("a"),
      .headingWithoutSpace(marks: "##"), .otherBullet(character: "•"), .spaceBeforeAddress,
      .spaceInAddress(address: "x"), .unknownLinkName(name: "x"), .mergeConflict(marks: "x"),
      .leftover(kind: .word, text: "x"), .emphasisLeft(marks: "**", mistake: .spaceInside),
      .unclosedFence(fence: "```"), .invisibleInAddress(character: "x"),
    ]
    #expect(Set(problems.map(\.code)) == Set(MarkdownProblem.codes))
    for problem in problems {
      #expect(!problem.english.message.hasSuffix("."))
      #expect(!problem.english.message.contains("\n"))
    }
  }
}
