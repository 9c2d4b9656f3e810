import Dates
import Diagnostics
import Model
import Output

/// The options of a build.
public struct BuildOptions: Sendable {
  /// Replaces the settings' `url`; nil keeps it.
  public var baseURL: String?
  /// The instant that is used as the current time, in the site's time zone.
  public var now: PointInTime
  /// Whether drafts, scheduled pages and expired pages are part of the site.
  public var includesDrafts = false
  /// Whether the site is a preview for writers: drafts are shown with their missing parts.
  public var isPreview = false
  /// The name of the preview for approval that is built; nil for every other site. It contains drafts
  /// and scheduled pages, and each page has a banner.
  public var previewName: String?
  /// Whether a contact at an example host is an error, because the site is about to be published.
  public var refusesExampleContacts = false
  /// The number of threads.
  public var threads = 1
  /// The name of the generator in pages: `Polder 1.0.0`.
  public var generator = "Polder"

  /// Makes options with a current time.
  public init(now: PointInTime) {
    self.now = now
  }
}

extension BuildOptions {
  /// Whether an entry is part of the site at a moment. A preview for approval does not bring back
  /// what has expired.
  func shows(_ metadata: EntryMetadata, at now: Moment) -> Bool {
    if previewName != nil { return metadata.expires.map { now.start < $0.start } ?? true }
    return includesDrafts || metadata.isPublished(at: now)
  }
}

/// The result of a build.
public struct BuildResult: Sendable {
  /// The site; nil if there are errors.
  public var tree: OutputTree?
  /// The number of HTML pages.
  public var pages = 0
  /// All diagnostics, sorted by place.
  public var diagnostics: [Diagnostic] = []
  /// The role of each file of the input, by path.
  public var accounts: [FileAccount] = []
  /// The state of each page in each language but the first.
  public var translations: [TranslationState] = []
}

/// The stages of a build, as the progress display and `--timings` show them.
public enum BuildStage: String, Sendable, CaseIterable {
  /// Reads front matter and Markdown.
  case read
  /// Resolves references.
  case resolve
  /// Gives pages their URLs, and links their targets.
  case link
  /// Checks and compiles templates.
  case templates
  /// Sorts lists.
  case gather
  /// Renders pages.
  case render
  /// Makes the files that are not pages.
  case files
  /// Collects all files, and checks for collisions.
  case collect
}
