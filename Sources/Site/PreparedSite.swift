import Diagnostics
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
  let resolver: LinkResolver
  let templateIDs: Set<String>
  /// The templates' assets as they are published.
  let assets: AssetStage.Assets
  let stage: RenderStage
  let findings: Findings
  let rendered: RenderedPages
  private let places: PlaceIndex

  init(
    input: SiteInput, options: BuildOptions, pages: [ParsedPage], linked: [LinkedPage?],
    resolver: LinkResolver, templateIDs: Set<String>, assets: AssetStage.Assets,
    stage: RenderStage, findings: Findings, after memory: BuildMemory
  ) {
    self.input = input
    self.options = options
    self.pages = pages
    self.linked = linked
    self.resolver = resolver
    self.templateIDs = templateIDs
    self.assets = assets
    self.stage = stage
    self.findings = findings
    places = PlaceIndex()
    if memory.keepsPages, let last = memory.site,
      let changes = SiteChanges(from: last, toInput: input, options: options, pages: pages),
      let parts = changes.parts(from: last.stage.data, to: stage.data, linked: linked)
    {
      rendered = RenderedPages(last.rendered, without: parts)
    } else {
      rendered = RenderedPages(isKeeping: memory.keepsPages)
    }
  }

  /// The site after a change in nothing but some pages, none of them new and none at another URL; nil
  /// when more has changed, or when there is a mistake.
  func revised(
    _ input: SiteInput, _ options: BuildOptions, _ pages: [ParsedPage], content: [Diagnostic]
  ) -> PreparedSite? {
    guard let changes = SiteChanges(from: self, toInput: input, options: options, pages: pages)
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
      pages, catalogue: catalogue, resolver: resolver, templateIDs: templateIDs,
      pictures: PictureStage(dataFiles: input.dataFiles), threads: 1
    ) { affected.contains($0) ? nil : self.linked[$0] }
    var texts = stage.data.contents.texts
    for case let page? in affected.map({ linked[$0] }) {
      texts[page.entry][page.language] = page.texts
    }
    var findings = findings
    findings.input = input.diagnostics
    findings.content = content
    findings.links = linked.flatMap { $0?.diagnostics ?? [] }
    findings.review =
      SiteReview(
        input: input, settings: settings, catalogue: catalogue, pages: pages, linked: linked,
        now: stage.data.now
      ).run()
    guard !findings.all.settled(settings, pages).hasErrors else { return nil }
    let data = stage.data
    let revised =
      changes.isTextOnly
      ? data.replacing(texts: texts, catalogue: catalogue)
      : SiteData(
        settings: data.settings, catalogue: catalogue, routes: data.routes, types: data.types,
        texts: texts, formats: data.formats, assetSizes: input.assetSizes, images: input.images,
        origin: data.origin,
        now: data.now, generator: data.generator, hasSearch: data.hasSearch, map: data.map)
    guard revised.contents.facets.hasSamePages(as: data.contents.facets) else { return nil }
    return PreparedSite(
      self, input: input, pages: pages, linked: linked, data: revised, findings: findings,
      changes: changes)
  }

  private func routes(_ catalogue: Catalogue) -> Routes {
    Routes(catalogue, settings: settings, basePath: stage.data.routes.basePath)
  }

  private init(
    _ last: PreparedSite, input: SiteInput, pages: [ParsedPage], linked: [LinkedPage?],
    data: SiteData, findings: Findings, changes: SiteChanges
  ) {
    self.input = input
    self.pages = pages
    self.linked = linked
    self.findings = findings
    options = last.options
    resolver = last.resolver
    templateIDs = last.templateIDs
    assets = last.assets
    stage = RenderStage(data: data, programs: last.stage.programs)
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
    let catalogue = stage.data.contents.catalogue
    var versions: [Int: [EntryVersion?]] = [:]
    for index in changed {
      guard let entry = linked[index]?.entry else { return nil }
      if versions[entry] == nil {
        versions[entry] = Array(repeating: nil, count: settings.languages.count)
      }
    }
    // An entry's other versions may have taken values from the changed one: all are put in again.
    for (page, linked) in zip(pages, linked) {
      guard let linked, versions[linked.entry] != nil else { continue }
      versions[linked.entry]?[linked.language] = page.version
    }
    return catalogue.replacing(
      versions.sorted { $0.key < $1.key }.map { (entry: $0.key, versions: $0.value) })
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

  /// The path of the site's folder on its host, without a `/` at its end; empty at the root.
  public var basePath: String { stage.data.routes.basePath }

  /// All that was found up to now, in order.
  public var diagnostics: [Diagnostic] { findings.all.settled(settings, pages) }

  /// The page at a path below the output folder (`cities/amsterdam/index.html`), made now unless it is
  /// there; nil when no template makes a page there.
  public func page(at path: String) -> [UInt8]? {
    guard let job = job(at: path) else { return nil }
    guard case .success(let bytes) = rendered.page(job, of: stage) else { return nil }
    return bytes
  }

  /// The copied file or asset of the templates at a path below the output folder.
  public func asset(at path: String) -> OutputContent? {
    let isPath = { (asset: SiteInput.Asset) in asset.path == path }
    if let asset = input.assets.first(where: isPath) ?? input.madeFiles.first(where: isPath) {
      return asset.content
    }
    let named = assets.urls.first { stage.data.routes.outputPath(percentDecoded($0.value)) == path }
    guard let name = named?.key, let file = input.templateAssets[name] else { return nil }
    return .bytes(assets.bytes[name] ?? file.bytes)
  }

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
    let diagnostics = (findings.all + finisher.diagnostics).settled(settings, pages)
    return BuildResult(
      tree: diagnostics.hasErrors ? nil : result.tree, pages: result.pages,
      diagnostics: diagnostics,
      accounts: FileAccount.all(
        input, pages: pages, now: stage.data.now, includesDrafts: options.includesDrafts),
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
