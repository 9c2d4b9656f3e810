import Dates
import Locales
import Templates

/// The formats of a language that templates use, taken from the program's table of languages.
struct PageFormats: TextFormats {
  let formats: LanguageFormats

  func format(_ date: CalendarDate, _ style: DateStyle) -> String {
    formats.format(date, self.style(style))
  }

  func format(_ moment: Moment, _ style: DateStyle) -> String {
    formats.format(moment, self.style(style))
  }

  func time(_ moment: Moment) -> String? { moment.time.map { formats.time($0) } }

  func range(from start: Moment, to end: Moment?) -> String {
    formats.range(from: start, to: end)
  }

  func number(_ value: Int) -> String { formats.number(value) }

  func number(_ value: Double) -> String { formats.number(value) }

  func number(_ value: Double, decimals: Int) -> String {
    formats.number(value, decimals: decimals)
  }

  func pluralCategory(_ count: Int) -> PluralCategory {
    PluralCategory(rawValue: formats.pluralCategory(count).rawValue) ?? .other
  }

  func compare(_ a: String, _ b: String) -> Int { formats.compare(a, b) }

  func list(_ items: [String]) -> String { formats.list(items) }

  private func style(_ style: DateStyle) -> LanguageFormats.DateStyle {
    LanguageFormats.DateStyle(rawValue: style.rawValue) ?? .long
  }
}
