import Markdown
import Testing
import Words

@Suite("HTML for pages")
struct HTMLTests {
  @Test func destinations() {
    let document = parse("[a](a.md) ![b](b.jpg) [c](c.md 't')").document
    let html = String(
      decoding: document.html(destinations: ["/a/?x=1&y=\"é", nil]), as: UTF8.self)
    #expect(
      html
        == "<p><a href=\"/a/?x=1&amp;y=%22%C3%A9\">a</a> <img src=\"b.jpg\" alt=\"b\"> "
        + "<a href=\"c.md\" title=\"t\">c</a></p>\n")
  }

  @Test func headings() {
    let document = parse("# Café \"x\"\n\n###### y").document
    var options = HTMLOptions(headingShift: 1, headingLinks: true)
    #expect(
      String(decoding: document.html(options: options), as: UTF8.self) == """
        <div class="heading">
        <h2 id="café-x">Café “x”</h2>
        <a class="heading-link" href="#caf%C3%A9-x" aria-label="Link to this section: Café “x”">#</a>
        </div>
        <div class="heading">
        <h6 id="y">y</h6>
        <a class="heading-link" href="#y" aria-label="Link to this section: y">#</a>
        </div>

        """)
    options = HTMLOptions(headingShift: -.max)
    #expect(
      String(decoding: document.html(options: options), as: UTF8.self).contains("<h1 id=\"y\">"))
  }

  @Test func images() {
    let document = parse("a ![x](y.jpg \"t\")").document
    #expect(
      String(decoding: document.html(), as: UTF8.self)
        == "<p>a <img src=\"y.jpg\" alt=\"x\" title=\"t\"></p>\n")
  }

  @Test(arguments: [
    ("![a](b.jpg)", "<figure>\n<img src=\"b.jpg\" alt=\"a\">\n</figure>\n"),
    (
      "![a](b.jpg \"It's a caption\")",
      "<figure>\n<img src=\"b.jpg\" alt=\"a\">\n<figcaption>It’s a caption</figcaption>\n</figure>\n"
    ),
    (
      "![a](b.jpg \"Cap | tion | Photo: Jan\")",
      "<figure>\n<img src=\"b.jpg\" alt=\"a\">\n<figcaption>Cap | tion "
        + "<span class=\"credit\">Photo: Jan</span></figcaption>\n</figure>\n"
    ),
    (
      "![a](b.jpg \"| Photo: Jan\")",
      "<figure>\n<img src=\"b.jpg\" alt=\"a\">\n<figcaption>| Photo: Jan</figcaption>\n</figure>\n"
    ),
    (
      "[![a](b.jpg \"c\")](d)",
      "<figure>\n<a href=\"d\"><img src=\"b.jpg\" alt=\"a\"></a>\n<figcaption>c</figcaption>\n</figure>\n"
    ),
    (
      "![a](b.jpg) ![c](d.jpg)",
      "<p><img src=\"b.jpg\" alt=\"a\"> <img src=\"d.jpg\" alt=\"c\"></p>\n"
    ),
    (
      "[![a](b)](c)[![d](e)](f)",
      "<p><a href=\"c\"><img src=\"b\" alt=\"a\"></a><a href=\"f\"><img src=\"e\" alt=\"d\"></a></p>\n"
    ),
    ("- ![a](b.jpg)", "<ul>\n<li><img src=\"b.jpg\" alt=\"a\"></li>\n</ul>\n"),
    ("![a *b* ![c](d)](e.jpg)", "<figure>\n<img src=\"e.jpg\" alt=\"a b c\">\n</figure>\n"),
  ])
  func figures(_ markdown: String, _ expected: String) {
    let expected = expected.replacing(
      "| Photo: Jan</figcaption>", with: "| Photo: Jan</figcaption>")
    #expect(html(markdown) == expected)
  }

  @Test func tables() {
    #expect(
      html("| a | b |\n|:-:|--:|\n| *c* | d |\n\nTabel: *De* cijfers\n\nx | y\n-|-\nTable: T\n")
        == """
        <div class="table" role="region" aria-labelledby="table:1" tabindex="0">
        <table>
        <caption id="table:1"><em>De</em> cijfers</caption>
        <thead>
        <tr>
        <th scope="col" class="align-center">a</th>
        <th scope="col" class="align-right">b</th>
        </tr>
        </thead>
        <tbody>
        <tr>
        <td class="align-center"><em>c</em></td>
        <td class="align-right">d</td>
        </tr>
        </tbody>
        </table>
        </div>
        <div class="table" role="region" aria-labelledby="table:2" tabindex="0">
        <table>
        <caption id="table:2">T</caption>
        <thead>
        <tr>
        <th scope="col">x</th>
        <th scope="col">y</th>
        </tr>
        </thead>
        </table>
        </div>

        """)
    #expect(html("|a|\n|-|").contains("aria-label=\"Table 1\" tabindex=\"0\""))
    #expect(html("|a|\n|-|\n|b|\n---\nc").hasSuffix("</div>\n<hr>\n<p>c</p>\n"))
    #expect(html("Table: x\n\nTable: y") == "<p>Table: x</p>\n<p>Table: y</p>\n")
  }

  @Test func alerts() {
    let options = HTMLOptions(words: .dutch)
    #expect(
      html("> [!WARNING]\n> A *b*\n>\n> - c", MarkdownOptions(), options) == """
        <div class="alert alert-warning" role="note">
        <p class="alert-title">Waarschuwing</p>
        <p>A <em>b</em></p>
        <ul>
        <li>c</li>
        </ul>
        </div>

        """)
    #expect(
      html("> [!tip]\n>\n> a") == """
        <div class="alert alert-tip" role="note">
        <p class="alert-title">Tip</p>
        <p>a</p>
        </div>

        """)
    #expect(html("> [!NOTE] a") == "<blockquote>\n<p>[!NOTE] a</p>\n</blockquote>\n")
    #expect(html("> a\n> [!NOTE]") == "<blockquote>\n<p>a\n[!NOTE]</p>\n</blockquote>\n")
  }

  @Test func footnotes() {
    #expect(
      html(
        "a[^b] c[^b] d![^e]\n\n- x[^e]\n\n[^e]: f\n[^b]: - g\n\n    ```\n    h\n    ```\n", .init(),
        .init(headingShift: 1))
          == """
          <p>a<sup class="footnote-ref"><a href="#fn:1" id="fnref:1" role="doc-noteref">1</a></sup> c\
          <sup class="footnote-ref"><a href="#fn:1" id="fnref:1-2" role="doc-noteref">1</a></sup> d!\
          <sup class="footnote-ref"><a href="#fn:2" id="fnref:2" role="doc-noteref">2</a></sup></p>
          <ul>
          <li>x<sup class="footnote-ref"><a href="#fn:2" id="fnref:2-2" role="doc-noteref">2</a></sup></li>
          </ul>
          <section class="footnotes" role="doc-endnotes" aria-labelledby="footnotes">
          <h3 id="footnotes">Footnotes</h3>
          <ol>
          <li id="fn:1">
          <ul>
          <li>g</li>
          </ul>
          <pre><code>h
          </code></pre>
          <p> <a class="footnote-back" href="#fnref:1" role="doc-backlink" aria-label="Back to text 1">↩\u{FE0E}</a> \
          <a class="footnote-back" href="#fnref:1-2" role="doc-backlink" aria-label="Back to text 1-2">↩\u{FE0E}</a></p>
          </li>
          <li id="fn:2">
          <p>f <a class="footnote-back" href="#fnref:2" role="doc-backlink" aria-label="Back to text 2">↩\u{FE0E}</a> \
          <a class="footnote-back" href="#fnref:2-2" role="doc-backlink" aria-label="Back to text 2-2">↩\u{FE0E}</a></p>
          </li>
          </ol>
          </section>

          """)
    // Lists around footnotes do not change.
    #expect(html("+ a[^1]\n* b\n- c\n\n[^1]: d\n+ e").contains("<ul>\n<li>e</li>\n</ul>"))
    #expect(html("```\n[^1]: x\n```\n\n<i>\n[^1]: y\n").contains("[^1]: x\n"))
    #expect(
      html("a[^1]\n\n- b\n  [^1]: c [d][e]\n- f\n\n[e]: g").contains("<li>b</li>\n<li>f</li>"))
  }

  @Test func strikethrough() {
    #expect(
      html("~~a~~ ~b~ ~~c~ ~~~d~~~ ~~ e ~~ \\~~f~~")
        == "<p><del>a</del> ~b~ ~~c~ ~~~d~~~ ~~ e ~~ ~~f~~</p>\n")
    #expect(
      html("*~~a*~~ ~~*b*~~ ~~[c~~](d)")
        == "<p><em>~~a</em>~~ <del><em>b</em></del> ~~<a href=\"d\">c~~</a></p>\n")
  }

  @Test func autolinks() {
    #expect(
      html("http://a.nl/_b_/*c d*e")
        == "<p><a href=\"http://a.nl/_b_/*c\">http://a.nl/_b_/*c</a> d*e</p>\n")
    #expect(
      html("**http://a.nl**, x")
        == "<p><strong><a href=\"http://a.nl\">http://a.nl</a></strong>, x</p>\n")
    #expect(html("[http://a.nl x@y.nl](b)") == "<p><a href=\"b\">http://a.nl x@y.nl</a></p>\n")
    #expect(html("x\\@y.nl ht\\tp://a www. wwww.a.b") == "<p>x@y.nl ht\\tp://a www. wwww.a.b</p>\n")
    #expect(html("javascript://x data://y") == "<p>javascript://x data://y</p>\n")
  }

  @Test func refusedHTMLIsText() {
    #expect(html("a <b>c</b>") == "<p>a &lt;b&gt;c&lt;/b&gt;</p>\n")
    #expect(html("<div>\nx\n</div>") == "<p>&lt;div&gt;\nx\n&lt;/div&gt;\n</p>\n")
    #expect(html("![<b>](c)") == "<figure>\n<img src=\"c\" alt=\"&lt;b&gt;\">\n</figure>\n")
  }

  @Test func appending() {
    var bytes = Array("x".utf8)
    parse("a\n\nb").document.appendHTML(to: &bytes)
    #expect(String(decoding: bytes, as: UTF8.self) == "x<p>a</p>\n<p>b</p>\n")
    #expect(parse("a").document.html(nodes: 1..<90) == Array("a</p>\n".utf8))
  }
}
