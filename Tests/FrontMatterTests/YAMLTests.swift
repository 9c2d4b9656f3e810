import Diagnostics
import FrontMatter
import Testing

@Suite struct YAMLTests {
  private func parse(_ text: String) -> YAMLNode? {
    let file = SourceFile(text)
    let (node, diagnostics) = YAML.parse(file, in: 0..<file.bytes.count)
    #expect(diagnostics.map { describe($0) } == [])
    return node
  }

  /// Returns the texts of the ranges of all nodes and keys, from the outside in, in the order of
  /// the file.
  private func ranges(_ text: String) -> [String] {
    let file = SourceFile(text)
    var texts: [String] = []
    func visit(_ node: YAMLNode) {
      texts.append(file.text(node.range))
      for item in node.items ?? [] { visit(item) }
      for pair in node.pairs ?? [] {
        texts.append(file.text(pair.keyRange) + ":")
        visit(pair.value)
      }
    }
    if let node = YAML.parse(file, in: 0..<file.bytes.count).node { visit(node) }
    return texts
  }

  @Test("lists, mappings and texts")
  func values() {
    #expect(
      outline(
        parse(
          """
          title: The Amsterdam Approach   # a comment
          themes: [housing, 'work', "learning\\n"]
          figures:
            - value: 12
              label: cities
            - {value: "3", label: x}
          text: |
            one

            two
          folded: >-
            three
            four
          empty:
          """))
        == "{title=The Amsterdam Approach, themes=[housing, 'work', 'learning\n'], "
        + "figures=[{value=12, label=cities}, {value='3', label=x}], text='one\n\ntwo', "
        + "folded='three four', empty=}")
  }

  @Test(
    "a text without values is nothing",
    arguments: ["", " ", "\n\n", "# a\n", "\u{FEFF}", "---\n# a"])
  func nothing(text: String) {
    let node = parse(text)
    #expect(node == nil || node?.isNull == true)
  }

  @Test("null is omitted, ~ or null, without quotes")
  func null() {
    let node = parse("a:\nb: ~\nc: null\nd: NULL\ne: ''\nf: \"null\"\ng: nil\nh: [~]\n")
    #expect(node?.pairs?.filter { $0.value.isNull }.map(\.key) == ["a", "b", "c", "d"])
    #expect(node?.value(for: "e")?.scalar == "")
    #expect(node?.value(for: "h")?.items?.first?.isNull == true)
    #expect(node?.value(for: "h")?.isNull == false)
    #expect(node?.value(for: "x") == nil)
    #expect(node?.scalar == nil && node?.items == nil)
  }

  @Test("ranges are those of the texts themselves")
  func exactRanges() {
    #expect(
      ranges("a: b\n'c d':  \"e f\"  # g\nh:\n  - i\n  -  'j'\nk: [l, {m: n}]\n") == [
        "a: b\n'c d':  \"e f\"  # g\nh:\n  - i\n  -  'j'\nk: [l, {m: n}]", "a:", "b", "'c d':",
        "\"e f\"", "h:", "- i\n  -  'j'", "i", "'j'", "k:", "[l, {m: n}]", "l", "{m: n}", "m:",
        "n",
      ])
  }

  @Test("ranges count bytes in texts that are not ASCII, with CRLF and a byte-order mark")
  func nonASCII() {
    let text =
      "\u{FEFF}título: «Sí»\r\nb: \"日本 😀\"\r\nçedilla:\r\n  - é\r\n  - |\r\n    ü\r\n    ö\r\nz: x\r\n"
    #expect(
      ranges(text).dropFirst() == [
        "título:", "«Sí»", "b:", "\"日本 😀\"", "çedilla:", "- é\r\n  - |\r\n    ü\r\n    ö", "é",
        "|\r\n    ü\r\n    ö", "z:", "x",
      ])
    #expect(
      outline(parse(text))
        == "{título=«Sí», b='日本 😀', çedilla=[é, 'ü\nö'], z=x}")
  }

  @Test("ranges count from the start of the file")
  func offset() {
    let file = SourceFile("---\nå: ä\nbroken: 'x\n---\nbody")
    let (node, diagnostics) = YAML.parse(file, in: 4..<11)
    #expect(diagnostics.isEmpty)
    #expect(
      node?.pairs.map { $0.map { file.text($0.keyRange) + file.text($0.value.range) } } == ["åä"])
    let (_, mistakes) = YAML.parse(file, in: 4..<22)
    #expect(mistakes.map { describe($0) } == ["3:9 \"\\'x\" the quotation mark ' is not closed"])
  }

  @Test("block texts end with their last character")
  func blocks() {
    #expect(
      ranges("a: |\n  x\n\n\nb: >-\n  y\n  z\n\n").dropFirst() == [
        "a:", "|\n  x", "b:", ">-\n  y\n  z",
      ])
    #expect(ranges("a: |+\n\n\nb: c").dropFirst() == ["a:", "|+", "b:", "c"])
  }

  @Test("an empty value has an empty range after its colon or dash")
  func empty() {
    for (text, places) in [
      ("a:\nb: c\n", [2]), ("a:   \nb: c\n", [2]), ("a: # x\n", [2]), ("a:", [2]),
      ("é :\nb: c", [4]), ("{a: , b: }", [3, 8]), ("{a, b}", [2, 5]), ("'a':\n", [4]),
      ("a:\n  b:\n", [7]), ("[a: , b]", [3]),
    ] {
      let file = SourceFile(text)
      var found: [Int] = []
      func visit(_ node: YAMLNode) {
        if node.isNull, node.range.isEmpty { found.append(node.range.lowerBound) }
        for item in node.items ?? [] { visit(item) }
        for pair in node.pairs ?? [] { visit(pair.value) }
      }
      if let node = YAML.parse(file, in: 0..<file.bytes.count).node { visit(node) }
      #expect(found == places, "\(text)")
    }
    let list = SourceFile("- a\n-\n- b\n")
    let items = YAML.parse(list, in: 0..<list.bytes.count).node?.items
    #expect(items?.map(\.range) == [2..<3, 5..<5, 8..<9])
  }

  @Test("repeated names are reported with the place of the first, which counts")
  func repeated() {
    let file = SourceFile("a: 1\nb: 2\n\"a\": 3\nc: {d: 1, d: 2}\n")
    let (node, diagnostics) = YAML.parse(file, in: 0..<file.bytes.count)
    #expect(
      diagnostics.map { describe($0) } == [
        "3:1 \"\\\"a\\\"\" 'a' is given twice", "4:11 \"d\" 'd' is given twice",
      ])
    #expect(diagnostics.first?.notes.map(\.location.range) == [0..<1])
    #expect(diagnostics.first?.notes.map(\.kind) == [.firstDefinedHere])
    #expect(outline(node) == "{a=1, b=2, c={d=1}}")
  }

  @Test("repeated names are found among thousands, at once")
  func manyKeys() {
    let text = (0..<20_000).map { "key\($0): \($0)\n" }.joined() + "key3: x\nkey19999: y\n"
    let file = SourceFile(text)
    let (node, diagnostics) = YAML.parse(file, in: 0..<file.bytes.count)
    #expect(node?.pairs?.count == 20_000)
    #expect(
      diagnostics.map(\.problem.english.message)
        == ["'key3' is given twice", "'key19999' is given twice"])
  }

  @Test("a text with a million mistakes gets a thousand errors")
  func errorLimit() {
    #expect(mistakes("a: [" + String(repeating: "*x,", count: 20_000) + "]").count == 1000)
  }

  @Test("a merge key is a name like any other")
  func merge() {
    #expect(outline(parse("<<: {a: b}\n")) == "{<<={a=b}}")
  }

  @Test("values may be 32 levels deep")
  func depth() {
    let nested = { (count: Int) in
      String(repeating: "[", count: count) + String(repeating: "]", count: count)
    }
    #expect(mistakes("a: " + nested(31)) == [])
    #expect(
      mistakes("a: " + nested(32)) == ["1:35 \"[\" values are nested more than 32 levels deep"])
    #expect(mistakes("a: " + nested(100_000)).count == 1)
    let block = (0..<40).map { String(repeating: " ", count: $0) + "a:\n" }.joined()
    #expect(
      mistakes(block) == ["33:33 \"\" values are nested more than 32 levels deep"]
        || mistakes(block) == ["33:33 \"a\" values are nested more than 32 levels deep"])
  }

  @Test("an alias bomb is refused")
  func bomb() {
    var text = "a0: &a0 [x, x, x]\n"
    for level in 1...30 {
      text +=
        "a\(level): &a\(level) [\(Array(repeating: "*a\(level - 1)", count: 9).joined(separator: ","))]\n"
    }
    let found = mistakes(text)
    #expect(found.count == 31 + 270)
    #expect(found.first == "1:5 \"&a0\" the anchor '&a0' is not allowed")
    #expect(found.dropFirst().first == "2:5 \"&a1\" the anchor '&a1' is not allowed")
    #expect(found.dropFirst(2).first == "2:10 \"*a0\" the alias '*a0' is not allowed")
  }

  @Test("anchors and tags are refused, and the value is read")
  func properties() {
    #expect(
      mistakes("a: &x !!str b\nc: !local\n  d: e\n") == [
        "1:4 \"&x\" the anchor '&x' is not allowed", "1:7 \"!!str\" the tag '!!str' is not allowed",
        "2:4 \"!local\" the tag '!local' is not allowed",
      ])
    let file = SourceFile("a: &x b\n")
    let node = YAML.parse(file, in: 0..<file.bytes.count).node
    #expect(node?.value(for: "a").map { file.text($0.range) } == "b")
  }

  @Test("a range outside the file is clamped to it")
  func outside() {
    let file = SourceFile("a: b")
    #expect(outline(YAML.parse(file, in: 0..<100).node) == "{a=b}")
    #expect(YAML.parse(file, in: 50..<100).node == nil)
    #expect(YAML.parse(SourceFile(""), in: 0..<0).node == nil)
  }
}
