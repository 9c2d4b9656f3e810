import Dates
import Diagnostics
import FrontMatter
import Locales
import Markdown
import Model
import Output
import Pictures
import Templates

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
    var builder = Builder(input: input, options: options)
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

/// What the stages before rendering have found.
struct Findings: Sendable {
  var input: [Diagnostic] = []
  /// What is wrong with the settings, the model, and how entries go together.
  var frame: [Diagnostic] = []
  var content = PageDiagnostics([])
  var links = PageDiagnostics([])
  var templates: [Diagnostic] = []
  /// What is wrong with drafts that are no part of the site, beside `content`.
  var drafts: [Diagnostic] = []
  /// What an editor would mention of the site as a whole.
  var review: [Diagnostic] = []

  var all: [Diagnostic] { input + frame + content.all + links.all + templates + drafts + review }
}

/// One build up to rendering, step by step.
private struct Builder {
  var input: SiteInput
  let options: BuildOptions
  var findings = Findings()
  var settings = SiteSettings()
  /// What could be read, also when the build goes no further.
  var pages: [ParsedPage] = []
  var now: Moment?
  var model: ContentModel?
  /// Files of Content that could not be read as what they are.
  var unread = UnreadFiles([], folders: [])

  init(input: SiteInput, options: BuildOptions) {
    self.input = input
    self.options = options
    findings.input = input.diagnostics
  }

  /// nil when there is nothing to go on with; the findings say why.
  mutating func prepare(
    _ memory: inout BuildMemory, _ onStage: (BuildStage) -> Void
  ) -> PreparedSite? {
    onStage(.read)
    guard let model = readModel() else {
      if input.model != nil { findings.frame += LooseFiles.check(input, settings) }
      return nil
    }
    if let url = options.baseURL {
      settings.writtenURL = settings.url
      settings.url = url
    }
    if input.settings.map({ !YAML.parse($0).diagnostics.hasErrors }) ?? false {
      findings.frame += FileTypes.check(input, settings)
    }
    let read = ContentStage.run(
      input, model: model, settings: settings, threads: options.threads, memory: &memory.pages)
    let pages = read.pages
    let drafts = Drafts(pages, options: options)
    findings.content = drafts.eased(read.diagnostics)
    self.pages = pages
    self.model = model
    unread = unreadFiles(model)
    let now = settings.zone.moment(atInstant: settings.zone.instant(of: options.now))
    self.now = now
    let ended = Consents.ended(pages, in: input, now: now)
    if !ended.isEmpty { input.withdraw(ended) }
    if ended.isEmpty, let last = memory.site, !findings.content.all.hasErrors,
      let site = last.revised(input, options, pages, content: findings.content)
    {
      return site
    }

    onStage(.resolve)
    let includesDrafts = options.includesDrafts
    let (catalogue, mistakes) = Catalogue.make(
      pages.map { ($0.place, ended.isEmpty ? $0.version : $0.version.without(ended)) },
      model: model, settings: settings,
      isUnread: { [unread] in unread.hasEntry($1, ofCollection: $0, in: model) },
      isPublished: { includesDrafts || $0.isPublished(at: now) })
    findings.frame += mistakes
    if input.pages.isEmpty {
      report(SiteProblem.emptyContent(folder: input.contentFolder), at: input.contentFolder)
    }

    onStage(.link)
    // The settings hold a checked address, and so does the option; or none, which is told.
    let address = SiteAddress(settings.url) ?? .unknown
    let routes = Routes(catalogue, settings: settings, basePath: address.basePath)
    findings.frame += routes.collisions(catalogue)
    // Texts may still name what was taken off; it goes once links are known.
    let assets = Set(input.assets.map(\.path)).union(ended)
    let resolver = LinkResolver(
      catalogue: catalogue, settings: settings, assets: assets, allPages: input.pages.map(\.path),
      unread: unread, routes: routes)
    findings.frame += checkNames(catalogue)
    let templateIDs = TemplateStage.ids(input)
    var (linked, versions) = LinkStage.run(
      pages, catalogue: catalogue, resolver: resolver, templateIDs: templateIDs,
      pictures: PictureStage(dataFiles: input.dataFiles, languages: settings.languages),
      threads: options.threads)
    findings.links = PageDiagnostics(
      zip(pages, linked).map { drafts.eased($1?.diagnostics ?? [], of: $0) })
    if !ended.isEmpty { linked = linked.map { $0?.without(ended) } }
    if drafts.areHidden {
      findings.drafts = drafts.review(
        pages, model: model, settings: settings, address: address, input: input, unread: unread,
        templateIDs: templateIDs, threads: options.threads)
    }

    onStage(.templates)
    let formats = settings.languages.mapTable { LanguageFormats(language: $0) }
    let types = PageTypes(model, backReferences: catalogue.backReferences)
    let (templateAssets, missing) = AssetStage.run(input, basePath: address.basePath)
    let (programs, found) = TemplateStage.run(
      input, settings: settings, catalogue: catalogue, types: types, resolver: resolver,
      routes: routes, assets: templateAssets.urls, formats: formats, now: now)
    findings.templates = missing + found
    let state = SiteReview.State(
      input: input, settings: settings, catalogue: catalogue, pages: pages, linked: linked)
    let review = SiteReview(state, now: now)
    findings.review = certain(review.diagnostics(state))
    if let file = input.mapData, GeoJSON(file.bytes) == nil {
      report(SiteProblem.unreadableMap(name: file.path), at: file.path)
    }
    let warnings = OwnWarnings(pages)
    let certainty = Certainty(findings, input, pages, unread)
    findings.keep(certainty, model)

    onStage(.gather)
    let frame = SiteFrame(
      settings: settings, routes: routes, types: types, formats: formats,
      words: programs.visitorWords, origin: address.origin,
      now: now, generator: options.generator, input: input, model: model)
    let tables = SiteTables(
      frame, catalogue,
      texts: LinkStage.texts(
        linked, entries: catalogue.entries.count, languages: settings.languages.count),
      input: input)
    return PreparedSite(
      input: input, options: options,
      resolved: ResolvedPages(
        pages: pages, linked: linked, versions: versions, resolver: resolver,
        templateIDs: templateIDs),
      tables: tables, assets: templateAssets,
      stage: RenderStage(
        view: SiteView(frame, tables), programs: programs, showsDrafts: options.includesDrafts),
      found: PreparedFindings(
        findings: findings, review: review, warnings: warnings, drafts: drafts,
        certainty: certainty),
      after: memory)
  }

  /// The files of Content that are no entries though they are meant to be, and those that are no files.
  private func unreadFiles(_ model: ContentModel) -> UnreadFiles {
    let known = Set(pages.map(\.version.file.path))
    let folder = input.contentFolder + "/"
    return UnreadFiles(
      input.pages.filter { !known.contains($0.file.path) }.map(\.path)
        + input.unreadable.filter { $0.hasPrefix(folder) }.map {
          String($0.dropFirst(folder.count))
        },
      folders: Set(model.collections.map(\.name)))
  }

  /// Of what an editor would mention, all that does not depend on files which could not be read.
  private func certain(_ review: [Diagnostic]) -> [Diagnostic] {
    let partial = Set(pages.filter { !$0.isWhole }.map { $0.place.translated(to: .original) })
    if partial.isEmpty, unread.isEmpty { return review }
    let files = Set(
      pages.filter { partial.contains($0.place.translated(to: .original)) }.map(\.version.file.path)
    )
    return review.filter { diagnostic in
      // They may lead to any page.
      if case EditorProblem.orphanPage = diagnostic.problem { return false }
      return !files.contains(diagnostic.location.file.path)
    }
  }

  /// Says that a file is missing that every site has, and where it was looked for.
  private mutating func reportMissing(_ name: String) {
    report(
      ModelProblem.missingFile(
        name: name, folder: input.contentFolder, above: input.contentAbove),
      at: "\(input.contentFolder)/\(name)")
  }

  /// The settings and the model; nil when there is nothing to go on with.
  private mutating func readModel() -> ContentModel? {
    if let file = input.settings {
      let (settings, problems) = SiteSettings.read(file)
      self.settings = settings
      findings.frame += problems
      if YAML.parse(file).diagnostics.hasErrors { settingsAreUnknown() }
    } else {
      reportMissing("site.yml")
      settingsAreUnknown()
    }
    guard let file = input.model else {
      reportMissing("model.yml")
      return nil
    }
    let (model, problems) = ContentModel.read(
      file, reservedNames: PageTypes.reservedNames)
    findings.frame += problems
    return model.collections.isEmpty ? nil : model
  }

  /// Takes for granted what other files show of settings that cannot be read: else each of them would seem
  /// to be wrong.
  private mutating func settingsAreUnknown() {
    settings.allowsHTML = true
    let further = Set(
      input.pages.compactMap { page -> String? in
        let parts = page.path.split(separator: "/").last?.split(separator: ".") ?? []
        return parts.count == 3 ? String(parts[1]) : nil
      }.filter { LanguageFormats.isSupported($0) })
    let first = Set(input.words.keys).subtracting(further).min() ?? "en"
    settings.languages = Table([first] + further.subtracting([first]).sorted())
  }

  /// The names that the settings use.
  private func checkNames(_ catalogue: Catalogue) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    let model = catalogue.model
    let pages = model.collectionIndex(Collection.pagesName)
    let slugs = pages.map { catalogue.entries[catalogue.ranges[$0]].map(\.slug) } ?? []
    let known = model.collections.filter(\.hasList).map(\.name) + slugs
    for item in settings.navigation where !known.contains(item.name) {
      diagnostics.append(
        Diagnostic(
          SiteProblem.unknownNavigation(name: item.name), at: item.location,
          suggestion: NearMiss.best(for: item.name, among: known).map {
            Suggestion(replace: item.location.range, with: $0)
          }))
    }
    if let contact = settings.contact.page, !slugs.contains(where: { "\($0).md" == contact.path }) {
      diagnostics.append(
        Diagnostic(
          SiteProblem.brokenLink(destination: contact.path), at: contact.location,
          suggestion: NearMiss.best(for: contact.path, among: slugs.map { $0 + ".md" }).map {
            Suggestion(replace: contact.location.range, with: $0)
          }))
    }
    return diagnostics
  }

  private mutating func report(_ problem: any Problem, at path: String) {
    findings.frame.append(
      Diagnostic(problem, at: SourceLocation(SourceFile(path: path, bytes: []))))
  }
}

extension [Diagnostic] {
  /// What was found, with the severities that the settings ask for, in order.
  ///
  /// What a page says of warnings in it goes before what the settings say, and that it is a draft before both.
  func settled(
    _ settings: SiteSettings, _ own: OwnWarnings, _ drafts: Drafts
  ) -> [Diagnostic] {
    let code = { (diagnostic: Diagnostic) in diagnostic.problem.code }
    if allSatisfy({ $0.severity == .error }) { return sortedByPlace() }
    return compactMap { diagnostic in
      guard diagnostic.severity == .warning,
        let severity = own.byFile[diagnostic.location.file.path]?[code(diagnostic)]
          ?? settings.warnings[code(diagnostic)]
      else { return drafts.eased(diagnostic) }
      guard let severity else { return nil }
      var changed = diagnostic
      changed.severity = severity
      return drafts.eased(changed)
    }.sortedByPlace()
  }
}

/// What pages say of warnings in them.
struct OwnWarnings: Sendable {
  /// The severities by code, of the files that give any.
  private(set) var byFile: [String: [String: Severity?]] = [:]

  init(_ pages: some Sequence<ParsedPage>) {
    for page in pages { note(page) }
  }

  /// Notes what a page says now.
  mutating func note(_ page: ParsedPage) {
    let warnings = page.version.metadata.warnings
    byFile[page.version.file.path] = warnings.isEmpty ? nil : warnings
  }
}

extension EntryMetadata {
  /// Whether an entry is part of the site at a moment.
  func isPublished(at now: Moment) -> Bool {
    if isDraft { return false }
    if let publish, now.start < publish.start { return false }
    if let expires, now.start >= expires.start { return false }
    return true
  }
}
