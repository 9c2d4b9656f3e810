import Diagnostics
import JSON
import FrontMatter
import Values

/// `file`: the name of a file beside the page.
struct FileField: FieldDeclaration {
  static let name = FieldTypeName.file
  static let otherNames = ["attachment", "upload", "document", "asset", "bestand"]
  static let documentation = FieldDocumentation(
    "the name of a file beside the page", options: "`types` (`[pdf]`), `max-size` (`5 MB`)")
  var expectation: Expectation { .fileName }

  static let allowsDefault = false
  let isTranslatable = true

  static func read(
    _ map: inout SettingsMap, key: String, _ reader: inout CollectionReader
  ) -> FieldType? { .file }

  func readRules(_ rules: inout FieldRules, _ map: inout SettingsMap) {
    rules.types = (map.texts("types") ?? []).map { $0.text.lowercased() }
    if let text = map.text("max-size"), let node = map.node("max-size") {
      rules.maxSize = FileField.bytes(text)
      if rules.maxSize == nil {
        map.report(.wrongSetting(name: "max-size", expected: .fileSize), at: node)
      }
    }
  }

  /// A size such as `500 kB` or `5 MB`.
  private static func bytes(_ text: String) -> Int? {
    let number = text.prefix { $0.isNumber }
    guard let value = Int(number), value <= 1_000_000 else { return nil }
    switch text.dropFirst(number.count).filter({ $0 != " " }).lowercased() {
    case "kb": return value * 1000
    case "mb": return value * 1_000_000
    case "bytes", "byte", "": return value
    default: return nil
    }
  }

  func read(
    _ node: YAMLNode, _ place: FieldPlace, _ reader: inout ValueReader
  ) -> FieldValue.Content? {
    guard let text = reader.name(node, place, expectation) else { return nil }
    return reader.readFileName(text, node, field: place.field).map { .file($0.path) }
  }

  func content(of content: FieldValue.Content) -> String? {
    if case .file(let path) = content { path } else { nil }
  }

  func plainText(_ path: String) -> String { "" }

  /// What templates see of a file, and of an image with its text.
  static let object = ObjectShape<(file: PublishedFile, alt: String?)>(
    "file",
    [
      .init("url", .url, "where it is") { .url($0.file.url) },
      .init("name", .text, "its name") { .text($0.file.name) },
      .init("extension", .text, "what its name ends in, in capitals: `PDF`") {
        .text($0.file.fileExtension)
      },
      .init("size", .integer, "its size in bytes") { .integer($0.file.size) },
      .init("size-text", .text, "the same for readers: `55 KB`") { .text($0.file.sizeText) },
      .init("alt", .optional(.text), "what can be seen in an image") {
        $0.alt.map { .text($0) } ?? .absent
      },
      .init("width", .optional(.integer), "the width of an image in pixels") {
        $0.file.pixels.map { .integer($0.width) } ?? .absent
      },
      .init("height", .optional(.integer), "the height of an image in pixels") {
        $0.file.pixels.map { .integer($0.height) } ?? .absent
      },
    ])

  func templateType<Types: TemplateTypes>(name: String, _ types: inout Types) -> ValueType {
    types.shared(FileField.object.type)
  }

  func value(_ path: String, of field: FieldValue, _ context: any ValueContext) -> Value {
    FileField.object.record((context.file(path), nil))
  }

  func json(_ path: String, of field: FieldValue, _ context: any ValueContext) -> JSONValue? {
    .string(context.absoluteURL(ofFile: path))
  }

  func schema(_ names: Table<CollectionID, String>) -> JSONValue { JSONSchema.uri }

  let fitsCell = true

  func addWords(
    _ path: String, of field: FieldValue, _ context: any ValueContext, to words: inout FieldWords
  ) {
    words.files.append(path)
  }

  /// Somebody who looks for a report types that it is one.
  static let isSearchedByLabel = true
}
