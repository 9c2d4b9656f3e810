import Diagnostics

/// The lines of a part of a file. Lines end in LF, CRLF or CR.
struct Lines {
  /// The whole file.
  let bytes: UnsafeBufferPointer<UInt8>

  /// The part, a range inside `bytes`.
  let range: SourceRange

  static let tab = UInt8(ascii: "\t")
  static let lf = UInt8(ascii: "\n")
  static let cr = UInt8(ascii: "\r")
  static let space = UInt8(ascii: " ")
  static let dash = UInt8(ascii: "-")
  static let colon = UInt8(ascii: ":")
  static let hash = UInt8(ascii: "#")
  static let quote = UInt8(ascii: "\"")
  static let apostrophe = UInt8(ascii: "'")

  static func isBlank(_ byte: UInt8) -> Bool { byte == space || byte == tab }

  static func isBreak(_ byte: UInt8) -> Bool { byte == lf || byte == cr }

  /// Whether a file begins with U+FEFF.
  static func hasByteOrderMark(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    bytes.count >= 3 && bytes[0] == 0xEF && bytes[1] == 0xBB && bytes[2] == 0xBF
  }

  /// Returns the line that contains `offset`, without its line break.
  func containing(_ offset: Int) -> SourceRange {
    var start = min(max(offset, range.lowerBound), range.upperBound)
    while start > range.lowerBound, !Lines.isBreak(bytes[start - 1]) { start -= 1 }
    return line(at: start)
  }

  /// Returns the line that begins at `start`, without its line break.
  func line(at start: Int) -> SourceRange {
    var end = start
    while end < range.upperBound, !Lines.isBreak(bytes[end]) { end += 1 }
    return start..<end
  }

  /// Returns where the line after `line` begins; the end of the part if there is none.
  func next(after line: SourceRange) -> Int {
    let end = line.upperBound
    guard end < range.upperBound else { return range.upperBound }
    let isPair = bytes[end] == Lines.cr && end + 1 < range.upperBound && bytes[end + 1] == Lines.lf
    return end + (isPair ? 2 : 1)
  }

  /// Returns the last line before `line` that is not blank.
  func previousText(before line: SourceRange) -> SourceRange? {
    var end = line.lowerBound
    while end > range.lowerBound, Lines.isBreak(bytes[end - 1]) || Lines.isBlank(bytes[end - 1]) {
      end -= 1
    }
    return end > range.lowerBound ? containing(end - 1) : nil
  }

  /// Returns `text` without spaces and tabs at both ends.
  func trimmed(_ text: SourceRange) -> SourceRange {
    var (start, end) = (text.lowerBound, text.upperBound)
    while start < end, Lines.isBlank(bytes[start]) { start += 1 }
    while end > start, Lines.isBlank(bytes[end - 1]) { end -= 1 }
    return start..<end
  }

  /// Whether a line is `---`, with or without spaces after it.
  func isFence(_ line: SourceRange) -> Bool {
    guard line.count >= 3 else { return false }
    let start = line.lowerBound
    guard bytes[start] == Lines.dash, bytes[start + 1] == Lines.dash, bytes[start + 2] == Lines.dash
    else { return false }
    return bytes[(start + 3)..<line.upperBound].allSatisfy(Lines.isBlank)
  }

  /// Whether a text is a line of hyphens or of the dashes (U+2013, U+2014) that a word processor
  /// makes out of `---`. The single hyphen of a list item does not count.
  func isAlmostFence(_ text: SourceRange) -> Bool {
    guard text.count >= 2 else { return false }
    var offset = text.lowerBound
    while offset < text.upperBound {
      if bytes[offset] == Lines.dash {
        offset += 1
      } else if offset + 2 < text.upperBound, bytes[offset] == 0xE2, bytes[offset + 1] == 0x80,
        bytes[offset + 2] == 0x93 || bytes[offset + 2] == 0x94
      {
        offset += 3
      } else {
        return false
      }
    }
    return true
  }

  /// Returns the colon of `name: value` in a text that begins with a name. A name has letters,
  /// digits, hyphens, underscores, dots and spaces between words, or is in quotes.
  func keyColon(_ text: SourceRange) -> Int? {
    var offset = text.lowerBound
    guard offset < text.upperBound else { return nil }
    let first = bytes[offset]
    if first == Lines.quote || first == Lines.apostrophe {
      offset += 1
      while offset < text.upperBound, bytes[offset] != first { offset += 1 }
      offset += 1
    } else {
      while offset < text.upperBound, Lines.isName(bytes[offset]) || bytes[offset] == Lines.space {
        offset += 1
      }
    }
    guard offset > text.lowerBound, offset < text.upperBound, bytes[offset] == Lines.colon else {
      return nil
    }
    return offset + 1 == text.upperBound || Lines.isBlank(bytes[offset + 1]) ? offset : nil
  }

  /// Returns the colon of `name:value`, where a space is missing; nil if the text looks like a URL
  /// or a time.
  func tightColon(_ text: SourceRange) -> Int? {
    var offset = text.lowerBound
    while offset < text.upperBound, Lines.isName(bytes[offset]) { offset += 1 }
    guard offset > text.lowerBound, offset + 1 < text.upperBound, bytes[offset] == Lines.colon,
      !Lines.isBlank(bytes[offset + 1]), bytes[offset + 1] != UInt8(ascii: "/"),
      !(UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[text.lowerBound])
    else { return nil }
    return offset
  }

  /// Whether a byte is certain to belong to a name.
  static func isName(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), dash, UInt8(ascii: "_"), UInt8(ascii: "."), 0x80...:
      true
    default: false
    }
  }

  /// The bytes as text.
  func text(_ part: SourceRange) -> String {
    String(decoding: UnsafeBufferPointer(rebasing: bytes[part]), as: UTF8.self)
  }
}
