import Diagnostics
import HTML

/// A link or image of a text.
public struct Link: Sendable, Hashable {
  /// How it was written.
  public enum Kind: Sendable, Hashable {
    /// `[text](destination)`, or by way of a reference.
    case link
    /// `![description](destination)`.
    case image
    /// `<https://example.org>`, or a bare URL or e-mail address in the text.
    case autolink
    /// An address in raw HTML: `href="destination"`, one of several in `srcset`.
    case html(AddressAttribute.Use)
  }

  /// How it was written.
  public internal(set) var kind: Kind

  /// Where it leads, with escapes and entities resolved, else as written: not percent-encoded, not
  /// checked. Empty when there is none.
  public let destination: String

  /// The title, with escapes and entities resolved; empty when there is none.
  public let title: String

  /// Where the destination stands in the file: between the brackets, or in the definition that the
  /// link refers to. The whole link or the block around it where that cannot be told.
  public internal(set) var range: SourceRange

  /// Where the link stands in the file, from its first bracket to its last.
  public internal(set) var elementRange: SourceRange

  /// Its text, as nodes of the document; of an image the description. See `Document.text(of:)`.
  public internal(set) var nodes: Range<Int>

  /// Whether its URL could run a program or hide content; then it is not written to HTML, whatever
  /// replaces it.
  public let isUnsafe: Bool
}
