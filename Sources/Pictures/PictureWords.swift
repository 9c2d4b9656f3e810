/// The words that pictures need and their data do not have.
public struct PictureWords: Sendable {
  /// What opens the table of a chart's data.
  public var table = "The figures as a table"
  /// What stands before the source of the figures.
  public var source = "Source"
  /// Between how far something has come and its target.
  public var of = "of"
  /// How to write a number with so many decimals.
  public let number: @Sendable (Double, Int) -> String

  /// Words and numbers in a language; English words where there are no others.
  public init(language: String, number: @escaping @Sendable (Double, Int) -> String) {
    self.number = number
    if language == "nl" || language.hasPrefix("nl-") {
      table = "De cijfers als tabel"
      source = "Bron"
      of = "van"
    }
  }
}
