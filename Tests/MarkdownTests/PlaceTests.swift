import Diagnostics
import Markdown
import Testing

@Suite("Places of links in the file")
struct PlaceTests {
  /// Returns the bytes of the file at the places of the links' destinations.
  private func found(_ markdown: String, before: String = "") -> [String] {
    let bytes = Array((before + markdown).utf8)
    let document = parse(markdown, before: before).document
    return document.links.map { String(decoding: bytes[$0.range], as: UTF8.self) }
  }

  @Test(arguments: [
    ("[a](b.md)", ["b.md"]),
    ("[a]( <b c.md> \"t\" )", ["b c.md"]),
    ("[b.md](b.md) b.md [b.md](c.md)", ["b.md", "c.md"]),
    ("![x](p.jpg \"(\") and [y](q_(r).md)", ["p.jpg", "q_(r).md"]),
    ("[*a* **b** `c]`](d)", ["d"]),
    ("[![i](p.jpg)](q.md)", ["q.md", "p.jpg"]),
    ("[a\\]](b\\_c&amp;d.md)", ["b\\_c&amp;d.md"]),
    ("[a](b\n\"t\") [c](d)\n[e](f)", ["b", "d", "f"]),
    ("`x\ny` [c](d)\n[e](f)", ["d", "f"]),
    ("a\\\n[c](d)\\\n[e](f)  \n[g](h)", ["d", "f", "h"]),
    ("> a\n> [c](d)\nlazy [e](f)", ["d", "f"]),
    ("- > 1. [a](b)\n  >    [c](d)\n  lazy [e](f)", ["b", "d", "f"]),
    ("- a\n\n      code\n\n  [c](d)", ["d"]),
    ("\t- x\n\n[a](b)\n\n-\t[c](d)\n\n\t[e](f)", ["b", "d", "f"]),
    ("## [a](b) ##\n\nx [c](d)\n===", ["b", "d"]),
    ("<https://example.org/é> <a@b.nl>", ["https://example.org/é", "a@b.nl"]),
    (
      "see https://example.org/a_b, or (www.example.org) or me@example.org!",
      ["https://example.org/a_b", "www.example.org", "me@example.org"]
    ),
    (
      "[a][r] [r] [r][] [X  y]\n\n[r]: <one.md> \"t\"\n[x y]:\n  two.md",
      ["one.md", "one.md", "one.md", "two.md"]
    ),
    ("[r]: u.md\n[s]:\nv.md\n'title\nx'\ntext [r] and [a](b)\n[s]", ["u.md", "b", "v.md"]),
    ("> [r]:\n> u.md\n\n[r]", ["u.md"]),
    ("| a | b |\n|---|---|\n| \\| [x](y) | `\\|` [z](u\\|v) |", ["y", "u\\|v"]),
    ("text [a](b)\nx | y\n-|-\n[c](d) | [r]\n\n[r]: e", ["b", "d", "e"]),
    ("[^1] [a](b)\n\n[^1]: Note [c](d)\n\n    More [e](f)\n    [g](h)", ["b", "d", "f", "h"]),
    ("> [!NOTE]\n> [a](b)", ["b"]),
    ("é “x” [ü](ß.md) ``[`` [a](b)", ["ß.md", "b"]),
    ("a `` b [c](d) `[e](f)` g ``` [h](i) `", ["d", "i"]),
    ("***a** [b](c)* **[d](e)***", ["c", "e"]),
    ("a &copy; \\& &nosuch; [b](c)", ["c"]),
  ])
  func destinations(_ markdown: String, _ expected: [String]) {
    for text in [markdown, markdown.replacing("\n", with: "\r\n")] {
      #expect(found(text) == expected)
      #expect(found(text, before: "---\ntitle: é\n---\n") == expected)
      #expect(found(text, before: "\u{FEFF}") == expected)
    }
  }

  @Test func wholeLinks() {
    let text = "a [*b*](c \"d\") ![e](f) [r][s] <https://g.nl>\n\n[s]: h"
    let bytes = Array(text.utf8)
    let links = parse(text).document.links
    #expect(
      links.map { String(decoding: bytes[$0.elementRange], as: UTF8.self) }
        == ["[*b*](c \"d\")", "![e](f)", "[r][s]", "<https://g.nl>"])
    #expect(links.map(\.kind) == [.link, .image, .link, .autolink])
    #expect(links.map(\.title) == ["d", "", "", ""])
  }

  @Test func resolved() {
    let document = parse("[a&amp;b](c\\_d&eacute; 'e&quot;f') ![*x* `y`](z)").document
    #expect(document.links.map(\.destination) == ["c_dé", "z"])
    #expect(document.links.map(\.title) == ["e\"f", ""])
    #expect(document.links.map { document.text(of: $0) } == ["a&b", "x y"])
  }

  @Test func headings() {
    let text = "## A *b*\n\nC\nd\n===\nx\n> # e\n"
    let bytes = Array(text.utf8)
    let headings = parse(text).document.headings
    #expect(
      headings.map { String(decoding: bytes[$0.range], as: UTF8.self) }
        == ["## A *b*", "C\nd\n===", "# e"])
    #expect(headings.map(\.isTopLevel) == [true, true, false])
    #expect(headings.map(\.level) == [2, 1, 1])
    #expect(headings.map(\.text) == ["A b", "C d", "e"])
  }
}
