/// What is kept of a page once its words have been read: what results show of it, and what they are
/// narrowed down by. All pages are in memory at once, so it is no larger than it must be.
struct IndexedPage: Sendable {
  /// A part of the page below one heading.
  struct Section: Sendable {
    /// The anchor to lead to.
    let anchor: String
    private let start: UInt32
    private let end: UInt32
    /// See `SearchDocument.Section`.
    let isPDF: Bool

    fileprivate init(_ section: SearchDocument.Section, textSize: Int) {
      let range = section.range.clamped(to: 0..<textSize)
      anchor = section.anchor
      start = UInt32(range.lowerBound)
      end = UInt32(range.upperBound)
      isPDF = section.isPDF
    }

    /// Where its text stands in `IndexedPage.text`.
    var range: Range<Int> { Int(start)..<Int(end) }
  }

  let key: SearchDocument.Key
  let url: String
  let title: String
  let text: [UInt8]
  let sections: [Section]
  let facets: [[Int]]
  let weight: Float

  var language: Int { key.language }
  var kind: Int { key.kind }
  var entry: Int { key.entry }

  /// - Parameter document: of its text, what is beyond 4 GB is left out.
  init(_ document: SearchDocument) {
    key = document.key
    url = document.url
    title = document.title
    // Without the room that it had to grow.
    text = document.text.withUnsafeBufferPointer { Array($0.prefix(Int(UInt32.max))) }
    let size = text.count
    sections = document.sections.map { Section($0, textSize: size) }
    facets = document.facets
    weight = document.weight
  }
}
