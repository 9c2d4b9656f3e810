/// Which elements of two lists differ: a shortest sequence of removals and insertions (Myers, "An
/// O(ND) Difference Algorithm and Its Variations", 1986).
struct ListDifference {
  /// A stretch where the lists differ: the elements that are gone, and those that came instead.
  struct Hunk: Hashable {
    var old: Range<Int>
    var new: Range<Int>
  }

  /// The number of differences above which the whole middle counts as one. Nobody reads more, and
  /// the time grows with the square of this number.
  static let limit = 1_000

  /// Returns the stretches in which two lists differ, in order. Comparing them the other way round
  /// gives the same stretches with both sides exchanged.
  static func hunks<Element: Hashable & Comparable>(
    _ old: [Element], _ new: [Element]
  ) -> [Hunk] {
    var numbers: [Element: Int] = [:]
    func number(_ element: Element) -> Int {
      if let known = numbers[element] { return known }
      numbers[element] = numbers.count
      return numbers.count - 1
    }
    let (a, b) = (old.map(number), new.map(number))
    var first = 0
    while first < a.count, first < b.count, a[first] == b[first] { first += 1 }
    var (aEnd, bEnd) = (a.count, b.count)
    while aEnd > first, bEnd > first, a[aEnd - 1] == b[bEnd - 1] {
      (aEnd, bEnd) = (aEnd - 1, bEnd - 1)
    }
    // Several sequences can be equally short. So that the direction does not matter, the search
    // always begins with the same list: the shorter one, or the one that comes first.
    let (aCount, bCount) = (aEnd - first, bEnd - first)
    let isSwapped =
      bCount < aCount
      || bCount == aCount && new[first..<bEnd].lexicographicallyPrecedes(old[first..<aEnd])
    return middle(Array(a[first..<aEnd]), Array(b[first..<bEnd]), isSwapped).map {
      Hunk(
        old: $0.old.lowerBound + first..<$0.old.upperBound + first,
        new: $0.new.lowerBound + first..<$0.new.upperBound + first)
    }
  }

  private static func middle(_ a: [Int], _ b: [Int], _ isSwapped: Bool) -> [Hunk] {
    if a.isEmpty && b.isEmpty { return [] }
    if a.isEmpty || b.isEmpty { return [Hunk(old: a.indices, new: b.indices)] }
    guard isSwapped else { return hunks(of: trace(a, b), a, b) }
    return hunks(of: trace(b, a), b, a).map { Hunk(old: $0.new, new: $0.old) }
  }

  /// Returns the pairs of equal elements, in order; nil if there are too many differences.
  private static func trace(_ a: [Int], _ b: [Int]) -> [(Int, Int)]? {
    let most = min(a.count + b.count, limit)
    var reach = [Int](repeating: 0, count: 2 * most + 3)
    let middle = most + 1
    var steps: [[Int]] = []
    for d in 0...most {
      steps.append(Array(reach[(middle - d - 1)...(middle + d + 1)]))
      for k in stride(from: -d, through: d, by: 2) {
        var x: Int
        if k == -d || k != d && reach[middle + k - 1] < reach[middle + k + 1] {
          x = reach[middle + k + 1]
        } else {
          x = reach[middle + k - 1] + 1
        }
        var y = x - k
        while x < a.count, y < b.count, x >= 0, y >= 0, a[x] == b[y] { (x, y) = (x + 1, y + 1) }
        reach[middle + k] = x
        if x >= a.count, y >= b.count { return walk(back: steps, a, b) }
      }
    }
    return nil
  }

  private static func walk(back steps: [[Int]], _ a: [Int], _ b: [Int]) -> [(Int, Int)] {
    var (x, y) = (a.count, b.count)
    var pairs: [(Int, Int)] = []
    for d in steps.indices.reversed() {
      // The reach of diagonal k is at k + d + 1.
      let reach = steps[d]
      func at(_ k: Int) -> Int { reach[k + d + 1] }
      let k = x - y
      let previous: Int
      if d == 0 {
        previous = 0
      } else if k == -d || k != d && at(k - 1) < at(k + 1) {
        previous = k + 1
      } else {
        previous = k - 1
      }
      let startX = d == 0 ? 0 : at(previous)
      let startY = d == 0 ? 0 : startX - previous
      while x > startX, y > startY {
        (x, y) = (x - 1, y - 1)
        pairs.append((x, y))
      }
      (x, y) = (startX, startY)
    }
    return pairs.reversed()
  }

  /// Returns the stretches between pairs of equal elements.
  private static func hunks(of pairs: [(Int, Int)]?, _ a: [Int], _ b: [Int]) -> [Hunk] {
    var found: [Hunk] = []
    var (x, y) = (0, 0)
    for (nextX, nextY) in (pairs ?? []) + [(a.count, b.count)] {
      if nextX > x || nextY > y { found.append(Hunk(old: x..<nextX, new: y..<nextY)) }
      (x, y) = (nextX + 1, nextY + 1)
    }
    return found
  }
}
