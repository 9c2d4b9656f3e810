import Model
import Templates

/// A place on the globe.
struct CoordinatesItem: TemplateThing {
  let latitude: Double
  let longitude: Double

  static let typeName = "coordinates"
  static let fields: [TemplateField<CoordinatesItem>] = [
    .init("latitude", .number, "degrees north") { .number($0.latitude) },
    .init("longitude", .number, "degrees east") { .number($0.longitude) },
  ]
}

/// A country.
struct CountryItem: TemplateThing {
  let code: String
  let name: String

  static let typeName = "country"
  static let fields: [TemplateField<CountryItem>] = [
    .init("code", .text, "its two letters, such as `NL`") { .text($0.code) },
    .init("name", .text, "its name in the language of the page") { .text($0.name) },
  ]
}

/// One of the values of a choice.
struct ChoiceItem: TemplateThing {
  let written: String
  let label: String

  static let typeName = "choice"
  static let fields: [TemplateField<ChoiceItem>] = [
    .init("value", .text, "the value as front matter has it") { .text($0.written) },
    .init("label", .text, "what visitors read") { .text($0.label) },
  ]
}

/// A copied file or an image.
struct FileItem: TemplateThing {
  let url: String
  let path: String
  let size: Int
  let sizeText: String
  let alt: String?
  let image: ContentImage?

  static let typeName = "file"
  static let fields: [TemplateField<FileItem>] = [
    .init("url", .url, "where it is") { .url($0.url) },
    .init("name", .text, "its name") {
      .text($0.path.split(separator: "/").last.map(String.init) ?? $0.path)
    },
    .init("extension", .text, "what its name ends in, in capitals: `PDF`") {
      .text(fileExtension($0.path))
    },
    .init("size", .integer, "how many bytes it has") { .integer($0.size) },
    .init("size-text", .text, "the same for readers: `55 KB`") { .text($0.sizeText) },
    .init("alt", .optional(.text), "what can be seen in an image") { .text($0.alt) },
    .init("width", .optional(.integer), "the width of an image in pixels") {
      $0.image.map { .integer($0.width) } ?? .absent
    },
    .init("height", .optional(.integer), "the height of an image in pixels") {
      $0.image.map { .integer($0.height) } ?? .absent
    },
  ]
}
