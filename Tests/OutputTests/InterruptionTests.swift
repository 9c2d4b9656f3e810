import Foundation
import Glibc
import Synchronization
import Testing

@testable import Output

/// The behaviour of the disk from a step on.
private final class Interruption: Sendable {
  enum Kind: Sendable {
    /// No change succeeds any more, as after a kill.
    case kill
    /// One step fails with an error number. Later steps succeed.
    case failure(Int32)
  }

  private let kind: Kind
  private let step: Int
  private let count = Mutex(0)

  init(_ kind: Kind, at step: Int) {
    self.kind = kind
    self.step = step
  }

  /// Whether the step was reached.
  var came: Bool { count.withLock { $0 > step } }

  func ask() -> Int32? {
    let current = count.withLock { count in
      count += 1
      return count - 1
    }
    switch kind {
    case .kill: return current >= step ? EIO : nil
    case .failure(let code): return current == step ? code : nil
    }
  }
}

@Suite struct InterruptionTests {
  /// Two sites and the foreign files next to them, chosen so that each kind of step occurs.
  struct Scenario: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let old: [String: String]
    let new: [String: String]
    var foreign: [String: String] = [:]
  }

  static let scenarios = [
    Scenario(
      testDescription: "first", old: [:],
      new: ["index.html": "home", "a/index.html": "A", "a/b/c": "C", "d/e": "E"]),
    Scenario(
      testDescription: "update", old: ["index.html": "old", "a/x": "1", "a/y": "2", "z/z": "3"],
      new: ["index.html": "new", "a/x": "1", "a/new": "4", "n/m/o": "5"],
      foreign: ["mine": "m", "a/mine": "n"]),
    Scenario(
      testDescription: "swaps", old: ["p": "file", "q/r/s": "deep", "q/t": "t", "u": "u"],
      new: ["p/a/b": "deep", "p/c": "c", "q": "file", "u": "U"], foreign: ["v/w": "w"]),
    Scenario(
      testDescription: "removal", old: ["a/b/c": "1", "a/d": "2", "e": "3"], new: [:],
      foreign: ["a/mine": "n"]),
  ]

  private func prepare(_ scenario: Scenario) throws -> TemporaryProject {
    let project = try TemporaryProject()
    if !scenario.old.isEmpty { try project.commit(scenario.old) }
    for (path, text) in scenario.foreign { try project.put(path, text) }
    return project
  }

  /// Commits the new site with an interruption. Returns whether the interruption occurred.
  private func commit(
    _ scenario: Scenario, _ project: TemporaryProject, _ interruption: Interruption, threads: Int
  ) throws -> Bool {
    let committer = project.committer(threads: threads, interrupt: { _ in interruption.ask() })
    do {
      try committer.commit(tree(scenario.new))
    } catch let error as OutputError {
      guard case .failure = error else { throw error }
    }
    return interruption.came
  }

  /// Checks that each file is entirely old or new, and that no foreign file changed.
  private func checkMixture(_ scenario: Scenario, _ project: TemporaryProject) {
    for (path, text) in project.snapshot() where !path.hasSuffix("/") {
      #expect(
        text == scenario.old[path] || text == scenario.new[path] || text == scenario.foreign[path],
        "\(path)")
    }
    for (path, text) in scenario.foreign { #expect(project.text(path) == text) }
  }

  private func checkClean(_ project: TemporaryProject) {
    for name in ["journal.json", "journal.json.new", "manifest.json.new", "staging"] {
      #expect(!project.exists(".polder/\(name)"), "\(name)")
    }
  }

  /// Checks that the site is entirely the old or the new one, and that the next commit succeeds.
  private func checkRecovered(
    _ scenario: Scenario, _ project: TemporaryProject, mustBeNew: Bool, _ step: String
  ) throws {
    let old = scenario.old.merging(scenario.foreign) { a, _ in a }
    let new = scenario.new.merging(scenario.foreign) { a, _ in a }
    let now = project.snapshot()
    if mustBeNew {
      #expect(now == new, "\(step)")
    } else {
      #expect(now == new || now == old, "\(step)")
    }
    checkClean(project)
    try project.commit(scenario.new)
    #expect(project.snapshot() == new, "\(step)")
    try project.commit(scenario.old)
    #expect(project.snapshot() == old, "\(step)")
  }

  @Test(arguments: scenarios, [1, 2])
  func killedAtAnyStep(_ scenario: Scenario, threads: Int) throws {
    for step in 0..<1000 {
      let project = try prepare(scenario)
      let came = try commit(scenario, project, Interruption(.kill, at: step), threads: threads)
      checkMixture(scenario, project)
      let hasJournal = project.exists(".polder/journal.json")
      try project.committer().recover()
      try checkRecovered(
        scenario, project, mustBeNew: hasJournal || !came, "step \(step)")
      if !came {
        #expect(step > 5)
        return
      }
    }
    Issue.record("it never ends")
  }

  @Test(arguments: scenarios)
  func killedAgainWhileRecovering(_ scenario: Scenario) throws {
    for step in 0..<1000 {
      var isLast = false
      for second in 0..<1000 {
        let project = try prepare(scenario)
        isLast = try !commit(scenario, project, Interruption(.kill, at: step), threads: 1)
        let hasJournal = project.exists(".polder/journal.json")
        let interruption = Interruption(.kill, at: second)
        _ = try? project.committer(interrupt: { _ in interruption.ask() }).recover()
        checkMixture(scenario, project)
        try project.committer().recover()
        try checkRecovered(
          scenario, project, mustBeNew: hasJournal || isLast, "steps \(step), \(second)")
        if !interruption.came { break }
      }
      if isLast { return }
    }
  }

  @Test(arguments: scenarios, [ENOSPC, EROFS])
  func failingAtAnyStep(_ scenario: Scenario, code: Int32) throws {
    for step in 0..<1000 {
      let project = try prepare(scenario)
      let interruption = Interruption(.failure(code), at: step)
      let committer = project.committer(threads: 2, interrupt: { _ in interruption.ask() })
      var failure: OutputError?
      do {
        try committer.commit(tree(scenario.new))
      } catch let error as OutputError {
        failure = error
      }
      checkMixture(scenario, project)
      let old = scenario.old.merging(scenario.foreign) { a, _ in a }
      let new = scenario.new.merging(scenario.foreign) { a, _ in a }
      if let failure {
        let words = failure.diagnostics.first?.problem.english
        #expect(words?.message.contains(code == ENOSPC ? "disk is full" : "read-only") == true)
        if project.exists(".polder/journal.json") {
          #expect(words?.advice?.contains("finishes") == true)
        } else {
          // After the journal has ended, everything is in place.
          let now = project.snapshot()
          #expect(now == old || now == new, "step \(step)")
          if now == old { checkClean(project) }
        }
      } else {
        #expect(project.snapshot() == new)
      }
      try project.committer().recover()
      try checkRecovered(
        scenario, project, mustBeNew: failure == nil, "step \(step)")
      if !interruption.came { return }
    }
    Issue.record("it never ends")
  }

  /// A real process that dies of SIGKILL at a step.
  @Test(arguments: [3, 9, 14, 18, 22, 24, 27])
  func reallyKilled(step: Int) async throws {
    let scenario = Self.scenarios[1]
    let project = try prepare(scenario)
    let root = project.root
    let new = scenario.new
    await #expect(processExitsWith: .signal(SIGKILL)) {
      [root = root as String, new = new as [String: String], step = step as Int] in
      let count = Mutex(0)
      let disk = Disk(interrupt: { _ in
        let now = count.withLock { count in
          count += 1
          return count
        }
        if now > step { kill(getpid(), SIGKILL) }
        return nil
      })
      let committer = OutputCommitter(
        publicFolder: root + "/Public", stateFolder: root + "/.polder", threads: 2, disk: disk)
      try committer.commit(tree(new))
    }
    checkMixture(scenario, project)
    let hasJournal = project.exists(".polder/journal.json")
    try project.committer().recover()
    try checkRecovered(scenario, project, mustBeNew: hasJournal, "step \(step)")
  }

  // MARK: Changes during a commit

  /// Stops a commit when all is staged and the journal is in place.
  private func stopAtJournal(_ scenario: Scenario) throws -> TemporaryProject {
    for step in 0..<1000 {
      let project = try prepare(scenario)
      _ = try commit(scenario, project, Interruption(.kill, at: step), threads: 1)
      if project.exists(".polder/journal.json") { return project }
    }
    throw CancellationError()
  }

  @Test func foreignFilesThatAppearBeforeTheRecoveryStay() throws {
    let project = try stopAtJournal(Self.scenarios[1])
    // 'a/new' and 'n/m/o' will be added, 'a/y' and 'z/z' removed.
    try project.put("a/new", "foreign")
    try project.put("n/foreign", "foreign")
    try project.delete("a/y")
    try project.put("a/y", "foreign too")
    #expect(try project.committer().recover())
    #expect(project.text("a/new") == "foreign")
    #expect(project.text("n/foreign") == "foreign")
    #expect(project.text("a/y") == "foreign too")
    #expect(!project.exists("z"))
    checkClean(project)
    let error = #expect(throws: OutputError.self) {
      try project.commit(Self.scenarios[1].new)
    }
    #expect(codes(error) == ["foreign-output Public/a/new"])
    try project.delete("a/new")
    try project.commit(Self.scenarios[1].new)
    #expect(project.text("n/m/o") == "5")
    #expect(project.text("n/foreign") == "foreign")
    #expect(project.text("a/y") == "foreign too")
  }

  @Test func stagedFilesThatAPowerCutDamagedDoNotReplaceGoodOnes() throws {
    let project = try stopAtJournal(Self.scenarios[1])
    let staging = project.publicFolder + "/.polder/staging"
    for case let name as String in FileManager.default.enumerator(atPath: staging) ?? .init() {
      let path = staging + "/" + name
      if !path.hasSuffix("manifest.json"),
        (try? FileHandle(forWritingTo: URL(fileURLWithPath: path))) != nil
      {
        truncate(path, 0)
      }
    }
    #expect(try project.committer().recover())
    #expect(project.text("index.html") == "old")
    #expect(!project.exists("a/new"))
    #expect(try project.commit(Self.scenarios[1].new).written == 3)
    #expect(project.text("index.html") == "new")
    #expect(project.text("n/m/o") == "5")
  }

  @Test(arguments: ["", "{", "{\"version\": 1}", "garbage"])
  func aDamagedJournalIsIgnored(_ text: String) throws {
    let scenario = Self.scenarios[1]
    let project = try stopAtJournal(scenario)
    try project.put(".polder/journal.json", text)
    #expect(try project.committer().recover())
    try checkRecovered(scenario, project, mustBeNew: false, "damaged")
  }

  @Test func journalThatPointsOutside() throws {
    let project = try stopAtJournal(Self.scenarios[1])
    let journal = project.text(".polder/journal.json")
    try Data("secret".utf8).write(to: URL(fileURLWithPath: project.root + "/secret"))
    try project.put(
      ".polder/journal.json", journal.replacingOccurrences(of: "\"a/y\"", with: "\"../secret\""))
    #expect(try project.committer().recover())
    #expect(FileManager.default.fileExists(atPath: project.root + "/secret"))
    #expect(project.text("index.html") == "old")
  }

  @Test func newerJournalIsLeftAlone() throws {
    let project = try stopAtJournal(Self.scenarios[1])
    let journal = project.text(".polder/journal.json")
    try project.put(
      ".polder/journal.json",
      journal.replacingOccurrences(of: "\"version\": 1", with: "\"version\": 9"))
    let error = #expect(throws: OutputError.self) { try project.committer().recover() }
    #expect(codes(error) == ["newer-manifest Public/.polder/journal.json"])
    #expect(project.exists(".polder/staging"))
  }

  @Test func aForeignFileThatAppearsDuringTheCommit() throws {
    let project = try prepare(Self.scenarios[1])
    let path = project.publicFolder + "/a/new"
    let committer = project.committer(interrupt: { change in
      if change == .sync { FileManager.default.createFile(atPath: path, contents: Data("!".utf8)) }
      return nil
    })
    let error = #expect(throws: OutputError.self) {
      try committer.commit(tree(Self.scenarios[1].new))
    }
    #expect(codes(error) == ["foreign-output Public/a/new"])
    #expect(
      error?.diagnostics.first?.problem.english.message
        == "'Public/a/new' changed while the site was being written, so 'Content/a/new.md' is not there yet"
    )
    #expect(project.text("a/new") == "!")
    #expect(project.text("index.html") == "new")
    checkClean(project)
    try project.commit([:])
    #expect(project.text("a/new") == "!")
  }
}
