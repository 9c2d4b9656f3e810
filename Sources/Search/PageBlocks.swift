/// The files with what a result shows: title, URL and the beginning of each section, for some pages
/// each.
enum PageBlocks {
  /// How many pages a file has.
  static let size = 4
  /// About how many bytes of a section are kept.
  private static let length = 180

  /// The bytes of the file with the pages from `number * size` on.
  static func encode(_ number: Int, of documents: [IndexedPage]) -> [UInt8] {
    var writer = ByteWriter(capacity: 8_192)
    let pages = documents[number * size..<min(documents.count, (number + 1) * size)]
    writer.number(pages.count)
    for page in pages {
      writer.text(page.title)
      writer.text(page.url)
      let sections = page.sections.prefix(16)
      writer.number(sections.count)
      for index in sections.indices {
        writer.text(sections[index].anchor)
        writer.text(Excerpt.beginning(index, of: page, length: length))
      }
    }
    return writer.bytes
  }
}
