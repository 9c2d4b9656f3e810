import Diagnostics

/// What the brackets of a text would cost libcmark 0.30.2.
///
/// When a link ends there, it walks through all brackets that are open before it, to let no link stand
/// in a link, and does not stop at those of images. So `![[]()`, repeated, takes time in proportion to
/// the square of its length (CVE-2023-22486 describes the same in cmark-gfm). Such a text is refused
/// before libcmark sees it.
enum BracketCost {
  /// How many steps of that walk one paragraph may cost: about a tenth of a second.
  static let limit = 20_000_000

  /// The first image's bracket of a paragraph that would cost more than it may; nil when there is none.
  /// Lines without an empty one between them count as one paragraph, and code as text.
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
