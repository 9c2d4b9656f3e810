extension VisitorWord {
  /// The word in English. Its placeholders are those that the word has in every language.
  public var english: WordText {
    switch self {
    case .footnotes: "Footnotes"
    case .backToText: "Back to text \(.number)"
    case .linkToSection: "Link to this section: \(.heading)"
    case .table: "Table \(.number)"
    case .note: "Note"
    case .tip: "Tip"
    case .important: "Important"
    case .warning: "Warning"
    case .caution: "Caution"
    case .figuresAsTable: "The figures as a table"
    case .source: "Source: \(.source)"
    case .progress: "\(.done) of \(.target)"
    case .home: "Home"
    case .search: "Search"
    case .when: "When"
    case .upcoming: "Upcoming events"
    case .past: "Past events"
    case .online: "Online"
    case .cancelled: "This event is cancelled."
    case .postponed: "This event is postponed."
    case .moved: "This event was moved from \(.time)."
    case .signUp: "Sign up: \(.address)"
    case .more: "More: \(.address)"
    case .organisedBy: "Organised by: \(.names)"
    case .eventsOf: "Events: \(.title)"
    case .newsSince: "What is new or changed since \(.date)."
    case .otherNews: "Other news"
    case .updated: "Updated"
    case .noNews: "There is no news."
    case .everythingOn: "Everything is on \(.address)"
    case .preview: "Preview: \(.title)"
    case .previewMade: "Made on \(.time). It may show what is not public yet."
    }
  }
}
