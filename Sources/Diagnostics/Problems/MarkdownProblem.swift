/// What can be wrong with the Markdown of a text, apart from the targets of links.
public enum MarkdownProblem: Problem, Hashable {
  /// An HTML element where raw HTML is not allowed. `tag` is its name in lower case; empty for a
  /// declaration and the like.
  case rawHTML(tag: String)
  /// `<!-- -->` where raw HTML is not allowed.
  case htmlComment
  /// A link or image whose URL can run code or hide content; `scheme` is in lower case.
  case unsafeLink(scheme: String)
  /// `[](address)`.
  case linkWithoutText
  /// `[text]()`, or `![description]()`.
  case linkWithoutAddress(isImage: Bool)
  /// `![](photo.jpg)`.
  case imageWithoutAlt
  /// A tag of raw HTML that is not closed in its paragraph or block.
  case unfinishedTag
  /// An id in raw HTML that occurs earlier on the page.
  case idTwice(String)
  /// Lists, quotes or emphasis that are nested more than `limit` levels deep.
  case nestedTooDeep(limit: Int)
  /// A paragraph with so many unclosed brackets that libcmark would take very long to parse it.
  case tooManyBrackets
  /// A text of more than `limit` bytes.
  case textTooLong(limit: Int)
  /// A row whose number of cells differs from the number of columns of the table.
  case tableRowLength(cells: Int, columns: Int)
  /// `[^label]` in the text, without a line `[^label]: …`.
  case footnoteWithoutText(label: String)
  /// `[^label]: …`, without a `[^label]` in the text.
  case unusedFootnote(label: String)
  /// A second `[^label]: …` with the same label.
  case duplicateFootnote(label: String)
  /// `> [!KIND]` of a kind that does not exist.
  case unknownAlert(kind: String)
  /// `##Title`, without a space; `marks` are the `#`.
  case headingWithoutSpace(marks: String)
  /// `-item` or `1.item`, without a space, on several lines.
  case itemWithoutSpace(mark: String)
  /// A space other than the ordinary one before or after the mark of a heading or an item.
  case otherSpace(mark: String, kind: BlockMark, isBefore: Bool)
  /// `•` and the like before what should be an item of a list.
  case otherBullet(character: String)
  /// `[text] (address)`.
  case spaceBeforeAddress
  /// `[text](an address)`.
  case spaceInAddress(address: String)
  /// `[text](address “title”)`.
  case titleQuotes
  /// `[text](address` without its end.
  case addressWithoutBracket
  /// `[text(address)` or `text](address)`; `mark` is the bracket that is missing.
  case linkWithoutBracket(mark: String)
  /// `[text [text](address)](address)`.
  case linkInLink
  /// `(text)[address]`.
  case reversedLink
  /// `[text][name]`, without a line `[name]: address`.
  case unknownLinkName(name: String)
  /// A line that Git writes where two versions conflict; `marks` are its seven marks.
  case mergeConflict(marks: String)
  /// Syntax of another program, which that program would replace.
  case leftover(kind: Leftover, text: String)
  /// `**` or the like that does not emphasise anything.
  case emphasisLeft(marks: String, mistake: EmphasisMistake)
  /// A code block that begins with the line `fence` and is not closed.
  case unclosedFence(fence: String)
  /// A character without width in an address.
  case invisibleInAddress(character: Unicode.Scalar)

  /// All codes of the type.
  public static let codes = [
    "raw-html", "html-comment", "unsafe-link", "link-without-text", "link-without-address",
    "image-without-alt", "unfinished-tag", "duplicate-id", "nested-too-deep", "too-many-brackets",
    "text-too-long",
    "table-row-length",
    "footnote-without-text", "unused-footnote", "duplicate-footnote", "unknown-alert",
    "space-after-mark", "other-bullet", "link-syntax", "space-in-address", "unknown-link-name",
    "merge-conflict", "leftover-syntax", "emphasis-marks", "unclosed-fence", "invisible-character",
  ]

  /// The codes of warnings. Some are warnings only if the text has another reading.
  public static let warnings = ["space-after-mark", "other-bullet", "emphasis-marks"]

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
    case .headingWithoutSpace, .itemWithoutSpace, .otherSpace: "space-after-mark"
    case .otherBullet: "other-bullet"
    case .spaceBeforeAddress, .titleQuotes, .addressWithoutBracket, .linkWithoutBracket,
      .linkInLink, .reversedLink:
      "link-syntax"
    case .spaceInAddress: "space-in-address"
    case .unknownLinkName: "unknown-link-name"
    case .mergeConflict: "merge-conflict"
    case .leftover: "leftover-syntax"
    case .emphasisLeft: "emphasis-marks"
    case .unclosedFence: "unclosed-fence"
    case .invisibleInAddress: "invisible-character"
    }
  }

  /// How serious it is: a warning if the writer may intend the text as it will appear.
  public var severity: Severity {
    switch self {
    case .headingWithoutSpace(let marks): marks.count > 1 ? .error : .warning
    case .otherSpace(_, let kind, _): kind == .number ? .warning : .error
    case .itemWithoutSpace, .otherBullet: .warning
    case .emphasisLeft(_, let mistake): mistake == .noSpaceAfter ? .error : .warning
    default: .error
    }
  }

  /// Whether completing the draft would remove the problem.
  public var isGap: Bool {
    switch self {
    case .linkWithoutText, .linkWithoutAddress, .imageWithoutAlt, .footnoteWithoutText: true
    default: false
    }
  }
}

/// The kind of block that the first mark of a line begins.
public enum BlockMark: Sendable, Hashable {
  /// `##`
  case heading
  /// `-`, `*` or `+`
  case item
  /// `1.` or `1)`
  case number
}

/// Why marks are not read as emphasis.
public enum EmphasisMistake: Sendable, Hashable {
  /// `**Note:**the hall`
  case noSpaceAfter
  /// `** Note **`
  case spaceInside
}

/// Syntax of other programs that writers are used to.
public enum Leftover: Sendable, Hashable {
  /// Hugo's `{{< youtube x >}}`.
  case shortcode
  /// Liquid's and Jinja's `{% include x %}`.
  case tag
  /// `{{ site.title }}`
  case variable
  /// `[[page]]`, of wikis and Obsidian.
  case wikiLink
  /// `:::note`, of Pandoc, Docusaurus and VuePress.
  case container
  /// MkDocs' `!!! note`, `??? note` and `=== "Tab"`.
  case admonition
  /// `> [!TIP] Title`, of Obsidian.
  case noticeTitle
  /// `[!TIP]` outside of a quote.
  case notice
  /// `## Title {#id}`, `[text](address){target=_blank}` or `{: .class}`.
  case attributes
  /// `[TOC]`
  case contents
  /// MkDocs' `--8<-- "file"`.
  case snippet
  /// reStructuredText's `.. note::`.
  case directive
  /// Word's `<o:p>`.
  case word
}
