/// A word on one page, with its strength there. There are hundreds for each page, all in memory at
/// once: each takes 12 bytes.
struct Hit: Sendable {
  /// The page, counted from the shard's first one.
  var document: UInt16
  /// The weights of all places except the running text.
  var strong: Strength
  /// How often it occurs in the running text.
  var count: UInt16
  /// Its places, a bit for each `Place`.
  var places: UInt16
  /// Its first position in the text, in bytes; -1 if it is not in the text.
  var position: Int32
}

/// A place of a word on its page, as a bit of `Hit.places`.
enum Place {
  /// The title.
  static let title = 0
  /// Returns the bit of a section; the last bit is shared by all later ones. The section without a
  /// heading also includes the summary, and the names of what the page refers to.
  static func section(_ index: Int) -> Int { min(index + 1, 15) }

  /// Returns the first section among some places; 0 for those only in the title.
  static func firstSection(of places: UInt16) -> Int {
    let sections = places >> 1
    return sections == 0 ? 0 : sections.trailingZeroBitCount
  }
}

/// A sum of field weights in two bytes: steps of 1/256, up to 255, above which more has no effect.
struct Strength: Sendable {
  private var steps: UInt16

  init(_ value: Float) {
    steps = UInt16(min(65_535, max(0, (value * 256).rounded())))
  }

  var value: Float { Float(steps) / 256 }

  static func += (a: inout Strength, b: Strength) {
    let (sum, isTooMuch) = a.steps.addingReportingOverflow(b.steps)
    a.steps = isTooMuch ? .max : sum
  }
}

/// The hits of a run of pages by term; those of a term are in the order of the pages.
struct TermHits: Sendable {
  /// The number of the first page.
  let firstDocument: Int
  let all: [Hit]
  /// Where each term's hits start; one more at the end.
  private let starts: [UInt32]

  /// Sorts hits by term.
  ///
  /// - Parameters:
  ///   - hits: in the order in which they were found, page by page.
  ///   - terms: the term of each hit.
  ///   - count: the number of terms.
  init(firstDocument: Int, _ hits: [Hit], terms: [UInt32], count: Int) {
    self.firstDocument = firstDocument
    var next = [UInt32](repeating: 0, count: count + 1)
    for term in terms { next[Int(term) + 1] += 1 }
    for term in 0..<count { next[term + 1] += next[term] }
    starts = next
    // Every place is written once, because the counts come from the same terms.
    all = [Hit](unsafeUninitializedCapacity: hits.count) { all, initialized in
      for (hit, term) in zip(hits, terms) {
        all.initializeElement(at: Int(next[Int(term)]), to: hit)
        next[Int(term)] += 1
      }
      initialized = hits.count
    }
  }

  /// Returns the range of a term's hits in `all`.
  func range(of term: Int) -> Range<Int> { Int(starts[term])..<Int(starts[term + 1]) }
}
