/// The separators of a language's numbers.
struct NumberStyle: Sendable {
  let decimal: String
  let group: String
  let minus: String
  /// How many digits must precede the first separator: 1 for `1.000`, 2 for `1000` and `10.000`.
  let grouping: Int

  init(_ table: LanguageTable) {
    decimal = table.text("decimal")
    group = table.text("group")
    minus = table.text("minus")
    grouping = Int(table.text("grouping")) ?? 1
  }

  /// Returns a whole number as text.
  func text(_ value: Int) -> String {
    if (0...999).contains(value) { return String(value) }
    return (value < 0 ? minus : "") + grouped(Array(String(value.magnitude).utf8))
  }

  /// Returns a number as text, with the given number of decimals or with its own. It rounds half
  /// away from zero.
  func text(_ value: Double, decimals: Int?) -> String {
    guard value.isFinite else { return value.isNaN ? "–" : (value < 0 ? minus : "") + "∞" }
    var (digits, point) = NumberStyle.digits(of: value.magnitude)
    if let decimals {
      let wanted = min(max(decimals, 0), 20)
      NumberStyle.round(&digits, &point, to: wanted)
      while digits.count - point < wanted { digits.append(0x30) }
    }
    let isZero = digits.allSatisfy { $0 == 0x30 }
    var text = value < 0 && !isZero ? minus : ""
    text += grouped(Array(digits[..<point]))
    if point < digits.count { text += decimal + String(decoding: digits[point...], as: UTF8.self) }
    return text
  }

  private func grouped(_ digits: [UInt8]) -> String {
    guard digits.count >= 3 + grouping else { return String(decoding: digits, as: UTF8.self) }
    var text = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { text += group }
      text.unicodeScalars.append(Unicode.Scalar(digit))
    }
    return text
  }

  /// Returns the fewest decimal digits that identify the number, and how many precede the point (at
  /// least one).
  private static func digits(of value: Double) -> (digits: [UInt8], point: Int) {
    let parts = value.description.split(separator: "e")
    let exponent = parts.count > 1 ? Int(parts[1]) ?? 0 : 0
    var digits: [UInt8] = []
    var point: Int?
    for byte in (parts.first ?? "0").utf8 {
      if byte == UInt8(ascii: ".") { point = digits.count } else { digits.append(byte) }
    }
    var before = point ?? digits.count
    while digits.count > before, digits.count > 1, digits.last == 0x30 { digits.removeLast() }
    before += exponent
    if before < 1 {
      digits.insert(contentsOf: Array(repeating: 0x30, count: 1 - before), at: 0)
      before = 1
    }
    while digits.count < before { digits.append(0x30) }
    return (digits, before)
  }

  private static func round(_ digits: inout [UInt8], _ point: inout Int, to decimals: Int) {
    let end = point + decimals
    guard digits.count > end else { return }
    let up = digits[end] >= UInt8(ascii: "5")
    digits.removeSubrange(end...)
    guard up else { return }
    var index = end - 1
    while index >= 0 {
      if digits[index] < UInt8(ascii: "9") {
        digits[index] += 1
        return
      }
      digits[index] = 0x30
      index -= 1
    }
    digits.insert(0x31, at: 0)
    point += 1
  }
}

/// How a language joins the items of a list: the patterns for two, and for the start, middle and
/// end of more (UTS 35, part 2, "List Patterns").
struct ListStyle: Sendable {
  private let joints: [String]

  /// Reads four patterns such as `{0}, {1}`. Only the text between the marks is used.
  init(_ patterns: [String]) {
    joints = (0..<4).map { index in
      guard index < patterns.count else { return ", " }
      return LanguageTable.between("{0}", "{1}", in: patterns[index]) ?? ", "
    }
  }

  func text(_ items: [String]) -> String {
    guard var text = items.first else { return "" }
    if items.count == 2 { return text + joints[0] + items[1] }
    for index in 1..<max(1, items.count) {
      text += index == items.count - 1 ? joints[3] : index == 1 ? joints[1] : joints[2]
      text += items[index]
    }
    return text
  }
}

/// A unit's patterns, by plural category.
struct UnitStyle: Sendable {
  private let patterns: [PluralCategory: (before: String, after: String)]

  typealias PluralCategory = LanguageFormats.PluralCategory

  /// Reads patterns such as `one={0} byte`.
  init(_ words: [String]) {
    var patterns: [PluralCategory: (before: String, after: String)] = [:]
    for word in words {
      let pair = word.split(separator: "=", maxSplits: 1)
      guard pair.count == 2, let category = PluralCategory(rawValue: String(pair[0])) else {
        continue
      }
      patterns[category] =
        LanguageTable.sides(String(pair[1]), of: "{0}") ?? (String(pair[1]), "")
    }
    self.patterns = patterns
  }

  func text(_ number: String, _ category: PluralCategory) -> String {
    guard let pattern = patterns[category] ?? patterns[.other] else { return number }
    return pattern.before + number + pattern.after
  }
}
