import Testing

@testable import Diagnostics

@Suite struct LineIndexTests {
  private func positions(_ text: String) -> [String] {
    let file = SourceFile("a", text)
    let index = LineIndex(file)
    return (0...file.bytes.count).map {
      let position = index.position(at: $0)
      return "\(position.line):\(position.column):\(position.byteColumn)"
    }
  }

  @Test("LF, CRLF and CR end a line")
  func breaks() {
    #expect(
      positions("a\nb\r\nc\rd") == [
        "1:1:1", "1:2:2", "2:1:1", "2:2:2", "2:3:3", "3:1:1", "3:2:2", "4:1:1", "4:2:2",
      ])
    #expect(LineIndex(SourceFile("a", "a\n\n\r\r\n")).position(at: 6).line == 5)
    #expect(LineIndex(SourceFile("a", "")).position(at: 0).line == 1)
  }

  @Test("columns are UTF-16 units, byte columns are bytes")
  func columns() {
    // An e with acute accent is 2 bytes and 1 unit, an emoji 4 bytes and 2 units.
    #expect(
      positions("é😀x") == [
        "1:1:1", "1:1:1", "1:2:3", "1:2:3", "1:2:3", "1:2:3", "1:4:7", "1:5:8",
      ])
  }

  @Test("a byte-order mark takes no column")
  func byteOrderMark() {
    #expect(positions("\u{FEFF}ab") == ["1:1:1", "1:1:1", "1:1:1", "1:1:1", "1:2:2", "1:3:3"])
    // Only at the start of the file.
    #expect(positions("a\n\u{FEFF}b").last == "2:3:5")
    #expect(LineIndex(SourceFile("a", "\u{FEFF}ab\nc")).range(ofLine: 1) == 3..<5)
  }

  @Test("bytes that are not UTF-8 are one unit each")
  func invalid() {
    let file = SourceFile(path: "a", bytes: [0xFF, 0x61, 0xE2, 0x82, 0x62, 0xED, 0xA0, 0x80])
    let index = LineIndex(file)
    #expect((0...8).map { index.position(at: $0).column } == [1, 2, 3, 4, 5, 6, 7, 8, 9])
  }

  @Test("lines have no line break in them")
  func ranges() {
    let index = LineIndex(SourceFile("a", "ab\r\nc\n\rd"))
    #expect(
      (0...6).map { index.range(ofLine: $0) } == [8..<8, 0..<2, 4..<5, 6..<6, 7..<8, 8..<8, 8..<8])
  }

  @Test("offsets outside the file are clamped to it")
  func outside() {
    let index = LineIndex(SourceFile("a", "ab\nc"))
    #expect(index.position(at: -5) == SourcePosition(line: 1, column: 1, byteColumn: 1))
    #expect(index.position(at: 500) == SourcePosition(line: 2, column: 2, byteColumn: 2))
  }

  @Test("a cursor returns the same as the index")
  func cursor() {
    var random = SplitMix64(seed: 7)
    let parts: [[UInt8]] = [
      [0x0A], [0x0D], [0x0D, 0x0A], [0x61], [0xC3, 0xA9], [0xF0, 0x9F, 0x98, 0x80], [0xFF],
    ]
    for _ in 0..<200 {
      let bytes = (0..<40).flatMap { _ in parts[Int.random(in: 0..<parts.count, using: &random)] }
      let index = LineIndex(SourceFile(path: "a", bytes: bytes))
      var cursor = LineIndex.Cursor(index)
      for _ in 0..<60 {
        let offset = Int.random(in: 0...bytes.count, using: &random)
        #expect(cursor.position(at: offset) == index.position(at: offset))
      }
    }
  }
}
