import Diagnostics
import JSON
import FrontMatter
import Values

/// `markdown`: a text with Markdown in it.
struct MarkdownField: FieldDeclaration {
  static let name = FieldTypeName.markdown
  static let otherNames = [
    "md", "richtext", "rich-text", "rich_text", "html", "textarea", "multiline", "longtext",
  ]
  static let documentation = FieldDocumentation("a text with Markdown in it")
  var expectation: Expectation { .text }

  static let allowsDefault = false
  static let isProse = true
  let isTranslatable = true

  static func read(
    _ map: inout SettingsMap, key: String, _ reader: inout CollectionReader
  ) -> FieldType? { .markdown }

  func read(
    _ node: YAMLNode, _ place: FieldPlace, _ reader: inout ValueReader
  ) -> FieldValue.Content? {
    guard let text = reader.text(node, place, expectation),
      reader.checkVisible(text, node, field: place.field)
    else { return nil }
    reader.reportComment(behind: node, field: place.field)
    return .markdown(text)
  }

  func content(of content: FieldValue.Content) -> String? {
    if case .markdown(let text) = content { text } else { nil }
  }

  func plainText(_ text: String) -> String { text }

  func templateType<Types: TemplateTypes>(name: String, _ types: inout Types) -> ValueType {
    .html
  }

  func value(_ text: String, of field: FieldValue, _ context: any ValueContext) -> Value {
    context.pageHTML(of: field).map { .html($0) } ?? .absent
  }

  func json(_ text: String, of field: FieldValue, _ context: any ValueContext) -> JSONValue? {
    context.portableHTML(of: field).map { .string(String(decoding: $0, as: UTF8.self)) }
  }

  func schema(_ names: Table<CollectionID, String>) -> JSONValue {
    JSONSchema.text("HTML with absolute URLs")
  }

  let fitsCell = false

  func addWords(
    _ text: String, of field: FieldValue, _ context: any ValueContext, to words: inout FieldWords
  ) {
    words.texts.append(field)
  }
}
