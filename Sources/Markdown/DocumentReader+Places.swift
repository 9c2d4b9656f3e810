import CCmark
import Diagnostics

/// Finds the place of every inline in the file.
///
/// libcmark counts an inline's column from the beginning of its line's content, shifted by the
/// column in which the whole block begins. It does not report the line, because a link's
/// destination may contain a line break that it does not count. But line breaks outside links have
/// nodes of their own, so walking the tokens in order shows where each line begins.
extension DocumentReader {
  /// Replaces the tokens' columns by positions in the content of the leaf, finds the places of its
  /// links, and stores the map of the content. If something does not fit, nothing is mapped, and
  /// everything gets the place of the whole leaf.
  mutating func locate(_ node: CmarkNode, _ leaf: Leaf) {
    leafRange = range(of: leaf)
    if isTooDeepHere {
      isTooDeepHere = false
      reportTooDeep(leafRange)
    }
    makeMap(leaf)
    map.write(to: &locator.content, from: lines.bytes)
    isMapped = locator.locate(&tokens, document.arena, origin: origin(node, leaf))
    for found in locator.links {
      let element = place(found.element)
      document.links[found.link].elementRange = element
      if found.isAutolink { document.links[found.link].kind = .autolink }
      document.links[found.link].range = destination(found) ?? element
    }
  }

  /// Returns the place of a link's destination.
  private mutating func destination(_ link: InlineLocator.Place) -> SourceRange? {
    guard isMapped else { return nil }
    if let destination = link.destination { return map.source(destination) }
    return link.label.flatMap { definitions.destination(locator.content[$0]) }
  }

  /// Returns the range in the file of a range of the current leaf's content.
  func place(_ range: Range<Int>) -> SourceRange { isMapped ? map.source(range) : leafRange }

  /// Returns the range of a paragraph or heading in the file.
  func range(of node: CmarkNode) -> SourceRange {
    lines.range(of: node, lastLine: lastLine(of: node))
  }

  /// Returns the last line of a paragraph or heading. For a heading on several lines, that is its
  /// underline, for which libcmark reports the line after it.
  func lastLine(of node: CmarkNode) -> Int {
    let end = min(node.endLine, lines.count)
    guard node.cmarkType == CMARK_NODE_HEADING, end > node.startLine else { return end }
    for line in node.startLine + 1...end {
      let content = containers.content(ofLine: line, lines)
      guard !content.isLazy, content.indentation < 4 else { continue }
      let marks = lines.bytes[content.start..<lines.range(ofLine: line).upperBound]
        .filter { $0 != 0x20 && $0 != 0x09 }
      if let first = marks.first, first == UInt8(ascii: "=") || first == UInt8(ascii: "-"),
        marks.allSatisfy({ $0 == first })
      {
        return line
      }
    }
    return end
  }

  /// Returns the range of a leaf in the file.
  func range(of leaf: Leaf) -> SourceRange {
    switch leaf {
    case .block(let node): range(of: node)
    case .part(let part): part.range
    }
  }

  /// Returns libcmark's column, from 0, of the first byte of a leaf's content.
  private func origin(_ node: CmarkNode, _ leaf: Leaf) -> Int {
    switch leaf {
    case .part(let part): part.origin
    case .block: node.startColumn - 1 + headingMarks(node).count
    }
  }

  /// Returns the range of the `## ` before the text of a heading.
  private func headingMarks(_ node: CmarkNode) -> Range<Int> {
    let start = lines.offset(line: node.startLine, column: node.startColumn)
    guard node.cmarkType == CMARK_NODE_HEADING else { return start..<start }
    let end = lines.range(ofLine: node.startLine).upperBound
    var index = start
    while index < end, lines.bytes[index] == UInt8(ascii: "#") { index += 1 }
    let marks = index
    while index < end, lines.bytes[index] == 0x20 || lines.bytes[index] == 0x09 { index += 1 }
    return marks > start && marks - start <= 6 && (index > marks || index == end)
      ? start..<index : start..<start
  }

  private mutating func makeMap(_ leaf: Leaf) {
    switch leaf {
    case .part(let part): TablePlans.write(part, to: &map, lines.bytes)
    case .block(let node): makeMap(of: node)
    }
  }

  /// Makes the map of a paragraph's or heading's content.
  mutating func makeMap(of node: CmarkNode) {
    map.reset(isOneLine: false)
    let first = headingMarks(node).upperBound
    map.append(first..<max(first, lines.range(ofLine: node.startLine).upperBound))
    let end = lastLine(of: node)
    guard end > node.startLine else { return }
    for line in node.startLine + 1...end {
      let start = containers.content(ofLine: line, lines).start
      map.append(start..<max(start, lines.range(ofLine: line).upperBound))
    }
    // Reference definitions at its beginning are no longer part of it.
    if lines.bytes[map.pieces[0]].first == UInt8(ascii: "[") {
      map.write(to: &locator.content, from: lines.bytes)
      let length = ReferenceDefinitions.length(locator.content)
      if length > 0 { map.removeFirst(map.piece(at: length)) }
    }
  }
}
