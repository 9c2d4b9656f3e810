import Model

/// The feeds and calendars that a site has: those that hold something, and those that were published
/// once, which stay though they are empty now, so that those who subscribed are not told that they have
/// gone.
struct HeldSubscriptions: Sendable, Equatable {
  /// What has a feed.
  let feeds: Set<Subscriptions.Subject>
  /// What has a calendar.
  let calendars: Set<Subscriptions.Subject>

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
    feeds = Set(
      ([.site] + lists.map { .collection($0) } + terms.map { .entry($0) }).filter { subject in
        subscriptions.members(of: subject, catalogue).contains { isNews[$0] }
          || isKept(subject, MadeFile.feeds)
      })
    let others = catalogue.entries.indices.map { Subscriptions.Subject.entry($0) }
    let eventLists = subscriptions.eventCollections.filter(lists.contains)
    calendars = Set(
      ([.site] + eventLists.map { .collection($0) } + others).filter { subject in
        !subscriptions.events(of: subject, catalogue).isEmpty
          || isKept(subject, [.calendar])
      })
  }

  /// Whether an address is that of a feed or a calendar.
  static func isName(_ url: String) -> Bool {
    MadeFile.allCases.contains { $0.isSubscription && url.hasSuffix("/" + $0.name) }
  }
}
