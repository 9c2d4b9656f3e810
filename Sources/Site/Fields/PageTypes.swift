import Model
import Templates

/// The types that templates see, made from the content model: which object has which field at which
/// slot.
struct PageTypes: Sendable {
  /// Fields that every entry has, in the order of their slots.
  enum Common: Int, CaseIterable {
    case title, summary, url, absoluteURL, slug, kind, collection, language, translated
    case translations, content, excerpt, sections, intro, toc, words, readingMinutes, published
    case updated, draft, search, breadcrumbs, terms, feeds, calendar, calendarSubscription,
      contactCard
    case structuredData

    var name: String {
      switch self {
      case .title: return "title"
      case .summary: return "summary"
      case .url: return "url"
      case .absoluteURL: return "absolute-url"
      case .slug: return "slug"
      case .kind: return "kind"
      case .collection: return "collection"
      case .language: return "language"
      case .translated: return "translated"
      case .translations: return "translations"
      case .content: return "content"
      case .excerpt: return "excerpt"
      case .sections: return "sections"
      case .intro: return "intro"
      case .toc: return "toc"
      case .words: return "words"
      case .readingMinutes: return "reading-minutes"
      case .published: return "published"
      case .updated: return "updated"
      case .draft: return "draft"
      case .search: return "search"
      case .breadcrumbs: return "breadcrumbs"
      case .terms: return "terms"
      case .feeds: return "feeds"
      case .calendar: return "calendar"
      case .calendarSubscription: return "calendar-subscription"
      case .contactCard: return "contact-card"
      case .structuredData: return "structured-data"
      }
    }
  }

  /// Fields of `site` before the lists of entries, in the order of their slots.
  enum SiteField: Int, CaseIterable {
    case title, description, url, language, languages, today, now, navigation, home, generator
    case contact, contactEmail, contactTelephone, owner, subscribe, collections, search, map,
      calendar
    case calendarSubscription, origin, data, placesData
  }

  /// A field of an entry behind the common ones.
  enum EntryField: Sendable {
    /// The model's field with this index.
    case value(Int)
    /// The model's back-references with these indices (several collections of one name cannot be).
    case referrers(Int)
    /// Whether an event is over, by the field in which it starts and the one in which it ends.
    case isOver(start: Int, end: Int?)
    /// Where a place lies, by the field of its coordinates and that of its country.
    case map(coordinates: Int, country: Int?)
  }

  /// Indices of the types that do not depend on the model.
  enum Fixed: Int, CaseIterable {
    case site, collection, link, translation, language, tocItem, section, pager, pagerPage,
      notFound, entry, facet, term, chosenTerm, feed, searchPage
    case searchGroup, dataSet, dataField
  }

  /// All types.
  private(set) var schema = Schema()

  /// For each collection, the index of the type of its entries.
  private(set) var entryTypes: [Int] = []

  /// For each collection, the index of the type of its list pages.
  private(set) var listTypes: [Int] = []

  /// For each collection, what stands behind the common fields, by slot.
  private(set) var entryFields: [[EntryField]] = []

  /// The collections whose entries `site` lists, by slot behind `SiteField`.
  private(set) var siteLists: [Int] = []

  /// The types of objects that several fields give, by name.
  private var shared: [String: ValueType] = [:]

  private let model: ContentModel

  init(_ model: ContentModel, backReferences: [BackReference]) {
    self.model = model
    let first = Fixed.allCases.count
    entryTypes = model.collections.indices.map { first + $0 }
    listTypes = model.collections.indices.map { first + model.collections.count + $0 }
    schema.objects = Fixed.allCases.map { fixedType($0) }
    // The types of entries and lists have their places first, since groups add types behind them.
    let placeholder = ObjectType("", [])
    schema.objects += Array(repeating: placeholder, count: 2 * model.collections.count)
    for (index, collection) in model.collections.enumerated() {
      makeEntryType(index, collection, backReferences)
      schema.objects[listTypes[index]] = listType(index, collection)
    }
    schema.objects[Fixed.site.rawValue] = makeSiteType()
  }

  /// The type `site` has.
  var siteType: ValueType { object(.site) }

  private func object(_ type: Fixed) -> ValueType { .object(type.rawValue) }

  private func commonType(_ field: Common) -> ValueType {
    switch field {
    case .title, .slug, .kind, .language, .excerpt, .terms: return .text
    case .summary: return .optional(.text)
    case .url, .absoluteURL: return .url
    case .collection: return object(.collection)
    case .translated, .draft, .search: return .boolean
    case .translations: return .list(object(.translation))
    case .content, .intro: return .html
    case .sections: return .list(object(.section))
    case .toc: return .list(object(.tocItem))
    case .words, .readingMinutes: return .integer
    case .published, .updated: return .optional(.date)
    case .breadcrumbs: return .list(object(.link))
    case .feeds: return .list(object(.feed))
    case .calendar, .calendarSubscription, .contactCard: return .optional(.url)
    case .structuredData: return .html
    }
  }

  private var commonFields: [ObjectType.Field] {
    Common.allCases.map { .init($0.name, commonType($0)) }
  }

  private func fixedType(_ type: Fixed) -> ObjectType {
    switch type {
    case .site: return ObjectType("site", [])  // Made last: it lists every collection.
    case .collection:
      return ObjectType(
        "collection",
        [
          .init("name", .text), .init("label", .text), .init("singular", .text),
          .init("url", .url),
        ])
    case .link:
      return ObjectType(
        "link", [.init("title", .text), .init("url", .url), .init("current", .boolean)])
    case .translation:
      return ObjectType(
        "translation",
        [
          .init("language", .text), .init("name", .text), .init("url", .url),
          .init("absolute-url", .url), .init("current", .boolean), .init("written", .boolean),
        ])
    case .language: return ObjectType("language", [.init("code", .text), .init("name", .text)])
    case .tocItem:
      return ObjectType(
        "toc entry",
        [
          .init("title", .text), .init("url", .url), .init("level", .integer),
          .init("children", .list(object(.tocItem))),
        ])
    case .section:
      return ObjectType(
        "section", [.init("id", .text), .init("title", .text), .init("content", .html)])
    case .pager:
      return ObjectType(
        "pager",
        [
          .init("number", .integer), .init("count", .integer), .init("previous", .optional(.url)),
          .init("next", .optional(.url)), .init("pages", .list(object(.pagerPage))),
        ])
    case .pagerPage:
      return ObjectType(
        "page number", [.init("number", .integer), .init("url", .url), .init("current", .boolean)])
    case .notFound: return ObjectType("404 page", PageTypes.notFoundFields(self))
    case .entry: return ObjectType("entry", commonFields)
    case .facet:
      return ObjectType(
        "facet",
        [
          .init("name", .text), .init("label", .text), .init("terms", .list(object(.term))),
          .init("chosen", .boolean),
        ])
    case .term:
      return ObjectType(
        "term",
        [
          .init("title", .text), .init("slug", .text), .init("url", .url), .init("count", .integer),
          .init("chosen", .boolean), .init("language", .text), .init("translated", .boolean),
        ])
    case .chosenTerm:
      return ObjectType(
        "chosen term",
        [
          .init("facet", .text), .init("label", .text), .init("title", .text), .init("slug", .text),
          .init("without", .url), .init("about", .optional(.url)), .init("language", .text),
          .init("translated", .boolean),
        ])
    case .feed:
      return ObjectType("feed", [.init("title", .text), .init("type", .text), .init("url", .url)])
    case .searchPage:
      return ObjectType(
        "search page",
        PageTypes.notFoundFields(self) + [.init("index", .list(object(.searchGroup)))])
    case .dataSet:
      return ObjectType(
        "data set",
        [
          .init("name", .text), .init("label", .text), .init("total", .integer),
          .init("json", .url), .init("csv", .url), .init("schema", .url),
          .init("fields", .list(object(.dataField))),
        ])
    case .dataField:
      return ObjectType(
        "data field",
        [
          .init("name", .text), .init("type", .text), .init("label", .optional(.text)),
          .init("help", .optional(.text)),
        ])
    case .searchGroup:
      return ObjectType(
        "part of the index",
        [
          .init("collection", object(.collection)), .init("total", .integer),
          .init("entries", .list(object(.entry))),
        ])
    }
  }

  /// The fields of the 404 page: those that base templates rely on.
  private static func notFoundFields(_ types: PageTypes) -> [ObjectType.Field] {
    [
      .init("title", .text), .init("summary", .optional(.text)), .init("url", .url),
      .init("absolute-url", .url), .init("kind", .text), .init("language", .text),
      .init("translated", .boolean), .init("translations", .list(types.object(.translation))),
      .init("breadcrumbs", .list(types.object(.link))),
      .init("feeds", .list(types.object(.feed))), .init("calendar", .optional(.url)),
      .init("calendar-subscription", .optional(.url)),
      .init("structured-data", .html), .init("draft", .boolean),
    ]
  }

  private func listType(_ index: Int, _ collection: Collection) -> ObjectType {
    ObjectType(
      "list of \(collection.name)",
      PageTypes.notFoundFields(self) + [
        .init("content", .html), .init("collection", object(.collection)),
        .init("entries", .list(.object(entryTypes[index]))), .init("total", .integer),
        .init("pager", object(.pager)), .init("facets", .list(object(.facet))),
        .init("chosen", .list(object(.chosenTerm))), .init("map", .html),
      ])
  }

  private mutating func makeSiteType() -> ObjectType {
    siteLists = model.collections.indices.filter { index in
      SiteField.allCases.allSatisfy { "\($0)" != model.collections[index].name }
    }
    let fields = SiteField.allCases.map { field -> ObjectType.Field in
      switch field {
      case .title: return .init("title", .text)
      case .description: return .init("description", .text)
      case .url: return .init("url", .url)
      case .language: return .init("language", .text)
      case .languages: return .init("languages", .list(object(.language)))
      case .today: return .init("today", .date)
      case .now: return .init("now", .moment)
      case .navigation: return .init("navigation", .list(object(.link)))
      case .home: return .init("home", .url)
      case .generator: return .init("generator", .text)
      case .contact: return .init("contact", .optional(.url))
      case .contactEmail: return .init("contact-email", .optional(.text))
      case .contactTelephone: return .init("contact-telephone", .optional(.text))
      case .owner: return .init("owner", .optional(.text))
      case .subscribe: return .init("subscribe", .optional(.text))
      case .collections: return .init("collections", .list(object(.collection)))
      case .search: return .init("search", .optional(.url))
      case .map: return .init("map", .html)
      case .calendar: return .init("calendar", .optional(.url))
      case .calendarSubscription: return .init("calendar-subscription", .optional(.url))
      case .origin: return .init("origin", .text)
      case .data: return .init("data", .list(object(.dataSet)))
      case .placesData: return .init("places-data", .optional(.url))
      }
    }
    return ObjectType(
      "site",
      fields + siteLists.map { .init(model.collections[$0].name, .list(.object(entryTypes[$0]))) })
  }

  private mutating func makeEntryType(
    _ index: Int, _ collection: Collection, _ backReferences: [BackReference]
  ) {
    var fields = commonFields
    var meanings: [EntryField] = []
    for (number, field) in collection.fields.enumerated() {
      if field.name == "title" || field.name == "summary" { continue }
      fields.append(.init(field.name, field.templateType(in: collection.name, &self)))
      meanings.append(.value(number))
    }
    for (number, link) in backReferences.enumerated() where link.to == index {
      fields.append(.init(link.name, .list(.object(entryTypes[link.from]))))
      meanings.append(.referrers(number))
    }
    if collection.role == .event, let start = collection.fieldIndex("start") {
      fields.append(.init("is-over", .boolean))
      meanings.append(.isOver(start: start, end: collection.fieldIndex("end")))
    }
    if collection.role == .place, let coordinates = collection.coordinatesField {
      fields.append(.init("map", .html))
      meanings.append(.map(coordinates: coordinates, country: collection.countryField))
    }
    entryFields.append(meanings)
    schema.objects[entryTypes[index]] = ObjectType(collection.name, fields)
  }
}

extension PageTypes: TemplateTypes {
  mutating func shared(_ object: ObjectType) -> ValueType {
    if let known = shared[object.name] { return known }
    let type = add(object)
    shared[object.name] = type
    return type
  }

  mutating func add(_ object: ObjectType) -> ValueType {
    schema.objects.append(object)
    return .object(schema.objects.count - 1)
  }

  /// Entries of one collection have all their fields, those of several only what all entries have.
  func entry(of collections: [Int]) -> ValueType {
    collections.count == 1 ? .object(entryTypes[collections[0]]) : object(.entry)
  }
}
