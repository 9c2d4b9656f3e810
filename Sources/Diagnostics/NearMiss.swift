/// Near misses: the known name that somebody probably meant.
public enum NearMiss {
  /// The one of `candidates` nearest to `name`, or nil when none is near enough or two are equally
  /// near.
  ///
  /// Nearness is the optimal string alignment distance over Unicode scalars, upper and lower case
  /// being equal: insert, delete, change or swap count one each. At most one edit is allowed in
  /// names of up to four scalars, two up to eight, then three.
  public static func best(for name: String, among candidates: some Sequence<String>) -> String? {
    let wanted = Array(name.lowercased().unicodeScalars)
    guard !wanted.isEmpty, wanted.count <= 200 else { return nil }
    let limit = wanted.count <= 4 ? 1 : wanted.count <= 8 ? 2 : 3
    var best: String?
    var bestDistance = limit + 1
    for candidate in candidates where candidate != best {
      let scalars = Array(candidate.lowercased().unicodeScalars)
      guard abs(scalars.count - wanted.count) <= limit else { continue }
      let distance = distance(wanted, scalars)
      if distance < bestDistance {
        best = candidate
        bestDistance = distance
      } else if distance == bestDistance, bestDistance <= limit {
        best = nil
      }
    }
    return best
  }

  /// Whether `name` can have been meant as nothing but `candidate`: they differ in upper and lower case
  /// only, and no other candidate does. What is merely near is never sure.
  public static func isSure(
    _ candidate: String, for name: String, among candidates: some Sequence<String>
  ) -> Bool {
    let wanted = name.lowercased()
    return candidate.lowercased() == wanted
      && candidates.allSatisfy { $0 == candidate || $0.lowercased() != wanted }
  }

  /// The optimal string alignment distance (Boytsov 2011, section 2.2.2).
  static func distance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
    var beforePrevious = [Int](repeating: 0, count: b.count + 1)
    var previous = Array(0...b.count)
    var current = previous
    for i in a.indices {
      current[0] = i + 1
      for j in b.indices {
        var cost = min(
          previous[j + 1] + 1, current[j] + 1, previous[j] + (a[i] == b[j] ? 0 : 1))
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] {
          cost = min(cost, beforePrevious[j - 1] + 1)
        }
        current[j + 1] = cost
      }
      (beforePrevious, previous, current) = (previous, current, beforePrevious)
    }
    return previous[b.count]
  }
}
