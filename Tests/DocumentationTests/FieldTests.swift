import Dates
import Diagnostics
import Foundation
import Site
import Testing

@testable import Model

/// The tables of fields in docs/writers/kinds.md come from the content model. `UPDATE_SNAPSHOTS=1
/// swift test --filter Documentation` writes them.
@Suite("Documentation of fields")
struct FieldTests {
  @Test func theTablesAreThoseOfTheModel() throws {
    let model = try self.model()
    let page = try Page("docs/writers/kinds.md")
    var text = page.text
    for collection in model.collections {
      let start = "<!-- fields of \(collection.name) -->\n"
      let end = "<!-- end of fields -->"
      let from = try #require(
        text.range(of: start)?.upperBound, "kinds.md has no table of '\(collection.name)'")
      let to = try #require(text.range(of: end, range: from..<text.endIndex)?.lowerBound)
      text.replaceSubrange(from..<to, with: "\n" + FieldTable(model, collection).text + "\n")
    }
    if ProcessInfo.processInfo.environment["UPDATE_SNAPSHOTS"] == "1" {
      try text.write(to: page.url, atomically: true, encoding: .utf8)
      return
    }
    #expect(page.text == text, "UPDATE_SNAPSHOTS=1 swift test --filter Documentation")
  }

  @Test func fieldsOfAllPagesAreListed() throws {
    let text = try Page("docs/writers/kinds.md").text
    let rows = try #require(text.range(of: "## All pages")).upperBound
    let names = text[rows...].split(separator: "\n").filter { $0.hasPrefix("| `") }
      .map { String($0.dropFirst(3).prefix { $0 != "`" }) }
    #expect(names.sorted() == ContentModel.commonKeys.sorted())
  }

  private func model() throws -> ContentModel {
    let url = Page.project.appending(path: "Content/model.yml")
    let file = SourceFile(path: "Content/model.yml", bytes: Array(try Data(contentsOf: url)))
    let (model, diagnostics) = ContentModel.read(file, reservedNames: [])
    #expect(diagnostics.isEmpty)
    return model
  }
}

/// Fields with several values have an example in the documentation that works.
@Suite("Examples of fields") struct FieldExampleTests {
  /// Fields that writers do not write by hand.
  private static let made: Set<String> = ["pages.statement"]

  @Test func theExamplesWork() throws {
    let examples = try Page("docs/writers/kinds.md").examples.filter { $0.verb == "fields" }
    let place = try Page.copyOfProject()
    defer { try? FileManager.default.removeItem(at: place) }
    var files: [String: Page.Example] = [:]
    for (number, example) in examples.enumerated() {
      let folder = place.appending(path: "Content/\(example.claim)")
      // The pictures in the examples.
      for name in example.text.matches(of: /[a-z-]+\.jpg/).map(\.output) {
        try? FileManager.default.copyItem(
          at: Page.project.appending(path: "Tests/Sites/images/Content/canal.jpg"),
          to: folder.appending(path: String(name)))
      }
      let path = "Content/\(example.claim)/example-\(number).md"
      let text = "---\ntitle: An example\ndraft: true\n\(example.text)---\n"
      try text.write(
        to: place.appending(path: path), atomically: true, encoding: .utf8)
      files[path] = example
    }
    let input = InputLoader.load(
      content: place.appending(path: "Content").path,
      templates: place.appending(path: "Templates").path, names: ("Content", "Templates"),
      threads: 2)
    let now = try #require(PointInTime(iso8601: "2026-01-31T12:00"))
    let found = SiteBuild.run(input, options: BuildOptions(now: now)).diagnostics
    // Other missing fields of a draft are only notes.
    let wrong = found.filter { files[$0.location.file.path] != nil && $0.severity != .note }
    #expect(TextPrinter().text(wrong) == "")
    #expect(found.contains { $0.severity == .note })

    let model = try #require(input.model.map { ContentModel.read($0, reservedNames: []).model })
    for collection in model.collections {
      let shown = examples.filter { $0.claim == collection.name }.map(\.text).joined()
      for field in collection.fields where FieldExampleTests.isComposite(field.type) {
        let name = "\(collection.name).\(field.name)"
        if FieldExampleTests.made.contains(name) { continue }
        let inner = FieldExampleTests.fields(of: field.type)
        #expect(
          shown.contains("\(field.name):") && inner.allSatisfy { shown.contains("\($0):") },
          "kinds.md has no example of \(name), with all that it can have")
      }
    }
  }

  private static func isComposite(_ type: FieldType) -> Bool {
    switch type {
    case .image, .group, .list: true
    default: false
    }
  }

  private static func fields(of type: FieldType) -> [String] {
    switch type {
    case .image: ["file", "alt"]
    case .group(let fields), .list(.group(let fields), _, _): fields.map(\.name)
    default: []
    }
  }
}

/// A collection's fields as a Markdown table.
private struct FieldTable {
  private let model: ContentModel
  private let collection: Collection

  init(_ model: ContentModel, _ collection: Collection) {
    self.model = model
    self.collection = collection
  }

  var text: String {
    var lines = ["| field | what to write | required |", "| --- | --- | --- |"]
    for field in collection.fields { add(field, to: &lines, prefix: "") }
    var text = lines.joined(separator: "\n") + "\n"
    if !collection.sections.isEmpty {
      text += "\nThe text has these headings, in this order:\n\n"
      for section in collection.sections {
        text +=
          "- `## \(section.title.text(in: "en"))` (Dutch: `## \(section.title.text(in: "nl"))`)\n"
      }
    }
    return text
  }

  private func add(_ field: Field, to lines: inout [String], prefix: String) {
    let name = "\(prefix)`\(field.name)`"
    let help = field.help.map { ": \($0.text(in: "en"))" } ?? ""
    let inner = groupFields(field.type).isEmpty ? "" : innerWords(field.type)
    lines.append(
      "| \(name) | \(words(field.type))\(help)\(inner) | \(field.isRequired ? "yes" : "") |")
    for inner in groupFields(field.type) { add(inner, to: &lines, prefix: "\(name) → ") }
  }

  private func innerWords(_ type: FieldType) -> String {
    if case .list = type { return "; each item has:" }
    return "; it has:"
  }

  private func groupFields(_ type: FieldType) -> [Field] {
    switch type {
    case .group(let fields), .list(.group(let fields), _, _): fields
    default: []
    }
  }

  private func words(_ type: FieldType) -> String {
    switch type {
    case .text(_, let max) where max >= 10_000: "a text"
    case .text(let min, let max):
      min > 0 ? "a text of \(min) to \(max) characters" : "a text of at most \(max) characters"
    case .markdown: "a text, which may contain [Markdown](markdown.md)"
    case .number: "a number"
    case .integer: "a whole number"
    case .boolean: "`true` or `false`"
    case .date: "a day: `2025-10-29`"
    case .datetime: "a day, or a day and a time: `2025-10-29 16:00`"
    case .url: "a web address"
    case .email: "an e-mail address"
    case .phone: "a telephone number: `+31 20 123 4567`"
    case .country: "the two letters of a country: `NL`"
    case .language: "the code of a language: `nl`"
    case .coordinates: "degrees north and east: `[52.37, 4.90]`"
    case .choice(let choices): "one of " + choices.map { "`\($0.value)`" }.joined(separator: ", ")
    case .image:
      "a picture in the page's folder, with a description: `{file: canal.jpg, alt: Boats in a canal}`"
    case .file: "the name of a file in the page's folder"
    case .reference(let targets): "one of the \(names(targets))"
    case .references(let targets, let min, _):
      "a list of \(names(targets))" + (min > 0 ? ", at least \(min)" : "")
    case .list(.group, _, _): "a list"
    case .list(let item, _, _): "a list; each item is \(words(item))"
    case .group: "a group"
    }
  }

  private func names(_ targets: [CollectionID]) -> String {
    targets.map { "[\(model.collections[$0].name)](#\(model.collections[$0].name))" }
      .joined(separator: ", ")
  }
}
