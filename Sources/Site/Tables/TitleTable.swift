import Model

/// The title and summary of an entry for readers of a language.
struct Headline: Sendable, Equatable {
  let title: String
  let summary: String?

  init(_ entry: EntryID, _ catalogue: Catalogue, language: LanguageID) {
    title = catalogue.title(of: entry, language: language)
    summary = catalogue.text("summary", of: entry, language: language)
  }
}

/// The title of the page at a URL.
struct PageTitle: Sendable {
  let text: String
  /// The entry that has this title; nil for a list without an introduction.
  let entry: EntryID?
}

/// The titles of entries, which cards and lists use, and of URLs, which breadcrumbs use. A change
/// invalidates the titles of the changed entries, and of the lists that they narrow.
struct TitleTable: Sendable {
  /// The titles and summaries, by language and entry.
  private(set) var headlines: Table<LanguageID, Table<EntryID, Headline>>
  /// The title of the page at each root-relative URL, by language.
  private(set) var pages: Table<LanguageID, [String: PageTitle]>

  init(
    _ frame: SiteFrame, _ catalogue: Catalogue, _ facets: Facets,
    revising revision: Revision<TitleTable>?
  ) {
    let model = catalogue.model
    if let revision {
      self = revision.last
      let faceted = revision.change.facetCollections
      for language in frame.languages {
        nameNarrowedLists(frame, facets, language) { faceted.contains($0) }
        for entry in revision.change.entries {
          headlines[language][entry] = Headline(entry, catalogue, language: language)
          nameEntry(entry, frame, language)
        }
      }
      return
    }
    headlines = Table(frame.languages) { language in
      Table(catalogue.entries.indices) { Headline($0, catalogue, language: language) }
    }
    pages = Table(repeating: [:], count: frame.settings.languages.count)
    for language in frame.languages {
      for (collection, url) in frame.routes.lists[language].pairs {
        guard let url else { continue }
        let label = model.collections[collection].label
        pages[language][url] = PageTitle(
          text: label.text(in: frame.settings.languages[language]), entry: nil)
      }
      nameNarrowedLists(frame, facets, language) { _ in true }
      for entry in catalogue.entries.indices { nameEntry(entry, frame, language) }
    }
  }

  private mutating func nameEntry(_ entry: EntryID, _ frame: SiteFrame, _ language: LanguageID) {
    pages[language][frame.routes.entries[language][entry]] = PageTitle(
      text: headlines[language][entry].title, entry: entry)
  }

  /// Names the lists that one term narrows.
  private mutating func nameNarrowedLists(
    _ frame: SiteFrame, _ facets: Facets, _ language: LanguageID,
    where isWanted: (CollectionID) -> Bool
  ) {
    for page in facets.pages where page.choices.count == 1 && isWanted(page.collection) {
      guard let list = frame.routes.lists[language][page.collection] else { continue }
      let facet = facets.facets(of: page.collection)[page.choices[0].facet]
      let term = facet.terms[page.choices[0].term]
      pages[language]["\(list)\(facet.name)/\(term.slug)/"] = PageTitle(
        text: term.titles[language], entry: term.entry)
    }
  }
}
