import Words

/// How a document is written as HTML.
public struct HTMLOptions: Sendable, Hashable {
  /// How the HTML looks where there is a choice.
  public enum Style: Sendable, Hashable {
    /// HTML for pages: void elements without a slash, tables that scroll inside themselves.
    case page
    /// As the reference implementations cmark and cmark-gfm write it, to be compared with them.
    case reference
  }

  /// How the HTML looks where there is a choice.
  public var style: Style

  /// Added to the level of each heading; the result stays in 1...6.
  public var headingShift: Int

  /// Whether each heading comes with a link to itself, which one can copy.
  public var headingLinks: Bool

  /// More attributes for images, by index in `Document.links`.
  public var imageAttributes: [Int: [HTMLAttribute]]

  /// What stands behind the text of links to files, such as `PDF, 55 KB`, by index in
  /// `Document.links`.
  public var downloads: [Int: String]

  /// Links and images of which only the text is written, by index in `Document.links`.
  public var withheld: Set<Int> = []

  /// Whether raw HTML is shown as it is written: where it is refused, a draft may have some all the same.
  public var showsHTML = false

  /// HTML to write in the place of code blocks, by `CodeBlock.id`.
  public var blocks: [Int: [UInt8]] = [:]

  /// The words of the page's language.
  public var words: VisitorWords

  /// Makes options.
  public init(
    style: Style = .page, headingShift: Int = 0, headingLinks: Bool = false,
    imageAttributes: [Int: [HTMLAttribute]] = [:], downloads: [Int: String] = [:],
    words: VisitorWords = .english
  ) {
    self.style = style
    self.headingShift = headingShift
    self.headingLinks = headingLinks
    self.imageAttributes = imageAttributes
    self.downloads = downloads
    self.words = words
  }
}

/// An attribute of an HTML element.
public struct HTMLAttribute: Sendable, Hashable {
  /// Its name; written as it is.
  public let name: String

  /// Its value, not escaped yet.
  public let value: String

  /// Makes an attribute.
  public init(_ name: String, _ value: String) {
    self.name = name
    self.value = value
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
