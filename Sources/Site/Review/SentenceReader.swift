/// Finds the sentences of a paragraph, in English and in Dutch, and counts their words.
struct SentenceReader {
  /// A sentence.
  struct Sentence {
    /// The place of its bytes in the paragraph.
    let range: Range<Int>
    /// The number of its words.
    let words: Int
    /// The number of its words that have more than six letters.
    let longWords: Int
  }

  /// Returns the sentences of a paragraph, in order. A paragraph without a full stop at its end,
  /// such as an item of a list, ends its last sentence. Takes linear time.
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

  /// Returns the number of letters in a word. A character beyond ASCII counts as one, except
  /// punctuation (from U+2010, and that of Latin 1).
  private static func letters(of word: ArraySlice<UInt8>) -> Int {
    word.count { isLetter($0) || ($0 >= 0xC3 && $0 != 0xE2) }
  }

  private static func isAddress(_ word: ArraySlice<UInt8>) -> Bool {
    word.contains(UInt8(ascii: "@")) || word.firstRange(of: "://".utf8) != nil
  }

  /// Whether a word ends its sentence, given the text after it.
  private static func ends(_ word: ArraySlice<UInt8>, before rest: ArraySlice<UInt8>) -> Bool {
    var word = word
    // A closing quotation mark or bracket comes after the full stop.
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

  /// Whether the next text begins with a small letter. No sentence does.
  private static func isLowerCase(_ rest: ArraySlice<UInt8>) -> Bool {
    guard let first = rest.first(where: { isLetter($0) || isDigit($0) || $0 >= 0xC3 }) else {
      return false
    }
    return (97...122).contains(first)
  }

  /// Whether a word has a full stop that does not end a sentence, as abbreviations and initials do.
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

  /// Abbreviations that come before the word they belong to, in the languages that Polder knows.
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
