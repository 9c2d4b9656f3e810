import Diagnostics
import FrontMatter
import Testing

@Suite("Escapes of characters that are not text")
struct YAMLEscapeTests {
  @Test(
    "each is told at its place, as value, name and item",
    arguments: [
      (#"\uFFFE"#, "U+FFFE, which is not a character"),
      (#"\ufdd0"#, "U+FDD0, which is not a character"),
      (#"\U0001FFFF"#, "U+1FFFF, which is not a character"),
      (#"\uD800"#, "U+D800, which is not a character"), (#"\x01"#, "the control character U+0001"),
      (#"\0"#, "the control character U+0000"), (#"\e"#, "the control character U+001B"),
      (#"\N"#, "the control character U+0085"), (#"\x7f"#, "the control character U+007F"),
      (#"\u202E"#, "U+202E, which changes the direction of the text around it"),
    ])
  func told(escape: String, what: String) {
    for text in ["a: \"xCy\"\n", "\"xCy\": b\n", "a: [b, \"xCy\"]\n", "- \"é\\\\ xC\"\n"] {
      let found = mistakes(text.replacing("C", with: escape))
      let place = found.first.map { $0.contains("\(escape.debugDescription) the text contains") }
      #expect(found.count == 1 && place == true && found[0].hasSuffix(what), "\(text) \(found)")
    }
  }

  @Test("isolates must end on their line")
  func isolates() {
    #expect(mistakes(#"a: "x \u2067y\u2069 z""#) == [])
    #expect(mistakes(#"a: "x \u2067y\nz\u2069""#).count == 2)
    #expect(mistakes(#"a: "x \u2067y""#).count == 1)
    #expect(mistakes(#"a: "\u200Ex\u200F \u061C \u2028""#) == [])
  }

  @Test("a block has no line breaks around its text")
  func blocks() {
    for mark in [">", "|", ">-", "|+", ">2"] {
      let file = SourceFile("a: \(mark)\n  b\n  c\n\n\nd: e\n")
      let text = YAML.parse(file).node?.value(for: "a")?.scalar
      #expect(text == (mark.hasPrefix(">") ? "b c" : "b\nc"), "\(mark)")
    }
  }

  @Test("text that only looks like an escape is accepted")
  func others() {
    #expect(mistakes(#"a: \uFFFE"#) == [])
    #expect(mistakes(#"a: '\uFFFE'"#) == [])
    #expect(mistakes(#"a: "\\uFFFE \t \u00e9 \x41 \U0001F600""#) == [])
  }
}
