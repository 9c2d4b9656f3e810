import CCmark
import Diagnostics

/// Mistakes in whole lines: unclosed code, and conflict markers of Git.
extension DocumentReader {
  /// Records the lines of a code block, and reports one that begins with a fence and has no closing
  /// fence.
  mutating func checkFence(_ node: CmarkNode) {
    guard options.passes.contains(.meaning) else { return }
    codeLines.append(node.startLine...max(node.startLine, node.endLine))
    guard let fence = fence(ofLine: node.startLine) else { return }
    if node.endLine > node.startLine, let end = self.fence(ofLine: node.endLine),
      lines.bytes[end.lowerBound] == lines.bytes[fence.lowerBound], end.count >= fence.count,
      lines.bytes[end.upperBound..<lines.range(ofLine: node.endLine).upperBound]
        .allSatisfy({ $0 == 0x20 || $0 == 0x09 })
    {
      return
    }
    document.hasOpenFence = true
    let marks = String(decoding: lines.bytes[fence], as: UTF8.self)
    let end = lines.range(ofLine: min(node.endLine, lines.count)).upperBound
    report(
      .unclosedFence(fence: marks), fence,
      suggestion: Suggestion(replace: end..<end, with: "\n\(marks)"))
  }

  /// Returns the fence at the beginning of a line, inside the containers around it.
  private func fence(ofLine line: Int) -> SourceRange? {
    let content = containers.content(ofLine: line, lines)
    let end = lines.range(ofLine: line).upperBound
    guard content.indentation < 4, !content.isLazy, content.start < end else { return nil }
    let mark = lines.bytes[content.start]
    guard mark == UInt8(ascii: "`") || mark == UInt8(ascii: "~") else { return nil }
    let count = lines.bytes[content.start..<end].prefix { $0 == mark }.count
    return count >= 3 ? content.start..<content.start + count : nil
  }

  /// Reports the conflict markers that Git writes between two versions of a text, outside code.
  mutating func checkConflicts() {
    guard options.passes.contains(.meaning), contains("<<<<<<<") || contains(">>>>>>>") else {
      return
    }
    var code = codeLines.sorted { $0.lowerBound < $1.lowerBound }[...]
    var isInside = false
    for line in 1...max(1, lines.count) {
      let range = lines.range(ofLine: line)
      guard range.count >= 7, let first = lines.bytes[range].first,
        "<|=>".utf8.contains(first),
        lines.bytes[range].prefix(8).prefix(while: { $0 == first }).count == 7
      else { continue }
      let rest = lines.bytes[range].dropFirst(7)
      while let block = code.first, block.upperBound < line { code.removeFirst() }
      if let block = code.first, block.contains(line) { continue }
      let isMark: Bool
      switch first {
      case UInt8(ascii: "<"):
        isMark = rest.isEmpty || rest.first == 0x20
        if isMark { isInside = true }
      case UInt8(ascii: ">"):
        isMark = rest.first == 0x20 ? rest.count > 1 : rest.isEmpty && isInside
        if isMark { isInside = false }
      case UInt8(ascii: "="): isMark = rest.isEmpty && isInside
      default: isMark = isInside && (rest.isEmpty || rest.first == 0x20)
      }
      guard isMark else { continue }
      let marks = String(repeating: String(Unicode.Scalar(first)), count: 7)
      report(.mergeConflict(marks: marks), range.lowerBound..<range.lowerBound + 7)
    }
  }
}
