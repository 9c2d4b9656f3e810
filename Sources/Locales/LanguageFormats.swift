/// How one language writes dates, numbers, lists and names, and how it orders words.
///
/// Everything comes from the Unicode CLDR as it was when Polder was released, never from the
/// machine, so that the same input gives the same site everywhere. Making one costs about a tenth of
/// a millisecond; using it costs well under a microsecond a call. It is a plain value that threads
/// may share.
public struct LanguageFormats: Sendable {
  /// The language as it was asked for, a BCP 47 tag.
  public let language: String

  let table: Table

  /// Reads a language's formats; English means British conventions (29 October 2025, 16:00) and
  /// Portuguese those of Portugal. A variant that is not known takes its language's formats, a
  /// language that is not known those of English: ask `isSupported` first.
  public init(language: String) {
    self.language = language
    table = Table(LanguageTable(language))
  }

  /// Whether there are formats for a language (a BCP 47 tag) or for the language it is a variant of.
  public static func isSupported(_ language: String) -> Bool {
    LanguageTable.known(language) != nil
  }

  /// The codes of all languages and variants there are formats for, in the order of their letters.
  static var supported: [String] { LanguageData.codes }

  /// The values of one language, read once and shared by all copies.
  final class Table: Sendable {
    let words: DateWords
    let long: DatePattern
    let short: DatePattern
    let full: DatePattern
    let month: DatePattern
    let time: DatePattern
    /// What stands between a date and a time.
    let beforeTime: String
    /// What stands between two times: a dash with spaces where a time has spaces itself.
    let betweenTimes: String
    let numbers: NumberStyle
    let plural: PluralRule
    let lists: ListStyle
    let sizes: [UnitStyle]
    let names: Names
    let collation: Collation

    init(_ table: LanguageTable) {
      let days = table.words("days")
      words = DateWords(
        months: Table.padded(table.words("months"), 12),
        monthsAlone: Table.padded(table.words("monthsAlone"), 12),
        monthsShort: Table.padded(table.words("monthsShort"), 12),
        days: Table.padded(days, 7), halves: Table.padded(table.words("halves"), 2),
        firstDay: table.base == "fr" ? "1er" : nil)
      long = DatePattern(table.text("long"))
      short = DatePattern(table.text("short"))
      full = DatePattern(table.text("full"))
      month = DatePattern(table.text("month"))
      time = DatePattern(table.text("time"))
      beforeTime = LanguageTable.between("{1}", "{0}", in: table.text("dateTime")) ?? ", "
      betweenTimes = table.text("time").contains(where: \.isWhitespace) ? " – " : "–"
      numbers = NumberStyle(table)
      plural = PluralRule(code: table.code, language: table.base)
      lists = ListStyle(table.words("list"))
      sizes = ["byte", "KB", "MB", "GB"].map { UnitStyle(table.words($0)) }
      names = Names(table)
      collation = Collation(rules: table.text("order"))
    }

    private static func padded(_ words: [String], _ count: Int) -> [String] {
      words + Array(repeating: "", count: max(0, count - words.count))
    }
  }
}
