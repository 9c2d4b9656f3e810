import Words

/// The words that pictures need and their data do not have, and how numbers are written.
public struct PictureWords: Sendable {
  /// What Polder writes in the page's language.
  let words: VisitorWords
  /// Writes a number with a number of decimals.
  let number: @Sendable (Double, Int) -> String

  /// Words and numbers in a language.
  public init(_ words: VisitorWords, number: @escaping @Sendable (Double, Int) -> String) {
    self.words = words
    self.number = number
  }
}
