import ArgumentParser
import ContentEdits
import Diagnostics
import Files
import Glibc
import Site

/// `polder new`
struct New: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Make a new page: a file with all its fields and headings.",
    discussion: """
      Content/model.yml defines the kinds. The page is a draft until you remove the line draft: true.

      Example: polder new events "Open day in Haarlem"
      """)

  @OptionGroup var options: CommonOptions

  @Argument(help: "The kind of page, such as events.")
  var kind: String

  @Argument(help: "Its title, in the site's first language.")
  var title: String

  func run() throws {
    let input = InputLoader.load(
      content: options.content, templates: options.templates, threads: options.threads,
      images: .nothing)
    let page: NewPage
    do throws(NewPage.Failure) {
      page = try NewPage.make(
        kind: kind, title: title, input: input, language: options.language,
        baseURL: options.baseURL)
    } catch {
      try explain(error)
    }
    let path = "\(options.content)/\(page.path)"
    do throws(FileError) {
      try ContentWriter.begin(page.text, at: path)
    } catch {
      guard error.errno == EEXIST else { try options.refuse(error) }
      say(.isThereAlready(path))
      throw ExitCode(1)
    }
    Terminal.out("\(path)\n")
    if options.quiet { return }
    say(.begun(url: "http://127.0.0.1:\(Serve.usualPort)\(page.url)", until: page.deciding))
  }

  private func explain(_ failure: NewPage.Failure) throws -> Never {
    let phrase: RunPhrase
    switch failure {
    case .mistakes(let diagnostics):
      options.print(diagnostics)
      throw ExitCode(1)
    case .unknownKind([], _): phrase = .noKinds(folder: options.content)
    case .unknownKind(let known, let near):
      phrase = .noSuchKind(kind, known: known, near: near)
    case .noName: phrase = .noNameInTitle
    }
    throw ValidationError(phrase.words(in: options.language))
  }

  private func say(_ phrase: RunPhrase) {
    Terminal.error(phrase.words(in: options.language) + "\n")
  }
}
