import ArgumentParser
import Dates
import Diagnostics
import Files
import Glibc
import Output
import Parallel
import Site

/// How diagnostics are printed.
enum Format: String, ExpressibleByArgument, CaseIterable {
  case text, json, github
}

/// The options of every command that reads a site.
struct CommonOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The folder with the pages.", valueName: "folder"))
  var content = "Content"

  @Option(help: ArgumentHelp("The folder with the templates.", valueName: "folder"))
  var templates = "Templates"

  @Option(help: ArgumentHelp("The folder for the site.", valueName: "folder"))
  var output = "Public"

  @Option(
    help: ArgumentHelp(
      "The folder for the lock and the caches, with a subfolder for each project. The default is "
        + ".polder next to Content, or polder in your cache folder if Polder cannot write there.",
      valueName: "folder"))
  var cache: String?

  @Option(
    name: .customLong("base-url"),
    help: ArgumentHelp(
      "The address of the site, instead of the url in site.yml.", valueName: "url"))
  var baseURL: String?

  @Option(
    help: ArgumentHelp(
      "The time to build for, such as 2026-01-31 or 2026-01-31T12:00, in the site's time zone if it "
        + "has no offset.", valueName: "time"))
  var now: String?

  @Flag(help: "Include drafts, scheduled pages and expired pages.")
  var drafts = false

  @Option(help: "The format of messages: text, json or github (annotations).")
  var format = Format.text

  @Option(
    name: .customLong("language"),
    help: ArgumentHelp(
      "The language of messages: en or nl. The default comes from LC_ALL or LANG.",
      valueName: "language"))
  var languageName: String?

  @Option(help: ArgumentHelp("The number of threads.", valueName: "number"))
  var threads = Parallel.defaultThreads

  @Flag(help: "Print only problems.")
  var quiet = false

  @Flag(help: "Print more: all problems, and how Polder used each file.")
  var verbose = false

  func validate() throws {
    guard (1...256).contains(threads) else {
      throw ValidationError("--threads takes a number from 1 to 256")
    }
    if let languageName, MessageLanguage(rawValue: languageName) == nil {
      throw ValidationError("--language takes en or nl")
    }
    if let baseURL, SiteAddress(baseURL) == nil {
      throw ValidationError("--base-url takes an address such as https://www.example.org/")
    }
    if let now, PointInTime(iso8601: now) == nil {
      throw ValidationError("--now takes a time such as 2026-01-31T12:00 or 2026-01-31T11:00Z")
    }
    for (option, folder) in [
      ("--content", content), ("--templates", templates), ("--output", output),
    ] where folder.isEmpty {
      throw ValidationError("\(option) takes the name of a folder")
    }
    guard let cache else { return }
    if cache.isEmpty { throw ValidationError("--cache takes the name of a folder") }
    for (option, folder) in [
      ("--content", content), ("--templates", templates), ("--output", output),
    ] where OutputCommitter.isInside(cache, folder) {
      throw ValidationError("--cache cannot be in the folder of \(option)")
    }
  }

  /// The language of messages.
  var language: MessageLanguage {
    languageName.flatMap { MessageLanguage(rawValue: $0) }
      ?? .preferred { Terminal.environment($0) }
  }

  /// Prints diagnostics, in the way that the options ask for.
  func print(_ diagnostics: [Diagnostic]) {
    switch format {
    case .json: Terminal.out(JSONPrinter(language: language).text(diagnostics))
    case .github:
      Terminal.out(GitHubPrinter(language: language).text(diagnostics))
    case .text:
      let printer = TextPrinter(
        language: language, usesColour: Terminal.usesColour,
        limitPerCode: verbose ? nil : TextPrinter.usualLimit)
      Terminal.error(printer.text(diagnostics))
    }
  }

  /// Reports that a file cannot be written, and ends the command with the exit code for a failure
  /// of the machine.
  func refuse(_ error: FileError) throws -> Never {
    let phrase = RunPhrase.cannotWrite(error.path, error.errno ?? EIO)
    Terminal.error(phrase.words(in: language) + "\n")
    throw ExitCode(3)
  }

  /// Returns the options for a build.
  ///
  /// - Parameter preview: the name of the preview that is built; nil for every other site.
  func buildOptions(preview: String? = nil) -> BuildOptions {
    var options = BuildOptions(
      now: now.flatMap { PointInTime(iso8601: $0) } ?? .instant(Terminal.now()))
    options.baseURL = baseURL.flatMap { SiteAddress($0)?.text }
    options.includesDrafts = drafts || preview != nil
    options.previewName = preview
    options.threads = threads
    options.generator = "Polder \(polderVersion)"
    return options
  }

  /// Returns the folder for caches between builds.
  ///
  /// - Throws: an error if no folder can be used.
  func cacheFolder() throws(OutputError) -> CacheFolder {
    let found = try CacheFolder.find(
      project: projectFolder, named: cache, userFolder: Terminal.userCacheFolder)
    // People who work on a read-only disk, or in another user's folder, know that, so only a link
    // is reported.
    if let obstacle = found.obstacle, obstacle.cause == .link, format == .text, !quiet {
      let phrase = RunPhrase.cacheElsewhere(obstacle, folder: found.path)
      Terminal.error(phrase.words(in: language) + "\n")
    }
    return found
  }

  /// The folder of the project, which contains Content.
  var projectFolder: String {
    var path = content[...]
    while path.count > 1, path.hasSuffix("/") { path = path.dropLast() }
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }
}
