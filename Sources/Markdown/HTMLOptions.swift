/// How a document is written as HTML.
public struct HTMLOptions: Sendable, Hashable {
  /// The style of HTML where there is a choice.
  public enum Style: Sendable, Hashable {
    /// HTML for pages: void elements without a slash, tables that scroll inside themselves.
    case page
    /// The style of the reference implementations cmark and cmark-gfm, for comparison with them.
    case reference
  }

  /// The style of HTML where there is a choice.
  public var style: Style

  /// Added to the level of each heading; the result stays in 1...6.
  public var headingShift: Int

  /// Whether each heading has a link to itself, which readers can copy.
  public var headingLinks: Bool

  /// What stands behind the text of links to files, such as `PDF, 55 KB`, by index in
  /// `Document.links`.
  public var downloads: [Int: String]

  /// Links and images of which only the text is written, by index in `Document.links`.
  public var withheld: Set<Int> = []

  /// Whether raw HTML is shown as it is written. A draft may have some, even if it is an error.
  public var showsHTML = false

  /// The HTML that replaces code blocks, by `CodeBlock.id`.
  public var blocks: [Int: [UInt8]] = [:]

  /// The words of the page's language.
  public var words: HTMLWords

  /// Makes options.
  public init(
    style: Style = .page, headingShift: Int = 0, headingLinks: Bool = false,
    downloads: [Int: String] = [:], words: HTMLWords = .english
  ) {
    self.style = style
    self.headingShift = headingShift
    self.headingLinks = headingLinks
    self.downloads = downloads
    self.words = words
  }
}

/// The words that HTML needs and the text does not have.
public struct HTMLWords: Sendable, Hashable {
  /// The heading above footnotes.
  public var footnotes = "Footnotes"

  /// The label of the link from a footnote to its place; the footnote's number follows.
  public var backToText = "Back to text"

  /// The label of the link to a section; a colon and the heading follow.
  public var linkToSection = "Link to this section"

  /// The label of a table without a caption; the table's number follows.
  public var table = "Table"

  /// The title of a notice.
  public var note = "Note"

  /// The title of a notice.
  public var tip = "Tip"

  /// The title of a notice.
  public var important = "Important"

  /// The title of a notice.
  public var warning = "Warning"

  /// The title of a notice.
  public var caution = "Caution"

  /// Makes words that are English until they are changed.
  public init() {}

  /// English words.
  public static let english = HTMLWords()

  /// Dutch words.
  public static let dutch: HTMLWords = {
    var words = HTMLWords()
    words.footnotes = "Voetnoten"
    words.backToText = "Terug naar de tekst"
    words.linkToSection = "Link naar dit onderdeel"
    words.table = "Tabel"
    words.note = "Opmerking"
    words.tip = "Tip"
    words.important = "Belangrijk"
    words.warning = "Waarschuwing"
    words.caution = "Pas op"
    return words
  }()

  /// The title of a notice of some kind.
  public func title(of kind: AlertKind) -> String {
    switch kind {
    case .note: note
    case .tip: tip
    case .important: important
    case .warning: warning
    case .caution: caution
    }
  }
}
