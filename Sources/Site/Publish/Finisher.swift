import Addresses
import Diagnostics
import Files
import Formats
import HTML
import Model
import Output
import Parallel
import Templates

/// Makes all files of a prepared site.
struct Finisher {
  let site: PreparedSite
  private(set) var diagnostics: [Diagnostic] = []
  /// The pages that load or run something.
  private var loads: [HostStage.LoadingPage] = []
  /// The root-relative URLs of folders whose names contain a hash of their content.
  private var lastingFolders: [String] = []
  /// Stores finished files until the commit; nil keeps them in memory.
  private let spool: Spool?

  init(site: PreparedSite, spool: Spool?) {
    self.site = site
    self.spool = spool
  }

  private var input: SiteInput { site.input }

  /// A finished page, and the findings in it.
  private struct MadePage {
    let content: OutputContent
    let loads: PageLoads
    /// The files that it names: see `FileUses.files`.
    let files: Set<Int>
  }

  private typealias Page = Result<MadePage, RenderError>

  mutating func run(
    _ onStage: (BuildStage) -> Void, while isWanted: @escaping @Sendable () -> Bool
  ) -> (tree: OutputTree, pages: Int, publication: Publication)? {
    onStage(.render)
    let stage = site.stage
    let jobs = PageJob.all(stage.view)
    let (rendered, spool, uses) = (site.rendered, spool, site.fileUses)
    let pages = parallelMap(jobs, threads: site.options.threads) { job -> Page? in
      guard isWanted() else { return nil }
      // Scan the page while it is in the processor's cache.
      return rendered.page(job, of: stage).map { bytes in
        MadePage(
          content: spool?.store(bytes) ?? .bytes(bytes), loads: PageLoads(html: bytes),
          files: uses.files(in: bytes, at: job.url))
      }
    }
    guard isWanted() else { return nil }
    onStage(.files)
    var named: Set<Int> = []
    for case .success(let page)? in pages { named.formUnion(page.files) }
    let publication = uses.publication(named)
    // A broken link may mean a file that nothing else uses.
    if site.certainty.isWhole { diagnostics += publication.diagnostics }
    let view = stage.view.withholding(publication.withheld)
    guard let others = files(view, while: isWanted) else { return nil }
    onStage(.collect)
    var tree = OutputTree()
    tree.previewName = site.options.previewName
    tree.reserveCapacity(jobs.count + input.assets.count + site.assets.urls.count)
    for (job, page) in zip(jobs, pages) {
      guard let page else { return nil }
      let origin = self.origin(of: job, stage.view)
      switch page {
      case .success(let page):
        add(stage.view.routes.outputPath(job.url), page.content, origin, page.loads, to: &tree)
      case .failure(let error):
        report(error, page: job.url)
      }
    }
    for asset in publication.files {
      if let html = markedPage(asset) {
        add(asset.outputPath, .bytes(html), "\(input.contentFolder)/\(asset.path)", to: &tree)
        continue
      }
      add(
        asset.outputPath, asset.content, "\(input.contentFolder)/\(asset.original ?? asset.path)",
        asset.loads, to: &tree)
    }
    for (name, url) in site.assets.urls.sorted(by: { $0.key < $1.key }) {
      guard let file = input.templateAssets[name] else { continue }
      add(
        stage.view.routes.outputPath(percentDecoded(url)),
        .bytes(site.assets.bytes[name] ?? file.bytes), file.path, to: &tree)
    }
    guard isWanted() else { return nil }
    for file in others { add(file.path, file.content, file.origin, to: &tree) }
    let lastingPaths =
      site.assets.lasting + publication.madeFiles.map { stage.view.assetURL($0.path) }
    tree.lasting = lasting(lastingPaths, others, stage.view.routes)
    addHostFiles(stage.view, lastingPaths, to: &tree)
    diagnostics += ContactChecks.run(stage.view)
    diagnostics += ExampleAddresses.run(
      stage.view, isPublished: site.options.refusesExampleContacts)
    diagnostics += Consents.review(site.pages, now: stage.view.now)
    for collision in tree.collisions() { report(collision) }
    diagnostics += check(site.pending, stage.view, tree)
    diagnostics += check(site.pendingIDs, stage.view, tree)
    // Lists and feeds of pages that cannot be read yet are missing.
    guard site.certainty.addresses else { return (tree, jobs.count, publication) }
    let withheld = publication.withheld
    diagnostics += WrittenLinks.check(
      site.pendingPaths, stage.view.routes, tree, withheld: withheld)
    let withdrawn = Set(input.withdrawn.map(\.outputPath))
    diagnostics += WrittenLinks.check(
      stage.programs.links, site.resolver, stage.view.routes, tree, withheld: withheld,
      withdrawn: withdrawn)
    diagnostics += WrittenLinks.check(
      input.styleSheets, stage.view.routes, tree, withheld: withheld, withdrawn: withdrawn)
    return (tree, jobs.count, publication)
  }

  /// Makes the files that are not pages, one line for each stage. Returns nil if the result is no
  /// longer wanted.
  private mutating func files(_ view: SiteView, while isWanted: () -> Bool) -> [SiteFile]? {
    let threads = site.options.threads
    var files: [SiteFile] = []
    let stages: [(inout Finisher) -> [SiteFile]] = [
      { $0.aside(SitemapStage.run(view, isPreview: $0.site.options.includesDrafts)) },
      { $0.aside(FeedStage.run(view, threads: threads)) },
      { $0.aside(CalendarStage.run(view, threads: threads)) },
      { $0.aside(CardStage.run(view, threads: threads)) },
      { $0.search(view) },
      { $0.aside(DataStage.run(view, threads: threads)) },
    ]
    for stage in stages {
      guard isWanted() else { return nil }
      files += stage(&self)
    }
    files.append(SiteFile("data/next.txt", site.clock.file, origin: view.model.file.path))
    return files
  }

  /// Stores files until the commit.
  private func aside(_ files: [SiteFile]) -> [SiteFile] {
    guard let spool else { return files }
    return parallelMap(files, threads: site.options.threads) { file in
      guard case .bytes(let bytes) = file.content else { return file }
      return SiteFile(file.path, spool.store(bytes), origin: file.origin)
    }
  }

  /// Makes the search, if the site has one.
  private mutating func search(_ view: SiteView) -> [SiteFile] {
    guard view.hasSearch else { return [] }
    let (synonyms, problems) = input.synonyms.map { SynonymReader.read($0) } ?? ([], [])
    diagnostics += problems
    let files = SearchStage.files(
      view, synonyms: synonyms,
      pdfTexts: input.pdfTexts.filter { !view.withheld.contains($0.key) },
      threads: site.options.threads,
      origin: "\(input.templatesFolder)/\(SearchStage.template)"
    ) { [spool] in spool?.store($0) ?? .bytes($0) }
    lastingFolders = SearchStage.lastingFolders(of: files).map { view.assetURL($0) + "/" }
    return files
  }

  /// Returns the paths of the files whose content never changes.
  ///
  /// - Parameter urls: the root-relative URLs of those that are in no folder of `lastingFolders`.
  private func lasting(
    _ urls: [String], _ others: [SiteFile], _ routes: Routes
  ) -> Set<OutputPath> {
    let folders = lastingFolders.map { routes.outputPath(percentDecoded($0) + "x").dropLast() }
    let inside = others.lazy.map(\.path).filter { path in folders.contains { path.hasPrefix($0) } }
    let paths = urls.map { routes.outputPath(percentDecoded($0)) } + inside
    return Set(paths.compactMap { try? OutputPath($0) })
  }

  /// Adds the files that depend on all others: redirects and headers. Checks the ledger of
  /// addresses.
  ///
  /// - Parameter lastingPaths: the root-relative URLs of files whose names contain a hash.
  private mutating func addHostFiles(
    _ view: SiteView, _ lastingPaths: [String], to tree: inout OutputTree
  ) {
    let redirects = RedirectStage.run(view, tree)
    let isPreview = site.options.previewName != nil
    // A preview is not where the public site's text says that it is.
    let security = isPreview ? (files: [], diagnostics: []) : SecurityStage.run(view)
    for file in redirects.files + security.files {
      add(file.path, isPreview ? marked(file.content) : file.content, file.origin, to: &tree)
    }
    let host = HostStage.run(
      view, loads, redirects.redirects,
      lastingPaths: lastingPaths, lastingFolders: lastingFolders, input: input,
      options: site.options)
    for file in host.files {
      // It is empty, and a writer may have put it into `static/` before Polder made it.
      let isThere =
        file.path == HostFile.noJekyll.rawValue
        && (try? OutputPath(file.path)).map { tree[$0] != nil } ?? false
      if !isThere { add(file.path, file.content, file.origin, to: &tree) }
    }
    let old = Set(redirects.redirects.all.map { percentDecoded($0.from) })
    let base = view.routes.basePath
    diagnostics += redirects.diagnostics + security.diagnostics + host.diagnostics
    guard site.certainty.settings, site.certainty.model else { return }
    diagnostics += LedgerStage(site).check { old.contains(base + percentDecoded($0)) }
  }

  /// Returns a page of Content with the banner of a preview; nil for other files and sites.
  private func markedPage(_ asset: SiteInput.Asset) -> [UInt8]? {
    guard site.options.previewName != nil, asset.outputPath.hasSuffix(".html"),
      case .copy(let path, let size) = asset.content,
      let html = try? FileReader.read(path, limit: size, followsLinks: true, in: input.sources)
    else { return nil }
    return site.stage.marked(html, language: .original)
  }

  /// Returns a page that redirects with the banner of a preview.
  private func marked(_ content: OutputContent) -> OutputContent {
    guard case .bytes(let html) = content, html.starts(with: "<!doctype html>".utf8) else {
      return content
    }
    return .bytes(site.stage.marked(html, language: .original))
  }

  /// Adds a file to the tree.
  ///
  /// - Parameter loads: what a page loads, if that is already known.
  private mutating func add(
    _ path: String, _ content: OutputContent, _ origin: String, _ loads: PageLoads? = nil,
    to tree: inout OutputTree
  ) {
    do throws(OutputPathError) {
      let path = try OutputPath(path)
      if let collision = tree.add(path, content, origin: origin) {
        report(collision)
      }
      let isPage = path.text.hasSuffix(".html")
      guard let loads = loads ?? (isPage ? content.bytes.map { PageLoads(html: $0) } : nil)
      else { return }
      if !loads.isEmpty {
        self.loads.append(HostStage.LoadingPage(path: path, origin: origin, loads: loads))
      }
    } catch {
      report(error.problem, at: origin)
    }
  }

  /// Returns the file to name in an error about the path of a page.
  private func origin(of job: PageJob, _ view: SiteView) -> String {
    switch job.kind {
    case .entry(let entry): return view.version(of: entry, language: job.language).file.path
    case .list(let collection, _):
      return view.introduction(of: collection).map {
        view.original(of: $0).file.path
      } ?? view.model.collections[collection].location.file.path
    case .terms(let page, _):
      return view.model.collections[page.collection].location.file.path
    case .notFound: return "\(input.templatesFolder)/404.html"
    case .search: return "\(input.templatesFolder)/\(SearchStage.template)"
    }
  }

  /// Checks anchors that only the finished page can have, because its template may write them.
  private func check(
    _ pending: [PendingAnchor], _ view: SiteView, _ tree: OutputTree
  ) -> [Diagnostic] {
    var misses = AnchorMisses()
    var known: [String: Bool] = [:]
    return pending.compactMap { item in
      let place = "\(item.entry) \(item.language) \(item.anchor)"
      if let isThere = known[place] {
        return isThere ? nil : item.missing(in: view, &misses)
      }
      known[place] = true
      let html = page(of: item.entry, language: item.language, view, tree)
      // A page that cannot be rendered yet has no ids to check. In a site with mistakes, templates
      // may render some pages and not others.
      if !site.certainty.isWhole, html?.isEmpty ?? true { return nil }
      if let html, contains(html, " id=\"\(escapedMarkup(item.anchor))\"") { return nil }
      known[place] = false
      return item.missing(in: view, &misses)
    }
  }

  /// Returns the finished page of an entry; nil if there is none.
  private func page(
    of entry: EntryID, language: LanguageID, _ view: SiteView, _ tree: OutputTree
  ) -> [UInt8]? {
    let path = view.routes.outputPath(view.entryURL(entry, language: language))
    return (try? OutputPath(path)).flatMap { tree[$0]?.content.bytes }
  }

  /// Checks for ids in raw HTML that a page's template has too, and for ids that it should have.
  private func check(_ pending: [PendingID], _ view: SiteView, _ tree: OutputTree) -> [Diagnostic] {
    pending.compactMap { item in
      guard let html = page(of: item.entry, language: item.language, view, tree) else { return nil }
      var reader = TagReader(html)
      var count = 0
      while count < 2, let tag = reader.next() {
        guard !tag.isEnd, let value = tag["id"]?.value else { continue }
        if CharacterReferences.resolved(html[value]).elementsEqual(item.id.utf8) { count += 1 }
      }
      if let attribute = item.attribute {
        return count > 0
          ? nil
          : Diagnostic(
            MarkupProblem.unknownID(item.id, attribute: attribute), at: item.location)
      }
      return count > 1 ? Diagnostic(MarkdownProblem.idTwice(item.id), at: item.location) : nil
    }
  }

  /// Reports a page that would exceed the limits of a page.
  private mutating func report(_ error: RenderError, page url: String) {
    report(error.problem(page: url), at: "\(input.templatesFolder)/\(error.template)")
  }

  /// Reports a collision at the writer's file, if Polder makes the other file.
  private mutating func report(_ collision: Collision) {
    // Two pages at one address are already reported, so skip the other files in their folder.
    let folder = collision.path.text.split(separator: "/").dropLast().joined(separator: "/")
    if site.certainty.sharedURLs.contains(site.basePath + "/\(folder.isEmpty ? "" : folder + "/")")
    {
      return
    }
    let origins = [collision.origin, collision.otherOrigin]
    let frame = [input.model?.path, input.settings?.path]
    let isOwn = { (origin: String) in
      frame.contains(origin) || origin.hasPrefix(input.templatesFolder + "/")
    }
    guard let own = origins.first(where: isOwn), let other = origins.first(where: { $0 != own })
    else { return report(collision.problem, at: collision.origin) }
    report(
      collision.kind == .samePath
        ? OutputProblem.madeFile(collision.path.text) : collision.problem, at: other)
  }

  private mutating func report(_ problem: any Problem, at path: String) {
    diagnostics.append(
      Diagnostic(problem, at: SourceLocation(SourceFile(path: path, bytes: []))))
  }
}

/// Whether bytes contain a text.
private func contains(_ bytes: [UInt8], _ text: String) -> Bool {
  let wanted = Array(text.utf8)
  guard let first = wanted.first, bytes.count >= wanted.count else { return false }
  return (0...(bytes.count - wanted.count)).contains { start in
    bytes[start] == first && bytes[start..<(start + wanted.count)].elementsEqual(wanted)
  }
}
