import Diagnostics
import JSON
import FrontMatter
import Values

/// `integer`: a whole number within the bounds.
struct IntegerField: FieldDeclaration {
  let bounds: ClosedRange<Int>

  /// The bounds where the model says nothing.
  static let unbounded = Int.min...Int.max

  static let name = FieldTypeName.integer
  static let otherNames = ["int", "int32", "int64", "uint", "long", "whole", "count"]
  static let documentation = FieldDocumentation("a whole number", options: "`min`, `max`, `unit`")
  var expectation: Expectation { .wholeNumber }

  static let allowsDefault = true
  let isTranslatable = false

  static func read(
    _ map: inout SettingsMap, key: String, _ reader: inout CollectionReader
  ) -> FieldType? {
    .integer(map.bounds(map.integer("min"), map.integer("max"), in: unbounded))
  }

  func readRules(_ rules: inout FieldRules, _ map: inout SettingsMap) {
    rules.unit = map.localized("unit")
  }

  func read(
    _ node: YAMLNode, _ place: FieldPlace, _ reader: inout ValueReader
  ) -> FieldValue.Content? {
    guard let text = reader.text(node, place, expectation) else { return nil }
    guard let number = Int(text) else {
      reader.report(.wrongType(field: place.field, expected: expectation), at: node.range)
      return nil
    }
    return reader.isInside(bounds, of: IntegerField.unbounded, number, place, at: node.range)
      ? .integer(number) : nil
  }

  func content(of content: FieldValue.Content) -> Int? {
    if case .integer(let number) = content { number } else { nil }
  }

  func plainText(_ number: Int) -> String { number.description }

  static let isOrdered = true
  func isBefore(_ number: Int, _ other: Int) -> Bool { number < other }

  func templateType<Types: TemplateTypes>(name: String, _ types: inout Types) -> ValueType {
    .integer
  }

  func value(_ number: Int, of field: FieldValue, _ context: any ValueContext) -> Value {
    .integer(number)
  }

  func json(_ number: Int, of field: FieldValue, _ context: any ValueContext) -> JSONValue? {
    .integer(number)
  }

  func schema(_ names: Table<CollectionID, String>) -> JSONValue {
    .members([
      "type": "integer", "minimum": bounds.lowerBound > .min ? .integer(bounds.lowerBound) : nil,
      "maximum": bounds.upperBound < .max ? .integer(bounds.upperBound) : nil,
    ])
  }

  let fitsCell = true

  func addWords(
    _ number: Int, of field: FieldValue, _ context: any ValueContext, to words: inout FieldWords
  ) {}
}
