import Diagnostics
import FrontMatter

extension ContentModel {
  /// Keys that every entry has besides its collection's fields.
  static let commonKeys = [
    "draft", "publish", "expires", "published", "updated", "aliases", "search",
  ]

  /// Names that templates know on every entry, so that no field or back-reference may take them.
  static let reservedNames: Set<String> = [
    "url", "absolute-url", "slug", "kind", "collection", "language", "translated", "translations",
    "content", "excerpt", "sections", "intro", "toc", "words", "reading-minutes", "breadcrumbs",
    "draft", "publish", "expires", "published", "updated", "aliases", "search", "is-over", "terms",
    "feeds", "calendar", "contact-card", "structured-data",
  ]

  /// Reads `model.yml`. A model with mistakes is still usable for what it gets right, so that pages
  /// can be checked in the same run.
  public static func read(_ file: SourceFile) -> (model: ContentModel, diagnostics: [Diagnostic]) {
    let (node, problems) = YAML.parse(file, in: 0..<file.bytes.count)
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

    var reader = CollectionReader(file: file, names: pairs.map(\.key))
    let collections = pairs.map { reader.read($0) }
    diagnostics += reader.diagnostics
    let model = ContentModel(collections: collections, file: file)
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

/// Reads one collection after the other.
private struct CollectionReader {
  let file: SourceFile
  /// The names of all collections: references may point forward.
  let names: [String]
  var diagnostics: [Diagnostic] = []

  mutating func read(_ pair: YAMLPair) -> Collection {
    var map = SettingsMap(pair.value, in: file, place: .collection(pair.key))
    checkName(pair, what: .collection, in: &map)
    let label = map.localized("label") ?? LocalizedText(pair.key)
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
      name: pair.key, label: label, role: role, url: url, hasList: hasList, fields: fields,
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
      if isTop, ContentModel.reservedNames.contains(pair.key) {
        map.report(.reservedName(name: pair.key), at: pair.keyRange)
        continue
      }
      if let field = readField(pair) { fields.append(field) }
    }
    diagnostics += map.diagnostics
    return fields
  }

  private mutating func readField(_ pair: YAMLPair) -> Field? {
    var map = SettingsMap(pair.value, in: file, place: .field(pair.key))
    let required = map.boolean("required") ?? false
    let facet = map.boolean("facet") ?? false
    let label = map.localized("label")
    let inverse = map.text("inverse")
    let after = map.text("after")
    let type = map.text("type", required: true).flatMap { readType($0, key: "type", in: &map) }
    map.finish()
    diagnostics += map.diagnostics
    guard let type else { return nil }
    return Field(
      name: pair.key, type: type, isRequired: required, label: label, isFacet: facet,
      inverse: inverse, after: after, location: SourceLocation(file, pair.keyRange))
  }

  /// The type named `name`, with its options from the field's own mapping.
  private mutating func readType(
    _ name: String, key: String, in map: inout SettingsMap
  ) -> FieldType? {
    switch name {
    case "text": return .text(min: map.integer("min") ?? 0, max: map.integer("max") ?? 10_000)
    case "markdown": return .markdown
    case "number":
      return .number(bounds(map.number("min"), map.number("max"), -1e300, 1e300))
    case "integer":
      return .integer(bounds(map.integer("min"), map.integer("max"), .min, .max))
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
      return .references(
        readTargets(&map), min: max(0, map.integer("min") ?? 0),
        max: max(0, map.integer("max") ?? 1_000))
    case "list":
      let min = max(0, map.integer("min") ?? 0)
      let max = Swift.max(0, map.integer("max") ?? 10_000)
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
      let near = NearMiss.best(for: name, among: FieldType.names)
      map.report(
        .unknownType(name: name), at: range,
        suggestion: near.map { Suggestion(replace: range, with: $0) })
      return nil
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

  private func bounds<T: Comparable>(_ low: T?, _ high: T?, _ least: T, _ most: T)
    -> ClosedRange<T>
  {
    let low = low ?? least
    let high = high ?? most
    return low <= high ? low...high : high...low
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

  private func readTargets(_ map: inout SettingsMap) -> [Int] {
    guard let targets = map.texts("to") else {
      map.report(.missingSetting(name: "to", place: map.place), at: map.range.prefix)
      return []
    }
    return targets.compactMap { target in
      if let index = names.firstIndex(of: target.text) { return index }
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
