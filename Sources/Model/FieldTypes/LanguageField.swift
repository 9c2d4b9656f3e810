import Diagnostics
import JSON
import FrontMatter
import Locales
import Values

/// `language`: a language, BCP 47.
struct LanguageField: FieldDeclaration {
  static let name = FieldTypeName.language
  static let otherNames = ["lang", "locale", "taal"]
  static let documentation = FieldDocumentation("a code: BCP 47")
  var expectation: Expectation { .language }

  static let allowsDefault = true
  let isTranslatable = false

  static func read(
    _ map: inout SettingsMap, key: String, _ reader: inout CollectionReader
  ) -> FieldType? { .language }

  func read(
    _ node: YAMLNode, _ place: FieldPlace, _ reader: inout ValueReader
  ) -> FieldValue.Content? {
    guard let text = reader.name(node, place, expectation) else { return nil }
    guard LanguageFormats.isLanguage(text) else {
      reader.report(.unknownLanguage(field: place.field, value: text), at: node.range)
      return nil
    }
    return .language(text)
  }

  func content(of content: FieldValue.Content) -> String? {
    if case .language(let tag) = content { tag } else { nil }
  }

  func plainText(_ tag: String) -> String { tag }

  func templateType<Types: TemplateTypes>(name: String, _ types: inout Types) -> ValueType {
    .text
  }

  func value(_ tag: String, of field: FieldValue, _ context: any ValueContext) -> Value {
    .text(tag)
  }

  func json(_ tag: String, of field: FieldValue, _ context: any ValueContext) -> JSONValue? {
    .string(tag)
  }

  func schema(_ names: Table<CollectionID, String>) -> JSONValue {
    JSONSchema.text("A BCP 47 language tag")
  }

  let fitsCell = true

  func addWords(
    _ tag: String, of field: FieldValue, _ context: any ValueContext, to words: inout FieldWords
  ) {}
}
