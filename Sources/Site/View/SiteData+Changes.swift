import Locales
import Model

extension SiteData {
  /// The same data after a change in some entries, with the same pages at the same URLs unless the facets
  /// say otherwise. What the other entries gave is kept.
  func replacing(
    texts: [[VersionTexts?]], catalogue: Catalogue, input: SiteInput, changed: Set<Int>
  ) -> SiteData {
    let collections = Set(changed.map { catalogue.entries[$0].collection })
    let last = (contents: contents, changed: collections)
    let orders = ListOrders(
      settings: settings, catalogue: catalogue, formats: formats, after: last)
    let faceted = catalogue.facetCollections(concernedBy: collections)
    let facets = Facets(
      catalogue, settings: settings, formats: formats, words: words, now: now,
      without: contents.introductions, after: (contents.facets, faceted))
    var headlines = contents.headlines
    var titles = contents.titles
    for language in settings.languages.indices {
      for page in facets.pages where faceted.contains(page.collection) {
        if let (url, title) = SiteData.termTitle(of: page, facets, routes, language: language) {
          titles[language][url] = title
        }
      }
      for entry in changed {
        let headline = SiteData.headline(of: entry, catalogue, language: language)
        headlines[language][entry] = headline
        titles[language][entryURL(entry, language: language)] = PageTitle(
          text: headline.title, entry: entry)
      }
    }
    let replaced = SiteContents(
      catalogue: catalogue, texts: texts, assetSizes: input.assetSizes, images: input.images,
      sorted: orders.sorted, places: orders.places, facets: facets,
      facetValues: FacetValues(
        facets, catalogue: catalogue, routes: routes, settings: settings, formats: formats,
        orders: orders, after: (contents, collections.union(faceted))),
      lists: orders.lists, referrers: orders.referrers(catalogue, after: last),
      headlines: headlines, introductions: contents.introductions, titles: titles,
      sites: settings.languages.indices.map { language in
        SiteValues(
          settings: settings, catalogue: catalogue, routes: routes, formats: formats[language],
          language: language, now: now, generator: generator, origin: origin,
          hasSearch: hasSearch)
      })
    return SiteData(self, contents: replaced, reads: nil, locators: Locators())
  }
}
