import Addresses
import Diagnostics
import Files
import Markdown
import Model
import Output
import Synchronization
import Templates

/// The pages of a site with the targets of their links, and the functions that find them.
struct ResolvedPages: Sendable {
  /// The files that are pages, in the order of the input.
  var pages: [ParsedPage]
  /// The linked page for each of `pages`; nil for files that are no version of an entry.
  var linked: [LinkedPage?]
  let versions: VersionPages
  let resolver: LinkResolver
  /// The ids that templates write as literal text.
  let templateIDs: Set<String>
}

/// The findings from before the first page is rendered, and the facts that they depend on.
struct PreparedFindings: Sendable {
  var findings: Findings
  var review: SiteReview
  var warnings: OwnWarnings
  let drafts: Drafts
  /// The facts that are certain in a site with mistakes.
  let certainty: Certainty

  /// Returns all findings in order, with the severities that the settings ask for.
  func settled(_ settings: SiteSettings) -> [Diagnostic] {
    findings.all.settled(settings, warnings, drafts)
  }
}

/// A site whose names are all resolved and whose templates are all compiled, without an error. Any
/// page can be rendered now.
public final class PreparedSite: Sendable {
  let input: SiteInput
  let options: BuildOptions
  let resolved: ResolvedPages
  let tables: SiteTables
  /// The templates' assets in the form in which they are published.
  let assets: AssetStage.Assets
  let stage: RenderStage
  let found: PreparedFindings
  /// All findings so far, in order.
  public let diagnostics: [Diagnostic]
  let rendered: RenderedPages
  private let places: PlaceIndex
  private let files = ShownFiles()
  /// The uses of the files of Content.
  var fileUses: FileUses { files.uses(of: self) }

  var pages: [ParsedPage] { resolved.pages }
  var linked: [LinkedPage?] { resolved.linked }
  var resolver: LinkResolver { resolved.resolver }
  var certainty: Certainty { found.certainty }
  private var frame: SiteFrame { stage.view.frame }

  init(
    input: SiteInput, options: BuildOptions, resolved: ResolvedPages, tables: SiteTables,
    assets: AssetStage.Assets, stage: RenderStage, found: PreparedFindings,
    after memory: BuildMemory
  ) {
    self.input = input
    self.options = options
    self.resolved = resolved
    self.tables = tables
    self.assets = assets
    self.stage = stage
    self.found = found
    diagnostics = found.settled(stage.view.settings)
    places = PlaceIndex()
    if !diagnostics.hasErrors, memory.keepsPages, let last = memory.site,
      last.hasSamePages(tables, stage.view.frame),
      let changes = SiteChanges(
        from: last, toInput: input, options: options, pages: resolved.pages),
      let parts = changes.parts(from: last.tables, to: tables, linked: resolved.linked)
    {
      let programs = stage.programs.parts(differingFrom: last.stage.programs)
      rendered = RenderedPages(
        last.rendered, without: parts.union(programs), programs: programs)
    } else {
      rendered = RenderedPages(isKeeping: !diagnostics.hasErrors && memory.keepsPages)
    }
  }

  /// Returns the site after a change that only affects existing pages, which keep their URLs.
  /// Returns nil if more has changed, or if there is an error.
  func revised(
    _ input: SiteInput, _ options: BuildOptions, _ pages: [ParsedPage], content: PageDiagnostics
  ) -> PreparedSite? {
    // A prepared site does not store the links of drafts that are not shown.
    guard input.hasSameTemplates(as: self.input), !found.drafts.areHidden,
      let changes = SiteChanges(from: self, toInput: input, options: options, pages: pages)
    else { return nil }
    let changedFiles = Set(changes.pages.map { pages[$0].version.file.path })
    // The places of earlier findings in a changed file are no longer correct.
    if (found.findings.frame + found.findings.templates).contains(where: {
      changedFiles.contains($0.location.file.path)
    }) {
      return nil
    }
    guard let catalogue = self.catalogue(with: pages, changed: changes.pages),
      changes.isTextOnly
        || frame.routes.hasSameURLs(
          as: Routes(catalogue, settings: settings, basePath: frame.routes.basePath))
    else { return nil }
    let affected = Set(changes.pages).union(anchoring(pages, changed: changes.pages))
    let relinked = relinked(affected, of: pages, input)
    var texts = tables.texts
    for case let page? in affected.map({ relinked.linked[$0] }) {
      texts[page.entry][page.language] = page.texts
    }
    let found = found(
      after: changes, affected, relinked, input, catalogue: catalogue, content: content)
    let diagnostics = found.settled(settings)
    guard !diagnostics.hasErrors else { return nil }
    let heads = changes.isTextOnly ? [] : changes.pages.compactMap { relinked.linked[$0]?.entry }
    let revised = SiteTables(
      frame, catalogue, texts: texts, input: input,
      revising: Revision(last: tables, change: EntryChange(Set(heads), in: catalogue)))
    guard
      changes.isTextOnly
        || revised.facets.hasSamePages(as: tables.facets) && revised.held == tables.held
    else { return nil }
    return PreparedSite(
      self, input: input, resolved: relinked, tables: revised, found: found,
      diagnostics: diagnostics, changes: changes)
  }

  /// Links some pages again.
  private func relinked(
    _ affected: Set<Int>, of pages: [ParsedPage], _ input: SiteInput
  ) -> ResolvedPages {
    var relinked = resolved
    relinked.pages = pages
    relinked.linked = LinkStage.run(
      again: affected, of: pages, linked, resolved.versions, resolver: resolver,
      templateIDs: resolved.templateIDs,
      pictures: PictureStage(dataFiles: input.dataFiles, languages: settings.languages))
    return relinked
  }

  /// Returns the findings after a change of some pages.
  private func found(
    after changes: SiteChanges, _ affected: Set<Int>, _ relinked: ResolvedPages, _ input: SiteInput,
    catalogue: Catalogue, content: PageDiagnostics
  ) -> PreparedFindings {
    var found = found
    found.findings.input = input.diagnostics
    found.findings.content = content
    for index in affected {
      found.findings.links[index] = found.drafts.eased(
        relinked.linked[index]?.diagnostics ?? [], of: relinked.pages[index])
    }
    let before = SiteReview.State(
      input: self.input, settings: settings, catalogue: tables.catalogue, pages: pages,
      linked: linked)
    let after = SiteReview.State(
      input: input, settings: settings, catalogue: catalogue, pages: relinked.pages,
      linked: relinked.linked)
    found.review = found.review.revised(
      affected, from: before, to: after, resolved.versions, now: frame.now)
    found.findings.review = found.review.diagnostics(after)
    for index in changes.pages { found.warnings.note(relinked.pages[index]) }
    return found
  }

  private init(
    _ last: PreparedSite, input: SiteInput, resolved: ResolvedPages, tables: SiteTables,
    found: PreparedFindings, diagnostics: [Diagnostic], changes: SiteChanges
  ) {
    self.input = input
    self.resolved = resolved
    self.tables = tables
    self.found = found
    self.diagnostics = diagnostics
    options = last.options
    assets = last.assets
    stage = RenderStage(
      view: SiteView(last.frame, tables), programs: last.stage.programs, options)
    if let parts = changes.parts(from: last.tables, to: tables, linked: resolved.linked) {
      rendered = RenderedPages(last.rendered, without: parts)
      places = last.places
    } else {
      rendered = RenderedPages(isKeeping: last.rendered.isKeeping)
      places = PlaceIndex()
    }
  }

  /// Whether another state has the same pages at the same URLs.
  private func hasSamePages(_ tables: SiteTables, _ frame: SiteFrame) -> Bool {
    frame.hasSearch == self.frame.hasSearch && tables.held == self.tables.held
      && frame.routes.hasSameURLs(as: self.frame.routes)
      && tables.catalogue.hasSameEntries(as: self.tables.catalogue)
      && tables.facets.hasSamePages(as: self.tables.facets)
  }

  /// Returns the catalogue with the new versions of changed files; nil if one of them is not the
  /// file of an entry.
  private func catalogue(with pages: [ParsedPage], changed: [Int]) -> Catalogue? {
    var entries: Set<EntryID> = []
    for index in changed {
      guard let entry = linked[index]?.entry else { return nil }
      entries.insert(entry)
    }
    // The other versions of an entry may have values from the changed one, so all are added again.
    return tables.catalogue.replacing(
      entries.sorted().map { entry in
        let versions = Table(settings.languages.indices) { language in
          resolved.versions.page(of: entry, language: language).map { pages[$0].version }
        }
        return (entry: entry, versions: versions)
      })
  }

  /// Returns the pages with a link to an anchor of a text whose anchors have changed.
  private func anchoring(_ pages: [ParsedPage], changed: [Int]) -> [Int] {
    var places: Set<TextPlace> = []
    for index in changed where pages[index].body.ids != self.pages[index].body.ids {
      guard let page = linked[index] else { continue }
      places.insert(TextPlace(entry: page.entry, language: page.language))
    }
    if places.isEmpty { return [] }
    return linked.indices.filter { linked[$0]?.anchored.contains(where: places.contains) ?? false }
  }

  /// The settings of the site.
  var settings: SiteSettings { stage.view.settings }

  /// Anchors that only finished pages can have.
  var pending: [PendingAnchor] { linked.flatMap { $0?.pending ?? [] } }

  /// Ids that may appear twice on a finished page.
  var pendingIDs: [PendingID] { linked.flatMap { $0?.pendingIDs ?? [] } }

  /// Links to addresses that only exist in the finished site.
  var pendingPaths: [PendingPath] { linked.flatMap { $0?.pendingPaths ?? [] } }

  /// The path of the site's folder on its host, without a `/` at its end; empty at the root.
  public var basePath: String { stage.view.routes.basePath }

  /// Returns the page at a path below the output folder (`cities/amsterdam/index.html`), and
  /// renders it if necessary. Returns nil if no template makes a page at that path.
  public func page(at path: String) -> [UInt8]? {
    guard let job = job(at: path) else { return nil }
    guard case .success(let bytes) = rendered.page(job, of: stage) else { return nil }
    files.note(bytes, at: job.url, of: self)
    return bytes
  }

  /// Whether the page at a path cannot be rendered because it would exceed the limits of a page.
  public func isFailing(at path: String) -> Bool {
    guard let job = job(at: path), case .failure = rendered.page(job, of: stage) else {
      return false
    }
    return true
  }

  /// The errors that have stopped the pages requested so far from being rendered, by URL.
  public var failures: [Diagnostic] {
    rendered.failures.sorted { $0.key < $1.key }.map { url, error in
      let file = SourceFile(path: "\(input.templatesFolder)/\(error.template)", bytes: [])
      return Diagnostic(error.problem(page: url), at: SourceLocation(file))
    }
  }

  /// Returns the asset of the templates, or the file of Content, at a path below the output folder.
  /// It returns a file of Content only if it is already known to be published: because a field of
  /// an entry, a style sheet, or a page requested so far names it. `finish` finds the files that
  /// other pages use.
  public func asset(at path: String) -> OutputContent? {
    if let asset = files.asset(at: path, of: self) { return asset.content }
    let named = assets.urls.first { stage.view.routes.outputPath(percentDecoded($0.value)) == path }
    guard let name = named?.key, let file = input.templateAssets[name] else { return nil }
    return .bytes(assets.bytes[name] ?? file.bytes)
  }

  /// The folders from which copied files are read.
  public var sources: SourceFolders? { input.sources }

  /// Returns the job that makes the page at a path.
  func job(at path: String) -> PageJob? {
    places.job(at: path, of: stage)
  }

  /// Renders every page that has not been rendered yet, and adds all other files.
  ///
  /// - Parameters:
  ///   - onStage: called when a stage begins.
  ///   - spool: stores finished files until the commit; nil keeps them in memory.
  public func finish(
    spool: Spool? = nil, onStage: (BuildStage) -> Void = { _ in }
  ) -> BuildResult {
    finish(spool: spool, onStage: onStage) { true } ?? BuildResult()
  }

  /// Does the same; returns nil if the result is no longer wanted.
  ///
  /// - Parameter isWanted: called on every thread before each page.
  public func finish(
    spool: Spool? = nil, onStage: (BuildStage) -> Void = { _ in },
    while isWanted: @escaping @Sendable () -> Bool
  ) -> BuildResult? {
    var finisher = Finisher(site: self, spool: spool)
    guard let result = finisher.run(onStage, while: isWanted) else { return nil }
    let late = finisher.diagnostics.certain(certainty, stage.view.model)
    let diagnostics = (found.findings.all + late).settled(
      settings, found.warnings, found.drafts)
    return BuildResult(
      tree: diagnostics.hasErrors ? nil : result.tree, pages: result.pages,
      diagnostics: diagnostics,
      accounts: FileAccount.all(
        input, pages: pages, now: stage.view.now, options: options,
        publication: result.publication),
      translations: Translations.states(
        pages, model: stage.view.model, settings: settings))
  }
}

/// An index of the jobs of pages by path. It is made on first use.
private final class PlaceIndex: Sendable {
  private let jobs = Mutex<[String: PageJob]?>(nil)

  func job(at path: String, of stage: RenderStage) -> PageJob? {
    jobs.withLock { jobs in
      if let jobs { return jobs[path] }
      let made = Dictionary(
        PageJob.all(stage.view).map { (stage.view.routes.outputPath($0.url), $0) },
        uniquingKeysWith: { first, _ in first })
      jobs = made
      return made[path]
    }
  }
}
