import Dates
import Locales
import Model
import Pictures
import Words

/// Everything in a site except its entries. If any of it changes, no page is reused, so pages do
/// not record dependencies on it.
final class SiteFrame: Sendable {
  let settings: SiteSettings
  let routes: Routes
  let types: PageTypes
  let formats: Table<LanguageID, LanguageFormats>
  /// The words that Polder itself writes. A change of these also changes the program of a page.
  let words: Table<LanguageID, VisitorWords>
  /// The site's absolute URL without its path and without a `/` at its end: `https://host`.
  let origin: String
  let now: Moment
  /// The name of the generator in pages.
  let generator: String
  /// Whether there is a search page, and so a search.
  let hasSearch: Bool
  /// The map of Europe, if the templates contain one.
  let map: EuropeMap?
  /// The possible feeds and calendars.
  let subscriptions: Subscriptions
  /// The addresses of feeds and calendars that were published once, below the site's folder.
  let kept: Set<String>

  init(
    settings: SiteSettings, catalogue: Catalogue, routes: Routes,
    words: Table<LanguageID, VisitorWords>, origin: String, now: Moment, input: SiteInput,
    options: BuildOptions
  ) {
    self.settings = settings
    self.routes = routes
    self.words = words
    self.origin = origin
    self.now = now
    types = PageTypes(catalogue.model, backReferences: catalogue.backReferences)
    formats = settings.languages.mapTable { LanguageFormats(language: $0) }
    generator = options.generator
    hasSearch = input.templates[SearchStage.template] != nil
    map = input.mapData.flatMap { GeoJSON($0.bytes) }.map { EuropeMap($0) }
    subscriptions = Subscriptions(catalogue.model)
    kept = input.urls.map { URLLedger.read($0).ledger.subscriptions } ?? []
  }

  /// The languages of the site.
  var languages: Range<LanguageID> { settings.languages.indices }

  /// Returns the URL of the home page in a language.
  func home(_ language: LanguageID) -> String {
    routes.basePath + settings.pathPrefix(language) + "/"
  }
}
