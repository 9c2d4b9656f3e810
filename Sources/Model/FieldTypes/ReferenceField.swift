import Diagnostics
import JSON
import FrontMatter
import Locales
import Values

/// `reference`: one entry of one of some collections.
struct ReferenceField: FieldDeclaration {
  let ownCollections: [CollectionID]

  static let name = FieldTypeName.reference
  static let otherNames = ["ref", "relation", "relationship", "entry", "belongs_to"]
  static let documentation = FieldDocumentation(
    "the name of an entry", options: "`to`: one collection or several, `inverse`")
  var expectation: Expectation { .oneName }

  static let allowsDefault = true
  let isTranslatable = false

  static func read(
    _ map: inout SettingsMap, key: String, _ reader: inout CollectionReader
  ) -> FieldType? { .reference(targets(&map, reader.names)) }

  /// The collections that `to` names.
  static func targets(_ map: inout SettingsMap, _ names: [String]) -> [CollectionID] {
    guard let targets = map.texts("to") else {
      map.report(.missingSetting(name: "to", place: map.place), at: map.range.prefix)
      return []
    }
    return targets.compactMap { target in
      if let index = names.firstIndex(of: target.text) { return CollectionID(index) }
      let near = NearMiss.best(for: target.text, among: names)
      map.report(
        .unknownCollection(name: target.text), at: target.range,
        suggestion: near.map { Suggestion(replace: target.range, with: $0) })
      return nil
    }
  }

  func read(
    _ node: YAMLNode, _ place: FieldPlace, _ reader: inout ValueReader
  ) -> FieldValue.Content? {
    guard let text = reader.name(node, place, expectation) else { return nil }
    guard !text.isEmpty else {
      reader.report(.wrongType(field: place.field, expected: expectation), at: node.range)
      return nil
    }
    return .reference(
      FieldValue.Reference(
        collections: ownCollections, name: text, field: place.field, target: nil))
  }

  func content(of content: FieldValue.Content) -> FieldValue.Reference? {
    if case .reference(let reference) = content { reference } else { nil }
  }

  func plainText(_ reference: FieldValue.Reference) -> String { reference.name }

  func templateType<Types: TemplateTypes>(name: String, _ types: inout Types) -> ValueType {
    types.entry(of: ownCollections)
  }

  func value(
    _ reference: FieldValue.Reference, of field: FieldValue, _ context: any ValueContext
  ) -> Value {
    reference.target.map { context.entry($0) } ?? .absent
  }

  func json(
    _ reference: FieldValue.Reference, of field: FieldValue, _ context: any ValueContext
  ) -> JSONValue? {
    reference.target.map { .string(context.entryName($0)) }
  }

  func schema(_ names: Table<CollectionID, String>) -> JSONValue {
    let names = ownCollections.map { names[$0] }
    return .members([
      "type": "string", "pattern": .string("^(\(names.joined(separator: "|")))/[a-z0-9-]+$"),
    ])
  }

  let fitsCell = true

  func addWords(
    _ reference: FieldValue.Reference, of field: FieldValue, _ context: any ValueContext,
    to words: inout FieldWords
  ) {
    if let target = reference.target, !words.targets.contains(target) {
      words.targets.append(target)
    }
  }

  func facets(
    _ reference: FieldValue.Reference, languages: [String], formats: [LanguageFormats]
  ) -> [FacetValue] {
    reference.target.map { [.entry($0)] } ?? []
  }

  let fitsPath = true

  func pathPart(
    _ reference: FieldValue.Reference, slug: (FieldValue.Reference) -> String?
  ) -> String? {
    slug(reference)
  }
}
