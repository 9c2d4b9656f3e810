import Testing

@testable import Diagnostics

@Suite struct TextPrinterTests {
  private let printer = TextPrinter()

  @Test("a diagnostic with a suggestion, as the design shows it")
  func suggestion() {
    let file = SourceFile(
      "Content/approaches/amsterdam-approach.md", "---\ntitle: A\nsummary: B\ncity: amsterdm\n---\n"
    )
    let location = file.location(of: "amsterdm")
    let diagnostic = Diagnostic(
      Sample("city 'amsterdm' does not exist", code: "unknown-reference"), at: location,
      suggestion: Suggestion(replace: location.range, with: "amsterdam"))
    #expect(
      printer.text([diagnostic]) == """
        Content/approaches/amsterdam-approach.md:4:7: error: city 'amsterdm' does not exist \
        [unknown-reference]
        4 | city: amsterdm
          |       ^~~~~~~~ did you mean 'amsterdam'?

        """)
  }

  @Test("advice, notes and warnings")
  func whole() {
    let file = SourceFile("a.md", String(repeating: "\n", count: 9) + "title: A\ntitle: B\n")
    let second = SourceLocation(file, 18..<23)
    #expect(String(decoding: file.bytes[second.range], as: UTF8.self) == "title")
    var diagnostic = Diagnostic(
      FrontMatterProblem.repeatedKey("title"), at: second,
      notes: [Note(.firstDefinedHere, at: file.location(of: "title"))])
    diagnostic.severity = .warning
    #expect(
      printer.text([diagnostic]) == """
        a.md:11:1: warning: 'title' is given twice [repeated-key]
        11 | title: B
           | ^~~~~
        help: keep one of the two
        a.md:10:1: note: it is here first
        10 | title: A
           | ^~~~~

        """)
  }

  @Test("every kind of note has words")
  func notes() {
    #expect(Note.Kind.firstDefinedHere.english == "it is here first")
    #expect(Note.Kind.requiredHere.english == "this requires it")
    #expect(Note.Kind.usedHere(by: "base.html").english == "'base.html' uses it here")
    #expect(Note.Kind.otherPlace("b.md").english == "the other one is 'b.md'")
  }

  @Test("a whole file has no excerpt, and an unreadable one no line")
  func wholeFile() {
    let text = Diagnostic(Sample("no title"), at: SourceLocation(SourceFile("a.md", "x\n")))
    let unreadable = Diagnostic(
      FileProblem.unreadable(errno: 13), at: SourceLocation(SourceFile("b.md", "")))
    #expect(
      printer.text([unreadable, text]) == """
        a.md:1:1: error: no title [sample]
        b.md: error: you have no permission to read the file [unreadable-file]
        help: give yourself permission to read it

        """)
  }

  /// Returns the excerpt of a text in which one part is marked.
  private func excerpt(_ text: String, marking part: String, width: Int = 100) -> String {
    let file = SourceFile("a", "\n" + text + "\n")
    let diagnostic = Diagnostic(Sample("m"), at: file.location(of: part))
    let lines = TextPrinter(width: width).text([diagnostic]).split(separator: "\n")
    return lines.dropFirst().joined(separator: "\n")
  }

  @Test("the underline is at the right place below tabs, wide characters, marks and emoji")
  func columns() {
    #expect(excerpt("\ta\tb!", marking: "b") == "2 |     a    b!\n  |          ^")
    #expect(excerpt("é x", marking: "x") == "2 | é x\n  |   ^")
    #expect(excerpt("e\u{301}e\u{301} x", marking: "x") == "2 | e\u{301}e\u{301} x\n  |    ^")
    #expect(excerpt("东京 x", marking: "x") == "2 | 东京 x\n  |      ^")
    #expect(excerpt("a 东京", marking: "东京") == "2 | a 东京\n  |   ^~~~")
    #expect(excerpt("😀 x", marking: "x") == "2 | 😀 x\n  |    ^")
    #expect(excerpt("👩‍👩‍👧 x", marking: "x") == "2 | 👩‍👩‍👧 x\n  |    ^")
    #expect(excerpt("🇳🇱 x", marking: "x") == "2 | 🇳🇱 x\n  |    ^")
    #expect(excerpt("👍🏽 x", marking: "x") == "2 | 👍🏽 x\n  |    ^")
    #expect(excerpt("❤️ x", marking: "x") == "2 | ❤️ x\n  |    ^")
    #expect(excerpt("한국 x", marking: "x") == "2 | 한국 x\n  |      ^")
    #expect(excerpt("ﾊﾝ x", marking: "x") == "2 | ﾊﾝ x\n  |    ^")
    #expect(excerpt("สวัสดี x", marking: "x") == "2 | สวัสดี x\n  |      ^")
  }

  @Test("a space that looks like the ordinary one is shown where it is underlined, and in words")
  func otherSpaces() {
    let file = SourceFile("a.md", "a\u{A0}b\u{A0}c\u{202F}d")
    let place = SourceLocation(file, file.location(of: "b\u{A0}c").range)
    #expect(
      TextPrinter().text([Diagnostic(Sample("'b\u{A0}c' is odd"), at: place)]) == """
        a.md:1:3: error: 'b<U+00A0>c' is odd [sample]
        1 | a\u{A0}b<U+00A0>c\u{202F}d
          |   ^~~~~~~~~~

        """)
  }

  @Test("an empty range is one caret, even at the end of the line")
  func empty() {
    let file = SourceFile("a", "ab\r\ncd")
    let at = { (offset: Int) in
      printer.text([Diagnostic(Sample("m"), at: SourceLocation(file, offset..<offset))])
    }
    #expect(at(1) == "a:1:2: error: m [sample]\n1 | ab\n  |  ^\n")
    #expect(at(2) == "a:1:3: error: m [sample]\n1 | ab\n  |   ^\n")
    #expect(at(6) == "a:2:3: error: m [sample]\n2 | cd\n  |   ^\n")
  }

  @Test("a range of several lines is underlined to the end of its first")
  func multiline() {
    #expect(excerpt("a: [b,\n  c]\nd", marking: "[b,\n  c]") == "2 | a: [b,\n  |    ^~~")
  }

  @Test("long lines are cut around the place")
  func long() {
    let words = (0..<40).map { "word\($0)" }.joined(separator: " ")
    #expect(
      excerpt(words, marking: "word20", width: 40)
        == "2 | …7 word18 word19 word20 word21 word22 w…\n  |                  ^~~~~~")
    #expect(
      excerpt(words, marking: "word0", width: 40)
        == "2 | word0 word1 word2 word3 word4 word5 wo…\n  | ^~~~~")
    #expect(
      excerpt(words, marking: "word39", width: 40)
        == "2 | …d34 word35 word36 word37 word38 word39\n  | \(String(repeating: " ", count: 33))^~~~~~"
    )
    let all = excerpt(words, marking: words, width: 40).split(separator: "\n")
    #expect(all.allSatisfy { $0.count <= 44 })
  }

  @Test("a line of many megabytes takes no time")
  func huge() {
    let file = SourceFile("a", String(repeating: "é", count: 400_000))
    let middle = SourceLocation(file, 400_000..<400_010)
    let text = printer.text([Diagnostic(Sample("m"), at: middle)])
    #expect(text.hasPrefix("a:1:200001: error: m [sample]\n1 | …éé"))
    #expect(text.contains("  |") && text.contains("^~~~~\n"))
  }

  @Test("nothing from a file reaches the terminal raw")
  func controls() {
    #expect(
      excerpt("a\u{1B}[31mb\u{7}c", marking: "c") == "2 | a␛[31mb␇c\n  |         ^")
    #expect(excerpt("a\u{202E}b", marking: "b") == "2 | a<U+202E>b\n  |          ^")
    #expect(excerpt("a\u{200B}b", marking: "\u{200B}") == "2 | a<U+200B>b\n  |  ^~~~~~~~")
    #expect(excerpt("a\u{9B}b", marking: "b") == "2 | a<U+009B>b\n  |          ^")
    let invalid = SourceFile(path: "a", bytes: [0x61, 0xFF, 0x62, 0x0A])
    #expect(
      printer.text([Diagnostic(Sample("m"), at: SourceLocation(invalid, 1..<2))])
        == "a:1:2: error: m [sample]\n1 | a<FF>b\n  |  ^~~~\n")
    let file = SourceFile("a\u{1B}]0;x\u{7}.md", "x\n")
    let diagnostic = Diagnostic(
      Sample("'\u{1B}[2J\n' is wrong", advice: "\u{202E}no"), at: SourceLocation(file, 0..<1),
      suggestion: Suggestion(replace: 0..<1, with: "\u{1B}y"))
    #expect(
      printer.text([diagnostic]) == """
        a␛]0;x␇.md:1:1: error: '␛[2J␊' is wrong [sample]
        1 | x
          | ^ did you mean '␛y'?
        help: <U+202E>no

        """)
  }

  @Test("the words of a suggestion depend on its effect")
  func suggestions() {
    let file = SourceFile("a", "one\ntwo\n")
    let print = { (range: SourceRange, replacement: String) in
      printer.text([
        Diagnostic(
          Sample("m"), at: SourceLocation(file, 0..<3),
          suggestion: Suggestion(replace: range, with: replacement))
      ]).split(separator: "\n").dropFirst(2).joined(separator: "\n")
    }
    #expect(print(0..<3, "three") == "  | ^~~ did you mean 'three'?")
    #expect(print(3..<3, "\"") == "  | ^~~ is '\"' missing?")
    #expect(print(3..<3, "  ") == "  | ^~~")
    #expect(print(0..<3, "") == "  | ^~~")
    #expect(print(0..<3, "a\nb") == "  | ^~~")
    #expect(print(4..<7, "2") == "  | ^~~\nhelp: on line 2: did you mean '2'?")
    #expect(print(4..<4, "---\n") == "  | ^~~\nhelp: on line 2: is '---' missing?")
  }

  @Test("diagnostics come in the order of their places, each once")
  func sorted() {
    let (a, b) = (SourceFile("a", "one two\n"), SourceFile("b", "one\n"))
    var warning = Diagnostic(Sample("w", code: "a"), at: SourceLocation(a, 0..<3))
    warning.severity = .warning
    let list = [
      Diagnostic(Sample("5"), at: SourceLocation(b)),
      Diagnostic(Sample("4"), at: SourceLocation(a, 4..<7)),
      warning,
      Diagnostic(Sample("2", code: "b"), at: SourceLocation(a, 0..<3)),
      Diagnostic(Sample("1", code: "a"), at: SourceLocation(a, 0..<3)),
      Diagnostic(Sample("0"), at: SourceLocation(a, 0..<1)),
      Diagnostic(Sample("4"), at: SourceLocation(a, 4..<7)),
    ]
    #expect(
      list.sortedByPlace().map(\.problem.english.message) == ["0", "1", "2", "w", "4", "5"])
    #expect(printer.text([]) == "")
  }

  @Test(
    "ten diagnostics of each code are shown, errors first, and the others are counted by code and file"
  )
  func limit() {
    var list: [Diagnostic] = []
    for (path, count) in [("a", 30), ("b", 3), ("c", 4), ("d", 5), ("e", 2)] {
      let file = SourceFile(path, String(repeating: "x", count: 50))
      list += (0..<count).map {
        Diagnostic(Sample("\($0)", code: "one"), at: SourceLocation(file, $0..<($0 + 1)))
      }
    }
    for index in 0..<25 { list[index].severity = .warning }
    let other = SourceFile("c", "y")
    list += (0..<12).map {
      Diagnostic(Sample("\($0)", code: "two"), at: SourceLocation(other, 0..<($0 % 2)))
    }
    list.append(Diagnostic(Sample("3", code: "three"), at: SourceLocation(other)))
    let text = printer.text(list)
    let heads = text.split(separator: "\n").filter { $0.hasSuffix("]") }
    #expect(heads.filter { $0.hasSuffix("[one]") }.count == 10)
    #expect(heads.filter { $0.hasSuffix("[two]") }.count == 10)
    #expect(heads.filter { $0.hasSuffix("[three]") }.count == 1)
    #expect(heads.allSatisfy { $0.contains(": error: ") })
    #expect(
      text.hasSuffix(
        """
        and 36 more; --verbose shows all:
          34 × one: 25 in a, 5 in d, 2 in c, 2 in e
          2 × two: 2 in c

        """), "\(text)")
    let all = TextPrinter(limitPerCode: nil).text(list)
    #expect(!all.contains("--verbose"))
    #expect(all.split(separator: "\n").filter { $0.hasSuffix("]") }.count == list.count)
    #expect(
      TextPrinter(language: .dutch, limitPerCode: 0).text(Array(list.suffix(1))) == """
        en nog 1; met --verbose ziet u alles:
          1 × three: 1 in c

        """)
  }

  @Test("the output stays small with any number of problems in any number of files")
  func bounded() {
    var list: [Diagnostic] = []
    for number in 0..<1_000 {
      let file = SourceFile("Content/\(number)\u{1B}.md", String(repeating: "x", count: 10))
      list += (0..<10).map {
        Diagnostic(Sample("m", code: "a"), at: SourceLocation(file, $0..<($0 + 1)))
      }
    }
    let text = printer.text(list)
    #expect(text.utf8.count < 2_000)
    #expect(
      text.hasSuffix(
        "  9990 × a: 10 in Content/1␛.md, 10 in Content/10␛.md, 10 in Content/100␛.md, "
          + "9960 in 996 other files\n"), "\(text.suffix(300))")
    #expect(GitHubPrinter().text(list).split(separator: "\n").count == 10_000)
    #expect(JSONPrinter().text(list).split(separator: "\n").count == 10_000)
  }

  @Test("colour is optional")
  func colour() {
    let file = SourceFile("a", "x\n")
    let diagnostic = Diagnostic(
      Sample("m", advice: "do it"), at: SourceLocation(file, 0..<1),
      suggestion: Suggestion(replace: 0..<1, with: "y"))
    #expect(
      TextPrinter(usesColour: true).text([diagnostic])
        == "\u{1B}[1ma:1:1:\u{1B}[0m \u{1B}[1;31merror:\u{1B}[0m \u{1B}[1mm\u{1B}[0m [sample]\n"
        + "1 | x\n  | \u{1B}[1;31m^\u{1B}[0m \u{1B}[32mdid you mean 'y'?\u{1B}[0m\n"
        + "\u{1B}[36mhelp\u{1B}[0m: do it\n")
  }

  @Test("any bytes and any ranges can be printed")
  func fuzz() {
    var random = SplitMix64(seed: 11)
    for _ in 0..<3000 {
      let count = Int.random(in: 0..<60, using: &random)
      let bytes = (0..<count).map { _ in
        [UInt8.random(in: 0...255, using: &random), 0x0A, 0x09, 0x61, 0xCC, 0xF0][
          Int.random(in: 0..<6, using: &random)]
      }
      let file = SourceFile(path: "f", bytes: bytes)
      let (a, b) = (
        Int.random(in: 0...count, using: &random), Int.random(in: 0...count, using: &random)
      )
      let diagnostic = Diagnostic(Sample("m"), at: SourceLocation(file, min(a, b)..<max(a, b)))
      for text in [
        TextPrinter(width: 20).text([diagnostic]), JSONPrinter().text([diagnostic]),
        GitHubPrinter().text([diagnostic]),
      ] {
        #expect(
          text.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x7F || $0 == "\n" })
      }
    }
  }
}
