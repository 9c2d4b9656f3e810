import ArgumentParser
import ContentEdits
import Files
import Site

/// `polder urls`
struct URLs: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "urls",
    abstract: "Print the addresses that appeared or disappeared since you last accepted them.",
    discussion: """
      Content/urls.txt lists every address and anchor that was published. If it exists, a build \
      fails when one of them disappears without a redirect. Prints + before each new address and - \
      before each that disappeared; --accept writes them into the file, and is the only thing \
      that does.
      """)

  @OptionGroup var options: CommonOptions

  @Flag(help: "Write Content/urls.txt with all current addresses and anchors.")
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
