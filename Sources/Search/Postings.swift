import Parallel

/// A word on a page, as one of its group: the words of a language with the same stem.
struct Posting: Sendable {
  var document: UInt32
  var strong: Float
  var count: UInt16
  var places: UInt16
  var position: Int32
}

/// The postings of all groups.
///
/// They stay where the shards' hits were, a list for each shard, sorted by group: one list of all
/// would be there beside the hits that it is made of, and these are most of what a search needs of
/// memory while it is built.
struct Postings: Sendable {
  /// A group's postings in one shard.
  private struct Run: Sendable {
    let shard: UInt32
    let start: UInt32
    let count: UInt32
  }

  /// Which groups a hit belongs to.
  struct Groups: Sendable {
    /// The group of a word.
    let own: [Int32]
    /// The groups of the parts of a compound, by word.
    let parts: [Int: (Int32, Int32)]
    /// How many groups there are.
    let count: Int

    /// How much a word counts for the parts that it is made of.
    fileprivate static let partWeight: Float = 0.4
  }

  /// A posting in two thirds of the memory: the page is counted from its shard's first one.
  private struct Stored: Sendable {
    let position: Int32
    let document: UInt16
    let strong: Strength
    let count: UInt16
    let places: UInt16

    init(_ hit: Hit) {
      position = hit.position
      document = hit.document
      strong = hit.strong
      count = hit.count
      places = hit.places
    }

    /// The posting of a part of the compound that a hit is.
    init(part hit: Hit) {
      position = hit.position
      document = hit.document
      strong = Strength(Groups.partWeight * (hit.strong.value + Float(hit.count)))
      count = 0
      // A title with a compound is not one with its parts: "handleiding" is not what it is about.
      let others = hit.places & ~(1 << UInt16(Place.title))
      places = others == 0 ? 1 << UInt16(Place.section(0)) : others
    }
  }

  private var shards: [(first: UInt32, postings: [Stored])] = []
  /// All runs by group, and within one in the order of the pages.
  private var runs: [Run] = []
  /// Where each group's runs start; one more at the end.
  private var starts: [Int] = []

  /// None.
  init() {}

  /// Turns hits into postings.
  ///
  /// - Parameters:
  ///   - shards: their hits are gone afterwards.
  ///   - maps: for each shard the word of each of its terms.
  init(_ shards: inout [Shard], _ maps: [[Int32]], _ groups: Groups, threads: Int) {
    var parts: [[Part]] = []
    // A few shards at a time, so that hits and postings of all are never there together.
    let wave = 2 * max(1, threads)
    for first in stride(from: 0, to: shards.count, by: wave) {
      let numbers = first..<min(shards.count, first + wave)
      let hits = shards[numbers].map(\.hits)
      let made = parallelMap(count: numbers.count, threads: threads) {
        Postings.sorted(hits[$0], maps[first + $0], groups)
      }
      for (number, (postings, part)) in zip(numbers, made) {
        shards[number].hits = []
        self.shards.append((UInt32(shards[number].first), postings))
        parts.append(part)
      }
    }
    index(parts, groups.count)
  }

  /// How many postings a group has; a page may have several.
  func count(of group: Int) -> Int {
    runs[starts[group]..<starts[group + 1]].reduce(0) { $0 + Int($1.count) }
  }

  /// Calls `body` for each posting of a group, in the order of the pages.
  func forEach(of group: Int, _ body: (Posting) -> Void) {
    for run in runs[starts[group]..<starts[group + 1]] {
      let first = shards[Int(run.shard)].first
      shards[Int(run.shard)].postings.withUnsafeBufferPointer { postings in
        for stored in postings[Int(run.start)..<Int(run.start + run.count)] {
          body(
            Posting(
              document: first + UInt32(stored.document), strong: stored.strong.value,
              count: stored.count, places: stored.places, position: stored.position))
        }
      }
    }
  }

  // MARK: - Making

  /// How many postings of a shard, one group after the other, belong to a group.
  private struct Part: Sendable {
    let group: Int32
    let count: UInt32
  }

  /// The postings of one shard by group; within one they stay in the order of the pages.
  private static func sorted(
    _ hits: [Hit], _ map: [Int32], _ groups: Groups
  ) -> ([Stored], [Part]) {
    var counts = [UInt32](repeating: 0, count: groups.count)
    var total = 0
    let own = map.map { groups.own[Int($0)] }
    let compounds = map.map { groups.parts[Int($0)] }
    for hit in hits {
      let term = Int(hit.term)
      counts[Int(own[term])] += 1
      total += 1
      if let (first, second) = compounds[term] {
        counts[Int(first)] += 1
        counts[Int(second)] += 1
        total += 2
      }
    }
    var parts: [Part] = []
    var next = counts
    var sum: UInt32 = 0
    for group in counts.indices where counts[group] > 0 {
      parts.append(Part(group: Int32(group), count: counts[group]))
      next[group] = sum
      sum += counts[group]
    }
    // Every place is written once: they were counted from the same hits.
    let postings = [Stored](unsafeUninitializedCapacity: total) { all, initialized in
      func put(_ posting: Stored, _ group: Int) {
        all.initializeElement(at: Int(next[group]), to: posting)
        next[group] += 1
      }
      for hit in hits {
        let term = Int(hit.term)
        put(Stored(hit), Int(own[term]))
        guard let (first, second) = compounds[term] else { continue }
        put(Stored(part: hit), Int(first))
        put(Stored(part: hit), Int(second))
      }
      initialized = total
    }
    return (postings, parts)
  }

  /// Notes where each group's postings are.
  private mutating func index(_ parts: [[Part]], _ count: Int) {
    starts = [Int](repeating: 0, count: count + 1)
    for part in parts.joined() { starts[Int(part.group) + 1] += 1 }
    for group in 0..<count { starts[group + 1] += starts[group] }
    var next = starts
    runs = [Run](
      repeating: Run(shard: 0, start: 0, count: 0), count: starts[count])
    for (shard, parts) in parts.enumerated() {
      var start: UInt32 = 0
      for part in parts {
        runs[next[Int(part.group)]] = Run(
          shard: UInt32(shard), start: start, count: part.count)
        next[Int(part.group)] += 1
        start += part.count
      }
    }
  }
}
