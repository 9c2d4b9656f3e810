/// A day, with or without a time, as a writer puts it in front matter. It is on the clock of the
/// site's time zone, which the text does not name.
public struct LocalDateTime: Sendable, Hashable {
  /// The day.
  public let date: CalendarDate
  /// The time of day; nil means the whole day.
  public let time: ClockTime?

  /// Makes a date with or without a time.
  public init(date: CalendarDate, time: ClockTime? = nil) {
    self.date = date
    self.time = time
  }

  /// The reason why a text is not a date, most specific first.
  public enum Failure: Error, Sendable, Hashable {
    /// It does not begin as `2025-10-29` does; `DateGuess` may know what it means.
    case notADate
    /// The year is 0000; the first valid year is 0001.
    case noSuchYear
    /// The month is not 01...12. The number is the one in the text.
    case noSuchMonth(Int)
    /// The day is 00, or the month has fewer days: year, month and number of days in it.
    case noSuchDay(year: Int, month: Int, days: Int)
    /// The day is right, but the text after it is not written like `16:00`.
    case notATime
    /// The day is right, but there is no such time of day (`24:00`, `16:60`).
    case noSuchTime
    /// The time has seconds other than `00`.
    case hasSeconds
    /// The time has an offset (`Z`, `+01:00`), but the site's time zone decides the offset.
    case hasOffset
  }

  /// Reads `2025-10-29`, `2025-10-29 16:00` or `2025-10-29T16:00`, with or without the seconds
  /// `:00` (ISO 8601's extended format, with RFC 3339's space between date and time). The text must
  /// have nothing before or after it.
  public static func parse(_ text: some StringProtocol) -> Result<LocalDateTime, Failure> {
    var reader = ISOReader(text)
    do throws(Failure) {
      let date = try reader.date()
      if reader.isAtEnd { return .success(LocalDateTime(date: date)) }
      let time = try reader.time()
      if reader.isAtOffset { throw .hasOffset }
      guard reader.isAtEnd else { throw .notATime }
      guard time.second == 0 else { throw .hasSeconds }
      return .success(LocalDateTime(date: date, time: time.clock))
    } catch {
      return .failure(error)
    }
  }

  /// The date and time as ISO 8601 writes them, `2025-10-29` or `2025-10-29T16:00`.
  var iso8601: String { time.map { "\(date.iso8601)T\($0.iso8601)" } ?? date.iso8601 }

  /// Seconds from 1 January 1970 00:00 to this date and time on the same clock, as if that clock
  /// never changed. A whole day counts from its midnight.
  public var secondsOnClock: Int {
    date.daysSince1970 * 86_400 + (time.map { $0.hour * 3600 + $0.minute * 60 } ?? 0)
  }
}

extension CalendarDate {
  /// Reads a day in ISO 8601's extended format, `2025-10-29`. Returns nil for any other text, or if
  /// there is no such day.
  public init?(iso8601 text: some StringProtocol) {
    var reader = ISOReader(text)
    guard let date = try? reader.date(), reader.isAtEnd else { return nil }
    self = date
  }
}
