import ArgumentParser
import Diagnostics

/// The command line's root.
struct Polder: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "polder",
    abstract: "Turns a folder of Markdown into the website of a city programme.",
    discussion: """
      Polder reads Content/ and Templates/ in the current folder, checks everything, and writes \
      the site to Public/. If there is any error, it writes nothing.

      Exit codes: 0 done, 1 errors in content or templates, 2 wrong usage, 3 the machine failed \
      (a full disk, a file without permission to read it).

      polder --version --verbose lists the linked libraries with their versions.
      """,
    version: polderVersion,
    subcommands: [
      Build.self, Check.self, Serve.self, Publish.self, New.self, Translated.self, URLs.self,
      Next.self,
      DigestCommand.self, Explain.self, LicencesCommand.self,
    ])
}

/// The version that `--version` prints and that pages name as their generator.
let polderVersion = "0.1.0"

extension Polder {
  /// Returns the message for a first argument that is nearly a command; nil otherwise.
  fileprivate static func nearCommand() -> String? {
    guard let word = CommandLine.arguments.dropFirst().first, !word.hasPrefix("-") else {
      return nil
    }
    let known = configuration.subcommands.map { $0._commandName } + ["help"]
    guard !known.contains(word), let near = NearMiss.best(for: word, among: known) else {
      return nil
    }
    return MessageLanguage.preferred { Terminal.environment($0) } == .dutch
      ? "Fout: polder kent geen '\(word)'; bedoelt u 'polder \(near)'?"
      : "Error: polder has no '\(word)'; did you mean 'polder \(near)'?"
  }
}

@main
enum Main {
  static func main() {
    // The parser's own `--version` does not accept a second option.
    if Set(CommandLine.arguments.dropFirst()) == ["--version", "--verbose"] {
      Terminal.out("\(polderVersion)\n\(LinkedLibraries.description)\n")
      return
    }
    do {
      var command = try Polder.parseAsRoot()
      try command.run()
    } catch let code as ExitCode {
      Polder.exit(withError: code)
    } catch {
      // The parser's own code for wrong usage is 64; Polder's is 2.
      let code = Polder.exitCode(for: error)
      let text = Polder.nearCommand() ?? Polder.fullMessage(for: error)
      if code.isSuccess {
        Terminal.out(text + "\n")
        Polder.exit()
      }
      Terminal.error(text + "\n")
      Polder.exit(withError: ExitCode(2))
    }
  }
}
