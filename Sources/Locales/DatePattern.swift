import Dates

/// A date or time pattern of the CLDR (UTS 35, part 4, "Date Format Patterns"), parsed once.
struct DatePattern: Sendable {
  enum Part: Sendable, Equatable {
    case literal(String)
    case day, paddedDay
    case month, paddedMonth, monthName, monthAlone, monthShort
    case year, shortYear
    case weekday
    case hour, paddedHour, hour12, paddedHour12, minute, half

    var isYear: Bool { self == .year || self == .shortYear }
    var isDay: Bool { self == .day || self == .paddedDay }
    var isMonth: Bool {
      switch self {
      case .month, .paddedMonth, .monthName, .monthAlone, .monthShort: true
      default: false
      }
    }
  }

  let parts: [Part]

  /// Parses a pattern. A letter without a part is dropped.
  init(_ text: String) {
    var parts: [Part] = []
    var literal = ""
    func close() {
      if !literal.isEmpty { parts.append(.literal(literal)) }
      literal = ""
    }
    let characters = Array(text)
    var index = 0
    while index < characters.count {
      let character = characters[index]
      if character == "'" {
        index += 1
        if index < characters.count, characters[index] == "'" { literal.append("'") }
        while index < characters.count, characters[index] != "'" {
          literal.append(characters[index])
          index += 1
        }
        index += 1
        continue
      }
      guard character.isASCII, character.isLetter else {
        literal.append(character)
        index += 1
        continue
      }
      var length = 0
      while index < characters.count, characters[index] == character {
        length += 1
        index += 1
      }
      close()
      if let part = DatePattern.part(character, length) { parts.append(part) }
    }
    close()
    self.parts = parts
  }

  private static func part(_ letter: Character, _ length: Int) -> Part? {
    switch (letter, length) {
    case ("d", 1): .day
    case ("d", _): .paddedDay
    case ("M", 1), ("L", 1): .month
    case ("M", 2), ("L", 2): .paddedMonth
    case ("M", 3), ("L", 3): .monthShort
    case ("M", _): .monthName
    case ("L", _): .monthAlone
    case ("y", 2): .shortYear
    case ("y", _): .year
    case ("E", _), ("c", _): .weekday
    case ("H", 1): .hour
    case ("H", _): .paddedHour
    case ("h", 1): .hour12
    case ("h", _): .paddedHour12
    case ("m", _): .minute
    case ("a", _): .half
    default: nil
    }
  }
}

/// The names that patterns insert.
struct DateWords: Sendable {
  let months: [String]
  let monthsAlone: [String]
  let monthsShort: [String]
  /// From Monday.
  let days: [String]
  /// Before noon and after.
  let halves: [String]
  /// The name of the first day of the month if it is not a plain number: French `1er`.
  let firstDay: String?
}

extension DatePattern {
  /// Appends the date's parts.
  func write(_ date: CalendarDate, _ words: DateWords, into text: inout String) {
    DatePattern.write(parts[...], date, words, into: &text)
  }

  static func write(
    _ parts: ArraySlice<Part>, _ date: CalendarDate, _ words: DateWords, into text: inout String
  ) {
    for part in parts {
      switch part {
      case .literal(let literal): text += literal
      case .day:
        if date.day == 1, let first = words.firstDay {
          text += first
        } else {
          write(date.day, &text)
        }
      case .paddedDay: writePadded(date.day, &text)
      case .month: write(date.month, &text)
      case .paddedMonth: writePadded(date.month, &text)
      case .monthName: text += words.months[date.month - 1]
      case .monthAlone: text += words.monthsAlone[date.month - 1]
      case .monthShort: text += words.monthsShort[date.month - 1]
      case .year: write(date.year, &text)
      case .shortYear: writePadded(date.year % 100, &text)
      case .weekday: text += words.days[date.weekday - 1]
      case .hour, .paddedHour, .hour12, .paddedHour12, .minute, .half: break
      }
    }
  }

  /// Appends the time's parts.
  func write(_ time: ClockTime, _ words: DateWords, into text: inout String) {
    for part in parts {
      switch part {
      case .literal(let literal): text += literal
      case .hour: DatePattern.write(time.hour, &text)
      case .paddedHour: DatePattern.writePadded(time.hour, &text)
      case .hour12: DatePattern.write((time.hour + 11) % 12 + 1, &text)
      case .paddedHour12: DatePattern.writePadded((time.hour + 11) % 12 + 1, &text)
      case .minute: DatePattern.writePadded(time.minute, &text)
      case .half: text += words.halves[time.hour / 12]
      default: break
      }
    }
  }

  private static func write(_ value: Int, _ text: inout String) { text += String(value) }

  private static func writePadded(_ value: Int, _ text: inout String) {
    if value < 10 { text += "0" }
    text += String(value)
  }
}
