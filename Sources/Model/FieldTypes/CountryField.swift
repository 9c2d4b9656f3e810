import Diagnostics
import JSON
import FrontMatter
import Locales
import Values

/// `country`: a country, ISO 3166-1 alpha-2.
struct CountryField: FieldDeclaration {
  static let name = FieldTypeName.country
  static let otherNames = ["land"]
  static let documentation = FieldDocumentation("a code: ISO 3166")
  var expectation: Expectation { .country }

  static let allowsDefault = true
  let isTranslatable = false

  static func read(
    _ map: inout SettingsMap, key: String, _ reader: inout CollectionReader
  ) -> FieldType? { .country }

  func read(
    _ node: YAMLNode, _ place: FieldPlace, _ reader: inout ValueReader
  ) -> FieldValue.Content? {
    guard let text = reader.name(node, place, expectation) else { return nil }
    guard LanguageFormats.isCountry(text) else {
      let upper = text.uppercased()
      reader.report(
        .unknownCountry(field: place.field, value: text), at: node.range,
        replacement: upper != text && LanguageFormats.isCountry(upper) ? upper : nil)
      return nil
    }
    return .country(text)
  }

  func content(of content: FieldValue.Content) -> String? {
    if case .country(let code) = content { code } else { nil }
  }

  func plainText(_ code: String) -> String { code }

  /// What templates see.
  static let object = ObjectShape<(code: String, name: String)>(
    "country",
    [
      .init("code", .text, "its two letters, such as `NL`") { .text($0.code) },
      .init("name", .text, "its name in the language of the page") { .text($0.name) },
    ])

  func templateType<Types: TemplateTypes>(name: String, _ types: inout Types) -> ValueType {
    types.shared(CountryField.object.type)
  }

  func value(_ code: String, of field: FieldValue, _ context: any ValueContext) -> Value {
    CountryField.object.record((code, context.countryName(code) ?? code))
  }

  func json(_ code: String, of field: FieldValue, _ context: any ValueContext) -> JSONValue? {
    .string(code)
  }

  func schema(_ names: Table<CollectionID, String>) -> JSONValue {
    .members(["type": "string", "pattern": "^[A-Z]{2}$"])
  }

  let fitsCell = true

  func addWords(
    _ code: String, of field: FieldValue, _ context: any ValueContext, to words: inout FieldWords
  ) {
    if let name = context.countryName(code) { words.labels.append(name) }
  }

  func facets(
    _ code: String, languages: [String], formats: [LanguageFormats]
  ) -> [FacetValue] {
    [.named(slug: code.lowercased(), titles: formats.map { $0.countryName(code) ?? code })]
  }
}
