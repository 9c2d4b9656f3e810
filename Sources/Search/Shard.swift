/// The weight of a word by its place; 1 is the running text.
enum FieldWeight {
  static let title: Float = 8

  /// Returns the weight of a title's words. It is higher for fewer words, because each then says
  /// more about the page.
  static func title(words: Int) -> Float { title / (0.6 + 0.1 * Float(min(words, 20))) }

  static let summary: Float = 2
  static let heading: Float = 3
  static let ownName: Float = 3
  static let otherName: Float = 1.5
  /// The weight of a word of a PDF on the page, however often it occurs there.
  static let pdf: Float = 0.6
  /// The weight of a word that is not in the text, but is a synonym of one that is.
  static let synonym: Float = 0.6
}

/// The words of a run of pages.
struct Shard: Sendable {
  let terms: TermTable
  /// The hits of each term.
  let hits: TermHits
  /// The pages, without what was only needed to read their words.
  let pages: [IndexedPage]
  /// Whether each term occurs in a title, a heading or the name of something.
  let areNotable: [Bool]
  /// The number of words in each page's running text, in the order of the pages.
  let lengths: [UInt32]

  /// Reads pages.
  ///
  /// - Parameters:
  ///   - range: the numbers of the pages, at most 65,536.
  ///   - document: makes a page, which is released as soon as it is read.
  init(
    _ range: Range<Int>, synonyms: Synonyms, languages: Int,
    document: (Int) -> SearchDocument
  ) {
    var reader = Reader(pages: range.count, synonyms: synonyms, languages: languages)
    var pages: [IndexedPage] = []
    pages.reserveCapacity(range.count)
    for number in range {
      let document = document(number)
      reader.read(document, number: UInt16(number - range.lowerBound))
      pages.append(IndexedPage(document))
    }
    self.pages = pages
    terms = reader.terms
    lengths = reader.lengths
    let hits = TermHits(
      firstDocument: range.lowerBound, reader.hits, terms: reader.hitTerms, count: terms.count)
    areNotable = (0..<terms.count).map { term in
      hits.all[hits.range(of: term)].contains { $0.strong.value >= FieldWeight.heading }
    }
    self.hits = hits
  }
}

/// Reads the words of pages.
private struct Reader {
  private(set) var terms = TermTable(capacity: 16_384)
  private(set) var lengths: [UInt32] = []
  /// The hits so far, page by page.
  private(set) var hits: [Hit] = []
  /// The term of each hit.
  private(set) var hitTerms: [UInt32] = []
  private let synonyms: Synonyms
  private let languages: Int
  private var scanner = WordScanner()
  /// The last hit of each term, with its page.
  private var latest: [Int32] = []
  /// The terms of the last scanned text, for synonyms.
  private var line: [UInt32] = []
  /// The synonyms that begin with a term, by term.
  private var firsts: [UInt32: [Int]] = [:]
  /// The first term that is not part of any synonym.
  private var firstOther: UInt32 = 0
  /// The words of each synonym as terms, by language: `language * count + synonym`.
  private var phrases: [[UInt32]] = []

  init(pages: Int, synonyms: Synonyms, languages: Int) {
    self.synonyms = synonyms
    self.languages = languages
    hits.reserveCapacity(pages * 200)
    hitTerms.reserveCapacity(pages * 200)
    for language in 0..<languages {
      for (number, words) in synonyms.phrases.enumerated() {
        let terms = words.map { term($0, language: UInt8(language)) }
        phrases.append(terms)
        if let first = terms.first {
          firsts[first, default: []].append(language * synonyms.phrases.count + number)
        }
      }
    }
    firstOther = UInt32(terms.count)
  }

  private mutating func term(_ word: [UInt8], language: UInt8) -> UInt32 {
    let hash = TermTable.hash(word)
    return word.withUnsafeBufferPointer {
      UInt32(terms.insert($0, hash: hash, language: language))
    }
  }

  mutating func read(_ document: SearchDocument, number: UInt16) {
    let language = UInt8(document.key.language)
    addTitle(document.title, number, language)
    var length = 0
    for (index, section) in document.sections.enumerated() {
      let place = Place.section(index)
      if !section.heading.isEmpty {
        add(section.heading, number, language, FieldWeight.heading, place: place)
      }
      document.text.withUnsafeBufferPointer { text in
        let range = section.range.clamped(to: 0..<text.count)
        var start = range.lowerBound
        if section.isPDF {
          scanner.scan(UnsafeBufferPointer(rebasing: text[range]), offset: start)
          takePDF(number, language, place: place)
          return
        }
        if index == 0, document.summaryLength > 0 {
          let end = min(range.upperBound, start + document.summaryLength)
          scanner.scan(UnsafeBufferPointer(rebasing: text[start..<end]), offset: start)
          take(number, language, FieldWeight.summary, place: place, isText: false)
          start = end
        }
        scanner.scan(UnsafeBufferPointer(rebasing: text[start..<range.upperBound]), offset: start)
        length += scanner.words.count
        take(number, language, 0, place: place, isText: true)
      }
    }
    for name in document.names {
      add(
        name.text, number, UInt8(name.language),
        name.isOwn ? FieldWeight.ownName : FieldWeight.otherName,
        place: Place.section(0))
    }
    lengths.append(UInt32(length))
  }

  private mutating func addTitle(_ title: String, _ document: UInt16, _ language: UInt8) {
    var title = title
    title.withUTF8 { scanner.scan($0, offset: 0) }
    take(
      document, language, FieldWeight.title(words: scanner.words.count), place: Place.title,
      isText: false, isShown: false)
  }

  private mutating func add(
    _ text: String, _ document: UInt16, _ language: UInt8, _ weight: Float, place: Int
  ) {
    var text = text
    text.withUTF8 { scanner.scan($0, offset: 0) }
    take(document, language, weight, place: place, isText: false, isShown: false)
  }

  /// Records the words that were scanned last.
  ///
  /// - Parameter isShown: whether they are part of `SearchDocument.text`, which excerpts show.
  private mutating func take(
    _ document: UInt16, _ language: UInt8, _ weight: Float, place: Int, isText: Bool,
    isShown: Bool = true
  ) {
    let watches = !phrases.isEmpty
    line.removeAll(keepingCapacity: true)
    scanner.folded.withUnsafeBufferPointer { folded in
      for word in scanner.words {
        let bytes = UnsafeBufferPointer(
          rebasing: folded[Int(word.start)..<Int(word.start + word.length)])
        let term = terms.insert(bytes, hash: word.hash, language: language)
        note(
          UInt32(term), document, weight, place: place, isText: isText,
          position: isShown ? word.position : -1)
        if watches { line.append(UInt32(term)) }
      }
    }
    if watches { addSynonyms(document, max(weight, 1), place) }
  }

  /// Records the words of a PDF that were scanned last, each once.
  private mutating func takePDF(_ document: UInt16, _ language: UInt8, place: Int) {
    let bit = UInt16(1) << UInt16(place)
    scanner.folded.withUnsafeBufferPointer { folded in
      for word in scanner.words {
        let bytes = UnsafeBufferPointer(
          rebasing: folded[Int(word.start)..<Int(word.start + word.length)])
        let term = terms.insert(bytes, hash: word.hash, language: language)
        let last = term < latest.count ? Int(latest[term]) : -1
        if last >= 0, hits[last].document == document, hits[last].places & bit != 0 {
          continue
        }
        note(
          UInt32(term), document, FieldWeight.pdf, place: place, isText: false,
          position: word.position)
      }
    }
  }

  @inline(__always)
  private mutating func note(
    _ term: UInt32, _ document: UInt16, _ weight: Float, place: Int, isText: Bool,
    position: Int32
  ) {
    let index = Int(term)
    while latest.count <= index { latest.append(-1) }
    let bit = UInt16(1) << UInt16(place)
    let last = Int(latest[index])
    if last >= 0, hits[last].document == document {
      hits[last].places |= bit
      if isText {
        hits[last].count = min(hits[last].count, 60_000) + 1
      } else {
        hits[last].strong += Strength(weight)
      }
      if hits[last].position < 0 { hits[last].position = position }
    } else {
      latest[index] = Int32(hits.count)
      hitTerms.append(term)
      hits.append(
        Hit(
          document: document, strong: Strength(isText ? 0 : weight),
          count: isText ? 1 : 0,
          places: bit, position: position))
    }
  }

  /// Adds the synonyms of words in the line to the page, in every language, so that the page is
  /// found by any of them.
  private mutating func addSynonyms(_ document: UInt16, _ weight: Float, _ place: Int) {
    let count = synonyms.phrases.count
    for start in line.indices {
      // The words of synonyms have the lowest numbers, so nearly every other word is skipped here.
      guard line[start] < firstOther, let candidates = firsts[line[start]] else { continue }
      for candidate in candidates {
        let phrase = phrases[candidate]
        guard start + phrase.count <= line.count,
          phrase.indices.allSatisfy({ line[start + $0] == phrase[$0] })
        else { continue }
        for other in synonyms.others(candidate % count) {
          for language in 0..<languages {
            for term in phrases[language * count + other] {
              note(
                term, document, weight * FieldWeight.synonym, place: place, isText: false,
                position: -1)
            }
          }
        }
      }
    }
  }
}

/// Sets of synonyms, folded.
struct Synonyms: Sendable {
  /// All texts of all sets, as words.
  private(set) var phrases: [[[UInt8]]] = []
  /// The set of each text.
  private var sets: [Int] = []

  init(_ texts: [[String]]) {
    var scanner = WordScanner()
    for (number, set) in texts.enumerated() {
      for text in set {
        let words = scanner.words(of: text)
        if words.isEmpty { continue }
        phrases.append(words)
        sets.append(number)
      }
    }
  }

  /// Returns the other texts of the same set.
  func others(_ phrase: Int) -> [Int] {
    phrases.indices.filter { $0 != phrase && sets[$0] == sets[phrase] }
  }
}
