/// The line of a location with the location underlined, cut to a width.
struct Excerpt {
  /// The line, or the part of it around the location, as a terminal shows it.
  let text: String
  /// The number of columns before the underline.
  let indentation: Int
  /// `^~~~`, at least one column.
  let underline: String

  /// The largest number of bytes for one column. More combining marks on one character are cut.
  private static let bytesPerColumn = 8

  /// Makes the part of `line` around `range` in at most `width` columns (at least 20). `range`
  /// starts on the line. Only as much of the line is read as may be shown.
  init(_ file: SourceFile, line: SourceRange, range: SourceRange, width: Int) {
    let width = max(20, width)
    let range = Excerpt.clamp(range, to: line)
    let reach = width * Excerpt.bytesPerColumn
    (text, indentation, underline) = file.bytes.withUnsafeBufferPointer { bytes in
      let from = Excerpt.boundary(
        bytes, max(line.lowerBound, range.lowerBound - reach), in: line)
      let to = Excerpt.boundary(bytes, min(line.upperBound, range.lowerBound + reach), in: line)
      var cells = DisplayText.cells(bytes, from..<max(from, to))
      let first = cells.firstIndex { $0.range.upperBound > range.lowerBound } ?? cells.count
      let last = cells[first...].firstIndex { $0.range.lowerBound >= range.upperBound }
      let marked = first..<max(first, last ?? cells.count)
      for index in marked {
        if let visible = DisplayText.visibleSpace(cells[index]) { cells[index] = visible }
      }
      return Excerpt.cut(
        cells, marked, width: width, isCutBefore: from > line.lowerBound,
        isCutAfter: to < line.upperBound)
    }
  }

  private static func clamp(_ range: SourceRange, to line: SourceRange) -> SourceRange {
    let start = min(max(range.lowerBound, line.lowerBound), line.upperBound)
    return start..<max(start, min(range.upperBound, line.upperBound))
  }

  /// Returns `offset`, or the start of the character that contains it.
  private static func boundary(
    _ bytes: UnsafeBufferPointer<UInt8>, _ offset: Int, in line: SourceRange
  ) -> Int {
    var offset = offset
    for _ in 0..<3 where offset > line.lowerBound && offset < line.upperBound {
      if bytes[offset] & 0xC0 == 0x80 { offset -= 1 }
    }
    return offset
  }

  /// Chooses the cells to show: the marked ones first, then as many on both sides as fit.
  private static func cut(
    _ cells: [DisplayText.Cell], _ marked: Range<Int>, width: Int, isCutBefore: Bool,
    isCutAfter: Bool
  ) -> (String, Int, String) {
    let total = cells.reduce(0) { $0 + $1.width }
    var shown = cells.indices
    if total > width || isCutBefore || isCutAfter {
      // Two columns are for the ellipses.
      var room = width - 2
      var (low, high) = (marked.lowerBound, marked.lowerBound)
      func take(_ index: Int) -> Bool {
        guard cells.indices.contains(index), cells[index].width <= room else { return false }
        room -= cells[index].width
        return true
      }
      while high < marked.upperBound, take(high) { high += 1 }
      let context = room / 2
      while room > context, take(low - 1) { low -= 1 }
      while take(high) { high += 1 }
      while take(low - 1) { low -= 1 }
      shown = low..<high
    }
    let isBefore = isCutBefore || shown.lowerBound > 0
    let isAfter = isCutAfter || shown.upperBound < cells.count
    let text = cells[shown].map(\.text).joined()
    let columns = { (range: Range<Int>) in cells[range].reduce(0) { $0 + $1.width } }
    let underlined = columns(marked.clamped(to: shown))
    return (
      (isBefore ? "…" : "") + text + (isAfter ? "…" : ""),
      (isBefore ? 1 : 0) + columns(shown.lowerBound..<max(shown.lowerBound, marked.lowerBound)),
      "^" + String(repeating: "~", count: max(0, underlined - 1))
    )
  }
}
