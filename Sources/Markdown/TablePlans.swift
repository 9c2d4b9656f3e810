import CCmark
import Diagnostics

/// The tables of a text, found in libcmark's paragraphs before their nodes are written.
///
/// libcmark then parses their cells in a separate tree. Each cell becomes a heading, which can
/// contain any single line. The whole text follows if the cells may need its reference definitions.
struct TablePlans {
  /// A piece of a table that has inlines: a cell, the caption, or lines of a paragraph before it.
  struct Part {
    /// Its place in the file.
    var range: SourceRange
    /// Its number in the tree of parts; nil when it is empty.
    var index: Int?
    /// The lines of a paragraph; nil for a part on one line.
    var lines: ContentMap?

    /// libcmark's column, from 0, of its first byte in the tree of parts.
    var origin: Int { lines == nil ? TablePlans.mark.utf8CodeUnitCount : 0 }
  }

  struct Row {
    var cells: [Part]
    var range: SourceRange
    /// The number of cells that are written.
    var count: Int
  }

  struct Plan {
    /// The text before the table in the same paragraph.
    var leading: Part?
    var alignments: [Alignment]
    /// The rows, with the head first.
    var rows: [Row]
    /// A caption on the line after the rows.
    var caption: Part?
    /// A caption in a paragraph of its own.
    var captionNode: CmarkNode?
    /// Whether a thematic break follows, which libcmark read as the underline of a heading.
    var endsWithBreak: Bool
  }

  static let mark: StaticString = "###### "

  private(set) var plans: [Plan] = []
  private var byNode: [CmarkNode: Int] = [:]

  /// The number of tables that have been written.
  var written = 0

  /// Cells that were added to rows with too few.
  var padding = 0

  /// The text of all parts.
  private(set) var text: [UInt8] = []
  private var partCount = 0
  private(set) var mayRefer = false
  private var partNodes: [CmarkNode] = []

  mutating func add(_ plan: Plan, at node: CmarkNode) {
    byNode[node] = plans.count
    plans.append(plan)
  }

  func plan(_ node: CmarkNode) -> Plan? {
    byNode.isEmpty ? nil : byNode[node].map { plans[$0] }
  }

  /// Makes a part of a text on one line, in which `\|` is a vertical bar.
  mutating func part(_ range: SourceRange, _ bytes: [UInt8]) -> Part {
    guard !range.isEmpty else { return Part(range: range) }
    add(Self.mark)
    for piece in Self.pieces(range, bytes) { add(bytes[piece]) }
    add(" #\n")
    partCount += 1
    return Part(range: range, index: partCount - 1)
  }

  /// Makes a part of the lines of a paragraph.
  mutating func part(_ lines: ContentMap, _ bytes: [UInt8]) -> Part {
    for (number, piece) in lines.pieces.enumerated() {
      // With this indentation, a line can only continue the paragraph.
      if number > 0 { add("    ") }
      add(bytes[piece])
      add("\n")
    }
    add("\n")
    partCount += 1
    let range = (lines.pieces.first?.lowerBound ?? 0)..<(lines.pieces.last?.upperBound ?? 0)
    return Part(range: range, index: partCount - 1, lines: lines)
  }

  private mutating func add(_ string: StaticString) {
    text.append(
      contentsOf: UnsafeBufferPointer(start: string.utf8Start, count: string.utf8CodeUnitCount))
  }

  private mutating func add(_ bytes: ArraySlice<UInt8>) {
    text.append(contentsOf: bytes)
    if !mayRefer, bytes.contains(UInt8(ascii: "[")) { mayRefer = true }
  }

  /// Makes the map of a part's content.
  static func write(_ part: Part, to map: inout ContentMap, _ bytes: [UInt8]) {
    if let lines = part.lines {
      map = lines
    } else {
      map.reset(isOneLine: true)
      for piece in pieces(part.range, bytes) { map.append(piece) }
    }
  }

  /// Returns the pieces of a cell between the backslashes of `\|`.
  static func pieces(_ range: SourceRange, _ bytes: [UInt8]) -> [SourceRange] {
    var result: [SourceRange] = []
    var from = range.lowerBound
    for index in range.dropLast()
    where bytes[index] == UInt8(ascii: "\\") && bytes[index + 1] == UInt8(ascii: "|") {
      result.append(from..<index)
      from = index + 1
    }
    result.append(from..<range.upperBound)
    return result
  }

  /// Returns the text of all parts, followed by the whole text if they may refer to its
  /// definitions.
  func text(followedBy whole: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    guard mayRefer else { return text[...] }
    var result = text
    result.reserveCapacity(text.count + whole.count + 1)
    result.append(0x0A)
    result.append(contentsOf: whole)
    return result[...]
  }

  /// Takes the parts from their tree.
  mutating func enter(_ tree: borrowing CmarkTree) {
    partNodes = []
    guard partCount > 0, var node = tree.root?.firstChild else { return }
    while partNodes.count < partCount {
      partNodes.append(node)
      guard let next = node.nextSibling else { return }
      node = next
    }
  }

  /// Returns the node of a part in its tree.
  func node(_ part: Part) -> CmarkNode? {
    guard let index = part.index, index < partNodes.count else { return nil }
    return partNodes[index]
  }
}
