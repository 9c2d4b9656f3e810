/// Near misses: the known name that somebody probably meant.
public enum NearMiss {
  /// Returns the one of `candidates` that is nearest to `name`, or nil if none is near enough or
  /// two are equally near.
  ///
  /// The distance is the optimal string alignment distance over Unicode scalars, without regard to
  /// case: an insertion, a deletion, a change and a swap each count as one edit. Names of up to
  /// four scalars may have one edit, names of up to eight two, longer names three.
  public static func best(for name: String, among candidates: some Sequence<String>) -> String? {
    let wanted = name.lowercased().unicodeScalars.map(\.value)
    guard !wanted.isEmpty, wanted.count <= longest else { return nil }
    // A candidate farther away than the nearest so far cannot be the answer, so its distance need
    // not be computed to the end.
    var limit = limit(for: wanted.count)
    var best: String?
    var isTied = false
    var rows: [Int] = []
    for candidate in candidates where candidate != best {
      let scalars = candidate.lowercased().unicodeScalars.map(\.value)
      guard let distance = distance(wanted, scalars[...], limit: limit, &rows) else { continue }
      isTied = best != nil && distance == limit
      if !isTied { best = candidate }
      limit = distance
    }
    return isTied ? nil : best
  }

  /// The longest name for which a near one is searched, in scalars.
  static let longest = 200

  /// Returns the number of edits that are allowed in a name with `count` scalars.
  static func limit(for count: Int) -> Int { count <= 4 ? 1 : count <= 8 ? 2 : 3 }

  /// Returns the optimal string alignment distance of two names (Boytsov 2011, section 2.2.2), or
  /// nil if it is above `limit`. It computes only the diagonals that can be below the limit
  /// (Ukkonen 1985): those up to `limit` on both sides of the middle.
  ///
  /// - Parameter rows: a buffer that calls may share.
  static func distance(
    _ a: [UInt32], _ b: ArraySlice<UInt32>, limit: Int, _ rows: inout [Int]
  ) -> Int? {
    let (count, width) = (a.count, b.count + 1)
    guard abs(count - b.count) <= limit else { return nil }
    let far = limit + 1
    if rows.count < 3 * width {
      rows = Array(repeating: far, count: 3 * width)
    }
    return rows.withUnsafeMutableBufferPointer { rows in
      b.withUnsafeBufferPointer { b in
        var (before, previous, current) = (0, width, 2 * width)
        for j in 0..<width { (rows[before + j], rows[previous + j]) = (far, min(j, far)) }
        for i in 0..<count {
          let (low, high) = (max(0, i - limit), min(b.count, i + limit + 1))
          rows[current] = min(i + 1, far)
          if low > 0 { rows[current + low] = far }
          var least = low == 0 ? rows[current] : far
          for j in low..<high {
            var cost = min(rows[previous + j + 1], rows[current + j]) + 1
            cost = min(cost, rows[previous + j] + (a[i] == b[j] ? 0 : 1), far)
            if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] {
              cost = min(cost, rows[before + j - 1] + 1)
            }
            rows[current + j + 1] = cost
            least = min(least, cost)
          }
          if high < b.count { rows[current + high + 1] = far }
          if least > limit { return nil }
          (before, previous, current) = (previous, current, before)
        }
        let distance = rows[previous + b.count]
        return distance <= limit ? distance : nil
      }
    }
  }
}
