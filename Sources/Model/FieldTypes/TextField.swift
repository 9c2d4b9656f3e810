import Diagnostics
import JSON
import FrontMatter
import Values

/// `text`: one line of plain text, of as many characters as the bounds allow.
struct TextField: FieldDeclaration {
  let min: Int
  let max: Int

  /// The most characters where the model says nothing.
  static let standardMax = 10_000

  static let name = FieldTypeName.text
  static let otherNames = [
    "string", "str", "varchar", "char", "line", "plain", "singleline", "tekst",
  ]
  static let documentation = FieldDocumentation(
    "one line of text", options: "`min`, `max` (characters), `pattern`")
  var expectation: Expectation { .text }

  static let allowsDefault = true
  static let isProse = true
  let isTranslatable = true

  static func read(
    _ map: inout SettingsMap, key: String, _ reader: inout CollectionReader
  ) -> FieldType? {
    let (min, max) = (map.integer("min") ?? 0, map.integer("max") ?? standardMax)
    map.checkBounds(min, max)
    return .text(min: min, max: max)
  }

  func readRules(_ rules: inout FieldRules, _ map: inout SettingsMap) {
    guard let text = map.text("pattern"), let node = map.node("pattern") else { return }
    rules.pattern = TextPattern(text)
    if rules.pattern == nil { map.report(.invalidTextPattern(pattern: text), at: node) }
  }

  func read(
    _ node: YAMLNode, _ place: FieldPlace, _ reader: inout ValueReader
  ) -> FieldValue.Content? {
    guard let text = reader.text(node, place, expectation) else { return nil }
    if text.unicodeScalars.contains(where: { $0.value < 32 && $0 != "\n" && $0 != "\t" }) {
      reader.report(.wrongType(field: place.field, expected: .plainText), at: node.range)
      return nil
    }
    if !reader.checkVisible(text, node, field: place.field) { return nil }
    reader.checkMistakes(text, node, field: place.field)
    if text.utf8.count > max, text.count > max {
      reader.report(
        .tooLong(field: place.field, length: text.count, max: max), at: node.range)
    } else if text.utf8.count < min * 4, text.count < min {
      reader.report(
        .tooShort(field: place.field, length: text.count, min: min), at: node.range)
    }
    if let pattern = reader.rules.pattern, !pattern.matches(text) {
      reader.report(
        .patternMismatch(field: place.field, value: text, pattern: pattern.source), at: node.range)
    }
    return .text(text)
  }

  func content(of content: FieldValue.Content) -> String? {
    if case .text(let text) = content { text } else { nil }
  }

  func plainText(_ text: String) -> String { text }

  func templateType<Types: TemplateTypes>(name: String, _ types: inout Types) -> ValueType {
    .text
  }

  func value(_ text: String, of field: FieldValue, _ context: any ValueContext) -> Value {
    .text(text)
  }

  func json(_ text: String, of field: FieldValue, _ context: any ValueContext) -> JSONValue? {
    .string(text)
  }

  func schema(_ names: Table<CollectionID, String>) -> JSONValue {
    .members([
      "type": "string", "minLength": min > 0 ? .integer(min) : nil, "maxLength": .integer(max),
    ])
  }

  let fitsCell = true

  func addWords(
    _ text: String, of field: FieldValue, _ context: any ValueContext, to words: inout FieldWords
  ) {
    words.labels.append(text)
  }
}
