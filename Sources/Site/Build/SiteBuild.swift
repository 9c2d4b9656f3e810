import Diagnostics
import Model
import Output

/// The build: from the input's values to the tree of the site.
public enum SiteBuild {
  /// Builds a site. Nothing is read from or written to anywhere; the same input and options give
  /// the same bytes.
  ///
  /// - Parameters:
  ///   - spool: where finished files wait for the commit; nil keeps them in memory.
  ///   - onStage: called when a stage begins.
  public static func run(
    _ input: SiteInput, options: BuildOptions, spool: Spool? = nil,
    onStage: (BuildStage) -> Void = { _ in }
  ) -> BuildResult {
    var memory = BuildMemory()
    return run(input, options: options, memory: &memory, spool: spool, onStage: onStage)
  }

  /// Builds a site with what is left of the last build; the result is the same as without.
  public static func run(
    _ input: SiteInput, options: BuildOptions, memory: inout BuildMemory, spool: Spool? = nil,
    onStage: (BuildStage) -> Void = { _ in }
  ) -> BuildResult {
    switch prepare(input, options: options, memory: &memory, onStage: onStage) {
    case .failure(let mistakes):
      return BuildResult(
        tree: nil, pages: 0, diagnostics: mistakes.completed(spool: spool, onStage: onStage),
        accounts: mistakes.accounts, translations: mistakes.translations)
    case .success(let site):
      return site.finish(spool: spool, onStage: onStage)
    }
  }

  /// Everything before the first page is rendered: afterwards each can be made when it is wanted.
  public static func prepare(
    _ input: SiteInput, options: BuildOptions, memory: inout BuildMemory,
    onStage: (BuildStage) -> Void = { _ in }
  ) -> Result<PreparedSite, BuildMistakes> {
    var builder = SiteBuilder(input: input, options: options)
    let site = builder.prepare(&memory, onStage)
    if let site, !site.diagnostics.hasErrors {
      memory.site = site
      return .success(site)
    }
    return .failure(
      BuildMistakes(
        diagnostics: builder.findings.all.settled(
          builder.settings, OwnWarnings(builder.pages), Drafts(builder.pages, options: options)),
        accounts: FileAccount.all(
          input, pages: builder.pages, now: builder.now, includesDrafts: options.includesDrafts),
        translations: builder.model.map {
          Translations.states(builder.pages, model: $0, settings: builder.settings)
        } ?? [], site: site))
  }
}

/// What keeps a site from being made.
public struct BuildMistakes: Error {
  /// All that is wrong, sorted by place.
  public let diagnostics: [Diagnostic]
  /// See `BuildResult`.
  public let accounts: [FileAccount]
  /// See `BuildResult`.
  public let translations: [TranslationState]
  /// What can be made of the site; nil where that is nothing.
  let site: PreparedSite?

  /// So many errors that nobody reads what finished pages would add, and all pages may take long.
  private static let many = 1_000

  /// All that is wrong, with what shows only in finished pages and files: third parties, old addresses
  /// that are taken, lost ones; nil when it is not wanted any more. Where more than a thousand errors are
  /// known already, that waits until there are fewer.
  ///
  /// - Parameters:
  ///   - onStage: called when a stage begins.
  ///   - isWanted: asked from every thread before each page.
  public func completed(
    spool: Spool? = nil, onStage: (BuildStage) -> Void = { _ in },
    while isWanted: @Sendable () -> Bool
  ) -> [Diagnostic]? {
    guard let site, diagnostics.count(of: .error) <= BuildMistakes.many else { return diagnostics }
    return site.finish(spool: spool, onStage: onStage, while: isWanted)?.diagnostics
  }

  /// The same where it is wanted to the end.
  public func completed(
    spool: Spool? = nil, onStage: (BuildStage) -> Void = { _ in }
  ) -> [Diagnostic] {
    completed(spool: spool, onStage: onStage) { true } ?? diagnostics
  }
}
