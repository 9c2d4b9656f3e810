/// The files with the words. Each contains the words of a part of the alphabet, the pages that
/// contain them, and the content of results for the best of these pages.
struct WordChunks: Sendable {
  /// The approximate size of a file before compression, in bytes.
  private static let size = 21_000
  /// How many results a word file contains for a word, in its own language.
  static let cards = 2
  /// How many results it contains in each other language.
  private static let otherCards = 1

  let lexicon: Lexicon
  let documents: [IndexedPage]
  let lengths: [UInt32]
  let impact: Impact
  let languages: Int

  /// Runs of `lexicon.order`, one for each file.
  let ranges: [Range<Int>]

  init(lexicon: Lexicon, documents: [IndexedPage], lengths: [UInt32], languages: Int) {
    self.lexicon = lexicon
    self.documents = documents
    self.lengths = lengths
    self.languages = languages
    var perLanguage = [Int](repeating: 0, count: max(1, languages))
    for document in documents { perLanguage[document.language] += 1 }
    let total = lengths.reduce(0) { $0 + Int($1) }
    impact = Impact(
      pages: perLanguage.max() ?? 1,
      meanLength: Float(total) / Float(max(1, lengths.count)))
    ranges = WordChunks.cut(lexicon, languages)
  }

  private static func cut(_ lexicon: Lexicon, _ languages: Int) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var seen = [Bool](repeating: false, count: lexicon.languages.count)
    var start = 0
    var size = 0
    for (place, term) in lexicon.order.enumerated() {
      let term = Int(term)
      if size > WordChunks.size, place > start,
        !lexicon.terms.word(term).elementsEqual(
          lexicon.terms.word(Int(lexicon.order[place - 1])))
      {
        ranges.append(start..<place)
        start = place
        size = 0
      }
      size += 4 + lexicon.terms.word(term).count / 2
      let group = Int(lexicon.groups[term])
      if seen[group] { continue }
      seen[group] = true
      let count = lexicon.postings.count(of: group)
      size += 3 * count + 230 * min(count, WordChunks.cards)
    }
    if start < lexicon.order.count { ranges.append(start..<lexicon.order.count) }
    return ranges
  }

  /// Returns the shortest text that comes after the last word of the file before, but not after the
  /// first word of this file.
  func firstWord(_ chunk: Int) -> String {
    if chunk == 0 { return "" }
    let first = lexicon.terms.word(Int(lexicon.order[ranges[chunk].lowerBound]))
    let last = lexicon.terms.word(Int(lexicon.order[ranges[chunk].lowerBound - 1]))
    var length = zip(first, last).prefix { $0 == $1 }.count + 1
    let bytes = Array(first)
    while length < bytes.count, bytes[length] & 0xC0 == 0x80 { length += 1 }
    return String(decoding: bytes.prefix(length), as: UTF8.self)
  }

  /// Returns the bytes of a file.
  func encode(_ chunk: Int) -> [UInt8] {
    var writer = ByteWriter(capacity: 2 * WordChunks.size)
    var words: [ArraySlice<UInt8>] = []
    var members: [[Int]] = []
    var numbers: [Int32: Int] = [:]
    var groups: [Int] = []
    for place in ranges[chunk] {
      let term = Int(lexicon.order[place])
      let word = lexicon.terms.word(term)
      let group = lexicon.groups[term]
      let number: Int
      if let known = numbers[group] {
        number = known
      } else {
        number = groups.count
        numbers[group] = number
        groups.append(Int(group))
      }
      if let last = words.last, last.elementsEqual(word) {
        members[members.count - 1].append(number)
      } else {
        words.append(word)
        members.append([number])
      }
    }
    writer.number(words.count)
    writer.words(words)
    for member in members {
      writer.number(member.count)
      for group in member { writer.number(group) }
    }
    write(groups, to: &writer)
    return writer.bytes
  }

  /// A result that is stored with its word.
  private struct Card {
    let document: Int
    let section: Int
    let text: ArraySlice<UInt8>
  }

  private func write(_ groups: [Int], to writer: inout ByteWriter) {
    writer.number(groups.count)
    var cards: [[Card]] = []
    for group in groups {
      let postings = lexicon.postings.merged(group)
      writer.number(postings.count)
      var last = -1
      for posting in postings {
        writer.number(Int(posting.document) - last - 1)
        last = Int(posting.document)
      }
      let factor =
        impact.factor(frequency: postings.count)
        * (lexicon.areStopWords[group] ? StopWords.factor : 1)
      let impacts = postings.map { posting in
        impact.impact(
          factor: factor, strong: posting.strong, count: Float(posting.count),
          length: lengths[Int(posting.document)],
          weight: documents[Int(posting.document)].weight)
      }
      for value in impacts { writer.byte(value) }
      for posting in postings { writer.number(Int(posting.places)) }
      cards.append(best(postings, impacts, own: Int(lexicon.languages[group])))
    }
    writeCards(cards, to: &writer)
  }

  /// Returns the results that are stored with a group: the first few of each language, in the order
  /// in which the browser ranks them.
  private func best(_ postings: [Posting], _ impacts: [UInt8], own: Int) -> [Card] {
    var chosen: [Int] = []
    if postings.count <= WordChunks.cards {
      chosen = Array(postings.indices)
    } else {
      for language in 0..<languages {
        let limit = language == own ? WordChunks.cards : WordChunks.otherCards
        var top: [Int] = []
        for index in postings.indices
        where documents[Int(postings[index].document)].language == language {
          // Compare with the lowest stored one first, to skip nearly all others at once.
          if top.count == limit, let last = top.last, impacts[last] >= impacts[index] {
            continue
          }
          let place = top.firstIndex { impacts[$0] < impacts[index] } ?? top.count
          top.insert(index, at: place)
          if top.count > limit { top.removeLast() }
        }
        chosen += top
      }
    }
    return chosen.map { card(postings[$0]) }
  }

  private func card(_ posting: Posting) -> Card {
    let document = documents[Int(posting.document)]
    guard posting.position >= 0 else {
      let section = min(Place.firstSection(of: posting.places), document.sections.count - 1)
      return Card(
        document: Int(posting.document), section: max(0, section),
        text: Excerpt.beginning(max(0, section), of: document, length: Excerpt.length))
    }
    let section = Excerpt.section(document, at: Int(posting.position))
    return Card(
      document: Int(posting.document), section: section,
      text: Excerpt.around(Int(posting.position), in: section, of: document))
  }

  private func writeCards(_ cards: [[Card]], to writer: inout ByteWriter) {
    var numbers: [Int: Int] = [:]
    var shown: [Int] = []
    for card in cards.joined() where numbers[card.document] == nil {
      numbers[card.document] = shown.count
      shown.append(card.document)
    }
    writer.number(shown.count)
    for document in shown {
      writer.number(document)
      writer.text(documents[document].title)
      writer.text(documents[document].url)
    }
    for list in cards {
      writer.number(list.count)
      for card in list {
        writer.number(numbers[card.document] ?? 0)
        let sections = documents[card.document].sections
        writer.text(sections.indices.contains(card.section) ? sections[card.section].anchor : "")
        writer.text(card.text)
      }
    }
  }
}
