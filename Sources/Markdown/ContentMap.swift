import Diagnostics

/// The text of a leaf block as libcmark parses its inlines (its lines without indentation and
/// containers' marks, or the text of a table's cell without the backslashes of `\|`), piece by piece
/// with the place of each in the file.
struct ContentMap {
  /// Where each piece begins in the content.
  private(set) var contentStarts: [Int] = []

  /// The bytes of each piece in the file. Between two pieces the content has a line feed, unless
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

  /// Forgets everything but the memory.
  mutating func reset(isOneLine: Bool) {
    contentStarts.removeAll(keepingCapacity: true)
    pieces.removeAll(keepingCapacity: true)
    count = 0
    self.isOneLine = isOneLine
  }

  /// Drops the first pieces.
  mutating func removeFirst(_ number: Int) {
    guard number > 0, number <= pieces.count else { return }
    let rest = pieces[number...]
    self = ContentMap(isOneLine: isOneLine)
    for piece in rest { append(piece) }
  }

  /// The index of the piece that a position belongs to: the last one that begins at or before it.
  func piece(at position: Int) -> Int {
    var low = 0
    var high = contentStarts.count
    while low < high {
      let middle = (low + high) / 2
      if contentStarts[middle] <= position { low = middle + 1 } else { high = middle }
    }
    return max(0, low - 1)
  }

  /// The place in the file of a position in the content.
  func source(_ position: Int) -> Int {
    guard !pieces.isEmpty else { return 0 }
    let index = piece(at: position)
    let range = pieces[index]
    return min(
      max(range.lowerBound, range.lowerBound + position - contentStarts[index]),
      range.upperBound)
  }

  /// The place in the file of a range of the content.
  func source(_ range: Range<Int>) -> SourceRange {
    let start = source(range.lowerBound)
    guard !range.isEmpty, !pieces.isEmpty else { return start..<start }
    let last = piece(at: range.upperBound - 1)
    return start..<max(start, min(source(range.upperBound - 1) + 1, pieces[last].upperBound))
  }

  /// Replaces an array's contents by the content itself.
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
