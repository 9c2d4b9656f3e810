import Dates
import Diagnostics
import Files
import Glibc
import JSON
import Output
import Parallel
import Site
import Synchronization

/// One state of the project, as the preview shows it.
struct Snapshot: Sendable {
  /// The number of this state.
  var number = 0
  /// The last site without errors; nil until there is one.
  var site: PreparedSite?
  /// All files of `site`, once they are built.
  var tree: OutputTree?
  /// The errors that prevent a newer site, until all of them are known.
  var mistakes: BuildMistakes?
  /// All current diagnostics.
  var diagnostics: [Diagnostic] = []
  /// Whether all pages of `site` have been built and checked.
  var isFinished = false

  /// The numbers of errors and warnings, for the tools.
  var counts: JSONValue {
    .members([
      "errors": .integer(diagnostics.count(of: .error)),
      "warnings": .integer(diagnostics.count(of: .warning)),
    ])
  }
}

/// The site, kept up to date with the files of the project.
final class LiveSite: Sendable {
  /// The project to keep up to date.
  struct Project: Sendable {
    var content: String
    var templates: String
    var threads: Int
    /// Files that exist while Git changes many others.
    var locks: [String]
    /// Whether to poll for changes and not watch.
    var polls = false
    /// Where generated images are kept.
    var images = ImageKeeping.memory
    /// Returns the options for a build now.
    var options: @Sendable () -> BuildOptions
  }

  private let project: Project
  private let announcer: Announcer
  /// Reports to the terminal.
  private let log: @Sendable (Event) -> Void
  /// Reads the project, and keeps what it has read from the start.
  private let reader: ProjectReader
  private let current = Mutex(Snapshot())

  /// An event that the terminal may show.
  enum Event: Sendable {
    /// The site was built: the number of changed files, and the time in milliseconds.
    case built(changes: Int?, milliseconds: Int, errors: Int, warnings: Int)
    /// The project is polled, because the system has no watches left.
    case polling(FolderWatch.Obstacle)
  }

  init(_ project: Project, announcer: Announcer, log: @escaping @Sendable (Event) -> Void) {
    self.project = project
    reader = ProjectReader(
      content: project.content, templates: project.templates, threads: project.threads,
      images: project.images)
    self.announcer = announcer
    self.log = log
  }

  /// The current state.
  var snapshot: Snapshot { current.withLock { $0 } }

  /// Starts to watch and to build, on new threads. Returns false if the system refuses them.
  func start() -> Bool {
    Threads.detach { self.keepBuilding() }
      && Threads.detach(isPatient: true) { self.keepFinishing() }
  }

  /// Returns the current state, after waiting for the first one.
  func firstSnapshot() -> Snapshot {
    let deadline = Deadline(milliseconds: 60_000)
    while true {
      let snapshot = snapshot
      if snapshot.number > 0 || deadline.remaining == 0 { return snapshot }
      usleep(2_000)
    }
  }

  /// Returns the current state with all its files, after waiting for them if necessary.
  func finishedSnapshot() -> Snapshot {
    let deadline = Deadline(milliseconds: 60_000)
    while true {
      let snapshot = snapshot
      if snapshot.isFinished || snapshot.site == nil && snapshot.number > 0 { return snapshot }
      if deadline.remaining == 0 { return snapshot }
      usleep(5_000)
    }
  }

  // MARK: - Building

  /// Returns the project's folders as they are now. A folder that has become a link since the start
  /// is not followed.
  func sources() -> SourceFolders { reader.sources() }

  private func keepBuilding() {
    var reader = reader
    // Watch first, then read, so that no change between them is missed.
    var watch = FolderWatch(reader.folders, locks: project.locks, polls: project.polls)
    var isPolling = false
    var memory = BuildMemory(keepsPages: true)
    var options = project.options()
    var changes: FolderChanges?
    while true {
      if let obstacle = watch.obstacle, !isPolling {
        isPolling = true
        if !project.polls { log(.polling(obstacle)) }
      }
      let start = Deadline.now
      if let changes { reader.read(changes) } else { reader.readAll() }
      options = refreshed(options)
      build(reader.input, options, &memory)
      tell(changes, since: start)
      changes = nil
      while changes == nil { changes = watch.next(timeout: 500) }
    }
  }

  /// Updates the clock once an hour. A new time at each build would invalidate every page.
  private func refreshed(_ options: BuildOptions) -> BuildOptions {
    let fresh = project.options()
    guard case .instant(let before) = options.now, case .instant(let now) = fresh.now,
      now - before < 3_600
    else { return fresh }
    return options
  }

  private func build(_ input: SiteInput, _ options: BuildOptions, _ memory: inout BuildMemory) {
    // Keep the last site until all tabs know of the new one, because freeing it takes time.
    let last = snapshot
    defer { withExtendedLifetime(last) {} }
    let result = SiteBuild.prepare(input, options: options, memory: &memory)
    current.withLock { current in
      current.number += 1
      switch result {
      case .success(let site):
        current.site = site
        current.tree = nil
        current.isFinished = false
        current.diagnostics = site.diagnostics
        current.mistakes = nil
      case .failure(let mistakes):
        current.mistakes = mistakes
        current.diagnostics = mistakes.diagnostics
      }
    }
    announcer.announce()
  }

  private func tell(_ changes: FolderChanges?, since start: Int) {
    let snapshot = snapshot
    log(
      .built(
        changes: changes?.paths.reduce(0) { $0 + $1.count }, milliseconds: Deadline.now - start,
        errors: snapshot.diagnostics.count(of: .error),
        warnings: snapshot.diagnostics.count(of: .warning)))
  }

  /// Reports pages that exceed the limits of rendering. It then does not finish the site, because
  /// all pages of a template may be like that, and each takes as long as a page may take.
  func reportFailures(of site: PreparedSite) {
    let failures = site.failures
    if failures.isEmpty { return }
    let isNews = current.withLock { current in
      // Errors that appeared since then are more important.
      guard current.site === site, !current.diagnostics.hasErrors else { return false }
      current.diagnostics = (current.diagnostics + failures).sortedByPlace()
      current.isFinished = true
      current.number += 1
      return true
    }
    if isNews { announcer.announce() }
  }

  // MARK: - Finishing

  /// Finds the problems that only appear in finished pages, for a site that cannot be shown yet.
  private func completeMistakes(_ mistakes: BuildMistakes, since number: Int) {
    // A user who is typing has priority.
    if number > 1 { usleep(300_000) }
    guard snapshot.number == number else { return }
    let all = mistakes.completed { [self] in snapshot.number == number }
    let isNews = current.withLock { current in
      guard current.number == number else { return false }
      current.mistakes = nil
      guard let all, all.count != current.diagnostics.count else { return false }
      current.diagnostics = all
      current.number += 1
      return true
    }
    if isNews { announcer.announce() }
  }

  /// Builds and checks all other pages and files while nothing else has to be done.
  private func keepFinishing() {
    while true {
      usleep(20_000)
      let start = snapshot
      if let mistakes = start.mistakes { completeMistakes(mistakes, since: start.number) }
      guard let site = start.site, !start.isFinished else { continue }
      // A user who is typing has priority.
      if start.number > 1 { usleep(300_000) }
      guard snapshot.site === site else { continue }
      let result = site.finish { [self] in
        reportFailures(of: site)
        let now = snapshot
        return now.site === site && !now.isFinished
      }
      guard let result else { continue }
      let isNews = current.withLock { current in
        guard current.site === site, !current.isFinished else { return false }
        current.isFinished = true
        current.tree = result.tree
        // Errors that appeared since then are more important.
        guard !current.diagnostics.hasErrors, result.diagnostics.count != current.diagnostics.count
        else { return false }
        current.diagnostics = result.diagnostics
        current.number += 1
        return true
      }
      if isNews { announcer.announce() }
    }
  }
}
