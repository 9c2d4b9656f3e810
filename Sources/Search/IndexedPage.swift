/// The part of a page that is kept after its words have been read: what results show, and its
/// filter values. All pages are in memory at once, so it is as small as possible.
struct IndexedPage: Sendable {
  /// A part of the page below one heading.
  struct Section: Sendable {
    /// The anchor of the section.
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

    /// The range of its text in `IndexedPage.text`.
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

  /// Keeps the data of a document.
  ///
  /// - Parameter document: its text beyond 4 GB is left out.
  init(_ document: SearchDocument) {
    key = document.key
    url = document.url
    title = document.title
    // Copy it without its spare capacity.
    text = document.text.withUnsafeBufferPointer { Array($0.prefix(Int(UInt32.max))) }
    let size = text.count
    sections = document.sections.map { Section($0, textSize: size) }
    facets = document.facets
    weight = document.weight
  }
}
