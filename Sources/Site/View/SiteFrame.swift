import Dates
import Locales
import Model
import Pictures
import Words

/// What a site is besides its entries. Where any of it changes it is another site, and no page of the
/// old one is kept: so nobody notes that it was read.
final class SiteFrame: Sendable {
  let settings: SiteSettings
  let routes: Routes
  let types: PageTypes
  let formats: Table<LanguageID, LanguageFormats>
  /// What Polder itself writes. Pages note their program, which knows of a change.
  let words: Table<LanguageID, VisitorWords>
  /// The site's absolute URL without its path and without a `/` at its end: `https://host`.
  let origin: String
  let now: Moment
  /// What pages name as their generator.
  let generator: String
  /// Whether there is a page to search the site, and so a search.
  let hasSearch: Bool
  /// Europe, when the templates bring it along.
  let map: EuropeMap?
  /// What visitors could subscribe to.
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

  /// The URL of the home page in a language.
  func home(_ language: LanguageID) -> String {
    routes.basePath + settings.pathPrefix(language) + "/"
  }
}
