import Diagnostics
import JSON
import FrontMatter
import Values

/// `group`: fields that belong together.
struct GroupField: FieldDeclaration {
  let fields: [Field]

  static let name = FieldTypeName.group
  static let otherNames = ["object", "map", "mapping", "dict", "hash", "struct", "record"]
  static let documentation = FieldDocumentation("fields that belong together", options: "`fields`")
  var expectation: Expectation { .group(fields.map(\.name)) }

  static let allowsDefault = false
  /// One field decides for the whole group.
  var isTranslatable: Bool { fields.contains { $0.type.isTranslatable } }
  var collections: [CollectionID] { fields.flatMap(\.type.collections) }

  static func read(
    _ map: inout SettingsMap, key: String, _ reader: inout CollectionReader
  ) -> FieldType? {
    guard let node = map.node("fields") else {
      map.report(.missingSetting(name: "fields", place: map.place), at: map.keyRange(key))
      return .group([])
    }
    return .group(reader.readFields(node, place: .fields(of: map.place.key), isTop: false))
  }

  func read(
    _ node: YAMLNode, _ place: FieldPlace, _ reader: inout ValueReader
  ) -> FieldValue.Content? {
    guard case .mapping(let pairs) = node.content else {
      reader.report(.wrongType(field: place.field, expected: expectation), at: node.range)
      return nil
    }
    // What a translation does not give comes from the original.
    let isWhole = place.isInList || !reader.isTranslation
    var values = [FieldValue?](repeating: nil, count: fields.count)
    var present = Set<Int>()
    lazy var taken = Set(pairs.map(\.key))
    lazy var known = fields.map(\.name)
    for pair in pairs {
      guard let index = fields.firstIndex(where: { $0.name == pair.key }) else {
        reader.reportUnknownKey(pair, in: place.field, near: known, taken: taken)
        continue
      }
      present.insert(index)
      if pair.value.isNull {
        if fields[index].isRequired {
          reader.report(.emptyValue(field: pair.key), at: pair.keyRange, hint: fields[index].hint)
        }
        continue
      }
      values[index] = reader.read(pair.value, of: fields[index])
    }
    FieldChecks.check(
      fields, values, present: present, absentAt: isWhole ? node.range.prefix : nil, &reader)
    if isWhole {
      for (index, field) in fields.enumerated() where !present.contains(index) {
        values[index] = field.defaultValue
      }
    }
    return .group(values)
  }

  func content(of content: FieldValue.Content) -> [FieldValue?]? {
    if case .group(let values) = content { values } else { nil }
  }

  func plainText(_ values: [FieldValue?]) -> String { "" }

  var shape: String? {
    let inner = fields.map { "\($0.name): \($0.type.declaration.shape ?? "…")" }
    return "{\(inner.joined(separator: ", "))}"
  }

  func templateType<Types: TemplateTypes>(name: String, _ types: inout Types) -> ValueType {
    let inner = fields.map { ObjectType.Field($0.name, $0.templateType(in: name, &types)) }
    return types.add(ObjectType(name, inner))
  }

  func value(_ values: [FieldValue?], of field: FieldValue, _ context: any ValueContext) -> Value {
    .record(
      Record(
        zip(values, fields).map { value, field in
          let declaration = field.type.declaration
          return value.map { declaration.value(of: $0, context) } ?? declaration.absent
        }))
  }

  func json(
    _ values: [FieldValue?], of field: FieldValue, _ context: any ValueContext
  ) -> JSONValue? {
    .object(
      zip(values, fields).compactMap { value, field in
        guard let value, let json = field.type.declaration.json(of: value, context) else {
          return nil
        }
        return JSONValue.Member(field.name, json)
      })
  }

  func schema(_ names: Table<CollectionID, String>) -> JSONValue {
    JSONSchema.object(
      fields.map { ($0.name, $0.type.declaration.schema(names)) },
      required: fields.filter { $0.isRequired && !type(of: $0.type.declaration).canLapse }
        .map(\.name))
  }

  let fitsCell = false

  func addWords(
    _ values: [FieldValue?], of field: FieldValue, _ context: any ValueContext,
    to words: inout FieldWords
  ) {
    for (value, field) in zip(values, fields) {
      if let value { field.addWords(of: value, in: context, to: &words) }
    }
  }
}
