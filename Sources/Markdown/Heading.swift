import Diagnostics

/// A heading of a text.
public struct Heading: Sendable, Hashable {
  /// Its level, 1 to 6.
  public let level: Int

  /// Its anchor, unique in the text; empty if headings have no anchors.
  public let id: String

  /// Its words, without markup.
  public internal(set) var text: String

  /// Its range in the file.
  public let range: SourceRange

  /// The index of its first node in the document.
  public internal(set) var node: Int

  /// Whether it is in the text itself, not in a list, a quote or a footnote.
  public let isTopLevel: Bool
}

/// A part of a text: what follows a heading of level 2, up to the next such heading.
public struct Section: Sendable, Hashable {
  /// The index of its heading in `Document.headings`; nil for what precedes the first one.
  public let heading: Int?

  /// What follows the heading, as nodes of the document.
  public let nodes: Range<Int>

  /// Makes a section.
  public init(heading: Int?, nodes: Range<Int>) {
    self.heading = heading
    self.nodes = nodes
  }
}

/// A line of a table of contents.
public struct TOCEntry: Sendable, Hashable {
  /// The heading's words.
  public let title: String

  /// The heading's anchor.
  public let id: String

  /// The heading's level.
  public let level: Int

  /// The headings below it.
  public var children: [TOCEntry]
}

/// The words of a paragraph, heading, cell or piece of code, for search.
public struct TextBlock: Sendable, Hashable {
  /// The index in `Document.headings` of its own heading, or of the last heading before it; nil
  /// before the first one.
  public let heading: Int?

  /// Its words, without markup, in one line. Code keeps its lines.
  public let text: String
}
