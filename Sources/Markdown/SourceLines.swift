import Diagnostics
import Glibc

/// The lines of a text in its file, as libcmark counts them: they end with LF, CR or both.
struct SourceLines {
  /// The file's bytes.
  let bytes: [UInt8]

  /// The text's place in the file, without a byte-order mark.
  let body: SourceRange

  /// Where each line begins, and finally the end of the text.
  private(set) var starts: [Int]

  /// The numbers to add to libcmark's columns in lines that were rewritten for it, by line from 1.
  var shifts: [Int: Int] = [:]

  /// Finds the lines of `body`, which is clamped to the file.
  init(_ bytes: [UInt8], body: SourceRange) {
    var body = body.clamped(to: 0..<bytes.count)
    if bytes[body].starts(with: [0xEF, 0xBB, 0xBF]) {
      body = body.lowerBound + 3..<body.upperBound
    }
    self.bytes = bytes
    self.body = body
    starts = [body.lowerBound]
    starts.reserveCapacity(body.count / 32 + 2)
    let end = body.upperBound
    bytes.withUnsafeBufferPointer { bytes in
      guard let base = bytes.baseAddress else { return }
      if memchr(base + body.lowerBound, 0x0D, body.count) == nil {
        var index = body.lowerBound
        while let found = memchr(base + index, 0x0A, end - index) {
          index = UnsafeRawPointer(found) - UnsafeRawPointer(base) + 1
          starts.append(index)
        }
        return
      }
      var index = body.lowerBound
      while index < end {
        let byte = bytes[index]
        index += 1
        if byte == 0x0D {
          if index < end, bytes[index] == 0x0A { index += 1 }
          starts.append(index)
        } else if byte == 0x0A {
          starts.append(index)
        }
      }
    }
    if starts.last != end { starts.append(end) }
  }

  /// The number of lines.
  var count: Int { starts.count - 1 }

  /// Returns the range of a line, from 1, without its line break; for lines after the text, empty
  /// at its end.
  func range(ofLine line: Int) -> SourceRange {
    guard line >= 1, line <= count else { return body.upperBound..<body.upperBound }
    let start = starts[line - 1]
    var end = starts[line]
    if end > start, bytes[end - 1] == 0x0A { end -= 1 }
    if end > start, bytes[end - 1] == 0x0D { end -= 1 }
    return start..<end
  }

  /// Returns the end of the line that contains a byte of the text, including its line break.
  func end(ofLineWith offset: Int) -> Int {
    var (low, high) = (0, starts.count)
    while low < high {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle + 1 } else { high = middle }
    }
    return low < starts.count ? starts[low] : body.upperBound
  }

  /// Returns the offset of a byte from libcmark's line and column, both from 1.
  func offset(line: Int, column: Int) -> Int {
    let range = range(ofLine: line)
    let shift = shifts.isEmpty ? 0 : shifts[line] ?? 0
    return min(max(range.lowerBound, range.lowerBound + column - 1 + shift), range.upperBound)
  }

  /// Returns the range of a block, from its first byte to its last that is not white space.
  func range(of block: CmarkNode, lastLine: Int? = nil) -> SourceRange {
    let start = offset(line: block.startLine, column: block.startColumn)
    var line = max(lastLine ?? block.endLine, block.startLine)
    var end = range(ofLine: line)
    while line > block.startLine, bytes[end].allSatisfy({ $0 == 0x20 || $0 == 0x09 }) {
      line -= 1
      end = range(ofLine: line)
    }
    var upper = max(end.upperBound, start)
    while upper > start, bytes[upper - 1] == 0x20 || bytes[upper - 1] == 0x09 { upper -= 1 }
    return start..<upper
  }
}
