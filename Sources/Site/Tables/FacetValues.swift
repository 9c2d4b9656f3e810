import Locales
import Model
import Templates

/// The values of facets that templates read. They are made once, because every page of a list names
/// all terms, and shows some of its entries in the order of the whole list.
struct FacetValues: Sendable {
  /// The most terms of a facet that every page of a list shows. If a facet has more, only the first
  /// page of the list shows them all, and the others show the chosen terms. Otherwise the site's
  /// size would grow with the square of the number of cities.
  static let longest = 100

  /// The terms of a facet for readers of a language, by title. The terms of `when` are in the order
  /// of time.
  struct Terms: Sendable {
    /// The places of the terms in `Facet.terms`, in the order of display.
    let order: [Int]
    /// The values for pages of lists that are not narrowed.
    let values: [Value]
  }

  /// The values of a collection in one language.
  struct Row: Sendable {
    /// The terms of each facet.
    let terms: [Terms]
    /// The entries of narrowed lists in the order of the whole list.
    let entries: [TermPage: [EntryID]]
  }

  /// The rows, by language and collection.
  let rows: Table<LanguageID, Table<CollectionID, Row>>
  /// The terms of each entry in the form that scripts read: `themes:housing country:nl`.
  let names: Table<EntryID, String>
  private let facets: Facets

  /// Makes the values. A change invalidates the collections whose facets or order it may change.
  init(
    _ frame: SiteFrame, _ catalogue: Catalogue, _ facets: Facets, _ lists: ListTable,
    revising revision: Revision<FacetValues>?
  ) {
    self.facets = facets
    let pages = Dictionary(grouping: facets.pages, by: \.collection)
    rows = Table(frame.languages) { language in
      Table(
        catalogue.model.collections.indices, keeping: revision?.last.rows[language],
        but: revision?.change.facetCollections ?? []
      ) { collection in
        Row(
          terms: FacetValues.terms(of: collection, frame, catalogue, facets, language),
          entries: FacetValues.entries(
            of: pages[collection] ?? [], catalogue.ranges[collection],
            facets, lists.rows[language][collection]))
      }
    }
    if let last = revision?.last, last.facets.hasSameFacets(as: facets) {
      names = last.names
      return
    }
    var names = Table<EntryID, String>(repeating: "", count: catalogue.entries.count)
    for collection in catalogue.model.collections.indices {
      for facet in facets.facets(of: collection) {
        for term in facet.terms {
          for entry in term.entries {
            if !names[entry].isEmpty { names[entry] += " " }
            names[entry] += "\(facet.name):\(term.slug)"
          }
        }
      }
    }
    self.names = names
  }

  private static func terms(
    of collection: CollectionID, _ frame: SiteFrame, _ catalogue: Catalogue, _ facets: Facets,
    _ language: LanguageID
  ) -> [Terms] {
    facets.facets(of: collection).enumerated().map { number, facet in
      let places = Array(facet.terms.indices)
      let order =
        facet.name == "when"
        ? places : frame.formats[language].sorted(places) { facet.terms[$0].titles[language] }
      let values = order.map { term in
        let choice = TermPage.Choice(facet: number, term: term)
        let page = TermPage(collection: collection, choices: [choice])
        let found = facet.terms[term]
        let shown = found.entry.map { catalogue.shownLanguage(of: $0, language: language) }
        return TermItem(
          found, url: facets.url(of: page, frame.routes, language: language),
          count: found.entries.count, isChosen: false, shown: shown ?? language,
          code: { frame.settings.languages[$0] }, language: language
        ).value
      }
      return Terms(order: order, values: values)
    }
  }

  private static func entries(
    of pages: [TermPage], _ range: Range<EntryID>, _ facets: Facets, _ list: ListTable.Row
  ) -> [TermPage: [EntryID]] {
    var entries: [TermPage: [EntryID]] = [:]
    for page in pages {
      // Sorting places is cheaper than sorting entries by their places.
      let sorted = facets.entries(of: page)
        .map { list.places[range.lowerBound.distance(to: $0)] }.sorted()
      entries[page] = sorted.map { list.sorted[$0] }
    }
    return entries
  }
}
