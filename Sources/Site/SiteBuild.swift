import Dates
import Diagnostics
import Locales
import Markdown
import Model
import Output
import Parallel
import Templates

/// How to build a site.
public struct BuildOptions: Sendable {
  /// Replaces the settings' `url`; nil keeps it.
  public var baseURL: String?
  /// The instant that counts as now, in the site's time zone.
  public var now: PointInTime
  /// Whether drafts, and pages before their time or after it, are part of the site.
  public var includesDrafts = false
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
}

/// The stages of a build, as people wait for them.
public enum BuildStage: String, Sendable, CaseIterable {
  case read, link, templates, render
}

/// The build: from the input's values to the tree of the site.
public enum SiteBuild {
  /// Builds a site. Nothing is read from or written to anywhere; the same input and options give
  /// the same bytes.
  ///
  /// - Parameter onStage: called when a stage begins.
  public static func run(
    _ input: SiteInput, options: BuildOptions, onStage: (BuildStage) -> Void = { _ in }
  ) -> BuildResult {
    var builder = Builder(input: input, options: options)
    let result = builder.run(onStage)
    return BuildResult(
      tree: builder.diagnostics.hasErrors ? nil : result?.tree,
      pages: result?.pages ?? 0, diagnostics: builder.settledDiagnostics)
  }
}

/// One build, step by step.
private struct Builder {
  let input: SiteInput
  let options: BuildOptions
  var diagnostics: [Diagnostic]
  var settings = SiteSettings()

  init(input: SiteInput, options: BuildOptions) {
    self.input = input
    self.options = options
    diagnostics = input.diagnostics
  }

  mutating func run(_ onStage: (BuildStage) -> Void) -> (tree: OutputTree, pages: Int)? {
    onStage(.read)
    guard let model = readModel() else { return nil }
    if let url = options.baseURL { settings.url = url }
    let now = settings.zone.moment(atInstant: settings.zone.instant(of: options.now))
    let (pages, problems) = ContentStage.run(
      input, model: model, settings: settings, threads: options.threads)
    diagnostics += problems
    let includesDrafts = options.includesDrafts
    let (catalogue, mistakes) = Catalogue.make(
      pages.map { ($0.place, $0.version) }, model: model, settings: settings,
      isPublished: { includesDrafts || $0.isPublished(at: now) })
    diagnostics += mistakes
    if input.pages.isEmpty {
      report(SiteProblem.emptyContent(folder: input.contentFolder), at: input.contentFolder)
    }

    onStage(.link)
    // The settings hold a checked address, and so does the option.
    guard let address = SiteAddress(settings.url) else { return nil }
    let routes = Routes(catalogue, settings: settings, basePath: address.basePath)
    diagnostics += routes.collisions(catalogue)
    let assets = Set(input.assets.map(\.path))
    let resolver = LinkResolver(
      catalogue: catalogue, settings: settings, assets: assets, allPages: input.pages.map(\.path),
      routes: routes)
    diagnostics += checkNames(catalogue)
    let (texts, pending, broken) = LinkStage.run(
      pages, catalogue: catalogue, resolver: resolver,
      templateIDs: TemplateStage.ids(input), threads: options.threads)
    diagnostics += broken

    onStage(.templates)
    let formats = settings.languages.map { LanguageFormats(language: $0) }
    let types = PageTypes(model, backReferences: catalogue.backReferences)
    let assetURLs = TemplateStage.assetURLs(input, basePath: address.basePath)
    let (programs, found) = TemplateStage.run(
      input, settings: settings, catalogue: catalogue, types: types, resolver: resolver,
      routes: routes, assets: assetURLs, formats: formats, now: now)
    diagnostics += found
    if diagnostics.hasErrors { return nil }

    onStage(.render)
    let data = SiteData(
      settings: settings, catalogue: catalogue, routes: routes, types: types, texts: texts,
      formats: formats,
      assetSizes: Dictionary(
        input.assets.map { ($0.path, $0.size) }, uniquingKeysWith: { first, _ in first }),
      origin: address.origin, now: now, generator: options.generator)
    let result = render(RenderStage(data: data, programs: programs), assetURLs)
    diagnostics += check(pending, data, result.tree)
    return result
  }

  /// The settings and the model; nil when there is nothing to go on with.
  private mutating func readModel() -> ContentModel? {
    if let file = input.settings {
      let (settings, problems) = SiteSettings.read(file)
      self.settings = settings
      diagnostics += problems
    } else {
      report(ModelProblem.missingFile(name: "site.yml"), at: "\(input.contentFolder)/site.yml")
    }
    guard let file = input.model else {
      report(ModelProblem.missingFile(name: "model.yml"), at: "\(input.contentFolder)/model.yml")
      return nil
    }
    let (model, problems) = ContentModel.read(file)
    diagnostics += problems
    return model.collections.isEmpty ? nil : model
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
    if let contact = settings.contact, !slugs.contains(where: { "\($0).md" == contact.path }) {
      diagnostics.append(
        Diagnostic(
          SiteProblem.brokenLink(destination: contact.path), at: contact.location,
          suggestion: NearMiss.best(for: contact.path, among: slugs.map { $0 + ".md" }).map {
            Suggestion(replace: contact.location.range, with: $0)
          }))
    }
    return diagnostics
  }

  /// Renders every page and puts the copied files beside them.
  private mutating func render(
    _ stage: RenderStage, _ assetURLs: [String: String]
  ) -> (tree: OutputTree, pages: Int) {
    let jobs = RenderStage.jobs(stage.data)
    let pages = parallelMap(jobs, threads: options.threads) { job -> Result<[UInt8], RenderError> in
      do throws(RenderError) {
        return .success(try stage.render(job))
      } catch {
        return .failure(error)
      }
    }
    var tree = OutputTree()
    tree.reserveCapacity(jobs.count + input.assets.count + assetURLs.count)
    for (job, page) in zip(jobs, pages) {
      let origin = self.origin(of: job, stage.data)
      switch page {
      case .success(let bytes):
        add(stage.data.routes.outputPath(job.url), .bytes(bytes), origin, to: &tree)
      case .failure(let error):
        report(error, page: job.url)
      }
    }
    for asset in input.assets {
      add(
        asset.path, .copy(of: asset.location, size: asset.size),
        "\(input.contentFolder)/\(asset.path)", to: &tree)
    }
    for (name, url) in assetURLs.sorted(by: { $0.key < $1.key }) {
      guard let file = input.templateAssets[name] else { continue }
      add(
        stage.data.routes.outputPath(percentDecoded(url)), .bytes(file.bytes), file.path, to: &tree)
    }
    for file in files(stage.data) { add(file.path, file.content, file.origin, to: &tree) }
    for collision in tree.collisions() {
      report(collision.problem, at: collision.origin)
    }
    return (tree, jobs.count)
  }

  /// What is made besides pages: one line for each stage that makes such files.
  private mutating func files(_ data: SiteData) -> [SiteFile] {
    []
  }

  private mutating func add(
    _ path: String, _ content: OutputContent, _ origin: String, to tree: inout OutputTree
  ) {
    do throws(OutputPathError) {
      if let collision = tree.add(try OutputPath(path), content, origin: origin) {
        report(collision.problem, at: collision.origin)
      }
    } catch {
      report(error.problem, at: origin)
    }
  }

  /// The file to name when something is wrong with where a page goes.
  private func origin(of job: PageJob, _ data: SiteData) -> String {
    switch job.kind {
    case .entry(let entry): return data.catalogue.entries[entry].version(job.language).file.path
    case .list(let collection, _):
      return data.catalogue.introductions[collection].map {
        data.catalogue.entries[$0].original.file.path
      } ?? data.catalogue.model.collections[collection].location.file.path
    case .notFound: return "\(input.templatesFolder)/404.html"
    }
  }

  /// Looks for anchors that only the finished page can have: those that its template gives it.
  private func check(
    _ pending: [PendingAnchor], _ data: SiteData, _ tree: OutputTree
  ) -> [Diagnostic] {
    pending.compactMap { item in
      let path = data.routes.outputPath(data.entryURL(item.entry, language: item.language))
      if let path = try? OutputPath(path), case .bytes(let html)? = tree[path]?.content,
        contains(html, " id=\"\(escapedAttribute(item.anchor))\"")
      {
        return nil
      }
      return item.missing(data.catalogue)
    }
  }

  /// A page that would cost more than any page may.
  private mutating func report(_ error: RenderError, page url: String) {
    let (template, problem): (String, TemplateProblem)
    switch error {
    case .outputTooLarge(let name, let limit):
      (template, problem) = (name, .outputTooLarge(template: name, limit: limit))
    case .tooManySteps(let name): (template, problem) = (name, .tooManySteps(template: name))
    }
    report(problem, at: "\(input.templatesFolder)/\(template)")
  }

  private mutating func report(_ problem: any Problem, at path: String) {
    diagnostics.append(
      Diagnostic(problem, at: SourceLocation(SourceFile(path: path, bytes: []))))
  }

  /// What was found, with the severities that the settings ask for, in order.
  var settledDiagnostics: [Diagnostic] {
    diagnostics.compactMap { diagnostic in
      guard diagnostic.severity == .warning,
        let severity = settings.warnings[diagnostic.problem.code]
      else { return diagnostic }
      guard let severity else { return nil }
      var changed = diagnostic
      changed.severity = severity
      return changed
    }.sortedByPlace()
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

/// Whether some bytes hold a text.
private func contains(_ bytes: [UInt8], _ text: String) -> Bool {
  let wanted = Array(text.utf8)
  guard let first = wanted.first, bytes.count >= wanted.count else { return false }
  return (0...(bytes.count - wanted.count)).contains { start in
    bytes[start] == first && bytes[start..<(start + wanted.count)].elementsEqual(wanted)
  }
}

/// A text as it stands in a double-quoted attribute.
private func escapedAttribute(_ text: String) -> String {
  text.reduce(into: "") { result, character in
    switch character {
    case "&": result += "&amp;"
    case "\"": result += "&quot;"
    case "<": result += "&lt;"
    case ">": result += "&gt;"
    default: result.append(character)
    }
  }
}
