/// The words that Polder itself writes into pages and files, in one language.
///
/// Polder has them in English and Dutch. A site may replace them, and supply those of another
/// language. A word that neither has is English: see `missing`.
public struct VisitorWords: Sendable, Hashable {
  /// By the number of the word.
  private let texts: [WordText]

  /// The words that are English because the language has none.
  public let missing: [VisitorWord]

  /// The words of a language.
  ///
  /// - Parameters:
  ///   - language: a BCP 47 tag; a variant has the words of its language.
  ///   - own: what a site has in the place of Polder's words, or where Polder has none.
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

  /// The text of a word.
  public subscript(word: VisitorWord) -> WordText { texts[word.rawValue] }

  /// The language of a word that is not in the language of the page; nil for one that is.
  public func language(of word: VisitorWord) -> String? {
    missing.contains(word) ? "en" : nil
  }

  /// A word as text, its placeholders filled in.
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
