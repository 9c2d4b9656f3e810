import Diagnostics
import JSON
import FrontMatter
import Locales
import Values

/// `list`: values of one type, as many as the bounds allow.
struct ListField: FieldDeclaration {
  let item: FieldType
  let min: Int
  let max: Int

  static let name = FieldTypeName.list
  static let otherNames = ["array", "sequence", "multiple", "tags", "lijst"]
  static let documentation = FieldDocumentation(
    "a list of values of the type `of`",
    options: "`min`, `max`, `unique`, and the options of that type but `min` and `max`")
  var expectation: Expectation { .list }

  static let allowsDefault = false
  var isTranslatable: Bool { item.isTranslatable }
  var collections: [CollectionID] { item.collections }

  /// The types that cannot be in a list.
  private static let lists: Set<String> = [
    FieldTypeName.list.rawValue, FieldTypeName.references.rawValue,
  ]

  static func read(
    _ map: inout SettingsMap, key: String, _ reader: inout CollectionReader
  ) -> FieldType? {
    let min = Swift.max(0, map.integer("min") ?? 0)
    let max = Swift.max(0, map.integer("max") ?? 10_000)
    map.checkBounds(min, max)
    guard let of = map.text("of", required: true) else { return nil }
    guard !lists.contains(of), !lists.contains(TypeGuess.type(meantBy: of) ?? "") else {
      map.report(
        .unknownValue(
          setting: "of", value: of, known: FieldType.names.filter { !lists.contains($0) }),
        at: map.keyRange("of"))
      return nil
    }
    // `min` and `max` of a list count its values, not the characters of its texts.
    if of == FieldTypeName.text.rawValue {
      return .list(.text(min: 0, max: TextField.standardMax), min: min, max: max)
    }
    return reader.readType(of, key: "of", in: &map).map { .list($0, min: min, max: max) }
  }

  func readRules(_ rules: inout FieldRules, _ map: inout SettingsMap) {
    rules.isUnique = map.boolean("unique") ?? false
    item.declaration.readRules(&rules, &map)
  }

  /// Reads a list. A group in it is always whole, because a translation repeats all groups of a list.
  func read(
    _ node: YAMLNode, _ place: FieldPlace, _ reader: inout ValueReader
  ) -> FieldValue.Content? {
    guard let items = node.items else {
      reader.reportNoList(node, .list, field: place.field)
      return nil
    }
    reader.checkCount(items.count, min, max, place, at: node.range)
    if reader.rules.isUnique { checkTwice(items, place, &reader) }
    let inner = FieldPlace(field: place.field, isInList: true)
    return .list(items.compactMap { reader.read($0, as: item, inner) })
  }

  /// Reports values that stand twice in the list.
  private func checkTwice(
    _ items: [YAMLNode], _ place: FieldPlace, _ reader: inout ValueReader
  ) {
    var seen: [String: SourceRange] = [:]
    for item in items {
      guard let text = item.scalar else { continue }
      if let first = seen[text] {
        reader.report(
          .valueTwice(field: place.field, value: text), at: item.range,
          notes: [Note(.firstDefinedHere, at: SourceLocation(reader.file, first))])
      } else {
        seen[text] = item.range
      }
    }
  }

  func content(of content: FieldValue.Content) -> [FieldValue]? {
    if case .list(let values) = content { values } else { nil }
  }

  func plainText(_ values: [FieldValue]) -> String { "" }

  var shape: String? { "[\(item.declaration.shape ?? "…"), …]" }

  func templateType<Types: TemplateTypes>(name: String, _ types: inout Types) -> ValueType {
    .list(item.declaration.templateType(name: name, &types))
  }

  func value(_ values: [FieldValue], of field: FieldValue, _ context: any ValueContext) -> Value {
    let item = item.declaration
    return .list(values.map { item.value(of: $0, context) })
  }

  var absent: Value { .list([]) }

  func json(
    _ values: [FieldValue], of field: FieldValue, _ context: any ValueContext
  ) -> JSONValue? {
    let item = item.declaration
    return .array(values.compactMap { item.json(of: $0, context) })
  }

  func schema(_ names: Table<CollectionID, String>) -> JSONValue {
    .members([
      "type": "array", "items": item.declaration.schema(names),
      "minItems": min > 0 ? .integer(min) : nil, "maxItems": .integer(max),
    ])
  }

  var fitsCell: Bool { item.declaration.fitsCell }

  func addWords(
    _ values: [FieldValue], of field: FieldValue, _ context: any ValueContext,
    to words: inout FieldWords
  ) {
    let item = item.declaration
    for value in values { item.addWords(of: value, context, to: &words) }
  }

  func facets(
    _ values: [FieldValue], languages: [String], formats: [LanguageFormats]
  ) -> [FacetValue] {
    let item = item.declaration
    return values.flatMap { item.facets(of: $0, languages: languages, formats: formats) }
  }
}
