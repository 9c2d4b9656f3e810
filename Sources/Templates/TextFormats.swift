import Dates

/// How a date is written.
public enum DateStyle: String, Sendable, Hashable, CaseIterable {
  /// "29 Oct 2025", or the short form of the language.
  case short
  /// "29 October 2025".
  case long
  /// "Wednesday 29 October 2025", with the time if the moment has one.
  case full
  /// "October 2025".
  case month
  /// "2025-10-29".
  case iso
}

/// The plural forms of languages (Unicode TR 35, plural rules).
public enum PluralCategory: String, Sendable, Hashable, CaseIterable {
  case zero, one, two, few, many, other
}

/// What templates need to know about the language of a page. Called from every thread that
/// renders.
public protocol TextFormats: Sendable {
  /// A day; never called with `.iso`.
  func format(_ date: CalendarDate, _ style: DateStyle) -> String
  /// A moment; its time is written in `.full` only. Never called with `.iso`.
  func format(_ moment: Moment, _ style: DateStyle) -> String
  /// The time of day, "16:00"; nil for a whole day.
  func time(_ moment: Moment) -> String?
  /// "29 October 2025, 16:00–19:00"; without an end, only the start.
  func range(from start: Moment, to end: Moment?) -> String
  /// A whole number with the language's separators.
  func number(_ value: Int) -> String
  /// A number with as many decimals as it needs.
  func number(_ value: Double) -> String
  /// A number with that many decimals, 0...15.
  func number(_ value: Double, decimals: Int) -> String
  /// The plural form that goes with a number.
  func pluralCategory(_ count: Int) -> PluralCategory
  /// Negative, zero or positive as `a` comes before, with or after `b` in the alphabet.
  func compare(_ a: String, _ b: String) -> Int
  /// "a, b and c".
  func list(_ items: [String]) -> String
}
