import Diagnostics

/// The lines of a fenced block or of a data file, each with its place in that file.
public struct PictureSource: Sendable {
  /// A line without its line break.
  public struct Line: Sendable {
    /// Its text.
    public let text: String
    /// Where it begins, as a byte offset in the file.
    public let start: Int

    /// Makes a line.
    public init(text: String, start: Int) {
      self.text = text
      self.start = start
    }
  }

  /// The file.
  public let file: SourceFile

  /// The lines in order.
  public let lines: [Line]

  /// The range to report for a problem of the whole.
  public let range: SourceRange

  /// Whether the places of lines are exact; otherwise every problem is reported at `range`.
  public let isExact: Bool

  /// Makes a source from lines.
  public init(file: SourceFile, lines: [Line], range: SourceRange, isExact: Bool = true) {
    self.file = file
    self.lines = lines
    self.range = range
    self.isExact = isExact
  }

  /// Makes a source from a whole file.
  public init(_ file: SourceFile) {
    var lines: [Line] = []
    var start = 0
    for piece in file.bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
      var piece = piece
      if lines.isEmpty, piece.starts(with: [0xEF, 0xBB, 0xBF]) {
        piece = piece.dropFirst(3)
        start += 3
      }
      let length = piece.count
      if piece.last == 0x0D { piece = piece.dropLast() }
      lines.append(Line(text: String(decoding: piece, as: UTF8.self), start: start))
      start += length + 1
    }
    self.init(file: file, lines: lines, range: 0..<0)
  }

  /// Returns the location of some bytes of a line.
  func location(_ line: Line, _ bytes: Range<Int>) -> SourceLocation {
    guard isExact else { return SourceLocation(file, range) }
    return SourceLocation(file, line.start + bytes.lowerBound..<line.start + bytes.upperBound)
  }

  /// Returns the location of a whole line, without the spaces around it.
  func location(_ line: Line) -> SourceLocation {
    let bytes = Array(line.text.utf8)
    let first = bytes.firstIndex { $0 > 0x20 } ?? 0
    let last = bytes.lastIndex { $0 > 0x20 } ?? -1
    return location(line, first..<max(first, last + 1))
  }

  /// The location of the whole.
  var location: SourceLocation { SourceLocation(file, range) }
}

/// A value in a line of a table, with its place in the line.
struct Cell {
  let text: String
  /// Its range in the bytes of the line.
  let range: Range<Int>
}

/// Reads the values of one line of comma-separated values (RFC 4180, without values over several
/// lines).
///
/// - Parameter separator: a comma or a semicolon.
func cells(of line: String, separator: UInt8) -> [Cell] {
  let bytes = Array(line.utf8)
  let quote = UInt8(ascii: "\"")
  var cells: [Cell] = []
  var at = 0
  repeat {
    while at < bytes.count, bytes[at] == 0x20 || bytes[at] == 0x09 { at += 1 }
    let start = at
    var text: [UInt8] = []
    if at < bytes.count, bytes[at] == quote {
      at += 1
      while at < bytes.count {
        if bytes[at] == quote {
          guard at + 1 < bytes.count, bytes[at + 1] == quote else { break }
          at += 1
        }
        text.append(bytes[at])
        at += 1
      }
      at = min(at + 1, bytes.count)
      let end = at
      while at < bytes.count, bytes[at] != separator { at += 1 }
      cells.append(Cell(text: String(decoding: text, as: UTF8.self), range: start..<end))
    } else {
      while at < bytes.count, bytes[at] != separator { at += 1 }
      var end = at
      while end > start, bytes[end - 1] == 0x20 || bytes[end - 1] == 0x09 { end -= 1 }
      cells.append(
        Cell(text: String(decoding: bytes[start..<end], as: UTF8.self), range: start..<end))
    }
    at += 1
  } while at <= bytes.count
  return cells
}
