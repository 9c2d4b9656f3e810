import Diagnostics

/// A token inside a tag.
struct Token: Hashable {
  enum Kind: Hashable {
    case name(String)
    case text(String)
    case integer(Int)
    case number(Double)
    /// `. , ( ) [ ] | = == != < <= > >=`
    case symbol(String)
    /// Text that could not be read, which has been reported.
    case invalid
    /// The end of the tag.
    case end
  }

  let kind: Kind
  let range: SourceRange
}

/// A part of a template: text, or a tag with the tokens inside it.
struct Piece {
  enum Kind {
    case text
    /// `{{ … }}`
    case print
    /// `{% … %}`
    case tag
    /// `{# … #}`, and the tags of `raw`
    case silent
  }

  let kind: Kind
  /// The range in the file: of a text after trimming, of a tag with its delimiters.
  var range: SourceRange
  /// The tokens of the tag, the last one being `end` or `invalid`.
  var tokens: Range<Int> = 0..<0
  /// Whether it removes the white space before it: `{%-`.
  var trimsBefore = false
  /// Whether it removes the white space after it: `-%}`.
  var trimsAfter = false
}

/// Whether a byte can be part of a name: a letter, a digit, `_` or `-`. A digit or `-` cannot be
/// first.
func isNameByte(_ byte: UInt8, first: Bool) -> Bool {
  switch byte {
  case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
    UInt8(ascii: "_"):
    true
  case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"): !first
  default: false
  }
}
