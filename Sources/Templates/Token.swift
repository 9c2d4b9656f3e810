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
    /// What could not be read; it has been reported.
    case invalid
    /// The end of the tag.
    case end
  }

  let kind: Kind
  let range: SourceRange
}

/// A stretch of a template: text, or a tag with the tokens inside it.
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
  /// The bytes: those of a text after trimming, those of a tag with its delimiters.
  var range: SourceRange
  /// The tokens of the tag, the last one being `end` or `invalid`.
  var tokens: Range<Int> = 0..<0
  /// `{%-`: takes the white space before it away.
  var trimsBefore = false
  /// `-%}`: takes the white space after it away.
  var trimsAfter = false
}

/// Whether a byte can stand in a name: letters, digits and `_`; `-` too, but not first.
func isNameByte(_ byte: UInt8, first: Bool) -> Bool {
  switch byte {
  case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
    UInt8(ascii: "_"):
    true
  case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"): !first
  default: false
  }
}
