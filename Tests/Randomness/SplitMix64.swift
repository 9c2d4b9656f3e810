/// The SplitMix64 generator (Steele, Lea, Flood 2014): the same numbers for the same seed, so that a failure can be
/// repeated.
public struct SplitMix64: RandomNumberGenerator {
  private var state: UInt64

  /// A generator at its beginning.
  public init(seed: UInt64) { state = seed }

  /// The next number.
  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ z >> 30) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ z >> 27) &* 0x94D0_49BB_1331_11EB
    return z ^ z >> 31
  }
}

extension SplitMix64 {
  /// A text of random characters: many that mean something in HTML, JSON or addresses, controls, and characters of
  /// every length in UTF-8.
  public mutating func text(upTo length: Int = 24) -> String {
    var text = ""
    for _ in 0..<Int.random(in: 0...length, using: &self) {
      text.unicodeScalars.append(scalar())
    }
    return text
  }

  private mutating func scalar() -> Unicode.Scalar {
    let special = Array("\"\\'&<>%/?#=;:+-_.~ ,()[]{}u0aA2eE\n\r\t".unicodeScalars)
    switch Int.random(in: 0..<8, using: &self) {
    case 0..<3: return special.randomElement(using: &self) ?? " "
    case 3: return Unicode.Scalar(UInt8.random(in: 0..<0x20, using: &self))
    case 4: return Unicode.Scalar(UInt8.random(in: 0x20...0xFF, using: &self))
    case 5: return Unicode.Scalar(UInt32.random(in: 0x2020...0x2030, using: &self)) ?? " "
    case 6: return Unicode.Scalar(UInt32.random(in: 0...0xFFFF, using: &self)) ?? "\u{FFFD}"
    default: return Unicode.Scalar(UInt32.random(in: 0x10000...0x10FFFF, using: &self)) ?? " "
    }
  }
}
