import Diagnostics
import FrontMatter

extension ContentModel {
  /// Keys that every entry has besides its collection's fields.
  static let commonKeys = [
    "draft", "publish", "expires", "published", "updated", "aliases", "search", "warnings",
    "translation-of", "consent-until",
  ]

  /// Reads `model.yml`. The correct parts of a model with mistakes can still be used, so that pages are checked
  /// in the same run.
  ///
  /// - Parameter reservedNames: the names that no field may have in addition to `commonKeys`: what templates
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

  /// Reports back-references whose name is already that of a field.
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
  /// Whether it only reports that a field does not exist that the model tries to define.
  fileprivate func isOnly(about lost: Set<String>) -> Bool {
    guard case ModelProblem.unknownFieldName(let name, _) = problem else { return false }
    return lost.contains(name)
  }
}

/// Reads one collection after the other.
struct CollectionReader {
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

  func checkName(_ pair: YAMLPair, what: NamedThing, in map: inout SettingsMap) {
    if !isName(pair.key) {
      map.report(.invalidName(name: pair.key, what: what), at: pair.keyRange)
    }
  }

  /// Reads the two facets whose pairs of values get pages: `combine: [themes, audiences]`.
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
}
