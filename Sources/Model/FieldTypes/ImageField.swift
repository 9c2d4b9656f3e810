import Diagnostics
import JSON
import FrontMatter
import Values

/// `image`: the name of an image file beside the page, with a text for people who cannot see it.
struct ImageField: FieldDeclaration {
  typealias Content = (path: String?, alt: String?, consent: ImageConsent?)

  static let name = FieldTypeName.image
  static let otherNames = ["img", "picture", "photo", "foto", "media", "afbeelding"]
  static let documentation = FieldDocumentation(
    "`{file: canal.jpg, alt: Boats in a canal}`: an image by its content, with a text, and perhaps `consent-until: 2027-05-31`: a template asks `{% if page.photo %}`, since the image goes when consent ends",
    options: "`types`, `max-size`")
  var expectation: Expectation { .image }

  static let allowsDefault = false
  let isTranslatable = true

  /// An image goes when the consent of the people in it ends.
  static let canLapse = true

  static func read(
    _ map: inout SettingsMap, key: String, _ reader: inout CollectionReader
  ) -> FieldType? { .image }

  func readRules(_ rules: inout FieldRules, _ map: inout SettingsMap) {
    FileField().readRules(&rules, &map)
  }

  /// Reads `{file: canal.jpg, alt: Boats in a canal}`. A translation can give the text alone.
  func read(
    _ node: YAMLNode, _ place: FieldPlace, _ reader: inout ValueReader
  ) -> FieldValue.Content? {
    let field = place.field
    if let name = node.scalar {
      if let found = reader.readFileName(name, node, field: field) {
        check(found, name, node, place, &reader)
      }
      reader.report(.missingAlt(field: field), at: node.range)
      return nil
    }
    guard case .mapping(let pairs) = node.content else {
      reader.report(.wrongType(field: field, expected: .group(["file", "alt"])), at: node.range)
      return nil
    }
    lazy var taken = Set(pairs.map(\.key))
    let keys = ["file", "alt", "consent-until"]
    for pair in pairs where !keys.contains(pair.key) {
      reader.reportUnknownKey(pair, in: field, near: keys, taken: taken)
    }
    var path: String?
    if let file = node.value(for: "file"), let name = file.scalar, !file.isNull {
      guard let found = reader.readFileName(name, file, field: field) else { return nil }
      check(found, name, file, place, &reader)
      path = found.path
    } else if !reader.isTranslation {
      reader.report(.missingField(field: "file"), at: node.range.prefix)
      return nil
    }
    let alt = node.value(for: "alt")?.scalar.flatMap { text in
      text.isInvisible ? nil : text
    }
    if alt == nil, !reader.isTranslation || path != nil {
      reader.report(.missingAlt(field: field), at: node.value(for: "alt")?.range ?? node.range)
    }
    return .image(path: path, alt: alt, consent: reader.readConsent(pairs))
  }

  private func check(
    _ file: ContentFile, _ name: String, _ node: YAMLNode, _ place: FieldPlace,
    _ reader: inout ValueReader
  ) {
    if !isImageName(file.path) || file.format == nil {
      reader.report(.notAnImage(field: place.field, name: name), at: node.range)
    }
  }

  func content(of content: FieldValue.Content) -> Content? {
    if case .image(let path, let alt, let consent) = content { (path, alt, consent) } else { nil }
  }

  func plainText(_ image: Content) -> String { "" }

  func templateType<Types: TemplateTypes>(name: String, _ types: inout Types) -> ValueType {
    types.shared(FileField.object.type)
  }

  func value(_ image: Content, of field: FieldValue, _ context: any ValueContext) -> Value {
    image.path.map { FileField.object.record((context.file($0), image.alt)) } ?? .absent
  }

  /// Data leaves images out.
  func json(_ image: Content, of field: FieldValue, _ context: any ValueContext) -> JSONValue? {
    nil
  }

  func schema(_ names: Table<CollectionID, String>) -> JSONValue { JSONSchema.uri }

  let fitsCell = true

  func addWords(
    _ image: Content, of field: FieldValue, _ context: any ValueContext, to words: inout FieldWords
  ) {}
}
