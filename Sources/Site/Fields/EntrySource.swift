import Locales
import Markdown
import Model
import Templates

/// Gives templates the values of entries and of the site, for readers of one language.
struct EntrySource: ObjectSource {
  /// The kind of `ObjectID` that means the site itself.
  static let siteKind: Int32 = 0
  /// The kind of `ObjectID` that means an entry of the catalogue.
  static let entryKind: Int32 = 1

  /// What the site is made of.
  let data: SiteData
  /// The index of the readers' language.
  let language: Int
  /// The URL of the page that is being made.
  let page: String

  /// Not noted: who reads an entry here notes which one.
  private var catalogue: Catalogue { data.contents.catalogue }

  func value(of object: ObjectID, slot: Int) -> Value {
    if object.kind == EntrySource.siteKind {
      return data.siteValue(slot, language: language, page: page)
    }
    let index = Int(object.index)
    guard object.kind == EntrySource.entryKind, catalogue.entries.indices.contains(index)
    else { return .absent }
    data.reads?.note(.head(index))
    if let common = PageTypes.Common(rawValue: slot) { return self.common(common, of: index) }
    let contents = data.contents
    let collection = contents.catalogue.entries[index].collection
    let fields = data.types.entryFields[collection]
    let place = slot - PageTypes.Common.allCases.count
    guard fields.indices.contains(place) else { return .absent }
    switch fields[place] {
    case .value(let number):
      return fieldValue(number, of: index, collection)
    case .referrers(let number):
      let link = contents.catalogue.backReferences[number]
      data.reads?.note(.referrers(index))
      data.reads?.note(.list(link.from))
      let start = contents.catalogue.ranges[link.to].lowerBound
      return contents.referrers[language][number][index - start]
    case .isOver(let start, let end):
      let values = contents.catalogue.entries[index].original.values
      guard let last = end.flatMap({ values[$0]?.lastInstant }) ?? values[start]?.lastInstant
      else { return .boolean(false) }
      return .boolean(last <= data.now.start)
    case .map(let coordinates, let country):
      return .html(
        data.locator(index, coordinates: coordinates, country: country, language: language))
    }
  }

  private func fieldValue(_ number: Int, of index: Int, _ collection: Int) -> Value {
    let type = data.contents.catalogue.model.collections[collection].fields[number].type
    guard let value = version(of: index).values[number] else {
      return type.absent
    }
    return type.value(
      of: value, in: EntryValues(data: data, entry: index, language: language))
  }

  /// The version of an entry that readers of the language see. (To take the whole entry out of its
  /// array would count three references up and down, at which threads wait for each other.)
  private func version(of index: Int) -> EntryVersion {
    data.contents.catalogue.entries[index].versions[language]
      ?? data.contents.catalogue.entries[index].original
  }

  /// The language of that version: the readers' own, or the first.
  private func shownLanguage(of index: Int) -> Int {
    data.contents.catalogue.entries[index].versions[language] == nil ? 0 : language
  }

  private func common(_ field: PageTypes.Common, of index: Int) -> Value {
    let contents = data.contents
    switch field {
    case .title: return .text(contents.headlines[language][index].title)
    case .summary: return contents.headlines[language][index].summary.map { .text($0) } ?? .absent
    case .url: return .url(data.entryURL(index, language: language))
    case .absoluteURL: return .url(data.origin + data.entryURL(index, language: language))
    case .slug: return .text(contents.catalogue.entries[index].slug)
    case .kind:
      let collection = contents.catalogue.entries[index].collection
      return .text(contents.catalogue.model.collections[collection].name)
    case .collection:
      return data.collectionValue(contents.catalogue.entries[index].collection, language: language)
    case .language: return .text(data.settings.languages[shownLanguage(of: index)])
    case .translated: return .boolean(shownLanguage(of: index) == language)
    case .translations:
      let versions = contents.catalogue.entries[index].versions
      return data.translations(
        urls: data.settings.languages.indices.map { data.entryURL(index, language: $0) },
        current: language, isWritten: { versions[$0] != nil })
    case .published: return version(of: index).metadata.published.map { .date($0) } ?? .absent
    case .updated: return version(of: index).metadata.updated.map { .date($0) } ?? .absent
    case .draft: return .boolean(version(of: index).metadata.isDraft)
    case .search:
      return .boolean(contents.catalogue.entries[index].original.metadata.isSearchable)
    case .breadcrumbs:
      return data.breadcrumbs(
        to: data.entryURL(index, language: language),
        title: contents.headlines[language][index].title, language: language)
    case .terms: return .text(data.termNames(of: index))
    case .structuredData:
      let summary = data.contents.headlines[language][index].summary
      return data.structuredData(
        url: data.entryURL(index, language: language),
        title: data.contents.headlines[language][index].title, summary: summary, entry: index,
        language: language)
    case .feeds: return data.feeds(of: .entry(index), language: language)
    case .calendar: return data.calendar(of: .entry(index), language: language)
    case .calendarSubscription:
      return data.calendarSubscription(of: .entry(index), language: language)
    case .contactCard:
      let hasCard = CardStage.hasCard(EntryFacts(data, index, language: language))
      return hasCard
        ? .url(data.entryURL(index, language: language) + "contact.vcf") : .absent
    case .content, .excerpt, .sections, .intro, .toc, .words, .readingMinutes:
      data.reads?.note(.text(index))
      guard let text = contents.texts[index][shownLanguage(of: index)] else { return .absent }
      return textField(field, text.body)
    }
  }

  private func textField(_ field: PageTypes.Common, _ text: LinkedDocument) -> Value {
    let document = text.document
    switch field {
    case .content: return .html(data.html(text, nodes: nil, language: language))
    case .excerpt: return .text(document.firstParagraph)
    case .words: return .integer(document.wordCount)
    case .readingMinutes: return .integer(max(1, (document.wordCount + 199) / 200))
    case .intro:
      guard let first = document.sections.first, first.heading == nil else { return .html([]) }
      return .html(data.html(text, nodes: first.nodes, language: language))
    case .sections:
      return .list(
        document.sections.compactMap { section in
          guard let index = section.heading else { return nil }
          let heading = document.headings[index]
          return .record(
            Record([
              .text(heading.id), .text(heading.text),
              .html(data.html(text, nodes: section.nodes, language: language)),
            ]))
        })
    case .toc: return .list(document.tableOfContents(levels: 2...3).map(tocItem))
    default: return .absent
    }
  }

  private func tocItem(_ item: TOCEntry) -> Value {
    .record(
      Record([
        .text(item.title), .url("#" + item.id), .integer(item.level),
        .list(item.children.map(tocItem)),
      ]))
  }
}
