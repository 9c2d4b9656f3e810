/// A word or a sentence that Polder itself writes into pages and files, for visitors.
///
/// This is the only list of them. A new word needs a case here, its key and its place in
/// `declaration`, and its text in `English.swift` and `Dutch.swift`. The code only compiles with
/// all of these. The table in docs/designers/words.md is made from this list.
public enum VisitorWord: Int, Sendable, Hashable, CaseIterable {
  // Texts from Markdown.
  case footnotes, backToText, linkToSection, table
  case note, tip, important, warning, caution
  // Pictures.
  case figuresAsTable, source, progress
  // Lists and pages.
  case home, search, when, upcoming, past
  // Events in calendars, feeds and newsletters.
  case online, cancelled, postponed, moved, signUp, more, organisedBy, eventsOf
  // The newsletter.
  case newsSince, otherNews, updated, noNews, everythingOn
  // The banner of a preview.
  case preview, previewMade

  /// The beginning of the keys in `Templates/words`. No word of a template has such a key.
  public static let prefix = "polder."

  /// The key in `Templates/words`: `polder.footnotes`.
  public var key: String { VisitorWord.prefix + declaration.key }

  /// The place where the word appears, in English, for the documentation.
  public var place: String { declaration.place }

  /// Makes the word with a key in `Templates/words`; nil if there is none.
  public init?(key: String) {
    guard let word = VisitorWord.allCases.first(where: { $0.key == key }) else { return nil }
    self = word
  }

  private var declaration: (key: String, place: String) {
    switch self {
    case .footnotes: ("footnotes", "the heading above footnotes")
    case .backToText: ("back-to-text", "the label of the link from a footnote to its place")
    case .linkToSection: ("link-to-section", "the label of a heading's link to itself")
    case .table: ("table", "the label of a table without a caption")
    case .note: ("note", "the title of a notice")
    case .tip: ("tip", "the title of a notice")
    case .important: ("important", "the title of a notice")
    case .warning: ("warning", "the title of a notice")
    case .caution: ("caution", "the title of a notice")
    case .figuresAsTable: ("figures-as-table", "what opens the table of a chart's figures")
    case .source: ("source", "the source of a chart's figures")
    case .progress: ("progress", "how far something in a chart has come")
    case .home: ("home", "the first breadcrumb, in structured data")
    case .search: ("search", "the title of the search page")
    case .when: ("when", "the label of the facet for when events are")
    case .upcoming: ("upcoming", "a value of that facet")
    case .past: ("past", "a value of that facet")
    case .online: ("online", "where an online event is")
    case .cancelled: ("cancelled", "what became of an event")
    case .postponed: ("postponed", "what became of an event")
    case .moved: ("moved", "what became of an event")
    case .signUp: ("sign-up", "a line of an event in calendars")
    case .more: ("more", "a line of an event in calendars")
    case .organisedBy: ("organised-by", "a line of an event in calendars")
    case .eventsOf: ("events-of", "the name of a page's calendar")
    case .newsSince: ("news-since", "the first line of the newsletter")
    case .otherNews: ("other-news", "the newsletter's heading of what has no theme")
    case .updated: ("updated", "in the newsletter, what was changed")
    case .noNews: ("no-news", "the newsletter without news")
    case .everythingOn: ("everything-on", "the last line of the newsletter")
    case .preview: ("preview", "the name of a preview, on each of its pages")
    case .previewMade: ("preview-made", "the time of a preview, on each of its pages")
    }
  }
}
