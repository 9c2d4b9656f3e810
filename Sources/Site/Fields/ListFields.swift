import Model
import Templates

/// One page of a collection's list. It shows the whole list, or only the entries that have some
/// terms.
struct ListPage: PageSubject {
  let view: SiteView
  let language: LanguageID
  let url: String
  let collection: CollectionID
  /// The number of the page, from 1.
  let number: Int
  /// The terms that narrow the list; nil for the whole list.
  let narrowed: TermPage?

  /// The entry that introduces the whole list.
  private var introduction: EntryID? {
    narrowed == nil ? view.introduction(of: collection) : nil
  }

  var kind: String { narrowed == nil ? "list" : "term" }

  var title: String {
    if let narrowed { return view.termTitle(narrowed, language: language) }
    return introduction.map { view.title(of: $0, language: language) }
      ?? view.model.collections[collection].label.text(in: view.code(language))
  }

  /// The summary of the entry that introduces the list. The list of a term has none: the term's own
  /// page has its summary, and a second page with the same words would compete with it.
  var summary: String? {
    introduction.flatMap { view.headline(of: $0, language: language).summary }
  }

  var shownLanguage: LanguageID {
    introduction.map { view.shownLanguage(of: $0, language: language) } ?? language
  }

  /// Its URL in every language. A list has the same number of pages in every language, so each page
  /// has a counterpart.
  var urls: Table<LanguageID, String> {
    Table(view.languages) { url(ofPage: number, language: $0) }
  }

  var isDraft: Bool {
    introduction.map { view.version(of: $0, language: language).metadata.isDraft } ?? false
  }

  var subscription: Subscriptions.Subject { .collection(collection) }

  func isWritten(in language: LanguageID) -> Bool {
    introduction.map { view.isWritten($0, in: language) } ?? true
  }

  private func url(ofPage number: Int, language: LanguageID) -> String {
    if let narrowed { return view.termURL(narrowed, page: number, language: language) }
    return view.routes.list(collection, page: number, language: language) ?? url
  }

  private var content: [UInt8] {
    introduction.flatMap { view.texts(of: $0, language: shownLanguage)?.body }.map {
      view.html($0, language: language)
    } ?? []
  }

  /// The entries on all pages of the list.
  private var all: [EntryID] {
    narrowed.map { view.entries(of: $0, language: language) }
      ?? view.list(collection, language: language)
  }

  private var entries: ArraySlice<EntryID> {
    let all = all
    let from = (number - 1) * Routes.pageSize
    return all[from..<min(all.count, from + Routes.pageSize)]
  }

  private var pager: PagerItem {
    PagerItem(number: number, total: all.count) { url(ofPage: $0, language: language) }
  }

  private var isFirst: Bool { narrowed == nil && number == 1 }

  static let typeName = "list"
  static let fields =
    pageFields + [
      .init("content", .html, "its introduction") { .html($0.content) },
      .init("collection", .thing(.collection), "its collection") {
        CollectionItem($0.collection, $0.view.model, $0.view.frame, $0.language).value
      },
      .init("entries", .list(.thing(.entry)), "the entries on this page") {
        .list($0.entries.map { .entry($0) })
      },
      .init("total", .integer, "how many entries all its pages have") { .integer($0.all.count) },
      .init("pager", .thing(.pager), "its pages") { $0.pager.value },
      .init("facets", .list(.thing(.facet)), "the ways to narrow it") {
        .things(
          $0.view.facetItems(
            $0.collection, chosen: $0.narrowed?.choices ?? [], isFirst: $0.isFirst,
            language: $0.language))
      },
      .init("chosen", .list(.thing(.chosenTerm)), "the terms that narrow it") { list in
        .things(list.narrowed.map { list.view.chosenItems($0, language: list.language) } ?? [])
      },
      .init("map", .html, "where its places lie, drawn; on the first page only") {
        .html($0.isFirst ? $0.view.map(of: $0.collection, language: $0.language) : [])
      },
    ]
}

/// The position of a page in its list, and the URLs of the other pages.
struct PagerItem: TemplateThing {
  let number: Int
  let count: Int
  /// The URLs of the pages, in order.
  let pages: [String]

  init(number: Int, total: Int, url: (Int) -> String) {
    self.number = number
    count = Routes.pageCount(total)
    pages = (1...count).map(url)
  }

  private func url(_ number: Int) -> String? {
    pages.indices.contains(number - 1) ? pages[number - 1] : nil
  }

  static let typeName = "pager"
  static let fields: [TemplateField<PagerItem>] = [
    .init("number", .integer, "the number of this page, from 1") { .integer($0.number) },
    .init("count", .integer, "how many pages there are") { .integer($0.count) },
    .init("previous", .optional(.url), "the page before") { .url($0.url($0.number - 1)) },
    .init("next", .optional(.url), "the page behind") { .url($0.url($0.number + 1)) },
    .init("pages", .list(.thing(.pagerPage)), "all pages") { pager in
      .things(
        pager.pages.enumerated().map { index, url in
          PageNumberItem(number: index + 1, url: url, isCurrent: index + 1 == pager.number)
        })
    },
  ]
}

/// A page of a list, with its number.
struct PageNumberItem: TemplateThing {
  let number: Int
  let url: String
  let isCurrent: Bool

  static let typeName = "page number"
  static let fields: [TemplateField<PageNumberItem>] = [
    .init("number", .integer, "its number, from 1") { .integer($0.number) },
    .init("url", .url, "where it is") { .url($0.url) },
    .init("current", .boolean, "whether it is this page") { .boolean($0.isCurrent) },
  ]
}
