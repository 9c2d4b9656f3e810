import Locales
import Markdown
import Model
import Templates

/// What the writers' files decide, and what follows from all entries together. Pages read it through
/// `SiteView`, which notes what they read.
final class SiteTables: Sendable {
  let catalogue: Catalogue
  /// nil where there is no translation.
  let texts: Table<EntryID, Table<LanguageID, VersionTexts?>>
  /// Sizes of copied files in bytes, by their paths in Content.
  let assetSizes: [String: Int]
  /// The images among copied files, by their paths in Content.
  let images: [String: ContentImage]
  /// The entries of each collection in order.
  let lists: ListTable
  /// Who refers to whom.
  let referrers: ReferrerTable
  /// How lists can be narrowed.
  let facets: Facets
  /// What templates get of facets.
  let facetValues: FacetValues
  /// The titles of entries and of addresses.
  let titles: TitleTable
  /// What `site` says of the whole site.
  let sites: Table<LanguageID, SiteConstants>
  /// What visitors can subscribe to. Where that changes, it is another site.
  let held: HeldSubscriptions
  /// The parts of the map that pages of places show.
  let locators: Locators

  /// - Parameters:
  ///   - input: where copied files come from.
  ///   - revision: an earlier state with the same pages at the same addresses, and the entries that differ in
  ///     their front matter since. Only what they invalidate is made anew.
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
      held = revision.last.held
      locators = revision.last.locators
      return
    }
    sites = Table(frame.languages) { SiteConstants(frame, catalogue, language: $0) }
    held = HeldSubscriptions(frame, catalogue)
    locators = Locators()
  }
}
