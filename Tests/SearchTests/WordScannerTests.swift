import Testing

@testable import Search

@Suite("Words")
struct WordScannerTests {
  private func words(_ text: String) -> [String] {
    var scanner = WordScanner()
    return scanner.words(of: text).map { String(decoding: $0, as: UTF8.self) }
  }

  @Test(arguments: [
    ("The quick-brown fox", ["the", "quick", "brown", "fox"]),
    ("Café, naïve & Zürich", ["cafe", "naive", "zurich"]),
    ("cafe\u{301}", ["cafe"]),
    ("thema's ’t", ["themas", "t"]),
    ("Straße Øresund Łódź", ["strasse", "oresund", "lodz"]),
    ("ΑΘΗΝΑ Αθήνα", ["αθηνα", "αθηνα"]),
    ("東京 ab東", ["東", "京", "ab", "東"]),
    ("שלום (עולם)", ["שלום", "עולם"]),
    ("3.5 km²", ["3", "5", "km²"]),
    ("af\u{AD}breek\u{AD}punt woning\u{200B}bouw \u{2060}x", ["afbreekpunt", "woningbouw", "x"]),
    (
      "ﬁnanciën aﬀaire eﬀect oﬃce ﬂat baﬄe ﬅ ﬆ",
      [
        "financien", "affaire", "effect", "office", "flat", "baffle", "st", "st",
      ]
    ),
    ("😀 !? —", []),
    ("", []),
  ])
  func areFoundAndFolded(_ text: String, _ expected: [String]) {
    #expect(words(text) == expected)
  }

  @Test func areCutWhenTheyAreLong() {
    let found = words(String(repeating: "é", count: 10_000))
    #expect(found.count == 1)
    #expect(found[0].utf8.count == WordScanner.longest)
  }

  @Test func knowTheirPlaces() {
    var scanner = WordScanner()
    let text = Array("een één twee".utf8)
    text.withUnsafeBufferPointer { scanner.scan($0, offset: 100) }
    #expect(scanner.words.map(\.position) == [100, 104, 110])
  }
}
