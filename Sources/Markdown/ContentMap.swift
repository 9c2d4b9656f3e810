import Diagnostics

/// The text of a leaf block as libcmark parses its inlines, in pieces, each with its place in the
/// file. For a paragraph, the text is its lines without indentation and containers' marks. For a
/// table's cell, it is the text without the backslashes of `\|`.
struct ContentMap {
  /// Where each piece begins in the content.
  private(set) var contentStarts: [Int] = []

  /// The range of each piece in the file. Between two pieces the content has a line feed, unless
  /// `isOneLine`.
  private(set) var pieces: [SourceRange] = []

  /// Whether the pieces follow each other without line feeds.
  private(set) var isOneLine: Bool

  init(isOneLine: Bool) {
    self.isOneLine = isOneLine
  }

  /// The length of the content.
  private(set) var count = 0

  mutating func append(_ piece: SourceRange) {
    contentStarts.append(count)
    pieces.append(piece)
    count += piece.count + (isOneLine ? 0 : 1)
  }

  /// Removes everything, but keeps the memory.
  mutating func reset(isOneLine: Bool) {
    contentStarts.removeAll(keepingCapacity: true)
    pieces.removeAll(keepingCapacity: true)
    count = 0
    self.isOneLine = isOneLine
  }

  /// Removes the first pieces.
  mutating func removeFirst(_ number: Int) {
    guard number > 0, number <= pieces.count else { return }
    let rest = pieces[number...]
    self = ContentMap(isOneLine: isOneLine)
    for piece in rest { append(piece) }
  }

  /// Returns the index of the piece that contains a position: the last one that begins at or before
  /// it.
  func piece(at position: Int) -> Int {
    var low = 0
    var high = contentStarts.count
    while low < high {
      let middle = (low + high) / 2
      if contentStarts[middle] <= position { low = middle + 1 } else { high = middle }
    }
    return max(0, low - 1)
  }

  /// Returns the place in the file of a position in the content.
  func source(_ position: Int) -> Int {
    guard !pieces.isEmpty else { return 0 }
    let index = piece(at: position)
    let range = pieces[index]
    return min(
      max(range.lowerBound, range.lowerBound + position - contentStarts[index]),
      range.upperBound)
  }

  /// Returns the range in the file of a range of the content.
  func source(_ range: Range<Int>) -> SourceRange {
    let start = source(range.lowerBound)
    guard !range.isEmpty, !pieces.isEmpty else { return start..<start }
    let last = piece(at: range.upperBound - 1)
    return start..<max(start, min(source(range.upperBound - 1) + 1, pieces[last].upperBound))
  }

  /// Replaces the elements of an array by the content.
  func write(to content: inout [UInt8], from bytes: [UInt8]) {
    content.removeAll(keepingCapacity: true)
    for piece in pieces {
      bytes.withUnsafeBufferPointer {
        content.append(contentsOf: UnsafeBufferPointer(rebasing: $0[piece]))
      }
      if !isOneLine { content.append(0x0A) }
    }
  }
}
