import Foundation
import Testing

@testable import Templates

/// The tables of filters and functions in docs/designers/language.md are made from the declarations
/// in Sources/Templates. `UPDATE_SNAPSHOTS=1 swift test --filter LanguageTable` writes them anew.
@Suite("Documentation of filters and functions") struct LanguageTableTests {
  @Test func theTablesAreThoseOfTheDeclarations() throws {
    let page = try Page("docs/designers/language.md")
    var text = page.text
    for group in Filter.groups {
      try replace("filters: \(group.name)", in: &text, with: LanguageTable.of(group.filters))
    }
    try replace("functions", in: &text, with: LanguageTable.of(Function.all))
    if ProcessInfo.processInfo.environment["UPDATE_SNAPSHOTS"] == "1" {
      try text.write(to: page.url, atomically: true, encoding: .utf8)
      return
    }
    #expect(page.text == text, "UPDATE_SNAPSHOTS=1 swift test --filter LanguageTable")
  }

  @Test(arguments: Filter.all.map(\.name))
  func theExampleOfAFilterGivesWhatItSays(_ name: String) throws {
    let filter = try #require(Filter.named(name))
    #expect(filter.example.template.contains("| \(name)"))
    let found = try DesignerTests().output(filter.example.template, [:])
    #expect(found.trimmingCharacters(in: .whitespacesAndNewlines) == filter.example.output)
  }

  @Test(arguments: Function.all.map(\.name))
  func theExampleOfAFunctionGivesWhatItSays(_ name: String) throws {
    let function = try #require(Function.named(name))
    #expect(function.example.template.contains("\(name)("))
    var template = function.example.template
    var files: [String: String] = [:]
    if function.isOfComponents {
      files["Templates/components/example/example.html"] = template
      template =
        #"{% component "example" %}{% fill "footer" %}More{% endfill %}{% endcomponent %}"#
    }
    let found = try DesignerTests().output(template, files)
    #expect(found.trimmingCharacters(in: .whitespacesAndNewlines) == function.example.output)
  }

  /// Puts a table between the comment that names it and the one that ends it.
  private func replace(_ name: String, in text: inout String, with table: String) throws {
    let from = try #require(
      text.range(of: "<!-- \(name) -->\n")?.upperBound, "language.md has no '<!-- \(name) -->'")
    let rest = from..<text.endIndex
    let to = try #require(text.range(of: "<!-- end of table -->", range: rest)?.lowerBound)
    text.replaceSubrange(from..<to, with: "\n" + table + "\n")
  }
}

/// Declarations as a Markdown table.
private enum LanguageTable {
  static func of(_ filters: [Filter]) -> String {
    var lines = [
      "| filter | from | to | what it gives | example |", "| --- | --- | --- | --- | --- |",
    ]
    for filter in filters {
      let uses = signatures(filter.name, filter.parameters, brackets: false)
      lines.append(
        "| \(uses) | \(words(filter.input)) | \(words(filter.result)) | "
          + "\(filter.summary)\(choices(filter.parameters)) | "
          + "\(words(filter.example)) |")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  static func of(_ functions: [Function]) -> String {
    var lines = ["| function | to | what it gives | example |", "| --- | --- | --- | --- |"]
    for function in functions {
      let uses = signatures(function.name, function.parameters, brackets: true)
      lines.append(
        "| \(uses) | \(words(function.result)) | \(function.summary) | \(words(function.example)) |"
      )
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// Each way to write it: with the arguments that it needs, then with one more of the others.
  private static func signatures(
    _ name: String, _ parameters: [Parameter], brackets: Bool
  ) -> String {
    let least = parameters.count { !$0.isOptional }
    return (least...parameters.count).map { count in
      let given = parameters.prefix(count).map(words).joined(separator: ", ")
      return "`\(name)\(given.isEmpty && !brackets ? "" : "(\(given))")`"
    }.joined(separator: ", ")
  }

  /// The texts that can be written for a parameter that is one of a few.
  private static func choices(_ parameters: [Parameter]) -> String {
    parameters.map { parameter in
      guard case .choice(let choices) = parameter.kind else { return "" }
      return ". The \(parameter.name) is one of "
        + choices.map { "`\($0)`" }.joined(separator: ", ")
    }.joined()
  }

  private static func words(_ parameter: Parameter) -> String {
    let value =
      switch parameter.kind {
      case .text, .integer, .date, .element, .decimals: parameter.name
      case .value: parameter.isNamed ? "\(parameter.name)=value" : parameter.name
      case .choice, .literal: "\"\(parameter.name)\""
      }
    return parameter.isRepeated ? "\(value), …" : value
  }

  private static func words(_ input: FilterInput) -> String {
    switch input {
    case .any: "any value"
    case .text: "text"
    case .number: "number"
    case .date: "date"
    case .moment: "date with a time"
    case .list: "list"
    case .texts: "list of texts"
    }
  }

  private static func words(_ result: FilterResult) -> String {
    switch result {
    case .type(let type): words(type)
    case .element: "element or nothing"
    case .list: "list"
    case .lists: "list of lists"
    case .groups: "list of groups"
    case .valueOrArgument: "value"
    }
  }

  private static func words(_ type: ValueType) -> String {
    switch type {
    case .text: "text"
    case .url: "URL"
    case .html: "HTML"
    case .boolean: "yes or no"
    case .integer: "whole number"
    case .number: "number"
    case .date: "date"
    case .moment: "date with a time"
    case .list(let element): "list of \(words(element))s"
    case .optional(let type): "\(words(type)) or nothing"
    case .object: "entry"
    case .nothing: "nothing"
    }
  }

  private static func words(_ example: Example) -> String {
    "\(code(example.template)) → \(code(example.output))"
  }

  /// Code in a cell of a table, in which `|` ends the cell.
  private static func code(_ text: String) -> String {
    "`\(text.replacingOccurrences(of: "|", with: #"\|"#))`"
  }
}
