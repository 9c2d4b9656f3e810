import Dates
import Diagnostics
import Randomness
import Testing

@testable import LinkCheck

/// Whatever writers and hosts write, nothing stops Polder, and curl gets one address.
@Suite("Random links and answers") struct FuzzTests {
  private static let pieces = [
    "https://", "http:", "//", "\\", "@", ":", "[", "]", "::1", "127.1", "0x7f", "xn--", "%",
    "%2e", "..", "?", "#", "\"", "\n", "\r", "\t", "\u{E9}", "\u{301}", "example.org", ":80",
    ":0", "{1,2}", " ", "\u{3002}", "\u{200D}",
  ]

  @Test(arguments: 0..<4) func addresses(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let curl = try Curl.find(userAgent: "test", seconds: 1)
    for _ in 0..<1_500 {
      var text = Bool.random(using: &random) ? "https://" : ""
      for _ in 0..<Int.random(in: 0...8, using: &random) {
        text += Self.pieces.randomElement(using: &random) ?? ""
        if Int.random(in: 0...3, using: &random) == 0 { text += random.text(upTo: 6) }
      }
      #expect(
        OutsideAddress.credentials(in: OutsideAddress.shown(text)) == nil || text.contains("@"))
      guard let address = OutsideAddress(text) else { continue }
      #expect(
        address.text.utf8.allSatisfy { (0x21...0x7E).contains($0) && $0 != 0x22 && $0 != 0x5C })
      #expect(!address.origin.contains("@"))
      // Reading it again changes nothing.
      #expect(OutsideAddress(address.text)?.text == address.text)
      let request = curl.request(Trail(address), at: [], mark: "m 0")
      #expect(request.split(separator: "\n").count { $0.hasPrefix("url = ") } == 1)
      _ = Judge.conclude(Trail(address))
      _ = Judge.isHome(address)
    }
  }

  @Test(arguments: 0..<4) func answersAndFiles(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    var memory = LinkMemory()
    memory.note(
      .gone(.noHost("a.example")), for: "https://a.example/",
      on: CalendarDate(daysSince1970: 20_000))
    memory.note(host: "a.example", waitsUntil: 5)
    let lines = ["HTTP/1.1 200 OK", "@m 0 200 0.1 x", "@m 1 301 0.1 ", "@m", "", "retry-after: 5"]
    for _ in 0..<800 {
      _ = RetryAfter.seconds(random.text(), now: 0)
      var text = ""
      for _ in 0..<Int.random(in: 0...6, using: &random) {
        text += lines.randomElement(using: &random) ?? ""
        if Bool.random(using: &random) { text += random.text(upTo: 4) }
        text += Bool.random(using: &random) ? "\r\n" : "\n"
      }
      let outcomes = Curl.outcomes(Array(text.utf8), status: 56, mark: "@m", count: 2, now: 0)
      #expect((1...2).contains(outcomes.count))
      // A file in which one byte is wrong is refused, or read.
      var bytes = memory.bytes
      // Without the line break at its end, the file is whole.
      let place = Int.random(in: 0..<bytes.count - 1, using: &random)
      bytes[place] = UInt8.random(in: 0...255, using: &random)
      _ = try? LinkMemory(bytes)
      #expect(throws: LinkMemory.Fault.self) { try LinkMemory(Array(bytes.prefix(place))) }
    }
  }
}
