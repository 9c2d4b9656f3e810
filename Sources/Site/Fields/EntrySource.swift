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
  let language: LanguageID
  /// The URL of the page that is being made.
  let page: String

  /// Not noted: who reads an entry here notes which one.
  private var catalogue: Catalogue { data.contents.catalogue }

  func value(of object: ObjectID, slot: Int) -> Value {
    if object.kind == EntrySource.siteKind {
      return data.siteValue(slot, language: language, page: page)
    }
    let index = EntryID(Int(object.index))
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
      return contents.referrers[language][number][start.distance(to: index)]
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

  private func fieldValue(_ number: Int, of index: EntryID, _ collection: CollectionID) -> Value {
    let type = data.contents.catalogue.model.collections[collection].fields[number].type
    guard let value = version(of: index).values[number] else {
      return type.isList ? .list([]) : .absent
    }
    return self.value(value, type, of: index)
  }

  /// The version of an entry that readers of the language see. (To take the whole entry out of its
  /// array would count three references up and down, at which threads wait for each other.)
  private func version(of index: EntryID) -> EntryVersion {
    data.contents.catalogue.entries[index].versions[language]
      ?? data.contents.catalogue.entries[index].original
  }

  /// The language of that version: the readers' own, or the first.
  private func shownLanguage(of index: EntryID) -> LanguageID {
    data.contents.catalogue.entries[index].versions[language] == nil ? .original : language
  }

  private func common(_ field: PageTypes.Common, of index: EntryID) -> Value {
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
        urls: Table(data.settings.languages.indices) { data.entryURL(index, language: $0) },
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

  private func value(_ value: FieldValue, _ type: FieldType, of entry: EntryID) -> Value {
    switch (value.content, type) {
    case (.text(let text), _): return .text(text)
    case (.markdown, _):
      guard let text = data.fieldText(at: value, of: entry) else { return .absent }
      return .html(data.html(text, nodes: nil, language: language))
    case (.number(let number), _): return .number(number)
    case (.integer(let number), _): return .integer(number)
    case (.boolean(let flag), _): return .boolean(flag)
    case (.date(let date), _): return .date(date)
    case (.moment(let moment), _): return .moment(moment)
    case (.url(let url), _):
      return .url(data.address(at: value, url, of: entry, language: language))
    case (.country(let code), _):
      let name = data.formats[language].countryName(code) ?? code
      return .record(Record([.text(code), .text(name)]))
    case (.language(let code), _): return .text(code)
    case (.coordinates(let latitude, let longitude), _):
      return .record(Record([.number(latitude), .number(longitude)]))
    case (.choice(let index), .choice(let choices)):
      let label = choices[index].label.text(in: data.settings.languages[language])
      return .record(Record([.text(choices[index].value), .text(label)]))
    case (.file(let path), _): return file(path, alt: nil)
    case (.image(let path, let alt, _), _): return path.map { file($0, alt: alt) } ?? .absent
    case (.reference(let reference), _): return reference.target.map { .entry($0) } ?? .absent
    case (.list(let values), .list(let of, _, _)):
      return .list(values.map { self.value($0, of, of: entry) })
    case (.list(let values), _):
      return .list(values.map { self.value($0, type, of: entry) })
    case (.group(let values), .group(let fields)):
      return .record(
        Record(
          zip(values, fields).map { value, field in
            guard let value else { return field.type.isList ? .list([]) : .absent }
            return self.value(value, field.type, of: entry)
          }))
    default: return .absent
    }
  }

  private func file(_ path: String, alt: String?) -> Value {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    let size = data.assetSize(path)
    let image = data.image(path)
    return .record(
      Record([
        .url(data.assetURL(path)), .text(name), .text(fileExtension(path)), .integer(size),
        .text(data.formats[language].fileSize(size)), alt.map { .text($0) } ?? .absent,
        image.map { .integer($0.width) } ?? .absent, image.map { .integer($0.height) } ?? .absent,
      ]))
  }
}

extension FieldValue {
  /// When a date or moment is over, in seconds after 1970; nil for other values. A day alone ends
  /// with its last second in universal time.
  var lastInstant: Int? {
    switch content {
    case .moment(let moment): return moment.end
    case .date(let date): return (date.daysSince1970 + 1) * 86_400
    default: return nil
    }
  }
}

extension FieldType {
  /// Whether templates always get a list, perhaps an empty one.
  var isList: Bool {
    switch self {
    case .list, .references: return true
    default: return false
    }
  }
}
