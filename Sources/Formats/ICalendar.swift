import Dates
import Locales

/// A calendar of events (RFC 5545, with the properties of RFC 7986).
public struct ICalendar: Sendable {
  /// The calendar's name.
  public var name: String
  /// What it contains.
  public var summary: String?
  /// The language of its texts, BCP 47.
  public var language: String
  /// A text that identifies it permanently.
  public var uid: String
  /// The page that shows the same events.
  public var page: String
  /// Its own URL; nil for a file to import once.
  public var source: String?
  /// The time zone of its events.
  public var zone: ZoneRules
  /// Its events, in the order of the output.
  public var events: [Event] = []

  /// Makes a calendar without events.
  public init(
    name: String, summary: String? = nil, language: String, uid: String, page: String,
    source: String?, zone: ZoneRules
  ) {
    self.name = name
    self.summary = summary
    self.language = language
    self.uid = uid
    self.page = page
    self.source = source
    self.zone = zone
  }

  /// The content of the file.
  public var bytes: [UInt8] {
    var lines = ContentLines(capacity: 2048 + events.count * 1024)
    lines.line("BEGIN", "VCALENDAR")
    lines.line("VERSION", "2.0")
    lines.line("PRODID", "-//Polder//Polder//EN")
    lines.line("CALSCALE", "GREGORIAN")
    lines.text("NAME", [("LANGUAGE", language)], name)
    lines.text("X-WR-CALNAME", [], name)
    if let summary { lines.text("DESCRIPTION", [("LANGUAGE", language)], summary) }
    lines.line("UID", uid)
    lines.line("URL", page)
    if let source {
      lines.line("SOURCE", [("VALUE", "URI")], source)
      lines.line("REFRESH-INTERVAL", [("VALUE", "DURATION")], "PT12H")
      lines.line("X-PUBLISHED-TTL", "PT12H")
    }
    // A calendar must contain a component. The time zone makes one without events valid.
    let times = events.flatMap { $0.span.instants }
    if events.isEmpty || !times.isEmpty && zone.identifier != "UTC" {
      TimeZoneComponent(zone: zone, from: times.min() ?? 0, to: times.max() ?? 0).write(to: &lines)
    }
    for event in events { event.write(to: &lines, zone: zone, language: language) }
    lines.line("END", "VCALENDAR")
    return lines.bytes
  }
}

extension ICalendar {
  /// When an event takes place.
  public enum Span: Sendable, Hashable {
    /// Whole days, the last one included.
    case days(CalendarDate, through: CalendarDate)
    /// From one moment to another, both with a time of day.
    case times(Moment, until: Moment?)

    /// Makes the span of an event from its start and end. If either is only a day, or the end is
    /// not after the start, the span keeps what is known and leaves the rest open.
    public init(start: Moment, end: Moment?, zone: ZoneRules) {
      guard start.time != nil else {
        self = .days(start.date, through: max(start.date, end?.date ?? start.date))
        return
      }
      var end = end
      if let last = end, last.time == nil {
        // If the end is only the day of the start, it adds nothing. Any other day means all of that
        // day.
        if last.date == start.date {
          self = .times(start, until: nil)
          return
        }
        let next = CalendarDate(daysSince1970: last.date.daysSince1970 + 1)
        end = zone.moment(LocalDateTime(date: next, time: ClockTime(hour: 0, minute: 0)))
      }
      self = .times(start, until: end.flatMap { $0.start > start.start ? $0 : nil })
    }

    fileprivate var instants: [Int] {
      if case .times(let start, let end) = self { return [start.start, end?.start ?? start.start] }
      return []
    }
  }

  /// Whether an event takes place.
  public enum Status: String, Sendable {
    case tentative = "TENTATIVE"
    case confirmed = "CONFIRMED"
    case cancelled = "CANCELLED"
  }

  /// An event.
  public struct Event: Sendable {
    /// A text that identifies it permanently, in every calendar.
    public var uid: String
    /// When it takes place.
    public var span: Span
    /// Its title.
    public var title: String
    /// The language of its texts, BCP 47.
    public var language: String
    /// What it is about, as plain text.
    public var summary = ""
    /// Where it takes place.
    public var location: String?
    /// Degrees north and east.
    public var coordinates: (latitude: Double, longitude: Double)?
    /// Its page.
    public var url: String
    /// Whether it takes place.
    public var status = Status.confirmed
    /// Its subjects.
    public var categories: [String] = []
    /// The organiser's name, and a `mailto:` address.
    public var organizer: (name: String, address: String)?
    /// Whom to contact, as plain text.
    public var contact: String?
    /// When it was first published.
    public var created: Timestamp?
    /// When it was last changed.
    public var modified: Timestamp?
    /// The number of its changes, which never decreases.
    public var sequence = 0

    /// Makes an event.
    public init(uid: String, span: Span, title: String, language: String, url: String) {
      self.uid = uid
      self.span = span
      self.title = title
      self.language = language
      self.url = url
    }

    fileprivate func write(to lines: inout ContentLines, zone: ZoneRules, language: String) {
      let tag: [ContentLines.Parameter] = [("LANGUAGE", self.language)]
      lines.line("BEGIN", "VEVENT")
      lines.line("UID", uid)
      // Without METHOD, DTSTAMP is the time of the last revision (section 3.8.7.2).
      lines.line("DTSTAMP", (modified ?? created ?? Timestamp(seconds: 0)).basic)
      if let created { lines.line("CREATED", created.basic) }
      if let modified { lines.line("LAST-MODIFIED", modified.basic) }
      lines.line("SEQUENCE", String(sequence))
      writeSpan(to: &lines, zone)
      lines.text("SUMMARY", tag, title)
      if !summary.isEmpty { lines.text("DESCRIPTION", tag, summary) }
      if let location { lines.text("LOCATION", tag, location) }
      if let coordinates {
        lines.line("GEO", "\(coordinates.latitude);\(coordinates.longitude)")
      }
      lines.line("URL", url)
      lines.line("STATUS", status.rawValue)
      if !categories.isEmpty {
        lines.line(
          "CATEGORIES", tag, categories.map(ContentLines.escaped).joined(separator: ","))
      }
      if let organizer { lines.line("ORGANIZER", [("CN", organizer.name)], organizer.address) }
      if let contact { lines.text("CONTACT", tag, contact) }
      lines.line("END", "VEVENT")
    }

    private func writeSpan(to lines: inout ContentLines, _ zone: ZoneRules) {
      switch span {
      case .days(let first, let last):
        let day: [ContentLines.Parameter] = [("VALUE", "DATE")]
        lines.line("DTSTART", day, first.basic)
        // DTEND is the first day after the event.
        lines.line("DTEND", day, CalendarDate(daysSince1970: last.daysSince1970 + 1).basic)
      case .times(let start, let end):
        write("DTSTART", start, to: &lines, zone)
        if let end { write("DTEND", end, to: &lines, zone) }
      }
    }

    private func write(
      _ name: String, _ moment: Moment, to lines: inout ContentLines, _ zone: ZoneRules
    ) {
      // If a clock shows an hour twice, a local time means the first (section 3.3.5). The second
      // can only be written in UTC.
      let local = LocalDateTime(date: moment.date, time: moment.time)
      guard zone.identifier != "UTC", zone.moment(local).start == moment.start else {
        lines.line(name, Timestamp(seconds: moment.start).basic)
        return
      }
      lines.line(name, [("TZID", zone.identifier)], basic(local))
    }
  }
}

/// The definition of a time zone for the years that a calendar uses (section 3.6.5).
private struct TimeZoneComponent {
  let zone: ZoneRules
  /// The first and the last instant in the calendar.
  let from: Int
  let to: Int

  func write(to lines: inout ContentLines) {
    let year = 366 * 86_400
    let changes = zone.changes(in: from - year...to + year)
    lines.line("BEGIN", "VTIMEZONE")
    lines.line("TZID", zone.identifier)
    if changes.first.map({ $0.instant > from }) ?? true {
      let offset = zone.offset(atInstant: from - year)
      write(to: &lines, "STANDARD", ["19700101T000000"], offset, offset)
    }
    // One component for each kind of change, in the order in which they first occur.
    var kinds: [(before: Int, after: Int, onsets: [String])] = []
    for change in changes {
      let onset = basic(onClock: change.instant + change.before)
      if let index = kinds.firstIndex(where: {
        $0.before == change.before && $0.after == change.after
      }) {
        kinds[index].onsets.append(onset)
      } else {
        kinds.append((change.before, change.after, [onset]))
      }
    }
    for kind in kinds {
      write(
        to: &lines, kind.after > kind.before ? "DAYLIGHT" : "STANDARD", kind.onsets, kind.before,
        kind.after)
    }
    lines.line("END", "VTIMEZONE")
  }

  private func write(
    to lines: inout ContentLines, _ name: String, _ onsets: [String], _ before: Int, _ after: Int
  ) {
    lines.line("BEGIN", name)
    lines.line("DTSTART", onsets[0])
    if onsets.count > 1 { lines.line("RDATE", onsets.dropFirst().joined(separator: ",")) }
    lines.line("TZOFFSETFROM", offset(before))
    lines.line("TZOFFSETTO", offset(after))
    lines.line("END", name)
  }

  /// Returns an offset such as `+0100`, with its seconds if they are not zero.
  private func offset(_ seconds: Int) -> String {
    let size = abs(seconds)
    let rest = size % 60 == 0 ? "" : digits(size % 60, 2)
    return (seconds < 0 ? "-" : "+") + digits(size / 3600, 2) + digits(size / 60 % 60, 2) + rest
  }

  private func basic(onClock seconds: Int) -> String {
    String(Timestamp(seconds: seconds).basic.dropLast())
  }
}

/// Returns a local date and time as iCalendar writes it, `20251029T160000`.
private func basic(_ local: LocalDateTime) -> String {
  let time = local.time.map { digits($0.hour, 2) + digits($0.minute, 2) } ?? "0000"
  return "\(local.date.basic)T\(time)00"
}

extension ContentLines {
  /// Writes a line without parameters.
  fileprivate mutating func line(_ name: String, _ value: String) { line(name, [], value) }
}
