import Diagnostics
import JSON
import FrontMatter
import Values

/// `boolean`: yes or no.
struct BooleanField: FieldDeclaration {
  static let name = FieldTypeName.boolean
  static let otherNames = ["bool", "flag", "checkbox", "toggle", "switch", "yesno"]
  static let documentation = FieldDocumentation("`true` or `false`")
  var expectation: Expectation { .boolean }

  static let allowsDefault = true
  let isTranslatable = false

  static func read(
    _ map: inout SettingsMap, key: String, _ reader: inout CollectionReader
  ) -> FieldType? { .boolean }

  func read(
    _ node: YAMLNode, _ place: FieldPlace, _ reader: inout ValueReader
  ) -> FieldValue.Content? {
    guard let text = reader.text(node, place, expectation) else { return nil }
    let meant: String?
    switch text {
    case "true": return .boolean(true)
    case "false": return .boolean(false)
    case "yes", "Yes", "ja", "on", "True", "TRUE": meant = "true"
    case "no", "No", "nee", "off", "False", "FALSE": meant = "false"
    default: meant = nil
    }
    reader.report(
      .wrongType(field: place.field, expected: expectation), at: node.range, replacement: meant,
      isSafe: meant != nil)
    return nil
  }

  func content(of content: FieldValue.Content) -> Bool? {
    if case .boolean(let flag) = content { flag } else { nil }
  }

  func plainText(_ flag: Bool) -> String { flag ? "true" : "false" }

  func templateType<Types: TemplateTypes>(name: String, _ types: inout Types) -> ValueType {
    .boolean
  }

  func value(_ flag: Bool, of field: FieldValue, _ context: any ValueContext) -> Value {
    .boolean(flag)
  }

  func json(_ flag: Bool, of field: FieldValue, _ context: any ValueContext) -> JSONValue? {
    .boolean(flag)
  }

  func schema(_ names: Table<CollectionID, String>) -> JSONValue { .members(["type": "boolean"]) }

  let fitsCell = true

  func addWords(
    _ flag: Bool, of field: FieldValue, _ context: any ValueContext, to words: inout FieldWords
  ) {}
}
