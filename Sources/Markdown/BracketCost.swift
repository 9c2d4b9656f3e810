import Diagnostics

/// Estimates how long libcmark 0.30.2 takes for the brackets of a text.
///
/// At the end of a link, libcmark walks through all open brackets before it, because links must not
/// be nested. It does not stop at the brackets of images. So a repeated `![[]()` takes time
/// proportional to the square of its length (CVE-2023-22486 describes the same in cmark-gfm). Such
/// a text is refused before libcmark reads it.
enum BracketCost {
  /// The most steps of that walk in one paragraph: about a tenth of a second.
  static let limit = 20_000_000

  /// Returns the bracket of the first image in a paragraph that exceeds the limit; nil if there is
  /// none. Lines without an empty line between them count as one paragraph, and code counts as
  /// text.
  static func firstTooMany(_ lines: SourceLines) -> SourceRange? {
    let bytes = lines.bytes
    var open: [Bool] = []
    var images = 0
    var cost = 0
    var first: Int?
    var isBlank = true
    var index = lines.body.lowerBound
    let end = lines.body.upperBound
    while index < end {
      let byte = bytes[index]
      switch byte {
      case 0x0A, 0x0D:
        if isBlank {
          open.removeAll(keepingCapacity: true)
          (images, cost, first) = (0, 0, nil)
        }
        isBlank = byte == 0x0A || index + 1 >= end || bytes[index + 1] != 0x0A
        index += 1
        continue
      case UInt8(ascii: "\\"):
        index += 1
      case UInt8(ascii: "["):
        let isImage = index > lines.body.lowerBound && bytes[index - 1] == UInt8(ascii: "!")
        open.append(isImage)
        if isImage {
          images += 1
          first = first ?? index - 1
        }
      case UInt8(ascii: "]"):
        if let isImage = open.popLast() {
          if isImage { images -= 1 } else { cost += images }
        }
        if cost > limit, let first { return first..<first + 2 }
      default: break
      }
      if byte != 0x20, byte != 0x09 { isBlank = false }
      index += 1
    }
    return nil
  }
}
