/// The files with the content of results for a few pages each: title, URL and the beginning of each
/// section.
enum PageBlocks {
  /// The number of pages in a file.
  static let size = 4
  /// The approximate number of bytes that are kept for a section.
  private static let length = 180

  /// Returns the bytes of the file with the pages from `number * size` on.
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
