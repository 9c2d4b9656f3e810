import Foundation
import Testing

@testable import Model

/// The table of field types in docs/designers/model.md is made from what the types declare.
/// `UPDATE_SNAPSHOTS=1 swift test --filter FieldTypeTable` writes it anew.
@Suite("Documentation of types of fields")
struct FieldTypeTableTests {
  @Test func theTableIsThatOfTheTypes() throws {
    let page = try Page("docs/designers/model.md")
    var text = page.text
    let from = try #require(text.range(of: "<!-- types of fields -->\n")?.upperBound)
    let to = try #require(
      text.range(of: "<!-- end of types -->", range: from..<text.endIndex)?.lowerBound)
    var rows = ["| type | a value is | options |", "| --- | --- | --- |"]
    for type in FieldTypeName.allCases {
      let documentation = type.declaration.documentation
      let options = documentation.options.isEmpty ? "" : "\(documentation.options) "
      rows.append("| `\(type.rawValue)` | \(documentation.value) | \(options)|")
    }
    text.replaceSubrange(from..<to, with: "\n" + rows.joined(separator: "\n") + "\n\n")
    if ProcessInfo.processInfo.environment["UPDATE_SNAPSHOTS"] == "1" {
      try text.write(to: page.url, atomically: true, encoding: .utf8)
      return
    }
    #expect(page.text == text, "UPDATE_SNAPSHOTS=1 swift test --filter FieldTypeTable")
  }

  @Test func theTypesWithoutADefaultAreNamed() throws {
    let text = try Page("docs/designers/model.md").text
    let row = try #require(text.split(separator: "\n").first { $0.hasPrefix("| `default` |") })
    let words: [FieldTypeName: String] = [
      .image: "images", .file: "files", .list: "lists", .group: "groups",
    ]
    for type in FieldTypeName.allCases {
      let isNamed = row.contains(words[type] ?? "`\(type.rawValue)`")
      #expect(isNamed != type.declaration.allowsDefault, "\(type.rawValue)")
    }
  }
}
