import Files
import Testing

@testable import Output

@Suite struct TarTests {
  /// Returns the name in the header of a file, as a program without pax support reads it.
  private func name(_ block: ArraySlice<UInt8>) -> String {
    func text(_ range: Range<Int>) -> String {
      let field = block.dropFirst(range.lowerBound).prefix(range.count).prefix { $0 != 0 }
      return String(decoding: field, as: UTF8.self)
    }
    let prefix = text(345..<500)
    return (prefix.isEmpty ? "" : prefix + "/") + text(0..<100)
  }

  @Test(arguments: [
    "index.html", String(repeating: "a", count: 100),
    String(repeating: "a", count: 155) + "/" + String(repeating: "b", count: 100),
    String(repeating: "a/", count: 100) + "b",
  ])
  func pathsThatFitNeedNoRecord(_ path: String) {
    let header = Tar.header(path: path, size: 5)
    #expect(header.count == 512)
    #expect(name(header[...]) == path)
  }

  @Test(arguments: [
    "é", String(repeating: "a", count: 101),
    String(repeating: "a", count: 156) + "/" + String(repeating: "b", count: 99),
    String(repeating: "a", count: 10) + "/" + String(repeating: "b", count: 101),
  ])
  func otherPathsAreInARecord(_ path: String) {
    let header = Tar.header(path: path, size: 5)
    #expect(header.count == 1536)
    let record = header[512..<1024].prefix { $0 != 0 }
    let text = String(decoding: record, as: UTF8.self)
    #expect(text.hasSuffix(" path=\(path)\n"))
    #expect(Int(text.prefix { $0 != " " }) == record.count)
  }

  /// The length's own digits make it a digit longer.
  @Test func lengthsOfRecordsCountTheirDigits() {
    for count in 80..<100 {
      let path = String(repeating: "é", count: count)
      let record = Tar.header(path: path, size: 0)[512..<1024].prefix { $0 != 0 }
      #expect(Int(String(decoding: record.prefix { $0 != 0x20 }, as: UTF8.self)) == record.count)
    }
  }

  @Test func archivesAreWholeRecords() {
    for count in [0, 512, 9_216, 9_728, 10_240] {
      let end = Tar.end(after: count)
      #expect((count + end.count) % 10_240 == 0)
      #expect(end.count >= 1024)
    }
  }
}
