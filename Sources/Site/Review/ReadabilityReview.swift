import Diagnostics
import Markdown
import Model

/// Warnings about how a text reads: sentences that are too long, and a text that is hard to read as
/// a whole.
///
/// The measure is LIX (Björnsson, 1968): the words per sentence, plus the percentage of words of
/// more than six letters. It needs no list of words, and works in Dutch and in English.
struct ReadabilityReview {
  /// The most words that a sentence may have.
  static let longestSentence = 30
  /// The fewest words for which LIX is meaningful.
  static let leastWords = 50

  private let version: EntryVersion
  private var diagnostics: [Diagnostic] = []
  private var sentences = 0
  private var words = 0
  private var longWords = 0
  /// The place in the file where the search for the next sentence begins.
  private var place: Int

  /// Returns all warnings about a text.
  ///
  /// - Parameter limit: the LIX above which a text is hard to read; nil for no limit.
  static func run(
    _ version: EntryVersion, _ body: Document, fields: [Int: Document], collection: Collection,
    limit: Int?
  ) -> [Diagnostic] {
    var review = ReadabilityReview(version)
    if let index = collection.fieldIndex("summary"), let value = version.values[index],
      value.location.file == version.file, case .text(let text) = value.content
    {
      review.look(at: Array(text.utf8), place: value.location)
    }
    for value in version.values {
      value?.forEachMarkdown { _, location in
        fields[location.range.lowerBound]?.forEachParagraph {
          review.look(at: $0, place: location)
        }
      }
    }
    body.forEachParagraph { review.look(at: $0, place: nil) }
    review.judge(limit)
    return review.diagnostics
  }

  private init(_ version: EntryVersion) {
    self.version = version
    place = version.body.lowerBound
  }

  /// Reviews a paragraph.
  ///
  /// - Parameter place: the place of the paragraph; nil for one in the text below the front matter.
  private mutating func look(at paragraph: [UInt8], place: SourceLocation?) {
    for sentence in SentenceReader.sentences(paragraph) {
      sentences += 1
      words += sentence.words
      longWords += sentence.longWords
      guard sentence.words > ReadabilityReview.longestSentence else { continue }
      let location =
        place ?? SourceLocation(version.file, find(Array(paragraph[sentence.range])))
      diagnostics.append(
        Diagnostic(
          EditorProblem.longSentence(
            words: sentence.words, most: ReadabilityReview.longestSentence), at: location))
    }
  }

  private mutating func judge(_ limit: Int?) {
    guard let limit, words >= ReadabilityReview.leastWords else { return }
    let lix = (words * 10 / sentences + longWords * 1000 / words + 5) / 10
    guard lix > limit else { return }
    diagnostics.append(
      Diagnostic(
        EditorProblem.hardToRead(lix: lix, limit: limit),
        at: SourceLocation(version.file, version.head)))
  }

  // MARK: - The place of a sentence

  /// Returns the place of a sentence in the file. Its words are searched in order, because Markdown
  /// may put marks between them.
  private mutating func find(_ sentence: [UInt8]) -> SourceRange {
    let wanted = ReadabilityReview.runs(sentence, 0..<sentence.count).map { Array(sentence[$0]) }
    let bytes = version.file.bytes
    let runs = ReadabilityReview.runs(bytes, place..<version.body.upperBound)
    let opening = wanted.prefix(4)
    guard !opening.isEmpty, runs.count >= opening.count,
      let first = (0...(runs.count - opening.count)).first(where: { start in
        opening.enumerated().allSatisfy { bytes[runs[start + $0.offset]].elementsEqual($0.element) }
      })
    else { return version.body.lowerBound..<min(version.body.lowerBound + 1, bytes.count) }
    var next = 0
    var end = runs[first].upperBound
    for run in runs[first...] where next < wanted.count {
      guard bytes[run].elementsEqual(wanted[next]) else { continue }
      next += 1
      end = run.upperBound
    }
    while end < bytes.count, ".!?".utf8.contains(bytes[end]) { end += 1 }
    place = end
    return runs[first].lowerBound..<end
  }

  /// Returns the runs of letters and digits in a range. Punctuation beyond ASCII (from U+2010) is
  /// not part of a run.
  private static func runs(_ bytes: [UInt8], _ range: Range<Int>) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    var start: Int?
    var at = range.lowerBound
    while at < range.upperBound {
      let byte = bytes[at]
      let isPunctuation = byte == 0xE2 && at + 1 < bytes.count && bytes[at + 1] == 0x80
      let isPart =
        (97...122).contains(byte | 0x20) || (48...57).contains(byte)
        || (byte >= 0x80 && !isPunctuation)
      if isPart, start == nil { start = at }
      if !isPart, let from = start {
        runs.append(from..<at)
        start = nil
      }
      at += isPunctuation ? 3 : 1
    }
    if let start { runs.append(start..<min(at, range.upperBound)) }
    return runs
  }
}
