import Diagnostics
import HTML

/// A link or image of a text.
public struct Link: Sendable, Hashable {
  /// How it was written.
  public enum Kind: Sendable, Hashable {
    /// `[text](destination)`, or a reference link.
    case link
    /// `![description](destination)`.
    case image
    /// `<https://example.org>`, or a bare URL or e-mail address in the text.
    case autolink
    /// An address in raw HTML: `href="destination"`, or one of several in `srcset`.
    case html(AddressAttribute.Use)
  }

  /// How it was written.
  public internal(set) var kind: Kind

  /// The target as it is written, but with escapes and entities resolved. It is neither
  /// percent-encoded nor checked. Empty if there is none.
  public let destination: String

  /// The title, with escapes and entities resolved; empty if there is none.
  public let title: String

  /// The range of the destination in the file: between the brackets, or in the definition of a
  /// reference link. If that is unknown, the range of the whole link or of the block around it.
  public internal(set) var range: SourceRange

  /// The range of the link in the file, from its first bracket to its last.
  public internal(set) var elementRange: SourceRange

  /// Its text, or the description of an image, as nodes of the document. See `Document.text(of:)`.
  public internal(set) var nodes: Range<Int>

  /// Whether its URL could run code or hide content. It is then not written to HTML, whatever
  /// replaces it.
  public let isUnsafe: Bool
}
