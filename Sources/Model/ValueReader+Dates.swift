import Dates
import Diagnostics
import FrontMatter
import Locales

extension ValueReader {
  /// Reads a day. A time behind it is reported.
  mutating func readDate(_ text: String, _ node: YAMLNode, field: String) -> CalendarDate? {
    guard let local = readLocal(text, node, field: field, withTime: false) else { return nil }
    guard local.time == nil else {
      report(
        .invalidDate(field: field, value: text, withTime: false), at: node.range,
        replacement: local.date.iso8601)
      return nil
    }
    return local.date
  }

  /// Reads a day with or without a time, in the site's time zone.
  ///
  /// When the clock goes back, an hour comes twice; then the first one is meant.
  mutating func readMoment(_ text: String, _ node: YAMLNode, field: String) -> Moment? {
    guard let local = readLocal(text, node, field: field, withTime: true) else { return nil }
    switch zone.resolve(local.date, local.time) {
    case .exact(let offset):
      return Moment(date: local.date, time: local.time, offset: offset)
    case .twice(let offset, _):
      report(
        .timeTwice(value: text, zone: zone.identifier, taken: universal(offset)), at: node.range)
      return Moment(date: local.date, time: local.time, offset: offset)
    case .skipped:
      report(.skippedTime(value: text, zone: zone.identifier), at: node.range)
      return nil
    }
  }

  private mutating func readLocal(
    _ text: String, _ node: YAMLNode, field: String, withTime: Bool
  ) -> LocalDateTime? {
    switch LocalDateTime.parse(text) {
    case .success(let local): return local
    case .failure(let failure):
      let problem: ContentProblem
      var replacement: String?
      switch failure {
      case .noSuchDay(_, _, let days): problem = .noSuchDay(value: text, days: days)
      case .noSuchTime: problem = .noSuchTime(value: text)
      case .hasOffset: problem = .dateWithOffset(zone: zone.identifier)
      case .notADate, .noSuchYear, .noSuchMonth, .notATime, .hasSeconds:
        if let days = DateGuess.daysOfMonth(ofImpossible: text) {
          problem = .noSuchDay(value: text, days: days)
        } else {
          problem = .invalidDate(field: field, value: text, withTime: withTime)
          replacement = DateGuess.guess(text)
        }
      }
      report(
        problem, at: node.range, replacement: replacement,
        isSafe: replacement != nil && !isAmbiguous(text))
      return nil
    }
  }

  /// Whether a date in numbers can be read in two ways, because day and month can change places: `03/04/2025`.
  private func isAmbiguous(_ text: String) -> Bool {
    if text.contains(where: \.isLetter) { return false }
    let numbers = text.split { !$0.isNumber }
    guard numbers.count >= 3, numbers[0].count <= 2, let first = Int(numbers[0]),
      let second = Int(numbers[1])
    else { return false }
    return first <= 12 && second <= 12 && first != second
  }

  /// An offset from universal time: `UTC+02:00`.
  private func universal(_ offset: Int) -> String {
    func digits(_ number: Int) -> String { (number < 10 ? "0" : "") + String(number) }
    let minutes = abs(offset) / 60
    return "UTC\(offset < 0 ? "-" : "+")\(digits(minutes / 60)):\(digits(minutes % 60))"
  }
}
