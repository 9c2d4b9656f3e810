import Dates
import Formats
import Locales
import Model

/// The instants at which a site changes without a change to its files: a page is published or
/// expires, or an event ends.
public struct PublishClock: Sendable {
  /// The reason for a change of the site.
  public enum Reason: String, Sendable {
    case appears
    case disappears
    case isOver = "is over"
  }

  /// One change.
  public struct Change: Sendable, Hashable {
    /// The instant, in seconds after 1970.
    public let instant: Int
    /// The reason.
    public let reason: Reason
    /// The page's file.
    public let file: String

    /// The instant in the format of RFC 3339.
    public var time: String { Timestamp(seconds: instant).rfc3339 }
  }

  /// All future changes, the next one first.
  public let changes: [Change]

  init(_ pages: [ParsedPage], model: ContentModel, zone: ZoneRules, now: Moment) {
    var changes: [Change] = []
    for page in pages where page.place.language.isOriginal && !page.version.metadata.isDraft {
      let file = page.version.file.path
      func note(_ instant: Int?, _ reason: Reason) {
        guard let instant, instant > now.start else { return }
        changes.append(Change(instant: instant, reason: reason, file: file))
      }
      note(page.version.metadata.publish?.start, .appears)
      note(page.version.metadata.expires?.start, .disappears)
      page.version.forEachConsent { _, consent in
        guard let lastDay = consent.lastDay else { return }
        let next = CalendarDate(daysSince1970: lastDay.daysSince1970 + 1)
        note(zone.instant(of: .local(LocalDateTime(date: next, time: nil))), .disappears)
      }
      let collection = model.collections[page.place.collection]
      if collection.role == .event, page.place.introduces == nil {
        let ends = ["end", "start"].compactMap { name in
          collection.fieldIndex(name).flatMap { page.version.values[$0]?.lastInstant }
        }
        note(ends.first, .isOver)
      }
    }
    self.changes = changes.sorted {
      ($0.instant, $0.file, $0.reason.rawValue) < ($1.instant, $1.file, $1.reason.rawValue)
    }
  }

  /// The instants in a file for programs: one on each line, without duplicates.
  var file: [UInt8] {
    var lines: [String] = []
    for change in changes where lines.last != change.time { lines.append(change.time) }
    return Array(lines.map { $0 + "\n" }.joined().utf8)
  }
}

extension PreparedSite {
  /// The instants at which the site will change.
  public var clock: PublishClock {
    PublishClock(
      pages, model: stage.view.model, zone: settings.zone, now: stage.view.now)
  }
}
