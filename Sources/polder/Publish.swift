import ArgumentParser
import Diagnostics
import Files
import JSON
import Model
import Output
import Publishing

/// `polder publish`
struct Publish: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Build the site and publish it to the targets in site.yml.",
    discussion: """
      Builds the site, as polder build does, and sends what differs to the first target under \
      publish in Content/site.yml, or to the targets that you name. Visitors never meet a missing \
      or incomplete file meanwhile. What was withdrawn is gone afterwards. A publication that was \
      interrupted is completed by the next one.

      Examples: polder publish --dry-run
                polder publish live review
      """)

  @Argument(help: ArgumentHelp("The names of targets in site.yml.", valueName: "target"))
  var names: [String] = []

  @Option(
    name: .customLong("to"), parsing: .singleValue,
    help: ArgumentHelp("A target in site.yml; repeat it for several.", valueName: "target"))
  var also: [String] = []

  @Flag(help: "Print what would be sent and removed, and change nothing.")
  var dryRun = false

  @Flag(
    help: "Show the publication before again. Asks before it shows pages that were withdrawn since."
  )
  var back = false

  @Flag(help: "Print the publications so far, the latest last.")
  var log = false

  @Flag(help: "Give a target back that a publication has which ended without doing so.")
  var unlock = false

  @Flag(help: "Answer yes to the question of --back.")
  var yes = false

  @Option(
    help: ArgumentHelp(
      "The former address of this site, whose publication on the target is taken over.",
      valueName: "url"))
  var adopt: String?

  @Option(
    help: ArgumentHelp(
      "How long to wait until the web server answers with what was published. The default is 60, "
        + "and 600 for Git.", valueName: "seconds"))
  var wait: Int?

  @OptionGroup var options: CommonOptions

  func validate() throws {
    if options.drafts {
      throw ValidationError("--drafts makes a site for review, which is not published")
    }
    if [dryRun, back, log, unlock].count(where: { $0 }) > 1 {
      throw ValidationError("--dry-run, --back, --log and --unlock exclude one another")
    }
    if yes, !back { throw ValidationError("--yes goes with --back") }
    if let wait, !(0...86_400).contains(wait) {
      throw ValidationError("--wait takes a number of seconds from 0 to 86400")
    }
  }

  func run() throws {
    let start = Terminal.seconds()
    let path = "\(options.content)/site.yml"
    let bytes = (try? FileReader.read(path, limit: 1 << 24)) ?? []
    let file = SourceFile(path: path, bytes: bytes)
    let (settings, found) = SiteSettings.read(file)
    let targets = try found.hasErrors ? [] : chosen(among: settings.publish, file)
    // With a mistake in the settings, this reports all mistakes and ends.
    if !(back || log || unlock) || targets.isEmpty {
      try Session(options, isStep: true).run(writes: true)
    }
    let cache: CacheFolder
    do throws(OutputError) {
      cache = try options.cacheFolder()
    } catch {
      options.print(error.diagnostics)
      throw ExitCode(3)
    }
    let site = options.buildOptions().baseURL ?? settings.url
    var run = PublishRun(
      options: options, targets: Targets(options: options, cache: cache), siteURL: site,
      adopted: adopt.flatMap { SiteSettings.normalisedBase($0) }, patience: wait)
    Interruption.holdBack()
    for target in targets {
      if log {
        run.showLog(of: target)
      } else if unlock {
        run.unlock(target)
      } else if back {
        run.goBack(target, isSure: yes)
      } else {
        run.publish(target, isDry: dryRun)
      }
    }
    try run.finish(seconds: Terminal.seconds() - start)
  }

  /// Returns the targets that the command names; the first of the settings if it names none.
  private func chosen(
    among all: [PublishTarget], _ file: SourceFile
  ) throws -> [PublishTarget] {
    guard let first = all.first else {
      options.print([Diagnostic(TargetProblem.noTarget, at: SourceLocation(file, 0..<0))])
      if options.format == .json {
        Terminal.out("{\"summary\": {\"targets\": 0, \"errors\": 1}}\n")
      }
      throw ExitCode(1)
    }
    var chosen: [PublishTarget] = []
    for name in names + also {
      guard let target = all.first(where: { $0.name == name }) else {
        let known = all.map(\.name)
        let phrase = PublishPhrase.unknownTarget(
          name, known: known, near: NearMiss.best(for: name, among: known))
        Terminal.error(phrase.words(in: options.language) + "\n")
        throw ExitCode(2)
      }
      if !chosen.contains(where: { $0.name == name }) { chosen.append(target) }
    }
    return chosen.isEmpty ? [first] : chosen
  }
}
