import Diagnostics

/// The definitions of reference links (`[label]: destination "title"`), which libcmark resolves but
/// does not keep (CommonMark 0.30, section 4.7).
struct ReferenceDefinitions {
  /// The destinations' places by normalised label.
  private var destinations: [String: SourceRange] = [:]

  /// All labels, normalised, in order.
  var labels: [String] { destinations.keys.sorted() }

  /// Finds everything that looks like a definition in a text. The first one with a label counts.
  init(_ lines: SourceLines) {
    let bytes = lines.bytes
    var index = lines.body.lowerBound
    let end = lines.body.upperBound
    var open: Int?
    while index < end {
      switch bytes[index] {
      case UInt8(ascii: "\\"):
        index += 1
      case UInt8(ascii: "["):
        open = index + 1
      case UInt8(ascii: "]"):
        if let start = open, index + 1 < end, bytes[index + 1] == UInt8(ascii: ":"),
          index - start <= 1_000, let range = Self.destination(bytes, index + 2..<end)
        {
          let label = Self.normalised(bytes[start..<index])
          if destinations[label] == nil { destinations[label] = range }
        }
        open = nil
      default:
        break
      }
      index += 1
    }
  }

  /// Returns the place of the destination for a label.
  func destination(_ label: ArraySlice<UInt8>) -> SourceRange? {
    destinations[Self.normalised(label)]
  }

  /// Returns the destination that begins on the same line or the next one.
  private static func destination(_ bytes: [UInt8], _ range: Range<Int>) -> SourceRange? {
    var start = range.lowerBound
    var isNextLine = false
    while start < range.upperBound {
      let byte = bytes[start]
      if byte == 0x0A {
        if isNextLine { return nil }
        isNextLine = true
      } else if byte != 0x20, byte != 0x09, byte != 0x0D,
        !(isNextLine && byte == UInt8(ascii: ">"))
      {
        break
      }
      start += 1
    }
    guard start < range.upperBound else { return nil }
    var end = start
    if bytes[start] == UInt8(ascii: "<") {
      start += 1
      end = start
      while end < range.upperBound, bytes[end] != UInt8(ascii: ">"), bytes[end] != 0x0A {
        end += bytes[end] == UInt8(ascii: "\\") ? 2 : 1
      }
      end = min(end, range.upperBound)
    } else {
      while end < range.upperBound, bytes[end] > 0x20 { end += 1 }
    }
    return start < end ? start..<end : nil
  }

  /// Returns a label in the form in which labels are compared: without white space at its ends,
  /// with one space for any white space inside, in lower case. (libcmark folds case, which differs
  /// only for a few letters of a few scripts.)
  static func normalised(_ label: ArraySlice<UInt8>) -> String {
    var words: [UInt8] = []
    var isSpace = true
    for byte in label {
      if byte == 0x20 || (byte >= 0x09 && byte <= 0x0D) {
        isSpace = true
      } else {
        if isSpace, !words.isEmpty { words.append(0x20) }
        isSpace = false
        words.append(byte)
      }
    }
    return String(decoding: words, as: UTF8.self).lowercased()
  }

  // MARK: - At the beginning of a paragraph

  /// Returns the length of all definitions at the beginning of a paragraph's content.
  static func length(_ content: [UInt8]) -> Int {
    var scanner = Scanner(content: content)
    var length = 0
    while scanner.definition() { length = scanner.index }
    return length
  }

  /// Follows libcmark's `cmark_parse_reference_inline`.
  private struct Scanner {
    let content: [UInt8]
    var index = 0

    private func byte(_ index: Int) -> UInt8 { index < content.count ? content[index] : 0 }

    private mutating func skipSpaces() {
      while byte(index) == 0x20 || byte(index) == 0x09 { index += 1 }
    }

    /// Skips the end of a line. Returns false if no line ends here.
    private mutating func skipLineEnd() -> Bool {
      guard index < content.count else { return true }
      guard byte(index) == 0x0A else { return false }
      index += 1
      return true
    }

    mutating func definition() -> Bool {
      let start = index
      guard label(), byte(index) == UInt8(ascii: ":") else {
        index = start
        return false
      }
      index += 1
      skipSpaces()
      if skipLineEnd() { skipSpaces() }
      guard destination() else {
        index = start
        return false
      }
      let end = index
      skipSpaces()
      if skipLineEnd() { skipSpaces() }
      if index > end, title() {
        skipSpaces()
        if skipLineEnd() { return true }
      }
      index = end
      skipSpaces()
      if skipLineEnd() { return true }
      index = start
      return false
    }

    private mutating func label() -> Bool {
      guard byte(index) == UInt8(ascii: "[") else { return false }
      index += 1
      let start = index
      while index < content.count, byte(index) != UInt8(ascii: "]") {
        if byte(index) == UInt8(ascii: "[") || index - start > 1_000 { return false }
        index += byte(index) == UInt8(ascii: "\\") && Punctuation.isASCII(byte(index + 1)) ? 2 : 1
      }
      guard index < content.count else { return false }
      index += 1
      return content[start..<index - 1].contains { $0 > 0x20 }
    }

    private mutating func destination() -> Bool {
      let start = index
      if byte(index) == UInt8(ascii: "<") {
        index += 1
        while index < content.count {
          switch byte(index) {
          case UInt8(ascii: ">"):
            index += 1
            return true
          case UInt8(ascii: "\\"): index += 2
          case 0x0A, UInt8(ascii: "<"): return false
          default: index += 1
          }
        }
        return false
      }
      var depth = 0
      while index < content.count, byte(index) > 0x20 {
        switch byte(index) {
        case UInt8(ascii: "\\") where Punctuation.isASCII(byte(index + 1)): index += 1
        case UInt8(ascii: "("):
          depth += 1
          if depth > 32 { return false }
        case UInt8(ascii: ")"):
          if depth == 0 { return false }
          depth -= 1
        default: break
        }
        index += 1
      }
      return depth == 0 && index > start
    }

    private mutating func title() -> Bool {
      let start = index
      let close: UInt8
      switch byte(index) {
      case UInt8(ascii: "\""): close = UInt8(ascii: "\"")
      case UInt8(ascii: "'"): close = UInt8(ascii: "'")
      case UInt8(ascii: "("): close = UInt8(ascii: ")")
      default: return false
      }
      index += 1
      while index < content.count, byte(index) != close {
        index += byte(index) == UInt8(ascii: "\\") && Punctuation.isASCII(byte(index + 1)) ? 2 : 1
      }
      guard index < content.count else {
        index = start
        return false
      }
      index += 1
      return true
    }
  }
}
