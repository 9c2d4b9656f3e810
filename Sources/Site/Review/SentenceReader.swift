/// Finds the sentences of a paragraph, in English and in Dutch, and counts their words.
struct SentenceReader {
  /// A sentence.
  struct Sentence {
    /// Its bytes in the paragraph.
    let range: Range<Int>
    /// How many words it has.
    let words: Int
    /// How many of them have more than six letters.
    let longWords: Int
  }

  /// The sentences of a paragraph, in order. A paragraph that ends without a full stop, as the items of
  /// lists do, ends its sentence. Takes time in proportion to the bytes.
  static func sentences(_ bytes: [UInt8]) -> [Sentence] {
    var sentences: [Sentence] = []
    var start = 0
    var (words, longWords) = (0, 0)
    func close(_ end: Int) {
      if words > 0 {
        sentences.append(Sentence(range: start..<end, words: words, longWords: longWords))
      }
      (words, longWords) = (0, 0)
    }
    var at = 0
    while at < bytes.count {
      while at < bytes.count, isSpace(bytes[at]) { at += 1 }
      let from = at
      while at < bytes.count, !isSpace(bytes[at]) { at += 1 }
      if from == at { break }
      if words == 0 { start = from }
      let word = bytes[from..<at]
      let letters = letters(of: word)
      if letters > 0 || word.contains(where: isDigit) {
        words += 1
        if letters > 6, !isAddress(word) { longWords += 1 }
      }
      if ends(word, before: bytes[at...]) { close(at) }
    }
    close(bytes.count)
    return sentences
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (9...13).contains(byte) }
  private static func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }
  private static func isLetter(_ byte: UInt8) -> Bool { (97...122).contains(byte | 0x20) }

  /// How many letters a word has. Characters beyond ASCII count as one, but for punctuation (U+2010
  /// and following, and those of Latin 1).
  private static func letters(of word: ArraySlice<UInt8>) -> Int {
    word.count { isLetter($0) || ($0 >= 0xC3 && $0 != 0xE2) }
  }

  private static func isAddress(_ word: ArraySlice<UInt8>) -> Bool {
    word.contains(UInt8(ascii: "@")) || word.firstRange(of: "://".utf8) != nil
  }

  /// Whether a sentence ends with a word, given what follows it.
  private static func ends(_ word: ArraySlice<UInt8>, before rest: ArraySlice<UInt8>) -> Bool {
    var word = word
    // What closes a quotation or brackets stands behind the full stop.
    while let last = word.last {
      if ")]\"'*_".utf8.contains(last) {
        word = word.dropLast()
      } else if word.count > 2, word.suffix(3).first == 0xE2, word.suffix(2).first == 0x80,
        [0x98, 0x99, 0x9C, 0x9D].contains(last)
      {
        word = word.dropLast(3)
      } else if word.count > 1, word.suffix(2).first == 0xC2, last == 0xBB {
        word = word.dropLast(2)
      } else {
        break
      }
    }
    guard let last = word.last else { return false }
    if last == UInt8(ascii: "!") || last == UInt8(ascii: "?") {
      return !(isLowerCase(rest) && word.count == 1)
    }
    let isEllipsis = word.suffix(3).elementsEqual([0xE2, 0x80, 0xA6])
    guard last == UInt8(ascii: ".") || isEllipsis else { return false }
    if isLowerCase(rest) { return false }
    return isEllipsis || !isAbbreviation(word.dropLast())
  }

  /// Whether what follows begins with a small letter: no sentence does.
  private static func isLowerCase(_ rest: ArraySlice<UInt8>) -> Bool {
    guard let first = rest.first(where: { isLetter($0) || isDigit($0) || $0 >= 0xC3 }) else {
      return false
    }
    return (97...122).contains(first)
  }

  /// Whether a word is written with a full stop that ends no sentence: an abbreviation, an initial.
  private static func isAbbreviation(_ word: ArraySlice<UInt8>) -> Bool {
    var word = word
    while let first = word.first, !isLetter(first), !isDigit(first) { word = word.dropFirst() }
    let isInitial = word.count == 1 && word.allSatisfy(isLetter)
    if isInitial { return true }
    guard word.count <= 8 else { return false }
    // `o.a.`, `e.g.`, `U.S.`
    if word.contains(UInt8(ascii: ".")), word.allSatisfy({ isLetter($0) || $0 == 0x2E }) {
      return word.split(separator: 0x2E).allSatisfy { $0.count <= 2 }
    }
    return abbreviations.contains(String(decoding: word, as: UTF8.self).lowercased())
  }

  /// Abbreviations that stand before what they belong to, in the languages that Polder speaks.
  private static let abbreviations: Set<String> = [
    // English
    "mr", "mrs", "ms", "dr", "prof", "st", "no", "vs", "approx", "fig", "vol", "art", "ca", "cf",
    "gen", "sen", "rev", "hon", "eds", "ed", "pp", "dept", "est", "ltd", "inc",
    // Dutch
    "dhr", "mevr", "mw", "drs", "ir", "ing", "nr", "nrs", "blz", "bijv", "bv", "resp", "evt", "zgn",
    "tel", "max", "min", "incl", "excl", "afd", "afb", "hfst", "par", "lid", "red", "zgn", "vgl",
    "eig", "jhr", "ds",
  ]
}
