import CCmark
import Diagnostics

/// The block quotes and list items around a block, which determine how each line of the block
/// begins. It follows libcmark's `check_open_blocks`.
struct ContainerStack {
  /// A place in a line: an offset in the file, and the column from 0 with tabs expanded. The column
  /// is inside a tab if only a part of the tab was used.
  private struct Place {
    var offset: Int
    var column: Int
  }

  private struct Container {
    /// The indentation of the other lines of a list item, in columns; nil for a block quote.
    var width: Int?
    var line: Int
    /// Where its content begins on its first line.
    var content: Place
  }

  /// The beginning of a line's content.
  struct Content {
    /// Its offset in the file.
    var start: Int
    /// The columns of white space before it, after everything that belongs to containers.
    var indentation: Int
    /// Whether the line continues a paragraph without the marks of all containers around it.
    var isLazy: Bool
  }

  private var containers: [Container] = []

  var count: Int { containers.count }

  mutating func removeLast() { containers.removeLast() }

  mutating func removeAll() { containers.removeAll() }

  /// Adds a block quote.
  mutating func append(quote node: CmarkNode, _ lines: SourceLines) {
    let line = lines.range(ofLine: node.startLine)
    var place = start(line: node.startLine, lines)
    advance(&place, to: lines.offset(line: node.startLine, column: node.startColumn), lines.bytes)
    advanceOverQuoteMark(&place, line, lines.bytes)
    containers.append(Container(width: nil, line: node.startLine, content: place))
  }

  /// Adds a list item. `prefix` is the length of the text that a mark of four columns replaced, if
  /// the line was rewritten for libcmark.
  mutating func append(item node: CmarkNode, _ lines: SourceLines, prefix: Int?) {
    let line = lines.range(ofLine: node.startLine)
    var place = start(line: node.startLine, lines)
    let outside = place.column
    if let prefix {
      let indentation = node.startColumn - 1
      place.column = indentation + 4
      place.offset = min(line.lowerBound + prefix, line.upperBound)
      containers.append(
        Container(
          width: max(0, place.column - outside), line: node.startLine, content: place))
      return
    }
    advance(&place, to: lines.offset(line: node.startLine, column: node.startColumn), lines.bytes)
    while place.offset < line.upperBound, lines.bytes[place.offset] >= 0x30,
      lines.bytes[place.offset] <= 0x39
    {
      place = Place(offset: place.offset + 1, column: place.column + 1)
    }
    if place.offset < line.upperBound {
      place = Place(offset: place.offset + 1, column: place.column + 1)
    }
    let mark = place
    skipSpaces(&place, line, lines.bytes, columns: 5)
    let spaces = place.column - mark.column
    if spaces >= 5 || spaces < 1 || place.offset == line.upperBound {
      place = mark
      if spaces > 0 { skipSpaces(&place, line, lines.bytes, columns: 1) }
      containers.append(
        Container(
          width: max(0, mark.column - outside + 1), line: node.startLine, content: place))
    } else {
      containers.append(
        Container(width: max(0, place.column - outside), line: node.startLine, content: place))
    }
  }

  /// Returns where the content of a line of the block begins, inside all containers.
  func content(ofLine number: Int, _ lines: SourceLines) -> Content {
    let line = lines.range(ofLine: number)
    var place = Place(offset: line.lowerBound, column: 0)
    for container in containers where container.line == number { place = container.content }
    for container in containers where container.line < number {
      var next = place
      skipSpaces(&next, line, lines.bytes, columns: .max)
      let indentation = next.column - place.column
      if let width = container.width {
        guard indentation >= width else {
          return Content(start: place.offset, indentation: indentation, isLazy: true)
        }
        skipSpaces(&place, line, lines.bytes, columns: width)
      } else {
        guard indentation <= 3, next.offset < line.upperBound,
          lines.bytes[next.offset] == UInt8(ascii: ">")
        else { return Content(start: place.offset, indentation: indentation, isLazy: true) }
        place = next
        advanceOverQuoteMark(&place, line, lines.bytes)
      }
    }
    let outside = place.column
    skipSpaces(&place, line, lines.bytes, columns: .max)
    return Content(start: place.offset, indentation: place.column - outside, isLazy: false)
  }

  /// Returns where a line begins for a container to be added: after the marks of those around it.
  private func start(line number: Int, _ lines: SourceLines) -> Place {
    if let last = containers.last, last.line == number { return last.content }
    let line = lines.range(ofLine: number)
    var place = Place(offset: line.lowerBound, column: 0)
    for container in containers {
      if let width = container.width {
        skipSpaces(&place, line, lines.bytes, columns: width)
      } else {
        skipSpaces(&place, line, lines.bytes, columns: 3)
        advanceOverQuoteMark(&place, line, lines.bytes)
      }
    }
    return place
  }

  private func advance(_ place: inout Place, to offset: Int, _ bytes: [UInt8]) {
    while place.offset < offset {
      place.column += bytes[place.offset] == 0x09 ? 4 - place.column % 4 : 1
      place.offset += 1
    }
  }

  private func advanceOverQuoteMark(_ place: inout Place, _ line: SourceRange, _ bytes: [UInt8]) {
    guard place.offset < line.upperBound, bytes[place.offset] == UInt8(ascii: ">") else { return }
    place = Place(offset: place.offset + 1, column: place.column + 1)
    skipSpaces(&place, line, bytes, columns: 1)
  }

  /// Skips spaces and tabs, at most `columns` columns. It may end inside a tab.
  private func skipSpaces(
    _ place: inout Place, _ line: SourceRange, _ bytes: [UInt8], columns: Int
  ) {
    var left = columns
    while left > 0, place.offset < line.upperBound {
      switch bytes[place.offset] {
      case 0x20:
        place = Place(offset: place.offset + 1, column: place.column + 1)
        left -= 1
      case 0x09:
        let width = 4 - place.column % 4
        if width > left {
          place.column += left
          return
        }
        place = Place(offset: place.offset + 1, column: place.column + width)
        left -= width
      default:
        return
      }
    }
  }
}
