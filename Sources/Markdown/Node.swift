/// One step of a document: a piece of text, or the beginning or end of a container.
///
/// A document is a flat sequence of such steps in reading order. Every container has an end node,
/// and both know the position of the other. So it can be walked without recursion.
struct Node {
  /// What a node is.
  enum Kind: UInt8 {
    // Blocks that contain blocks.
    case blockQuote, alert, list, item, footnotes, footnote
    case table, tableHead, tableBody, tableRow
    // Blocks that contain inlines.
    case paragraph, heading, tableCaption, tableCell, figure, figureCaption
    // Blocks that contain nothing.
    case codeBlock, htmlBlock, thematicBreak
    // Inlines that contain inlines.
    case emphasis, strong, strikethrough, link, image, credit
    // Inlines that contain nothing.
    case text, code, softBreak, lineBreak, htmlInline, footnoteReference

    /// Whether it contains other nodes, and so has an end node.
    var isContainer: Bool {
      switch self {
      case .codeBlock, .htmlBlock, .thematicBreak, .text, .code, .softBreak, .lineBreak,
        .htmlInline, .footnoteReference:
        false
      default: true
      }
    }

    /// Whether it is part of a line of text.
    var isInline: Bool { rawValue >= Kind.emphasis.rawValue }
  }

  /// The kind of the node.
  var kind: Kind

  /// Whether it is the end of the container that begins at `partner`.
  var isEnd = false

  /// Heading: its level. Paragraph: 1 in a tight list, where it has no tags. List: 1 when ordered.
  /// Alert: its kind. Table cell: `Alignment`, plus 8 in the head. Image: 1 in a figure, whose
  /// caption shows its title. Code block: see `second`.
  var detail: UInt8 = 0

  /// The other end of a container. Code block: the length of the language's name, which precedes
  /// the code in the arena.
  var partner: UInt32 = 0

  /// Text, code, HTML: offset in the arena. Link, image: index in the links. Heading: index in the
  /// headings. Ordered list: its first number. Footnote and its references: index of the footnote.
  /// Table: index of the table plus 1.
  var first: UInt32 = 0

  /// Text, code, HTML: length in bytes. Footnote reference: how many references to the same
  /// footnote precede it. Table: 1 with a caption.
  var second: UInt32 = 0
}

/// The alignment of a table's column.
enum Alignment: UInt8 {
  case none, left, center, right
}
