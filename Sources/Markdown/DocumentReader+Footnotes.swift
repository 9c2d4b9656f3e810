import CCmark
import Diagnostics

/// Footnotes. libcmark does not support them, but a list item whose text is indented by four
/// columns has the same structure as a footnote. So libcmark gets lines that begin with `[^label]:`
/// as list items, `+   `, which are recognised afterwards by their number.
extension DocumentReader {
  /// Reads a text that may have footnotes.
  mutating func readWithFootnotes() {
    let bytes = lines.bytes
    let candidates = footnoteLines()
    guard !candidates.isEmpty else {
      return read(bytes[lines.body])
    }
    // The first pass shows which of them are in code or HTML.
    let tree = CmarkTree(bytes[lines.body])
    let literal = Self.literalLines(tree)
    tree.free()
    for candidate in candidates where !literal.contains(candidate.line) {
      if let first = footnotes.add(candidate) {
        report(
          .duplicateFootnote(label: candidate.label), candidate.range,
          notes: [Note(.firstDefinedHere, at: SourceLocation(file, first.range))])
      }
    }
    read(rewrittenText()[...])
  }

  /// Returns the lines that begin with `[^label]:`, after up to three spaces.
  private func footnoteLines() -> [Footnotes.Definition] {
    var result: [Footnotes.Definition] = []
    let bytes = lines.bytes
    for line in 1...max(1, lines.count) {
      let range = lines.range(ofLine: line)
      var start = range.lowerBound
      while start < range.upperBound, start - range.lowerBound < 3, bytes[start] == 0x20 {
        start += 1
      }
      guard start + 1 < range.upperBound, bytes[start] == UInt8(ascii: "["),
        bytes[start + 1] == UInt8(ascii: "^"),
        let end = Footnotes.labelEnd(bytes, start + 2, before: range.upperBound),
        end + 1 < range.upperBound, bytes[end + 1] == UInt8(ascii: ":")
      else { continue }
      var text = end + 2
      while text < range.upperBound, bytes[text] == 0x20 || bytes[text] == 0x09 { text += 1 }
      result.append(
        Footnotes.Definition(
          label: String(decoding: bytes[start + 2..<end], as: UTF8.self), line: line,
          indentation: start - range.lowerBound, range: start..<end + 1,
          prefix: text - range.lowerBound))
    }
    return result
  }

  /// Returns the lines of code and HTML in a tree.
  private static func literalLines(_ tree: borrowing CmarkTree) -> Set<Int> {
    var result: Set<Int> = []
    guard let root = tree.root, var node = root.firstChild else { return [] }
    while true {
      switch node.cmarkType {
      case CMARK_NODE_HTML_BLOCK:
        result.formUnion(node.startLine...max(node.startLine, node.lastHTMLLine))
      case CMARK_NODE_CODE_BLOCK:
        if node.endLine >= node.startLine { result.formUnion(node.startLine...node.endLine) }
      case CMARK_NODE_BLOCK_QUOTE, CMARK_NODE_LIST, CMARK_NODE_ITEM:
        if let child = node.firstChild {
          node = child
          continue
        }
      default:
        break
      }
      while node.nextSibling == nil {
        guard let parent = node.cmarkParent, parent != root else { return result }
        node = parent
      }
      if let next = node.nextSibling { node = next }
    }
  }

  /// Returns the text with a list item's mark in place of each definition's label.
  private mutating func rewrittenText() -> [UInt8] {
    let bytes = lines.bytes
    let mark = unusedBullet()
    var result: [UInt8] = []
    result.reserveCapacity(lines.body.count + footnotes.definitions.count * 4)
    var from = lines.body.lowerBound
    for definition in footnotes.definitions {
      let start = lines.range(ofLine: definition.line).lowerBound
      result.append(contentsOf: bytes[from..<start + definition.indentation])
      result.append(contentsOf: [mark, 0x20, 0x20, 0x20])
      from = start + definition.prefix
      lines.shifts[definition.line] = definition.prefix - definition.indentation - 4
    }
    result.append(contentsOf: bytes[from..<lines.body.upperBound])
    return result
  }

  /// Returns a list mark that no line begins with, so that footnotes do not join a list; `+` if
  /// there is none.
  private func unusedBullet() -> UInt8 {
    var used: Set<UInt8> = []
    for line in 1...max(1, lines.count) {
      let range = lines.range(ofLine: line)
      if let first = lines.bytes[range].first(where: { $0 != 0x20 && $0 != 0x09 }) {
        used.insert(first)
      }
    }
    let marks = [UInt8(ascii: "+"), UInt8(ascii: "*"), UInt8(ascii: "-")]
    return marks.first { !used.contains($0) } ?? marks[0]
  }

  // MARK: - References

  /// Finds `[^label]` in the raw texts of the current leaf, outside links and images.
  mutating func readFootnoteReferences() {
    readRawTexts { $0.readFootnoteReferences($1) }
  }

  private mutating func readFootnoteReferences(_ token: InlineToken) {
    let range = token.range
    var from = range.lowerBound
    var position = from
    while position < range.upperBound {
      guard document.arena[position] == UInt8(ascii: "["), position + 1 < range.upperBound,
        document.arena[position + 1] == UInt8(ascii: "^"),
        let end = Footnotes.labelEnd(document.arena, position + 2, before: range.upperBound)
      else {
        position += 1
        continue
      }
      let label = String(decoding: document.arena[position + 2..<end], as: UTF8.self)
      let column = Int(token.column) + position - range.lowerBound
      if let footnote = footnotes.index(of: label) {
        append(token, from, position)
        spareTokens.append(
          InlineToken(
            kind: .footnoteReference, first: UInt32(truncatingIfNeeded: footnote),
            column: Int32(truncatingIfNeeded: column)))
        from = end + 1
      } else {
        footnotes.missing.append((label, place(column..<column + end + 1 - position)))
      }
      position = end + 1
    }
    append(token, from, range.upperBound)
  }

  /// Appends a part of a raw text.
  mutating func append(_ token: InlineToken, _ from: Int, _ end: Int) {
    guard end > from else { return }
    var part = InlineToken.text(from, end - from, isRaw: true)
    part.column = token.column + Int32(truncatingIfNeeded: from - Int(token.first))
    part.endColumn = part.column + Int32(truncatingIfNeeded: end - from)
    spareTokens.append(part)
  }

  // MARK: - At the end

  /// Numbers the footnotes in the order in which the text refers to them, and writes them after it.
  mutating func finishFootnotes() {
    for (label, range) in footnotes.missing {
      report(.footnoteWithoutText(label: label), range)
    }
    guard !footnotes.definitions.isEmpty else { return }
    var numbering = FootnoteNumbering(definitions: footnotes.definitions.count)
    numbering.number(&document.nodes)
    while true {
      while let next = numbering.nextText() { numbering.number(&footnotes.texts[next]) }
      guard let unused = numbering.addUnused() else { break }
      let definition = footnotes.definitions[unused]
      if footnotes.index(of: definition.label) == unused {
        report(.unusedFootnote(label: definition.label), definition.range)
      }
    }
    for (index, definition) in footnotes.definitions.enumerated()
    where footnotes.texts[index].isEmpty {
      report(.footnoteWithoutText(label: definition.label), definition.range)
    }
    document.footnoteReferenceCounts = numbering.counts
    document.footnotesID = anchors.unique("footnotes")
    let section = document.nodes.count
    document.nodes.append(Node(kind: .footnotes))
    for (number, index) in numbering.order.enumerated() {
      writeFootnote(number, footnotes.texts[index])
    }
    close(section)
  }

  private mutating func writeFootnote(_ number: Int, _ text: [Node]) {
    let start = document.nodes.count
    document.nodes.append(Node(kind: .footnote, first: UInt32(truncatingIfNeeded: number)))
    let offset = UInt32(truncatingIfNeeded: document.nodes.count)
    for node in text {
      var node = node
      let index = document.nodes.count
      if node.kind.isContainer { node.partner += offset }
      if node.kind == .heading, !node.isEnd { document.headings[Int(node.first)].node = index }
      if node.kind == .link || node.kind == .image, !node.isEnd {
        document.links[Int(node.first)].nodes = index + 1..<Int(node.partner)
      }
      document.nodes.append(node)
    }
    if let last = text.last, last.kind == .paragraph, last.isEnd {
      document.nodes[document.nodes.count - 1].first = UInt32(truncatingIfNeeded: number + 1)
    } else if document.footnoteReferenceCounts[number] > 0 {
      let index = document.nodes.count
      document.nodes.append(Node(kind: .paragraph))
      close(index)
      document.nodes[document.nodes.count - 1].first = UInt32(truncatingIfNeeded: number + 1)
    }
    close(start)
    anchors.add("fn:\(number + 1)")
    for reference in 0..<document.footnoteReferenceCounts[number] {
      anchors.add(reference == 0 ? "fnref:\(number + 1)" : "fnref:\(number + 1)-\(reference + 1)")
    }
  }
}
