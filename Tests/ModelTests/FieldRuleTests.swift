import Diagnostics
import Images
import Testing

@testable import Model

@Suite("Rules of fields")
struct FieldRuleTests {
  /// Returns a model of one collection with the title and these fields.
  private func model(_ fields: String) -> String {
    let lines = fields.split(separator: "\n").map { "      \($0)" }.joined(separator: "\n")
    return
      "collections:\n  pages:\n    fields:\n      title: {type: text, required: true}\n\(lines)\n"
  }

  private func problems(_ fields: String, _ lines: String) throws -> [String] {
    try readPage("a.md", "---\ntitle: A\n\(lines)\n---\n", model: model(fields)).problems
  }

  @Test(arguments: [
    ("a", "a", true), ("a", "b", false), ("a", "aa", false), ("", "", true), ("a*", "aaa", true),
    ("a*", "", true), ("a+", "", false), ("ab?c", "ac", true), ("ab?c", "abbc", false),
    ("\\d{4} [A-Z]{2}", "1011 PN", true), ("\\d{4} [A-Z]{2}", "1011PN", false),
    ("[^0-9]+", "abc", true), ("[^0-9]+", "a1", false), ("a|bc", "bc", true),
    ("(a|b)*c", "abac", true),
    ("a{2,3}", "a", false), ("a{2,3}", "aaa", true), ("a{2,3}", "aaaa", false),
    ("a{2,}", "aaaaa", true),
    (".", "é", true), (".", "\n", false), ("\\.", ".", true), ("\\.", "a", false),
    ("\\w+\\s\\w+", "twee woorden", true), ("[a\\]-]+", "]-a", true), ("(a*)*b", "aab", true),
  ])
  func patterns(pattern: String, text: String, matches: Bool) throws {
    #expect(try #require(TextPattern(pattern)).matches(text) == matches)
  }

  @Test(arguments: [
    "(", ")", "a)", "[", "[]", "[z-a]", "*", "a{", "a{2", "a{3,2}", "\\", "\\q", "a{999}",
    "((((((((((((((((((((((a))))))))))))))))))))))", "(a{200}){200}",
  ])
  func invalidPatterns(pattern: String) {
    #expect(TextPattern(pattern) == nil)
  }

  @Test func noPatternIsSlow() throws {
    let pattern = try #require(TextPattern("(a*)*(a|aa)+b"))
    #expect(!pattern.matches(String(repeating: "a", count: 2_000)))
  }

  @Test func textsMatchTheirPattern() throws {
    let found = try problems("code: {type: text, pattern: 'A\\d'}", "code: B1")
    #expect(found == ["pattern-mismatch 'B1': 'B1' does not match the pattern of 'code'"])
    #expect(try problems("code: {type: text, pattern: 'A\\d'}", "code: A1") == [])
    let list = try problems("codes: {type: list, of: text, pattern: 'A\\d'}", "codes: [A1, x]")
    #expect(list == ["pattern-mismatch 'x': 'x' does not match the pattern of 'codes'"])
  }

  @Test(arguments: [
    ("form: workshop", ["missing-field"]), ("form: talk", []), ("", []),
    ("form: workshop\nseats: 3", []),
  ])
  func fieldsAreRequiredForAValue(lines: String, codes: [String]) throws {
    let found = try problems(
      "form: {type: choice, choices: [talk, workshop]}\n"
        + "seats: {type: integer, required-if: {form: workshop}}", lines)
    #expect(found.map { String($0.prefix { $0 != " " }) } == codes)
  }

  @Test(arguments: [("online: true", 1), ("online: false", 0), ("", 0)])
  func fieldsAreRequiredForAnotherField(lines: String, count: Int) throws {
    let found = try problems(
      "online: {type: boolean}\nlink: {type: url, required-if: online}", lines)
    #expect(found.count == count)
  }

  @Test func defaultsReplaceAbsentValues() throws {
    let fields =
      "form: {type: choice, choices: [talk, workshop], default: workshop, required: true}"
    let (version, found) = try readPage("a.md", "---\ntitle: A\n---\n", model: model(fields))
    #expect(found == [])
    guard case .choice(1)? = version?.values[1]?.content else {
      Issue.record("the default is not there")
      return
    }
  }

  @Test(arguments: [
    ("a: {type: integer, default: many}", "wrong-type 'many'"),
    ("a: {type: image, default: b.png}", "unknown-setting 'b.png'"),
    ("a: {type: integer, min: 3, max: 1}", "bounds-reversed 'min'"),
    ("a: {type: text, min: 3, max: 1}", "bounds-reversed 'min'"),
    ("a: {type: list, of: text, min: 3, max: 1}", "bounds-reversed 'min'"),
    ("a: {type: text, pattern: '['}", "invalid-text-pattern ''[''"),
    ("a: {type: date, after: b}", "unknown-field-name 'a'"),
    ("a: {type: date, required-if: b}", "unknown-field-name 'b'"),
    ("a: {type: date, required-if: [b]}", "wrong-setting '[b]'"),
    ("a: {type: date, after: title}", "unusable-after 'a'"),
    ("a: {type: file, max-size: big}", "wrong-setting 'big'"),
    ("a: {type: boolean, pattern: x}", "unknown-setting 'pattern'"),
    ("a: {type: date, after: a}", "cyclic-requirement 'a'"),
    (
      "a: {type: text, required-if: b}\nb: {type: text, required-if: c}\nc: {type: text, required-if: a}",
      "cyclic-requirement 'a'"
    ),
  ])
  func theModelIsCheckedToo(fields: String, expected: String) {
    let found = ContentModel.read(source(model(fields))).diagnostics.map(summary)
    #expect(found.count == 1)
    #expect(found.first?.hasPrefix(expected + ":") == true, "\(found)")
  }

  @Test func aRepeatedHourMeansTheFirst() throws {
    let found = try problems("at: {type: datetime}", "at: 2025-10-26 02:30")
    #expect(
      found == [
        "time-twice '2025-10-26 02:30': '2025-10-26 02:30' occurs twice in Europe/Amsterdam: "
          + "Polder uses the first, at UTC+02:00"
      ])
    #expect(try problems("at: {type: datetime}", "at: 2025-10-26 03:00") == [])
  }

  @Test func imageFieldsNeedAnImageWithADescription() throws {
    func problems(_ line: String) throws -> [String] {
      try readPage(
        "a.md", "---\ntitle: A\n\(line)\n---\n", model: model("image: {type: image}"),
        assets: ["b.png", "c.txt"]
      ).problems.map { String($0.prefix { $0 != " " }) }
    }
    #expect(try problems("image: {file: b.png, alt: A boat}") == [])
    #expect(try problems("image: b.png") == ["missing-alt-text"])
    #expect(try problems("image: {file: b.png}") == ["missing-alt-text"])
    #expect(try problems("image: {file: b.png, alt: ' '}") == ["missing-alt-text"])
    #expect(try problems("image: {file: c.txt, alt: A}") == ["not-an-image"])
    #expect(try problems("image: {alt: A}") == ["missing-field"])
    #expect(try problems("image: {file: b.png, alt: A, size: 3}") == ["unknown-key"])
    #expect(try problems("image: [b.png]") == ["wrong-type"])
  }

  @Test(arguments: [
    ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0], ImageFormat.png),
    ([0xFF, 0xD8, 0xFF, 0xE0], .jpeg), (Array("GIF89a…".utf8), .gif),
    (Array("RIFF0000WEBPVP8 ".utf8), .webp), (Array("0000ftypavif".utf8), .avif),
    (Array("<?xml version='1.0'?>\n<!-- a <svg> -->\n<svg xmlns=''>".utf8), .svg),
    (Array("<svgx>".utf8), nil), (Array("<html><svg>".utf8), nil), ([], nil),
    (Array("%PDF-1.4".utf8), nil), (Array("<!--".utf8), nil),
  ])
  func formatsAreDetectedByContent(bytes: [UInt8], format: ImageFormat?) {
    #expect(ImageFormat.detect(bytes) == format)
  }

  @Test func filesHaveATypeAndASize() throws {
    func problems(_ rule: String) throws -> [String] {
      try readPage(
        "a.md", "---\ntitle: A\npaper: p.txt\n---\n", model: model("paper: {type: file, \(rule)}"),
        assets: ["p.txt"]
      ).problems
    }
    #expect(try problems("types: [pdf, TXT]") == [])
    #expect(
      try problems("types: [pdf]") == [
        "wrong-file-type 'p.txt': 'p.txt' is not a type of file that 'paper' allows"
      ])
    #expect(
      try problems("max-size: 50 kB") == [
        "file-too-big 'p.txt': 'p.txt' has 100 kB, 'paper' allows at most 50 kB"
      ])
    #expect(try problems("max-size: 1 MB") == [])
  }

  @Test func messagesContainLabelsAndHelp() throws {
    let fields =
      "seats: {type: integer, min: 1, label: {en: Seats, nl: Plaatsen}, unit: people, "
      + "help: {en: how many fit in the room}}"
    let model = ContentModel.read(source(model(fields))).model
    let file = source("---\ntitle: A\nseats: 0\n---\n", path: "Content/a.md")
    let place = try #require(
      PagePlace.read("a.md", file: file, model: model, settings: settings()).place)
    let found = EntryReader.read(
      file, place: place, model: model, settings: settings(), assets: ContentFiles([])
    ).diagnostics
    let english = TextPrinter().text(found)
    #expect(english.contains("help: Seats (people): how many fit in the room\n"), "\(english)")
    #expect(TextPrinter(language: .dutch).text(found).contains("tip: Plaatsen (people)\n"))
  }

  @Test(arguments: [
    ("long-summary: off - it is the law", []), ("long-summary: off", ["warning-without-reason"]),
    ("long-summary: never - it is so", ["warning-without-reason"]),
    ("long-sumary: off - it is so", ["unknown-warning"]),
    ("unknown-key: off - it is so", ["unknown-warning"]),
  ])
  func aPageSetsWarningsWithAReason(line: String, codes: [String]) throws {
    let found = try problems("", "warnings: {\(line)}")
    #expect(found.map { String($0.prefix { $0 != " " }) } == codes)
  }

  @Test func safeSuggestions() throws {
    let model = ContentModel.read(
      source(self.model("day: {type: date}\nform: {type: choice, choices: [talk, walk, dinner]}"))
    ).model
    func isSafe(_ line: String) throws -> [Bool] {
      let file = source("---\ntitle: A\n\(line)\n---\n", path: "Content/a.md")
      let place = try #require(
        PagePlace.read("a.md", file: file, model: model, settings: settings()).place)
      return EntryReader.read(
        file, place: place, model: model, settings: settings(), assets: ContentFiles([])
      ).diagnostics.compactMap { $0.suggestion?.isSafe }
    }
    #expect(try isSafe("day: 29 October 2025") == [true])
    #expect(try isSafe("day: 29/10/2025") == [true])
    #expect(try isSafe("day: 03/04/2025") == [false])
    #expect(try isSafe("form: Dinner") == [true])
    // A near name may mean something else, so a person decides.
    #expect(try isSafe("form: diner") == [false])
    #expect(try isSafe("form: tallk") == [false])
    #expect(try isSafe("dya: 2025-10-29") == [false])
    #expect(try isSafe("Day: 2025-10-29") == [true])
    #expect(try isSafe("Day: 2025-10-29\nday: 2025-10-29") == [false])
  }
}
