import Locales
import Markdown
import Model
import Templates

/// The facts that follow from the writers' files and from all entries together. Pages read them
/// through `SiteView`, which records each dependency.
final class SiteTables: Sendable {
  let catalogue: Catalogue
  /// The texts of each entry by language; nil if there is no translation.
  let texts: Table<EntryID, Table<LanguageID, VersionTexts?>>
  /// The sizes of copied files in bytes, by their paths in Content.
  let assetSizes: [String: Int]
  /// The images among copied files, by their paths in Content.
  let images: [String: ContentImage]
  /// The entries of each collection in order.
  let lists: ListTable
  /// The entries that refer to each entry.
  let referrers: ReferrerTable
  /// The ways to narrow lists.
  let facets: Facets
  /// The values of facets that templates read.
  let facetValues: FacetValues
  /// The titles of entries and of addresses.
  let titles: TitleTable
  /// The fields of `site` that are the same for all pages.
  let sites: Table<LanguageID, SiteConstants>
  /// Whether any entry has a location. Looking for one may take a walk over all places.
  let hasPlaces: Bool
  /// The feeds and calendars of the site. If these change, no page is reused.
  let held: HeldSubscriptions
  /// The part of the map that each page of a place shows.
  let locators: Locators

  /// Makes the tables.
  ///
  /// - Parameters:
  ///   - input: the source of copied files.
  ///   - revision: an earlier state with the same pages at the same addresses, and the entries
  ///     whose front matter has changed since. Only the rows that they invalidate are made again.
  init(
    _ frame: SiteFrame, _ catalogue: Catalogue,
    texts: Table<EntryID, Table<LanguageID, VersionTexts?>>, input: SiteInput,
    revising revision: Revision<SiteTables>? = nil
  ) {
    self.catalogue = catalogue
    self.texts = texts
    assetSizes = input.assetSizes
    images = input.images
    lists = ListTable(frame, catalogue, revising: revision?.of(\.lists))
    referrers = ReferrerTable(frame, catalogue, lists, revising: revision?.of(\.referrers))
    facets = Facets(frame, catalogue, revising: revision?.of(\.facets))
    facetValues = FacetValues(
      frame, catalogue, facets, lists, revising: revision?.of(\.facetValues))
    titles = TitleTable(frame, catalogue, facets, revising: revision?.of(\.titles))
    if let revision, revision.change.entries.isEmpty {
      sites = revision.last.sites
      hasPlaces = revision.last.hasPlaces
      held = revision.last.held
      locators = revision.last.locators
      return
    }
    sites = Table(frame.languages) { SiteConstants(frame, catalogue, language: $0) }
    hasPlaces = catalogue.hasPlaces
    held = HeldSubscriptions(frame, catalogue)
    locators = Locators()
  }
}
