/// Finds what many unknown names probably mean, among the same known names.
///
/// It returns what `NearMiss.best` returns. All look-ups together do no more than a fixed amount of
/// work; after that, a look-up has no result. So the first mistakes get a suggestion, and any
/// number of others cost almost nothing.
public struct NearMisses: Sendable {
  /// A known name that is near.
  public struct Match: Sendable, Hashable {
    /// The name.
    public let name: String
    /// The number of edits between the names.
    public let distance: Int
    /// Whether no other name can be meant: the names differ only in case.
    public var isSure: Bool { distance == 0 }
  }

  /// The default number of steps. Looking at a name is one step; comparing it with another takes
  /// some steps for each letter. A step takes one or two nanoseconds.
  public static let work = 40_000_000

  private let names: [String]
  private let places: [String: Int]
  /// The lower-case scalars of all names, one after the other.
  private var scalars: [UInt32] = []
  /// Where the scalars of each name begin, and where the last ones end.
  private var starts: [Int] = [0]
  /// The letters of each name: one bit for each letter. Several letters share a bit.
  private var letters: [UInt64] = []
  /// The names of each length in scalars.
  private var byLength: [[Int32]] = []

  /// The number of results that are kept, for names that occur again.
  private static let answerLimit = 4_096

  private var left: Int
  private var answers: [String: Match?] = [:]
  private var rows: [Int]

  /// Prepares to look up names among `candidates`. Repeated candidates count once.
  public init(_ candidates: some Sequence<String>, work: Int = NearMisses.work) {
    var names: [String] = []
    var places: [String: Int] = [:]
    for name in candidates where places[name] == nil {
      places[name] = names.count
      names.append(name)
    }
    self.names = names
    self.places = places
    left = work
    rows = []
    for (index, name) in names.enumerated() {
      let start = scalars.count
      scalars.append(contentsOf: name.lowercased().unicodeScalars.lazy.map(\.value))
      starts.append(scalars.count)
      letters.append(NearMisses.letters(scalars[start...]))
      let length = min(scalars.count - start, NearMiss.longest + 4)
      while byLength.count <= length { byLength.append([]) }
      byLength[length].append(Int32(truncatingIfNeeded: index))
    }
  }

  /// Whether a name is known.
  public func contains(_ name: String) -> Bool { places[name] != nil }

  /// Returns the known name nearest to `name`, as `NearMiss.best` finds it. Also returns nil once
  /// the work of all look-ups has reached its limit.
  public mutating func best(for name: String) -> Match? {
    guard left > 0 else { return nil }
    if let answer = answers[name] { return answer }
    let answer = search(name)
    if answers.count < NearMisses.answerLimit { answers[name] = .some(answer) }
    return answer
  }

  private mutating func search(_ name: String) -> Match? {
    let wanted = name.lowercased().unicodeScalars.map(\.value)
    guard !wanted.isEmpty, wanted.count <= NearMiss.longest else { return nil }
    let limit = NearMiss.limit(for: wanted.count)
    let bits = NearMisses.letters(wanted[...])
    var best: (index: Int, distance: Int)?
    var isTied = false
    for length in max(0, wanted.count - limit)...wanted.count + limit where length < byLength.count
    {
      left -= byLength[length].count
      for index in byLength[length] {
        // An edit removes one letter, adds one, or does both.
        let place = Int(index)
        guard (letters[place] ^ bits).nonzeroBitCount <= 2 * limit else { continue }
        left -= 8 * length
        guard left > 0 else { return nil }
        let known = scalars[starts[place]..<starts[place + 1]]
        guard let distance = NearMiss.distance(wanted, known, limit: limit, &rows) else { continue }
        if distance < best?.distance ?? .max {
          best = (place, distance)
          isTied = false
        } else if distance == best?.distance {
          isTied = true
        }
      }
    }
    guard left > 0, !isTied, let best else { return nil }
    return Match(name: names[best.index], distance: best.distance)
  }

  private static func letters(_ scalars: ArraySlice<UInt32>) -> UInt64 {
    scalars.reduce(0) { $0 | 1 << UInt64($1 & 63) }
  }
}
