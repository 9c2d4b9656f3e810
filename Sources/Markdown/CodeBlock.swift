import Diagnostics

/// A fenced block with a name, such as ```` ```chart ````. Other modules may write something else
/// in its place: see `HTMLOptions.blocks`.
public struct CodeBlock: Sendable {
  /// Its key in `HTMLOptions.blocks`, unique in its document.
  public let id: Int

  /// The first word after the fence.
  public let name: String

  /// Its lines, without line breaks, with the place where each begins in the file.
  public let lines: [(text: String, start: Int)]

  /// The line of the fence.
  public let range: SourceRange
}

extension DocumentReader {
  /// Adds a code block that has a name, with the places of its lines.
  mutating func noteCodeBlock(_ node: CmarkNode, name: String) {
    guard let last = document.nodes.last else { return }
    let fence = lines.range(ofLine: node.startLine)
    var texts = String(decoding: node.literal, as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    if texts.last?.isEmpty == true { texts.removeLast() }
    let placed = texts.enumerated().map { index, text in
      // A line of the block is the end of a line of the file. Before it are the marks of quotes and
      // lists.
      let line = lines.range(ofLine: node.startLine + 1 + index)
      return (text: text, start: max(line.lowerBound, line.upperBound - text.utf8.count))
    }
    document.codeBlocks.append(
      CodeBlock(id: Int(last.first), name: name, lines: placed, range: fence))
  }
}
