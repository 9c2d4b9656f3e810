import ArgumentParser
import Diagnostics
import Site

/// The command line's root.
struct Polder: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "polder",
    abstract: "Turns a folder of Markdown into the website of a city programme.",
    discussion: """
      Polder reads Content/ and Templates/ in the current folder, checks everything, and writes \
      the site to Public/. While there is a single mistake, nothing is written.

      Exit codes: 0 done, 1 mistakes in content or templates, 2 wrong usage, 3 the machine failed \
      (a full disk, a file that may not be read).

      polder --version --verbose names the libraries that are linked in, with their versions.
      """,
    version: polderVersion,
    subcommands: [
      Build.self, Check.self, Serve.self, New.self, Translated.self, URLs.self, Next.self,
      DigestCommand.self, Explain.self, LicencesCommand.self,
    ])
}

/// The version that `--version` prints and that pages name as their generator.
let polderVersion = "0.1.0"

@main
enum Main {
  static func main() {
    // The parser's own `--version` takes no second option.
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
      // The parser's own code for wrong usage is 64; ours is 2.
      let code = Polder.exitCode(for: error)
      let text = Polder.fullMessage(for: error)
      if code.isSuccess {
        Terminal.out(text + "\n")
        Polder.exit()
      }
      Terminal.error(text + "\n")
      Polder.exit(withError: ExitCode(2))
    }
  }
}
