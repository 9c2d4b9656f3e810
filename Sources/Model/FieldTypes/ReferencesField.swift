import Diagnostics
import JSON
import FrontMatter
import Locales
import Values

/// `references`: any number of entries, each once, of some collections.
struct ReferencesField: FieldDeclaration {
  let ownCollections: [CollectionID]
  let min: Int
  let max: Int

  /// One of the entries.
  private var item: ReferenceField { ReferenceField(ownCollections: ownCollections) }

  static let name = FieldTypeName.references
  static let otherNames = ["refs", "relations", "entries", "has_many"]
  static let documentation = FieldDocumentation(
    "a list of such names, none twice", options: "`to`, `min`, `max`, `inverse`")
  var expectation: Expectation { .names }

  static let allowsDefault = true
  let isTranslatable = false

  static func read(
    _ map: inout SettingsMap, key: String, _ reader: inout CollectionReader
  ) -> FieldType? {
    let targets = ReferenceField.targets(&map, reader.names)
    let (min, max) = (map.integer("min") ?? 0, map.integer("max") ?? 1_000)
    map.checkBounds(min, max)
    return .references(targets, min: Swift.max(0, min), max: Swift.max(0, max))
  }

  func read(
    _ node: YAMLNode, _ place: FieldPlace, _ reader: inout ValueReader
  ) -> FieldValue.Content? {
    let field = place.field
    if let text = node.scalar, text.contains(where: { $0 == "," || $0 == ";" }) {
      reader.reportNoList(node, .names, field: field)
      return nil
    }
    // Writers often put one name alone where one is enough.
    guard let nodes = node.scalar != nil ? [node] : node.items else {
      reader.report(.wrongType(field: field, expected: expectation), at: node.range)
      return nil
    }
    reader.checkCount(nodes.count, min, max, place, at: node.range)
    var seen: [String: SourceRange] = [:]
    var values: [FieldValue] = []
    for item in nodes {
      guard let name = item.scalar, !name.isEmpty else {
        reader.report(.wrongType(field: field, expected: expectation), at: item.range)
        continue
      }
      guard reader.checkCharacters(name, item, field: field) else { continue }
      if let first = seen[name] {
        reader.report(
          .referenceTwice(field: field, name: name), at: item.range,
          notes: [Note(.firstDefinedHere, at: SourceLocation(reader.file, first))])
        continue
      }
      seen[name] = item.range
      let reference = FieldValue.Reference(
        collections: ownCollections, name: name, field: field, target: nil)
      values.append(
        FieldValue(
          content: .reference(reference), location: SourceLocation(reader.file, item.range)))
    }
    return .list(values)
  }

  func content(of content: FieldValue.Content) -> [FieldValue]? {
    if case .list(let values) = content { values } else { nil }
  }

  func plainText(_ values: [FieldValue]) -> String { "" }

  func templateType<Types: TemplateTypes>(name: String, _ types: inout Types) -> ValueType {
    .list(types.entry(of: ownCollections))
  }

  func value(_ values: [FieldValue], of field: FieldValue, _ context: any ValueContext) -> Value {
    let item = item
    return .list(values.map { item.value(of: $0, context) })
  }

  var absent: Value { .list([]) }

  func json(
    _ values: [FieldValue], of field: FieldValue, _ context: any ValueContext
  ) -> JSONValue? {
    let item = item
    return .array(values.compactMap { item.json(of: $0, context) })
  }

  func schema(_ names: Table<CollectionID, String>) -> JSONValue {
    .members([
      "type": "array", "items": item.schema(names), "uniqueItems": .boolean(true),
    ])
  }

  let fitsCell = true

  func addWords(
    _ values: [FieldValue], of field: FieldValue, _ context: any ValueContext,
    to words: inout FieldWords
  ) {
    for value in values { item.addWords(of: value, context, to: &words) }
  }

  func facets(
    _ values: [FieldValue], languages: [String], formats: [LanguageFormats]
  ) -> [FacetValue] {
    values.flatMap { item.facets(of: $0, languages: languages, formats: formats) }
  }
}
