import Files
import Markdown

/// A fingerprint of a text in 64 bits: texts that differ in a few words differ in a few bits
/// (Charikar's simhash over pairs of words).
struct TextPrint: Sendable, Hashable {
  let bits: UInt64

  /// The print of a page without its own text. It matches no other page.
  static let none = TextPrint(bits: 0)

  private init(bits: UInt64) { self.bits = bits }

  /// Reads sixteen hexadecimal digits.
  init?(hex: String) {
    guard hex.utf8.count == 16, let bits = UInt64(hex, radix: 16) else { return nil }
    self.bits = bits
  }

  /// Makes the print of a text; `none` if the text has too few words to be recognised.
  init(_ document: Document) {
    let words = document.textBlocks.flatMap { block in
      block.text.lowercased().split { !$0.isLetter && !$0.isNumber }
    }
    guard words.count >= 8 else {
      self = .none
      return
    }
    var weights = [Int](repeating: 0, count: 64)
    for (first, second) in zip(words, words.dropFirst()) {
      let hash = ContentHash.hash(Array("\(first) \(second)".utf8)).hex.prefix(16)
      guard let bits = UInt64(hash, radix: 16) else { continue }
      for bit in 0..<64 { weights[bit] += bits >> UInt64(bit) & 1 == 1 ? 1 : -1 }
    }
    var bits: UInt64 = 0
    for bit in 0..<64 where weights[bit] > 0 { bits |= 1 << UInt64(bit) }
    self.bits = bits
  }

  /// Returns the number of bits that differ, 0...64.
  func distance(to other: TextPrint) -> Int { (bits ^ other.bits).nonzeroBitCount }

  /// The print as sixteen hexadecimal digits.
  var hex: String {
    let text = String(bits, radix: 16)
    return String(repeating: "0", count: 16 - text.utf8.count) + text
  }
}
