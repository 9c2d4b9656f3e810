import Diagnostics
import JSON
import FrontMatter
import Values

/// `email`: an e-mail address.
struct EmailField: FieldDeclaration {
  static let name = FieldTypeName.email
  static let otherNames = ["mail", "e-mail"]
  static let documentation = FieldDocumentation("an e-mail address")
  var expectation: Expectation { .email }

  static let allowsDefault = true
  let isTranslatable = true

  static func read(
    _ map: inout SettingsMap, key: String, _ reader: inout CollectionReader
  ) -> FieldType? { .email }

  func read(
    _ node: YAMLNode, _ place: FieldPlace, _ reader: inout ValueReader
  ) -> FieldValue.Content? {
    guard let text = reader.name(node, place, expectation) else { return nil }
    guard isEmail(text) else {
      reader.report(.invalidEmail(field: place.field, value: text), at: node.range)
      return nil
    }
    return .text(text)
  }

  func content(of content: FieldValue.Content) -> String? {
    if case .text(let text) = content { text } else { nil }
  }

  func plainText(_ address: String) -> String { address }

  func templateType<Types: TemplateTypes>(name: String, _ types: inout Types) -> ValueType {
    .text
  }

  func value(_ address: String, of field: FieldValue, _ context: any ValueContext) -> Value {
    .text(address)
  }

  func json(_ address: String, of field: FieldValue, _ context: any ValueContext) -> JSONValue? {
    .string(address)
  }

  func schema(_ names: Table<CollectionID, String>) -> JSONValue {
    .members(["type": "string", "format": "email"])
  }

  let fitsCell = true

  func addWords(
    _ address: String, of field: FieldValue, _ context: any ValueContext, to words: inout FieldWords
  ) {
    words.labels.append(address)
  }

  func address(_ address: String) -> String? { address }
}
