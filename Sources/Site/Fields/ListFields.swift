import Model
import Templates

/// One page of the list of a collection, whole or narrowed.
struct ListPage: PageSubject {
  let view: SiteView
  let language: LanguageID
  let url: String
  let title: String
  let summary: String?
  let kind: String
  let shownLanguage: LanguageID
  let urls: Table<LanguageID, String>
  let isDraft: Bool
  let collection: CollectionID
  /// The entry that introduces it.
  let introduction: EntryID?
  let content: [UInt8]
  let entries: ArraySlice<EntryID>
  let pager: PagerItem
  let facets: [FacetItem]
  let chosen: [ChosenTermItem]
  let map: [UInt8]
  let total: Int

  var subscription: Subscriptions.Subject { .collection(collection) }
  func isWritten(in language: LanguageID) -> Bool {
    introduction.map { view.isWritten($0, in: language) } ?? true
  }

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
      .init("total", .integer, "how many entries all its pages have") { .integer($0.total) },
      .init("pager", .thing(.pager), "its pages") { $0.pager.value },
      .init("facets", .list(.thing(.facet)), "the ways to narrow it") { .things($0.facets) },
      .init("chosen", .list(.thing(.chosenTerm)), "the terms that narrow it") {
        .things($0.chosen)
      },
      .init("map", .html, "where its places lie, drawn; on the first page only") {
        .html($0.map)
      },
    ]
}

/// Which page of a list it is, and where the others are.
struct PagerItem: TemplateThing {
  let number: Int
  let count: Int
  /// The URL of a page by its number.
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

/// A page of a list, by its number.
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
