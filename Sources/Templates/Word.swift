import Diagnostics

/// A translated word: a text with placeholders, or one text for each plural form.
///
/// `{name}` stands for an argument of `t`; `{{` and `}}` write the braces themselves.
public struct Word: Sendable, Hashable {
  /// A piece of a word's text.
  public enum Segment: Sendable, Hashable {
    /// What stands there as it is.
    case text(String)
    /// The name of what is filled in.
    case placeholder(String)
  }

  /// The texts; a word without plural forms has `other` only.
  let forms: [PluralCategory: [Segment]]

  /// Whether `count` chooses between forms.
  public let isPlural: Bool

  /// The names of all arguments it needs, in alphabetical order. A plural word needs `count`.
  public let placeholders: [String]

  /// The pieces of its text; those of the form `other` when it is plural.
  public var segments: [Segment] { forms[.other] ?? [] }

  private init(forms: [PluralCategory: [Segment]], isPlural: Bool) {
    self.forms = forms
    self.isPlural = isPlural
    var names: Set<String> = isPlural ? ["count"] : []
    for segments in forms.values {
      for case .placeholder(let name) in segments { names.insert(name) }
    }
    placeholders = names.sorted()
  }

  /// Reads the text of a word. A brace that is not part of a placeholder is a problem, and is kept
  /// as a character.
  public static func parse(_ text: String) -> (word: Word, problem: TemplateProblem?) {
    let (segments, problem) = segments(of: text)
    return (Word(forms: [.other: segments], isPlural: false), problem)
  }

  /// Reads a word with plural forms. A word without the form `other` is a problem; another form is
  /// then used for it.
  public static func parse(
    plural forms: [PluralCategory: String]
  ) -> (word: Word, problem: TemplateProblem?) {
    var read: [PluralCategory: [Segment]] = [:]
    var problem: TemplateProblem? = forms[.other] == nil ? .pluralWithoutOther : nil
    for category in PluralCategory.allCases {
      guard let text = forms[category] else { continue }
      let (segments, found) = segments(of: text)
      read[category] = segments
      problem = problem ?? found
    }
    if read[.other] == nil {
      read[.other] = PluralCategory.allCases.lazy.compactMap { read[$0] }.first ?? []
    }
    return (Word(forms: read, isPlural: true), problem)
  }

  private static func segments(of text: String) -> ([Segment], TemplateProblem?) {
    var segments: [Segment] = []
    var plain: [UInt8] = []
    var problem: TemplateProblem?
    let bytes = Array(text.utf8)
    var index = 0
    func flush() {
      guard !plain.isEmpty else { return }
      segments.append(.text(String(decoding: plain, as: UTF8.self)))
      plain = []
    }
    while index < bytes.count {
      let byte = bytes[index]
      let doubled = index + 1 < bytes.count && bytes[index + 1] == byte
      if byte == UInt8(ascii: "{"), !doubled {
        var end = index + 1
        while end < bytes.count, isNameByte(bytes[end], first: end == index + 1) { end += 1 }
        if end > index + 1, end < bytes.count, bytes[end] == UInt8(ascii: "}") {
          flush()
          segments.append(
            .placeholder(String(decoding: bytes[(index + 1)..<end], as: UTF8.self)))
          index = end + 1
          continue
        }
        problem = .wordBrace
      } else if byte == UInt8(ascii: "{") || byte == UInt8(ascii: "}") {
        if doubled { index += 1 } else { problem = .wordBrace }
      }
      plain.append(byte)
      index += 1
    }
    flush()
    return (segments, problem)
  }
}

/// The words of the default language, in a fixed order. Templates can use these words only.
public struct WordTable: Sendable {
  /// The keys in the order of their index.
  public let keys: [String]

  private let words: [Word]
  private let indexes: [String: Int]

  /// Makes a table of the default language's words.
  public init(_ words: [String: Word] = [:]) {
    keys = words.keys.sorted()
    self.words = keys.compactMap { words[$0] }
    indexes = Dictionary(
      keys.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The index of a word and the word; nil for an unknown key.
  func find(_ key: String) -> (index: Int, word: Word)? {
    indexes[key].map { ($0, words[$0]) }
  }

  /// What is wrong with a translation of the word `key`. The default language has no such key, or
  /// other placeholders. (A plural form may leave out `count`.)
  public func problems(in translation: Word, of key: String) -> [TemplateProblem] {
    guard let (_, word) = find(key) else { return [.unknownWord(key)] }
    var problems: [TemplateProblem] = []
    for name in translation.placeholders where !word.placeholders.contains(name) {
      problems.append(.unknownPlaceholder(name, word: key))
    }
    for name in word.placeholders where name != "count" {
      if !translation.placeholders.contains(name) {
        problems.append(.untranslatedPlaceholder(name, word: key))
      }
    }
    return problems
  }

  /// The words of a language for the renderer. The words of the default language replace missing
  /// ones.
  public func translation(_ translated: [String: Word] = [:]) -> Translation {
    Translation(
      words: zip(keys, words).map { key, word in
        Translation.Entry(translated[key] ?? word, placeholders: word.placeholders)
      })
  }
}

/// The words of one language by index. The index of the argument replaces the name of each
/// placeholder.
public struct Translation: Sendable {
  enum Segment: Sendable {
    case text(String)
    case argument(Int)
    case count(Int)
  }

  struct Entry: Sendable {
    /// The texts by `PluralCategory.index`. The form `other` replaces missing forms.
    let forms: [[Segment]]
    /// The index of `count` among the arguments, in a plural word.
    let count: Int?

    init(_ word: Word, placeholders: [String]) {
      func resolve(_ segments: [Word.Segment]) -> [Segment] {
        segments.compactMap { segment in
          switch segment {
          case .text(let text): .text(text)
          case .placeholder("count"): placeholders.firstIndex(of: "count").map { .count($0) }
          case .placeholder(let name): placeholders.firstIndex(of: name).map { .argument($0) }
          }
        }
      }
      let other = resolve(word.forms[.other] ?? [])
      forms = PluralCategory.allCases.map { word.forms[$0].map(resolve) ?? other }
      count = word.isPlural ? placeholders.firstIndex(of: "count") : nil
    }

    /// The text for a count.
    func form(_ category: PluralCategory) -> [Segment] {
      let index = category.index
      return index < forms.count ? forms[index] : []
    }
  }

  let words: [Entry]

  /// No words at all.
  public init() { words = [] }

  init(words: [Entry]) { self.words = words }
}

extension PluralCategory {
  /// Its place in `allCases`.
  var index: Int {
    switch self {
    case .zero: 0
    case .one: 1
    case .two: 2
    case .few: 3
    case .many: 4
    case .other: 5
    }
  }
}
