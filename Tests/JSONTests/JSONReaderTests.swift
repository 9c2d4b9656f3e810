import Foundation
import JSON
import Randomness
import Testing

@Suite("Reading JSON")
struct JSONReaderTests {
  /// A value as it is read: a number that is whole is read as a whole one.
  private func normal(_ value: JSONValue) -> JSONValue {
    switch value {
    case .number(let number) where number == number.rounded() && abs(number) < 1e15:
      .integer(Int(number))
    case .array(let values): .array(values.map(normal))
    case .object(let members):
      .object(members.map { JSONValue.Member($0.name, normal($0.value)) })
    default: value
    }
  }

  @Test(arguments: 0..<4)
  func whatWasWrittenIsRead(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    for _ in 0..<200 {
      let value = random.value(depth: 4)
      for layout in [JSONValue.Layout.compact, .indented, .script] {
        #expect(JSONValue(value.bytes(layout)) == normal(value))
      }
    }
  }

  @Test func everyEscapeIsRead() {
    #expect(
      JSONValue(Array(#""\"\\\/\b\f\n\r\t\u00e9\u2028\uD83D\ude00""#.utf8))
        == .string("\"\\/\u{8}\u{C}\n\r\té\u{2028}😀"))
  }

  @Test(arguments: [
    "", " ", "tru", "nulll", "True", "01", "-", "+1", "1.", ".5", "1e", "1e+", "0x10", "1e999",
    "NaN",
    "\"", "\"a", "\"\\\"", "\"\\x\"", "\"\\u12\"", "\"\\u12g4\"", "\"\\ud83d\"", "\"\\ud83dx\"",
    "\"\\ud83d\\u0041\"", "\"\\ude00\"", "\"a\nb\"", "\"\\\n\"", "[", "[1", "[1,", "[1,]", "[,1]",
    "[1 2]",
    "{", "{}}", "{\"a\"}", "{\"a\":}", "{\"a\":1,}", "{a:1}", "{1:2}", "1 2", "[1]]", "'a'",
  ])
  func whatIsNoJSONIsRefused(_ text: String) {
    #expect(JSONValue(Array(text.utf8)) == nil)
  }

  @Test func bytesThatAreNoTextAreRefused() {
    #expect(JSONValue([0x22, 0xFF, 0x22]) == nil)
    #expect(JSONValue([0x22, 0x5C, 0x6E, 0xC3, 0x22]) == nil)
    #expect(JSONValue([0x22, 0xED, 0xA0, 0x80, 0x22]) == nil)
  }

  @Test func numbersStayWholeWhereTheyFit() {
    func read(_ text: String) -> JSONValue? { JSONValue(Array(text.utf8)) }
    #expect(read("9223372036854775807") == .integer(.max))
    #expect(read("-9223372036854775808") == .integer(.min))
    #expect(read("9223372036854775808") == .number(9_223_372_036_854_775_808))
    #expect(read(" -0.5e2 ") == .number(-50))
    #expect(read("[0,-0]") == .array([.integer(0), .integer(0)]))
  }

  @Test func depthHasALimit() {
    func nested(_ depth: Int) -> [UInt8] {
      Array((String(repeating: "[", count: depth) + String(repeating: "]", count: depth)).utf8)
    }
    #expect(JSONValue(nested(33)) != nil)
    #expect(JSONValue(nested(34)) == nil)
    #expect(JSONValue(nested(1_000_000)) == nil)
    #expect(JSONValue([UInt8](repeating: UInt8(ascii: "["), count: 1_000_000)) == nil)
  }

  /// Documents with a few characters changed: `JSONSerialization` accepts the same ones.
  @Test(arguments: 0..<4)
  func foundationAcceptsTheSame(seed: UInt64) {
    var random = SplitMix64(seed: 50 + seed)
    let marks = Array("{}[]\",:\\u0019-+.eE tfn\u{1}".utf8)
    for _ in 0..<500 {
      var bytes = random.value(depth: 3).bytes()
      for _ in 0..<Int.random(in: 1...3, using: &random) where !bytes.isEmpty {
        let place = Int.random(in: 0..<bytes.count, using: &random)
        let mark = marks.randomElement(using: &random) ?? 0
        switch Int.random(in: 0..<3, using: &random) {
        case 0: bytes[place] = mark
        case 1: bytes.insert(mark, at: place)
        default: bytes.remove(at: place)
        }
      }
      // Foundation guesses the encoding of a short text, and takes a comma before an end.
      guard let text = String(validating: bytes, as: UTF8.self), bytes.count >= 4,
        !text.contains(#/, *[\]}]/#)
      else { continue }
      let theirs = try? JSONSerialization.jsonObject(
        with: Data(bytes), options: .fragmentsAllowed)
      #expect(
        (JSONValue(bytes) != nil) == (theirs != nil), "\(text)")
    }
  }

  @Test func randomBytesNeverCrash() {
    var random = SplitMix64(seed: 3)
    for _ in 0..<5_000 {
      let count = Int.random(in: 0...40, using: &random)
      let bytes = (0..<count).map { _ in UInt8.random(in: 0...255, using: &random) }
      _ = JSONValue(bytes)
      _ = JSONEscapes.resolved(bytes[...], lenient: true)
      _ = JSONEscapes.resolved(bytes[...], lenient: false)
    }
  }

  @Test func escapesOfUnknownOriginAreResolvedAsFarAsTheyGo() {
    func resolved(_ text: String) -> String {
      String(
        decoding: JSONEscapes.resolved(Array(text.utf8)[...], lenient: true) ?? [], as: UTF8.self)
    }
    #expect(resolved(#"\u002fa\/b\x\ud83d!\ude00\"#) == "/a/bx\u{FFFD}!\u{FFFD}")
    #expect(resolved("plain é") == "plain é")
  }

  @Test func membersAreTakenInTheirOrder() throws {
    var reader = JSONReader(Array(#" {"a": [1, 20],"b" :"x\ny" } "#.utf8))
    try reader.expect("{")
    try reader.name("a")
    let numbers = try reader.list { (reader) throws(JSONReader.Mismatch) in try reader.number() }
    #expect(numbers == [1, 20])
    try reader.expect(",")
    #expect(throws: JSONReader.Mismatch.self) {
      var other = reader
      try other.name("c")
    }
    try reader.name("b")
    #expect(try reader.string() == "x\ny")
    try reader.expect("}")
    try reader.end()
  }

  @Test(arguments: ["-1", "01", "9223372036854775808", "x", "1.5"])
  func numbersOfNotesAreWholeAndNotNegative(_ text: String) {
    var reader = JSONReader(Array(text.utf8))
    #expect(throws: JSONReader.Mismatch.self) {
      _ = try reader.number()
      try reader.end()
    }
  }
}
