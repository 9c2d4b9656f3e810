import Testing

@testable import Diagnostics

@Suite("Near misses among many names")
struct NearMissesTests {
  private struct Generator: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state >> 33 | state << 31
    }
  }

  private func name(_ random: inout Generator) -> String {
    let letters = ["a", "b", "C", "é", "-", "ß", "İ"]
    return (0..<Int.random(in: 0...12, using: &random)).map { _ in
      letters[Int.random(in: 0..<(Bool.random(using: &random) ? 3 : letters.count), using: &random)]
    }.joined()
  }

  @Test("it finds what comparing with all finds")
  func agrees() {
    var random = Generator(state: 11)
    for _ in 0..<60 {
      let names = (0..<Int.random(in: 0...40, using: &random)).map { _ in name(&random) }
      var misses = NearMisses(names)
      for _ in 0..<40 {
        let wanted = name(&random)
        let best = NearMiss.best(for: wanted, among: names)
        let found = misses.best(for: wanted)
        #expect(found?.name == best, "\(wanted) among \(names)")
        if let best {
          #expect(found?.isSure == NearMiss.isSure(best, for: wanted, among: names))
        }
      }
    }
  }

  @Test("all look-ups together cost a fixed amount of work, and the first are answered")
  func bounded() {
    let names = (0..<2_000).map { "place-\($0)" }
    var misses = NearMisses(names, work: 100_000)
    var answers = 0
    for number in 0..<5_000 where misses.best(for: "plaec-\(number + 1_000)") != nil {
      #expect(number < 5_000)
      answers += 1
    }
    #expect(answers < 100)
    var few = NearMisses(["summary", "title"], work: 100_000)
    #expect(few.best(for: "sumary")?.name == "summary")
    #expect(few.best(for: "sumary")?.isSure == false)
    #expect(few.best(for: "Summary")?.isSure == true)
  }
}
