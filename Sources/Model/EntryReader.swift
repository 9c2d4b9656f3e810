import Dates
import Diagnostics
import FrontMatter
import Locales

/// Reads the front matter of one page against its collection.
public enum EntryReader {
  /// Reads the version of an entry in one file. The diagnostics are those that need no other file: references
  /// are not resolved yet. `isWhole` says whether the front matter could be read to its end.
  ///
  /// - Parameters:
  ///   - file: the Markdown file.
  ///   - place: what its path says.
  ///   - assets: all files of Content that are not pages.
  public static func read(
    _ file: SourceFile, place: PagePlace, model: ContentModel, settings: SiteSettings,
    assets: ContentFiles
  ) -> (version: EntryVersion, isWhole: Bool, diagnostics: [Diagnostic]) {
    let (parts, problems) = FrontMatter.split(file)
    var diagnostics = problems
    let collection = model.collections[place.collection]
    let folder = place.introduces.map { model.collections[$0].name } ?? collection.name
    var reader = ValueReader(
      file: file, zone: settings.zone, assets: assets,
      folder: folder == Collection.pagesName ? "" : folder + "/",
      isTranslation: !place.language.isOriginal)
    var node: YAMLNode?
    if let yaml = parts.yaml {
      let parsed = YAML.parse(file, in: yaml)
      node = parsed.node
      diagnostics += parsed.diagnostics
    }
    if parts.yaml == nil, diagnostics.isEmpty, place.language.isOriginal,
      let required = collection.fields.first(where: \.isRequired)
    {
      diagnostics.append(
        Diagnostic(
          FrontMatterProblem.absent(field: required.name),
          at: SourceLocation(file, headRange(file))))
    }
    let isWhole = !diagnostics.hasErrors
    let head = headRange(file)
    var metadata = EntryMetadata()
    var values = [FieldValue?](repeating: nil, count: collection.fields.count)
    var present = Set<Int>()
    if let node {
      if case .mapping(let pairs) = node.content {
        lazy var known = collection.fields.map(\.name) + ContentModel.commonKeys
        lazy var taken = Set(pairs.map(\.key))
        for pair in pairs {
          if let index = collection.fieldIndex(pair.key) {
            present.insert(index)
            checkTranslated(pair, collection.fields[index], &reader)
            readField(pair, collection.fields[index], index, &values, &reader)
          } else if !readCommon(pair, &metadata, &reader, settings) {
            reader.reportUnknownKey(pair, in: collection.name, near: known, taken: taken)
          }
        }
      } else if !node.isNull {
        reader.report(
          .wrongType(field: "front matter", expected: .lines),
          at: node.range)
      }
    }
    FieldChecks.check(
      collection.fields, values, present: present,
      absentAt: isWhole && place.language.isOriginal ? head : nil, &reader)
    if place.language.isOriginal {
      for (index, field) in collection.fields.enumerated() where !present.contains(index) {
        values[index] = field.defaultValue
      }
    }
    diagnostics += reader.diagnostics
    let version = EntryVersion(
      language: place.language, file: file, body: parts.body, head: head, values: values,
      metadata: metadata)
    return (version, isWhole, diagnostics)
  }

  /// The version of an entry whose file cannot be read. Only its name is known.
  public static func unread(
    _ file: SourceFile, place: PagePlace, model: ContentModel
  ) -> EntryVersion {
    EntryVersion(
      language: place.language, file: file, body: 0..<0, head: 0..<0,
      values: model.collections[place.collection].fields.map { _ in nil },
      metadata: EntryMetadata())
  }

  /// The first line of the file, without a byte-order mark. Messages about missing fields point at it.
  private static func headRange(_ file: SourceFile) -> SourceRange {
    let start = file.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    let end = file.bytes[start...].firstIndex { $0 == 10 || $0 == 13 } ?? file.bytes.count
    return start..<end
  }

  /// Reports a field that a translation must not have. Facts come from the original, so that the two never
  /// differ.
  private static func checkTranslated(
    _ pair: YAMLPair, _ field: Field, _ reader: inout ValueReader
  ) {
    guard reader.isTranslation else { return }
    if !field.type.isTranslatable {
      reader.report(.notTranslated(field: field.name), at: pair.keyRange)
    } else if case .group(let fields) = field.type, case .mapping(let pairs) = pair.value.content {
      for pair in pairs {
        guard let field = fields.first(where: { $0.name == pair.key }) else { continue }
        checkTranslated(pair, field, &reader)
      }
    }
  }

  private static func readField(
    _ pair: YAMLPair, _ field: Field, _ index: Int, _ values: inout [FieldValue?],
    _ reader: inout ValueReader
  ) {
    if pair.value.isNull {
      if Swift.type(of: field.type.declaration).isProse,
        reader.reportComment(behind: pair.value, field: field.name)
      {
        return
      }
      reader.report(.emptyValue(field: field.name), at: pair.keyRange, hint: field.hint)
      return
    }
    let value = reader.read(pair.value, of: field)
    if case .text(let text) = value?.content, field.isRequired, text.allSatisfy(\.isWhitespace) {
      reader.report(.emptyValue(field: field.name), at: pair.keyRange, hint: field.hint)
    }
    values[index] = value
  }

  /// Reads a key that every entry can have; false when the key is not one of those.
  private static func readCommon(
    _ pair: YAMLPair, _ metadata: inout EntryMetadata, _ reader: inout ValueReader,
    _ settings: SiteSettings
  ) -> Bool {
    guard ContentModel.commonKeys.contains(pair.key) else { return false }
    if pair.value.isNull {
      reader.report(.emptyValue(field: pair.key), at: pair.keyRange)
      return true
    }
    func content(_ type: FieldType) -> FieldValue.Content? {
      reader.read(pair.value, as: type, FieldPlace(field: pair.key))?.content
    }
    switch pair.key {
    case "draft":
      if case .boolean(let value) = content(.boolean) { metadata.isDraft = value }
    case "warnings": readWarnings(pair, &metadata, &reader)
    case "consent-until": metadata.consents = reader.readConsents(pair)
    case "translation-of":
      guard reader.isTranslation else { return false }
      if case .text(let text) = content(.text(min: 1, max: 10_000)) {
        metadata.translationOf = (text, SourceLocation(reader.file, pair.value.range))
      }
    case "search":
      if case .boolean(let value) = content(.boolean) { metadata.isSearchable = value }
    case "publish":
      if case .moment(let value) = content(.datetime) { metadata.publish = value }
    case "expires":
      if case .moment(let value) = content(.datetime) { metadata.expires = value }
    case "published":
      if case .date(let value) = content(.date) { metadata.published = value }
    case "updated":
      if case .date(let value) = content(.date) { metadata.updated = value }
    default:
      let type = FieldType.list(.text(min: 1, max: 500), min: 0, max: 100)
      if case .list(let values) = content(type) {
        metadata.aliases = values.compactMap { value in
          guard case .text(let text) = value.content else { return nil }
          return (text, value.location)
        }
      }
    }
    return true
  }

  /// Reads `warnings: {code: off - reason}`.
  private static func readWarnings(
    _ pair: YAMLPair, _ metadata: inout EntryMetadata, _ reader: inout ValueReader
  ) {
    guard case .mapping(let pairs) = pair.value.content else {
      reader.report(.wrongType(field: pair.key, expected: .settings), at: pair.value.range)
      return
    }
    for pair in pairs {
      guard ProblemCodes.warnings.contains(pair.key) else {
        reader.report(
          .unknownWarning(name: pair.key), at: pair.keyRange,
          near: ProblemCodes.warning(meantBy: pair.key).map { [$0] } ?? [], to: pair.key)
        continue
      }
      let words = (pair.value.scalar ?? "").split { !$0.isLetter && !$0.isNumber }
      // One word is not a reason.
      guard words.count >= 3, let level = SiteSettings.severity(String(words[0])) else {
        reader.report(.warningWithoutReason(name: pair.key), at: pair.value.range)
        continue
      }
      metadata.warnings[pair.key] = level
    }
  }
}
