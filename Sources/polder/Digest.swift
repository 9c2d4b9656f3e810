import ArgumentParser
import Dates
import Files
import Site

/// `polder digest`
struct DigestCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "digest",
    abstract: "Write a newsletter with new and changed pages, by theme.",
    discussion: """
      For each language of the site, writes digest.LANGUAGE.md, Markdown to edit, and \
      digest.LANGUAGE.html, an e-mail that is ready to send. The day in a page's `published` or \
      `updated` decides whether the newsletter includes it.

      Example: polder digest --since 2026-10-01
      """)

  @OptionGroup var options: CommonOptions

  @Option(
    help: ArgumentHelp("The first day to include, such as 2026-10-01.", valueName: "date"))
  var since: String

  @Option(help: ArgumentHelp("The folder for the newsletters.", valueName: "folder"))
  var folder = "."

  func validate() throws {
    guard CalendarDate(iso8601: since) != nil else {
      throw ValidationError("--since takes a day such as 2026-10-01")
    }
    guard !folder.isEmpty else { throw ValidationError("--folder takes the name of a folder") }
  }

  func run() throws {
    guard let day = CalendarDate(iso8601: since) else { return }
    let site = try PreparedProject.read(options)
    for (language, newsletter) in site.newsletters(since: day) {
      for (ending, text) in [("md", newsletter.markdown), ("html", newsletter.html)] {
        let path = "\(folder)/digest.\(language).\(ending)"
        do throws(FileError) {
          try FileWriter.makeFolder(folder)
          try FileWriter.write(Array(text.utf8), to: path)
        } catch {
          try options.refuse(error)
        }
        if !options.quiet { Terminal.out(path + "\n") }
      }
    }
  }
}
