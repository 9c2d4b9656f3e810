import Dates
import Locales
import Markdown
import Model
import Pictures
import Templates
import Words

/// All that pages, and the files beside them, may see of a site. It notes by itself what is read.
///
/// A class, so that handing it from page to page costs one reference; nothing in it changes. `tables` is
/// private to this file: everything else reaches it through the accessors here, and each of them notes
/// what it gives. What has no note is the same in every state that keeps pages: see `SiteFrame`, and
/// `SiteChanges.haveSamePages`.
final class SiteView: Sendable {
  let frame: SiteFrame
  private let tables: SiteTables
  /// Where to note what a page reads; nil when nobody wants to know.
  private let reads: ReadLog?
  /// The paths in Content of files that are not published, so that nothing besides pages may name them.
  let withheld: Set<String>

  init(
    _ frame: SiteFrame, _ tables: SiteTables, reads: ReadLog? = nil, withheld: Set<String> = []
  ) {
    self.frame = frame
    self.tables = tables
    self.reads = reads
    self.withheld = withheld
  }

  /// The same view, with a log of what is read through it.
  func noting(in log: ReadLog) -> SiteView { SiteView(frame, tables, reads: log) }

  /// The same view for what is made besides pages.
  ///
  /// - Parameter files: see `withheld`.
  func withholding(_ files: Set<String>) -> SiteView { SiteView(frame, tables, withheld: files) }

  /// Notes the program that makes a page.
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
  var held: HeldSubscriptions { tables.held }

  /// A language's code.
  func code(_ language: LanguageID) -> String { frame.settings.languages[language] }

  // MARK: - Which pages there are

  /// All entries, by collection and slug.
  var entries: Range<EntryID> { tables.catalogue.entries.indices }

  /// The entries of a collection.
  func entries(of collection: CollectionID) -> Range<EntryID> {
    tables.catalogue.ranges[collection]
  }

  /// The collection of an entry.
  func collection(of entry: EntryID) -> CollectionID { tables.catalogue.entries[entry].collection }

  /// What the model says of an entry's collection.
  func definition(of entry: EntryID) -> Collection {
    tables.catalogue.model.collections[tables.catalogue.entries[entry].collection]
  }

  /// The name of an entry in its collection.
  func slug(of entry: EntryID) -> String { tables.catalogue.entries[entry].slug }

  /// Whether an entry has a text of its own in a language.
  func isWritten(_ entry: EntryID, in language: LanguageID) -> Bool {
    tables.catalogue.entries[entry].versions[language] != nil
  }

  /// The language in which readers of a language see an entry.
  func shownLanguage(of entry: EntryID, language: LanguageID) -> LanguageID {
    tables.catalogue.shownLanguage(of: entry, language: language)
  }

  /// The entry that introduces the list of a collection.
  func introduction(of collection: CollectionID) -> EntryID? {
    tables.catalogue.introductions[collection]
  }

  /// Whether an entry introduces a list.
  func introducesList(_ entry: EntryID) -> Bool {
    tables.catalogue.introductions.contains(entry)
  }

  /// Whether the list of a collection holds anything.
  func hasListed(_ collection: CollectionID) -> Bool { tables.catalogue.hasListed(collection) }

  /// The page to contact the programme.
  var contactPage: EntryID? { tables.catalogue.contactPage(frame.settings) }

  /// The pages of narrowed lists, in order.
  var narrowedLists: [TermPage] { tables.facets.pages }

  /// The fields by which collections refer to one another.
  var backReferences: [BackReference] { tables.catalogue.backReferences }

  /// How many entries the whole list of a collection, or a narrowed one, has; the same in every language.
  func listedCount(_ collection: CollectionID) -> Int {
    entries(of: collection).count - (introduction(of: collection) == nil ? 0 : 1)
  }

  /// How many pages a narrowed list has.
  func pageCount(of list: TermPage) -> Int {
    Routes.pageCount(tables.facets.entries(of: list).count)
  }

  /// What `site` says that depends on no entry's front matter.
  func siteConstants(_ language: LanguageID) -> SiteConstants { tables.sites[language] }

  /// The path below its language that identifies an entry for ever.
  func lastingPath(of entry: EntryID) -> String { tables.catalogue.lastingPath(of: entry) }

  // MARK: - Entries

  /// An entry as readers of a language see it: in its own version, or in the original.
  func version(of entry: EntryID, language: LanguageID) -> EntryVersion {
    reads?.note(.head(entry))
    return tables.catalogue.entries[entry].versions[language]
      ?? tables.catalogue.entries[entry].original
  }

  /// The version that is written in a language; nil where there is none.
  func ownVersion(of entry: EntryID, language: LanguageID) -> EntryVersion? {
    reads?.note(.head(entry))
    return tables.catalogue.entries[entry].versions[language]
  }

  /// An entry in the site's first language.
  func original(of entry: EntryID) -> EntryVersion {
    reads?.note(.head(entry))
    return tables.catalogue.entries[entry].original
  }

  /// The title and the summary of an entry.
  func headline(of entry: EntryID, language: LanguageID) -> Headline {
    reads?.note(.head(entry))
    return tables.titles.headlines[language][entry]
  }

  /// The title of an entry.
  func title(of entry: EntryID, language: LanguageID) -> String {
    reads?.note(.head(entry))
    return tables.titles.headlines[language][entry].title
  }

  /// The texts that are written in a language; nil where there are none.
  func texts(of entry: EntryID, language: LanguageID) -> VersionTexts? {
    reads?.note(.text(entry))
    return tables.texts[entry][language]
  }

  /// The entries that refer to an entry, as templates see them, for one of its back-references.
  func referrers(_ number: Int, of entry: EntryID, language: LanguageID) -> Value {
    let link = tables.catalogue.backReferences[number]
    reads?.note(.referrers(entry))
    reads?.note(.list(link.from))
    let start = tables.catalogue.ranges[link.to].lowerBound
    return tables.referrers.values[language][number][start.distance(to: entry)]
  }

  /// What visitors can subscribe to of a subject: the entries that a feed may hold.
  func members(of subject: Subscriptions.Subject) -> [EntryID] {
    reads?.note(.anything)
    return frame.subscriptions.members(of: subject, tables.catalogue)
  }

  /// The events that a subject's calendar holds.
  func events(of subject: Subscriptions.Subject) -> [EntryID] {
    reads?.note(.anything)
    return frame.subscriptions.events(of: subject, tables.catalogue)
  }

  /// Whether any entry lies somewhere.
  var hasPlaces: Bool {
    reads?.note(.places)
    return tables.catalogue.hasPlaces
  }

  // MARK: - Lists

  /// The entries of a collection in the order of its list.
  func list(_ collection: CollectionID, language: LanguageID) -> [EntryID] {
    reads?.note(.list(collection))
    return tables.lists.rows[language][collection].sorted
  }

  /// The same as templates see it.
  func listValue(_ collection: CollectionID, language: LanguageID) -> Value {
    reads?.note(.list(collection))
    return tables.lists.rows[language][collection].value
  }

  /// By what the list of a collection can be narrowed.
  func facets(of collection: CollectionID) -> [Facet] {
    reads?.note(.facets(collection))
    return tables.facets.facets(of: collection)
  }

  /// How narrowed lists go together; what it says of entries is noted by `collection`.
  func facetTable(of collection: CollectionID) -> Facets {
    reads?.note(.facets(collection))
    return tables.facets
  }

  /// The terms of a collection's facets as templates see them.
  func facetTerms(_ collection: CollectionID, language: LanguageID) -> [FacetValues.Terms] {
    reads?.note(.facets(collection))
    return tables.facetValues.rows[language][collection].terms
  }

  /// The entries of a narrowed list in the order of the whole list.
  func entries(of list: TermPage, language: LanguageID) -> [EntryID] {
    reads?.note(.facets(list.collection))
    reads?.note(.list(list.collection))
    return tables.facetValues.rows[language][list.collection].entries[list] ?? []
  }

  /// The terms of an entry as scripts read them: `themes:housing country:nl`.
  func termNames(of entry: EntryID) -> String {
    reads?.note(.facets(collection(of: entry)))
    return tables.facetValues.names[entry]
  }

  // MARK: - Addresses and files

  /// What stands at a root-relative URL; nil where nothing has a title.
  func page(at url: String, language: LanguageID) -> PageTitle? {
    let title = tables.titles.pages[language][url]
    if let entry = title?.entry { reads?.note(.head(entry)) }
    return title
  }

  /// The URL of an entry; an introduction's is its list's.
  func entryURL(_ entry: EntryID, language: LanguageID) -> String {
    frame.routes.entries[language][entry]
  }

  /// The size of a copied file in bytes.
  func assetSize(_ path: String) -> Int {
    reads?.note(.asset(path))
    return tables.assetSizes[path] ?? 0
  }

  /// What is known of an image; nil for other files. Another image makes another site.
  func image(_ path: String) -> ContentImage? { tables.images[path] }

  /// Whether any copied file is an image.
  var hasImages: Bool { !tables.images.isEmpty }

  /// The map of a place, drawn once for all that show it; who draws it reads where the place lies.
  func drawing(of entry: EntryID, _ draw: () -> LocatorDrawing) -> LocatorDrawing {
    tables.locators.drawing(of: entry, draw)
  }
}
