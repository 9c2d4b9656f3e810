import Dates

/// An instant as the formats write it, in seconds after 1 January 1970 00:00 UTC.
public struct Timestamp: Sendable, Hashable, Comparable {
  /// The seconds.
  public let seconds: Int

  /// Makes an instant.
  public init(seconds: Int) { self.seconds = seconds }

  private var parts: (date: CalendarDate, hour: Int, minute: Int, second: Int) {
    let days = seconds >= 0 ? seconds / 86_400 : (seconds - 86_399) / 86_400
    let rest = seconds - days * 86_400
    return (CalendarDate(daysSince1970: days), rest / 3600, rest / 60 % 60, rest % 60)
  }

  /// The instant as RFC 3339 writes it, `2025-10-29T15:00:00Z`.
  public var rfc3339: String {
    let (date, hour, minute, second) = parts
    return "\(date.iso8601)T\(digits(hour, 2)):\(digits(minute, 2)):\(digits(second, 2))Z"
  }

  /// The instant as iCalendar and vCard write it, `20251029T150000Z`.
  public var basic: String {
    let (date, hour, minute, second) = parts
    return "\(date.basic)T\(digits(hour, 2))\(digits(minute, 2))\(digits(second, 2))Z"
  }

  /// Whether an instant is before another.
  public static func < (a: Timestamp, b: Timestamp) -> Bool { a.seconds < b.seconds }
}

extension CalendarDate {
  /// The day in ISO 8601's basic format, `20251029`.
  var basic: String { "\(digits(year, 4))\(digits(month, 2))\(digits(day, 2))" }
}

/// Returns a number that is not negative, with leading zeros to at least `width` digits.
func digits(_ value: Int, _ width: Int) -> String {
  let text = String(value)
  return String(repeating: "0", count: max(0, width - text.utf8.count)) + text
}
