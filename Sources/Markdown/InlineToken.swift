/// A step of the inlines of one leaf block, before the passes. Texts are still split as by
/// libcmark.
struct InlineToken {
  /// What it is; only the inline kinds.
  var kind: Node.Kind

  /// Whether it is the end of a container.
  var isEnd = false

  /// For a text, whether the source has exactly this text. Otherwise a part of it came from an
  /// escape or an entity, or it is a URL, and passes do not change it.
  var isRaw = false

  /// As `Node.first`.
  var first: UInt32 = 0

  /// As `Node.second`.
  var second: UInt32 = 0

  /// libcmark's first column, minus 1. Columns count from the block's first line, see
  /// `InlineLocator`.
  var column: Int32 = 0

  /// libcmark's last column. For texts and code, `column..<endColumn` is their place.
  var endColumn: Int32 = 0

  /// Makes a text from bytes of the arena.
  static func text(_ first: Int, _ length: Int, isRaw: Bool) -> InlineToken {
    InlineToken(
      kind: .text, isRaw: isRaw, first: UInt32(truncatingIfNeeded: first),
      second: UInt32(truncatingIfNeeded: length))
  }

  /// Its bytes' range in the arena.
  var range: Range<Int> { Int(first)..<Int(first) + Int(second) }
}
