import Model

/// The feeds and calendars that a site has: those that hold something, and those that were published
/// once, which stay though they are empty now, so that those who subscribed are not told that they have
/// gone.
struct HeldSubscriptions: Sendable, Equatable {
  /// What has a feed.
  let feeds: Set<Subscriptions.Subject>
  /// What has a calendar.
  let calendars: Set<Subscriptions.Subject>

  /// - Parameters:
  ///   - kept: the addresses of published feeds and calendars, below the site's folder.
  ///   - folders: the folder of a subject's page in each language, below the site's folder.
  init(
    _ subscriptions: Subscriptions, _ catalogue: Catalogue, lists: [CollectionID],
    kept: Set<String>,
    folders: (Subscriptions.Subject) -> [String]
  ) {
    func isKept(_ subject: Subscriptions.Subject, _ names: [String]) -> Bool {
      if kept.isEmpty { return false }
      return folders(subject).contains { folder in
        names.contains { kept.contains(folder + $0) }
      }
    }
    let isNews = catalogue.entries.mapTable { entry in
      entry.versions.contains { version in
        version.map { $0.metadata.published != nil || $0.metadata.updated != nil } ?? false
      }
    }
    let terms = catalogue.entries.indices.filter { subscriptions.hasFeed($0, catalogue) }
    feeds = Set(
      ([.site] + lists.map { .collection($0) } + terms.map { .entry($0) }).filter { subject in
        subscriptions.members(of: subject, catalogue).contains { isNews[$0] }
          || isKept(subject, HeldSubscriptions.feedNames)
      })
    let others = catalogue.entries.indices.map { Subscriptions.Subject.entry($0) }
    let eventLists = subscriptions.eventCollections.filter(lists.contains)
    calendars = Set(
      ([.site] + eventLists.map { .collection($0) } + others).filter { subject in
        !subscriptions.events(of: subject, catalogue).isEmpty
          || isKept(subject, [HeldSubscriptions.calendarName])
      })
  }

  /// The files of a feed.
  static let feedNames = ["feed.xml", "feed.json"]
  /// The file of a calendar.
  static let calendarName = "events.ics"

  /// Whether an address is that of a feed or a calendar.
  static func isName(_ url: String) -> Bool {
    (feedNames + [calendarName]).contains { url.hasSuffix("/" + $0) }
  }
}

extension SiteData {
  /// What can be subscribed to, of these contents.
  static func held(
    _ subscriptions: Subscriptions, _ catalogue: Catalogue, _ routes: Routes,
    _ settings: SiteSettings, kept: Set<String>
  ) -> HeldSubscriptions {
    let lists = catalogue.model.collections.indices.filter { routes.lists[.original][$0] != nil }
    return HeldSubscriptions(subscriptions, catalogue, lists: lists, kept: kept) { subject in
      settings.languages.indices.map { language in
        let folder = SiteData.folder(of: subject, routes, settings, language: language)
        return String(folder.dropFirst(routes.basePath.utf8.count))
      }
    }
  }

  /// The addresses of all feeds and calendars, below the site's folder.
  var subscriptionURLs: [String] {
    let files =
      feedSubjects.map { ($0, HeldSubscriptions.feedNames) }
      + calendarSubjects.map { ($0, [HeldSubscriptions.calendarName]) }
    return settings.languages.indices.flatMap { language in
      files.flatMap { subject, names in
        let folder = String(
          folder(of: subject, language: language).dropFirst(routes.basePath.utf8.count))
        return names.map { folder + $0 }
      }
    }
  }
}
