/// A text in one or several languages, as `site.yml` and `model.yml` write it:
/// `title: Cities` or `title: {en: Cities, nl: Steden}`.
public struct LocalizedText: Sendable, Hashable {
  /// The texts by language code; the empty code holds a text that serves every language.
  private var texts: [String: String]

  /// One text for every language.
  public init(_ text: String) {
    texts = ["": text]
  }

  /// A text for each language code.
  public init(byLanguage texts: [String: String]) {
    self.texts = texts
  }

  /// The texts by language code; under the empty code the one that serves every language.
  public var byLanguage: [String: String] { texts }

  /// The text for a language: its own, else the one for all, else the one of the first language
  /// code in alphabetical order; empty when there is none.
  public func text(in language: String) -> String {
    texts[language] ?? texts[""] ?? texts.min { $0.key < $1.key }?.value ?? ""
  }

  /// The text that was written for this language (or for all), without falling back to another.
  public func ownText(in language: String) -> String? {
    texts[language] ?? texts[""]
  }
}
