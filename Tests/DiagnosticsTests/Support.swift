import Diagnostics

/// A problem with any words.
struct Sample: Problem {
  static let codes = ["sample"]
  var code = "sample"
  var severity = Severity.error
  var message: String
  var advice: String?

  var english: Wording { Wording(message, advice: advice) }
  var dutch: Wording { Wording("nl: " + message, advice: advice) }

  init(_ message: String, advice: String? = nil, code: String = "sample") {
    self.message = message
    self.advice = advice
    self.code = code
  }
}

extension SourceFile {
  init(_ path: String, _ text: String) { self.init(path: path, bytes: Array(text.utf8)) }

  /// Returns the location of the first occurrence of `text`.
  func location(of text: String) -> SourceLocation {
    let wanted = Array(text.utf8)
    let last = max(0, bytes.count - wanted.count)
    let start = (0...last).first { bytes[$0...].starts(with: wanted) } ?? bytes.count
    return SourceLocation(self, start..<(start + wanted.count))
  }
}

/// The SplitMix64 generator (Steele, Lea, Flood 2014), with a seed so that a failure can be
/// repeated.
struct SplitMix64: RandomNumberGenerator {
  var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ z >> 30) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ z >> 27) &* 0x94D0_49BB_1331_11EB
    return z ^ z >> 31
  }
}
