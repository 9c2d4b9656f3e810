import ArgumentParser
import Site

/// `polder next`
struct Next: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Print when the site will change by itself.",
    discussion: """
      Prints the times after now at which a page appears or disappears or an event is over, the \
      next first. Each line has the time (UTC), the page's file and what happens. Build the site \
      again at each time.
      """)

  @OptionGroup var options: CommonOptions

  func run() throws {
    let site = try PreparedProject.read(options)
    for change in site.clock.changes {
      Terminal.out("\(change.time) \(change.file) \(change.reason.rawValue)\n")
    }
  }
}
