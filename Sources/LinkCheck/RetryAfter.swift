import Dates

/// The header `Retry-After` (RFC 9110, section 10.2.3).
enum RetryAfter {
  /// Returns the number of seconds to wait; nil if the value is neither seconds nor a date.
  ///
  /// - Parameter now: seconds since 1970.
  static func seconds(_ value: String, now: Int) -> Int? {
    let text = value.trimmed
    if !text.isEmpty, text.utf8.allSatisfy({ (48...57).contains($0) }) {
      return text.utf8.count > 9 ? 1_000_000_000 : Int(text)
    }
    return instant(text).map { max(0, $0 - now) }
  }

  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]

  /// Returns the instant of an HTTP date in one of its three forms (RFC 9110, section 5.6.7):
  /// `Sun, 06 Nov 1994 08:49:37 GMT`, `Sunday, 06-Nov-94 08:49:37 GMT`, `Sun Nov  6 08:49:37 1994`.
  static func instant(_ text: String) -> Int? {
    var words = text.split { $0 == " " || $0 == "-" || $0 == "," }.map(String.init)
    if words.last == "GMT" || words.last == "UTC" { words.removeLast() }
    guard words.count == 5 else { return nil }
    let isAsctime = months.contains(words[1])
    let (day, month, year, clock) =
      isAsctime
      ? (words[2], words[1], words[4], words[3]) : (words[1], words[2], words[3], words[4])
    guard let month = months.firstIndex(of: month), let day = Int(day), var number = Int(year)
    else { return nil }
    // Two digits are those of the century that makes sense for a time to wait for.
    if year.count == 2 { number += 2000 }
    let times = clock.split(separator: ":").map { Int($0) }
    guard times.count == 3, let hour = times[0], let minute = times[1], let second = times[2],
      (0...23).contains(hour), (0...59).contains(minute), (0...60).contains(second),
      let date = CalendarDate(year: number, month: month + 1, day: day)
    else { return nil }
    return date.daysSince1970 * 86_400 + hour * 3600 + minute * 60 + second
  }
}

extension StringProtocol {
  /// The text without white space at its ends.
  var trimmed: String {
    let start = self.drop { $0.isWhitespace }
    let count = start.reversed().prefix { $0.isWhitespace }.count
    return String(start.dropLast(count))
  }
}
