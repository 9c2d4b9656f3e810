/// Takes excerpts from the text of a page.
enum Excerpt {
  /// The approximate length of an excerpt around a word, in bytes.
  static let length = 92
  /// The approximate number of bytes before the word.
  private static let before = 32

  /// Returns the section that contains a position in the text.
  static func section(_ document: IndexedPage, at position: Int) -> Int {
    document.sections.lastIndex { $0.range.lowerBound <= position } ?? 0
  }

  /// Returns some words around a position. Those of a PDF are labelled.
  static func around(_ position: Int, in section: Int, of document: IndexedPage)
    -> ArraySlice<UInt8>
  {
    let words = plain(position, in: section, of: document)
    return document.sections[section].isPDF ? pdf + words : words
  }

  /// The label before the words of a PDF.
  private static let pdf = ArraySlice("PDF: ".utf8)

  private static func plain(_ position: Int, in section: Int, of document: IndexedPage)
    -> ArraySlice<UInt8>
  {
    let text = document.text
    let range = document.sections[section].range
    var start = max(range.lowerBound, min(position, range.upperBound) - before)
    if range.upperBound - start < length {
      start = max(range.lowerBound, range.upperBound - length)
    }
    if start > range.lowerBound { start = wordStart(text, start, range) }
    return piece(text, start, length, range)
  }

  /// Returns the first words of a section.
  static func beginning(_ section: Int, of document: IndexedPage, length: Int)
    -> ArraySlice<UInt8>
  {
    guard document.sections.indices.contains(section) else { return [] }
    let range = document.sections[section].range
    let words = piece(document.text, range.lowerBound, length, range)
    return document.sections[section].isPDF ? pdf + words : words
  }

  private static func piece(
    _ text: [UInt8], _ start: Int, _ length: Int, _ range: Range<Int>
  ) -> ArraySlice<UInt8> {
    var end = min(range.upperBound, start + length)
    if end < range.upperBound {
      // Go back to a space, unless almost nothing would be left.
      var cut = end
      while cut > start + length / 2, text[cut] != 0x20 { cut -= 1 }
      if text[cut] == 0x20 { end = cut }
      while end > start, text[end] & 0xC0 == 0x80 { end -= 1 }
    }
    while end > start, text[end - 1] == 0x20 { end -= 1 }
    return text[start..<end]
  }

  /// Returns the start of the next word, or of the next character if words are long.
  private static func wordStart(_ text: [UInt8], _ start: Int, _ range: Range<Int>) -> Int {
    var index = start
    while index < min(range.upperBound, start + before - 1) {
      if text[index] == 0x20 { return index + 1 }
      index += 1
    }
    index = start
    while index < range.upperBound, text[index] & 0xC0 == 0x80 { index += 1 }
    return index
  }
}
