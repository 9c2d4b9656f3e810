import Markdown
import Templates

/// A heading in the table of contents.
struct TOCItem: TemplateThing {
  let entry: TOCEntry

  static let typeName = "toc entry"
  static let fields: [TemplateField<TOCItem>] = [
    .init("title", .text, "the words of the heading") { .text($0.entry.title) },
    .init("url", .url, "where it is on the page") { .url("#" + $0.entry.id) },
    .init("level", .integer, "2 or 3") { .integer($0.entry.level) },
    .init("children", .list(.thing(.tocItem)), "the headings below it") {
      .things($0.entry.children.map { TOCItem(entry: $0) })
    },
  ]
}

/// A part of a text below a heading.
struct SectionItem: TemplateThing {
  let heading: Heading
  let content: [UInt8]

  static let typeName = "section"
  static let fields: [TemplateField<SectionItem>] = [
    .init("id", .text, "its anchor") { .text($0.heading.id) },
    .init("title", .text, "the words of its heading") { .text($0.heading.text) },
    .init("content", .html, "its text") { .html($0.content) },
  ]
}
