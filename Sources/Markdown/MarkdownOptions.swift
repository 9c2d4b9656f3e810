/// How a text is read.
public struct MarkdownOptions: Sendable, Hashable {
  /// Turns straight quotation marks, hyphens and dots into typographic ones, by `language`.
  public var smart: Bool

  /// The text's language as a BCP 47 tag (`nl`, `en-GB`). It determines the quotation marks, and
  /// which words begin with an apostrophe.
  public var language: String

  /// Keeps raw HTML unchanged. Otherwise raw HTML is an error and appears as text.
  public var allowsHTML: Bool

  /// The extensions of CommonMark that are enabled.
  public var passes: Passes

  /// Ids that the page around the text already uses, so that no heading gets one of them.
  public var reservedIDs: Set<String>

  /// Makes options. By default all extensions are enabled and raw HTML is not allowed.
  public init(
    smart: Bool = true, language: String = "en", allowsHTML: Bool = false, passes: Passes = .all,
    reservedIDs: Set<String> = []
  ) {
    self.smart = smart
    self.language = language
    self.allowsHTML = allowsHTML
    self.passes = passes
    self.reservedIDs = reservedIDs
  }

  /// Only CommonMark 0.30, including raw HTML.
  public static let commonMark = MarkdownOptions(smart: false, allowsHTML: true, passes: .none)
}

/// The extensions of CommonMark.
public struct Passes: OptionSet, Sendable, Hashable {
  /// A bit for each extension.
  public let rawValue: Int

  /// Makes a set from its bits.
  public init(rawValue: Int) {
    self.rawValue = rawValue
  }

  /// Every heading gets an id.
  public static let headingIDs = Passes(rawValue: 1 << 0)

  /// Pipe tables of the GitHub Flavored Markdown specification, with a caption.
  public static let tables = Passes(rawValue: 1 << 1)

  /// Footnotes: `[^1]` in the text and `[^1]: …` on a line of its own.
  public static let footnotes = Passes(rawValue: 1 << 2)

  /// Bare URLs and e-mail addresses become links.
  public static let autolinks = Passes(rawValue: 1 << 3)

  /// `~~struck out~~`.
  public static let strikethrough = Passes(rawValue: 1 << 4)

  /// Block quotes that begin with `[!NOTE]` or another of the five kinds.
  public static let alerts = Passes(rawValue: 1 << 5)

  /// A paragraph that contains only an image becomes a figure.
  public static let figures = Passes(rawValue: 1 << 6)

  /// Reports Markdown that probably does not mean what its writer intended.
  public static let meaning = Passes(rawValue: 1 << 7)

  /// All extensions.
  public static let all: Passes = [
    .headingIDs, .tables, .footnotes, .autolinks, .strikethrough, .alerts, .figures, .meaning,
  ]

  /// No extensions.
  public static let none: Passes = []
}
