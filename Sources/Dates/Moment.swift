/// A time of day, to the minute, as a clock on the wall shows it.
public struct ClockTime: Sendable, Hashable, Comparable {
  /// The hour, 0...23.
  public let hour: Int
  /// The minute, 0...59.
  public let minute: Int

  /// Makes a time. Fails if there is no such time of day.
  public init?(hour: Int, minute: Int) {
    guard (0...23).contains(hour), (0...59).contains(minute) else { return nil }
    self.hour = hour
    self.minute = minute
  }

  /// Whether a time is earlier in the day than another.
  public static func < (a: ClockTime, b: ClockTime) -> Bool {
    (a.hour, a.minute) < (b.hour, b.minute)
  }

  /// The time as ISO 8601 writes it, `16:00`.
  public var iso8601: String {
    var text = ""
    text.appendDigits(of: hour, 2)
    text += ":"
    text.appendDigits(of: minute, 2)
    return text
  }
}

/// A date, with or without a time, in the site's time zone.
///
/// Without a time it means the whole day, such as an event for which only the day is known.
public struct Moment: Sendable, Hashable {
  /// The day on the calendar of the site's time zone.
  public let date: CalendarDate

  /// The time on the clock of the site's time zone; nil means the whole day.
  public let time: ClockTime?

  /// The offset of the time zone from UTC at that moment, in seconds.
  public let offset: Int

  /// Makes a moment; `offset` is in seconds east of UTC.
  public init(date: CalendarDate, time: ClockTime?, offset: Int) {
    self.date = date
    self.time = time
    self.offset = offset
  }

  /// The start, in seconds after 1 January 1970 00:00 UTC.
  public var start: Int {
    date.daysSince1970 * 86_400 + (time.map { $0.hour * 3600 + $0.minute * 60 } ?? 0) - offset
  }

  /// The end, in seconds after 1 January 1970 00:00 UTC: the next midnight for a whole day,
  /// otherwise the start.
  ///
  /// On a day on which the clock changes, the midnight uses the offset of the start of the day.
  public var end: Int { time == nil ? start + 86_400 : start }

  /// The moment as ISO 8601 and HTML's `datetime` write it: `2025-10-29` or
  /// `2025-10-29T16:00+01:00`.
  public var iso8601: String {
    guard let time else { return date.iso8601 }
    let minutes = abs(offset) / 60
    var text = date.iso8601 + "T" + time.iso8601 + (offset < 0 ? "-" : "+")
    text.appendDigits(of: minutes / 60, 2)
    text += ":"
    text.appendDigits(of: minutes % 60, 2)
    return text
  }
}
