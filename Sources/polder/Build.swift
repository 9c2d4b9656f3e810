import ArgumentParser
import Diagnostics
import Files
import Images
import Output
import Site

/// `polder build`
struct Build: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Check everything and write the site.",
    discussion: """
      Polder does not touch files whose content stays the same, and never replaces or removes files \
      that it did not write. If there is any error, it writes nothing.

      Example: polder build --base-url https://www.example.org/ --output /srv/site
      """)

  @OptionGroup var options: CommonOptions

  @Flag(help: "Print the time, processor time and memory of each stage.")
  var timings = false

  @Option(
    help: ArgumentHelp(
      "Write the whole site as one archive (.tar, .tar.gz or .tgz) instead of a folder, with a list "
        + "of hashes next to it. The same site always gives the same archive.",
      valueName: "file"))
  var archive: String?

  @Option(
    help: ArgumentHelp(
      "Make a preview for approval, with drafts and scheduled pages. Each page has a banner with this "
        + "name and the time, and search engines are kept out.",
      valueName: "name"))
  var preview: String?

  func validate() throws {
    if let preview, !PreviewName.isValid(preview) {
      throw ValidationError(PreviewName.rule)
    }
    guard let archive else { return }
    guard SiteArchive.hasEnding(archive) else {
      throw ValidationError("--archive takes a name that ends in .tar, .tar.gz or .tgz")
    }
  }

  func run() throws {
    try Session(options, archive: archive, preview: preview, printsTimings: timings)
      .run(writes: true)
  }
}

/// `polder check`
struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Check everything and write nothing.",
    discussion: """
      Makes the whole site in memory, reports what is wrong, and lists translations that are missing \
      or out of date.

      With --fix it fixes mistakes in Content that have only one possible meaning, such as a missing \
      space, shows each line that it changes, and checks again.
      """)

  @Flag(help: "Fix the mistakes in Content that have only one possible fix.")
  var fix = false

  @Option(
    name: .customLong("code-quality"),
    help: ArgumentHelp(
      "Also write all problems as a Code Quality report for GitLab.", valueName: "file"))
  var codeQuality: String?

  @OptionGroup var options: CommonOptions

  func validate() throws {
    guard let codeQuality else { return }
    if codeQuality.isEmpty { throw ValidationError("--code-quality takes the name of a file") }
    for (option, folder) in [
      ("--content", options.content), ("--templates", options.templates),
      ("--output", options.output),
    ] where OutputCommitter.isInside(codeQuality, folder) {
      throw ValidationError("--code-quality cannot be in the folder of \(option)")
    }
  }

  func run() throws {
    if fix { try Fixer(options).run() }
    try Session(options, codeQuality: codeQuality).run(writes: false)
  }
}

/// One run of a command: it reads and builds the site, writes it if it should, and reports the
/// result.
struct Session {
  private let options: CommonOptions
  private let archive: String?
  private let codeQuality: String?
  private let preview: String?
  private let printsTimings: Bool
  /// Whether another step follows, which prints the summary.
  private let isStep: Bool
  private let start = Terminal.seconds()

  init(
    _ options: CommonOptions, archive: String? = nil, codeQuality: String? = nil,
    preview: String? = nil, printsTimings: Bool = false, isStep: Bool = false
  ) {
    self.options = options
    self.codeQuality = codeQuality
    self.isStep = isStep
    self.archive = archive
    self.preview = preview
    self.printsTimings = printsTimings
  }

  /// The result of a run, for its closing line.
  private struct Outcome {
    var pages = 0
    var files = 0
    var written = 0
    var removed = 0
    var diagnostics: [Diagnostic] = []
    var accounts: [FileAccount] = []
    var translations: [TranslationState] = []
    /// Whether the machine failed, as opposed to a problem with the input.
    var machineFailed = false

    /// The program's exit code, as its help lists them.
    var exitCode: ExitCode {
      machineFailed ? ExitCode(3) : diagnostics.hasErrors ? ExitCode(1) : .success
    }
  }

  func run(writes: Bool) throws {
    if writes { try checkFolders() }
    let cache = writes ? try cacheFolder() : nil
    let progress = Progress(isShown: !options.quiet && options.format == .text)
    var profile = Profile()
    progress.show(RunPhrase.reading.words(in: options.language))
    profile.begin("load")
    var input = InputLoader.load(
      content: options.content, templates: options.templates, threads: options.threads,
      images: cache.map { .folder(ImageCache(folder: $0.imageFolder)) } ?? .nothing)
    var buildOptions = options.buildOptions(preview: preview)
    // A preview is not what visitors see.
    buildOptions.refusesExampleContacts = isStep && preview == nil
    profile.begin("unchanged")
    // Only a build knows what happened to each input file.
    let fingerprint =
      writes && archive == nil && !options.verbose && options.format != .json
      ? input.fingerprint(buildOptions, program: Terminal.programIdentity) : nil
    if let fingerprint,
      let site = cache.flatMap({
        committer($0, input.sources).unchanged(since: fingerprint, copies: input.copies)
      })
    {
      profile.end()
      progress.finish()
      let outcome = Outcome(pages: site.pages, files: site.files)
      return report(outcome, wrote: true, profile)
    }
    profile.begin("pdfs")
    var pdfs = PDFReader()
    pdfs.addTexts(to: &input, threads: options.threads)
    let count = input.pages.count
    let result = SiteBuild.run(input, options: buildOptions, spool: Spool()) { stage in
      profile.begin(stage.rawValue)
      progress.show(phrase(stage, pages: count).words(in: options.language))
    }
    var outcome = Outcome()
    outcome.diagnostics = result.diagnostics
    outcome.pages = result.pages
    outcome.accounts = result.accounts
    outcome.translations = result.translations
    outcome.machineFailed = result.diagnostics.contains {
      SiteProblem.machineFailures.contains($0.problem.code)
    }
    if let tree = result.tree {
      outcome.files = tree.count
      if let cache {
        progress.show(RunPhrase.writingFiles(tree.count).words(in: options.language))
        profile.begin("write")
        // A build with diagnostics must report them again the next time.
        let source =
          result.diagnostics.isEmpty
          ? fingerprint.map { BuildSource(fingerprint: $0, pages: result.pages) } : nil
        write(tree, in: cache, from: input.sources, madeFrom: source, &outcome) {
          profile.begin($0.rawValue)
        }
      }
    }
    profile.end()
    progress.finish()
    report(outcome, wrote: writes, profile)
    if let codeQuality { try write(outcome.diagnostics, to: codeQuality) }
    guard outcome.exitCode == .success else { throw outcome.exitCode }
  }

  /// Writes a report for GitLab. Ends the command if that fails.
  private func write(_ diagnostics: [Diagnostic], to codeQuality: String) throws {
    let report = CodeQualityPrinter(language: options.language).text(diagnostics)
    do throws(FileError) {
      try FileWriter.write(Array(report.utf8), to: codeQuality)
    } catch {
      try options.refuse(error)
    }
  }

  /// Returns the folder for caches between builds. Ends the command if there can be none.
  private func cacheFolder() throws -> CacheFolder {
    do throws(OutputError) {
      return try options.cacheFolder()
    } catch {
      let outcome = Outcome(diagnostics: error.diagnostics, machineFailed: true)
      report(outcome, wrote: true, Profile())
      throw outcome.exitCode
    }
  }

  private func committer(_ cache: CacheFolder, _ sources: SourceFolders?) -> OutputCommitter {
    OutputCommitter(
      publicFolder: options.output, stateFolder: cache.path, threads: options.threads,
      sources: sources)
  }

  /// Refuses an output folder that contains, or is inside, one of the input folders.
  private func checkFolders() throws {
    for (name, folder) in [("--content", options.content), ("--templates", options.templates)]
    where OutputCommitter.overlaps(options.output, folder) {
      throw ValidationError(
        "--output and \(name) are the same folder, or one is in the other: the site needs a "
          + "folder of its own")
    }
    guard let archive else { return }
    for (name, folder) in [("--content", options.content), ("--templates", options.templates)]
    where OutputCommitter.isInside(archive, folder) {
      throw ValidationError("--archive cannot be in the folder of \(name)")
    }
  }

  private func write(
    _ tree: OutputTree, in cache: CacheFolder, from sources: SourceFolders?,
    madeFrom source: BuildSource?, _ outcome: inout Outcome, onStage: (CommitStage) -> Void
  ) {
    if let archive { return write(tree, to: archive, cache, sources, &outcome) }
    do throws(OutputError) {
      let summary = try committer(cache, sources).commit(tree, madeFrom: source, onStage: onStage)
      outcome.written = summary.written
      outcome.removed = summary.removed
    } catch {
      outcome.diagnostics += error.diagnostics
      if case .failure = error { outcome.machineFailed = true }
    }
  }

  private func write(
    _ tree: OutputTree, to archive: String, _ cache: CacheFolder, _ sources: SourceFolders?,
    _ outcome: inout Outcome
  ) {
    do throws(OutputError) {
      outcome.written = try SiteArchive(
        path: archive, stateFolder: cache.path, threads: options.threads, sources: sources
      ).write(tree).files
    } catch {
      outcome.diagnostics += error.diagnostics
      if case .failure = error { outcome.machineFailed = true }
    }
  }

  private func phrase(_ stage: BuildStage, pages: Int) -> RunPhrase {
    switch stage {
    case .read, .resolve: return .readingPages(pages)
    case .link: return .linking
    case .templates: return .checkingTemplates
    case .gather, .render, .files, .collect: return .makingPages
    }
  }

  private func report(_ outcome: Outcome, wrote: Bool, _ profile: Profile) {
    let errors = outcome.diagnostics.count(of: .error)
    let warnings = outcome.diagnostics.count(of: .warning)
    let notes = outcome.diagnostics.count(of: .note)
    let lesser = LesserFindings(warnings: warnings, notes: notes)
    let seconds = Terminal.seconds() - start
    options.print(outcome.diagnostics)
    if options.format == .json {
      if isStep, outcome.exitCode == .success { return }
      Terminal.out(
        SummaryPrinter(accounts: outcome.accounts, translations: outcome.translations).text(
          isVerbose: options.verbose, pages: outcome.pages, files: outcome.files,
          written: outcome.written, errors: errors, warnings: warnings, notes: notes,
          seconds: fixed(seconds, decimals: 2), timings: printsTimings ? profile.json : nil))
      return
    }
    if options.verbose {
      for account in outcome.accounts {
        say(.account(path: account.path, fate: account.fate.word, reason: account.reason))
      }
    }
    if !wrote, !options.quiet { sayTranslations(outcome.translations) }
    if errors > 0 {
      say(.failed(errors: errors, lesser, wrote: wrote))
    } else if !options.quiet {
      let (pages, time) = (outcome.pages, fixed(seconds, decimals: 2))
      say(
        wrote
          ? .built(
            pages: pages, seconds: time, folder: archive ?? options.output, files: outcome.files,
            written: outcome.written, removed: outcome.removed, lesser)
          : .checked(pages: pages, seconds: time, lesser))
    }
    if printsTimings { Terminal.error(profile.table) }
  }

  /// Reports what is missing or out of date, for each language with such pages.
  private func sayTranslations(_ states: [TranslationState]) {
    for language in Set(states.map(\.language)).sorted() {
      let own = states.filter { $0.language == language }
      let missing = own.filter { $0.file == nil }.map(\.original.path)
      let (stale, unmarked) = (own.count(where: \.isStale), own.count(where: \.isUnmarked))
      if missing.isEmpty, stale == 0, unmarked == 0 { continue }
      say(
        .translations(language: language, missing: missing, stale: stale, unmarked: unmarked))
    }
  }

  private func say(_ phrase: RunPhrase) {
    Terminal.error(phrase.words(in: options.language) + "\n")
  }
}
