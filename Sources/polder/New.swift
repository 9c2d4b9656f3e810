import ArgumentParser
import ContentEdits
import Diagnostics
import Glibc
import Site

/// `polder new`
struct New: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Begin a page: a file with all its fields and headings.",
    discussion: """
      The kinds are those of Content/model.yml. The page is a draft until you take that line away.

      Example: polder new events "Open day in Haarlem"
      """)

  @OptionGroup var options: CommonOptions

  @Argument(help: "The kind of page, such as events.")
  var kind: String

  @Argument(help: "Its title, in the site's first language.")
  var title: String

  func run() throws {
    let input = InputLoader.load(
      content: options.content, templates: options.templates, threads: options.threads)
    let page: NewPage
    do throws(NewPage.Failure) {
      page = try NewPage.make(
        kind: kind, title: title, input: input, language: options.language)
    } catch {
      try refuse(error)
      return
    }
    let path = "\(options.content)/\(page.path)"
    do throws(NewFile.Failure) {
      if let slash = path.lastIndex(of: "/") { try NewFile.makeFolder(String(path[..<slash])) }
      try NewFile.write(Array(page.text.utf8), to: path)
    } catch {
      if error.code == EEXIST {
        Terminal.error("\(path) is there already; choose another title\n")
        throw ExitCode(1)
      }
      Terminal.error("\(path) cannot be made: \(String(cString: strerror(error.code)))\n")
      throw ExitCode(3)
    }
    Terminal.out("\(path)\n")
    if options.quiet { return }
    let place = page.url.map { "at \($0)" } ?? "once its fields are filled in"
    Terminal.error("polder serve shows it \(place); it is a draft\n")
  }

  private func refuse(_ failure: NewPage.Failure) throws {
    switch failure {
    case .mistakes(let diagnostics):
      Terminal.error(TextPrinter(language: options.language).text(diagnostics))
      throw ExitCode(1)
    case .unknownKind(let known, let near):
      let hint = near.map { "; did you mean '\($0)'?" } ?? ""
      throw ValidationError(
        known.isEmpty
          ? "\(options.content) has no model.yml and site.yml that say which kinds of pages there are"
          : "there is no kind '\(kind)'\(hint) The kinds: \(known.joined(separator: ", "))")
    case .noName: throw ValidationError("the title needs a letter or a digit for the file's name")
    }
  }
}
