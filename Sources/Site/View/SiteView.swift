import Dates
import Locales
import Markdown
import Model
import Pictures
import Templates
import Words

/// The parts of a site that pages, and the files besides them, can read. The view records each
/// dependency.
///
/// It is a class, so that passing it from page to page costs one reference; it is immutable.
/// `tables` is private to this file. All other code reads it through the accessors here, and each
/// of them records the part that it returns. Data without a record is the same in every state that
/// reuses pages: see `SiteFrame`, and `PreparedSite.hasSamePages`.
final class SiteView: Sendable {
  let frame: SiteFrame
  private let tables: SiteTables
  /// The log of dependencies; nil if they are not recorded.
  private let reads: ReadLog?
  /// The paths in Content of files that are not published. Files other than pages may not name
  /// them.
  let withheld: Set<String>

  init(
    _ frame: SiteFrame, _ tables: SiteTables, reads: ReadLog? = nil, withheld: Set<String> = []
  ) {
    self.frame = frame
    self.tables = tables
    self.reads = reads
    self.withheld = withheld
  }

  /// Returns the same view with a log of dependencies.
  func noting(in log: ReadLog) -> SiteView { SiteView(frame, tables, reads: log) }

  /// Returns the same view for files that are not pages.
  ///
  /// - Parameter files: see `withheld`.
  func withholding(_ files: Set<String>) -> SiteView { SiteView(frame, tables, withheld: files) }

  /// Records the program that renders a page.
  func note(_ program: PageProgram, language: LanguageID) {
    reads?.note(program.part(language: language))
  }

  // MARK: - The frame

  var settings: SiteSettings { _read { yield frame.settings } }
  var routes: Routes { _read { yield frame.routes } }
  var types: PageTypes { _read { yield frame.types } }
  var formats: Table<LanguageID, LanguageFormats> { _read { yield frame.formats } }
  var words: Table<LanguageID, VisitorWords> { _read { yield frame.words } }
  var model: ContentModel { _read { yield tables.catalogue.model } }
  var origin: String { frame.origin }
  var now: Moment { frame.now }
  var hasSearch: Bool { frame.hasSearch }
  var languages: Range<LanguageID> { frame.languages }
  var subscriptions: Subscriptions { frame.subscriptions }
  var held: HeldSubscriptions { _read { yield tables.held } }

  /// Returns a language's code.
  func code(_ language: LanguageID) -> String { frame.settings.languages[language] }

  // MARK: - The pages

  /// All entries, by collection and slug.
  var entries: Range<EntryID> { tables.catalogue.entries.indices }

  /// Returns the entries of a collection.
  func entries(of collection: CollectionID) -> Range<EntryID> {
    tables.catalogue.ranges[collection]
  }

  /// Returns the collection of an entry.
  func collection(of entry: EntryID) -> CollectionID { tables.catalogue.entries[entry].collection }

  /// Returns the model's definition of an entry's collection.
  func definition(of entry: EntryID) -> Collection {
    tables.catalogue.model.collections[tables.catalogue.entries[entry].collection]
  }

  /// Returns the slug of an entry.
  func slug(of entry: EntryID) -> String { tables.catalogue.entries[entry].slug }

  /// Whether an entry has its own text in a language.
  func isWritten(_ entry: EntryID, in language: LanguageID) -> Bool {
    tables.catalogue.entries[entry].versions[language] != nil
  }

  /// Returns the language in which readers of a language see an entry.
  func shownLanguage(of entry: EntryID, language: LanguageID) -> LanguageID {
    tables.catalogue.shownLanguage(of: entry, language: language)
  }

  /// Returns the entry that introduces the list of a collection.
  func introduction(of collection: CollectionID) -> EntryID? {
    tables.catalogue.introductions[collection]
  }

  /// Whether an entry introduces a list.
  func introducesList(_ entry: EntryID) -> Bool {
    tables.catalogue.introductions.contains(entry)
  }

  /// Whether the list of a collection has any entries.
  func hasListed(_ collection: CollectionID) -> Bool { tables.catalogue.hasListed(collection) }

  /// The programme's contact page.
  var contactPage: EntryID? { tables.catalogue.contactPage(frame.settings) }

  /// The pages of narrowed lists, in order.
  var narrowedLists: [TermPage] { tables.facets.pages }

  /// The fields by which collections refer to one another.
  var backReferences: [BackReference] { tables.catalogue.backReferences }

  /// Returns the number of entries in the whole list of a collection, which is the same in every
  /// language.
  func listedCount(_ collection: CollectionID) -> Int {
    entries(of: collection).count - (introduction(of: collection) == nil ? 0 : 1)
  }

  /// Returns the number of pages of a narrowed list.
  func pageCount(of list: TermPage) -> Int {
    Routes.pageCount(tables.facets.entries(of: list).count)
  }

  /// Returns the fields of `site` that depend on no entry's front matter.
  func siteConstants(_ language: LanguageID) -> SiteConstants { tables.sites[language] }

  /// Returns the path below its language that identifies an entry for ever.
  func lastingPath(of entry: EntryID) -> String { tables.catalogue.lastingPath(of: entry) }

  // MARK: - Entries

  /// Returns the version of an entry that readers of a language see: their own, or the original.
  func version(of entry: EntryID, language: LanguageID) -> EntryVersion {
    reads?.note(.head(entry))
    return tables.catalogue.entries[entry].versions[language]
      ?? tables.catalogue.entries[entry].original
  }

  /// Returns the version that is written in a language; nil if there is none.
  func ownVersion(of entry: EntryID, language: LanguageID) -> EntryVersion? {
    reads?.note(.head(entry))
    return tables.catalogue.entries[entry].versions[language]
  }

  /// Returns the version of an entry in the site's first language.
  func original(of entry: EntryID) -> EntryVersion {
    reads?.note(.head(entry))
    return tables.catalogue.entries[entry].original
  }

  /// Returns the title and the summary of an entry.
  func headline(of entry: EntryID, language: LanguageID) -> Headline {
    reads?.note(.head(entry))
    return tables.titles.headlines[language][entry]
  }

  /// Returns the title of an entry.
  func title(of entry: EntryID, language: LanguageID) -> String {
    reads?.note(.head(entry))
    return tables.titles.headlines[language][entry].title
  }

  /// Returns the texts that are written in a language; nil if there are none.
  func texts(of entry: EntryID, language: LanguageID) -> VersionTexts? {
    reads?.note(.text(entry))
    return tables.texts[entry][language]
  }

  /// Returns the entries that refer to an entry through one back-reference, as a template value.
  func referrers(_ number: Int, of entry: EntryID, language: LanguageID) -> Value {
    let link = tables.catalogue.backReferences[number]
    reads?.note(.referrers(entry))
    reads?.note(.list(link.from))
    let start = tables.catalogue.ranges[link.to].lowerBound
    return tables.referrers.values[language][number][start.distance(to: entry)]
  }

  /// Returns the entries that a subject's feed may contain.
  func members(of subject: Subscriptions.Subject) -> [EntryID] {
    reads?.note(.anything)
    return frame.subscriptions.members(of: subject, tables.catalogue)
  }

  /// Returns the events that a subject's calendar contains.
  func events(of subject: Subscriptions.Subject) -> [EntryID] {
    reads?.note(.anything)
    return frame.subscriptions.events(of: subject, tables.catalogue)
  }

  /// Whether any entry has a location.
  var hasPlaces: Bool {
    reads?.note(.places)
    return tables.hasPlaces
  }

  // MARK: - Lists

  /// Returns the entries of a collection in the order of its list.
  func list(_ collection: CollectionID, language: LanguageID) -> [EntryID] {
    reads?.note(.list(collection))
    return tables.lists.rows[language][collection].sorted
  }

  /// Returns the same entries as a template value.
  func listValue(_ collection: CollectionID, language: LanguageID) -> Value {
    reads?.note(.list(collection))
    return tables.lists.rows[language][collection].value
  }

  /// Returns the facets of a collection's list.
  func facets(of collection: CollectionID) -> [Facet] {
    reads?.note(.facets(collection))
    return tables.facets.facets(of: collection)
  }

  /// Returns the table of narrowed lists, and records a dependency on the facets of `collection`.
  func facetTable(of collection: CollectionID) -> Facets {
    reads?.note(.facets(collection))
    return tables.facets
  }

  /// Returns the terms of a collection's facets as template values.
  func facetTerms(_ collection: CollectionID, language: LanguageID) -> [FacetValues.Terms] {
    reads?.note(.facets(collection))
    return tables.facetValues.rows[language][collection].terms
  }

  /// Returns the entries of a narrowed list in the order of the whole list.
  func entries(of list: TermPage, language: LanguageID) -> [EntryID] {
    reads?.note(.facets(list.collection))
    reads?.note(.list(list.collection))
    return tables.facetValues.rows[language][list.collection].entries[list] ?? []
  }

  /// Returns the terms of an entry in the form that scripts read: `themes:housing country:nl`.
  func termNames(of entry: EntryID) -> String {
    reads?.note(.facets(collection(of: entry)))
    return tables.facetValues.names[entry]
  }

  // MARK: - Addresses and files

  /// Returns the title of the page at a root-relative URL; nil if no page with a title is there.
  func page(at url: String, language: LanguageID) -> PageTitle? {
    let title = tables.titles.pages[language][url]
    if let entry = title?.entry { reads?.note(.head(entry)) }
    return title
  }

  /// Returns the URL of an entry. The URL of an introduction is that of its list.
  func entryURL(_ entry: EntryID, language: LanguageID) -> String {
    frame.routes.entries[language][entry]
  }

  /// Returns the size of a copied file in bytes.
  func assetSize(_ path: String) -> Int {
    reads?.note(.asset(path))
    return tables.assetSizes[path] ?? 0
  }

  /// Returns the image at a path in Content; nil for other files. If an image changes, no page is
  /// reused.
  func image(_ path: String) -> ContentImage? { tables.images[path] }

  /// Whether any copied file is an image.
  var hasImages: Bool { !tables.images.isEmpty }

  /// Returns the map of a place. It is drawn once for all pages that show it. `draw` records its
  /// own dependency on the location.
  func drawing(of entry: EntryID, _ draw: () -> LocatorDrawing) -> LocatorDrawing {
    tables.locators.drawing(of: entry, draw)
  }
}
