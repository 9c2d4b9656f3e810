import Glibc

/// The weight of a word on a page: BM25F (Robertson, Zaragoza 2009) with the weights of fields in
/// `FieldWeight`. It is a number from 1 to 255, so that the browser only has to add.
struct Impact: Sendable {
  /// How fast repetitions of a word stop counting.
  private static let k1: Float = 3
  /// How strongly the length of a page reduces the weight.
  private static let b: Float = 0.6
  /// The largest weight of a page.
  private static let heaviest: Float = 1.25

  private let pages: Float
  private let meanLength: Float
  private let scale: Float

  init(pages: Int, meanLength: Float) {
    self.pages = Float(max(1, pages))
    self.meanLength = max(1, meanLength)
    scale = 255 / ((Impact.k1 + 1) * Impact.rarity(1, self.pages) * Impact.heaviest)
  }

  /// Returns the inverse document frequency, always above 0.
  private static func rarity(_ frequency: Int, _ pages: Float) -> Float {
    let frequency = min(Float(frequency), pages)
    return logf(1 + (pages - frequency + 0.5) / (frequency + 0.5))
  }

  /// Returns the factor that is the same for all pages of a word, from the number of these pages.
  func factor(frequency: Int) -> Float {
    (Impact.k1 + 1) * Impact.rarity(frequency, pages) * scale
  }

  /// Returns the impact of a word on a page of `length` words.
  func impact(
    factor: Float, strong: Float, count: Float, length: UInt32, weight: Float
  ) -> UInt8 {
    let share = strong + count / (1 - Impact.b + Impact.b * Float(length) / meanLength)
    let value = factor * share / (share + Impact.k1) * min(max(weight, 0), Impact.heaviest)
    return UInt8(min(255, max(1, value.rounded())))
  }
}
