import Markdown
import Model
import Templates

/// An entry for readers of a language.
struct EntrySubject: PageSubject {
  let view: SiteView
  let entry: EntryID
  let language: LanguageID

  var url: String { view.entryURL(entry, language: language) }
  var title: String { view.title(of: entry, language: language) }
  var summary: String? { view.headline(of: entry, language: language).summary }
  var kind: String { view.definition(of: entry).name }
  var shownLanguage: LanguageID { view.shownLanguage(of: entry, language: language) }
  var urls: Table<LanguageID, String> {
    Table(view.languages) { view.entryURL(entry, language: $0) }
  }
  var isDraft: Bool { metadata.isDraft }
  var subscription: Subscriptions.Subject { .entry(entry) }
  func isWritten(in language: LanguageID) -> Bool { view.isWritten(entry, in: language) }
  var structuredData: [UInt8] {
    view.structuredData(
      url: url, title: title, summary: summary, entry: entry, language: language)
  }

  private var metadata: EntryMetadata { view.version(of: entry, language: language).metadata }
  private var facts: EntryFacts { EntryFacts(view, entry, language: language) }

  /// The text below its front matter, in the language in which the readers see it.
  private var text: LinkedDocument? {
    view.texts(of: entry, language: shownLanguage)?.body
  }

  /// Its text up to the first heading.
  private var intro: [UInt8] {
    guard let text, let first = text.document.sections.first, first.heading == nil else {
      return []
    }
    return view.html(text, nodes: first.nodes, language: language)
  }

  private var sections: [SectionItem] {
    guard let text else { return [] }
    return text.document.sections.compactMap { section in
      section.heading.map { heading in
        SectionItem(
          heading: text.document.headings[heading],
          content: view.html(text, nodes: section.nodes, language: language))
      }
    }
  }

  static let typeName = "entry"
  static let fields =
    pageFields + [
      .init("slug", .text, "its name in its collection and in its URL") {
        .text($0.view.slug(of: $0.entry))
      },
      .init("collection", .thing(.collection), "its collection") {
        CollectionItem(
          $0.view.collection(of: $0.entry), $0.view.model, $0.view.frame, $0.language
        ).value
      },
      .init("content", .html, "its text, whole") { entry in
        entry.text.map { .html(entry.view.html($0, language: entry.language)) } ?? .absent
      },
      .init("excerpt", .text, "its first paragraph, as plain text") {
        .text($0.text?.document.firstParagraph)
      },
      .init("sections", .list(.thing(.section)), "its text by headings") {
        .things($0.sections)
      },
      .init("intro", .html, "its text up to the first heading") { .html($0.intro) },
      .init("toc", .list(.thing(.tocItem)), "its headings of levels 2 and 3") {
        .things(
          $0.text?.document.tableOfContents(levels: 2...3).map { TOCItem(entry: $0) } ?? [])
      },
      .init("words", .integer, "how many words its text has") {
        $0.text.map { .integer($0.document.wordCount) } ?? .absent
      },
      .init("reading-minutes", .integer, "how long it takes to read") {
        $0.text.map { .integer(PageInfo.minutes(toRead: $0.document.wordCount)) } ?? .absent
      },
      .init("published", .optional(.date), "the day it was first published") {
        $0.metadata.published.map { .date($0) } ?? .absent
      },
      .init("updated", .optional(.date), "the day of its last change") {
        $0.metadata.updated.map { .date($0) } ?? .absent
      },
      .init("search", .boolean, "whether the search finds it") {
        .boolean($0.view.original(of: $0.entry).metadata.isSearchable)
      },
      .init("terms", .text, "what narrows lists to it, for scripts: `themes:housing country:nl`") {
        .text($0.view.termNames(of: $0.entry))
      },
      .init("contact-card", .optional(.url), "its card for address books") {
        CardStage.hasCard($0.facts) ? .url($0.url + MadeFile.card.name) : .absent
      },
    ]
}

/// A field that a collection's role adds to its entries.
struct RoleField: Sendable {
  typealias Reader = @Sendable (EntrySubject) -> Value

  let name: String
  let type: ValueType
  /// A description in one line of Markdown, for designers.
  let help: String
  /// Returns the function that reads the field from entries of a collection; nil if they do not
  /// have the field.
  let reader: @Sendable (Collection) -> Reader?

  static let all: [RoleField] = [
    RoleField(name: "is-over", type: .boolean, help: "whether an event is over") { collection in
      guard collection.role == .event, let start = collection.fieldIndex("start") else {
        return nil
      }
      let end = collection.fieldIndex("end")
      return { subject in
        let values = subject.view.original(of: subject.entry).values
        guard let last = end.flatMap({ values[$0]?.lastInstant }) ?? values[start]?.lastInstant
        else { return .boolean(false) }
        return .boolean(last <= subject.view.now.start)
      }
    },
    RoleField(name: "map", type: .html, help: "where a place lies, drawn") { collection in
      guard collection.role == .place, let coordinates = collection.coordinatesField else {
        return nil
      }
      let country = collection.countryField
      return { subject in
        .html(
          subject.view.locator(
            subject.entry, coordinates: coordinates, country: country, language: subject.language))
      }
    },
  ]
}
