import Diagnostics
import JSON
import FrontMatter
import Values

/// `phone`: a telephone number in international form, `+31 20 123 4567`, or a Dutch one such as `14 020`.
struct PhoneField: FieldDeclaration {
  static let name = FieldTypeName.phone
  static let otherNames = ["tel", "telephone", "telefoon"]
  static let documentation = FieldDocumentation(
    "a telephone number in international form, or a short one, such as `14 020`, or a Dutch one that has none, such as `0800 1234`"
  )
  var expectation: Expectation { .phone }

  static let allowsDefault = true
  let isTranslatable = true

  static func read(
    _ map: inout SettingsMap, key: String, _ reader: inout CollectionReader
  ) -> FieldType? { .phone }

  func read(
    _ node: YAMLNode, _ place: FieldPlace, _ reader: inout ValueReader
  ) -> FieldValue.Content? {
    guard let text = reader.name(node, place, expectation) else { return nil }
    switch PhoneNumber.fault(of: text) {
    case nil: return .text(text)
    case .trunkZero(let right):
      reader.report(
        .phoneWithZero(field: place.field, value: text), at: node.range, replacement: right,
        isSafe: true)
    case .noPlus(let right):
      reader.report(
        .invalidPhone(field: place.field, value: text), at: node.range, replacement: right,
        isSafe: true)
    case .other: reader.report(.invalidPhone(field: place.field, value: text), at: node.range)
    }
    return nil
  }

  func content(of content: FieldValue.Content) -> String? {
    if case .text(let text) = content { text } else { nil }
  }

  func plainText(_ number: String) -> String { number }

  func templateType<Types: TemplateTypes>(name: String, _ types: inout Types) -> ValueType {
    .text
  }

  func value(_ number: String, of field: FieldValue, _ context: any ValueContext) -> Value {
    .text(number)
  }

  func json(_ number: String, of field: FieldValue, _ context: any ValueContext) -> JSONValue? {
    .string(number)
  }

  func schema(_ names: Table<CollectionID, String>) -> JSONValue {
    .members(["type": "string", "pattern": "^[+0-9][0-9 ()-]+$"])
  }

  let fitsCell = true

  func addWords(
    _ number: String, of field: FieldValue, _ context: any ValueContext, to words: inout FieldWords
  ) {}
}
