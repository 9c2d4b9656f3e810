import Dates

/// The yearly rule of a zone with summer time: POSIX's TZ with RFC 9636's extended hours (section
/// 3.3.1).
struct ZoneRule {
  private let standard: Int
  private let summer: Int
  private let begins: Day
  private let ends: Day

  /// A day of every year, and the time of the change in seconds after its midnight.
  private struct Day {
    enum Kind {
      /// The `week`th `weekday` (0 for Sunday) of a month, the last when `week` is 5.
      case weekday(month: Int, week: Int, weekday: Int)
      /// The day of the year from 1; 29 February is never counted.
      case julian(Int)
      /// The day of the year from 0.
      case ordinal(Int)
    }
    let kind: Kind
    let time: Int

    /// Reads `M3.5.0/2`, `J79/24` or `0/0`.
    init?(_ text: Substring) {
      let parts = text.split(separator: "/")
      guard let day = parts.first else { return nil }
      time = parts.count > 1 ? ZoneRule.seconds(parts[1]) ?? 7200 : 7200
      if day.hasPrefix("M") {
        let numbers = day.dropFirst().split(separator: ".").compactMap { Int($0) }
        guard numbers.count == 3, (1...12).contains(numbers[0]) else { return nil }
        kind = .weekday(month: numbers[0], week: numbers[1], weekday: numbers[2])
      } else if day.hasPrefix("J"), let number = Int(day.dropFirst()) {
        kind = .julian(number)
      } else if let number = Int(day) {
        kind = .ordinal(number)
      } else {
        return nil
      }
    }

    /// Returns the seconds from 1970 to the change in a year, on the clock.
    func onClock(in year: Int) -> Int {
      func first(_ month: Int) -> CalendarDate {
        CalendarDate(year: year, month: month, day: 1) ?? CalendarDate(daysSince1970: 0)
      }
      let days: Int
      switch kind {
      case .weekday(let month, let week, let weekday):
        let start = first(month)
        var day = (weekday - start.weekday % 7 + 7) % 7 + (week - 1) * 7
        while day >= CalendarDate.days(inMonth: month, of: year) { day -= 7 }
        days = start.daysSince1970 + day
      case .julian(let number):
        let leap = CalendarDate.isLeap(year) && number >= 60 ? 1 : 0
        days = first(1).daysSince1970 + number - 1 + leap
      case .ordinal(let number): days = first(1).daysSince1970 + number
      }
      return days * 86_400 + time
    }
  }

  /// Reads `CET-1CEST,M3.5.0,M10.5.0/3`. Fails if the zone has no summer time.
  init?(_ text: Substring) {
    let parts = text.split(separator: ",")
    guard parts.count == 3, let begins = Day(parts[1]), let ends = Day(parts[2]) else { return nil }
    var rest = parts[0]
    guard ZoneRule.dropName(&rest) else { return nil }
    let offset = rest.prefix { "+-:0123456789".contains($0) }
    guard let west = ZoneRule.seconds(offset) else { return nil }
    rest = rest.dropFirst(offset.count)
    guard ZoneRule.dropName(&rest) else { return nil }
    standard = -west
    summer = rest.isEmpty ? standard + 3600 : -(ZoneRule.seconds(rest) ?? 0)
    self.begins = begins
    self.ends = ends
  }

  /// Returns the changes of a year, the earlier one first.
  func changes(in year: Int) -> [(instant: Int, offset: Int)] {
    let spring = (begins.onClock(in: year) - standard, summer)
    let autumn = (ends.onClock(in: year) - summer, standard)
    return spring.0 < autumn.0 ? [spring, autumn] : [autumn, spring]
  }

  private static func dropName(_ text: inout Substring) -> Bool {
    if text.hasPrefix("<") {
      guard let end = text.firstIndex(of: ">") else { return false }
      text = text[text.index(after: end)...]
      return true
    }
    let count = text.prefix { $0.isLetter }.count
    text = text.dropFirst(count)
    return count > 0
  }

  /// Returns `-1`, `3:30` or `+10:00:00` in seconds.
  private static func seconds(_ text: Substring) -> Int? {
    let sign = text.hasPrefix("-") ? -1 : 1
    let parts = text.drop { $0 == "+" || $0 == "-" }.split(separator: ":").map { Int($0) }
    guard let hours = parts.first ?? nil else { return nil }
    let minutes = parts.count > 1 ? parts[1] ?? 0 : 0
    let seconds = parts.count > 2 ? parts[2] ?? 0 : 0
    return sign * (hours * 3600 + minutes * 60 + seconds)
  }
}
