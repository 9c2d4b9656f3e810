import CCmark
import Diagnostics

/// Alerts in the GitHub form: a block quote whose first line is `[!NOTE]`.
extension DocumentReader {
  /// Turns the block quote that was just begun into an alert, if its first line asks for that.
  mutating func readAlertKind(_ quote: CmarkNode) {
    guard options.passes.contains(.alerts), let paragraph = quote.firstChild,
      paragraph.cmarkType == CMARK_NODE_PARAGRAPH
    else { return }
    let start = lines.offset(line: paragraph.startLine, column: paragraph.startColumn)
    let line = lines.range(ofLine: paragraph.startLine)
    let bytes = lines.bytes[start..<max(start, line.upperBound)]
    guard bytes.starts(with: "[!".utf8), let end = bytes.firstIndex(of: UInt8(ascii: "]")),
      bytes[(end + 1)...].allSatisfy({ $0 == 0x20 || $0 == 0x09 })
    else { return }
    let word = bytes[(start + 2)..<end]
    guard !word.isEmpty, word.allSatisfy({ $0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A }) else { return }
    alertParagraph = paragraph
    let name = String(decoding: word, as: UTF8.self)
    let kind = AlertKind(marker: name[...])
    if kind == nil {
      let near = NearMiss.best(for: name, among: AlertKind.allCases.map(\.name))
      report(
        .unknownAlert(kind: name), start + 2..<end,
        suggestion: near.map { Suggestion(replace: start + 2..<end, with: $0) })
    }
    guard let index = document.nodes.indices.last else { return }
    document.nodes[index].kind = .alert
    document.nodes[index].detail = (kind ?? .note).rawValue
  }

  /// Removes the first line from the tokens.
  mutating func dropFirstLine() {
    let end = tokens.firstIndex { $0.kind == .softBreak || $0.kind == .lineBreak }
    tokens.removeSubrange(..<(end.map { $0 + 1 } ?? tokens.endIndex))
  }
}
