/// A place in a text as people and editors count it.
public struct SourcePosition: Sendable, Hashable {
  /// The line, from 1.
  public let line: Int
  /// The column in UTF-16 code units, from 1, as the Language Server Protocol and most editors
  /// count. A byte that is not UTF-8 counts as one unit, like U+FFFD.
  public let column: Int
  /// The column in bytes, from 1.
  public let byteColumn: Int
}

/// The lines and columns of a file. Lines end in LF, CRLF or CR. A byte-order mark at the start of
/// the file takes no column.
public struct LineIndex: Sendable {
  private let bytes: [UInt8]
  /// Where each line begins; never empty, ascending.
  private let starts: [Int]

  /// Reads the file once to find its lines.
  public init(_ file: SourceFile) {
    bytes = file.bytes
    starts = LineIndex.lineStarts(file.bytes)
  }

  /// Returns the position of a byte offset, which is clamped to the file. An offset inside a
  /// character means its start.
  public func position(at offset: Int) -> SourcePosition {
    let offset = min(max(offset, 0), bytes.count)
    let line = lineNumber(of: offset)
    let start = SourcePosition(line: line, column: 1, byteColumn: 1)
    return position(at: offset, from: start, at: textStart(ofLine: line))
  }

  /// Returns the position of an offset on the line of `known`, at or after it. `known` is the
  /// position of `place`.
  private func position(
    at offset: Int, from known: SourcePosition, at place: Int
  ) -> SourcePosition {
    guard offset > place else { return known }
    return bytes.withUnsafeBufferPointer { bytes in
      var units = 0
      var next = place
      while next < offset {
        let (scalar, length) = Scalars.decode(bytes, at: next)
        // The offset is inside a character: use its start.
        if next + length > offset { break }
        units += (scalar?.value ?? 0) > 0xFFFF ? 2 : 1
        next += length
      }
      return SourcePosition(
        line: known.line, column: known.column + units, byteColumn: known.byteColumn + next - place)
    }
  }

  /// Finds positions one after another. If they ascend on a long line, it does not count from the
  /// start of the line again.
  struct Cursor {
    let index: LineIndex
    private var known = SourcePosition(line: 1, column: 1, byteColumn: 1)
    private var place: Int

    init(_ index: LineIndex) {
      self.index = index
      place = index.textStart(ofLine: 1)
    }

    /// Returns the same as `LineIndex.position(at:)`.
    mutating func position(at offset: Int) -> SourcePosition {
      let offset = min(max(offset, 0), index.bytes.count)
      let isAhead = offset >= place && index.lineNumber(of: offset) == known.line
      known =
        isAhead ? index.position(at: offset, from: known, at: place) : index.position(at: offset)
      place = index.textStart(ofLine: known.line) + known.byteColumn - 1
      return known
    }
  }

  /// Returns the bytes of a line, without its line break and without a byte-order mark; empty if
  /// there is no such line.
  public func range(ofLine line: Int) -> SourceRange {
    guard line >= 1, line <= starts.count else { return bytes.count..<bytes.count }
    let start = textStart(ofLine: line)
    var end = line < starts.count ? starts[line] : bytes.count
    if line < starts.count {
      if end > start, bytes[end - 1] == UInt8(ascii: "\n") { end -= 1 }
      if end > start, bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    }
    return start..<max(start, end)
  }

  /// Returns the last line that begins at or before `offset`.
  private func lineNumber(of offset: Int) -> Int {
    var (low, high) = (0, starts.count)
    while low + 1 < high {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    return low + 1
  }

  private func textStart(ofLine line: Int) -> Int {
    line == 1 && bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : starts[line - 1]
  }

  private static func lineStarts(_ bytes: [UInt8]) -> [Int] {
    bytes.withUnsafeBufferPointer { bytes in
      var starts = [0]
      for offset in bytes.indices {
        let byte = bytes[offset]
        // Almost every byte is greater than both line breaks.
        guard byte <= UInt8(ascii: "\r") else { continue }
        if byte == UInt8(ascii: "\n") {
          starts.append(offset + 1)
        } else if byte == UInt8(ascii: "\r"),
          offset + 1 == bytes.count || bytes[offset + 1] != UInt8(ascii: "\n")
        {
          starts.append(offset + 1)
        }
      }
      return starts
    }
  }
}
