import Model

/// The subjects that visitors can subscribe to: the whole site, each list, and each term.
///
/// A term is an entry by which lists can be narrowed: its collection is the target of a facet. A
/// term's feed and calendar hold the entries of other collections that refer to it.
struct Subscriptions: Sendable {
  /// The subject of a feed or calendar.
  enum Subject: Hashable, Sendable {
    case site
    case collection(CollectionID)
    case entry(EntryID)
  }

  /// The collections whose entries are terms.
  let termCollections: Set<CollectionID>
  /// The collections whose entries are events.
  let eventCollections: [CollectionID]

  init(_ model: ContentModel) {
    func targets(_ fields: [Field]) -> Set<CollectionID> {
      Set(fields.filter(\.isFacet).flatMap { $0.type.ownCollections })
    }
    let events = model.collections.indices.filter { model.collections[$0].role == .event }
    eventCollections = events
    termCollections = Set(model.collections.flatMap { targets($0.fields) }).subtracting(events)
  }

  /// Whether an entry can have its own feed.
  func hasFeed(_ entry: EntryID, _ catalogue: Catalogue) -> Bool {
    termCollections.contains(catalogue.entries[entry].collection)
  }

  /// Returns the entries that a subject's feed may contain, by index.
  func members(of subject: Subject, _ catalogue: Catalogue) -> [EntryID] {
    switch subject {
    case .site:
      return catalogue.model.collections.indices.flatMap { collection in
        catalogue.model.collections[collection].hasList ? Array(catalogue.ranges[collection]) : []
      }
    case .collection(let collection): return Array(catalogue.ranges[collection])
    case .entry(let entry):
      return referrers(of: entry, catalogue) { !termCollections.contains($0) }
    }
  }

  /// Returns the events that a subject's calendar contains, by index.
  func events(of subject: Subject, _ catalogue: Catalogue) -> [EntryID] {
    switch subject {
    case .site: return eventCollections.flatMap { Array(catalogue.ranges[$0]) }
    case .collection(let collection):
      return eventCollections.contains(collection) ? Array(catalogue.ranges[collection]) : []
    case .entry(let entry): return referrers(of: entry, catalogue, eventCollections.contains)
    }
  }

  private func referrers(
    of entry: EntryID, _ catalogue: Catalogue, _ isWanted: (CollectionID) -> Bool
  ) -> [EntryID] {
    let collection = catalogue.entries[entry].collection
    var found = Set<EntryID>()
    for (number, link) in catalogue.backReferences.enumerated()
    where link.to == collection && isWanted(link.from) {
      found.formUnion(catalogue.referrers(number, of: entry))
    }
    return found.sorted()
  }
}

extension SiteFrame {
  /// Returns the root-relative URL of the folder of a subject's page.
  func folder(of subject: Subscriptions.Subject, language: LanguageID) -> String {
    switch subject {
    case .site: home(language)
    case .collection(let collection): routes.lists[language][collection] ?? home(language)
    case .entry(let entry): routes.entries[language][entry]
    }
  }
}
