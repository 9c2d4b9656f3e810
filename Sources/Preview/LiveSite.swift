import Dates
import Diagnostics
import Files
import Glibc
import JSON
import Output
import Parallel
import Site
import Synchronization

/// One state of the project: what a preview shows.
struct Snapshot: Sendable {
  /// Counts the states.
  var number = 0
  /// The last site without mistakes; nil until there is one.
  var site: PreparedSite?
  /// All files of `site`, once they are made.
  var tree: OutputTree?
  /// What keeps a newer site from being made, until all of it is known.
  var mistakes: BuildMistakes?
  /// All that is wrong now.
  var diagnostics: [Diagnostic] = []
  /// Whether all pages of `site` have been made and looked at.
  var isFinished = false

  /// How much is wrong, for the tools, to which notes are remarks too.
  var counts: JSONValue {
    .members([
      "errors": .integer(diagnostics.count(of: .error)),
      "warnings": .integer(diagnostics.count(of: .warning)),
    ])
  }
}

/// The site, kept up to date with the project's files.
final class LiveSite: Sendable {
  /// What to keep up to date.
  struct Project: Sendable {
    var content: String
    var templates: String
    var threads: Int
    /// Files that exist while Git changes many others.
    var locks: [String]
    /// Whether to look for changes again and again instead of watching.
    var polls = false
    /// What becomes of images that have to be made.
    var images = ImageKeeping.memory
    /// Options for a build now.
    var options: @Sendable () -> BuildOptions
  }

  private let project: Project
  private let announcer: Announcer
  /// Tells the person at the terminal.
  private let log: @Sendable (Event) -> Void
  /// Reads the project, from the beginning.
  private let reader: ProjectReader
  private let current = Mutex(Snapshot())

  /// What the person at the terminal may want to know.
  enum Event: Sendable {
    /// The site was built: how many files had changed, and how long it took, in milliseconds.
    case built(changes: Int?, milliseconds: Int, errors: Int, warnings: Int)
    /// Changes are looked for again and again, since the system has no watches left.
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

  /// The present state.
  var snapshot: Snapshot { current.withLock { $0 } }

  /// Starts to watch and to build, on threads of its own; false when the system gives none.
  func start() -> Bool {
    Threads.detach { self.keepBuilding() }
      && Threads.detach(isPatient: true) { self.keepFinishing() }
  }

  /// The present state, once there is one.
  func firstSnapshot() -> Snapshot {
    let deadline = Deadline(milliseconds: 60_000)
    while true {
      let snapshot = snapshot
      if snapshot.number > 0 || deadline.remaining == 0 { return snapshot }
      usleep(2_000)
    }
  }

  /// The present state with all its files, waiting for them if need be.
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

  /// The project's folders as they are now. One that has become a link since the beginning is not
  /// followed.
  func sources() -> SourceFolders { reader.sources() }

  private func keepBuilding() {
    var reader = reader
    // First watch, then read: what changes in between is seen.
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

  /// The clock goes on, hour by hour: to look at it at each build would make every page anew.
  private func refreshed(_ options: BuildOptions) -> BuildOptions {
    let fresh = project.options()
    guard case .instant(let before) = options.now, case .instant(let now) = fresh.now,
      now - before < 3_600
    else { return fresh }
    return options
  }

  private func build(_ input: SiteInput, _ options: BuildOptions, _ memory: inout BuildMemory) {
    // The last site is kept until all tabs know of this one: to let it go takes time.
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

  /// Tells of pages that cost more than any page may. Nothing is finished then: all pages of a template may
  /// be like that, and each takes as long as a page may take.
  func reportFailures(of site: PreparedSite) {
    let failures = site.failures
    if failures.isEmpty { return }
    let isNews = current.withLock { current in
      // Mistakes that came since are what matters.
      guard current.site === site, !current.diagnostics.hasErrors else { return false }
      current.diagnostics = (current.diagnostics + failures).sortedByPlace()
      current.isFinished = true
      current.number += 1
      return true
    }
    if isNews { announcer.announce() }
  }

  // MARK: - Finishing

  /// Looks for what shows only in finished pages, of a site that cannot be shown yet.
  private func completeMistakes(_ mistakes: BuildMistakes, since number: Int) {
    // Whoever types goes first.
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

  /// Makes all other pages and files while nothing else is to be done, and looks at them.
  private func keepFinishing() {
    while true {
      usleep(20_000)
      let start = snapshot
      if let mistakes = start.mistakes { completeMistakes(mistakes, since: start.number) }
      guard let site = start.site, !start.isFinished else { continue }
      // Whoever types goes first.
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
        // Mistakes that came since are what matters.
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
