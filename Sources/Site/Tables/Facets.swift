import Dates
import Locales
import Model

/// A value that narrows a list: a theme, a city, a country, events that are over.
struct FacetTerm: Sendable, Equatable {
  /// What names it in URLs.
  let slug: String
  /// The entry it is, when it is one.
  let entry: Int?
  /// What visitors read, by language.
  let titles: [String]
  /// The entries that have it, by index in ascending order; never empty.
  fileprivate(set) var entries: [Int]
}

/// A way to narrow the list of a collection.
struct Facet: Sendable, Equatable {
  /// What names it in URLs: its field's name.
  let name: String
  /// What visitors read, by language.
  let labels: [String]
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

  let collection: Int
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
  /// By collection.
  let collections: [[Facet]]

  /// The entries of every page, by its collection and choices.
  private let entries: [TermPage: [Int]]

  /// Every page in a fixed order: by collection, then single values, then pairs.
  let pages: [TermPage]

  /// The two facets of which pairs give pages, by collection, in the order in which URLs name them;
  /// empty where none do.
  private let combined: [[Int]]

  /// - Parameters:
  ///   - hidden: entries that no list shows.
  ///   - last: the facets of an earlier state with the same pages, and the collections whose facets may
  ///     differ from those.
  init(
    _ catalogue: Catalogue, settings: SiteSettings, formats: [LanguageFormats], now: Moment,
    without hidden: Set<Int>, after last: (facets: Facets, changed: Set<Int>)? = nil
  ) {
    var collections: [[Facet]] = []
    var pages: [TermPage] = []
    var entries: [TermPage: [Int]] = [:]
    var combined = [[Int]](repeating: [], count: catalogue.model.collections.count)
    for (index, collection) in catalogue.model.collections.enumerated() {
      guard collection.hasList, collection.name != Collection.pagesName else {
        collections.append([])
        continue
      }
      if let last, !last.changed.contains(index) {
        collections.append(last.facets.collections[index])
        combined[index] = last.facets.combined[index]
        for page in last.facets.pages where page.collection == index {
          pages.append(page)
          entries[page] = last.facets.entries[page]
        }
        continue
      }
      var reader = FacetReader(catalogue: catalogue, settings: settings, formats: formats, now: now)
      for entry in catalogue.ranges[index] where !hidden.contains(entry) {
        reader.read(entry, of: collection)
      }
      let facets = reader.facets
      collections.append(facets)
      for (number, facet) in facets.enumerated() {
        for (term, value) in facet.terms.enumerated() {
          let page = TermPage(
            collection: index, choices: [TermPage.Choice(facet: number, term: term)])
          pages.append(page)
          entries[page] = value.entries
        }
      }
      combined[index] = Facets.combined(facets, of: collection)
      for (page, found) in Facets.pairs(combined[index], of: facets, index) {
        pages.append(page)
        entries[page] = found
      }
    }
    self.collections = collections
    self.pages = pages
    self.entries = entries
    self.combined = combined
  }

  /// The entries that a page lists, in ascending order; none when there is no such page.
  func entries(of page: TermPage) -> [Int] { entries[page] ?? [] }

  /// The URL of a narrowed list's first page; that of the whole list when nothing is chosen.
  func url(of page: TermPage, _ routes: Routes, language: Int) -> String {
    var url = routes.lists[language][page.collection] ?? "/"
    for choice in page.choices {
      let facet = collections[page.collection][choice.facet]
      url += "\(facet.name)/\(facet.terms[choice.term].slug)/"
    }
    return url
  }

  /// Whether there can be a page of some choices and a term of a further facet.
  func canCombine(_ choices: [TermPage.Choice], with facet: Int, in collection: Int) -> Bool {
    let combined = combined[collection]
    return choices.count == 1 && combined.contains(facet) && combined.contains(choices[0].facet)
  }

  /// Choices in the order in which URLs name them.
  func inOrder(_ choices: [TermPage.Choice], of collection: Int) -> [TermPage.Choice] {
    guard choices.count == 2, combined[collection].first == choices[1].facet else { return choices }
    return choices.reversed()
  }

  /// Whether narrowed lists stand at the same URLs, each with as many pages.
  func hasSamePages(as other: Facets) -> Bool {
    func names(_ facets: Facets) -> [[[String]]] {
      facets.collections.map { $0.map { [$0.name] + $0.terms.map(\.slug) } }
    }
    return pages == other.pages && names(self) == names(other)
      && pages.allSatisfy {
        Routes.pageCount(entries(of: $0).count) == Routes.pageCount(other.entries(of: $0).count)
      }
  }

  /// The two facets that a collection combines, if both have values.
  private static func combined(_ facets: [Facet], of collection: Collection) -> [Int] {
    let found = collection.combine.compactMap { field in
      facets.firstIndex { $0.name == collection.fields[field].name }
    }
    return found.count == 2 ? found : []
  }

  /// The pairs of terms that some entry has, in order.
  private static func pairs(
    _ wanted: [Int], of facets: [Facet], _ index: Int
  ) -> [(page: TermPage, entries: [Int])] {
    guard wanted.count == 2 else { return [] }
    var seconds: [Int: [Int]] = [:]
    for (term, value) in facets[wanted[1]].terms.enumerated() {
      for entry in value.entries { seconds[entry, default: []].append(term) }
    }
    return facets[wanted[0]].terms.enumerated().flatMap { first, value in
      var found: [Int: [Int]] = [:]
      for entry in value.entries {
        for second in seconds[entry] ?? [] { found[second, default: []].append(entry) }
      }
      return found.sorted { $0.key < $1.key }.map { second, entries in
        let choices = [
          TermPage.Choice(facet: wanted[0], term: first),
          TermPage.Choice(facet: wanted[1], term: second),
        ]
        return (TermPage(collection: index, choices: choices), entries)
      }
    }
  }
}

/// Collects the values that entries of one collection have.
private struct FacetReader {
  let catalogue: Catalogue
  let settings: SiteSettings
  let formats: [LanguageFormats]
  let now: Moment
  /// The facets found, in the order of fields.
  private var found: [(facet: Facet, order: Int, places: [String: Int])] = []

  init(
    catalogue: Catalogue, settings: SiteSettings, formats: [LanguageFormats], now: Moment
  ) {
    self.catalogue = catalogue
    self.settings = settings
    self.formats = formats
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

  mutating func read(_ entry: Int, of collection: Collection) {
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
      let words = settings.languages.map { FacetWords.of($0) }
      let term = FacetTerm(
        slug: isOver ? "past" : "upcoming", entry: nil,
        titles: words.map { isOver ? $0.past : $0.upcoming }, entries: [])
      add(term, to: "when", labels: words.map(\.when), order: -1, from: entry)
    }
  }

  private mutating func add(_ value: FieldValue, _ field: Field, order: Int, from entry: Int) {
    let labels = settings.languages.map { label(of: field, in: $0) }
    let facets = field.type.facets(of: value, languages: settings.languages, formats: formats)
    for facet in facets {
      switch facet {
      case .entry(let target):
        let titles = settings.languages.indices.map { catalogue.title(of: target, language: $0) }
        let term = FacetTerm(
          slug: catalogue.entries[target].slug, entry: target, titles: titles, entries: [])
        add(term, to: field.name, labels: labels, order: order, from: entry)
      case .named(let slug, let titles):
        let term = FacetTerm(slug: slug, entry: nil, titles: titles, entries: [])
        add(term, to: field.name, labels: labels, order: order, from: entry)
      }
    }
  }

  private mutating func add(
    _ term: FacetTerm, to name: String, labels: [String], order: Int, from entry: Int
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
  /// The collections whose facets may be others once entries of some collections are: their own, and
  /// those that have them, or what those have, as values.
  func facetCollections(concernedBy changed: Set<Int>) -> Set<Int> {
    changed.union(
      model.collections.indices.filter { index in
        model.collections[index].fields.contains { field in
          field.isFacet && field.type.collections.contains(where: changed.contains)
        }
      })
  }

  /// Whether the list of a collection can have narrowed pages at all.
  func hasTermPages(_ index: Int) -> Bool {
    let collection = model.collections[index]
    return collection.hasList && collection.name != Collection.pagesName
      && (collection.role == .event || collection.fields.contains(where: \.isFacet))
  }

  /// Whether an event is over; nil for what is no event or has no start.
  fileprivate func isOver(_ entry: Int, now: Moment) -> Bool? {
    let collection = model.collections[entries[entry].collection]
    guard collection.role == .event, let start = collection.fieldIndex("start") else { return nil }
    let values = entries[entry].original.values
    let end = collection.fieldIndex("end").flatMap { values[$0]?.lastInstant }
    guard let last = end ?? values[start]?.lastInstant else { return nil }
    return last <= now.start
  }
}

/// The words for what an event's time makes of it.
private struct FacetWords {
  let when: String
  let upcoming: String
  let past: String

  /// The words of a language; English where there are none.
  static func of(_ language: String) -> FacetWords {
    language == "nl" || language.hasPrefix("nl-")
      ? FacetWords(when: "Wanneer", upcoming: "Komende evenementen", past: "Eerdere evenementen")
      : FacetWords(when: "When", upcoming: "Upcoming events", past: "Past events")
  }
}
