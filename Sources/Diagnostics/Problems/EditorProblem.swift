/// What a good editor would mention: nothing is wrong, but readers would be served better. Each is a
/// warning that `site.yml`, or a page for itself, can set.
public enum EditorProblem: Problem {
  /// A summary longer than search engines show.
  case longSummary(length: Int, shown: Int)
  /// A heading more than one level below the one before it.
  case headingJump(from: Int, to: Int)
  /// A first-level heading in a text, whose page has its title as one.
  case firstLevelHeading
  /// A link text that says nothing of where the link leads.
  case vagueLinkText(text: String)
  /// A file that no page uses.
  case unusedFile(name: String)
  /// An event that is long over, without what came of it.
  case pastWithoutOutcome(field: String, days: Int)
  /// A page that nothing leads to.
  case orphanPage
  /// A page without a version in a language of the site.
  case missingTranslation(language: String)
  /// A translation of an original that has changed since.
  case staleTranslation(original: String)
  /// A sentence in which readers lose the thread.
  case longSentence(words: Int, most: Int)
  /// A text that is hard to read, by its LIX.
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

  /// How much it weighs.
  public var severity: Severity { .warning }
}
