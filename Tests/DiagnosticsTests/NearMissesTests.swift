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

  @Test("it finds the same as a comparison with all names")
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
          #expect(found?.isSure == isSure(best, for: wanted, among: names))
        }
      }
    }
  }

  /// Whether a name can have been meant as nothing but another: they differ in upper and lower case only, and no
  /// other does.
  private func isSure(_ candidate: String, for name: String, among candidates: [String]) -> Bool {
    let wanted = name.lowercased()
    return candidate.lowercased() == wanted
      && candidates.allSatisfy { $0 == candidate || $0.lowercased() != wanted }
  }

  /// The optimal string alignment distance by its definition (Boytsov 2011, section 2.2.2), without
  /// bounds.
  private func distance(_ a: [UInt32], _ b: [UInt32]) -> Int {
    var rows = [Array(0...b.count)]
    for i in a.indices {
      rows.append([i + 1])
      for j in b.indices {
        var cost = min(
          rows[i][j + 1] + 1, rows[i + 1][j] + 1, rows[i][j] + (a[i] == b[j] ? 0 : 1))
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] {
          cost = min(cost, rows[i - 1][j - 1] + 1)
        }
        rows[i + 1].append(cost)
      }
    }
    return rows[a.count][b.count]
  }

  @Test("the bounded distance is exact within the bound, and nil beyond it")
  func bounds() {
    var random = Generator(state: 5)
    var rows: [Int] = []
    for _ in 0..<20_000 {
      let a = name(&random).unicodeScalars.map(\.value)
      let b = name(&random).unicodeScalars.map(\.value)
      let limit = Int.random(in: 0...4, using: &random)
      let expected = distance(a, b)
      #expect(
        NearMiss.distance(a, b[...], limit: limit, &rows) == (expected <= limit ? expected : nil),
        "\(a) \(b) \(limit)")
    }
  }

  @Test("the nearest name is found in any order, and two equally near names give none")
  func best() {
    var random = Generator(state: 7)
    for _ in 0..<400 {
      let names = (0..<Int.random(in: 0...12, using: &random)).map { _ in name(&random) }
      let wanted = name(&random)
      let letters = wanted.lowercased().unicodeScalars.map(\.value)
      let far = Set(names).map { name in
        (name, distance(letters, name.lowercased().unicodeScalars.map(\.value)))
      }
      let least = far.map(\.1).min() ?? .max
      let nearest = far.filter { $0.1 == least }.map(\.0)
      let isNear = !letters.isEmpty && least <= NearMiss.limit(for: letters.count)
      let expected = isNear && nearest.count == 1 ? nearest[0] : nil
      #expect(NearMiss.best(for: wanted, among: names) == expected)
      #expect(NearMiss.best(for: wanted, among: names + names.reversed()) == expected)
    }
  }

  @Test("all look-ups together do a fixed amount of work, and the first ones have results")
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
