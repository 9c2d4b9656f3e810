/// The words in pictures that do not come from their data.
public struct PictureWords: Sendable {
  /// The text that opens the table of a chart's data.
  public var table = "The figures as a table"
  /// The text before the source of the figures.
  public var source = "Source"
  /// The word between progress and its target.
  public var of = "of"
  /// Writes a number with a number of decimals.
  public let number: @Sendable (Double, Int) -> String

  /// Makes the words of a language; English if there are none.
  public init(language: String, number: @escaping @Sendable (Double, Int) -> String) {
    self.number = number
    if language == "nl" || language.hasPrefix("nl-") {
      table = "De cijfers als tabel"
      source = "Bron"
      of = "van"
    }
  }
}
