import Diagnostics
import JSON
import FrontMatter
import Values

/// `number`: a decimal number within the bounds.
struct NumberField: FieldDeclaration {
  let bounds: ClosedRange<Double>

  /// The bounds where the model says nothing.
  static let unbounded = -1e300...1e300

  static let name = FieldTypeName.number
  static let otherNames = [
    "float", "double", "decimal", "real", "num", "numeric", "money", "getal",
  ]
  static let documentation = FieldDocumentation("a number", options: "`min`, `max`, `unit`")
  var expectation: Expectation { .number }

  static let allowsDefault = true
  let isTranslatable = false

  static func read(
    _ map: inout SettingsMap, key: String, _ reader: inout CollectionReader
  ) -> FieldType? {
    .number(map.bounds(map.number("min"), map.number("max"), in: unbounded))
  }

  func readRules(_ rules: inout FieldRules, _ map: inout SettingsMap) {
    rules.unit = map.localized("unit")
  }

  func read(
    _ node: YAMLNode, _ place: FieldPlace, _ reader: inout ValueReader
  ) -> FieldValue.Content? {
    guard let text = reader.text(node, place, expectation) else { return nil }
    guard let number = Double(text), number.isFinite else {
      reader.report(.wrongType(field: place.field, expected: expectation), at: node.range)
      return nil
    }
    return reader.isInside(bounds, of: NumberField.unbounded, number, place, at: node.range)
      ? .number(number) : nil
  }

  func content(of content: FieldValue.Content) -> Double? {
    if case .number(let number) = content { number } else { nil }
  }

  func plainText(_ number: Double) -> String { number.description }

  static let isOrdered = true
  func isBefore(_ number: Double, _ other: Double) -> Bool { number < other }

  func templateType<Types: TemplateTypes>(name: String, _ types: inout Types) -> ValueType {
    .number
  }

  func value(_ number: Double, of field: FieldValue, _ context: any ValueContext) -> Value {
    .number(number)
  }

  func json(_ number: Double, of field: FieldValue, _ context: any ValueContext) -> JSONValue? {
    .number(number)
  }

  func schema(_ names: Table<CollectionID, String>) -> JSONValue {
    let all = NumberField.unbounded
    return .members([
      "type": "number",
      "minimum": bounds.lowerBound > all.lowerBound ? .number(bounds.lowerBound) : nil,
      "maximum": bounds.upperBound < all.upperBound ? .number(bounds.upperBound) : nil,
    ])
  }

  let fitsCell = true

  func addWords(
    _ number: Double, of field: FieldValue, _ context: any ValueContext, to words: inout FieldWords
  ) {}
}
