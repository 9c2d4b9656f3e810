import Dates
import Locales
import Model
import Words

/// A value that narrows a list: a theme, a city, a country, or past events.
struct FacetTerm: Sendable, Equatable {
  /// Its name in URLs.
  let slug: String
  /// The entry that is the value; nil if the value is no entry.
  let entry: EntryID?
  /// The title that visitors read, by language.
  let titles: Table<LanguageID, String>
  /// The indices of the entries that have it, in ascending order; never empty.
  fileprivate(set) var entries: [EntryID]
}

/// A way to narrow the list of a collection.
struct Facet: Sendable, Equatable {
  /// Its name in URLs, which is the name of its field.
  let name: String
  /// The label that visitors read, by language.
  let labels: Table<LanguageID, String>
  /// Its values that have entries, by slug. The values of `when` are in the order of time.
  fileprivate(set) var terms: [FacetTerm]
}

/// A list of the entries that have one term, or that have two terms of the facets that combine.
struct TermPage: Sendable, Hashable {
  /// A term of a facet, by their indices.
  struct Choice: Sendable, Hashable {
    let facet: Int
    let term: Int
  }

  let collection: CollectionID
  /// One choice, or two in the order of `Collection.combine`.
  let choices: [Choice]
}

/// All ways to narrow the site's lists that have their own page.
///
/// The number of pages stays bounded. A facet gives one page for each of its values that has
/// entries. Only the two facets that the model names in `combine` give pairs, and only pairs that
/// some entry has. An entry with *t* values of the one and *a* of the other adds at most *t × a*
/// pairs. No page combines three facets.
struct Facets: Sendable {
  /// The facets and narrowed pages of one collection.
  struct Row: Sendable {
    var facets: [Facet] = []
    /// The narrowed pages: first those of single values, then those of pairs.
    var pages: [TermPage] = []
    /// The entries of each page.
    var entries: [TermPage: [EntryID]] = [:]
    /// The indices of the two facets that combine; empty if none combine.
    var combined: [Int] = []
  }

  private let rows: Table<CollectionID, Row>

  /// All narrowed pages in a fixed order: by collection, then single values, then pairs.
  let pages: [TermPage]

  init(_ frame: SiteFrame, _ catalogue: Catalogue, revising revision: Revision<Facets>?) {
    let hidden = catalogue.hidden
    let model = catalogue.model
    rows = Table(
      model.collections.indices, keeping: revision?.last.rows,
      but: revision?.change.facetCollections ?? []
    ) { index in
      let collection = model.collections[index]
      guard collection.hasList, collection.name != Collection.pagesName else { return Row() }
      var reader = FacetReader(
        catalogue: catalogue, settings: frame.settings, formats: frame.formats,
        words: frame.words, now: frame.now)
      for entry in catalogue.ranges[index] where !hidden.contains(entry) {
        reader.read(entry, of: collection)
      }
      return Row(reader.facets, of: collection, index)
    }
    pages = rows.flatMap(\.pages)
  }

  /// Returns the facets of a collection.
  func facets(of collection: CollectionID) -> [Facet] { rows[collection].facets }

  /// Returns the entries that a page lists, in ascending order. The list is empty if the page does
  /// not exist.
  func entries(of page: TermPage) -> [EntryID] { rows[page.collection].entries[page] ?? [] }

  /// Returns the URL of a narrowed list's first page, or of the whole list if no term is chosen.
  func url(of page: TermPage, _ routes: Routes, language: LanguageID) -> String {
    var url = routes.lists[language][page.collection] ?? "/"
    for choice in page.choices {
      let facet = rows[page.collection].facets[choice.facet]
      url += "\(facet.name)/\(facet.terms[choice.term].slug)/"
    }
    return url
  }

  /// Whether a page can combine some choices with a term of a further facet.
  func canCombine(_ choices: [TermPage.Choice], with facet: Int, in collection: CollectionID)
    -> Bool
  {
    let combined = rows[collection].combined
    return choices.count == 1 && combined.contains(facet) && combined.contains(choices[0].facet)
  }

  /// Returns choices in the order in which URLs name them.
  func inOrder(_ choices: [TermPage.Choice], of collection: CollectionID) -> [TermPage.Choice] {
    guard choices.count == 2, rows[collection].combined.first == choices[1].facet else {
      return choices
    }
    return choices.reversed()
  }

  /// Whether the narrowed lists are at the same URLs, and have the same number of pages.
  func hasSamePages(as other: Facets) -> Bool {
    func names(_ facets: Facets) -> [[[String]]] {
      facets.rows.map { $0.facets.map { [$0.name] + $0.terms.map(\.slug) } }
    }
    return pages == other.pages && names(self) == names(other)
      && pages.allSatisfy {
        Routes.pageCount(entries(of: $0).count) == Routes.pageCount(other.entries(of: $0).count)
      }
  }

  /// Whether two states have the same terms with the same entries.
  func hasSameFacets(as other: Facets) -> Bool {
    rows.indices.allSatisfy { rows[$0].facets == other.rows[$0].facets }
  }
}

extension Facets.Row {
  fileprivate init(_ facets: [Facet], of collection: Collection, _ index: CollectionID) {
    self.facets = facets
    for (number, facet) in facets.enumerated() {
      for (term, value) in facet.terms.enumerated() {
        let choice = TermPage.Choice(facet: number, term: term)
        add(TermPage(collection: index, choices: [choice]), value.entries)
      }
    }
    let found = collection.combine.compactMap { field in
      facets.firstIndex { $0.name == collection.fields[field].name }
    }
    guard found.count == 2 else { return }
    combined = found
    addPairs(index)
  }

  private mutating func add(_ page: TermPage, _ listed: [EntryID]) {
    pages.append(page)
    entries[page] = listed
  }

  /// Adds the pairs of terms that some entry has, in order.
  private mutating func addPairs(_ index: CollectionID) {
    var seconds: [EntryID: [Int]] = [:]
    for (term, value) in facets[combined[1]].terms.enumerated() {
      for entry in value.entries { seconds[entry, default: []].append(term) }
    }
    for (first, value) in facets[combined[0]].terms.enumerated() {
      var found: [Int: [EntryID]] = [:]
      for entry in value.entries {
        for second in seconds[entry] ?? [] { found[second, default: []].append(entry) }
      }
      for (second, listed) in found.sorted(by: { $0.key < $1.key }) {
        let choices = [
          TermPage.Choice(facet: combined[0], term: first),
          TermPage.Choice(facet: combined[1], term: second),
        ]
        add(TermPage(collection: index, choices: choices), listed)
      }
    }
  }
}

/// Collects the values that entries of one collection have.
private struct FacetReader {
  let catalogue: Catalogue
  let settings: SiteSettings
  let formats: Table<LanguageID, LanguageFormats>
  let words: Table<LanguageID, VisitorWords>
  let now: Moment
  /// The facets found so far, in the order of the fields.
  private var found: [(facet: Facet, order: Int, places: [String: Int])] = []

  init(
    catalogue: Catalogue, settings: SiteSettings, formats: Table<LanguageID, LanguageFormats>,
    words: Table<LanguageID, VisitorWords>, now: Moment
  ) {
    self.catalogue = catalogue
    self.settings = settings
    self.formats = formats
    self.words = words
    self.now = now
  }

  /// The facets with their terms in order.
  var facets: [Facet] {
    found.sorted { $0.order < $1.order }.map { item in
      var facet = item.facet
      if item.order >= 0 { facet.terms.sort { $0.slug < $1.slug } }
      if item.order < 0 { facet.terms.sort { $0.slug > $1.slug } }
      return facet
    }
  }

  mutating func read(_ entry: EntryID, of collection: Collection) {
    let values = catalogue.entries[entry].original.values
    for (number, field) in collection.fields.enumerated() where field.isFacet {
      guard let value = values[number] else { continue }
      add(value, field, order: 2 * number, from: entry)
      // The facets of an entry that a field refers to apply here too: an approach has its city's
      // country.
      value.forEachTarget { target in
        let other = catalogue.model.collections[catalogue.entries[target].collection]
        for (inner, field) in other.fields.enumerated()
        where field.isFacet && field.type.ownCollections.isEmpty
          && collection.fieldIndex(field.name) == nil
        {
          guard let value = catalogue.entries[target].original.values[inner] else { continue }
          add(value, field, order: 2 * number + 1, from: entry)
        }
      }
    }
    if let isOver = catalogue.isOver(entry, now: now) {
      let term = FacetTerm(
        slug: isOver ? "past" : "upcoming", entry: nil,
        titles: words.mapTable { $0.text(isOver ? .past : .upcoming) }, entries: [])
      add(term, to: "when", labels: words.mapTable { $0.text(.when) }, order: -1, from: entry)
    }
  }

  private mutating func add(_ value: FieldValue, _ field: Field, order: Int, from entry: EntryID) {
    let labels = settings.languages.mapTable { label(of: field, in: $0) }
    let facets = field.type.facets(
      of: value, languages: settings.languages.array, formats: formats.array)
    for facet in facets {
      switch facet {
      case .entry(let target):
        let titles = Table(settings.languages.indices) { catalogue.title(of: target, language: $0) }
        let term = FacetTerm(
          slug: catalogue.entries[target].slug, entry: target, titles: titles, entries: [])
        add(term, to: field.name, labels: labels, order: order, from: entry)
      case .named(let slug, let titles):
        let term = FacetTerm(slug: slug, entry: nil, titles: Table(titles), entries: [])
        add(term, to: field.name, labels: labels, order: order, from: entry)
      }
    }
  }

  private mutating func add(
    _ term: FacetTerm, to name: String, labels: Table<LanguageID, String>, order: Int,
    from entry: EntryID
  ) {
    let place: Int
    if let known = found.firstIndex(where: { $0.facet.name == name }) {
      place = known
    } else {
      place = found.count
      found.append((Facet(name: name, labels: labels, terms: []), order, [:]))
    }
    if let known = found[place].places[term.slug] {
      // If an entry has two cities in one country, it counts once for that country.
      if found[place].facet.terms[known].entries.last != entry {
        found[place].facet.terms[known].entries.append(entry)
      }
    } else {
      found[place].places[term.slug] = found[place].facet.terms.count
      var term = term
      term.entries = [entry]
      found[place].facet.terms.append(term)
    }
  }

  /// Returns a facet's own label; without one, the label of the collection it refers to; otherwise
  /// its name.
  private func label(of field: Field, in language: String) -> String {
    if let label = field.label { return label.text(in: language) }
    let collections = field.type.ownCollections
    guard collections.count == 1 else { return field.name }
    return catalogue.model.collections[collections[0]].label.text(in: language)
  }
}

extension Catalogue {
  /// Whether the list of a collection can have narrowed pages.
  func hasTermPages(_ index: CollectionID) -> Bool {
    let collection = model.collections[index]
    return collection.hasList && collection.name != Collection.pagesName
      && (collection.role == .event || collection.fields.contains(where: \.isFacet))
  }

  /// Whether an event is over; nil if the entry is no event or has no start.
  fileprivate func isOver(_ entry: EntryID, now: Moment) -> Bool? {
    let collection = model.collections[entries[entry].collection]
    guard collection.role == .event, let start = collection.fieldIndex("start") else { return nil }
    let values = entries[entry].original.values
    let end = collection.fieldIndex("end").flatMap { values[$0]?.lastInstant }
    guard let last = end ?? values[start]?.lastInstant else { return nil }
    return last <= now.start
  }
}
