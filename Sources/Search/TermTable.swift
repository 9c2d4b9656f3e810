/// Words of languages, each with a number: a hash table with open addressing over one arena of
/// bytes.
struct TermTable: Sendable {
  private(set) var bytes: [UInt8] = []
  private(set) var starts: [UInt32] = [0]
  private(set) var languages: [UInt8] = []
  private(set) var hashes: [UInt32] = []
  private var slots: [Int32]

  /// Makes a table for about this number of words.
  init(capacity: Int = 1024) {
    var size = 1024
    while size < capacity * 2 { size *= 2 }
    slots = [Int32](repeating: -1, count: size)
    bytes.reserveCapacity(capacity * 8)
    starts.reserveCapacity(capacity)
    hashes.reserveCapacity(capacity)
    languages.reserveCapacity(capacity)
  }

  var count: Int { languages.count }

  /// Returns the bytes of a word.
  func word(_ term: Int) -> ArraySlice<UInt8> {
    bytes[Int(starts[term])..<Int(starts[term + 1])]
  }

  /// Returns the hash of some bytes, as `WordScanner` computes it.
  static func hash(_ word: some Sequence<UInt8>) -> UInt32 {
    var hash = WordScanner.seed
    for byte in word { hash = WordScanner.mix(hash, byte) }
    return hash
  }

  private func slot(_ hash: UInt32, _ language: UInt8) -> Int {
    let mixed = (hash ^ UInt32(language) &* 0x9E37_79B9) &* 0x85EB_CA6B
    return Int(mixed ^ mixed >> 15) & (slots.count - 1)
  }

  /// Returns the number of a word. A new word gets a new number.
  mutating func insert(
    _ word: UnsafeBufferPointer<UInt8>, hash: UInt32, language: UInt8
  ) -> Int {
    var place = slot(hash, language)
    while slots[place] >= 0 {
      let term = Int(slots[place])
      if hashes[term] == hash, languages[term] == language, isEqual(term, word) { return term }
      place = (place + 1) & (slots.count - 1)
    }
    slots[place] = Int32(count)
    bytes.append(contentsOf: word)
    starts.append(UInt32(bytes.count))
    hashes.append(hash)
    languages.append(language)
    if count * 2 > slots.count { grow() }
    return count - 1
  }

  /// Returns the number of a word; nil if it has none.
  func find(_ word: UnsafeBufferPointer<UInt8>, language: UInt8) -> Int? {
    let hash = TermTable.hash(word)
    var place = slot(hash, language)
    while slots[place] >= 0 {
      let term = Int(slots[place])
      if hashes[term] == hash, languages[term] == language, isEqual(term, word) { return term }
      place = (place + 1) & (slots.count - 1)
    }
    return nil
  }

  @inline(__always)
  private func isEqual(_ term: Int, _ word: UnsafeBufferPointer<UInt8>) -> Bool {
    let start = Int(starts[term])
    guard Int(starts[term + 1]) - start == word.count else { return false }
    for index in 0..<word.count where bytes[start + index] != word[index] { return false }
    return true
  }

  private mutating func grow() {
    slots = [Int32](repeating: -1, count: slots.count * 2)
    for term in 0..<count {
      var place = slot(hashes[term], languages[term])
      while slots[place] >= 0 { place = (place + 1) & (slots.count - 1) }
      slots[place] = Int32(term)
    }
  }
}
