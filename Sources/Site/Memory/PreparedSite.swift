import Addresses
import Diagnostics
import Files
import Markdown
import Model
import Output
import Synchronization
import Templates

/// A site of which every name is resolved and every template compiled, without an error: any page
/// can be made now.
public final class PreparedSite: Sendable {
  let input: SiteInput
  let options: BuildOptions
  /// The files that are pages, in the order of the input.
  let pages: [ParsedPage]
  /// What came of each of `pages`.
  let linked: [LinkedPage?]
  private let versions: VersionPages
  let resolver: LinkResolver
  let templateIDs: Set<String>
  /// The templates' assets as they are published.
  let assets: AssetStage.Assets
  let stage: RenderStage
  let findings: Findings
  private let review: SiteReview
  private let warnings: OwnWarnings
  private let drafts: Drafts
  /// All that was found up to now, in order.
  public let diagnostics: [Diagnostic]
  /// What is certain of a site with mistakes.
  let certainty: Certainty
  let rendered: RenderedPages
  private let places: PlaceIndex
  private let files = ShownFiles()
  /// Finds which files of Content are used.
  var fileUses: FileUses { files.uses(of: self) }

  /// - Parameter diagnostics: the findings, settled.
  init(
    input: SiteInput, options: BuildOptions, pages: [ParsedPage], linked: [LinkedPage?],
    versions: VersionPages, resolver: LinkResolver, templateIDs: Set<String>,
    assets: AssetStage.Assets, stage: RenderStage, findings: Findings, review: SiteReview,
    warnings: OwnWarnings, drafts: Drafts, diagnostics: [Diagnostic], certainty: Certainty,
    after memory: BuildMemory
  ) {
    self.certainty = certainty
    self.input = input
    self.options = options
    self.pages = pages
    self.linked = linked
    self.versions = versions
    self.resolver = resolver
    self.templateIDs = templateIDs
    self.assets = assets
    self.stage = stage
    self.findings = findings
    self.review = review
    self.warnings = warnings
    self.drafts = drafts
    self.diagnostics = diagnostics
    places = PlaceIndex()
    if memory.keepsPages, let last = memory.site,
      SiteChanges.haveSamePages(last.stage.data, stage.data),
      let changes = SiteChanges(from: last, toInput: input, options: options, pages: pages),
      let parts = changes.parts(from: last.stage.data, to: stage.data, linked: linked)
    {
      let programs = stage.programs.parts(differingFrom: last.stage.programs)
      rendered = RenderedPages(
        last.rendered, without: parts.union(programs), programs: programs)
    } else {
      rendered = RenderedPages(isKeeping: memory.keepsPages)
    }
  }

  /// The site after a change in nothing but some pages, none of them new and none at another URL; nil
  /// when more has changed, or when there is a mistake.
  func revised(
    _ input: SiteInput, _ options: BuildOptions, _ pages: [ParsedPage], content: PageDiagnostics
  ) -> PreparedSite? {
    // What leads from drafts that are not shown is no part of what is kept.
    guard input.hasSameTemplates(as: self.input), !drafts.areHidden,
      let changes = SiteChanges(from: self, toInput: input, options: options, pages: pages)
    else { return nil }
    let changedFiles = Set(changes.pages.map { pages[$0].version.file.path })
    // What was found in these files is not where it was.
    if (findings.frame + findings.templates).contains(where: {
      changedFiles.contains($0.location.file.path)
    }) {
      return nil
    }
    guard let catalogue = self.catalogue(with: pages, changed: changes.pages),
      changes.isTextOnly || stage.data.routes.hasSameURLs(as: routes(catalogue))
    else { return nil }
    let affected = Set(changes.pages).union(anchoring(pages, changed: changes.pages))
    let linked = LinkStage.run(
      again: affected, of: pages, self.linked, versions, resolver: resolver,
      templateIDs: templateIDs,
      pictures: PictureStage(
        dataFiles: input.dataFiles, languages: stage.data.settings.languages))
    var texts = stage.data.contents.texts
    for case let page? in affected.map({ linked[$0] }) {
      texts[page.entry][page.language] = page.texts
    }
    var findings = findings
    findings.input = input.diagnostics
    findings.content = content
    for index in affected {
      findings.links[index] = drafts.eased(linked[index]?.diagnostics ?? [], of: pages[index])
    }
    let state = SiteReview.State(
      input: input, settings: settings, catalogue: catalogue, pages: pages, linked: linked)
    let review = review.revised(
      affected, from: reviewed, to: state, versions, now: stage.data.now)
    findings.review = review.diagnostics(state)
    var warnings = warnings
    for index in changes.pages { warnings.note(pages[index]) }
    let diagnostics = findings.all.settled(settings, warnings, drafts)
    guard !diagnostics.hasErrors else { return nil }
    let data = stage.data
    let revised =
      changes.isTextOnly
      ? data.replacing(texts: texts, catalogue: catalogue)
      : data.replacing(
        texts: texts, catalogue: catalogue, input: input,
        changed: Set(changes.pages.compactMap { linked[$0]?.entry }))
    guard
      changes.isTextOnly
        || revised.contents.facets.hasSamePages(as: data.contents.facets)
          && revised.held == data.held
    else { return nil }
    return PreparedSite(
      self, input: input, pages: pages, linked: linked, data: revised, findings: findings,
      review: review, warnings: warnings, diagnostics: diagnostics, changes: changes)
  }

  private var reviewed: SiteReview.State {
    SiteReview.State(
      input: input, settings: settings, catalogue: stage.data.contents.catalogue, pages: pages,
      linked: linked)
  }

  private func routes(_ catalogue: Catalogue) -> Routes {
    Routes(catalogue, settings: settings, basePath: stage.data.routes.basePath)
  }

  private init(
    _ last: PreparedSite, input: SiteInput, pages: [ParsedPage], linked: [LinkedPage?],
    data: SiteData, findings: Findings, review: SiteReview, warnings: OwnWarnings,
    diagnostics: [Diagnostic], changes: SiteChanges
  ) {
    self.input = input
    self.pages = pages
    self.linked = linked
    self.findings = findings
    self.review = review
    self.warnings = warnings
    self.diagnostics = diagnostics
    drafts = last.drafts
    certainty = last.certainty
    versions = last.versions
    options = last.options
    resolver = last.resolver
    templateIDs = last.templateIDs
    assets = last.assets
    stage = RenderStage(
      data: data, programs: last.stage.programs, showsDrafts: options.includesDrafts)
    if let parts = changes.parts(from: last.stage.data, to: data, linked: linked) {
      rendered = RenderedPages(last.rendered, without: parts)
      places = last.places
    } else {
      rendered = RenderedPages(isKeeping: last.rendered.isKeeping)
      places = PlaceIndex()
    }
  }

  /// The catalogue with the new versions of changed files; nil when one of them is no entry's.
  private func catalogue(with pages: [ParsedPage], changed: [Int]) -> Catalogue? {
    var entries: Set<Int> = []
    for index in changed {
      guard let entry = linked[index]?.entry else { return nil }
      entries.insert(entry)
    }
    // An entry's other versions may have taken values from the changed one: all are put in again.
    return stage.data.contents.catalogue.replacing(
      entries.sorted().map { entry in
        let versions = settings.languages.indices.map { language in
          self.versions.page(of: entry, language: language).map { pages[$0].version }
        }
        return (entry: entry, versions: versions)
      })
  }

  /// The pages that name an anchor of a text whose anchors have changed.
  private func anchoring(_ pages: [ParsedPage], changed: [Int]) -> [Int] {
    var places: Set<TextPlace> = []
    for index in changed where pages[index].body.ids != self.pages[index].body.ids {
      guard let page = linked[index] else { continue }
      places.insert(TextPlace(entry: page.entry, language: page.language))
    }
    if places.isEmpty { return [] }
    return linked.indices.filter { linked[$0]?.anchored.contains(where: places.contains) ?? false }
  }

  /// What the settings say.
  var settings: SiteSettings { stage.data.settings }

  /// Anchors that only finished pages can have.
  var pending: [PendingAnchor] { linked.flatMap { $0?.pending ?? [] } }

  /// Ids that may stand on a finished page twice.
  var pendingIDs: [PendingID] { linked.flatMap { $0?.pendingIDs ?? [] } }

  /// Links to what only the finished site has.
  var pendingPaths: [PendingPath] { linked.flatMap { $0?.pendingPaths ?? [] } }

  /// The path of the site's folder on its host, without a `/` at its end; empty at the root.
  public var basePath: String { stage.data.routes.basePath }

  /// The page at a path below the output folder (`cities/amsterdam/index.html`), made now unless it is
  /// there; nil when no template makes a page there.
  public func page(at path: String) -> [UInt8]? {
    guard let job = job(at: path) else { return nil }
    guard case .success(let bytes) = rendered.page(job, of: stage) else { return nil }
    files.note(bytes, at: job.url, of: self)
    return bytes
  }

  /// Whether there is a page at a path that cannot be made, since it would cost more than any page may.
  public func isFailing(at path: String) -> Bool {
    guard let job = job(at: path), case .failure = rendered.page(job, of: stage) else {
      return false
    }
    return true
  }

  /// What keeps the pages that were asked for until now from being made, by URL.
  public var failures: [Diagnostic] {
    rendered.failures.sorted { $0.key < $1.key }.map { url, error in
      let file = SourceFile(path: "\(input.templatesFolder)/\(error.template)", bytes: [])
      return Diagnostic(error.problem(page: url), at: SourceLocation(file))
    }
  }

  /// The asset of the templates, or the file of Content, at a path below the output folder. Of a file of
  /// Content it must be known by now that it is published: those are that fields of entries or style
  /// sheets name, and pages that were asked for. What only other pages use is found by `finish`.
  public func asset(at path: String) -> OutputContent? {
    if let asset = files.asset(at: path, of: self) { return asset.content }
    let named = assets.urls.first { stage.data.routes.outputPath(percentDecoded($0.value)) == path }
    guard let name = named?.key, let file = input.templateAssets[name] else { return nil }
    return .bytes(assets.bytes[name] ?? file.bytes)
  }

  /// The folders from which copied files are read.
  public var sources: SourceFolders? { input.sources }

  /// The job that makes the page at a path.
  func job(at path: String) -> PageJob? {
    places.job(at: path, of: stage)
  }

  /// Makes every page that is not made yet, and puts the other files beside them.
  ///
  /// - Parameters:
  ///   - onStage: called when a stage begins.
  ///   - spool: where finished files wait for the commit; nil keeps them in memory.
  public func finish(
    spool: Spool? = nil, onStage: (BuildStage) -> Void = { _ in }
  ) -> BuildResult {
    finish(spool: spool, onStage: onStage) { true } ?? BuildResult()
  }

  /// The same; nil when the result is not wanted any more.
  ///
  /// - Parameter isWanted: asked from every thread before each page.
  public func finish(
    spool: Spool? = nil, onStage: (BuildStage) -> Void = { _ in },
    while isWanted: @Sendable () -> Bool
  ) -> BuildResult? {
    var finisher = Finisher(site: self, spool: spool)
    guard let result = finisher.run(onStage, while: isWanted) else { return nil }
    let found = finisher.diagnostics.certain(certainty, stage.data.catalogue.model)
    let diagnostics = (findings.all + found).settled(settings, warnings, drafts)
    return BuildResult(
      tree: diagnostics.hasErrors ? nil : result.tree, pages: result.pages,
      diagnostics: diagnostics,
      accounts: FileAccount.all(
        input, pages: pages, now: stage.data.now, includesDrafts: options.includesDrafts,
        publication: result.publication),
      translations: Translations.states(
        pages, model: stage.data.catalogue.model, settings: settings))
  }
}

/// Finds the job of a page by its path; made when it is first asked.
private final class PlaceIndex: Sendable {
  private let jobs = Mutex<[String: PageJob]?>(nil)

  func job(at path: String, of stage: RenderStage) -> PageJob? {
    jobs.withLock { jobs in
      if let jobs { return jobs[path] }
      let made = Dictionary(
        RenderStage.jobs(stage.data).map { (stage.data.routes.outputPath($0.url), $0) },
        uniquingKeysWith: { first, _ in first })
      jobs = made
      return made[path]
    }
  }
}
