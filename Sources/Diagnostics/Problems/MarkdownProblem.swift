/// What can be wrong in the Markdown of a text, apart from where its links lead.
public enum MarkdownProblem: Problem, Hashable {
  /// An HTML element where raw HTML is refused; `tag` is its name in lower case, or empty for a
  /// declaration and the like.
  case rawHTML(tag: String)
  /// `<!-- -->` where raw HTML is refused.
  case htmlComment
  /// A link or image whose URL can run a program or hide content; `scheme` is in lower case.
  case unsafeLink(scheme: String)
  /// `[](address)`.
  case linkWithoutText
  /// `[text]()`, or `![description]()`.
  case linkWithoutAddress(isImage: Bool)
  /// `![](photo.jpg)`.
  case imageWithoutAlt
  /// A tag of raw HTML that does not end in its paragraph or block.
  case unfinishedTag
  /// An id of raw HTML that the page has already.
  case idTwice(String)
  /// Lists, quotes or emphasis inside each other, more than `limit` levels.
  case nestedTooDeep(limit: Int)
  /// A paragraph with so many brackets that nothing closes that libcmark would take very long for it.
  case tooManyBrackets
  /// A text of more than `limit` bytes.
  case textTooLong(limit: Int)
  /// A row with another number of cells than the table has columns.
  case tableRowLength(cells: Int, columns: Int)
  /// `[^label]` in the text, and no line `[^label]: …`.
  case footnoteWithoutText(label: String)
  /// `[^label]: …`, and no `[^label]` in the text.
  case unusedFootnote(label: String)
  /// A second `[^label]: …` with the same label.
  case duplicateFootnote(label: String)
  /// `> [!KIND]` of a kind that does not exist.
  case unknownAlert(kind: String)

  /// All codes of the type.
  public static let codes = [
    "raw-html", "html-comment", "unsafe-link", "link-without-text", "link-without-address",
    "image-without-alt", "unfinished-tag", "duplicate-id", "nested-too-deep", "too-many-brackets",
    "text-too-long",
    "table-row-length",
    "footnote-without-text", "unused-footnote", "duplicate-footnote", "unknown-alert",
  ]

  /// The stable name of this kind of problem.
  public var code: String {
    switch self {
    case .rawHTML: "raw-html"
    case .htmlComment: "html-comment"
    case .unsafeLink: "unsafe-link"
    case .linkWithoutText: "link-without-text"
    case .linkWithoutAddress: "link-without-address"
    case .imageWithoutAlt: "image-without-alt"
    case .unfinishedTag: "unfinished-tag"
    case .idTwice: "duplicate-id"
    case .nestedTooDeep: "nested-too-deep"
    case .tooManyBrackets: "too-many-brackets"
    case .textTooLong: "text-too-long"
    case .tableRowLength: "table-row-length"
    case .footnoteWithoutText: "footnote-without-text"
    case .unusedFootnote: "unused-footnote"
    case .duplicateFootnote: "duplicate-footnote"
    case .unknownAlert: "unknown-alert"
    }
  }
}
