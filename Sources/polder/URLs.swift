import ArgumentParser
import ContentEdits
import Files
import Site

/// `polder urls`
struct URLs: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "urls",
    abstract: "Say which addresses are new or gone since they were last accepted.",
    discussion: """
      Content/urls.txt holds every address and anchor that was published. While it is there, a \
      build fails when one of them disappears and nothing leads on from it. Prints + and each new \
      address, - and each that has gone; --accept writes them into the file, and is the only thing \
      that does.
      """)

  @OptionGroup var options: CommonOptions

  @Flag(help: "Write Content/urls.txt: what stands now is published, what has gone is gone.")
  var accept = false

  func run() throws {
    let site = try PreparedProject.read(options)
    let accepted = site.acceptedURLs()
    if !options.quiet {
      Terminal.out(accepted.added.map { "+ \($0)\n" }.joined())
      Terminal.out(accepted.gone.map { "- \($0)\n" }.joined())
    }
    guard accept else { return }
    do throws(FileError) {
      try ContentWriter.writeLedger(accepted.text, content: options.content)
    } catch {
      try options.refuse(error)
    }
  }
}
