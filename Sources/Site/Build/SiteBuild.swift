import Diagnostics
import Model
import Output

/// The build, from the values of the input to the tree of the site.
public enum SiteBuild {
  /// Builds a site. It does not read or write files. The same input and options give the same
  /// bytes.
  ///
  /// - Parameters:
  ///   - spool: stores finished files until the commit; nil keeps them in memory.
  ///   - onStage: called when a stage begins.
  public static func run(
    _ input: SiteInput, options: BuildOptions, spool: Spool? = nil,
    onStage: (BuildStage) -> Void = { _ in }
  ) -> BuildResult {
    var memory = BuildMemory()
    return run(input, options: options, memory: &memory, spool: spool, onStage: onStage)
  }

  /// Builds a site with the memory of the last build. The result is the same as without.
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

  /// Does everything before the first page is rendered. After that, each page can be rendered on
  /// request.
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
        diagnostics: site?.diagnostics
          ?? builder.findings.all.settled(
            builder.settings, OwnWarnings(builder.pages), Drafts(builder.pages, options: options)),
        accounts: FileAccount.all(
          input, pages: builder.pages, now: builder.now, options: options),
        translations: builder.model.map {
          Translations.states(builder.pages, model: $0, settings: builder.settings)
        } ?? [], site: site))
  }
}

/// The errors that stop a site from being built.
public struct BuildMistakes: Error {
  /// All diagnostics, sorted by place.
  public let diagnostics: [Diagnostic]
  /// See `BuildResult`.
  public let accounts: [FileAccount]
  /// See `BuildResult`.
  public let translations: [TranslationState]
  /// The part of the site that can be built; nil if there is none.
  let site: PreparedSite?

  /// The number of errors above which the pages are not checked. Nobody would read additional
  /// errors, and rendering all pages may take long.
  private static let many = 1_000

  /// Returns all diagnostics, including problems that only show in finished pages and files: third
  /// parties, old addresses that are taken, and lost ones. Returns nil if the result is no longer
  /// wanted. If there are more than a thousand errors already, it skips the finished pages.
  ///
  /// - Parameters:
  ///   - onStage: called when a stage begins.
  ///   - isWanted: called on every thread before each page.
  public func completed(
    spool: Spool? = nil, onStage: (BuildStage) -> Void = { _ in },
    while isWanted: @escaping @Sendable () -> Bool
  ) -> [Diagnostic]? {
    guard let site, diagnostics.count(of: .error) <= BuildMistakes.many else { return diagnostics }
    return site.finish(spool: spool, onStage: onStage, while: isWanted)?.diagnostics
  }

  /// Does the same to the end.
  public func completed(
    spool: Spool? = nil, onStage: (BuildStage) -> Void = { _ in }
  ) -> [Diagnostic] {
    completed(spool: spool, onStage: onStage) { true } ?? diagnostics
  }
}
