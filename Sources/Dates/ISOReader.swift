/// Reads the parts of an ISO 8601 date and time one after another from UTF-8 bytes.
struct ISOReader {
  private let bytes: [UInt8]
  private var position = 0

  init(_ text: some StringProtocol) { bytes = Array(text.utf8) }

  var isAtEnd: Bool { position == bytes.count }

  /// Whether an offset such as `Z` or `+01:00` comes next, with or without a space before it.
  var isAtOffset: Bool {
    var ahead = self
    return ahead.offset() != nil && ahead.isAtEnd
  }

  private func byte(_ ahead: Int = 0) -> UInt8? {
    position + ahead < bytes.count ? bytes[position + ahead] : nil
  }

  private mutating func take(_ byte: Unicode.Scalar) -> Bool {
    guard self.byte() == UInt8(ascii: byte) else { return false }
    position += 1
    return true
  }

  /// Reads exactly `count` digits.
  private mutating func digits(_ count: Int) -> Int? {
    guard position + count <= bytes.count else { return nil }
    var value = 0
    for byte in bytes[position..<position + count] {
      guard (0x30...0x39).contains(byte) else { return nil }
      value = value * 10 + Int(byte - 0x30)
    }
    position += count
    return value
  }

  /// Reads `2025-10-29`.
  mutating func date() throws(LocalDateTime.Failure) -> CalendarDate {
    guard let year = digits(4), take("-"), let month = digits(2), take("-"), let day = digits(2),
      byte().map({ !(0x30...0x39).contains($0) }) ?? true
    else { throw .notADate }
    guard year >= 1 else { throw .noSuchYear }
    guard (1...12).contains(month) else { throw .noSuchMonth(month) }
    guard let date = CalendarDate(year: year, month: month, day: day) else {
      throw .noSuchDay(
        year: year, month: month, days: CalendarDate.days(inMonth: month, of: year))
    }
    return date
  }

  /// Reads `T16:00`, ` 16:00`, `T16:00:00` or `T16:00:00.000`. The fraction is dropped.
  mutating func time() throws(LocalDateTime.Failure) -> (clock: ClockTime, second: Int) {
    guard take("T") || take(" "), let hour = digits(2), take(":"), let minute = digits(2) else {
      throw .notATime
    }
    var second = 0
    if take(":") {
      guard let value = digits(2) else { throw .notATime }
      second = value
      if take(".") {
        guard digits(1) != nil else { throw .notATime }
        while digits(1) != nil {}
      }
    }
    guard let clock = ClockTime(hour: hour, minute: minute), second < 60 else { throw .noSuchTime }
    return (clock, second)
  }

  /// Reads `Z`, `+01:00`, `+0100` or `+01`, with or without a space before it. Returns seconds east
  /// of UTC.
  mutating func offset() -> Int? {
    _ = take(" ")
    if take("Z") || take("z") { return 0 }
    let sign: Int
    if take("+") { sign = 1 } else if take("-") { sign = -1 } else { return nil }
    guard let hours = digits(2), hours < 24 else { return nil }
    let colon = take(":")
    guard let minutes = digits(2) else { return colon ? nil : sign * hours * 3600 }
    return minutes < 60 ? sign * (hours * 3600 + minutes * 60) : nil
  }
}

/// A point in time as a user writes it on a command line: an instant, or a date and time in a time
/// zone that is known from elsewhere.
public enum PointInTime: Sendable, Hashable {
  /// Seconds after 1 January 1970 00:00 UTC.
  case instant(Int)
  /// A date and time on the clock of the site's time zone.
  case local(LocalDateTime)

  /// Reads an ISO 8601 date and time with an offset (`2025-10-29T16:00:00+01:00`, `…Z`), or a text
  /// that `LocalDateTime` accepts. Seconds are optional, and their fraction is dropped. Returns nil
  /// for any other text.
  public init?(iso8601 text: some StringProtocol) {
    if case .success(let local) = LocalDateTime.parse(text) {
      self = .local(local)
      return
    }
    var reader = ISOReader(text)
    guard let date = try? reader.date(), let time = try? reader.time(),
      let offset = reader.offset(), reader.isAtEnd
    else { return nil }
    let onClock = LocalDateTime(date: date, time: time.clock).secondsOnClock
    self = .instant(onClock + time.second - offset)
  }
}
