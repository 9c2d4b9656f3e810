import Diagnostics

/// The content of a leaf block as its writer sees it, with libcmark's reading of each byte. It
/// shows which characters look like markup, but remain text.
struct LeafText {
  /// Represents a byte that is not plain text.
  enum Mark {
    /// A byte of code, HTML, a link or a footnote.
    static let opaque: UInt8 = 0
    /// A byte of a mark that emphasis uses.
    static let emphasis: UInt8 = 1
    /// A byte of a `[` that comes from an escape or entity.
    static let writtenBracket: UInt8 = 2
    /// A byte of any other escape or entity.
    static let written: UInt8 = 3
    /// A byte of a link or an image.
    static let link: UInt8 = 4
  }

  /// The content.
  private(set) var bytes: [UInt8] = []

  /// Each byte that is plain text or the end of a line; otherwise a `Mark`.
  private(set) var view: [UInt8] = []

  /// Loads the content of a leaf. At first nothing of it is text, and every possible mark of
  /// emphasis counts as used.
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

  /// Makes the end of a line plain text, with the spaces before it, which libcmark drops.
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

  /// Returns what is at a place; outside the text, the end of a line.
  func at(_ index: Int) -> UInt8 { view.indices.contains(index) ? view[index] : 0x0A }

  /// Returns the end of the line that contains a place.
  func lineEnd(_ index: Int) -> Int {
    var end = index
    while end < count, bytes[end] != 0x0A { end += 1 }
    return end
  }

  /// Returns the character at a place, whatever it is part of; nil outside the text.
  func scalar(at index: Int) -> Unicode.Scalar? {
    bytes.indices.contains(index)
      ? Punctuation.first(bytes[index..<min(count, index + 4)])?.scalar : nil
  }

  /// Returns the character before a place, whatever it is part of; nil at the beginning.
  func scalar(before index: Int) -> Unicode.Scalar? {
    index > 0 && index <= count ? Punctuation.last(bytes[max(0, index - 4)..<index]) : nil
  }

  /// Returns the length of a character at a place that has no width, or is a space other than the
  /// ordinary one; 0 if there is none.
  func otherSpace(at index: Int) -> Int {
    guard bytes.indices.contains(index), view[index] >= 0x80,
      let (scalar, length) = Punctuation.first(bytes[index..<min(count, index + 4)]),
      Invisible.isOtherSpace(scalar) || Invisible.isZeroWidth(scalar)
    else { return 0 }
    return length
  }

  /// Returns the end of the spaces at a place, if at least one of them is not the ordinary space;
  /// nil otherwise.
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

  /// Returns the bytes of a range as text.
  func text(_ range: Range<Int>) -> String {
    String(decoding: bytes[range.clamped(to: bytes.indices)], as: UTF8.self)
  }

  static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0A }

  static func isLetter(_ byte: UInt8) -> Bool { byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A }

  static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

  /// Whether a byte is part of a word: ASCII letters and digits, and everything that is not ASCII.
  static func isWord(_ byte: UInt8) -> Bool { isLetter(byte) || isDigit(byte) || byte >= 0x80 }
}

/// Text in a leaf that probably does not mean what its writer intended.
struct Finding {
  var problem: MarkdownProblem
  /// Its place in the leaf's content.
  var range: Range<Int>
  /// The replacement, and its range.
  var fix: Fix?

  struct Fix {
    var range: Range<Int>
    var text: String
    /// Whether the writer cannot have meant anything else.
    var isSafe = false
  }

  init(_ problem: MarkdownProblem, _ range: Range<Int>, fix: Fix? = nil) {
    self.problem = problem
    self.range = range
    self.fix = fix
  }
}
