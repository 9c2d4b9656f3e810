import Dates
import Diagnostics
import Model

/// Warns about contacts whose review is due, about changes of events that calendars will not
/// notice, and about events without a place. Rejects opening hours that are not times.
enum ContactChecks {
  static func run(_ view: SiteView) -> [Diagnostic] {
    view.entries.flatMap { entry -> [Diagnostic] in
      let facts = EntryFacts(view, entry, language: .original)
      switch facts.role {
      case .organisation, .person: return review(facts) + hours(facts)
      case .event: return change(facts) + place(facts)
      case .place, .article, .project, nil: return []
      }
    }
  }

  private static func review(_ facts: EntryFacts) -> [Diagnostic] {
    guard let date = facts.date("review"), date < facts.view.now.date,
      let location = facts.location("review")
    else { return [] }
    return [Diagnostic(PublishProblem.reviewDue(date: date.iso8601), at: location)]
  }

  private static func change(_ facts: EntryFacts) -> [Diagnostic] {
    guard let status = facts.choice("status"), status != EventFacts.Status.scheduled.rawValue,
      EventFacts.Status(rawValue: status) != nil,
      facts.view.original(of: facts.entry).metadata.updated == nil,
      let location = facts.location("status")
    else { return [] }
    return [Diagnostic(PublishProblem.undatedChange(status: status), at: location)]
  }

  /// Warns about an event without a place, but only if the model has a field for it.
  private static func place(_ facts: EntryFacts) -> [Diagnostic] {
    guard let event = EventFacts(facts), !event.hasPlace, facts.coordinates() == nil,
      ["city", "venue", "address", "online"].contains(where: facts.hasField),
      let location = facts.location("start")
    else { return [] }
    return [Diagnostic(PublishProblem.eventWithoutPlace, at: location)]
  }

  private static func hours(_ facts: EntryFacts) -> [Diagnostic] {
    facts.groups("opening-hours").flatMap { group in
      ["opens", "closes"].compactMap { field -> Diagnostic? in
        guard case .text(let text)? = group[field]?.content, clockTime(text) == nil,
          let location = group[field]?.location
        else { return nil }
        return Diagnostic(PublishProblem.invalidHours(value: text), at: location)
      }
    }
  }

  /// Reads `09:00`.
  static func clockTime(_ text: String) -> ClockTime? {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, parts.allSatisfy({ $0.utf8.count == 2 }), let hour = Int(parts[0]),
      let minute = Int(parts[1])
    else { return nil }
    return ClockTime(hour: hour, minute: minute)
  }
}
