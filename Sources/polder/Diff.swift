import ArgumentParser
import Comparison
import Diagnostics
import Output
import Parallel

/// `polder diff`
struct Diff: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Show what differs between two built sites, in words.",
    discussion: """
      Each site is a folder, an archive (.tar, .tar.gz or .tgz) or a manifest. With a manifest, only \
      paths and hashes are compared.

      The exit code is 0, whether or not the sites differ. With --exit-code, it is 1 if they differ.

      Example: polder diff published.tar.gz Public --format markdown
      """)

  /// How the differences are printed.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, markdown, json
  }

  @Argument(help: "The site as it was: a folder, an archive or a manifest.")
  var old: String

  @Argument(help: "The site as it is: a folder, an archive or a manifest.")
  var new: String

  @Option(help: "How to print the differences: text, markdown (for a merge request) or json.")
  var format = Format.text

  @Flag(help: "End with exit code 1 if the sites differ.")
  var exitCode = false

  @Option(
    name: .customLong("language"),
    help: ArgumentHelp(
      "The language of messages: en or nl. The default comes from LC_ALL or LANG.",
      valueName: "language"))
  var languageName: String?

  @Option(help: ArgumentHelp("The number of threads.", valueName: "number"))
  var threads = Parallel.defaultThreads

  @Flag(help: "Print nothing; only the exit code tells whether the sites differ.")
  var quiet = false

  @Flag(help: "Print everything, however long it is.")
  var verbose = false

  func validate() throws {
    guard (1...256).contains(threads) else {
      throw ValidationError("--threads takes a number from 1 to 256")
    }
    if let languageName, MessageLanguage(rawValue: languageName) == nil {
      throw ValidationError("--language takes en or nl")
    }
  }

  private var language: MessageLanguage {
    languageName.flatMap { MessageLanguage(rawValue: $0) }
      ?? .preferred { Terminal.environment($0) }
  }

  func run() throws {
    let comparison: SiteComparison
    do throws(SnapshotError) {
      comparison = try SiteComparison.make(
        from: try SnapshotReader.read(old), to: try SnapshotReader.read(new), threads: threads)
    } catch {
      Terminal.error(DisplayText.visible(error.phrase.words(in: language)) + "\n")
      throw ExitCode(error.isWrongUsage ? 2 : 3)
    }
    if !quiet { Terminal.out(text(comparison)) }
    if exitCode, !comparison.isEmpty { throw ExitCode(1) }
  }

  private func text(_ comparison: SiteComparison) -> String {
    switch format {
    case .text:
      TextReport(
        language: language, usesColour: Terminal.outputUsesColour, isWhole: verbose
      ).text(comparison)
    case .markdown:
      MarkdownReport(
        language: language, limit: verbose ? Int.max / 2 : MarkdownReport.usualLimit
      ).text(comparison)
    case .json: JSONReport.text(comparison)
    }
  }
}

extension SnapshotError {
  /// Whether the user named something that is no site, as opposed to a failure of the machine or a
  /// damaged file.
  fileprivate var isWrongUsage: Bool {
    switch self {
    case .missing, .unknown, .otherHashes: true
    default: false
    }
  }

  /// The words for people.
  fileprivate var phrase: ComparePhrase {
    switch self {
    case .missing(let path): .missing(path)
    case .unknown(let path): .unknownKind(path)
    case .unreadable(let path, let number): .unreadable(path, number)
    case .damaged(let path): .damaged(path)
    case .refused(let path, let member, .link): .refusedLink(path, member: member)
    case .refused(let path, let member, .special): .refusedSpecial(path, member: member)
    case .refused(let path, let member, .path): .refusedPath(path, member: member)
    case .refused(let path, let member, .twice): .refusedTwice(path, member: member)
    case .notAFile(let path): .notAFile(path)
    case .tooLarge(let path, let limit): .tooLarge(path, megabytes: limit >> 20)
    case .tooMany(let path, let limit): .tooMany(path, limit: limit)
    case .otherHashes(let a, let b): .otherHashes(a, b)
    }
  }
}
