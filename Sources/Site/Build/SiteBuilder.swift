import Dates
import Diagnostics
import FrontMatter
import Locales
import Markdown
import Model
import Output
import Templates

/// One build up to rendering, in steps.
struct SiteBuilder {
  var input: SiteInput
  let options: BuildOptions
  var findings = Findings()
  var settings = SiteSettings()
  /// The pages that could be read, even if the build stops early.
  var pages: [ParsedPage] = []
  var now: Moment?
  var model: ContentModel?
  /// The files of Content that could not be read as intended.
  var unread = UnreadFiles([], folders: [])

  init(input: SiteInput, options: BuildOptions) {
    self.input = input
    self.options = options
    findings.input = input.diagnostics
  }

  /// Prepares the site. Returns nil if the build cannot continue; the findings say why.
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
    let options = options
    let (catalogue, mistakes) = Catalogue.make(
      pages.map { ($0.place, ended.isEmpty ? $0.version : $0.version.without(ended)) },
      model: model, settings: settings,
      isUnread: { [unread] in unread.hasEntry($1, ofCollection: $0, in: model) },
      isPublished: { options.shows($0, at: now) })
    findings.frame += mistakes
    if input.pages.isEmpty {
      report(SiteProblem.emptyContent(folder: input.contentFolder), at: input.contentFolder)
    }

    onStage(.link)
    // The settings and the option have a valid address, or none, which is already reported.
    let address = SiteAddress(settings.url) ?? .unknown
    let routes = Routes(catalogue, settings: settings, basePath: address.basePath)
    findings.frame += routes.collisions(catalogue)
    // Texts may still name images that are removed. These are taken out once links are resolved.
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
    let words = WordsReader.read(input, settings: settings)
    let frame = SiteFrame(
      settings: settings, catalogue: catalogue, routes: routes, words: words.visitorWords,
      origin: address.origin, now: now, input: input, options: options)
    let (templateAssets, missing) = AssetStage.run(input, basePath: address.basePath)
    let (programs, found) = TemplateStage.run(
      input, frame, catalogue, words: words, resolver: resolver, assets: templateAssets.urls)
    findings.templates = missing + found
    let state = SiteReview.State(
      input: input, settings: settings, catalogue: catalogue, pages: pages, linked: linked)
    let review = SiteReview(state, now: now)
    findings.review = certain(review.diagnostics(state))
    if let file = input.mapData, frame.map == nil {
      report(SiteProblem.unreadableMap(name: file.path), at: file.path)
    }
    let warnings = OwnWarnings(pages)
    let certainty = Certainty(findings, input, pages, unread)
    findings.keep(certainty, model)

    onStage(.gather)
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
        view: SiteView(frame, tables), programs: programs, options),
      found: PreparedFindings(
        findings: findings, review: review, warnings: warnings, drafts: drafts,
        certainty: certainty),
      after: memory)
  }

  /// Returns the files of Content that should be entries but are not, and the files that cannot be
  /// read.
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

  /// Returns the warnings of an editor that do not depend on files which could not be read.
  private func certain(_ review: [Diagnostic]) -> [Diagnostic] {
    let partial = Set(pages.filter { !$0.isWhole }.map { $0.place.translated(to: .original) })
    if partial.isEmpty, unread.isEmpty { return review }
    let files = Set(
      pages.filter { partial.contains($0.place.translated(to: .original)) }.map(\.version.file.path)
    )
    return review.filter { diagnostic in
      // A file that was not read may link to any page.
      if case EditorProblem.orphanPage = diagnostic.problem { return false }
      return !files.contains(diagnostic.location.file.path)
    }
  }

  /// Reports that a required file is missing, and where Polder looked for it.
  private mutating func reportMissing(_ name: String) {
    report(
      ModelProblem.missingFile(
        name: name, folder: input.contentFolder, above: input.contentAbove),
      at: "\(input.contentFolder)/\(name)")
  }

  /// Reads the settings and the model. Returns nil if the build cannot continue without them.
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

  /// Infers the settings from other files if the settings cannot be read. Otherwise these files
  /// would be reported as wrong.
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

  /// Checks the names that the settings use.
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

extension EntryMetadata {
  /// Whether an entry is part of the site at a moment.
  func isPublished(at now: Moment) -> Bool {
    if isDraft { return false }
    if let publish, now.start < publish.start { return false }
    if let expires, now.start >= expires.start { return false }
    return true
  }
}
