import HTML
import Randomness
import Testing

@Suite("Escaping in HTML")
struct HTMLEscapingTests {
  private func escaped(_ text: String, in quotes: HTMLEscaping.Quotes) -> String {
    var bytes: [UInt8] = []
    var text = text
    text.withUTF8 { text in
      HTMLEscaping.forEachPiece(of: text, in: quotes) { bytes += $0 }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test func fiveCharactersMeanSomething() {
    #expect(escapedMarkup("<a b=\"c\">&'d'\u{0}") == "&lt;a b=&quot;c&quot;&gt;&amp;'d'\u{FFFD}")
    #expect(escaped("\"'", in: .any) == "&quot;&#39;")
    #expect(escapedMarkup("") == "")
    #expect(escapedMarkup("naïve 😀") == "naïve 😀")
  }

  /// What a browser makes of an escaped text is the text.
  @Test(arguments: 0..<4)
  func whatWasEscapedIsRead(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    for _ in 0..<2_000 {
      let reference = ["", "&amp;", "&#39;", "&lt", "&copy;"].randomElement(using: &random) ?? ""
      let text = random.text() + reference
      for escaped in [escapedMarkup(text), escaped(text, in: .any)] {
        let read = CharacterReferences.resolved(escaped.utf8)
        #expect(read.elementsEqual(text.replacing("\u{0}", with: "\u{FFFD}").utf8), "\(text)")
      }
    }
  }

  /// No text between tags makes a tag, none in an attribute ends it.
  @Test(arguments: 0..<4)
  func noMarkupGetsThrough(seed: UInt64) {
    var random = SplitMix64(seed: 40 + seed)
    let hostile = [
      "<script>", "</p>", "\" onload=\"x", "' onload='x", "<!--", "-->", "&lt;b>", "]]>",
      "<svg/onload=x>",
    ]
    for _ in 0..<2_000 {
      let text = (0..<3).map { _ in
        Bool.random(using: &random) ? random.text() : hostile.randomElement(using: &random) ?? ""
      }.joined()
      let html =
        "<p title=\"\(escapedMarkup(text))\" data-a='\(escaped(text, in: .any))'>\(escapedMarkup(text))</p>"
      var reader = TagReader(html.utf8)
      let (first, second) = (reader.next(), reader.next())
      #expect(
        first?.name == "p" && first?.attributes.map(\.name) == ["title", "data-a"], "\(text)")
      #expect(second?.name == "p" && second?.isEnd == true, "\(text)")
      #expect(reader.next()?.name == nil && reader.unfinished == nil, "\(text)")
    }
  }
}
