import Dates
import Locales
import Testing

@testable import Formats

@Suite("Writers")
struct WriterTests {
  private func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

  @Test func xmlHasNoCharacterThatXMLHasNot() {
    var xml = XMLWriter()
    xml.element("a", [("b", "\"<\n\t")], text: "x\u{0}\u{FFFE}\u{FFFF}\r&<>]]>\u{1F600}")
    #expect(
      text(xml.bytes).hasSuffix(
        "<a b=\"&quot;&lt;&#10;&#9;\">x&#13;&amp;&lt;&gt;]]&gt;\u{1F600}</a>\n"))
  }

  @Test func linesFoldBetweenCharacters() {
    var lines = ContentLines()
    lines.text("SUMMARY", [], String(repeating: "😀", count: 60))
    let parts = lines.bytes.split(separator: 10).map { Array($0) }
    #expect(parts.allSatisfy { $0.count <= 76 && $0.last == 13 })
    #expect(parts.allSatisfy { String(validating: $0, as: UTF8.self) != nil })
    #expect(parts.dropFirst().allSatisfy { $0.first == 32 })
  }

  @Test func textsAndParametersAreEscaped() {
    #expect(ContentLines.escaped("a;b,c\\d\r\ne\u{2028}f") == #"a\;b\,c\\d\ne\nf"#)
    #expect(ContentLines.parameterValue("A \"b\", ^c\n") == "\"A ^'b^', ^^c^n\"")
    #expect(ContentLines.parameterValue("plain") == "plain")
    var lines = ContentLines()
    lines.line("URL", [], "https://a.example/\r\nATTENDEE:x")
    #expect(text(lines.bytes) == "URL:https://a.example/ATTENDEE:x\r\n")
  }

  @Test func familyNamesIncludeTheirParticles() {
    func name(_ text: String) -> String {
      let lines = self.text(VCard(kind: .individual, uid: "urn:uuid:x", name: text).bytes(.v3))
      return String(lines.split(separator: "\r\n").first { $0.hasPrefix("N:") } ?? "")
    }
    #expect(name("Mike de Kreek") == "N:de Kreek;Mike;;;")
    #expect(name("Tessa Steenkamp") == "N:Steenkamp;Tessa;;;")
    #expect(name("Madonna") == "N:Madonna;;;;")
    #expect(name("A; B") == #"N:B;A\;;;;"#)
  }

  @Test func sitemapsSplitAtTheProtocolsLimits() {
    let pages = (0..<7).map {
      Sitemap.Page(url: "https://a.example/\($0)/", lastModified: nil, languages: [])
    }
    let byCount = Sitemap.files(pages, folder: "https://a.example/", pageLimit: 3)
    #expect(
      byCount.map(\.name) == [
        "sitemap.xml", "sitemap-1.xml", "sitemap-2.xml", "sitemap-3.xml",
      ])
    #expect(text(byCount[0].bytes).contains("<loc>https://a.example/sitemap-3.xml</loc>"))
    let bySize = Sitemap.files(pages, folder: "https://a.example/", sizeLimit: 1424)
    #expect(bySize.dropFirst().allSatisfy { $0.bytes.count <= 1424 })
    #expect(bySize.count > 2)
  }

  @Test func instantsBeforeAndAfter1970() {
    #expect(Timestamp(seconds: 0).rfc3339 == "1970-01-01T00:00:00Z")
    #expect(Timestamp(seconds: -1).basic == "19691231T235959Z")
    #expect(Timestamp(seconds: 1_761_750_000).rfc3339 == "2025-10-29T15:00:00Z")
  }
}
