import Addresses
import Foundation
import Randomness
import Testing

@Suite("Percent-encoding")
struct PercentCodingTests {
  private static let sets: [ByteSet] = [.path, .anyPart, ByteSet(lettersDigitsAnd: "")]

  @Test(arguments: 0..<4)
  func whatWasEncodedIsDecoded(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    for _ in 0..<2_000 {
      let text = random.text()
      for set in PercentCodingTests.sets {
        let encoded = PercentCoding.encoded(text, keeping: set)
        #expect(PercentCoding.decoded(encoded).utf8.elementsEqual(text.utf8))
        #expect(PercentCoding.strictlyDecoded(encoded)?.utf8.elementsEqual(text.utf8) == true)
        #expect(encoded.removingPercentEncoding?.utf8.elementsEqual(text.utf8) == true)
        // All that is left are the set and encoded bytes.
        #expect(encoded.utf8.allSatisfy { set.contains($0) || $0 == UInt8(ascii: "%") })
      }
    }
  }

  /// Foundation's sets are those of RFC 3986 too.
  @Test func foundationEncodesTheSame() {
    var path = CharacterSet.urlPathAllowed
    // Foundation keeps `;` for parameters, which RFC 3986 no longer knows.
    path.insert(";")
    var unreserved = CharacterSet(charactersIn: "-._~/")
    for range in ["0"..."9", "a"..."z", "A"..."Z"] as [ClosedRange<Unicode.Scalar>] {
      unreserved.insert(charactersIn: range)
    }
    var random = SplitMix64(seed: 21)
    for _ in 0..<5_000 {
      let text = random.text()
      #expect(percentEncoded(text) == text.addingPercentEncoding(withAllowedCharacters: path))
      #expect(
        PercentCoding.encoded(text, keeping: .anyPart)
          == text.addingPercentEncoding(withAllowedCharacters: unreserved))
    }
  }

  /// What Foundation decodes is decoded the same way; what it refuses is refused strictly, and stands for itself
  /// otherwise.
  @Test func foundationDecodesTheSame() {
    var random = SplitMix64(seed: 22)
    let pieces = ["%", "%4", "%41", "%c3%a9", "%C3", "%ff", "%zz", "a", "é", "/", "%25", "%00"]
    for _ in 0..<5_000 {
      let text = (0..<Int.random(in: 0...6, using: &random))
        .map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
      let theirs = text.removingPercentEncoding
      #expect(PercentCoding.strictlyDecoded(text) == theirs, "\(text)")
      if let theirs { #expect(PercentCoding.decoded(text) == theirs, "\(text)") }
    }
  }

  @Test(arguments: [
    ("100%", "100%"), ("%zz%41", "%zzA"), ("%4", "%4"), ("%ff", "%ff"), ("%ff%41", "%ff%41"),
    ("a%2Fb%2fc", "a/b/c"), ("", ""),
  ])
  func whatIsNotEncodedStandsForItself(_ text: String, _ decoded: String) {
    #expect(percentDecoded(text) == decoded)
  }

  @Test func aQueryThatIsEncodedStaysSo() {
    #expect(
      PercentCoding.encoded("a=%41&b=c d'<\"é", keeping: .encodedQuery)
        == "a=%41&b=c%20d%27%3C%22%C3%A9")
  }

  @Test func bytesBeyondASCIIStayWhereTheyMay() {
    let set = ByteSet(lettersDigitsAnd: "/", beyondASCII: true)
    #expect(PercentCoding.encoded("/é b", keeping: set) == "/é%20b")
    #expect((0...UInt8.max).filter(set.contains).count == 128 + 62 + 1)
  }

  @Test func piecesAreTheTextInOrder() {
    var pieces: [String] = []
    var text = "ab c%é"
    text.withUTF8 { text in
      PercentCoding.forEachPiece(of: text, keeping: .path) {
        pieces.append(String(decoding: $0, as: UTF8.self))
      }
    }
    #expect(pieces == ["ab", "%20", "c", "%25", "%C3", "%A9"])
  }
}
