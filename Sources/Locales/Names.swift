/// The names of languages and countries in one language.
struct Names: Sendable {
  let languages: [String]
  let countries: [String]

  init(_ table: LanguageTable) {
    languages = table.words("languages")
    countries = table.words("countries")
  }

  static let languageCodes = LanguageTable.split(LanguageData.languageCodes[...])
  static let ownNames = LanguageTable.split(LanguageData.ownNames[...])
  static let countryCodes = LanguageTable.split(LanguageData.countryCodes[...])

  /// Returns the position of a code in a sorted list; nil if it is not there.
  static func index(of code: String, in codes: [String]) -> Int? {
    var low = 0
    var high = codes.count
    while low < high {
      let middle = (low + high) / 2
      if codes[middle] < code { low = middle + 1 } else { high = middle }
    }
    return low < codes.count && codes[low] == code ? low : nil
  }

  /// Returns a language's name from `names`: that of the whole tag, or that of its language,
  /// followed by the rest in brackets.
  static func name(
    of code: String, among names: [String], country: (String) -> String?
  ) -> String? {
    func name(_ code: String) -> String? {
      guard let index = index(of: code, in: languageCodes), index < names.count else { return nil }
      return names[index].isEmpty ? nil : names[index]
    }
    if let whole = name(code) { return whole }
    let parts = LanguageTable.canonical(code)
    if let whole = name(parts.joined(separator: "-")) { return whole }
    guard parts.count > 1, let language = parts.first.flatMap(name) else { return nil }
    let rest = parts.dropFirst().map { country($0) ?? $0 }
    return "\(language) (\(rest.joined(separator: ", ")))"
  }
}

extension LanguageFormats {
  /// Returns a language's name in this language, spelt as in running text (`nederlands` in French).
  /// Returns the code itself if it is unknown. `code` is a BCP 47 tag.
  func languageName(_ code: String) -> String {
    Names.name(of: code, among: table.names.languages, country: countryName)
      ?? Names.name(
        of: code, among: LanguageFormats.english.table.names.languages, country: countryName)
      ?? code
  }

  /// Returns a language's name in the language itself, with a capital letter as in a menu:
  /// `Nederlands`, `Français`. Returns the code itself if it is unknown. `code` is a BCP 47 tag.
  public static func ownName(of code: String) -> String {
    let country = { LanguageFormats(language: code).countryName($0) }
    guard let name = Names.name(of: code, among: Names.ownNames, country: country) else {
      return isLanguage(code) ? english.languageName(code) : code
    }
    return name.prefix(1).uppercased() + name.dropFirst()
  }

  /// Returns a country's name in this language, by its ISO 3166-1 alpha-2 code in capital letters.
  /// Returns nil for a code that is not in the standard. `XK`, which the European Union uses for
  /// Kosovo, is known too.
  public func countryName(_ code: String) -> String? {
    guard let index = Names.index(of: code, in: Names.countryCodes),
      index < table.names.countries.count
    else { return nil }
    let name = table.names.countries[index]
    return name.isEmpty ? code : name
  }

  /// Whether a code is an ISO 3166-1 alpha-2 code in capital letters, or `XK`.
  public static func isCountry(_ code: String) -> Bool {
    Names.index(of: code, in: Names.countryCodes) != nil
  }

  /// Whether a text is a BCP 47 tag of a known language, in the spelling of RFC 5646 (`nl`,
  /// `nl-BE`, `sr-Latn`).
  public static func isLanguage(_ code: String) -> Bool {
    let parts = LanguageTable.canonical(code)
    guard parts.joined(separator: "-") == code, let language = parts.first,
      Names.index(of: language, in: Names.languageCodes) != nil
    else { return false }
    for part in parts.dropFirst() {
      let isName = part.utf8.allSatisfy { (0x61...0x7A).contains($0 | 0x20) }
      switch part.utf8.count {
      case 2: guard isCountry(part) else { return false }
      case 4: guard isName else { return false }
      case 3: guard part.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return false }
      default: return false
      }
    }
    return true
  }

  /// All codes that `isCountry` knows, in the order of their letters.
  static var countries: [String] { Names.countryCodes }

  static let english = LanguageFormats(language: "en")
}
