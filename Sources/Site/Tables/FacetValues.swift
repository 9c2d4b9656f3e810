import Locales
import Model
import Templates

/// What templates get of facets, made once: every page of a list names all terms, and shows some of
/// its entries in the order of the whole list.
struct FacetValues: Sendable {
  /// With more terms than this a facet is written out on the first page of its list only, and the
  /// other pages show what is chosen of it: else the site would grow with the square of its cities.
  static let longest = 100

  /// The terms of a facet for readers of a language, by title; those of `when` in the order of time.
  struct Terms: Sendable {
    /// Their places in `Facet.terms`.
    let order: [Int]
    /// What pages get that are not narrowed.
    let values: [Value]
  }

  /// By language, collection and facet.
  let terms: Table<LanguageID, Table<CollectionID, [Terms]>>
  /// The entries of narrowed lists in the order of the whole list, by language.
  let entries: Table<LanguageID, [TermPage: [EntryID]]>
  /// The terms of each entry as scripts read them: `themes:housing country:nl`.
  let names: Table<EntryID, String>

  /// - Parameter last: the contents of an earlier state with the same pages, and the collections whose
  ///   facets or order may differ from those.
  init(
    _ facets: Facets, catalogue: Catalogue, routes: Routes, settings: SiteSettings,
    formats: Table<LanguageID, LanguageFormats>, orders: ListOrders,
    after last: (contents: SiteContents, changed: Set<CollectionID>)? = nil
  ) {
    terms = Table(settings.languages.indices) { language in
      Table(facets.collections.indices) { collection in
        if let last, !last.changed.contains(collection) {
          return last.contents.facetValues.terms[language][collection]
        }
        return facets.collections[collection].enumerated().map { number, facet in
          let places = Array(facet.terms.indices)
          let order =
            facet.name == "when"
            ? places : formats[language].sorted(places) { facet.terms[$0].titles[language] }
          let values = order.map { term in
            let choice = TermPage.Choice(facet: number, term: term)
            let page = TermPage(collection: collection, choices: [choice])
            return Value.term(
              facet.terms[term], url: facets.url(of: page, routes, language: language),
              count: facet.terms[term].entries.count, isChosen: false, catalogue, settings,
              language: language)
          }
          return Terms(order: order, values: values)
        }
      }
    }
    entries = Table(settings.languages.indices) { language in
      Dictionary(
        uniqueKeysWithValues: facets.pages.map { page in
          if let last, !last.changed.contains(page.collection) {
            return (page, last.contents.facetValues.entries[language][page] ?? [])
          }
          let list = orders.sorted[language][page.collection]
          let places = orders.places[language][page.collection]
          let start = catalogue.ranges[page.collection].lowerBound
          // Places are cheaper to sort than entries by their places.
          let sorted = facets.entries(of: page).map { places[start.distance(to: $0)] }.sorted()
          return (page, sorted.map { list[$0] })
        })
    }
    if let last, last.contents.facets.collections == facets.collections {
      names = last.contents.facetValues.names
      return
    }
    var names = Table<EntryID, String>(repeating: "", count: catalogue.entries.count)
    for facet in facets.collections.joined() {
      for term in facet.terms {
        for entry in term.entries {
          if !names[entry].isEmpty { names[entry] += " " }
          names[entry] += "\(facet.name):\(term.slug)"
        }
      }
    }
    self.names = names
  }
}

extension Value {
  /// A term of a facet.
  ///
  /// - Parameters:
  ///   - url: the page that it leads to.
  ///   - count: the number of entries there.
  static func term(
    _ term: FacetTerm, url: String, count: Int, isChosen: Bool, _ catalogue: Catalogue,
    _ settings: SiteSettings, language: LanguageID
  ) -> Value {
    let isTranslated = term.entry.map { catalogue.entries[$0].versions[language] != nil } ?? true
    return .record(
      Record([
        .text(term.titles[language]), .text(term.slug), .url(url), .integer(count),
        .boolean(isChosen), .text(settings.languages[isTranslated ? language : .original]),
        .boolean(isTranslated || language.isOriginal),
      ]))
  }
}
