import HTML
import Dates
import Formats
import Model
import Words

/// The facts about an event, from the fields that the role `event` defines.
struct EventFacts {
  let facts: EntryFacts
  /// The start.
  let start: Moment
  /// The end, if it is known.
  let end: Moment?

  /// Reads the facts. Returns nil if the entry is not an event, or has no start.
  init?(_ facts: EntryFacts) {
    guard facts.role == .event, let start = facts.moment("start") else { return nil }
    self.facts = facts
    self.start = start
    end = facts.moment("end")
  }

  /// The changes to an event since it was announced.
  enum Status: String {
    case scheduled, cancelled, postponed, moved
    case movedOnline = "moved-online"
  }

  var status: Status { facts.choice("status").flatMap(Status.init) ?? .scheduled }

  /// The original start of a moved event.
  var previousStart: Moment? { facts.moment("previous-start") }

  /// The city it takes place in.
  var city: EntryFacts? { facts.targets("city").first.map(facts.other) }

  /// The entries that organise it.
  var organisers: [EntryFacts] { facts.targets("organisers").map(facts.other) }

  /// The entries that host it.
  var hosts: [EntryFacts] { facts.targets("hosts").map(facts.other) }

  var isOnline: Bool { facts.isTrue("online") }

  /// The location of the event, from the venue to the country; nil if nothing is known.
  var place: String? {
    let country = city?.country.flatMap { code in
      facts.view.formats[facts.language].countryName(code)
    }
    let parts = [facts.text("venue"), facts.text("address"), city?.title, country]
    let text = parts.compactMap { $0 }.joined(separator: ", ")
    return text.isEmpty ? nil : text
  }

  /// Its own coordinates. Without them, those of its city, if it has no more exact location.
  var coordinates: (latitude: Double, longitude: Double)? {
    let isInCity = facts.text("venue") == nil && facts.text("address") == nil
    return facts.coordinates() ?? (isInCity ? city?.coordinates() : nil)
  }

  /// Whether the location of the event is known.
  var hasPlace: Bool { place != nil || isOnline || status == .movedOnline }

  /// The time and place, in one line for readers.
  var line: String {
    let when = facts.view.formats[facts.language].range(from: start, to: end)
    return [when, place ?? (isOnline ? words.text(.online) : nil)].compactMap { $0 }
      .joined(separator: ", ")
  }

  /// The change to the event, in a sentence; nil if there is none.
  var notice: String? {
    change.map { words.text($0.word, [.time: $0.time]) }
  }

  /// The same notice as HTML.
  var noticeHTML: String? {
    change.map { words.html($0.word, escapedMarkup($0.time)) }
  }

  /// The change to the event, with the original time if the event was moved.
  private var change: (word: VisitorWord, time: String)? {
    switch status {
    case .scheduled: return nil
    case .cancelled: return (.cancelled, "")
    case .postponed: return (.postponed, "")
    case .moved, .movedOnline:
      guard let previous = previousStart else { return nil }
      return (.moved, facts.view.formats[facts.language].range(from: previous, to: nil))
    }
  }

  private var words: VisitorWords { facts.view.words[facts.language] }

  /// The event for a calendar.
  var calendarEvent: ICalendar.Event {
    let view = facts.view
    var event = ICalendar.Event(
      uid: view.uuid(of: facts.entry),
      span: ICalendar.Span(start: start, end: end, zone: view.settings.zone), title: facts.title,
      language: facts.shownLanguage, url: facts.url)
    let people = organisers
    var lines = [notice, facts.summary].compactMap { $0 }
    if let signUp = facts.text("sign-up") { lines.append(words.text(.signUp, [.address: signUp])) }
    lines.append(words.text(.more, [.address: facts.url]))
    event.summary = lines.joined(separator: "\n\n")
    event.location = place ?? (isOnline ? words.text(.online) : nil)
    event.coordinates = place == nil ? nil : coordinates
    event.categories = facts.subjects
    switch status {
    case .cancelled: event.status = .cancelled
    case .postponed: event.status = .tentative
    case .scheduled, .moved, .movedOnline: event.status = .confirmed
    }
    if let organiser = people.first(where: { $0.text("email") != nil }),
      let email = organiser.text("email")
    {
      event.organizer = (organiser.title, "mailto:\(email)")
    }
    if !people.isEmpty {
      let names = people.map { [$0.title, $0.text("email")].compactMap { $0 } }
      event.contact = words.text(
        .organisedBy,
        [.names: names.map { $0.joined(separator: " ") }.joined(separator: ", ")])
    }
    let metadata = view.version(of: facts.entry, language: facts.language).metadata
    event.created = metadata.published.map(view.timestamp)
    event.modified = (metadata.updated ?? metadata.published).map(view.timestamp)
    // Days since 2000. The number only grows, and only with a change that front matter records.
    event.sequence = metadata.updated.map { max(0, $0.daysSince1970 - 10_957) } ?? 0
    return event
  }
}
