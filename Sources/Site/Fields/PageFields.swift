import Model
import Templates

/// The fields that every kind of page has. Base templates rely on them.
protocol PageSubject: TemplateThing {
  var view: SiteView { get }
  /// The readers' language.
  var language: LanguageID { get }
  /// Its root-relative URL.
  var url: String { get }
  var title: String { get }
  var summary: String? { get }
  /// The kind of the page.
  var kind: String { get }
  /// The language of its text.
  var shownLanguage: LanguageID { get }
  /// Its root-relative URL in every language.
  var urls: Table<LanguageID, String> { get }
  var isDraft: Bool { get }
  /// The subject of its feed and its calendar.
  var subscription: Subscriptions.Subject { get }
  /// Whether the page has its own text in a language.
  func isWritten(in language: LanguageID) -> Bool
  /// Its structured data for search engines, as HTML.
  var structuredData: [UInt8] { get }
}

extension PageSubject {
  var isDraft: Bool { false }
  var subscription: Subscriptions.Subject { .site }
  func isWritten(in language: LanguageID) -> Bool { true }

  var structuredData: [UInt8] {
    view.structuredData(url: url, title: title, summary: summary, entry: nil, language: language)
  }

  /// The fields that every page has.
  static var pageFields: [TemplateField<Self>] {
    [
      .init("title", .text, "its title") { .text($0.title) },
      .init("summary", .optional(.text), "what it is about, in a sentence") { .text($0.summary) },
      .init("url", .url, "where it stands") { .url($0.url) },
      .init("absolute-url", .url, "the same with the host") { .url($0.view.origin + $0.url) },
      .init("kind", .text, "the name of its collection; `list`, `term`, `search` or `404`") {
        .text($0.kind)
      },
      .init("language", .text, "the language of its text") {
        .text($0.view.code($0.shownLanguage))
      },
      .init("translated", .boolean, "whether that is the language of the page") {
        .boolean($0.shownLanguage == $0.language)
      },
      .init("translations", .list(.thing(.translation)), "the page in every language") { page in
        let urls = page.urls
        return .things(
          urls.indices.map { language in
            TranslationItem(
              code: page.view.code(language), url: urls[language], origin: page.view.origin,
              isCurrent: language == page.language, isWritten: page.isWritten(in: language))
          })
      },
      .init("breadcrumbs", .list(.thing(.link)), "the way to it from the home page") { page in
        let url = page.url
        return .things(
          page.view.breadcrumbs(to: url, title: page.title, language: page.language).map {
            LinkItem(title: $0.title, url: $0.url, isCurrent: $0.url == url)
          })
      },
      .init("feeds", .list(.thing(.feed)), "the feeds that it offers") {
        .things($0.view.feeds(of: $0.subscription, language: $0.language))
      },
      .init("calendar", .optional(.url), "its calendar, or that of the events on it") {
        .url($0.view.calendar(of: $0.subscription, language: $0.language))
      },
      .init(
        "calendar-subscription", .optional(.url), "the address at which calendars subscribe to it"
      ) {
        .url($0.view.calendarSubscription(of: $0.subscription, language: $0.language))
      },
      .init("structured-data", .html, "what search engines read in it") {
        .html($0.structuredData)
      },
      .init("draft", .boolean, "whether it is a draft") { .boolean($0.isDraft) },
    ]
  }
}

/// The page that a server shows if there is no page at a URL.
struct NotFoundPage: PageSubject {
  let view: SiteView
  let language: LanguageID
  let url: String

  var title: String { "404" }
  var summary: String? { nil }
  var kind: String { "404" }
  var shownLanguage: LanguageID { language }
  var urls: Table<LanguageID, String> {
    Table(view.languages) { view.routes.basePath + view.settings.pathPrefix($0) + "/404.html" }
  }
  var structuredData: [UInt8] { [] }

  static let typeName = "404 page"
  static let fields = pageFields
}

/// The search page.
struct SearchPage: PageSubject {
  /// The most entries of a collection that the page lists. For a larger collection it links to the
  /// list.
  private static let limit = 200

  let view: SiteView
  let language: LanguageID
  let url: String

  var title: String { view.words[language].text(.search) }
  var summary: String? { nil }
  var kind: String { "search" }
  var shownLanguage: LanguageID { language }
  var urls: Table<LanguageID, String> {
    Table(view.languages) { view.routes.search(language: $0) }
  }

  /// The searchable entries of every collection, for visitors without JavaScript.
  private var groups: [SearchGroupItem] {
    view.model.collections.indices.compactMap { collection in
      let entries = view.list(collection, language: language).filter {
        view.original(of: $0).metadata.isSearchable
      }
      if entries.isEmpty { return nil }
      let hasList = view.routes.lists[language][collection] != nil
      let shown =
        hasList && entries.count > SearchPage.limit
        ? []
        : view.formats[language].sorted(entries) { view.title(of: $0, language: language) }
      return SearchGroupItem(
        collection: CollectionItem(collection, view.model, view.frame, language),
        total: entries.count, entries: shown)
    }
  }

  static let typeName = "search page"
  static let fields =
    pageFields + [
      .init("index", .list(.thing(.searchGroup)), "the site in parts, for readers without a script")
      {
        .things($0.groups)
      }
    ]
}

/// A collection on the search page.
struct SearchGroupItem: TemplateThing {
  let collection: CollectionItem
  let total: Int
  let entries: [EntryID]

  static let typeName = "part of the index"
  static let fields: [TemplateField<SearchGroupItem>] = [
    .init("collection", .thing(.collection), "the collection") { $0.collection.value },
    .init("total", .integer, "how many entries it has") { .integer($0.total) },
    .init("entries", .list(.thing(.entry)), "the entries by title; none of a large collection") {
      .list($0.entries.map { .entry($0) })
    },
  ]
}
