import Dates
import Diagnostics
import Formats
import FrontMatter
import Images
import Locales
import Testing
import Values

@testable import Model

/// The parts of each type's declaration agree. A new type needs a sample here.
@Suite("Types of fields")
struct FieldTypeTests {
  /// A field of a type: its options in the model, and a value in the form of front matter.
  private struct Sample {
    let options: String
    let value: String
    /// The value in JSON; nil if the open data does not include it.
    let json: String?
    /// The words that the search gets.
    let words: [String]

    init(_ options: String, _ value: String, json: String?, words: [String] = []) {
      self.options = options
      self.value = value
      self.json = json
      self.words = words
    }
  }

  private static func sample(_ type: FieldTypeName) -> Sample {
    switch type {
    case .text: Sample("", "A text", json: "\"A text\"", words: ["A text"])
    case .markdown: Sample("", "A *text*", json: "\"portable\"", words: ["markdown"])
    case .number: Sample("", "2.5", json: "2.5")
    case .integer: Sample("", "3", json: "3")
    case .boolean: Sample("", "true", json: "true")
    case .date: Sample("", "2025-10-29", json: "\"2025-10-29\"", words: ["month 10"])
    case .datetime:
      Sample("", "2025-10-29 16:00", json: "\"2025-10-29T16:00+01:00\"", words: ["month 10"])
    case .url: Sample("", "https://a.org/", json: "\"https://a.org/\"")
    case .email: Sample("", "a@b.org", json: "\"a@b.org\"", words: ["a@b.org"])
    case .phone: Sample("", "+31 20 123 4567", json: "\"+31 20 123 4567\"")
    case .country: Sample("", "NL", json: "\"NL\"", words: ["the country NL"])
    case .language: Sample("", "nl", json: "\"nl\"")
    case .coordinates:
      Sample("", "[52.25, 4.5]", json: "{\"latitude\":52.25,\"longitude\":4.5}")
    case .choice:
      Sample("choices: {tour: {en: A tour}}", "tour", json: "\"tour\"", words: ["A tour"])
    case .image: Sample("", "{file: p.png, alt: A photo}", json: nil)
    case .file: Sample("", "p.pdf", json: "\"https://x.org/p.pdf\"", words: ["file p.pdf"])
    case .reference: Sample("to: pages", "about", json: "\"pages/7\"", words: ["entry 7"])
    case .references: Sample("to: pages", "[about]", json: "[\"pages/7\"]", words: ["entry 7"])
    case .list: Sample("of: country", "[NL, BE]", json: "[\"NL\",\"BE\"]", words: both)
    case .group:
      Sample(
        "fields: {land: {type: country}, by: {type: text}, at: {type: list, of: text}}",
        "{land: NL}", json: "{\"land\":\"NL\"}", words: ["the country NL"])
    }
  }

  private static let both = ["the country NL", "the country BE"]

  /// Returns the field and its value, with all references resolved.
  private func read(_ type: FieldTypeName) throws -> (field: Field, value: FieldValue) {
    let sample = FieldTypeTests.sample(type)
    let options = sample.options.isEmpty ? "" : ", \(sample.options)"
    return try read("{type: \(type.rawValue)\(options)}", sample.value)
  }

  private func read(_ field: String, _ value: String) throws -> (field: Field, value: FieldValue) {
    let model =
      "collections:\n  pages:\n    fields:\n      title: {type: text}\n      a: \(field)\n"
    let (version, problems) = try readPage(
      "b.md", "---\ntitle: T\na: \(value)\n---\n", model: model, assets: ["p.png", "p.pdf"])
    #expect(problems == [])
    let collection = try #require(ContentModel.read(source(model)).model.collections.first)
    let found = try #require(version?.values[1]).mappingReferences { reference, _ in
      var reference = reference
      reference.target = EntryID(7)
      return reference
    }
    return (collection.fields[1], found)
  }

  @Test(arguments: FieldTypeName.allCases)
  func templatesGetValuesOfTheDeclaredType(name: FieldTypeName) throws {
    let (field, value) = try read(name)
    var types = Types()
    let type = field.templateType(in: "pages", &types)
    #expect(types.fits(field.type.value(of: value, in: Context()), type), "\(type)")
    #expect(types.fits(field.type.absent, type), "\(type)")
  }

  @Test(arguments: FieldTypeName.allCases)
  func dataGetsTheValue(name: FieldTypeName) throws {
    let (field, value) = try read(name)
    let json = field.type.json(of: value, in: Context()).map {
      String(decoding: $0.bytes(), as: UTF8.self)
    }
    #expect(json == FieldTypeTests.sample(name).json)
    guard case .object(let members) = field.type.schema(collections: ["pages"]) else {
      Issue.record("the schema is no object")
      return
    }
    #expect(!members.isEmpty)
  }

  @Test(arguments: FieldTypeName.allCases)
  func theSearchGetsItsWords(name: FieldTypeName) throws {
    let (field, value) = try read(name)
    var words = FieldWords()
    field.addWords(of: value, in: Context(), to: &words)
    let all =
      words.labels + words.texts.map { _ in "markdown" } + words.targets.map { "entry \($0.index)" }
      + words.files.map { "file \($0)" }
    #expect(all == FieldTypeTests.sample(name).words)
  }

  @Test(arguments: FieldTypeName.allCases)
  func aValueOfAnotherTypeIsNothing(name: FieldTypeName) throws {
    let (field, value) = try read(name)
    let place = value.location
    // No type accepts both a text and a number.
    for content in [FieldValue.Content.number(1), .text("a")] {
      let other = FieldValue(content: content, location: place)
      guard field.type.json(of: other, in: Context()) == nil else { continue }
      guard case .absent = field.type.value(of: other, in: Context()) else {
        Issue.record("\(name) takes \(content)")
        return
      }
      return
    }
    Issue.record("\(name) takes everything")
  }

  @Test func aPhotoWithoutConsentIsRemovedEvenIfRequired() throws {
    var types = Types()
    let (image, _) = try read("{type: image, required: true}", "{file: p.png, alt: A photo}")
    let (file, _) = try read("{type: file, required: true}", "p.pdf")
    #expect(image.templateType(in: "pages", &types) == .optional(.object(0)))
    #expect(file.templateType(in: "pages", &types) == .object(0))
    #expect(types.objects.map(\.name) == ["file"])
  }

  @Test func listsAreNarrowedByTheirItems() throws {
    let (field, value) = try read(
      "{type: list, of: choice, choices: [tour, a talk]}", "[tour, a talk]")
    let facets = field.type.facets(of: value, languages: ["en"], formats: [])
    guard facets.count == 1, case .named("tour", ["tour"]) = facets[0] else {
      Issue.record("\(facets)")
      return
    }
  }

  @Test(arguments: [
    ("{type: list, of: tags}", "tags"), ("{type: list, of: refs}", "refs"),
    ("{type: list, of: list}", "list"), ("{type: list, of: lists}", "lists"),
  ])
  func aListOfListsIsNotAType(field: String, of: String) {
    let text = "collections:\n  pages:\n    fields:\n      title: {type: text}\n      a: \(field)\n"
    #expect(
      ContentModel.read(source(text)).diagnostics.map(summary)
        == ["unknown-value 'of': '\(of)' is not a value of 'of'"])
  }

  @Test func everyTraversalReachesListsAndGroups() throws {
    let fields = """
      {land: {type: country}, web: {type: url}, mail: {type: email}, text: {type: markdown}, \
      photo: {type: image}, paper: {type: file}, up: {type: references, to: pages}}
      """
    let group = """
      {land: NL, web: 'https://a.org/', mail: a@b.org, text: B, up: [b, c], paper: p.pdf, \
      photo: {file: p.png, alt: A, consent-until: 2030-01-01}}
      """
    let (field, value) = try read(
      "{type: list, of: group, fields: \(fields)}", "[\(group)]")
    var found: [String] = []
    value.forEachTarget { found.append("entry \($0.index)") }
    value.forEachFile { found.append("file \($0)") }
    value.forEachConsent { path, _ in found.append("consent \(path)") }
    value.forEachAddress { address, _ in found.append(address) }
    value.forEachMarkdown { text, _ in found.append("markdown \(text)") }
    field.type.forEachContact(in: value) { address, _ in found.append("contact \(address)") }
    #expect(
      found == [
        "entry 7", "entry 7", "file p.png", "file p.pdf", "consent p.png", "https://a.org/",
        "markdown B", "contact https://a.org/", "contact a@b.org",
      ])
    #expect(field.type.collections == [CollectionID(0)] && field.type.ownCollections == [])
    var left: [String] = []
    value.without(["p.png"])?.forEachFile { left.append($0) }
    #expect(left == ["p.pdf"])
    value.mappingReferences { reference, _ in
      var reference = reference
      reference.target = reference.name == "b" ? nil : EntryID(8)
      return reference
    }.leading?.forEachTarget { left.append("entry \($0.index)") }
    #expect(left == ["p.pdf", "entry 8"])
  }

  @Test func namesOfOtherProgramsMeanOneTypeEach() {
    let names = FieldTypeName.allCases.flatMap { $0.declaration.otherNames }
    #expect(Set(names).count == names.count)
    #expect(Set(names).isDisjoint(with: FieldType.names))
    #expect(TypeGuess.type(meantBy: "Dropdown") == "choice")
    for name in FieldTypeName.allCases { #expect(name.declaration.name == name) }
  }
}

/// A site whose answers repeat the question.
private struct Context: ValueContext {
  func text(_ text: LocalizedText) -> String { text.text(in: "en") }
  func countryName(_ code: String) -> String? { "the country \(code)" }
  func month(of date: CalendarDate) -> String { "month \(date.month)" }
  func pageHTML(of value: FieldValue) -> [UInt8]? { Array("page".utf8) }
  func portableHTML(of value: FieldValue) -> [UInt8]? { Array("portable".utf8) }
  func address(_ written: String, of value: FieldValue) -> String { written }
  func file(_ path: String) -> PublishedFile {
    PublishedFile(
      url: "/" + path, name: path, fileExtension: "PDF", size: 1, sizeText: "1 byte",
      pixels: (1, 2))
  }
  func absoluteURL(ofFile path: String) -> String { "https://x.org/" + path }
  func entry(_ entry: EntryID) -> Value {
    .object(ObjectID(kind: 1, index: Int32(entry.index)))
  }
  func entryName(_ entry: EntryID) -> String { "pages/\(entry.index)" }
}

/// The types that fields add.
private struct Types: TemplateTypes {
  private(set) var objects: [ObjectType] = []

  mutating func shared(_ object: ObjectType) -> ValueType {
    objects.firstIndex { $0.name == object.name }.map { .object($0) } ?? add(object)
  }

  mutating func add(_ object: ObjectType) -> ValueType {
    objects.append(object)
    return .object(objects.count - 1)
  }

  func entry(of collections: [CollectionID]) -> ValueType { .object(-1) }

  /// Whether a value and all values in it have a type.
  func fits(_ value: Value, _ type: ValueType) -> Bool {
    switch (value, type) {
    case (.absent, .optional): true
    case (_, .optional(let type)): fits(value, type)
    case (.text, .text), (.url, .url), (.html, .html), (.boolean, .boolean), (.integer, .integer),
      (.number, .number), (.date, .date), (.moment, .moment), (.object, .object(-1)):
      true
    case (.list(let values), .list(let type)): values.allSatisfy { fits($0, type) }
    case (.record(let record), .object(let index)):
      objects[index].fields.count == record.values.count
        && zip(record.values, objects[index].fields).allSatisfy { fits($0, $1.type) }
    default: false
    }
  }
}
