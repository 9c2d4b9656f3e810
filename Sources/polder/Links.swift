import ArgumentParser
import ContentEdits
import Diagnostics
import Files
import LinkCheck
import Output
import Site

/// `polder links`
struct Links: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Ask other sites whether the targets of links still live.",
    discussion: """
      Asks the hosts of all links to other sites through curl, at most one request at a time for each \
      host. It fails only if a page was gone on two different days, so run it every day or every week. \
      It remembers the answers, and asks pages that lived in the last 7 days again only with --all.

      With --fix it replaces addresses in Content that have moved for good.
      """)

  @OptionGroup var options: CommonOptions

  @Flag(help: "Ask all, also those that lived in the last 7 days.")
  var all = false

  @Flag(help: "Replace addresses in Content that have moved for good.")
  var fix = false

  @Option(
    help: ArgumentHelp(
      "The file with the answers of earlier runs. The default is links.json in the folder for the "
        + "caches.", valueName: "file"))
  var memory: String?

  @Option(
    name: .customLong("at-once"),
    help: ArgumentHelp("The most hosts to ask at the same time.", valueName: "number"))
  var atOnce = 8

  @Option(help: ArgumentHelp("How many seconds an answer may take.", valueName: "seconds"))
  var seconds = 20

  @Option(
    help: ArgumentHelp(
      "The most seconds to wait for a host that asks for it.", valueName: "seconds"))
  var patience = 60

  @Option(
    help: ArgumentHelp(
      "A host in a private network that may be asked, or *.NAME for all hosts below a name. Can be "
        + "given several times.", valueName: "host"))
  var inside: [String] = []

  func validate() throws {
    guard (1...64).contains(atOnce) else {
      throw ValidationError("--at-once takes a number from 1 to 64")
    }
    guard (1...300).contains(seconds) else {
      throw ValidationError("--seconds takes a number from 1 to 300")
    }
    guard (0...3600).contains(patience) else {
      throw ValidationError("--patience takes a number from 0 to 3600")
    }
    if memory?.isEmpty ?? false { throw ValidationError("--memory takes the name of a file") }
    for host in inside where host.isEmpty || host.contains("/") || host.contains(":") {
      throw ValidationError("--inside takes the name of a host such as intranet.example.org")
    }
  }

  func run() throws {
    let start = Terminal.seconds()
    let site = try PreparedProject.read(options)
    let file = try memoryFile()
    let checker = try self.checker(for: site)
    var survey = LinkSurvey(site, memory: try read(file))
    // Ctrl-C must not end the program before it has written what it learnt.
    let interrupts = Interrupts()
    let run = survey.ask(
      checker, interrupts, askAll: all, asksMoved: fix,
      isQuiet: options.quiet || options.format != .text
    ) { $0.words(in: options.language) }
    if let result = run.result { survey.learn(result) }
    var fixes = LinkFixes()
    if fix, run.signal == nil {
      do throws(EditFailure) {
        fixes = try LinkFixes.write(
          survey.movedLinks, in: site.contentFolder,
          location: { ContentPaths(options, shown: site.contentFolder).location(of: $0) },
          shown: { survey.shown($0) })
      } catch {
        options.print([error.diagnostic])
        throw ExitCode(error.isMachineFailure ? 3 : 1)
      }
      survey.note(fixes)
    }
    survey.tidyMemory()
    try write(survey.memory, to: file)
    if run.signal == nil { interrupts.end() }
    let diagnostics = survey.diagnostics(without: fixes)
    for change in fixes.lines where options.format == .text && !options.quiet {
      Terminal.error(change.words(in: options.language) + "\n")
    }
    options.print(diagnostics)
    report(survey, fixes, diagnostics, seconds: Terminal.seconds() - start)
    if let signal = run.signal {
      say(.stopped(left: survey.unanswered))
      Interrupts.end(with: signal)
    }
    if survey.isOffline {
      say(.offline)
      throw ExitCode(3)
    }
    if diagnostics.hasErrors { throw ExitCode(1) }
  }

  /// Prints the counts.
  private func report(
    _ survey: LinkSurvey, _ fixes: LinkFixes, _ diagnostics: [Diagnostic], seconds: Double
  ) {
    guard options.format == .json else {
      if !options.quiet { say(.result(survey.counts)) }
      return
    }
    if options.verbose { Terminal.out(survey.list) }
    let counts = survey.counts
    Terminal.out(
      """
      {"summary": {"links": \(counts.addresses), "places": \(counts.places), \
      "live": \(counts.live), "moved": \(counts.moved), "gone": \(counts.gone), \
      "missing": \(counts.missing), "unknown": \(counts.unknown), \
      "excepted": \(counts.excepted), "asked": \(counts.asked), \
      "remembered": \(counts.remembered), "hosts": \(counts.hosts), \
      "requests": \(counts.requests), "fixed": \(fixes.count), \
      "errors": \(diagnostics.count(of: .error)), \
      "warnings": \(diagnostics.count(of: .warning)), \
      "notes": \(diagnostics.count(of: .note)), "seconds": \(fixed(seconds, decimals: 2))}}\n
      """)
  }

  private func say(_ phrase: LinkPhrase) {
    Terminal.error(phrase.words(in: options.language) + "\n")
  }

  /// Returns the programs that ask, or ends the command if one is missing.
  private func checker(for site: PreparedSite) throws -> LinkChecker {
    let curl: Curl
    do throws(Curl.Missing) {
      curl = try Curl.find(
        userAgent: "Polder/\(polderVersion) (checks links of \(site.address))", seconds: seconds)
    } catch {
      switch error {
      case .program: say(.missingProgram("curl", package: "curl"))
      case .version(let version):
        say(.oldProgram("curl", version: version, oldest: Curl.oldest))
      case .https: say(.withoutHTTPS)
      }
      throw ExitCode(3)
    }
    guard let lookup = HostLookup(environment: { Terminal.environment($0) }) else {
      say(.missingProgram("getent", package: "libc-bin"))
      throw ExitCode(3)
    }
    var checkerOptions = LinkChecker.Options()
    checkerOptions.atOnce = atOnce
    checkerOptions.patience = patience
    checkerOptions.inside = InsideHosts(inside)
    return LinkChecker(curl: curl, lookup: lookup, options: checkerOptions)
  }

  /// Returns the path of the file with earlier answers.
  private func memoryFile() throws -> String {
    if let memory { return memory }
    do throws(OutputError) {
      return try options.cacheFolder().path + "/links.json"
    } catch {
      options.print(error.diagnostics)
      throw ExitCode(3)
    }
  }

  /// Reads the earlier answers. Ends the command if the file cannot be used: a run without them would replace it.
  private func read(_ path: String) throws -> LinkMemory {
    let bytes: [UInt8]
    do throws(FileError) {
      bytes = try FileReader.read(path, limit: 64 << 20)
    } catch {
      if error.errno == 2 { return LinkMemory() }
      say(.cannotRead(path, error.errno ?? 5))
      throw ExitCode(3)
    }
    do throws(LinkMemory.Fault) {
      return try LinkMemory(bytes)
    } catch {
      let problem: LinkProblem = error == .newer ? .newerMemory : .damagedMemory
      options.print([
        Diagnostic(problem, at: SourceLocation(SourceFile(path: path, bytes: [])))
      ])
      throw ExitCode(3)
    }
  }

  private func write(_ memory: LinkMemory, to path: String) throws {
    do throws(FileError) {
      if let slash = path.lastIndex(of: "/"), slash != path.startIndex {
        try FileWriter.makeFolder(String(path[..<slash]))
      }
      try FileWriter.write(memory.bytes, to: path)
    } catch {
      try options.refuse(error)
    }
  }
}
