import Diagnostics
import FrontMatter
import Testing

@Suite struct FrontMatterTests {
  private func split(_ text: String) -> String {
    let file = SourceFile(text)
    let (parts, diagnostics) = FrontMatter.split(file)
    let yaml = parts.yaml.map { file.text($0).debugDescription } ?? "nil"
    return ([yaml, file.text(parts.body).debugDescription] + diagnostics.map { describe($0) })
      .joined(separator: " | ")
  }

  @Test("front matter is between two lines of three hyphens")
  func usual() {
    #expect(split("---\na: b\n---\nT\n") == #""a: b\n" | "T\n""#)
    #expect(split("---\n---\nx") == #""" | "x""#)
    #expect(split("---\na: b\n---") == #""a: b\n" | """#)
    #expect(split("---  \na: b\n--- \t\nx") == #""a: b\n" | "x""#)
    #expect(split("---\na: b\n---\nx\n---\ny") == #""a: b\n" | "x\n---\ny""#)
  }

  @Test("a byte-order mark, CRLF and CR are accepted")
  func breaks() {
    #expect(split("\u{FEFF}---\r\na: b\r\n---\r\nx\r\n") == #""a: b\r\n" | "x\r\n""#)
    #expect(split("---\ra: b\r---\rx") == #""a: b\r" | "x""#)
    #expect(split("\u{FEFF}x") == #"nil | "x""#)
  }

  @Test(
    "without front matter all is body",
    arguments: ["", "x", "# T\n---\n", "-- -\n", "--", "----\nx\n"])
  func none(text: String) {
    #expect(split(text) == "nil | \(text.debugDescription)")
  }

  @Test("hyphens that are not a closing line")
  func notClosing() {
    #expect(split("---\na: |\n  ---\nb: ---x\n---\n") == #""a: |\n  ---\nb: ---x\n" | """#)
  }

  private static let notClosed = "1:1 \"---\" the front matter that begins here is not closed"

  @Test("unclosed front matter is reported with its likely end")
  func open() {
    #expect(split("---\na: b\n") == #""a: b\n" | "" | "# + Self.notClosed)
    #expect(split("---") == #""" | "" | "# + Self.notClosed)
    #expect(split("---\na: b\n\n# T\n") == #""a: b\n" | "\n# T\n" | "# + Self.notClosed)
    #expect(
      split("---\na: b\n\nc: d\n\nText: x\n") == #""a: b\n\nc: d\n\nText: x\n" | "" | "#
        + Self.notClosed)
    #expect(split("---\na: b\n----\nx\n") == #""a: b\n" | "x\n" | "# + Self.notClosed)
    #expect(split("---\na: b\n—-\nx\n") == #""a: b\n" | "x\n" | "# + Self.notClosed)
    #expect(mended("---\na: b\n\n# T\n") == "---\na: b\n---\n\n# T\n")
    #expect(mended("---\r\na: b\r\n\r\nT\r\n") == "---\r\na: b\r\n---\r\n\r\nT\r\n")
    #expect(mended("---\na: b\n----\nx\n") == "---\na: b\n---\nx\n")
    #expect(mended("---\na: b\n—-\nx\n") == "---\na: b\n---\nx\n")
    #expect(
      mended("---\na: b\n --- \nx\n") == "---\na: b\n--- \nx\n")
  }

  @Test(
    "another line than three hyphens is told, where it begins and where it ends",
    arguments: ["***", "—", "----", "--", "+++", "___", "===", "~~~", "```", "```yaml", "——"])
  func otherFence(mark: String) {
    let end = mark == "```yaml" ? "```" : mark
    let message = { (mark: String) in "front matter must be between two lines '---', not '\(mark)'"
    }
    let first = "1:1 \(mark.debugDescription) \(message(mark))"
    let last = "3:1 \(end.debugDescription) \(message(end))"
    let parts = #""a: b\n" | "x""#
    #expect(split("\(mark)\na: b\n\(end)\nx") == "\(parts) | \(first) | \(last)")
    #expect(split("\(mark)\na: b\n---\nx") == "\(parts) | \(first)")
    #expect(mended("\(mark)\r\na: b\r\n\(end)\r\nx") == "---\r\na: b\r\n---\r\nx")
    #expect(mended("\(mark)\na: b\n---\nx") == "---\na: b\n---\nx")
    #expect(split("\(mark)\nText.\n") == "nil | \("\(mark)\nText.\n".debugDescription)")
  }

  @Test("front matter in another language is reported")
  func otherFormat() {
    let message = { (name: String) in
      "the front matter is \(name), but it must be YAML between two lines '---'"
    }
    #expect(split("+++\na = \"b\"\n+++\nx") == #"nil | "x" | 1:1 "+++" "# + message("TOML"))
    #expect(split("+++\n[a]\nb = 1\n+++\nx") == #"nil | "x" | 1:1 "+++" "# + message("TOML"))
    #expect(split("{\n  \"a\": 1\n}\n") == #"nil | "" | 1:1 "{" "# + message("JSON"))
  }

  @Test("a missing first line of hyphens is reported")
  func notOpened() {
    let message = "the line '---' before the front matter is missing"
    #expect(
      split("title: A\nb:\n  - c\n---\nx")
        == #""title: A\nb:\n  - c\n" | "x" | 1:1 "title: A" "# + message)
    #expect(
      mended("\n\na: b\r\nc: d\r\n---\r\nx") == "\n\n---\r\na: b\r\nc: d\r\n---\r\nx")
    #expect(
      split("a: b\nc: d\n\nText.\n")
        == #""a: b\nc: d\n" | "\nText.\n" | 1:1 "a: b" "# + message)
    #expect(split("a: b\nc: d") == #""a: b\nc: d" | "" | 1:1 "a: b" "# + message)
    // Text that only looks similar.
    for text in [
      "Let op: a\nb\n", "Note: a\n\nb: c\n", "Open day: a\n---\n", "a: b\nText.\n---\n",
    ] {
      #expect(split(text) == "nil | \(text.debugDescription)")
    }
  }

  @Test("front matter that begins too late is reported")
  func late() {
    let message = "the front matter must begin on the first line of the file"
    #expect(split("\n\n---\na: b\n---\nx") == #""a: b\n" | "x" | 3:1 "---" "# + message)
    #expect(split("  ---\na: b\n---\nx") == #""a: b\n" | "x" | 1:3 "---" "# + message)
    #expect(mended("\n---\na: b\n---\nx") == "---\na: b\n---\nx")
    // A thematic break of Markdown stays one.
    #expect(split("\n---\nx\n---\n") == #"nil | "\n---\nx\n---\n""#)
    #expect(split("\n---\na: b\n") == #"nil | "\n---\na: b\n""#)
    #expect(split("\n---") == #"nil | "\n---""#)
  }
}

@Suite struct TextCheckTests {
  private func check(_ bytes: [UInt8]) -> [String] {
    TextCheck.check(SourceFile(path: "a", bytes: bytes)).map {
      "\($0.location.range) \($0.problem.english.message)"
    }
  }

  @Test("good text passes")
  func good() {
    #expect(check(Array("Zürich, 東京, 😀\r\n\tx\u{A0}\u{10FFFD}".utf8)) == [])
    #expect(check([]) == [])
    #expect(check(Array(repeating: UInt8(ascii: "~"), count: 100)) == [])
  }

  @Test(
    "each kind of fault is told at its place, at any distance from the start", arguments: 0..<20)
  func faults(before: Int) {
    let good = [UInt8](repeating: UInt8(ascii: "a"), count: before)
    let range = { (count: Int) in "\(before..<(before + count))" }
    let found = { (bytes: [UInt8]) in check(good + bytes + good + [0x21]) }
    #expect(found([0]) == ["\(range(1)) the text contains a NUL byte"])
    #expect(found([0, 0, 0]) == ["\(range(3)) the text contains a NUL byte"])
    #expect(found([0x1B]) == ["\(range(1)) the text contains the control character U+001B"])
    #expect(found([0x7F]) == ["\(range(1)) the text contains the control character U+007F"])
    #expect(found([0xC2, 0x85]) == ["\(range(2)) the text contains the control character U+0085"])
    #expect(
      found([0xEF, 0xBF, 0xBE]) == [
        "\(range(3)) the text contains U+FFFE, which is not a character"
      ])
    #expect(
      found([0xEF, 0xB7, 0x90]) == [
        "\(range(3)) the text contains U+FDD0, which is not a character"
      ])
    #expect(
      found([0xF4, 0x8F, 0xBF, 0xBF]) == [
        "\(range(4)) the text contains U+10FFFF, which is not a character"
      ])
    #expect(
      found(Array("\u{202E}".utf8)) == [
        "\(range(3)) the text contains U+202E, which changes the direction of the text around it"
      ])
    #expect(found([0xE9]) == ["\(range(1)) the byte E9 is not UTF-8"])
    #expect(found([0xC0, 0x80]) == ["\(range(2)) the bytes C0 80 are not UTF-8"])
    #expect(found([0xED, 0xA0, 0x80]) == ["\(range(3)) the bytes ED A0 80 are not UTF-8"])
    #expect(found([0xF4, 0x90, 0x80, 0x80]) == ["\(range(4)) the bytes F4 90 80 80 are not UTF-8"])
    #expect(found([0xE2, 0x82]) == ["\(range(2)) the bytes E2 82 are not UTF-8"])
  }

  @Test("an isolate must end on its line")
  func isolates() {
    #expect(check(Array("a \u{2067}b \u{2068}c\u{2069}\u{2069} d\n\u{200F}e\u{61C}".utf8)) == [])
    for text in ["\u{2067}ab\ncd\u{2069}", "\u{2067}ab\r\ncd\u{2069}", "\u{2067}ab\rcd\u{2069}"] {
      #expect(
        check(Array(text.utf8)).map { $0.drop { $0 != " " }.dropFirst() } == [
          "the character U+2067 begins a part in another direction that does not end on the same line",
          "the character U+2069 ends a part in another direction that does not begin on the same line",
        ])
    }
    #expect(check(Array("a\u{2066}".utf8)).count == 1)
  }

  @Test("a sequence that is cut by the end of the file is reported")
  func cut() {
    #expect(check([0x61, 0xE2, 0x82]) == ["1..<3 the bytes E2 82 are not UTF-8"])
    #expect(check([0xF0]) == ["0..<1 the byte F0 is not UTF-8"])
  }

  @Test("Windows-1252 is recognised")
  func windows() {
    let diagnostics = TextCheck.check(
      SourceFile(path: "a", bytes: Array("caf".utf8) + [0xE9] + Array(" ".utf8) + [0x80]))
    #expect(diagnostics.map { $0.suggestion?.replacement } == ["é", "€"])
    #expect(
      TextCheck.check(SourceFile(path: "a", bytes: [0x81])).map { $0.suggestion?.replacement } == [
        nil
      ])
  }

  @Test(
    "UTF-16 is told once", arguments: [[0xFF, 0xFE, 0x61, 0], [0xFE, 0xFF, 0, 0x61]] as [[UInt8]])
  func utf16(bytes: [UInt8]) {
    #expect(check(bytes) == ["0..<2 the file is in UTF-16"])
  }

  @Test("a file that is not text has at most a hundred faults")
  func binary() {
    #expect(check((0..<100_000).map { $0 % 2 == 0 ? 0 : 0x61 }).count == 100)
    #expect(check([UInt8](repeating: 0, count: 100_000)).count == 1)
  }

  @Test("it agrees with Swift about what is UTF-8")
  func agrees() {
    var random = SplitMix64(seed: 5)
    let bytes: [UInt8] = [
      0x41, 0x42, 0x80, 0xBF, 0xA0, 0x9F, 0x90, 0x8F, 0xC1, 0xC3, 0xE0, 0xE1, 0xED, 0xEE, 0xF0,
      0xF1, 0xF4, 0xF5,
    ]
    for _ in 0..<20_000 {
      let text = (0..<Int.random(in: 1...12, using: &random)).map { _ in
        bytes[Int.random(in: 0..<bytes.count, using: &random)]
      }
      let faults = TextCheck.check(SourceFile(path: "a", bytes: text)).filter {
        $0.problem.code == "not-utf8"
      }
      #expect(faults.isEmpty == (String(validating: text, as: UTF8.self) != nil))
    }
  }
}
