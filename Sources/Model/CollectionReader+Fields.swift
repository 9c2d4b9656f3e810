import Diagnostics
import FrontMatter

extension CollectionReader {
  /// Reads the fields of a collection (`isTop`) or of a group.
  mutating func readFields(_ node: YAMLNode, place: SettingPlace, isTop: Bool) -> [Field] {
    var map = SettingsMap(node, in: file, place: place)
    var fields: [Field] = []
    for pair in map.allPairs() {
      checkName(pair, what: .field, in: &map)
      if isTop, reservedNames.contains(pair.key) {
        map.report(.reservedName(name: pair.key), at: pair.keyRange)
        lostFields.insert(pair.key)
        continue
      }
      if let field = readField(pair) {
        fields.append(field)
      } else {
        lostFields.insert(pair.key)
      }
    }
    checkDependencies(fields, of: place.key, &map)
    diagnostics += map.diagnostics
    return fields
  }

  /// Checks the fields that `after` and `required-if` name: they must exist, have a type that fits, and not
  /// depend on each other in a circle.
  private func checkDependencies(
    _ fields: [Field], of owner: String, _ map: inout SettingsMap
  ) {
    let names = fields.map(\.name)
    for field in fields {
      for other in [field.after, field.requiredIf?.field].compactMap({ $0 })
      where !names.contains(other) {
        map.report(
          .unknownFieldName(name: other, owner: owner),
          at: field.requiredIf?.field == other
            ? field.requiredIf?.location.range ?? field.location.range : field.location.range)
      }
      if let after = field.after, let other = fields.first(where: { $0.name == after }),
        !field.type.isOrdered(with: other.type)
      {
        map.report(.unusableAfter(name: field.name, other: after), at: field.location.range)
      }
    }
    for next in [{ (field: Field) in field.after }, { $0.requiredIf?.field }] {
      for field in fields {
        var chain = [field.name]
        while let last = fields.first(where: { $0.name == chain[chain.count - 1] }),
          let name = next(last), chain.count <= fields.count
        {
          chain.append(name)
          if name == field.name { break }
        }
        // A circle is reported once, at its first field in alphabetical order.
        if chain.count > 1, chain.last == field.name, chain.min() == field.name {
          map.report(.cyclicRequirement(names: chain), at: field.location.range)
        }
      }
    }
  }

  private mutating func readField(_ pair: YAMLPair) -> Field? {
    var map = SettingsMap(pair.value, in: file, place: .field(pair.key))
    let required = map.boolean("required") ?? false
    let facet = map.boolean("facet") ?? false
    let inverse = map.text("inverse")
    let after = map.text("after")
    let label = map.localized("label")
    let help = map.localized("help")
    let need = readRequirement(&map)
    let type = map.text("type", required: true).flatMap { readType($0, key: "type", in: &map) }
    var rules = FieldRules()
    type?.declaration.readRules(&rules, &map)
    let standard = map.node("default")
    if type == nil { _ = map.allPairs() }
    map.finish()
    diagnostics += map.diagnostics
    guard let type else { return nil }
    let field = Field(
      name: pair.key, type: type, isRequired: required, label: label, isFacet: facet,
      inverse: inverse, after: after, help: help, rules: rules, requiredIf: need, defaultValue: nil,
      location: SourceLocation(file, pair.keyRange))
    return standard.map { withDefault($0, field) } ?? field
  }

  /// `required-if: online`, or `required-if: {form: workshop}`.
  private func readRequirement(_ map: inout SettingsMap) -> Requirement? {
    guard let node = map.node("required-if") else { return nil }
    let location = SourceLocation(file, node.range)
    switch node.content {
    case .scalar(let name, _):
      return Requirement(field: name, value: nil, location: location)
    case .mapping(let pairs):
      if let pair = pairs.first, pairs.count == 1, let value = pair.value.scalar {
        return Requirement(field: pair.key, value: value, location: location)
      }
    case .sequence: break
    }
    map.report(.wrongSetting(name: "required-if", expected: .requirement), at: node)
    return nil
  }

  /// The field with its default value, if its type allows one and the value is valid.
  private mutating func withDefault(_ node: YAMLNode, _ field: Field) -> Field {
    guard Swift.type(of: field.type.declaration).allowsDefault else {
      diagnostics.append(
        Diagnostic(
          ModelProblem.unknownSetting(name: "default", place: .field(field.name)),
          at: SourceLocation(file, node.range)))
      return field
    }
    var reader = ValueReader(
      file: file, zone: .utc, assets: ContentFiles([]), folder: "", isTranslation: false)
    let value = reader.read(node, of: field)
    diagnostics += reader.diagnostics
    return field.with(defaultValue: value)
  }

  /// The type named `name`, with its options from the field's own mapping.
  mutating func readType(
    _ name: String, key: String, in map: inout SettingsMap
  ) -> FieldType? {
    if let type = FieldTypeName(rawValue: name) {
      return type.declaration.read(&map, key: key, &self)
    }
    let range = map.node(key)?.range ?? map.range
    let meant = TypeGuess.type(meantBy: name)
    map.report(
      .unknownType(name: name), at: range,
      suggestion: meant.map { Suggestion(replace: range, with: $0) })
    // The reader goes on with the type that was meant, so that one mistake in the model does not cause
    // others in every page.
    return meant.flatMap { readType($0, key: key, in: &map) }
  }
}
