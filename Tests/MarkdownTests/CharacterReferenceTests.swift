import Markdown
import Testing

@Suite("References to characters that are not text")
struct CharacterReferenceTests {
  @Test(arguments: [
    "&#xFFFE;", "&#xffff;", "&#XFFFE;", "&#65534;", "&#1;", "&#xB;", "&#0;", "&#0000001;",
    "&#x0001;", "&#xFDD0;", "&#x1FFFE;", "&#x10FFFF;", "&#xD800;", "&#x110000;", "&#150;",
    "&#x7F;",
  ])
  func refused(_ reference: String) {
    let wrong = "control-character: \(reference)"
    for text in [
      "a C b", "C", "# C", "*a C*", "a\\\\C", "- > C", "[a](b.md \"C\")", "[a](b.md#C)",
      "![C](b.md)",
      "[a]\n\n[a]: b.md \"C\"", "[a]: b.md 'C'", "|a|\n|-|\n|C|", "a[^1]\n\n[^1]: C",
      "~~~ C\nx\n~~~",
      "<http://a.example/C>", "> a\nC", "a  \nC", "`a` C `b`", "    x\n\nC",
    ] {
      let found = problems(text.replacing("C", with: reference))
      #expect(found.contains(wrong), "\(text): \(found)")
      #expect(found.count { $0 == wrong } == 1, "\(text): \(found)")
    }
    for text in [
      "`C`", "    C", "~~~\nC\n~~~", "- ~~~\n  C\n  ~~~", "\\C", "|`C`|\n|-|", "a `b\nC`",
    ] {
      #expect(problems(text.replacing("C", with: reference)) == [], "\(text)")
    }
    let html = MarkdownOptions(allowsHTML: true)
    #expect(problems("<p>\(reference)</p>", html) == [wrong])
  }

  @Test func directions() {
    #expect(problems("a &#x202E; b") == ["text-direction: &#x202E;"])
    #expect(problems("a &#8238; b &#x202C;").count == 2)
    #expect(problems("a &#x2067;b&#x2069; c") == [])
    #expect(problems("a &#x2067;b\n&#x2069; c").count == 2)
    #expect(problems("&lrm;a &rlm; &#x200E; &#x61C;") == [])
  }

  @Test func others() {
    #expect(problems("&#9; &#10; &#13; &#65; &#x1F600; &#xFFFD; &; &#; &#x; &#xFFFE &#xG;") == [])
    // Longer than a reference is allowed to be.
    #expect(problems("&#x000FFFE; &#00000001;") == [])
  }

  @Test("at most a hundred are reported")
  func bounded() {
    #expect(problems(String(repeating: "&#1; ", count: 5_000)).count == 100)
  }

  @Test("links and images with only invisible characters have no text")
  func invisible() {
    #expect(problems("[&#x200B;](a.md)") == ["link-without-text: [&#x200B;](a.md)"])
    #expect(
      problems("![\u{2060}\u{FE0F}](a.jpg)") == ["image-without-alt: ![\u{2060}\u{FE0F}](a.jpg)"])
    #expect(problems("[\u{1F600}](a.md) [\u{200B}a](a.md)") == [])
  }
}
