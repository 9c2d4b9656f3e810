import Diagnostics

/// Characters without width in what looks like a web or e-mail address.
extension LeafText {
  /// The longest part of an address that is checked, on both sides.
  private static let reach = 300

  /// Finds them in addresses that are written in the text.
  func checkHidden(_ findings: inout [Finding]) {
    var index = 0
    while index < count {
      guard view[index] >= 0xC2,
        let (scalar, length) = Punctuation.first(bytes[index..<min(count, index + 4)])
      else {
        index += 1
        continue
      }
      let range = index..<index + length
      if Invisible.isMisplaced(
        scalar, before: self.scalar(before: index), after: self.scalar(at: range.upperBound)),
        isInAddress(range)
      {
        findings.append(
          Finding(
            .invisibleInAddress(character: scalar), range,
            fix: Finding.Fix(range: range, text: "", isSafe: true)))
      }
      index += length
    }
  }

  /// Whether a character is in something that looks like an address.
  private func isInAddress(_ range: Range<Int>) -> Bool {
    var start = range.lowerBound
    while start > 0, range.lowerBound - start < Self.reach, isPart(start - 1) { start -= 1 }
    var end = range.upperBound
    while end < count, end - range.upperBound < Self.reach, isPart(end) { end += 1 }
    let text = Invisible.removed(from: text(start..<end)).lowercased()
    if text.contains("://") || text.hasPrefix("www.") || text.hasPrefix("(www.") { return true }
    guard let at = text.utf8.firstIndex(of: UInt8(ascii: "@")), at > text.startIndex else {
      return false
    }
    return text[at...].dropFirst().dropLast().contains(".")
  }

  private func isPart(_ index: Int) -> Bool {
    let byte = view[index]
    return byte > 0x20 && byte != UInt8(ascii: "<") && byte != UInt8(ascii: ">")
      && !(byte == 0xA0 && index > 0 && bytes[index - 1] == 0xC2)
  }
}
