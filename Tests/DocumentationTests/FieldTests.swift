import Diagnostics
import Foundation
import Model
import Testing

/// The tables of fields in docs/writers/kinds.md are made from the content model.
/// `UPDATE_SNAPSHOTS=1 swift test --filter Documentation` writes them anew.
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

  private func model() throws -> ContentModel {
    let url = Page.project.appending(path: "Content/model.yml")
    let file = SourceFile(path: "Content/model.yml", bytes: Array(try Data(contentsOf: url)))
    let (model, diagnostics) = ContentModel.read(file)
    #expect(diagnostics.isEmpty)
    return model
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
    var lines = ["| field | what to write | needed |", "| --- | --- | --- |"]
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
    lines.append("| \(name) | \(words(field.type))\(help) | \(field.isRequired ? "yes" : "") |")
    for inner in groupFields(field.type) { add(inner, to: &lines, prefix: "\(name) → ") }
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
    case .markdown: "a text, in which [Markdown](markdown.md) may stand"
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
    case .image: "the name of a picture beside the page"
    case .file: "the name of a file beside the page"
    case .reference(let targets): "one of the \(names(targets))"
    case .references(let targets, let min, _):
      "a list of \(names(targets))" + (min > 0 ? ", at least \(min)" : "")
    case .list(.group, _, _): "a list; each item has:"
    case .list(let item, _, _): "a list; each item is \(words(item))"
    case .group: "a group of:"
    }
  }

  private func names(_ targets: [Int]) -> String {
    targets.map { "[\(model.collections[$0].name)](#\(model.collections[$0].name))" }
      .joined(separator: ", ")
  }
}
