/// A file that Polder makes next to a page, by its name. Whatever a page's address leads to, these follow.
enum MadeFile: String, CaseIterable {
  /// The feed of a list, a term or the site, in Atom.
  case atomFeed = "feed.xml"
  /// The same in JSON Feed.
  case jsonFeed = "feed.json"
  /// The calendar of the events that a page lists.
  case calendar = "events.ics"
  /// An event for a calendar.
  case event = "event.ics"
  /// A card for address books, in version 3.0.
  case card = "contact.vcf"
  /// The same in version 4.0.
  case card4 = "contact-4.vcf"

  /// Its name.
  var name: String { rawValue }

  /// Whether visitors subscribe to it: where it was published once, it stays.
  var isSubscription: Bool {
    switch self {
    case .atomFeed, .jsonFeed, .calendar: true
    case .event, .card, .card4: false
    }
  }

  /// The files of a feed.
  static let feeds = [MadeFile.atomFeed, .jsonFeed]
}
