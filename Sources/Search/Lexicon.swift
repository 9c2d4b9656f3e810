/// All words of the site: their stems, their order and the pages that contain them.
struct Lexicon: Sendable {
  /// All words by language.
  var terms = TermTable(capacity: 65_536)
  /// The group of each term.
  private(set) var groups: [Int32] = []
  /// The groups of the parts of a compound, by term.
  private(set) var parts: [Int: (Int32, Int32)] = [:]
  /// How many pages contain each term.
  private(set) var frequencies: [UInt32] = []
  /// The language of each group.
  private(set) var languages: [UInt8] = []
  /// Whether each group is that of a stop word.
  private(set) var areStopWords: [Bool] = []
  /// The postings of all groups.
  private(set) var postings = Postings()
  /// The terms sorted by their bytes. Those of one word are adjacent.
  private(set) var order: [Int32] = []

  /// Joins the results of the shards.
  init(_ shards: [Shard], languages codes: [String]) {
    var maps: [[Int32]] = []
    for shard in shards {
      var map: [Int32] = []
      map.reserveCapacity(shard.terms.count)
      shard.terms.bytes.withUnsafeBufferPointer { bytes in
        for term in 0..<shard.terms.count {
          let range = Int(shard.terms.starts[term])..<Int(shard.terms.starts[term + 1])
          map.append(
            Int32(
              terms.insert(
                UnsafeBufferPointer(rebasing: bytes[range]), hash: shard.terms.hashes[term],
                language: shard.terms.languages[term])))
        }
      }
      maps.append(map)
    }
    frequencies = [UInt32](repeating: 0, count: terms.count)
    for (shard, map) in zip(shards, maps) {
      for (term, word) in map.enumerated() {
        frequencies[Int(word)] += UInt32(shard.hits.range(of: term).count)
      }
    }
    makeGroups(codes)
    for (language, code) in codes.enumerated() where Compounds.areSplit(in: code) {
      findParts(UInt8(language))
    }
    postings = Postings(
      shards, maps, Postings.Groups(own: groups, parts: parts, count: languages.count))
    order = sorted()
  }

  private mutating func makeGroups(_ codes: [String]) {
    let stemmers = codes.map { Stemmer(language: $0) }
    var stems = TermTable(capacity: terms.count)
    groups.reserveCapacity(terms.count)
    terms.bytes.withUnsafeBufferPointer { bytes in
      for term in 0..<terms.count {
        let language = terms.languages[term]
        let range = Int(terms.starts[term])..<Int(terms.starts[term + 1])
        stemmers[Int(language)].withStem(UnsafeBufferPointer(rebasing: bytes[range])) { stem in
          let group = stems.insert(stem, hash: TermTable.hash(stem), language: language)
          groups.append(Int32(group))
        }
      }
    }
    languages = stems.languages
    areStopWords = [Bool](repeating: false, count: languages.count)
    for (language, code) in codes.enumerated() {
      for word in StopWords.of(code) {
        let term = word.withUnsafeBufferPointer { terms.find($0, language: UInt8(language)) }
        if let term { areStopWords[Int(groups[term])] = true }
      }
    }
  }

  /// Finds the compounds of a language.
  private mutating func findParts(_ language: UInt8) {
    let bytes = terms.bytes
    bytes.withUnsafeBufferPointer { bytes in
      for term in 0..<terms.count where terms.languages[term] == language {
        let word = UnsafeBufferPointer(
          rebasing: bytes[Int(terms.starts[term])..<Int(terms.starts[term + 1])])
        guard
          let (first, second) = Compounds.split(
            word,
            find: { part in
              terms.find(part, language: language).flatMap {
                frequencies[$0] > 1 ? (term: $0, frequency: Int(frequencies[$0])) : nil
              }
            })
        else { continue }
        parts[term] = (groups[first], groups[second])
      }
    }
  }

  private func sorted() -> [Int32] {
    // The first eight bytes nearly always decide. Shorter words are padded with zeros.
    let keys = (0..<terms.count).map { term -> (key: UInt64, term: Int32) in
      var key: UInt64 = 0
      for byte in terms.word(term).prefix(8) { key = key << 8 | UInt64(byte) }
      let missing = 8 - min(8, terms.word(term).count)
      return (missing == 8 ? 0 : key << UInt64(8 * missing), Int32(term))
    }
    return keys.sorted { a, b in
      if a.key != b.key { return a.key < b.key }
      let first = terms.word(Int(a.term))
      let second = terms.word(Int(b.term))
      if first.elementsEqual(second) {
        return terms.languages[Int(a.term)] < terms.languages[Int(b.term)]
      }
      return first.lexicographicallyPrecedes(second)
    }.map(\.term)
  }
}

/// Splits the compounds of Germanic languages.
enum Compounds {
  /// Whether a language joins words to compounds.
  static func areSplit(in language: String) -> Bool {
    ["nl", "de", "sv", "da", "nb", "nn", "fy"].contains(
      String(language.lowercased().prefix { $0 != "-" }))
  }

  /// The shortest part.
  private static let shortest = 4

  /// The letters that may link two parts.
  private static let links: [[UInt8]] = [
    [], Array("s".utf8), Array("e".utf8), Array("en".utf8), Array("n".utf8), Array("es".utf8),
  ]

  /// Returns the two words of a compound, if both are words of the site.
  ///
  /// - Parameter find: returns a word's number, and the number of pages that contain it.
  static func split(
    _ word: UnsafeBufferPointer<UInt8>,
    find: (UnsafeBufferPointer<UInt8>) -> (term: Int, frequency: Int)?
  ) -> (Int, Int)? {
    guard word.count >= 2 * shortest else { return nil }
    var best: (first: Int, second: Int, score: Int)?
    for end in shortest...(word.count - shortest) {
      guard let first = find(UnsafeBufferPointer(rebasing: word[..<end])) else { continue }
      for link in links where end + link.count + shortest <= word.count {
        guard word[end..<end + link.count].elementsEqual(link),
          let second = find(UnsafeBufferPointer(rebasing: word[(end + link.count)...]))
        else { continue }
        let score = min(first.frequency, second.frequency)
        if score > best?.score ?? 0 { best = (first.term, second.term, score) }
      }
    }
    return best.map { ($0.first, $0.second) }
  }
}
