import Diagnostics
import Foundation
import Output
import Testing

@testable import Site

@Suite("PDFs")
struct PDFReaderTests {
  /// Returns a PDF of one page with a line of text.
  static func pdf(_ text: String) -> [UInt8] {
    let stream = "BT /F1 12 Tf 72 720 Td (\(text)) Tj ET"
    let objects = [
      "<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
      "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R "
        + "/Resources << /Font << /F1 5 0 R >> >> >>",
      "<< /Length \(stream.utf8.count) >>\nstream\n\(stream)\nendstream",
      "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    var file = "%PDF-1.4\n"
    var places: [Int] = []
    for (number, object) in objects.enumerated() {
      places.append(file.utf8.count)
      file += "\(number + 1) 0 obj\n\(object)\nendobj\n"
    }
    let start = file.utf8.count
    file += "xref\n0 6\n0000000000 65535 f \n"
    for place in places { file += String(format: "%010d 00000 n \n", place) }
    file += "trailer << /Size 6 /Root 1 0 R >>\nstartxref\n\(start)\n%%EOF\n"
    return Array(file.utf8)
  }

  /// Builds the site of the fixture `search` with some PDFs. The home page links to `report.pdf`.
  private func build(
    _ pdfs: [String: [UInt8]], setting: String = "pdf-text: on", folders: String? = nil
  ) throws -> (input: SiteInput, result: BuildResult) {
    let place = try Fixture(name: "search").assemble()
    defer { try? FileManager.default.removeItem(at: place) }
    let content = place.appending(path: "Content")
    for (name, bytes) in pdfs { try Data(bytes).write(to: content.appending(path: name)) }
    var settings = try String(contentsOf: content.appending(path: "site.yml"), encoding: .utf8)
    settings += setting + "\n"
    try settings.write(to: content.appending(path: "site.yml"), atomically: true, encoding: .utf8)
    try "---\ntitle: Home\n---\nRead [the report](report.pdf).\n".write(
      to: content.appending(path: "index.md"), atomically: true, encoding: .utf8)
    var input = InputLoader.load(
      content: content.path, templates: place.appending(path: "Templates").path,
      names: ("Content", "Templates"), threads: 2)
    var reader = PDFReader()
    reader.addTexts(to: &input, threads: 2, folders: folders)
    var options = BuildOptions(now: try #require(.init(iso8601: "2026-01-31T12:00")))
    options.threads = 2
    return (input, SiteBuild.run(input, options: options))
  }

  private func index(_ result: BuildResult) throws -> String {
    var made: [String: [UInt8]] = [:]
    for file in try #require(result.tree).files {
      if case .bytes(let bytes) = file.content { made[file.path.text] = bytes }
    }
    return SearchDump.readable(made).filter { $0.key.hasPrefix("search/HASH/") }.map {
      String(decoding: $0.value, as: UTF8.self)
    }.joined()
  }

  @Test func areFoundUnderThePageThatOffersThem() throws {
    let (_, result) = try build(["report.pdf": PDFReaderTests.pdf("The quixotic wharf")])
    #expect(TextPrinter().text(result.diagnostics) == "")
    let index = try index(result)
    #expect(index.contains("quixotic: groups"))
    #expect(index.contains("Home / #: PDF: The quixotic wharf"))
  }

  @Test func areOnlyReadIfTheSiteAsks() throws {
    let (input, result) = try build(
      ["report.pdf": PDFReaderTests.pdf("The quixotic wharf")], setting: "pdf-text: off")
    #expect(input.pdfTexts.isEmpty)
    #expect(try !index(result).contains("quixotic"))
  }

  @Test func needTheirProgram() throws {
    let (_, result) = try build(["report.pdf": PDFReaderTests.pdf("A")], folders: "/nonexistent")
    #expect(result.tree == nil)
    #expect(
      TextPrinter().text(result.diagnostics) == """
        Content/site.yml:7:11: error: 'pdf-text: on' needs the program 'pdftotext', which this machine does not have [missing-program]
        7 | pdf-text: on
          |           ^~
        help: install it (on Debian: sudo apt-get install poppler-utils), or write pdf-text: off

        """)
  }

  @Test func mayBeHostile() throws {
    var endless = String(decoding: PDFReaderTests.pdf("A"), as: UTF8.self)
    endless = endless.replacingOccurrences(of: "/Kids [3 0 R]", with: "/Kids [2 0 R]")
    let markup = PDFReaderTests.pdf("<script>alert\\(1\\)</script>")
    let (input, result) = try build([
      "report.pdf": markup, "-l.pdf": PDFReaderTests.pdf("Hyphen"), "empty.pdf": [],
      "noise.pdf": (0..<5000).map { UInt8(truncatingIfNeeded: $0 &* $0 &* 31) },
      "endless.pdf": Array(endless.utf8), "cut.pdf": Array(markup.prefix(200)),
    ])
    #expect(!result.diagnostics.hasErrors)
    #expect(
      input.diagnostics.map { "\($0.location.file.path) \($0.problem.code)" } == [
        "Content/cut.pdf pdf-without-text", "Content/empty.pdf pdf-without-text",
        "Content/endless.pdf pdf-without-text", "Content/noise.pdf pdf-without-text",
      ])
    #expect(input.pdfTexts["-l.pdf"] == Array("Hyphen".utf8))
    #expect(try index(result).contains("PDF: <script>alert(1)</script>"))
  }

  @Test func haveOneSpaceBetweenWords() {
    #expect(PDFReader.words(Array(" a\n\n b\u{c}\u{1}c\u{7f} ".utf8)) == Array("a b c".utf8))
    #expect(PDFReader.words([0x61, 0xFF]) == Array("a\u{FFFD}".utf8))
  }
}
