/// A text in one or several languages, as `site.yml` and `model.yml` write it:
/// `title: Cities` or `title: {en: Cities, nl: Steden}`.
public struct LocalizedText: Sendable, Hashable {
  /// The texts by language code; the text of the empty code is for all languages.
  private var texts: [String: String]

  /// One text for every language.
  public init(_ text: String) {
    texts = ["": text]
  }

  /// A text for each language code.
  public init(byLanguage texts: [String: String]) {
    self.texts = texts
  }

  /// The texts by language code; the text of the empty code is for all languages.
  public var byLanguage: [String: String] { texts }

  /// The text for a language. Without one of its own it is the text for all languages, or that of the first
  /// language code in alphabetical order; it is empty when there is no text.
  public func text(in language: String) -> String {
    texts[language] ?? texts[""] ?? texts.min { $0.key < $1.key }?.value ?? ""
  }

  /// The text that was written for this language, or for all languages; nil when there is none.
  public func ownText(in language: String) -> String? {
    texts[language] ?? texts[""]
  }
}
