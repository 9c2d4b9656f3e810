/// A person's name in the parts that address books keep (RFC 6350, section 6.2.2).
public struct PersonName: Sendable, Hashable {
  /// The family name, with the words that belong to it: `van den Berg`, `'t Hooft`.
  public var family = ""
  /// The given names, with initials.
  public var given = ""
  /// Titles before the name: `dr.`.
  public var prefixes: [String] = []
  /// Titles after the name: `MSc`.
  public var suffixes: [String] = []

  /// Splits a name by the customs of the Netherlands and its neighbours. It does not guess what is
  /// ambiguous, such as a family name of two words without a hyphen: then only the last word is the
  /// family name.
  public init(_ name: String) {
    let halves = name.split(separator: ",", maxSplits: 1, omittingEmptySubsequences: false)
    var words = PersonName.words(halves[0])
    var inverted: [String] = []
    if halves.count == 2 {
      let behind = PersonName.words(halves[1].replacing(",", with: " "))
      if behind.allSatisfy({ PersonName.isSuffix($0, isMarked: true) }) {
        suffixes = behind
      } else {
        // `Vries, Jan de`, and `Vries, dr. Jan de`.
        inverted = words
        words = behind
      }
    }
    while words.count > 1, PersonName.isPrefix(words[0]) { prefixes.append(words.removeFirst()) }
    while words.count > 2, let last = words.last, PersonName.isSuffix(last, isMarked: false) {
      suffixes.insert(words.removeLast(), at: 0)
    }
    if !inverted.isEmpty {
      var small: [String] = []
      while words.count > 1, let last = words.last, PersonName.isParticle(last) {
        small.insert(words.removeLast(), at: 0)
      }
      family = (small + inverted).joined(separator: " ")
      given = words.joined(separator: " ")
      return
    }
    guard let first = words.first else { return }
    // There is no given name: `dr. Visser`.
    if words.count == 1 || PersonName.isParticle(first) {
      family = words.joined(separator: " ")
      return
    }
    let start = PersonName.start(ofFamilyIn: words)
    family = words[start...].joined(separator: " ")
    given = words[..<start].joined(separator: " ")
  }

  /// Makes the parts that a person gave, and takes the others from `name`.
  public init(_ name: String, family: String?, given: String?) {
    self.init(name)
    switch (family, given) {
    case (nil, nil): return
    case (let family?, let given?): (self.family, self.given) = (family, given)
    case (let family?, nil):
      let whole = self.given.isEmpty ? self.family : "\(self.given) \(self.family)"
      self.family = family
      if whole.hasSuffix(family) {
        self.given = PersonName.trimmed(whole.dropLast(family.count))
      }
    case (nil, let given?):
      let whole = self.given.isEmpty ? self.family : "\(self.given) \(self.family)"
      self.given = given
      if whole.hasPrefix(given) {
        self.family = PersonName.trimmed(whole.dropFirst(given.count))
      }
    }
  }

  /// Returns where the family name begins in a name of several words.
  private static func start(ofFamilyIn words: [String]) -> Int {
    var start = words.count - 1
    while start > 1 {
      let before = words[start - 1]
      if isParticle(before) {
        start -= 1
        // `Ortega y Gasset` has a word before `y` too.
        if ["y", "i", "e"].contains(before), start > 1 { start -= 1 }
      } else if before == "-" || before == "–" {
        // `Bakker - de Vries`
        start -= start > 2 ? 2 : 1
      } else if isHyphenated(before) {
        // `Bakker-de Vries`
        start -= 1
      } else {
        break
      }
    }
    return start
  }

  private static func isHyphenated(_ word: String) -> Bool {
    guard let dash = word.lastIndex(where: { $0 == "-" || $0 == "–" }), dash != word.startIndex
    else { return false }
    let last = String(word[word.index(after: dash)...])
    return last.isEmpty || small.contains(straight(last))
  }

  /// Whether a word is a particle that belongs to a family name.
  private static func isParticle(_ word: String) -> Bool {
    let word = straight(word)
    // In Belgium and elsewhere, particles have a capital.
    return small.contains(word) || capital.contains(word)
  }

  private static let small: Set<String> = [
    "van", "von", "de", "der", "den", "des", "het", "'t", "t", "'s", "ter", "ten", "te", "op", "in",
    "aan", "bij", "onder", "over", "uit", "uijt", "voor", "tot", "toe", "la", "le", "les", "du",
    "da",
    "das", "do", "dos", "di", "del", "della", "dello", "degli", "dei", "dal", "dalla", "el", "al",
    "bin", "ibn", "ben", "af", "av", "zu", "zum", "zur", "vom", "am", "y", "e", "i", "d'", "l'",
    "lo",
    "v.d.", "v.", "d.", "v/d", "und", "st.",
  ]
  private static let capital: Set<String> = [
    "Van", "Von", "De", "Der", "Den", "Het", "'T", "Ter", "Ten", "Te", "Op", "Della", "Del", "Du",
    "Dos", "Da", "La", "Le", "El", "Bin", "Ibn", "Zu",
  ]

  /// Returns a word with the straight apostrophe of typewriters.
  private static func straight(_ word: String) -> String {
    String(word.map { "’‘ʼ`´".contains($0) ? "'" : $0 })
  }

  // MARK: - Titles

  /// Whether a word is a title before a name: `dr.`, `prof.dr.`, `Mw.`.
  private static func isPrefix(_ word: String) -> Bool {
    let parts = word.split(separator: ".").map(String.init)
    guard !parts.isEmpty, parts.allSatisfy({ titles.contains($0.lowercased()) }) else {
      return false
    }
    // `Ing Yoe Tan` and `Ms` have no dot either, but only `Ms` is a title.
    return word.contains(".") || word.allSatisfy(\.isLowercase) || english.contains(word)
  }

  private static let titles: Set<String> = [
    "dr", "drs", "prof", "mr", "mrs", "ms", "miss", "mx", "ir", "ing", "ds", "mw", "mevr",
    "mevrouw",
    "dhr", "heer", "sir", "dame", "hon", "rev", "em", "hc", "h", "c", "mult", "lic", "dipl", "jhr",
    "jkvr", "professor", "doctor", "pater", "pastor", "rabbi", "imam", "herr", "frau", "mme",
    "mlle",
  ]
  private static let english: Set<String> = [
    "Dr", "Drs", "Prof", "Mr", "Mrs", "Ms", "Mx", "Miss", "Sir", "Dame", "Rev", "Professor",
    "Doctor",
    "Mw", "Dhr", "Mevr", "Mevrouw", "Herr", "Frau", "Mme",
  ]

  /// Whether a word is a title after a name: `MSc`, `Ph.D.`, `jr.`; after a comma, in any case.
  private static func isSuffix(_ word: String, isMarked: Bool) -> Bool {
    let plain = word.filter { $0 != "." }
    guard !plain.isEmpty, suffixes.contains(plain.lowercased()) else { return false }
    if isMarked || word.contains(".") { return true }
    // In `Jack Ma`, `Ma` is not the title of a master of arts.
    let capitals = plain.count(where: \.isUppercase)
    return ["jr", "sr"].contains(plain.lowercased()) || capitals > 1
  }

  private static let suffixes: Set<String> = [
    "msc", "bsc", "ba", "ma", "mba", "emba", "phd", "dphil", "mphil", "md", "llm", "llb", "bc",
    "beng",
    "meng", "med", "bed", "mpa", "mph", "mfa", "bfa", "march", "barch", "jr", "sr", "ii", "iii",
    "iv",
    "esq", "cbe", "obe", "mbe", "mep", "mp", "ra", "rc", "rm", "rn", "cpa", "pmp", "drs", "ir",
    "ing",
    "dr", "mr", "bba", "mmi", "frsa", "frs", "jd", "dd", "edd", "mim", "pgd",
  ]

  private static func words(_ text: some StringProtocol) -> [String] {
    String(text).split(whereSeparator: \.isWhitespace).map(String.init)
  }

  private static func trimmed(_ text: Substring) -> String { words(text).joined(separator: " ") }
}
