import Dates

extension LanguageFormats {
  /// How a date is written.
  public enum DateStyle: String, CaseIterable, Sendable {
    /// 29 October 2025
    case long
    /// 29 Oct 2025
    case short
    /// Wednesday 29 October 2025; for a moment with a time, Wednesday 29 October 2025, 16:00
    case full
    /// October 2025
    case month
    /// 2025-10-29; for a moment with a time, HTML's `datetime`: 2025-10-29T16:00+01:00
    case iso
  }

  /// Writes a day.
  public func format(_ date: CalendarDate, _ style: DateStyle) -> String {
    var text = ""
    switch style {
    case .long: table.long.write(date, table.words, into: &text)
    case .short: table.short.write(date, table.words, into: &text)
    case .full: table.full.write(date, table.words, into: &text)
    case .month: table.month.write(date, table.words, into: &text)
    case .iso: return date.iso8601
    }
    return text
  }

  /// Writes a moment: its day, and in the styles `full` and `iso` its time if it has one.
  public func format(_ moment: Moment, _ style: DateStyle) -> String {
    switch style {
    case .iso: return moment.iso8601
    case .full:
      guard let time = moment.time else { return format(moment.date, style) }
      return format(moment.date, style) + table.beforeTime + self.time(time)
    case .long, .short, .month: return format(moment.date, style)
    }
  }

  /// Writes a time of day, `16:00`.
  public func time(_ time: ClockTime) -> String {
    var text = ""
    table.time.write(time, table.words, into: &text)
    return text
  }

  /// Writes the time from one moment to another, without repeating what they share: `29 October
  /// 2025, 16:00–19:00`, `4–6 September 2025`, `29 September – 2 October 2025`, `30 December 2025 –
  /// 2 January 2026`, `29 October 2025, 16:00 – 30 October 2025, 12:00`.
  ///
  /// Without an end, or if the end is not after the start, it writes only the start, in the style
  /// `long` with its time.
  public func range(from: Moment, to: Moment?) -> String {
    let start = long(from)
    guard let to, to.date >= from.date else { return start }
    if from.date == to.date {
      guard let begin = from.time, let end = to.time, begin < end else { return start }
      return start + table.betweenTimes + time(end)
    }
    if from.time != nil || to.time != nil { return start + " – " + long(to) }
    return days(from.date, to.date)
  }

  private func long(_ moment: Moment) -> String {
    let day = format(moment.date, .long)
    return moment.time.map { day + table.beforeTime + time($0) } ?? day
  }

  /// Writes two days. If they share the year or the month, it is written once.
  private func days(_ from: CalendarDate, _ to: CalendarDate) -> String {
    let parts = table.long.parts
    guard from.year == to.year, let day = parts.firstIndex(where: \.isDay),
      let month = parts.firstIndex(where: \.isMonth), let year = parts.firstIndex(where: \.isYear)
    else { return format(from, .long) + " – " + format(to, .long) }
    var text = ""
    if from.month == to.month {
      DatePattern.write(parts[...day], from, table.words, into: &text)
      // Before the name of a month, a dot belongs to the number: "4.–6. September".
      if day < month, case .literal(let literal) = parts[day + 1] {
        text += literal.prefix { !$0.isWhitespace }
      }
      text += "–"
      DatePattern.write(parts[day...], to, table.words, into: &text)
    } else if year < min(day, month) {
      text = format(from, .long) + " – "
      DatePattern.write(parts[min(day, month)...], to, table.words, into: &text)
    } else {
      DatePattern.write(parts[...max(day, month)], from, table.words, into: &text)
      text += " – " + format(to, .long)
    }
    return text
  }
}
