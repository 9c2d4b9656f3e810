import Diagnostics
import Markdown
import Testing

@Suite("Addresses in raw HTML")
struct HTMLAddressTests {
  private static let allowed = MarkdownOptions(allowsHTML: true)

  /// Returns each address, and the bytes of the file at its place.
  private func found(_ markdown: String, before: String = "") -> [String] {
    let bytes = Array((before + markdown).utf8)
    return parse(markdown, HTMLAddressTests.allowed, before: before).document.links.map {
      "\($0.destination) \(String(decoding: bytes[$0.range], as: UTF8.self))"
    }
  }

  @Test(arguments: [
    ("a <a href=\"b.md\">c</a>", ["b.md b.md"]),
    ("é <A HREF='b&amp;c.md' >c</A> <img src=d.png alt=e>", ["b&c.md b&amp;c.md", "d.png d.png"]),
    ("<div>\n<a href=\"b.md\">c</a>\n</div>", ["b.md b.md"]),
    ("> <div>\n> <a\n> href=b.md>c</a>\n> </div>", ["b.md b.md"]),
    (
      "- <div>\n  <a href=b.md>c</a></div>\n\n  x <a href=\" d.md \">e</a>",
      ["b.md b.md", "d.md  d.md "]
    ),
    (
      "a\n<a href=\"b.md\"\ntitle=\"x\">c</a> and <a href=\"d.md\">e</a>",
      ["b.md b.md", "d.md d.md"]
    ),
    ("| a |\n|---|\n| <a href=\"b.md\">c</a> |", ["b.md b.md"]),
    ("## <a href=b.md>c</a>", ["b.md b.md"]),
    (
      "<img srcset=\"a.png 1x, b.png 2x\" src=c.png alt=\"\">",
      ["a.png a.png", "b.png b.png", "c.png c.png"]
    ),
    ("<video poster=a.png src=b.mp4></video>", ["a.png a.png", "b.mp4 b.mp4"]),
    (
      "<form action=\"a.md\"><button formaction=b.md>x</button></form>", ["a.md a.md", "b.md b.md"]
    ),
    ("<p><a href=\"caf&eacute;.md\">c</a></p>", ["café.md caf&eacute;.md"]),
    ("<a href=\"b\n c.md\">c</a>", ["bc.md b\n c.md"]),
    ("x <!-- <a href=b.md> --> `<a href=b.md>`", []),
    ("<!--\n<a href=b.md>\n-->", []),
    // What follows a comment is part of its block.
    ("<!-- x --> `<a href=b.md>`", ["b.md b.md"]),
    ("<script>'<a href=b.md>'</script>", []),
    ("[^1]\n\n[^1]: x <a href=b.md>c</a>", ["b.md b.md"]),
    ("<image src=a.png alt=''>", ["a.png a.png"]),
    ("<math><mi href=a.md>x</mi></math>", ["a.md a.md"]), ("<base href=/x/>", ["/x/ /x/"]),
    ("<meta http-equiv=Refresh content=\"5; url='a.md'\">", ["a.md a.md"]),
    ("<meta http-equiv=refresh content=\"5;url=5\">", ["5 5"]),
    ("<meta http-equiv=refresh content=5>", []), ("<meta name=x content='0;url=a.md'>", []),
    (
      "<style>p { background: url(a.png) } q { cursor: url('b.png') }</style>",
      ["a.png a.png", "b.png b.png"]
    ),
    (
      "<style>\n@import \"a.css\";\n\n@font-face { src: url( b.woff2 ) }\n</style>",
      ["a.css a.css", "b.woff2 b.woff2"]
    ),
    ("<style>p { mask: u\\72l(a\\.svg) }</style>", ["a.svg a\\.svg"]),
    (
      "<style>p { fill: url(#a); background: url(data:image/gif;base64,AAAA) } /* url(b.png) */</style>",
      []
    ),
    ("<style>p { background: url(a.png)", ["a.png a.png"]),
    ("> <p style=\"background: url('a.png')\">b</p>", ["a.png a.png"]),
    ("x <b style='background: url(a.png)'>b</b>", ["a.png a.png"]),
    (
      "<p style=\"a: url(&quot;a.png&quot;) url(&#x27;b.png&#39;)\">b</p>",
      ["a.png a.png", "b.png b.png"]
    ),
    ("<p style=\"a: url(a&amp;b.png)\">b</p>", []),
  ]) func places(_ markdown: String, _ expected: [String]) {
    #expect(found(markdown) == expected, "\(markdown)")
    #expect(found(markdown, before: "---\nx: é\n---\n") == expected)
  }

  @Test func urlsAreReplacedAtTheirPlaces() {
    let (document, _) = parse(
      "a <a href=b.md>c</a>\n\n<p><img alt='' srcset=\"a.png 1x, b.png 2x\" src='c\".png'>\n</p>",
      HTMLAddressTests.allowed)
    #expect(document.links.map(\.destination) == ["b.md", "a.png", "b.png", "c\".png"])
    let html = document.html(
      destinations: ["/b/", "/x&y.png", nil, "/c d.png"], options: HTMLOptions())
    #expect(
      String(decoding: html, as: UTF8.self)
        == """
        <p>a <a href="/b/">c</a></p>
        <p><img alt='' srcset="/x&amp;y.png 1x, b.png 2x" src="/c%20d.png">
        </p>

        """)
  }

  @Test func urlsInStylesEndNothing() {
    let (document, _) = parse(
      "<style>a { b: url(c.png) url('d.png') }</style>\n\n<p style=\"b: url(c.png)\">x</p>",
      HTMLAddressTests.allowed)
    let url = "/a)b'c\"d&e<f\\g h.png?i&j"
    let html = document.html(destinations: [url, url, url], options: HTMLOptions())
    let written = "/a%29b%27c%22d&e%3Cf%5Cg%20h.png?i&j"
    #expect(
      String(decoding: html, as: UTF8.self) == """
        <style>a { b: url(\(written)) url('\(written)') }</style>
        <p style="b: url(\(written.replacing("&", with: "&amp;")))">x</p>

        """)
  }

  @Test func idsThatAreNamed() {
    let text = """
      <label for=a>b</label> <td headers="c &amp;d
      e"> <p aria-labelledby='f' aria-describedby="g" ARIA-Controls=h> <input list=i form=j>

      <p title=k class="l" id=m aria-label=n>
      """
    let (document, _) = parse(text, HTMLAddressTests.allowed)
    let bytes = Array(text.utf8)
    let found = document.htmlIDReferences.map {
      "\($0.attribute) \($0.id) \(String(decoding: bytes[$0.range], as: UTF8.self))"
    }
    #expect(
      found == [
        "for a a", "headers c c", "headers &d &amp;d", "headers e e", "aria-labelledby f f",
        "aria-describedby g g", "aria-controls h h", "list i i", "form j j",
      ])
  }

  @Test(arguments: [
    (
      "<svg><a><animate attributeName=href values=\"#a; java&#115;cript:x\"/></a></svg>",
      ["unsafe-link: #a; java&#115;cript:x"]
    ),
    ("<svg><set attributeName=href to=javascript:x></svg>", ["unsafe-link: javascript:x"]),
    ("<svg><animate attributeName=fill from=red to=blue></svg>", []),
    ("<math><mi href=javascript:x>y</mi></math>", ["unsafe-link: javascript:x"]),
    ("<meta http-equiv=refresh content='0;url=javascript:x'>", ["unsafe-link: javascript:x"]),
    ("x <image src=a.png>", ["image-without-alt: <image src=a.png>"]),
    ("<a href=\"javascript:x\">c</a>", ["unsafe-link: javascript:x"]),
    ("<a href=\"java&#x73;cript&colon;x\">c</a>", ["unsafe-link: java&#x73;cript&colon;x"]),
    ("<form action=\" jAvascript:x\"></form>", ["unsafe-link:  jAvascript:x"]),
    ("x <img src=a.png>", ["image-without-alt: <img src=a.png>"]),
    ("x <a href=\"\">c</a>", ["link-without-address: <a href=\"\">"]),
    ("x <a href=b.md></a>", ["link-without-text: <a href=b.md></a>"]),
    ("<p><a href=b.md> </a></p>", ["link-without-text: <a href=b.md> </a>"]),
    ("x <a href=b.md><img src=a.png alt=d></a> <a href=b.md aria-label=d></a>", []),
    ("x <a href=b.md>*c*</a> <a id=\"d\"></a> <a>e</a>", []),
    ("<div\n\nclass=x>", ["unfinished-tag: <"]),
    ("<i id=a></i> <b id=\"a\"></b>", ["duplicate-id: a"]),
    ("<a name=a id=a></a>", []),
    ("## A\n\n<i id=a></i>", ["duplicate-id: a"]),
    ("<p id=\"&#97;\"></p>\n\n## A", ["duplicate-id: &#97;"]),
  ]) func whatIsRefused(_ markdown: String, _ expected: [String]) {
    #expect(problems(markdown, HTMLAddressTests.allowed) == expected, "\(markdown)")
  }

  /// Whatever the text is, every place is inside the file.
  @Test func anyText() {
    let pieces = [
      "<a href=\"", "<a href=b>", ">", "</a>", "\n", "\n\n", "> ", "- ", "\"", "'", "<!--", "-->",
      "<div>", "<img src=x alt=y>", "`", "*", "[", "](", ")", "&amp;", "\\", "é", "  ", "\t", "## ",
      "| a |\n|---|\n| ", "<p id=c>", "<script>", "x", "[^1]", "\n\n[^1]: ",
    ]
    var state: UInt64 = 11
    for _ in 0..<1500 {
      var text = ""
      for _ in 0..<14 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        text += pieces[Int(state >> 33) % pieces.count]
      }
      let (document, diagnostics) = parse(text, HTMLAddressTests.allowed)
      let count = text.utf8.count
      for link in document.links { #expect(link.range.upperBound <= count) }
      for diagnostic in diagnostics { #expect(diagnostic.location.range.upperBound <= count) }
      _ = document.html(
        destinations: document.links.map { _ in "/x/" }, options: HTMLOptions())
    }
  }

  @Test func idsAreAnchors() {
    let (document, _) = parse("## A\n\n<i id=\"b\"></i> <a name=c></a>", HTMLAddressTests.allowed)
    #expect(document.ids == ["a", "b", "c"])
  }
}
