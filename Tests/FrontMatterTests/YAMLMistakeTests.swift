import Diagnostics
import FrontMatter
import Testing

/// The usual mistakes with their messages. If there is a suggestion, applying it leaves no mistake.
@Suite struct YAMLMistakeTests {
  private static let colon = "a text with a colon in it must be in quotes"
  private static let noColon = "this line has no 'name: value'"
  private static let indentation = "this line does not line up with the lines it belongs to"

  private static let mendable: [(text: String, mistakes: [String], mended: String)] = [
    ("a:\n\tb: 2\nc: 1\n", ["2:1 \"\\t\" a line is indented with a tab"], "a:\n  b: 2\nc: 1\n"),
    ("a:\n  b: 1\n\tc: 2\n", ["3:1 \"\\t\" a line is indented with a tab"], "a:\n  b: 1\n  c: 2\n"),
    (
      "a: |\n  text\n\tmore\nb: 2\n", ["3:1 \"\\t\" a line is indented with a tab"],
      "a: |\n  text\n  more\nb: 2\n"
    ),
    (
      "title: \"Foo\nsummary: Bar\nx: 1\n", ["1:8 \"\\\"Foo\" the quotation mark \" is not closed"],
      "title: \"Foo\"\nsummary: Bar\nx: 1\n"
    ),
    (
      "title: \"Foo\nsummary: \"Bar\"\nx: 1\n",
      ["1:8 \"\\\"Foo\" the quotation mark \" is not closed"],
      "title: \"Foo\"\nsummary: \"Bar\"\nx: 1\n"
    ),
    ("a: b\n\"foo: bar\nc: d\n", ["2:1 \"\\\"foo: bar\" the quotation mark \" is not closed"], ""),
    ("a: 'foo\n", ["1:4 \"\\'foo\" the quotation mark ' is not closed"], "a: 'foo'\n"),
    (
      "title: 'It's here'\nx: 1",
      ["1:8 \"\\'It\\'s here\\'\" there is text after the closing quotation mark '"],
      "title: \"It's here\"\nx: 1"
    ),
    (
      "title: 'It's: here'\nx: 1",
      ["1:8 \"\\'It\\'s: here\\'\" there is text after the closing quotation mark '"],
      "title: \"It's: here\"\nx: 1"
    ),
    (
      "title: \"A \"nice\" day\"\n",
      ["1:8 \"\\\"A \\\"nice\\\" day\\\"\" there is text after the closing quotation mark \""],
      "title: 'A \"nice\" day'\n"
    ),
    (
      "- 'x' 'y'\n", ["1:3 \"\\'x\\' \\'y\\'\" there is text after the closing quotation mark '"],
      "- \"x' 'y\"\n"
    ),
    (
      "title:Foo\nsummary: Bar\n", ["1:1 \"title:Foo\" a space is missing after 'title:'"],
      "title: Foo\nsummary: Bar\n"
    ),
    (
      "a: b\ntitle:Foo\nc: d\n", ["2:1 \"title:Foo\" a space is missing after 'title:'"],
      "a: b\ntitle: Foo\nc: d\n"
    ),
    ("title:Foo", ["1:1 \"title:Foo\" a space is missing after 'title:'"], "title: Foo"),
    (
      "title: Foo: bar\nx: y: z\n", ["1:8 \"Foo: bar\" \(colon)", "2:4 \"y: z\" \(colon)"],
      "title: \"Foo: bar\"\nx: \"y: z\"\n"
    ),
    ("- - a: b: c\n", ["1:8 \"b: c\" \(colon)"], "- - a: \"b: c\"\n"),
    ("a: Die: \"Foo\"\n", ["1:4 \"Die: \\\"Foo\\\"\" \(colon)"], "a: 'Die: \"Foo\"'\n"),
    ("a: it's: \"x\"\n", ["1:4 \"it\\'s: \\\"x\\\"\" \(colon)"], "a: 'it''s: \"x\"'\n"),
    (
      "a: é ü: ö\nb: 日: 本\n", ["1:4 \"é ü: ö\" \(colon)", "2:4 \"日: 本\" \(colon)"],
      "a: \"é ü: ö\"\nb: \"日: 本\"\n"
    ),
    (
      "a: @foo\n", ["1:4 \"@foo\" a text that begins with '@' must be in quotes"],
      "a: \"@foo\"\n"
    ),
    ("a: `x`\n", ["1:4 \"`x`\" a text that begins with '`' must be in quotes"], "a: \"`x`\"\n"),
    ("a: %x\n", ["1:4 \"%x\" a text that begins with '%' must be in quotes"], "a: \"%x\"\n"),
    (
      "a: *bold* text\n", ["1:4 \"*bold* text\" a text that begins with '*' must be in quotes"],
      "a: \"*bold* text\"\n"
    ),
    (
      "a: > 50 people\n", ["1:4 \"> 50 people\" a text that begins with '>' must be in quotes"],
      "a: \"> 50 people\"\n"
    ),
    (
      "a: [link](http://x)\n",
      ["1:4 \"[link](http://x)\" a text that begins with '[' must be in quotes"],
      "a: \"[link](http://x)\"\n"
    ),
    (
      "a: {{ page.title }}\n",
      ["1:4 \"{{ page.title }}\" a text that begins with '{' must be in quotes"],
      "a: \"{{ page.title }}\"\n"
    ),
    ("a: ? b\n", ["1:4 \"? b\" a text that begins with '?' must be in quotes"], "a: \"? b\"\n"),
    ("a: [x, y\nb: c\n", ["1:4 \"[x, y\" the bracket '[' is not closed"], "a: [x, y]\nb: c\n"),
    (
      "a: [x, y #1]\nb: c\n",
      ["1:10 \"#1]\" '#1]' is a comment, so the bracket '[' is not closed"],
      "a: [x, \"y #1\"]\nb: c\n"
    ),
    (
      "a: ['x, #2', #1 y]\n",
      ["1:14 \"#1 y]\" '#1 y]' is a comment, so the bracket '[' is not closed"],
      "a: ['x, #2', \"#1 y\"]\n"
    ),
    (
      "a: [x, #1 y]\nb: c\n",
      ["1:8 \"#1 y]\" '#1 y]' is a comment, so the bracket '[' is not closed"],
      "a: [x, \"#1 y\"]\nb: c\n"
    ),
    (
      "a: [x #1]", ["1:7 \"#1]\" '#1]' is a comment, so the bracket '[' is not closed"],
      "a: [\"x #1\"]"
    ),
    (
      "a: {x: 1 # y}\nb: c\n",
      ["1:10 \"# y}\" '# y}' is a comment, so the bracket '{' is not closed"],
      "a: {x: \"1 # y\"}\nb: c\n"
    ),
    ("a: {x: 1\nb: c\n", ["1:4 \"{x: 1\" the bracket '{' is not closed"], "a: {x: 1}\nb: c\n"),
    (
      "a: [\"x\" \"y\"]\n",
      ["1:9 \"\\\"y\\\"]\" a comma is missing between two values of a list"],
      "a: [\"x\", \"y\"]\n"
    ),
    (
      "a: \"C:\\path\"\n", ["1:7 \"\\\\p\" '\\p' means nothing in a text in double quotes"],
      "a: \"C:\\\\path\"\n"
    ),
    (
      "a: \"\\x4\"\n", ["1:5 \"\\\\x\" '\\x' means nothing in a text in double quotes"],
      "a: \"\\\\x4\"\n"
    ),
  ]

  @Test("a mistake is reported, and the suggestion fixes it", arguments: mendable.indices)
  func mends(index: Int) {
    let (text, expected, fixed) = Self.mendable[index]
    #expect(mistakes(text) == expected)
    guard !fixed.isEmpty else { return }
    #expect(mended(text) == fixed)
    #expect(mistakes(fixed) == [])
  }

  private static let others: [(text: String, mistakes: [String])] = [
    ("a: b\nfoo bar\nc: d\n", ["2:1 \"foo bar\" \(noColon)"]),
    ("just words\n", ["1:1 \"just words\" \(noColon)"]),
    ("a:\n  b\nc\n", ["3:1 \"c\" \(noColon)"]),
    (
      "title: Foo\n  summary: Bar\n",
      [
        "2:3 \"summary: Bar\" this line is indented below 'title', "
          + "which already has a value on its own line"
      ]
    ),
    ("a:\n  b: 1\n c: 2\nd: 4\n", ["3:2 \"c: 2\" \(indentation)"]),
    ("  a: 1\nb: 2\n", ["2:1 \"b: 2\" \(indentation)"]),
    ("- a\nb: c\n", ["2:1 \"b: c\" \(indentation)"]),
    ("a:\n  - b\n  c: d\n", ["3:3 \"c: d\" \(indentation)"]),
    ("a:\n- b\n c: d\n", ["3:2 \"c: d\" \(indentation)"]),
    ("a: - b\n", ["1:4 \"- b\" a list item must be on its own line"]),
    ("a: *bold text\n", ["1:4 \"*bold\" the alias '*bold' is not allowed"]),
    ("[a]: 2\n", ["1:1 \"[a]\" the name before a colon must be plain text"]),
    ("? [a, b]\n: c\n", ["1:3 \"[a, b]\" the name before a colon must be plain text"]),
    (": 3\n", ["1:1 \":\" a name is missing before the colon"]),
    ("a: 1\n---\nb: 2\n", ["2:1 \"---\" a second YAML document begins here"]),
    ("a: {b: c: d}\n", ["1:9 \": d}\" \(colon)"]),
    ("a: x: y # z\n", ["1:4 \"x: y # z\" \(colon)"]),
    ("%FOO\n---\na: 1\n", ["1:1 \"%FOO\" this cannot be read as YAML"]),
    (
      "title: \"Foo\" bar\nb: [\nc: d: e\n",
      [
        "1:8 \"\\\"Foo\\\" bar\" there is text after the closing quotation mark \"",
        "2:4 \"[\" the bracket '[' is not closed", "3:4 \"d: e\" \(colon)",
      ]
    ),
  ]

  @Test("other mistakes are reported at their place", arguments: others.indices)
  func names(index: Int) {
    #expect(mistakes(Self.others[index].text) == Self.others[index].mistakes)
  }

  @Test("a syntax error does not hide the values around it")
  func recovery() {
    let file = SourceFile("a: 1\nb: x: y\nc: [1, 2]\nd: 'z\ne: 5\n")
    let (node, diagnostics) = YAML.parse(file, in: 0..<file.bytes.count)
    #expect(diagnostics.count == 2)
    #expect(outline(node) == "{a=1, c=[1, 2], e=5}")
    #expect(node?.range == 0..<file.bytes.count - 1)
  }

  @Test("a name that is repeated after a syntax error is found")
  func recoveryRepeats() {
    #expect(
      mistakes("a: 1\nb: x: y\na: 2\n") == [
        "2:4 \"x: y\" \(Self.colon)", "3:1 \"a\" 'a' is given twice",
      ])
  }

  @Test("a text full of mistakes gets twenty errors")
  func many() {
    let text = String(repeating: "a: b: c\n", count: 100_000)
    #expect(mistakes(text).count == 20)
  }

  @Test("bytes that are not text are reported at their place")
  func encoding() {
    let file = SourceFile(
      path: "a.md", bytes: Array("a: é\nb: caf".utf8) + [0xE9] + Array("\n".utf8))
    #expect(
      YAML.parse(file, in: 0..<file.bytes.count).diagnostics.map { describe($0) }
        == ["2:7 \"\u{FFFD}\" the byte E9 is not UTF-8"])
    let nul = SourceFile("a: b\0c\n")
    #expect(
      YAML.parse(nul, in: 0..<nul.bytes.count).diagnostics.map { describe($0) }
        == ["1:5 \"\\0\" the text contains a NUL byte"])
  }
}
