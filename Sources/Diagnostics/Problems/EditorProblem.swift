/// What a good editor would mention: nothing is wrong, but a change would help readers. Each is a
/// warning, whose severity `site.yml`, or a page for itself, can set.
public enum EditorProblem: Problem {
  /// A summary longer than search engines show.
  case longSummary(length: Int, shown: Int)
  /// A heading more than one level below the one before it.
  case headingJump(from: Int, to: Int)
  /// A first-level heading in a text. The page's title already is one.
  case firstLevelHeading
  /// A link text that does not say where the link leads.
  case vagueLinkText(text: String)
  /// A file that no page uses.
  case unusedFile(name: String)
  /// An event that ended long ago, without its outcome.
  case pastWithoutOutcome(field: String, days: Int)
  /// A page to which no page links.
  case orphanPage
  /// A page without a version in a language of the site.
  case missingTranslation(language: String)
  /// A translation whose original has changed since.
  case staleTranslation(original: String)
  /// A sentence that is too long to follow.
  case longSentence(words: Int, most: Int)
  /// A text that is hard to read, by its LIX (readability index).
  case hardToRead(lix: Int, limit: Int)

  /// All codes of the type.
  public static let codes = [
    "long-summary", "heading-jump", "first-level-heading", "vague-link-text", "unused-file",
    "past-without-outcome", "orphan-page", "missing-translation", "stale-translation",
    "long-sentence", "hard-to-read",
  ]

  /// All of them are warnings.
  public static let warnings = codes

  /// The stable name of this kind of problem.
  public var code: String {
    switch self {
    case .longSummary: "long-summary"
    case .headingJump: "heading-jump"
    case .firstLevelHeading: "first-level-heading"
    case .vagueLinkText: "vague-link-text"
    case .unusedFile: "unused-file"
    case .pastWithoutOutcome: "past-without-outcome"
    case .orphanPage: "orphan-page"
    case .missingTranslation: "missing-translation"
    case .staleTranslation: "stale-translation"
    case .longSentence: "long-sentence"
    case .hardToRead: "hard-to-read"
    }
  }

  /// How serious it is.
  public var severity: Severity { .warning }
}
