/// The files with only words, spelt forwards and backwards, for words that are not in the index: a
/// word with one mistake shares its first half or its last half with the intended word.
struct Spellings: Sendable {
  /// The number of words in a file.
  private static let size = 6_000
  /// Above this number of words, those that occur on only one page, and not in a title or heading,
  /// are left out.
  private static let large = 20_000

  /// A word with its weight: 1 + the binary logarithm of its number of uses.
  struct Entry: Sendable {
    let word: [UInt8]
    let weight: UInt8
  }

  /// Sorted words, split into files.
  let forward: [ArraySlice<Entry>]
  /// The same words, each reversed; empty if one file contains all words.
  let backward: [ArraySlice<Entry>]

  init(_ lexicon: Lexicon, isNotable: [Bool]) {
    var all: [(entry: Entry, isNotable: Bool)] = []
    all.reserveCapacity(lexicon.order.count)
    var index = 0
    while index < lexicon.order.count {
      let word = lexicon.terms.word(Int(lexicon.order[index]))
      var frequency = 0
      var notable = false
      while index < lexicon.order.count,
        lexicon.terms.word(Int(lexicon.order[index])).elementsEqual(word)
      {
        frequency += Int(lexicon.frequencies[Int(lexicon.order[index])])
        notable = notable || isNotable[Int(lexicon.order[index])]
        index += 1
      }
      guard (3...32).contains(word.count), word.contains(where: { $0 > 57 }) else { continue }
      let weight = UInt8(1 + (Int.bitWidth - 1 - max(1, frequency).leadingZeroBitCount))
      all.append((Entry(word: Array(word), weight: weight), notable || frequency > 1))
    }
    let kept = all.count > Spellings.large ? all.filter(\.isNotable) : all
    let words = kept.map(\.entry)
    forward = Spellings.cut(words)
    backward =
      forward.count < 2
      ? []
      : Spellings.cut(
        words.map { Entry(word: Spellings.reversed($0.word), weight: $0.weight) }.sorted {
          $0.word.lexicographicallyPrecedes($1.word)
        })
  }

  private static func reversed(_ word: [UInt8]) -> [UInt8] {
    if word.allSatisfy({ $0 < 0x80 }) { return word.reversed() }
    var result = String.UnicodeScalarView()
    for scalar in String(decoding: word, as: UTF8.self).unicodeScalars.reversed() {
      result.append(scalar)
    }
    return Array(String(result).utf8)
  }

  private static func cut(_ words: [Entry]) -> [ArraySlice<Entry>] {
    stride(from: 0, to: words.count, by: size).map { words[$0..<min(words.count, $0 + size)] }
  }

  /// Returns the bytes of a file.
  static func encode(_ entries: ArraySlice<Entry>) -> [UInt8] {
    var writer = ByteWriter(capacity: entries.count * 8)
    writer.number(entries.count)
    writer.words(entries.lazy.map { $0.word[...] })
    for entry in entries { writer.byte(entry.weight) }
    return writer.bytes
  }

  /// Returns the first words of files, as the entry file lists them.
  static func firstWords(_ files: [ArraySlice<Entry>]) -> [String] {
    files.enumerated().map { number, file in
      number == 0 ? "" : String(decoding: file.first?.word ?? [], as: UTF8.self)
    }
  }
}
