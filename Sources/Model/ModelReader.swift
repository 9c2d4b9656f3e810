import Diagnostics
import FrontMatter

extension ContentModel {
  /// Keys that every entry has besides its collection's fields.
  static let commonKeys = [
    "draft", "publish", "expires", "published", "updated", "aliases", "search", "warnings",
    "translation-of", "consent-until",
  ]

  /// Reads `model.yml`. A model with mistakes is still usable for what it gets right, so that pages
  /// can be checked in the same run.
  ///
  /// - Parameter reservedNames: what no field may be called besides `commonKeys`: the names of what templates
  ///   know of every entry.
  public static func read(
    _ file: SourceFile, reservedNames: Set<String>
  ) -> (model: ContentModel, diagnostics: [Diagnostic]) {
    let (node, problems) = YAML.parse(file)
    var diagnostics = problems
    guard let node else {
      if problems.isEmpty {
        diagnostics.append(
          Diagnostic(
            ModelProblem.missingSetting(name: "collections", place: .file("model.yml")),
            at: SourceLocation(file)))
      }
      return (ContentModel(collections: [], file: file), diagnostics)
    }
    var top = SettingsMap(node, in: file, place: .file("model.yml"))
    var pairs: [YAMLPair] = []
    if let collections = top.node("collections") {
      var map = SettingsMap(collections, in: file, place: .collections)
      pairs = map.allPairs()
      top.add(map.diagnostics)
    } else {
      top.report(
        .missingSetting(name: "collections", place: .file("model.yml")), at: node.range.prefix)
    }
    top.finish()
    diagnostics += top.diagnostics

    var reader = CollectionReader(
      file: file, names: pairs.map(\.key), reservedNames: reservedNames.union(commonKeys))
    let collections = Table<CollectionID, Collection>(pairs.map { reader.read($0) })
    diagnostics += reader.diagnostics.filter { !$0.isOnly(about: reader.lostFields) }
    let model = ContentModel(
      collections: collections, file: file, lostFields: reader.lostFields)
    diagnostics += model.checkInverses()
    return (model, diagnostics)
  }

  /// Names under which back-references would hide a field or one another.
  private func checkInverses() -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    for link in backReferences where link.isExplicit {
      if collections[link.to].fieldIndex(link.name) != nil {
        diagnostics.append(
          Diagnostic(
            ModelProblem.nameTwice(name: link.name, collection: collections[link.to].name),
            at: link.location))
      }
    }
    return diagnostics
  }
}

extension Diagnostic {
  /// Whether it only says that a field does not exist which the model tries to define.
  fileprivate func isOnly(about lost: Set<String>) -> Bool {
    guard case ModelProblem.unknownFieldName(let name, _) = problem else { return false }
    return lost.contains(name)
  }
}

/// Reads one collection after the other.
private struct CollectionReader {
  let file: SourceFile
  /// The names of all collections: references may point forward.
  let names: [String]
  /// See `ContentModel.read`.
  let reservedNames: Set<String>
  var diagnostics: [Diagnostic] = []
  /// See `ContentModel.lostFields`.
  var lostFields: Set<String> = []

  mutating func read(_ pair: YAMLPair) -> Collection {
    var map = SettingsMap(pair.value, in: file, place: .collection(pair.key))
    checkName(pair, what: .collection, in: &map)
    let label = map.localized("label") ?? LocalizedText(pair.key)
    let singular = map.localized("singular") ?? label
    var role: Role?
    if let text = map.text("role"), let node = map.node("role") {
      role = Role(rawValue: text)
      if role == nil {
        let known = Role.allCases.map(\.rawValue)
        let near = NearMiss.best(for: text, among: known)
        map.report(
          .unknownValue(setting: "role", value: text, known: known), at: node,
          suggestion: near.map { Suggestion(replace: node.range, with: $0) })
      }
    }
    let hasList = map.boolean("list") ?? true
    var fields: [Field] = []
    if let node = map.node("fields") {
      fields = readFields(node, place: .fields(of: pair.key), isTop: true)
    }
    if !fields.contains(where: { $0.name == "title" }) {
      map.report(
        .missingSetting(name: "title", place: .fields(of: pair.key)), at: pair.keyRange)
    }
    var sections: [RequiredSection] = []
    if let node = map.node("sections") {
      var sectionMap = SettingsMap(node, in: file, place: .sections(of: pair.key))
      for section in sectionMap.allPairs() {
        checkName(section, what: .section, in: &sectionMap)
        guard let title = sectionMap.localized(section.value, name: section.key) else { continue }
        sections.append(
          RequiredSection(
            name: section.key, title: title, location: SourceLocation(file, section.keyRange)))
      }
      map.add(sectionMap.diagnostics)
    }
    let url = readPattern(&map, name: pair.key, fields: fields)
    let combine = readCombine(&map, fields: fields)
    map.finish()
    diagnostics += map.diagnostics
    return Collection(
      name: pair.key, label: label, singular: singular, role: role, url: url, hasList: hasList,
      fields: fields,
      combine: combine, sections: sections, location: SourceLocation(file, pair.keyRange))
  }

  private func checkName(_ pair: YAMLPair, what: NamedThing, in map: inout SettingsMap) {
    if !isName(pair.key) {
      map.report(.invalidName(name: pair.key, what: what), at: pair.keyRange)
    }
  }

  /// Reads the fields of a collection (`isTop`) or of a group.
  private mutating func readFields(_ node: YAMLNode, place: SettingPlace, isTop: Bool) -> [Field] {
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

  /// What `after` and `required-if` name must be there, of a type that fits, and not in a circle.
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
        // Each circle is told once, at its first field in alphabetical order.
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
    let rules = type.map { readRules($0, &map) } ?? FieldRules()
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

  /// What a type lets a field ask for besides.
  private func readRules(_ type: FieldType, _ map: inout SettingsMap) -> FieldRules {
    var rules = FieldRules()
    var inner = type
    if case .list(let of, _, _) = type {
      inner = of
      rules.isUnique = map.boolean("unique") ?? false
    }
    switch inner {
    case .text:
      guard let text = map.text("pattern"), let node = map.node("pattern") else { break }
      rules.pattern = TextPattern(text)
      if rules.pattern == nil { map.report(.invalidTextPattern(pattern: text), at: node) }
    case .number, .integer:
      rules.unit = map.localized("unit")
    case .file, .image:
      rules.types = (map.texts("types") ?? []).map { $0.text.lowercased() }
      if let text = map.text("max-size"), let node = map.node("max-size") {
        rules.maxSize = bytes(text)
        if rules.maxSize == nil {
          map.report(.wrongSetting(name: "max-size", expected: .fileSize), at: node)
        }
      }
    default: break
    }
    return rules
  }

  /// A size such as `500 kB` or `5 MB`.
  private func bytes(_ text: String) -> Int? {
    let number = text.prefix { $0.isNumber }
    guard let value = Int(number), value <= 1_000_000 else { return nil }
    switch text.dropFirst(number.count).filter({ $0 != " " }).lowercased() {
    case "kb": return value * 1000
    case "mb": return value * 1_000_000
    case "bytes", "byte", "": return value
    default: return nil
    }
  }

  /// The field with its default, when the type can have one and this is a value of it.
  private mutating func withDefault(_ node: YAMLNode, _ field: Field) -> Field {
    switch field.type {
    case .text, .number, .integer, .boolean, .date, .url, .email, .phone, .country, .language,
      .choice, .reference, .references:
      var reader = ValueReader(
        file: file, zone: .utc, assets: ContentFiles([]), folder: "", isTranslation: false)
      let value = reader.read(node, of: field)
      diagnostics += reader.diagnostics
      return field.with(defaultValue: value)
    case .markdown, .datetime, .coordinates, .image, .file, .list, .group:
      diagnostics.append(
        Diagnostic(
          ModelProblem.unknownSetting(name: "default", place: .field(field.name)),
          at: SourceLocation(file, node.range)))
      return field
    }
  }

  /// The type named `name`, with its options from the field's own mapping.
  private mutating func readType(
    _ name: String, key: String, in map: inout SettingsMap
  ) -> FieldType? {
    switch name {
    case "text":
      let (min, max) = (map.integer("min") ?? 0, map.integer("max") ?? 10_000)
      checkBounds(min, max, &map)
      return .text(min: min, max: max)
    case "markdown": return .markdown
    case "number":
      return .number(bounds(map.number("min"), map.number("max"), -1e300, 1e300, &map))
    case "integer":
      return .integer(bounds(map.integer("min"), map.integer("max"), .min, .max, &map))
    case "boolean": return .boolean
    case "date": return .date
    case "datetime": return .datetime
    case "url":
      return .url(schemes: map.texts("schemes")?.map(\.text) ?? ["https", "http"])
    case "email": return .email
    case "phone": return .phone
    case "country": return .country
    case "language": return .language
    case "coordinates": return .coordinates
    case "image": return .image
    case "file": return .file
    case "choice": return .choice(readChoices(&map))
    case "reference": return .reference(readTargets(&map))
    case "references":
      let targets = readTargets(&map)
      let (min, max) = (map.integer("min") ?? 0, map.integer("max") ?? 1_000)
      checkBounds(min, max, &map)
      return .references(targets, min: Swift.max(0, min), max: Swift.max(0, max))
    case "list":
      let min = max(0, map.integer("min") ?? 0)
      let max = Swift.max(0, map.integer("max") ?? 10_000)
      checkBounds(min, max, &map)
      guard let of = map.text("of", required: true) else { return nil }
      guard of != "list", of != "references" else {
        map.report(
          .unknownValue(
            setting: "of", value: of,
            known: FieldType.names.filter { $0 != "list" && $0 != "references" }),
          at: map.keyRange("of"))
        return nil
      }
      // `min` and `max` of a list count its values, not the characters of its texts.
      if of == "text" { return .list(.text(min: 0, max: 10_000), min: min, max: max) }
      return readType(of, key: "of", in: &map).map { .list($0, min: min, max: max) }
    case "group":
      guard let node = map.node("fields") else {
        map.report(.missingSetting(name: "fields", place: map.place), at: map.keyRange(key))
        return .group([])
      }
      return .group(readFields(node, place: .fields(of: map.place.key), isTop: false))
    default:
      let range = map.node(key)?.range ?? map.range
      let meant = TypeGuess.type(meantBy: name)
      map.report(
        .unknownType(name: name), at: range,
        suggestion: meant.map { Suggestion(replace: range, with: $0) })
      // What is meant is read, so that one mistake in the model gives none in every page.
      return meant.flatMap { readType($0, key: key, in: &map) }
    }
  }

  /// The two facets of which pairs give pages, `combine: [themes, audiences]`.
  private func readCombine(_ map: inout SettingsMap, fields: [Field]) -> [Int] {
    guard let names = map.texts("combine"), let node = map.node("combine") else { return [] }
    let facets = fields.filter(\.isFacet).map(\.name)
    var found: [Int] = []
    for name in names {
      if facets.contains(name.text), let index = fields.firstIndex(where: { $0.name == name.text })
      {
        found.append(index)
      } else {
        map.report(
          .unknownValue(setting: "combine", value: name.text, known: facets), at: name.range,
          suggestion: NearMiss.best(for: name.text, among: facets).map {
            Suggestion(replace: name.range, with: $0)
          })
      }
    }
    if found.count == names.count, found.count != 2 || found[0] == found[1] {
      map.report(
        .wrongSetting(name: "combine", expected: .twoFacets), at: node)
      return []
    }
    return found.count == 2 ? found : []
  }

  private func bounds<T: Comparable & CustomStringConvertible>(
    _ low: T?, _ high: T?, _ least: T, _ most: T, _ map: inout SettingsMap
  ) -> ClosedRange<T> {
    let low = low ?? least
    let high = high ?? most
    checkBounds(low, high, &map)
    return low <= high ? low...high : high...low
  }

  private func checkBounds<T: Comparable & CustomStringConvertible>(
    _ min: T, _ max: T, _ map: inout SettingsMap
  ) {
    if min > max {
      map.report(
        .boundsReversed(min: min.description, max: max.description), at: map.keyRange("min"))
    }
  }

  private func readChoices(_ map: inout SettingsMap) -> [Choice] {
    guard let node = map.node("choices") else {
      map.report(.missingSetting(name: "choices", place: map.place), at: map.range.prefix)
      return []
    }
    switch node.content {
    case .sequence(let items):
      return items.compactMap { item in
        item.scalar.map { Choice(value: $0, label: LocalizedText($0)) }
      }
    case .mapping(let pairs):
      return pairs.compactMap { pair in
        map.localized(pair.value, name: pair.key).map { Choice(value: pair.key, label: $0) }
      }
    case .scalar:
      map.report(.wrongSetting(name: "choices", expected: .values), at: node)
      return []
    }
  }

  private func readTargets(_ map: inout SettingsMap) -> [CollectionID] {
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

  private func readPattern(_ map: inout SettingsMap, name: String, fields: [Field]) -> URLPattern {
    let folder = name == Collection.pagesName ? "/" : "/\(name)/"
    let fallback = URLPattern(parts: [.literal(folder), .slug, .literal("/")])
    guard let text = map.text("url"), let node = map.node("url") else { return fallback }
    guard text.hasPrefix("/"), text.hasSuffix("/"), !text.contains("//") else {
      map.report(.invalidPattern(pattern: text), at: node)
      return fallback
    }
    var parts: [URLPattern.Part] = []
    for (index, piece) in text.split(separator: "{", omittingEmptySubsequences: false).enumerated()
    {
      var literal = piece
      if index > 0 {
        guard let close = piece.firstIndex(of: "}") else {
          map.report(.invalidPattern(pattern: text), at: node)
          return fallback
        }
        let field = String(piece[..<close])
        literal = piece[piece.index(after: close)...]
        guard let part = patternPart(field, collection: name, fields: fields, at: node, in: &map)
        else { return fallback }
        parts.append(part)
      }
      guard literal.utf8.allSatisfy({ $0 == 47 || isSlugByte($0) }) else {
        map.report(.invalidPattern(pattern: text), at: node)
        return fallback
      }
      if !literal.isEmpty { parts.append(.literal(String(literal))) }
    }
    if !parts.contains(.slug) {
      map.report(.patternWithoutSlug(pattern: text), at: node)
      return fallback
    }
    return URLPattern(parts: parts)
  }

  private func patternPart(
    _ field: String, collection: String, fields: [Field], at node: YAMLNode,
    in map: inout SettingsMap
  ) -> URLPattern.Part? {
    if field == "slug" { return .slug }
    guard let index = fields.firstIndex(where: { $0.name == field }) else {
      map.report(.unknownPatternField(name: field, collection: collection), at: node)
      return nil
    }
    switch fields[index].type {
    case .reference where fields[index].isRequired: return .field(index)
    case .choice(let choices)
    where fields[index].isRequired && choices.allSatisfy { isSlug($0.value) }:
      return .field(index)
    default:
      map.report(.unusablePatternField(name: field), at: node)
      return nil
    }
  }
}

private func isSlugByte(_ byte: UInt8) -> Bool {
  (97...122).contains(byte) || (48...57).contains(byte) || byte == 45
}

extension Field {
  fileprivate func with(defaultValue: FieldValue?) -> Field {
    Field(
      name: name, type: type, isRequired: isRequired, label: label, isFacet: isFacet,
      inverse: inverse, after: after, help: help, rules: rules, requiredIf: requiredIf,
      defaultValue: defaultValue, location: location)
  }
}

extension FieldType {
  /// Whether one value can come after one of the other type.
  fileprivate func isOrdered(with other: FieldType) -> Bool {
    switch (self, other) {
    case (.date, .date), (.datetime, .datetime), (.number, .number), (.integer, .integer): true
    default: false
    }
  }
}
