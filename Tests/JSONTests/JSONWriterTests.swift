import Foundation
import JSON
import Randomness
import Testing

@Suite("Writing JSON")
struct JSONWriterTests {
  private func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

  @Test func whatMustBeEscapedIs() {
    let value = JSONValue.members([
      "a\"b": "</script>\u{1}\\", "none": nil, "n": .array([.number(52.37), .integer(-4), .null]),
    ])
    #expect(text(value.bytes()) == #"{"a\"b":"</script>\u0001\\","n":[52.37,-4,null]}"#)
    #expect(text(value.bytes(.script)).contains(#""\u003c/script\u003e\u0001\\""#))
    #expect(
      text(JSONValue.array([.members([:]), .array([])]).bytes(.indented)) == "[\n  {},\n  []\n]\n")
    #expect(text(JSONValue.number(.nan).bytes()) == "null")
    #expect(text(JSONValue.number(4).bytes()) == "4")
  }

  @Test func whatEndsALineIsEscaped() {
    #expect(
      JSONWriter.string("\n\r\t\u{0}\u{1F}\u{7F}\u{80}\u{85}\u{9F}\u{2028}\u{2029}")
        == #""\u000a\u000d\u0009\u0000\u001f\u007f\u0080\u0085\u009f\u2028\u2029""#)
    #expect(JSONWriter.string("\r\n") == #""\u000d\u000a""#)
  }

  @Test func allElseStays() {
    #expect(JSONWriter.string("a\"b\\c/d") == #""a\"b\\c/d""#)
    #expect(
      JSONWriter.string("é\u{A0}\u{2027}\u{202A}\u{2128} 😀")
        == "\"é\u{A0}\u{2027}\u{202A}\u{2128} 😀\"")
  }

  @Test func listsHaveTwoForms() {
    var writer = JSONWriter()
    writer.list([1, 2]) { $0.number(Int64($1)) }
    writer.compactList(["a", "b"]) { $0.string($1) }
    writer.compactList([String]()) { $0.string($1) }
    #expect(text(writer.bytes) == "[\n1,\n2][\"a\",\"b\"][]")
  }

  /// What `JSONSerialization` reads is what was written, in each layout.
  @Test(arguments: 0..<4)
  func foundationReadsTheSame(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    for _ in 0..<200 {
      let value = random.value(depth: 4)
      for layout in [JSONValue.Layout.compact, .indented, .script] {
        let bytes = value.bytes(layout)
        let object = try JSONSerialization.jsonObject(
          with: Data(bytes), options: .fragmentsAllowed)
        #expect(isSame(value, object), "\(text(bytes))")
      }
    }
  }

  /// Neither markup in a script's text nor a second line.
  @Test func noMarkupAndNoLineGetsThrough() {
    var random = SplitMix64(seed: 11)
    for _ in 0..<2_000 {
      let value = random.text()
      let bytes = JSONValue.string(value).bytes(.script)
      #expect(!bytes.contains { "<>&".utf8.contains($0) || $0 < 0x20 || $0 == 0x7F })
      #expect(
        !text(bytes).unicodeScalars.contains { ["\u{85}", "\u{2028}", "\u{2029}"].contains($0) })
    }
  }

  private func isSame(_ value: JSONValue, _ object: Any) -> Bool {
    switch value {
    case .null: return object is NSNull
    case .boolean(let flag): return object as? Bool == flag
    case .integer(let number): return (object as? NSNumber)?.int64Value == Int64(number)
    case .number(let number):
      // On Linux Foundation reads numbers as decimals, which it rounds to the last digit but one.
      return (object as? NSNumber).map { abs($0.doubleValue - number) <= abs(number) * 1e-14 }
        ?? false
    case .string(let text):
      return (object as? String).map { $0.utf8.elementsEqual(text.utf8) } ?? false
    case .array(let values):
      guard let objects = object as? [Any], objects.count == values.count else { return false }
      return zip(values, objects).allSatisfy { isSame($0, $1) }
    case .object(let members):
      guard let objects = object as? [String: Any], objects.count == members.count else {
        return false
      }
      return members.allSatisfy { member in
        objects[member.name].map { isSame(member.value, $0) } ?? false
      }
    }
  }
}

extension SplitMix64 {
  /// A random value, its objects with a name only once.
  mutating func value(depth: Int) -> JSONValue {
    switch Int.random(in: 0..<(depth > 0 ? 8 : 6), using: &self) {
    case 0: return .null
    case 1: return .boolean(Bool.random(using: &self))
    case 2: return .integer(Int.random(in: -(1 << 53)...(1 << 53), using: &self))
    case 3:
      let size: Double = [1.0, 1e-9, 1e6, 1e30].randomElement(using: &self) ?? 1
      return .number(Double.random(in: -1...1, using: &self) * size)
    case 4, 5: return .string(text())
    case 6:
      return .array((0..<Int.random(in: 0...4, using: &self)).map { _ in value(depth: depth - 1) })
    default:
      return .object(
        (0..<Int.random(in: 0...4, using: &self)).map { index in
          JSONValue.Member("\(index)\(text(upTo: 6))", value(depth: depth - 1))
        })
    }
  }
}
