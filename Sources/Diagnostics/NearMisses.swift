/// Looks up what many unknown names probably mean, among the same known ones.
///
/// What it gives is what `NearMiss.best` gives. All look-ups together cost no more than a fixed
/// amount of work; what is asked for after that has no answer. So the first mistakes get a
/// suggestion, and however many follow cost next to nothing.
public struct NearMisses: Sendable {
  /// A known name that is near.
  public struct Match: Sendable, Hashable {
    /// The name.
    public let name: String
    /// How many edits it is away.
    public let distance: Int
    /// Whether nothing else can have been meant: upper and lower case differ, and nothing else does.
    public var isSure: Bool { distance == 0 }
  }

  /// How many steps may be taken by default: looking at a name is one, comparing it with another
  /// some for each of its letters. A step is one or two nanoseconds.
  public static let work = 40_000_000

  private let names: [String]
  private let places: [String: Int]
  /// The lower-case scalars of all names, one after the other.
  private var scalars: [UInt32] = []
  /// Where the scalars of each name begin, and where the last ones end.
  private var starts: [Int] = [0]
  /// Which letters each name has: one bit for each, of several letters the same one.
  private var letters: [UInt64] = []
  /// The names of each length in scalars.
  private var byLength: [[Int32]] = []

  /// How many answers are kept for who asks again.
  private static let answerLimit = 4_096

  private var left: Int
  private var answers: [String: Match?] = [:]
  private var rows: [Int]

  /// Prepares to look up names among `candidates`, of which each counts once.
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

  /// Whether the name is one of those that are known.
  public func contains(_ name: String) -> Bool { places[name] != nil }

  /// The known name nearest to `name`, as `NearMiss.best` finds it; nil also when the work that all
  /// look-ups together may cost has been done.
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
        // An edit takes one letter away, adds one, or does both.
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
