import Markdown
import Testing

@Suite("Brackets that would take libcmark very long")
struct BracketCostTests {
  @Test(arguments: ["![[]()", "![[a](b)", "![x[a][b] "])
  func refused(_ piece: String) {
    let text = "a\n\nb " + String(repeating: piece, count: 10_000) + "\n\nc"
    #expect(problems(text) == ["too-many-brackets: !["])
    // The limit is for a paragraph: with empty lines between them, the same brackets cost nothing.
    let divided = String(repeating: piece + "\n\n", count: 10_000)
    #expect(!problems(divided).contains { $0.hasPrefix("too-many-brackets") })
  }

  @Test func allowed() {
    for text in [
      String(repeating: "![a](b.jpg) [c](d.md) ", count: 5_000),
      String(repeating: "[![a](b.jpg)](d.md)\n", count: 5_000),
      String(repeating: "| ![a](b.jpg) | [c](d.md) |\n", count: 3_000),
      String(repeating: "\\![[a](b.md) ", count: 5_000), String(repeating: "![", count: 20_000),
    ] {
      #expect(!problems(text).contains { $0.hasPrefix("too-many-brackets") }, "\(text.prefix(30))")
    }
  }
}
