/// Recognises the usual ways to write a date, to suggest how ISO 8601 writes it.
public enum DateGuess {
  /// Returns the date that `text` probably means, as `2025-10-29` or `2025-10-29 16:00`. Returns
  /// nil if the meaning is unclear, if there is no such day, or if the text has an offset from UTC.
  ///
  /// Recognises numbers in any usual order and with any separator (the day comes first if it could
  /// be either, as in `03/04/2025`), months in Dutch, English, French and German, weekdays,
  /// ordinals (`29th`), years of two digits (of this century), and times such as `16:00`, `16.00`,
  /// `16u00`, `4 pm` and `16 uur`.
  public static func guess(_ text: some StringProtocol) -> String? {
    guard text.utf8.count <= 80 else { return nil }
    var words = tokens(text)
    guard let date = takeDate(&words)?.lazy.compactMap(\.date).first else { return nil }
    if words.isEmpty { return date.iso8601 }
    guard let time = takeTime(&words), words.isEmpty else { return nil }
    return "\(date.iso8601) \(time.iso8601)"
  }

  /// Returns the length of the month in a date whose day does not exist: 28 for `31-02-2026`.
  /// Returns nil if that is not the problem with the text. The date may be written in any way that
  /// `guess` knows.
  public static func daysOfMonth(ofImpossible text: some StringProtocol) -> Int? {
    guard text.utf8.count <= 80 else { return nil }
    var words = tokens(text)
    guard let readings = takeDate(&words), readings.allSatisfy({ $0.date == nil }),
      words.isEmpty || takeTime(&words) != nil && words.isEmpty
    else { return nil }
    return readings.lazy.compactMap(\.daysOfMonth).first
  }

  /// A possible meaning of a date. The day need not exist.
  private struct Reading {
    let year: Int
    let month: Int
    let day: Int

    var date: CalendarDate? { CalendarDate(year: year, month: month, day: day) }

    var daysOfMonth: Int? {
      (1...12).contains(month) && (1...9999).contains(year)
        ? CalendarDate.days(inMonth: month, of: year) : nil
    }
  }

  /// A number with its count of digits, a word in lower case, or a mark.
  private enum Token: Equatable {
    case number(Int, digits: Int)
    case word(String)
    case mark(UInt8)

    var number: Int? { if case .number(let value, _) = self { value } else { nil } }
    var isLong: Bool { if case .number(_, let digits) = self { digits == 4 } else { false } }
  }

  private static func tokens(_ text: some StringProtocol) -> [Token] {
    var found: [Token] = []
    var word = ""
    var digits = ""
    func close() {
      if !word.isEmpty { found.append(.word(word)) }
      if !digits.isEmpty { found.append(.number(Int(digits) ?? .max, digits: digits.count)) }
      (word, digits) = ("", "")
    }
    for character in text.lowercased() {
      if let value = character.asciiValue, (0x30...0x39).contains(value) {
        if !word.isEmpty { close() }
        digits.append(character)
      } else if character.isLetter {
        if !digits.isEmpty { close() }
        word.append(character)
      } else {
        close()
        guard let value = character.asciiValue, value > 0x20 else {
          if !character.isWhitespace { found.append(.mark(0)) }
          continue
        }
        if value != UInt8(ascii: ",") { found.append(.mark(value)) }
      }
    }
    close()
    return found
  }

  // MARK: The day

  /// Takes the date from the beginning. Returns its possible meanings, the likeliest first.
  private static func takeDate(_ words: inout [Token]) -> [Reading]? {
    dropWeekday(&words)
    if case .number(let value, 8)? = words.first {
      words.removeFirst()
      return [Reading(year: value / 10_000, month: value / 100 % 100, day: value % 100)]
    }
    if case .word(let name)? = words.first, let month = month(name) {  // October 29, 2025
      words.removeFirst()
      dropMark(".", &words)
      guard let day = takeNumber(&words) else { return nil }
      dropOrdinal(&words)
      guard let year = takeYear(&words) else { return nil }
      return [Reading(year: year, month: month, day: day)]
    }
    guard let first = words.first, let value = first.number else { return nil }
    words.removeFirst()
    dropOrdinal(&words)
    dropSeparator(&words)
    if case .word("of")? = words.first { words.removeFirst() }
    if case .word("de")? = words.first { words.removeFirst() }
    if case .word(let name)? = words.first {  // 29 October 2025, 2025 October 29
      guard let month = month(name) else { return nil }
      words.removeFirst()
      dropSeparator(&words)
      if first.isLong {
        guard let day = takeNumber(&words) else { return nil }
        return [Reading(year: value, month: month, day: day)]
      }
      guard let year = takeYear(&words) else { return nil }
      return [Reading(year: year, month: month, day: value)]
    }
    guard let second = takeNumber(&words) else { return nil }
    dropSeparator(&words)
    if first.isLong {
      guard let third = takeNumber(&words) else { return nil }
      return [
        Reading(year: value, month: second, day: third),
        Reading(year: value, month: third, day: second),
      ]
    }
    guard let year = takeYear(&words) else { return nil }
    return [
      Reading(year: year, month: second, day: value),
      Reading(year: year, month: value, day: second),
    ]
  }

  private static func takeNumber(_ words: inout [Token]) -> Int? {
    guard let value = words.first?.number else { return nil }
    words.removeFirst()
    return value
  }

  private static func takeYear(_ words: inout [Token]) -> Int? {
    dropMark("'", &words)
    guard case .number(let value, let digits)? = words.first, digits == 2 || digits == 4 else {
      return nil
    }
    words.removeFirst()
    return digits == 2 ? 2000 + value : value
  }

  private static func dropMark(_ mark: Unicode.Scalar, _ words: inout [Token]) {
    if words.first == .mark(UInt8(ascii: mark)) { words.removeFirst() }
  }

  private static func dropSeparator(_ words: inout [Token]) {
    for mark in ["-", "/", "."] as [Unicode.Scalar]
    where words.first == .mark(UInt8(ascii: mark)) {
      words.removeFirst()
      return
    }
  }

  private static func dropOrdinal(_ words: inout [Token]) {
    if case .word(let ending)? = words.first,
      ["st", "nd", "rd", "th", "e", "er", "ste", "de"].contains(ending)
    {
      words.removeFirst()
    }
  }

  private static func dropWeekday(_ words: inout [Token]) {
    guard case .word(let name)? = words.first, month(name) == nil, name.count >= 2,
      weekdays.contains(where: { $0.hasPrefix(name) })
    else { return }
    words.removeFirst()
    dropMark(".", &words)
  }

  // MARK: The time

  private static func takeTime(_ words: inout [Token]) -> ClockTime? {
    guard !words.isEmpty else { return nil }
    if words.first == .mark(UInt8(ascii: "-")) { words.removeFirst() }
    if case .word(let word)? = words.first, ["t", "at", "om", "um", "à", "a"].contains(word) {
      words.removeFirst()
    }
    guard case .number(var hour, let digits)? = words.first, digits <= 2 else { return nil }
    words.removeFirst()
    var minute: Int?
    if case .mark(let mark)? = words.first, mark == UInt8(ascii: ":") || mark == UInt8(ascii: ".") {
      guard words.count > 1, case .number(let value, 2) = words[1] else { return nil }
      minute = value
      words.removeFirst(2)
      if words.count > 1, words[0] == .mark(UInt8(ascii: ":")), words[1] == .number(0, digits: 2) {
        words.removeFirst(2)
      }
    } else if case .word(let word)? = words.first, word == "u" || word == "h" {
      words.removeFirst()
      minute = 0
      if case .number(let value, 2)? = words.first {
        minute = value
        words.removeFirst()
      }
    }
    if let afternoon = takeHalf(&words) {
      guard (1...12).contains(hour) else { return nil }
      hour = hour % 12 + (afternoon ? 12 : 0)
      return ClockTime(hour: hour, minute: minute ?? 0)
    }
    if case .word(let word)? = words.first, ["uur", "uhr", "h", "u", "heures"].contains(word) {
      words.removeFirst()
      dropMark(".", &words)
      minute = minute ?? 0
    }
    return minute.flatMap { ClockTime(hour: hour, minute: $0) }
  }

  /// Takes `pm`, `p.m.`, `am` or `a.m.`. Returns whether it means the afternoon.
  private static func takeHalf(_ words: inout [Token]) -> Bool? {
    guard case .word(let word)? = words.first else { return nil }
    if word == "am" || word == "pm" {
      words.removeFirst()
      return word == "pm"
    }
    let dot = Token.mark(UInt8(ascii: "."))
    guard word == "a" || word == "p", words.count >= 3, words[1] == dot, words[2] == .word("m")
    else { return nil }
    words.removeFirst(3)
    dropMark(".", &words)
    return word == "p"
  }

  // MARK: Names

  private static func month(_ name: String) -> Int? {
    for language in months {
      if let index = language.firstIndex(of: name) { return index + 1 }
    }
    if let known = shortForms[name] { return known }
    guard name.count >= 3 else { return nil }
    for language in months {
      let found = language.indices.filter { language[$0].hasPrefix(name) }
      if found.count == 1, let index = found.first { return index + 1 }
    }
    return nil
  }

  private static let shortForms = ["mrt": 3, "mär": 3, "mrz": 3, "okt": 10, "dez": 12]

  private static let months: [[String]] = [
    names("january february march april may june july august september october november december"),
    names(
      "januari februari maart april mei juni juli augustus september oktober november december"),
    names("januar februar märz april mai juni juli august september oktober november dezember"),
    names("janvier février mars avril mai juin juillet août septembre octobre novembre décembre"),
  ]

  private static let weekdays = names(
    """
    monday tuesday wednesday thursday friday saturday sunday maandag dinsdag woensdag donderdag \
    vrijdag zaterdag zondag montag dienstag mittwoch donnerstag freitag samstag sonntag lundi mardi \
    mercredi jeudi vendredi samedi dimanche
    """)

  private static func names(_ list: String) -> [String] {
    list.split(separator: " ").map(String.init)
  }
}
