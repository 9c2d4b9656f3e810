import Model

/// What visitors can subscribe to: the whole site, each list, and each term.
///
/// A term is an entry by which lists can be narrowed: its collection is the target of a facet. A
/// term's feed and calendar hold the entries of other collections that refer to it.
struct Subscriptions: Sendable {
  /// What a feed or calendar is about.
  enum Subject: Hashable, Sendable {
    case site
    case collection(Int)
    case entry(Int)
  }

  /// The collections whose entries are terms.
  let termCollections: Set<Int>
  /// The collections whose entries are events.
  let eventCollections: [Int]

  init(_ model: ContentModel) {
    func targets(_ fields: [Field]) -> Set<Int> {
      Set(fields.filter(\.isFacet).flatMap { $0.type.ownCollections })
    }
    let events = model.collections.indices.filter { model.collections[$0].role == .event }
    eventCollections = events
    termCollections = Set(model.collections.flatMap { targets($0.fields) }).subtracting(events)
  }

  /// Whether an entry can have a feed of its own.
  func hasFeed(_ entry: Int, _ catalogue: Catalogue) -> Bool {
    termCollections.contains(catalogue.entries[entry].collection)
  }

  /// The entries that a subject's feed may hold, by index.
  func members(of subject: Subject, _ catalogue: Catalogue) -> [Int] {
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

  /// The events that a subject's calendar holds, by index.
  func events(of subject: Subject, _ catalogue: Catalogue) -> [Int] {
    switch subject {
    case .site: return eventCollections.flatMap { Array(catalogue.ranges[$0]) }
    case .collection(let collection):
      return eventCollections.contains(collection) ? Array(catalogue.ranges[collection]) : []
    case .entry(let entry): return referrers(of: entry, catalogue, eventCollections.contains)
    }
  }

  private func referrers(
    of entry: Int, _ catalogue: Catalogue, _ isWanted: (Int) -> Bool
  ) -> [Int] {
    let collection = catalogue.entries[entry].collection
    var found = Set<Int>()
    for (number, link) in catalogue.backReferences.enumerated()
    where link.to == collection && isWanted(link.from) {
      found.formUnion(catalogue.referrers(number, of: entry))
    }
    return found.sorted()
  }
}

extension SiteData {
  /// The root-relative URL of the folder of a subject's page.
  func folder(of subject: Subscriptions.Subject, language: Int) -> String {
    SiteData.folder(of: subject, routes, settings, language: language)
  }

  static func folder(
    of subject: Subscriptions.Subject, _ routes: Routes, _ settings: SiteSettings, language: Int
  ) -> String {
    let site = routes.basePath + settings.pathPrefix(language) + "/"
    switch subject {
    case .site: return site
    case .collection(let collection): return routes.lists[language][collection] ?? site
    case .entry(let entry): return routes.entries[language][entry]
    }
  }

  /// The name of a subject for readers of a language.
  func title(of subject: Subscriptions.Subject, language: Int) -> String {
    let code = settings.languages[language]
    let site = settings.title.text(in: code)
    switch subject {
    case .site: return site
    case .collection(let collection):
      return contents.catalogue.model.collections[collection].label.text(in: code) + " – " + site
    case .entry(let entry):
      return EntryFacts(self, entry, language: language).title + " – " + site
    }
  }

  /// Every subject with a feed.
  var feedSubjects: [Subscriptions.Subject] {
    let lists = catalogue.model.collections.indices.filter { routes.lists[0][$0] != nil }
    let terms = catalogue.entries.indices.filter { subscriptions.hasFeed($0, catalogue) }
    let all: [Subscriptions.Subject] =
      [.site] + lists.map { .collection($0) } + terms.map { .entry($0) }
    return all.filter(held.feeds.contains)
  }

  /// Every subject with a calendar.
  var calendarSubjects: [Subscriptions.Subject] {
    let lists = subscriptions.eventCollections.filter { routes.lists[0][$0] != nil }
    let all =
      [.site] + lists.map { .collection($0) }
      + catalogue.entries.indices.map { Subscriptions.Subject.entry($0) }
    return all.filter(held.calendars.contains)
  }
}
