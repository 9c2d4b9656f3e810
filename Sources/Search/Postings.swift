/// A word on a page, as a member of its group: the words of a language with the same stem.
struct Posting: Sendable {
  var document: UInt32
  var strong: Float
  var count: UInt16
  var places: UInt16
  var position: Int32
}

/// The postings of all groups.
///
/// They stay in the shards, sorted by word. A copy in one list would double them, and they are most
/// of the memory that a search needs while it is built.
struct Postings: Sendable {
  /// The postings of a word in one shard.
  private struct Run: Sendable {
    let shard: UInt32
    let term: Int32
    /// Whether the word is a compound, and the group is that of one of its parts.
    let isPart: Bool
  }

  /// The groups to which words belong.
  struct Groups: Sendable {
    /// The group of each word.
    let own: [Int32]
    /// The groups of the parts of a compound, by word.
    let parts: [Int: (Int32, Int32)]
    /// The number of groups.
    let count: Int
  }

  /// The weight of a compound for the words that it consists of.
  private static let partWeight: Float = 0.4

  private var shards: [TermHits] = []
  /// All runs by group; within a group, in the order of the shards.
  private var runs: [Run] = []
  /// Where each group's runs start; one more at the end.
  private var starts: [Int] = []

  /// Makes an empty value.
  init() {}

  /// Records where each group's postings are.
  ///
  /// - Parameter maps: for each shard, the word of each of its terms.
  init(_ shards: [Shard], _ maps: [[Int32]], _ groups: Groups) {
    self.shards = shards.map(\.hits)
    // An array by word: looking each term of each shard up in a dictionary would take longer.
    var parts = [(first: Int32, second: Int32)?](repeating: nil, count: groups.own.count)
    for (word, (first, second)) in groups.parts { parts[word] = (first, second) }
    starts = [Int](repeating: 0, count: groups.count + 1)
    for map in maps {
      for word in map {
        starts[Int(groups.own[Int(word)]) + 1] += 1
        guard let (first, second) = parts[Int(word)] else { continue }
        starts[Int(first) + 1] += 1
        starts[Int(second) + 1] += 1
      }
    }
    for group in 0..<groups.count { starts[group + 1] += starts[group] }
    var next = starts
    runs = [Run](
      repeating: Run(shard: 0, term: 0, isPart: false), count: starts[groups.count])
    for (shard, map) in maps.enumerated() {
      for (term, word) in map.enumerated() {
        func put(_ group: Int32, isPart: Bool) {
          runs[next[Int(group)]] = Run(shard: UInt32(shard), term: Int32(term), isPart: isPart)
          next[Int(group)] += 1
        }
        put(groups.own[Int(word)], isPart: false)
        guard let (first, second) = parts[Int(word)] else { continue }
        put(first, isPart: true)
        put(second, isPart: true)
      }
    }
  }

  /// Returns how many postings a group has. A page may have several.
  func count(of group: Int) -> Int {
    runs[starts[group]..<starts[group + 1]].reduce(0) { sum, run in
      sum + shards[Int(run.shard)].range(of: Int(run.term)).count
    }
  }

  /// Returns the postings of a group, one for each page, in the order of the pages.
  func merged(_ group: Int) -> [Posting] {
    var result: [Posting] = []
    result.reserveCapacity(count(of: group))
    var rest = runs[starts[group]..<starts[group + 1]]
    while let run = rest.first {
      let start = result.count
      let own = rest.prefix { $0.shard == run.shard }
      for run in own { append(run, to: &result) }
      if own.count > 1 {
        // Each word's postings are sorted, and equal input always sorts in the same way.
        result[start...].sort { $0.document < $1.document }
        Postings.unite(&result, from: start)
      }
      rest = rest[own.endIndex...]
    }
    return result
  }

  private func append(_ run: Run, to result: inout [Posting]) {
    let shard = shards[Int(run.shard)]
    let first = UInt32(shard.firstDocument)
    shard.all.withUnsafeBufferPointer { postings in
      for stored in postings[shard.range(of: Int(run.term))] {
        var posting = Posting(
          document: first + UInt32(stored.document), strong: stored.strong.value,
          count: stored.count, places: stored.places, position: stored.position)
        if run.isPart {
          posting.strong = Postings.partWeight * (posting.strong + Float(posting.count))
          posting.count = 0
          // A compound in the title does not count as its parts in the title, because the page need
          // not be about them.
          posting.places &= ~(1 << UInt16(Place.title))
          if posting.places == 0 { posting.places = 1 << UInt16(Place.section(0)) }
        }
        result.append(posting)
      }
    }
  }

  /// Merges the postings of each page, which are adjacent, into one.
  private static func unite(_ postings: inout [Posting], from start: Int) {
    var end = start
    for place in start..<postings.count {
      let posting = postings[place]
      if end == start || postings[end - 1].document != posting.document {
        postings[end] = posting
        end += 1
        continue
      }
      postings[end - 1].strong += posting.strong
      postings[end - 1].count = UInt16(
        min(65_535, Int(postings[end - 1].count) + Int(posting.count)))
      postings[end - 1].places |= posting.places
      let position = postings[end - 1].position
      if position < 0 || (posting.position >= 0 && posting.position < position) {
        postings[end - 1].position = posting.position
      }
    }
    postings.removeLast(postings.count - end)
  }
}
