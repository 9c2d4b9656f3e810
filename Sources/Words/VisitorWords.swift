/// The words that Polder itself writes into pages and files, in one language.
///
/// Polder has them in English and Dutch. A site may replace them, and add those of another
/// language. A word that neither has is English: see `missing`.
public struct VisitorWords: Sendable, Hashable {
  /// The texts, by the number of the word.
  private let texts: [WordText]

  /// The words that are English because the language does not have them.
  public let missing: [VisitorWord]

  /// Makes the words of a language.
  ///
  /// - Parameters:
  ///   - language: a BCP 47 tag; a variant has the words of its language.
  ///   - own: the site's words, which replace or complete Polder's.
  public init(language: String, own: [VisitorWord: WordText] = [:]) {
    let base = language.prefix { $0 != "-" }
    let known: (VisitorWord) -> WordText? =
      switch base {
      case "en": { $0.english }
      case "nl": { $0.dutch }
      default: { _ in nil }
      }
    texts = VisitorWord.allCases.map { own[$0] ?? known($0) ?? $0.english }
    missing = VisitorWord.allCases.filter { own[$0] == nil && known($0) == nil }
  }

  /// The English words.
  public static let english = VisitorWords(language: "en")

  /// The Dutch words.
  public static let dutch = VisitorWords(language: "nl")

  /// Returns the text of a word.
  public subscript(word: VisitorWord) -> WordText { texts[word.rawValue] }

  /// Returns the language of a word that is not in the language of the page; nil for all other
  /// words.
  public func language(of word: VisitorWord) -> String? {
    missing.contains(word) ? "en" : nil
  }

  /// Returns a word as text with its placeholders replaced.
  public func text(
    _ word: VisitorWord, _ values: KeyValuePairs<WordText.Placeholder, String> = [:]
  ) -> String {
    var text = ""
    for piece in self[word].pieces {
      switch piece {
      case .text(let part): text += part
      case .placeholder(let name): text += values.first { $0.key == name }?.value ?? ""
      }
    }
    return text
  }
}
