import HTML
import Testing

@Suite struct TagReaderTests {
  private func tags(_ html: String) -> [String] {
    var reader = TagReader(Array(html.utf8))
    var found: [String] = []
    while let tag = reader.next() {
      let attributes = tag.attributes.map { attribute in
        attribute.value.map {
          "\(attribute.name)=\(String(decoding: reader.text[$0], as: UTF8.self))"
        }
          ?? attribute.name
      }
      found.append(
        ((tag.isEnd ? ["/" + tag.name] : [tag.name]) + attributes).joined(separator: " "))
    }
    if reader.unfinished != nil { found.append("…") }
    return found
  }

  @Test(arguments: [
    ("<a href=\"b\">c</a>", ["a href=b", "/a"]),
    ("<A HREF='b c' Title=d e>", ["a href=b c title=d e"]),
    ("<img src=a.png/><br/>", ["img src=a.png/", "br"]),
    ("<a\nhref\n=\n\"b\">", ["a href=b"]),
    ("<a href=b href=c>", ["a href=b"]),
    ("<!-- <a href=b> --><!--> <b> --> <i><!-- x --!><u>", ["b", "i", "u"]),
    ("<!--!> <b> --><i><!----!><u><!-- <b> -!> --><a>", ["i", "u", "a"]),
    ("<!doctype html><?php <a> ?><b>", ["b"]),
    (
      "<script>'<a href=b>'</script><style><i></style ><textarea><b></textarea x>",
      ["script", "/script", "style", "/style", "textarea", "/textarea x"]
    ),
    ("<script>a</scriptx></SCRIPT>", ["script", "/script"]),
    ("a < b <1> </ x> <-", []), ("<a href=\"b>", ["…"]), ("<b><a href=b", ["b", "…"]), ("<", []),
    ("<a =b>", ["a =b"]), ("<a \"b\">", ["a \"b\""]),
  ]) func whatIsFound(_ html: String, _ expected: [String]) {
    #expect(tags(html) == expected, "\(html)")
  }

  @Test(arguments: [
    ("a.png 1x, b.png 2x", ["a.png", "b.png"]), (" a.png,b.png 2x", ["a.png,b.png"]),
    ("a.png, b.png", ["a.png", "b.png"]), ("a 100w,b 2x", ["a", "b"]),
    (",, a (x, y) 1x, b", ["a", "b"]),
    ("", []), (" , ", []),
  ]) func candidates(_ value: String, _ expected: [String]) {
    let bytes = Array(value.utf8)
    let found = AddressAttribute.candidates(in: bytes).map {
      String(decoding: bytes[$0], as: UTF8.self)
    }
    #expect(found == expected)
  }

  @Test(
    arguments: [
      ("0;url=a.html", "a.html"), ("5", nil), ("0.5; URL = 'a b'x", "a b"), ("0,a.html", "a.html"),
      (" 3 ; \"a\"", "a"), ("0;url", "url"), ("", nil), ("0;url=", nil), ("0; urla", "urla"),
      ("0;url='a", "a"),
    ] as [(String, String?)]) func refreshes(_ content: String, _ expected: String?)
  {
    #expect(AddressAttribute.refresh(in: content).map(String.init) == expected, "\(content)")
  }

  @Test(arguments: [
    ("a&amp;b&#38;c&#x26;d&ampx&amp", "a&b&c&d&ampx&"), ("java&Tab;script&colon;", "java\tscript:"),
    ("&#0;&#x110000;&#xD800;", "\u{FFFD}\u{FFFD}\u{FFFD}"), ("&", "&"),
    ("&;&#;&#x;&eacute;", "&;&#;&#x;&eacute;"),
    ("a&amp=b", "a&amp=b"), ("&#99999999999999;", "\u{FFFD}"),
  ]) func references(_ text: String, _ expected: String) {
    #expect(String(decoding: CharacterReferences.resolved(text.utf8), as: UTF8.self) == expected)
  }

  @Test func namesThatAreAskedFor() {
    let text = CharacterReferences.resolved("caf&eacute;&x;".utf8) { $0 == "eacute" ? "é" : nil }
    #expect(String(decoding: text, as: UTF8.self) == "café&x;")
  }
}
