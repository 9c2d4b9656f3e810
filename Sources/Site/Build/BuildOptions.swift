import Dates
import Diagnostics
import Output

/// How to build a site.
public struct BuildOptions: Sendable {
  /// Replaces the settings' `url`; nil keeps it.
  public var baseURL: String?
  /// The instant that counts as now, in the site's time zone.
  public var now: PointInTime
  /// Whether drafts, and pages before their time or after it, are part of the site.
  public var includesDrafts = false
  /// Whether the site is for those who write it: drafts are shown with what they lack.
  public var isPreview = false
  /// How many threads work.
  public var threads = 1
  /// What pages name as their generator: `Polder 1.0.0`.
  public var generator = "Polder"

  /// Options with a clock.
  public init(now: PointInTime) {
    self.now = now
  }
}

/// What a build made.
public struct BuildResult: Sendable {
  /// The site; nil when there are errors.
  public var tree: OutputTree?
  /// How many HTML pages it has.
  public var pages = 0
  /// All that is wrong, sorted by place.
  public var diagnostics: [Diagnostic] = []
  /// What became of each file of the input, by path.
  public var accounts: [FileAccount] = []
  /// How each page stands in each further language.
  public var translations: [TranslationState] = []
}

/// The stages of a build, as people wait for them and as `--timings` names them.
public enum BuildStage: String, Sendable, CaseIterable {
  /// Front matter and Markdown are read.
  case read
  /// References are resolved.
  case resolve
  /// Pages get their URLs, and links their targets.
  case link
  /// Templates are checked and compiled.
  case templates
  /// Lists are put in order.
  case gather
  /// Pages are made.
  case render
  /// What is made besides pages.
  case files
  /// All files are put together, and checked for what collides.
  case collect
}
