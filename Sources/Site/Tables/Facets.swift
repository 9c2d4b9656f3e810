import Dates
import Locales
import Model
import Words

/// A value that narrows a list: a theme, a city, a country, events that are over.
struct FacetTerm: Sendable, Equatable {
  /// What names it in URLs.
  let slug: String
  /// The entry it is, when it is one.
  let entry: EntryID?
  /// What visitors read, by language.
  let titles: Table<LanguageID, String>
  /// The entries that have it, by index in ascending order; never empty.
  fileprivate(set) var entries: [EntryID]
}

/// A way to narrow the list of a collection.
struct Facet: Sendable, Equatable {
  /// What names it in URLs: its field's name.
  let name: String
  /// What visitors read, by language.
  let labels: Table<LanguageID, String>
  /// Its values that have entries, by slug (those of `when` in the order of time).
  fileprivate(set) var terms: [FacetTerm]
}

/// The list of the entries that have one term, or two terms of the facets that combine.
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

/// Every way in which the site's lists can be narrowed to a page of its own.
///
/// The number of pages stays bounded: a facet gives one for each of its values that has entries,
/// and only the two facets that the model names in `combine` give pairs, those that some entry has.
/// An entry with *t* values of the one and *a* of the other adds at most *t × a* pairs; three
/// facets never combine to a page.
struct Facets: Sendable {
  /// How the list of one collection can be narrowed.
  struct Row: Sendable {
    var facets: [Facet] = []
    /// Single values, then pairs.
    var pages: [TermPage] = []
    /// The entries of every page.
    var entries: [TermPage: [EntryID]] = [:]
    /// The facets that combine, by index; two of them, or none.
    var combined: [Int] = []
  }

  private let rows: Table<CollectionID, Row>

  /// Every page in a fixed order: by collection, then single values, then pairs.
  let pages: [TermPage]

  init(_ frame: SiteFrame, _ catalogue: Catalogue, revising revision: Revision<Facets>?) {
    let hidden = catalogue.hidden
    let model = catalogue.model
    rows = Table(
      model.collections.indices, keeping: revision?.last.rows,
      but: revision?.change.facetCollections(model) ?? []
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

  /// The facets of a collection.
  func facets(of collection: CollectionID) -> [Facet] { rows[collection].facets }

  /// The entries that a page lists, in ascending order; none when there is no such page.
  func entries(of page: TermPage) -> [EntryID] { rows[page.collection].entries[page] ?? [] }

  /// The URL of a narrowed list's first page; that of the whole list when nothing is chosen.
  func url(of page: TermPage, _ routes: Routes, language: LanguageID) -> String {
    var url = routes.lists[language][page.collection] ?? "/"
    for choice in page.choices {
      let facet = rows[page.collection].facets[choice.facet]
      url += "\(facet.name)/\(facet.terms[choice.term].slug)/"
    }
    return url
  }

  /// Whether there can be a page of some choices and a term of a further facet.
  func canCombine(_ choices: [TermPage.Choice], with facet: Int, in collection: CollectionID)
    -> Bool
  {
    let combined = rows[collection].combined
    return choices.count == 1 && combined.contains(facet) && combined.contains(choices[0].facet)
  }

  /// Choices in the order in which URLs name them.
  func inOrder(_ choices: [TermPage.Choice], of collection: CollectionID) -> [TermPage.Choice] {
    guard choices.count == 2, rows[collection].combined.first == choices[1].facet else {
      return choices
    }
    return choices.reversed()
  }

  /// Whether narrowed lists stand at the same URLs, each with as many pages.
  func hasSamePages(as other: Facets) -> Bool {
    func names(_ facets: Facets) -> [[[String]]] {
      facets.rows.map { $0.facets.map { [$0.name] + $0.terms.map(\.slug) } }
    }
    return pages == other.pages && names(self) == names(other)
      && pages.allSatisfy {
        Routes.pageCount(entries(of: $0).count) == Routes.pageCount(other.entries(of: $0).count)
      }
  }

  /// Whether entries are narrowed alike in two states.
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

  /// The pairs of terms that some entry has, in order.
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
  /// The facets found, in the order of fields.
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
      // A facet of what is referred to is a facet too: an approach has its city's country.
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
      // Two cities of one country are one value.
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

  /// A facet's own label, else that of the collection it refers to, else its name.
  private func label(of field: Field, in language: String) -> String {
    if let label = field.label { return label.text(in: language) }
    let collections = field.type.ownCollections
    guard collections.count == 1 else { return field.name }
    return catalogue.model.collections[collections[0]].label.text(in: language)
  }
}

extension Catalogue {
  /// Whether the list of a collection can have narrowed pages at all.
  func hasTermPages(_ index: CollectionID) -> Bool {
    let collection = model.collections[index]
    return collection.hasList && collection.name != Collection.pagesName
      && (collection.role == .event || collection.fields.contains(where: \.isFacet))
  }

  /// Whether an event is over; nil for what is no event or has no start.
  fileprivate func isOver(_ entry: EntryID, now: Moment) -> Bool? {
    let collection = model.collections[entries[entry].collection]
    guard collection.role == .event, let start = collection.fieldIndex("start") else { return nil }
    let values = entries[entry].original.values
    let end = collection.fieldIndex("end").flatMap { values[$0]?.lastInstant }
    guard let last = end ?? values[start]?.lastInstant else { return nil }
    return last <= now.start
  }
}
