import Model

/// The feeds and calendars that a site has. A feed or calendar exists if it has entries, or if it
/// was published once: it stays when it becomes empty, so that subscribers do not lose it.
struct HeldSubscriptions: Sendable, Equatable {
  /// The subjects that have a feed.
  let feeds: Set<Subscriptions.Subject>
  /// The subjects that have a calendar.
  let calendars: Set<Subscriptions.Subject>
  /// The subjects that have a feed: the site, then lists, then terms.
  let feedSubjects: [Subscriptions.Subject]
  /// The subjects that have a calendar: the site, then lists, then entries.
  let calendarSubjects: [Subscriptions.Subject]

  init(_ frame: SiteFrame, _ catalogue: Catalogue) {
    let subscriptions = frame.subscriptions
    let lists = catalogue.model.collections.indices.filter {
      frame.routes.lists[.original][$0] != nil
    }
    func isKept(_ subject: Subscriptions.Subject, _ files: [MadeFile]) -> Bool {
      if frame.kept.isEmpty { return false }
      return frame.languages.contains { language in
        let folder = frame.folder(of: subject, language: language)
          .dropFirst(frame.routes.basePath.utf8.count)
        return files.contains { frame.kept.contains(folder + $0.name) }
      }
    }
    let isNews = catalogue.entries.mapTable { entry in
      entry.versions.contains { version in
        version.map { $0.metadata.published != nil || $0.metadata.updated != nil } ?? false
      }
    }
    let terms = catalogue.entries.indices.filter { subscriptions.hasFeed($0, catalogue) }
    feedSubjects = ([.site] + lists.map { .collection($0) } + terms.map { .entry($0) }).filter {
      subject in
      subscriptions.members(of: subject, catalogue).contains { isNews[$0] }
        || isKept(subject, MadeFile.feeds)
    }
    feeds = Set(feedSubjects)
    let others = catalogue.entries.indices.map { Subscriptions.Subject.entry($0) }
    let eventLists = subscriptions.eventCollections.filter(lists.contains)
    calendarSubjects = ([.site] + eventLists.map { .collection($0) } + others).filter { subject in
      !subscriptions.events(of: subject, catalogue).isEmpty || isKept(subject, [.calendar])
    }
    calendars = Set(calendarSubjects)
  }

  /// Whether an address ends like that of a feed or a calendar.
  static func isName(_ url: String) -> Bool {
    MadeFile.allCases.contains { $0.isSubscription && url.hasSuffix("/" + $0.name) }
  }
}
