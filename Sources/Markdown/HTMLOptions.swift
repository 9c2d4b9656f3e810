import Words

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

  /// The text after links to files, such as `PDF, 55 KB`, by index in `Document.links`.
  public var downloads: [Int: String]

  /// Links and images of which only the text is written, by index in `Document.links`.
  public var withheld: Set<Int> = []

  /// Whether raw HTML is shown as it is written. A draft may have some, even if it is an error.
  public var showsHTML = false

  /// The HTML that replaces code blocks, by `CodeBlock.id`.
  public var blocks: [Int: [UInt8]] = [:]

  /// The words of the page's language.
  public var words: VisitorWords

  /// Makes options.
  public init(
    style: Style = .page, headingShift: Int = 0, headingLinks: Bool = false,
    downloads: [Int: String] = [:], words: VisitorWords = .english
  ) {
    self.style = style
    self.headingShift = headingShift
    self.headingLinks = headingLinks
    self.downloads = downloads
    self.words = words
  }
}

extension AlertKind {
  /// The word that is the title of such a notice.
  var title: VisitorWord {
    switch self {
    case .note: .note
    case .tip: .tip
    case .important: .important
    case .warning: .warning
    case .caution: .caution
    }
  }
}
