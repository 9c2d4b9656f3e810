import Diagnostics

/// The content of a leaf block as its writer sees it, with what libcmark made of each byte: where
/// signs are left that look like markup and are none.
struct LeafText {
  /// What stands for a byte that is no plain text.
  enum Mark {
    /// Of code, HTML, a link or a footnote.
    static let opaque: UInt8 = 0
    /// Of a mark that emphasis has used.
    static let emphasis: UInt8 = 1
    /// Of a `[` that an escape or entity made.
    static let writtenBracket: UInt8 = 2
    /// Of any other escape or entity.
    static let written: UInt8 = 3
    /// Of a link or an image.
    static let link: UInt8 = 4
  }

  /// The content.
  private(set) var bytes: [UInt8] = []

  /// Each byte where it is plain text or the end of a line, else a `Mark`.
  private(set) var view: [UInt8] = []

  /// Takes the content of a leaf; nothing of it is text at first, and what could be a mark of
  /// emphasis is taken for one.
  mutating func begin(_ content: [UInt8]) {
    bytes.removeAll(keepingCapacity: true)
    bytes.append(contentsOf: content)
    view.removeAll(keepingCapacity: true)
    for byte in content {
      let isMark = byte == UInt8(ascii: "*") || byte == UInt8(ascii: "_")
      view.append(isMark ? Mark.emphasis : byte == 0x0A ? byte : Mark.opaque)
    }
  }

  /// Makes a range plain text.
  mutating func show(_ range: Range<Int>) {
    for index in range.clamped(to: bytes.indices) { view[index] = bytes[index] }
  }

  /// Makes the end of a line plain text, and the spaces before it, which libcmark drops.
  mutating func showEnd(_ index: Int) {
    show(index..<index + 1)
    var space = index - 1
    while bytes.indices.contains(space), bytes[space] == 0x20 || bytes[space] == 0x09 {
      view[space] = bytes[space]
      space -= 1
    }
  }

  /// Marks a range.
  mutating func mark(_ range: Range<Int>, _ mark: UInt8) {
    for index in range.clamped(to: bytes.indices) { view[index] = mark }
  }

  var count: Int { bytes.count }

  /// What stands at a place; a line's end outside of the text.
  func at(_ index: Int) -> UInt8 { view.indices.contains(index) ? view[index] : 0x0A }

  /// The end of the line that a place is on.
  func lineEnd(_ index: Int) -> Int {
    var end = index
    while end < count, bytes[end] != 0x0A { end += 1 }
    return end
  }

  /// The character at a place, whatever it is part of; nil outside of the text.
  func scalar(at index: Int) -> Unicode.Scalar? {
    bytes.indices.contains(index)
      ? Punctuation.first(bytes[index..<min(count, index + 4)])?.scalar : nil
  }

  /// The character before a place, whatever it is part of; nil at the beginning.
  func scalar(before index: Int) -> Unicode.Scalar? {
    index > 0 && index <= count ? Punctuation.last(bytes[max(0, index - 4)..<index]) : nil
  }

  /// The length of the space at a place that is not the ordinary one, or of a character without
  /// width; 0 when there is none.
  func otherSpace(at index: Int) -> Int {
    guard bytes.indices.contains(index), view[index] >= 0x80,
      let (scalar, length) = Punctuation.first(bytes[index..<min(count, index + 4)]),
      Invisible.isOtherSpace(scalar) || Invisible.isZeroWidth(scalar)
    else { return 0 }
    return length
  }

  /// The end of the spaces at a place that include at least one which is not the ordinary one; nil
  /// when there is none.
  func endOfOtherSpaces(at index: Int) -> Int? {
    var end = index
    var hasOther = false
    while true {
      let length = otherSpace(at: end)
      if length > 0 {
        hasOther = true
        end += length
      } else if at(end) == 0x20 || at(end) == 0x09 {
        end += 1
      } else {
        return hasOther ? end : nil
      }
    }
  }

  /// The bytes of a range as text.
  func text(_ range: Range<Int>) -> String {
    String(decoding: bytes[range.clamped(to: bytes.indices)], as: UTF8.self)
  }

  static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0A }

  static func isLetter(_ byte: UInt8) -> Bool { byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A }

  static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

  /// Whether a byte is part of a word: ASCII letters and digits, and all that is not ASCII.
  static func isWord(_ byte: UInt8) -> Bool { isLetter(byte) || isDigit(byte) || byte >= 0x80 }
}

/// Something in a leaf that does not mean what its writer meant.
struct Finding {
  var problem: MarkdownProblem
  /// Its place in the leaf's content.
  var range: Range<Int>
  /// What to write, and where.
  var fix: Fix?

  struct Fix {
    var range: Range<Int>
    var text: String
    /// Whether nothing else can have been meant.
    var isSafe = false
  }

  init(_ problem: MarkdownProblem, _ range: Range<Int>, fix: Fix? = nil) {
    self.problem = problem
    self.range = range
    self.fix = fix
  }
}
