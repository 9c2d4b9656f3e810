import CCmark
import Diagnostics

/// Pipe tables, which are paragraphs in libcmark's tree.
///
/// A caption is a line or paragraph directly after the table that begins with `Table: ` or `Tabel:
/// `.
extension DocumentReader {
  /// The most cells that are added to rows with too few. Such rows are errors anyway.
  private static let paddingLimit = 100_000

  private static let captionMarks: [StaticString] = ["Table: ", "Tabel: "]

  /// Finds the tables of a tree.
  mutating func planTables(_ root: CmarkNode) {
    guard options.passes.contains(.tables), contains("|") || contains(":-") || contains("-:"),
      var node = root.firstChild
    else { return }
    walk: while true {
      switch node.cmarkType {
      case CMARK_NODE_PARAGRAPH, CMARK_NODE_HEADING:
        planTable(node)
      case CMARK_NODE_BLOCK_QUOTE, CMARK_NODE_LIST, CMARK_NODE_ITEM:
        if containers.count <= MarkdownParser.depthLimit, let child = node.firstChild {
          if node.cmarkType == CMARK_NODE_BLOCK_QUOTE { containers.append(quote: node, lines) }
          if node.cmarkType == CMARK_NODE_ITEM { appendItem(node) }
          node = child
          continue
        }
      default:
        break
      }
      while node.nextSibling == nil {
        guard let parent = node.cmarkParent, parent != root else { break walk }
        if parent.cmarkType != CMARK_NODE_LIST { containers.removeLast() }
        node = parent
      }
      if let next = node.nextSibling { node = next }
    }
    containers.removeAll()
  }

  private mutating func planTable(_ node: CmarkNode) {
    let isHeading = node.cmarkType == CMARK_NODE_HEADING
    guard node.endLine > node.startLine, node.endLine <= lines.count,
      (node.startLine + 1...node.endLine).contains(where: {
        TableRow.mayBeDelimiter(lines.range(ofLine: $0), lines.bytes)
      })
    else { return }
    makeMap(of: node)
    let pieces = map.pieces
    let firstLine = lastLine(of: node) - pieces.count + 1
    // The last line of a heading on several lines is its underline.
    let end = isHeading ? pieces.count - 1 : pieces.count
    guard end > 1 else { return }
    for delimiter in 1..<end {
      guard let alignments = TableRow.alignments(trimmed(pieces[delimiter]), lines.bytes),
        isRow(firstLine + delimiter)
      else { continue }
      let head = TableRow.cells(trimmed(pieces[delimiter - 1]), lines.bytes)
      if head.count == alignments.count {
        planTable(node, pieces, head: delimiter - 1, alignments, isHeading: isHeading)
        return
      }
    }
  }

  private mutating func planTable(
    _ node: CmarkNode, _ pieces: [SourceRange], head: Int, _ alignments: [Alignment],
    isHeading: Bool
  ) {
    var plan = TablePlans.Plan(alignments: alignments, rows: [], endsWithBreak: false)
    if head > 0 {
      var leading = ContentMap(isOneLine: false)
      for piece in pieces[..<head] { leading.append(piece) }
      plan.leading = tables.part(leading, lines.bytes)
    }
    var rows = [pieces[head]] + pieces[(head + 2)...]
    if isHeading, let last = rows.last.map({ trimmed($0) }),
      rows.count > 1 || pieces.count > head + 2
    {
      plan.endsWithBreak =
        last.count > 2 && lines.bytes[last].allSatisfy { $0 != UInt8(ascii: "=") }
        && lines.bytes[last].count(where: { $0 == UInt8(ascii: "-") }) > 2
      if plan.endsWithBreak { rows.removeLast() }
    }
    if rows.count > 1, let last = rows.last.map({ trimmed($0) }), let caption = caption(last),
      TableRow.cells(last, lines.bytes).count == 1
    {
      rows.removeLast()
      plan.caption = tables.part(caption, lines.bytes)
    } else if !plan.endsWithBreak, let next = node.nextSibling,
      next.cmarkType == CMARK_NODE_PARAGRAPH
    {
      let start = lines.offset(line: next.startLine, column: next.startColumn)
      if caption(start..<lines.range(ofLine: next.startLine).upperBound) != nil {
        plan.captionNode = next
      }
    }
    for (number, line) in rows.enumerated() {
      let row = trimmed(line)
      let cells = TableRow.cells(row, lines.bytes)
      var parts: [TablePlans.Part] = []
      parts.reserveCapacity(alignments.count)
      for cell in cells.prefix(alignments.count) { parts.append(tables.part(cell, lines.bytes)) }
      plan.rows.append(TablePlans.Row(cells: parts, range: row, count: cells.count))
      if cells.count != alignments.count, number > 0 {
        report(.tableRowLength(cells: cells.count, columns: alignments.count), row)
      }
    }
    tables.add(plan, at: node)
  }

  /// Whether a line may be a delimiter row: it is neither indented nor a lazy continuation.
  private func isRow(_ line: Int) -> Bool {
    let content = containers.content(ofLine: line, lines)
    return !content.isLazy && content.indentation < 4
  }

  private func trimmed(_ row: SourceRange) -> SourceRange {
    var start = row.lowerBound
    var end = row.upperBound
    while end > start, TableRow.isSpace(lines.bytes[end - 1]) { end -= 1 }
    while start < end, TableRow.isSpace(lines.bytes[start]) { start += 1 }
    return start..<end
  }

  /// Returns what follows `Table: ` at the beginning of a line.
  private func caption(_ line: SourceRange) -> SourceRange? {
    guard line.lowerBound <= line.upperBound,
      let mark = Self.captionMarks.first(where: { mark in
        mark.withUTF8Buffer { lines.bytes[line].starts(with: $0) }
      })
    else { return nil }
    var start = line.lowerBound + mark.utf8CodeUnitCount
    while start < line.upperBound, TableRow.isSpace(lines.bytes[start]) { start += 1 }
    return start..<max(start, trimmed(line).upperBound)
  }

  // MARK: - Writing

  /// Writes a paragraph that is a table.
  mutating func readTable(_ plan: TablePlans.Plan, _ node: CmarkNode) {
    if let leading = plan.leading {
      readPart(leading)
      write(Node(kind: .paragraph, detail: isInTightList(node) ? 1 : 0))
    }
    tables.written += 1
    let number = UInt32(truncatingIfNeeded: tables.written)
    let hasCaption = plan.caption != nil || plan.captionNode != nil
    let table = document.nodes.count
    document.nodes.append(
      Node(kind: .table, first: number, second: hasCaption ? 1 : 0))
    if hasCaption { writeCaption(plan, number) }
    let head = document.nodes.count
    document.nodes.append(Node(kind: .tableHead))
    if let row = plan.rows.first { writeRow(row, plan.alignments, isHead: true) }
    close(head)
    if plan.rows.count > 1 {
      let body = document.nodes.count
      document.nodes.append(Node(kind: .tableBody))
      for row in plan.rows.dropFirst() { writeRow(row, plan.alignments, isHead: false) }
      close(body)
    }
    close(table)
    if plan.endsWithBreak { document.nodes.append(Node(kind: .thematicBreak)) }
  }

  private mutating func writeCaption(_ plan: TablePlans.Plan, _ number: UInt32) {
    if let caption = plan.caption {
      readPart(caption)
    } else if let node = plan.captionNode {
      readInlines(node, .block(node))
      consumed = node
      if let first = tokens.first, first.kind == .text, first.second >= 7 {
        tokens[0].first += 7
        tokens[0].second -= 7
      }
    }
    write(Node(kind: .tableCaption, first: number))
    anchors.add("table:\(number)")
  }

  private mutating func writeRow(_ row: TablePlans.Row, _ alignments: [Alignment], isHead: Bool) {
    let start = document.nodes.count
    document.nodes.append(Node(kind: .tableRow))
    for (column, alignment) in alignments.enumerated() {
      if column < row.cells.count {
        readPart(row.cells[column])
      } else {
        tables.padding += 1
        guard tables.padding <= Self.paddingLimit else { break }
        tokens.removeAll(keepingCapacity: true)
      }
      write(Node(kind: .tableCell, detail: alignment.rawValue | (isHead ? 8 : 0)))
    }
    close(start)
  }

  /// Reads the inlines of a part into the tokens.
  private mutating func readPart(_ part: TablePlans.Part) {
    tokens.removeAll(keepingCapacity: true)
    if let node = tables.node(part) { readInlines(node, .part(part)) }
  }

  /// Writes a leaf block with the tokens in it.
  private mutating func write(_ node: Node) {
    let index = document.nodes.count
    document.nodes.append(node)
    writeTokens()
    close(index)
  }
}
