/// A change of a text, in words.
struct TextChange: Sendable, Hashable {
  /// The words that are gone; empty if none is.
  var removed: String
  /// The words that came instead; empty if none did.
  var added: String
  /// A few words before and after the change in its paragraph; empty if the whole paragraph is new
  /// or gone.
  var before = ""
  var after = ""
}

extension TextChange {
  /// How many words around a change are shown.
  private static let context = 4

  /// How many unchanged words may be between two changes that are shown as one.
  private static let bridge = 2

  /// Returns what changed between two texts, paragraph by paragraph: what is gone before what came
  /// instead. The other way round, it returns the same with both sides exchanged.
  static func all(from old: [String], to new: [String]) -> [TextChange] {
    ListDifference.hunks(old, new).flatMap { hunk in
      paragraphs(Array(old[hunk.old]), Array(new[hunk.new]))
    }
  }

  /// Returns what changed in a stretch where all paragraphs differ.
  private static func paragraphs(_ old: [String], _ new: [String]) -> [TextChange] {
    // Few paragraphs have a counterpart by their words; many are compared in their order.
    // Several pairings can be equally good. So that the direction does not matter, the search always
    // begins with the same text.
    let isSwapped = new.lexicographicallyPrecedes(old)
    let pairs =
      isSwapped
      ? counterparts(new.map(words), old.map(words)).map { ($1, $0) }
      : counterparts(old.map(words), new.map(words))
    var changes: [TextChange] = []
    var (x, y) = (0, 0)
    for (nextX, nextY) in pairs + [(old.count, new.count)] {
      changes += old[x..<nextX].map { TextChange(removed: $0, added: "") }
      changes += new[y..<nextY].map { TextChange(removed: "", added: $0) }
      if nextX < old.count { changes += within(old[nextX], new[nextY]) }
      (x, y) = (nextX + 1, nextY + 1)
    }
    return changes
  }

  private static func words(_ text: String) -> [Substring] { text.split(separator: " ") }

  /// The number of pairs of paragraphs above which no counterparts are looked for.
  private static let pairLimit = 2_500

  /// Returns pairs of paragraphs that are versions of each other: the pairs, in order, with the
  /// most words in common, at least half of the longer one's.
  private static func counterparts(
    _ old: [[Substring]], _ new: [[Substring]]
  ) -> [(Int, Int)] {
    guard !old.isEmpty, !new.isEmpty, old.count * new.count <= pairLimit else { return [] }
    let width = new.count + 1
    let (oldBags, newBags) = (old.map(counted), new.map(counted))
    // The most words in common from a pair of places on.
    var best = [Int](repeating: 0, count: (old.count + 1) * width)
    var common = [Int](repeating: 0, count: old.count * new.count)
    for x in old.indices.reversed() {
      for y in new.indices.reversed() {
        let shared = newBags[y].reduce(0) { $0 + min($1.value, oldBags[x][$1.key] ?? 0) }
        let isVersion = shared > 0 && 2 * shared >= max(old[x].count, new[y].count)
        common[x * new.count + y] = isVersion ? shared : 0
        best[x * width + y] = max(
          best[(x + 1) * width + y], best[x * width + y + 1],
          isVersion ? shared + best[(x + 1) * width + y + 1] : 0)
      }
    }
    var pairs: [(Int, Int)] = []
    var (x, y) = (0, 0)
    while x < old.count, y < new.count {
      let shared = common[x * new.count + y]
      if shared > 0, best[x * width + y] == shared + best[(x + 1) * width + y + 1] {
        pairs.append((x, y))
        (x, y) = (x + 1, y + 1)
        continue
      }
      let (down, right) = (best[(x + 1) * width + y], best[x * width + y + 1])
      if down > right {
        x += 1
      } else {
        y += 1
      }
    }
    return pairs
  }

  private static func counted(_ words: [Substring]) -> [Substring: Int] {
    words.reduce(into: [:]) { $0[$1, default: 0] += 1 }
  }

  /// Returns what changed within a paragraph.
  private static func within(_ old: String, _ new: String) -> [TextChange] {
    let (a, b) = (words(old), words(new))
    var joined: [ListDifference.Hunk] = []
    for hunk in ListDifference.hunks(a, b) {
      if let last = joined.last, hunk.old.lowerBound - last.old.upperBound <= bridge {
        joined[joined.count - 1].old = last.old.lowerBound..<hunk.old.upperBound
        joined[joined.count - 1].new = last.new.lowerBound..<hunk.new.upperBound
      } else {
        joined.append(hunk)
      }
    }
    // Paragraphs that differ only in their spaces have no difference in words.
    return joined.indices.map { index in
      let hunk = joined[index]
      // What is around a change is the same in both texts, up to the changes beside it.
      let first = index > 0 ? joined[index - 1].old.upperBound : 0
      let last = index + 1 < joined.count ? joined[index + 1].old.lowerBound : a.count
      let start = max(first, hunk.old.lowerBound - context)
      let end = min(last, hunk.old.upperBound + context)
      // Where the context begins and ends in the other text.
      let newStart = hunk.new.lowerBound - (hunk.old.lowerBound - start)
      let newEnd = hunk.new.upperBound + (end - hunk.old.upperBound)
      return TextChange(
        removed: a[hunk.old].joined(separator: " "), added: b[hunk.new].joined(separator: " "),
        before: (start > 0 || newStart > 0 ? "… " : "")
          + a[start..<hunk.old.lowerBound].joined(separator: " "),
        after: a[hunk.old.upperBound..<end].joined(separator: " ")
          + (end < a.count || newEnd < b.count ? " …" : ""))
    }
  }
}
