import Diagnostics
import JSON
import FrontMatter
import Values

/// `url`: an absolute URL with one of some schemes.
struct URLField: FieldDeclaration {
  let schemes: [String]

  static let name = FieldTypeName.url
  static let otherNames = ["uri", "link", "href", "website"]
  static let documentation = FieldDocumentation(
    "a whole web address", options: "`schemes` (`[https, http]` where nothing is said)")
  var expectation: Expectation { .webAddress }

  static let allowsDefault = true
  let isTranslatable = true

  static func read(
    _ map: inout SettingsMap, key: String, _ reader: inout CollectionReader
  ) -> FieldType? {
    .url(schemes: map.texts("schemes")?.map(\.text) ?? ["https", "http"])
  }

  func read(
    _ node: YAMLNode, _ place: FieldPlace, _ reader: inout ValueReader
  ) -> FieldValue.Content? {
    guard let text = reader.name(node, place, expectation) else { return nil }
    reader.add(TextMistakes.entities(in: text, node, reader.file))
    guard isURL(text, schemes: schemes) else {
      let whole = "https://" + text
      reader.report(
        .invalidURL(field: place.field, value: text, schemes: schemes), at: node.range,
        replacement: text.hasPrefix("www.") && isURL(whole, schemes: schemes) ? whole : nil)
      return nil
    }
    return .url(text)
  }

  func content(of content: FieldValue.Content) -> String? {
    if case .url(let url) = content { url } else { nil }
  }

  func plainText(_ url: String) -> String { url }

  func templateType<Types: TemplateTypes>(name: String, _ types: inout Types) -> ValueType {
    .url
  }

  func value(_ url: String, of field: FieldValue, _ context: any ValueContext) -> Value {
    .url(context.address(url, of: field))
  }

  func json(_ url: String, of field: FieldValue, _ context: any ValueContext) -> JSONValue? {
    .string(url)
  }

  func schema(_ names: Table<CollectionID, String>) -> JSONValue {
    .members(["type": "string", "format": "iri"])
  }

  let fitsCell = true

  func addWords(
    _ url: String, of field: FieldValue, _ context: any ValueContext, to words: inout FieldWords
  ) {}

  func address(_ url: String) -> String? { url }
}
