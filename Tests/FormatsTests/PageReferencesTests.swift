import Testing

@testable import Formats

@Suite("Addresses in pages")
struct PageReferencesTests {
  private func addresses(_ html: String) -> [String] {
    PageReferences(html: Array(html.utf8)).all.map(\.address)
  }

  @Test(arguments: [
    ("<a href=a.pdf>", ["a.pdf"]), ("<A HREF='a.pdf' hReF=b.pdf>", ["a.pdf", "b.pdf"]),
    ("<a\nhref\n=\n\"a.pdf\"\n/>", ["a.pdf"]), ("<a/href=a.pdf>", ["a.pdf"]),
    ("<a title='>' href=a.pdf>", ["a.pdf"]), ("<a title=\"<!--\" href=a.pdf>", ["a.pdf"]),
    ("<a href=a.pdf", []), ("<a href=\"a.pdf>", []), ("< a href=a.pdf>", []),
    ("</a href=a.pdf>", []), ("<!-- <a href=a.pdf> --!><a href=b.pdf>", ["b.pdf"]),
    ("<!--><a href=a.pdf>", ["a.pdf"]), ("<!---><a href=a.pdf>", ["a.pdf"]),
    ("<!-- <a href=a.pdf>", []), ("<!doctype a.pdf><a href=b.pdf>", ["b.pdf"]),
    ("<?x href=a.pdf?><a href=b.pdf>", ["b.pdf"]),
    ("<title><a href=a.pdf></title><a href=b.pdf>", ["b.pdf"]),
    ("<script>'<a href=a.pdf>'</script ><a href=b.pdf>", ["b.pdf"]),
    ("<script>'</scripts> <a href=a.pdf>'</script><a href=b.pdf>", ["b.pdf"]),
    ("<noscript><img src=a.png></noscript>", ["a.png"]),
    ("<template><img src=a.png></template>", ["a.png"]),
    ("<a href=a&amp;b&#46;pdf&notit>", ["a&b.pdf&notit"]),
    ("<a href=&#xZ.&#0.>", ["&#xZ.\u{FFFD}."]),
    (
      "<img srcset='a,b.png 1x,c.png,, d.png (a, b) 2x, e.png'>",
      ["a,b.png", "c.png", "d.png", "e.png"]
    ),
    ("<p style='background:url(a.png)'>", ["a.png"]), ("<p class='url(a.png)'>", ["a.png"]),
    ("<plaintext><a href=a.pdf>", []),
    (
      "<script type='application/ld+json'>{\"a\": \"\\u002fx.pdf\", \"b\": \"\\\"/y.pdf\"}</script>",
      ["/x.pdf", "\"/y.pdf"]
    ),
  ])
  func addresses(_ html: String, _ wanted: [String]) {
    #expect(addresses(html) == wanted, "\(html)")
  }

  @Test func aPageInAFrameIsReadToo() {
    var html = "<a href=a.pdf>"
    for _ in 0..<3 {
      let escaped = html.replacing("&", with: "&amp;").replacing("\"", with: "&quot;")
      html = "<iframe srcdoc=\"\(escaped)\"></iframe>"
    }
    #expect(addresses(html) == ["a.pdf"])
  }

  @Test func aBaseIsKnown() {
    let found = PageReferences(html: Array("<base href=/x.y/><base href=/z.z/>".utf8))
    #expect(found.base == "/x.y/" && found.all.isEmpty)
  }

  @Test func itEndsForAnyBytes() {
    for piece in ["<", "<a ", "<a href=", "<!--", "<script>", "<a b='", "&#", "<style>url(", "</"] {
      let html = String(repeating: piece, count: 20_000)
      #expect(PageReferences(html: Array(html.utf8)).all.count < 20_001)
    }
  }
}
