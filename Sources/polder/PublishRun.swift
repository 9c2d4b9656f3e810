import ArgumentParser
import Diagnostics
import Files
import JSON
import Model
import Output
import Publishing

/// One run of `polder publish` after the build: the targets one after the other, with what they report.
struct PublishRun {
  var options: CommonOptions
  var targets: Targets
  var siteURL: String
  let adopted: String?
  /// How long a web server may take, in seconds; nil for the default of each target.
  let patience: Int?

  private var diagnostics: [Diagnostic] = []
  private var done = 0
  /// Whether an error was no mistake of the content or its settings.
  private var machineFailed = false

  init(
    options: CommonOptions, targets: Targets, siteURL: String, adopted: String?, patience: Int?
  ) {
    self.options = options
    self.targets = targets
    self.siteURL = siteURL
    self.adopted = adopted
    self.patience = patience
  }

  // MARK: Commands

  /// Publishes the output folder to a target, or says what that would do.
  mutating func publish(_ target: PublishTarget, isDry: Bool) {
    attempt(target) { run, engine throws(PublicationError) in
      let committer = OutputCommitter(
        publicFolder: run.options.output, stateFolder: run.targets.cache.path,
        threads: run.options.threads)
      // Until the end, no other build may change what is sent.
      let lock: OutputLock
      let files: [FinishedFile]
      do throws(OutputError) {
        lock = try committer.lock()
        files = try committer.finishedFiles(holding: lock)
      } catch {
        run.note(error.diagnostics, isMachine: true)
        return
      }
      defer { withExtendedLifetime(lock) {} }
      let start = Terminal.seconds()
      let (publisher, progress) = try run.publisher(
        target, engine, files: files, folder: run.options.output)
      defer { progress.finish() }
      let outcome = try isDry ? publisher.dryRun() : publisher.run()
      progress.finish()
      if let manifest = outcome.manifest {
        run.targets.releases(of: target).remember(manifest, from: run.options.output)
      }
      run.report(outcome, target, engine, isDry: isDry, seconds: Terminal.seconds() - start)
    }
  }

  /// Publishes the publication before again.
  mutating func goBack(_ target: PublishTarget, isSure: Bool) {
    attempt(target) { run, engine throws(PublicationError) in
      let current = try run.manifest(of: engine)
      let releases = run.targets.releases(of: target)
      guard let current else { throw .nothingBefore }
      let stored = try step { () throws(TargetError) in
        try engine.manifestBefore(limit: PublicationManifest.limit)
      }
      if let before = stored.flatMap({ try? PublicationManifest(encoded: $0) }) {
        try run.checkWithdrawn(before, current, target, isSure: isSure)
        try run.switchBack(engine)
      } else if let before = releases.before(current), let folder = releases.restore(before) {
        defer { releases.removeRestored() }
        try run.checkWithdrawn(before, current, target, isSure: isSure)
        let (publisher, progress) = try run.publisher(
          target, engine, files: before.files, folder: folder)
        defer { progress.finish() }
        let outcome = try publisher.run()
        if let manifest = outcome.manifest { releases.remember(manifest, from: folder) }
      } else {
        throw .nothingBefore
      }
      run.say(.wentBack(target: target.name))
      run.out(["target": .members(["name": .string(target.name), "back": .boolean(true)])])
    }
  }

  /// Removes a preview from a target, with all that is kept of it.
  mutating func removePreview(_ target: PublishTarget) {
    attempt(target) { run, engine throws(PublicationError) in
      try step { () throws(TargetError) in
        try engine.lock(owner: LockOwner(now: Terminal.now()).text)
      }
      let count: Int
      do throws(PublicationError) {
        count = try run.removeFiles(engine)
      } catch {
        try? engine.unlock()
        throw error
      }
      try step { () throws(TargetError) in try engine.unlock() }
      run.say(.previewRemoved(target: target.name, files: count))
      run.out(["target": .members(["name": .string(target.name), "removed": .integer(count)])])
    }
  }

  /// Removes the files of the site from a target, then the records of them. Returns the number of
  /// files.
  private func removeFiles(_ engine: any PublicationTarget) throws(PublicationError) -> Int {
    let manifest = try manifest(of: engine)
    if let url = manifest?.site.url, url != siteURL { throw .otherSite(url: url) }
    var paths = Set(manifest.map { $0.files.map(\.path) + $0.kept.map(\.file.path) } ?? [])
    let bytes = try step { () throws(TargetError) in
      try engine.record(.journal, limit: PublicationManifest.limit)
    }
    if let bytes, !bytes.isEmpty {
      // A publication that was interrupted.
      do throws(RecordTrouble) {
        let journal = try PublicationJournal(encoded: bytes)
        if journal.site.url != siteURL { throw RecordTrouble.damaged }
        paths.formUnion((journal.files + journal.removals).map(\.path))
      } catch {
        throw .record(.journal, error)
      }
    }
    let all = paths.sorted()
    try step { () throws(TargetError) in
      try engine.remove(all)
      try engine.forgetBefore()
      try engine.store([], as: .manifest)
      try engine.store([], as: .journal)
    }
    return all.count
  }

  /// Prints the log of a target.
  mutating func showLog(of target: PublishTarget) {
    attempt(target) { run, engine throws(PublicationError) in
      let log = try step { () throws(TargetError) in
        try engine.record(.log, limit: PublicationManifest.limit)
      }
      let entries = PublicationLog.entries(of: log ?? [])
      if entries.isEmpty { run.say(.noLog(target: target.name)) }
      for entry in entries {
        if run.options.format == .json {
          run.out(["publication": entry, "target": .string(target.name)])
          continue
        }
        func number(_ name: String) -> Int { Int(entry[name]?.double ?? 0) }
        guard case .string(let time)? = entry["time"], case .string(let by)? = entry["by"] else {
          continue
        }
        let counts = PublishPhrase.Counts(
          new: number("new"), changed: number("changed"), kept: number("kept"),
          removed: number("removed"), withdrawn: number("withdrawn"), bytes: number("bytes"))
        let line = PublishPhrase.logged(time: time, counts, by: by)
        Terminal.out(line.words(in: run.options.language) + "\n")
      }
    }
  }

  /// Gives a target back that an ended publication still has.
  mutating func unlock(_ target: PublishTarget) {
    attempt(target) { run, engine throws(PublicationError) in
      try step { () throws(TargetError) in try engine.unlock() }
      run.say(.unlocked(target: target.name))
      run.out(["target": .members(["name": .string(target.name), "unlocked": .boolean(true)])])
    }
  }

  /// Prints the end of the run. Throws its exit code.
  func finish(seconds: Double) throws {
    if options.format == .json {
      let summary = JSONValue.members([
        "targets": .integer(done), "errors": .integer(diagnostics.count),
        "seconds": .number((seconds * 100).rounded() / 100),
      ])
      Terminal.out(
        String(decoding: JSONValue.members(["summary": summary]).bytes(), as: UTF8.self) + "\n")
    }
    if !diagnostics.isEmpty { throw ExitCode(machineFailed ? 3 : 1) }
  }

  // MARK: Steps

  /// Does something with a target, and reports what goes wrong.
  private mutating func attempt(
    _ target: PublishTarget,
    _ body: (inout PublishRun, any PublicationTarget) throws(PublicationError) -> Void
  ) {
    do throws(PublicationError) {
      if let folder = targets.overlap(of: target) {
        let problem = TargetProblem.overlapping(target: target.name, folder: folder)
        return note([Diagnostic(problem, at: target.location)], isMachine: false)
      }
      let engine = try step { () throws(TargetError) in try targets.engine(of: target) }
      let errors = diagnostics.count
      try body(&self, engine)
      if diagnostics.count == errors { done += 1 }
    } catch {
      let problem = error.problem(of: target.name)
      note([Diagnostic(problem, at: target.location)], isMachine: !problem.isMistake)
    }
  }

  private mutating func note(_ found: [Diagnostic], isMachine: Bool) {
    diagnostics += found
    machineFailed = machineFailed || isMachine
    options.print(found)
  }

  /// Returns a publisher, with the progress that it shows.
  private func publisher(
    _ target: PublishTarget, _ engine: any PublicationTarget, files: [FinishedFile], folder: String
  ) throws(PublicationError) -> (Publisher, Progress) {
    let web: WebCheck?
    do throws(TargetError) {
      web = try target.url.map { url throws(TargetError) in
        try WebCheck(
          url: url, isProtected: target.isProtected, patience: patience ?? target.patience)
      }
    } catch {
      throw .target(error)
    }
    let progress = Progress(isShown: !options.quiet && options.format == .text)
    let language = options.language
    let publisher = Publisher(
      to: engine, siteURL: siteURL, adopting: adopted, program: "Polder \(polderVersion)",
      folder: folder, files: files, web: web, threads: options.threads, now: Terminal.now
    ) { stage in
      progress.show(PublishPhrase(stage, target: target.name).words(in: language))
    }
    return (publisher, progress)
  }

  private func manifest(
    of engine: any PublicationTarget
  ) throws(PublicationError) -> PublicationManifest? {
    let bytes = try step { () throws(TargetError) in
      try engine.record(.manifest, limit: PublicationManifest.limit)
    }
    guard let bytes, !bytes.isEmpty else { return nil }
    do throws(RecordTrouble) {
      return try PublicationManifest(encoded: bytes)
    } catch {
      throw .record(.manifest, error)
    }
  }

  private func switchBack(_ engine: any PublicationTarget) throws(PublicationError) {
    try step { () throws(TargetError) in
      try engine.lock(owner: LockOwner(now: Terminal.now()).text)
    }
    do throws(PublicationError) {
      try step { () throws(TargetError) in try engine.goBack() }
    } catch {
      try? engine.unlock()
      throw error
    }
    try step { () throws(TargetError) in try engine.unlock() }
  }

  /// Asks before pages are shown again that were withdrawn since.
  private func checkWithdrawn(
    _ before: PublicationManifest, _ current: PublicationManifest, _ target: PublishTarget,
    isSure: Bool
  ) throws(PublicationError) {
    let hashes = Dictionary(
      current.files.map { ($0.path, $0.hash) }, uniquingKeysWith: { first, _ in first })
    let withdrawn = before.files.filter { file in
      guard let hash = hashes[file.path] else { return !file.lasts }
      return FileRole.isAboutPeople(file.path) && hash != file.hash
    }.map(\.path)
    if withdrawn.isEmpty || isSure { return }
    if Terminal.inputIsTerminal, Terminal.errorIsTerminal, options.format == .text {
      let question = PublishPhrase.askWithdrawn(
        target: target.name, paths: withdrawn.prefix(10).map(\.text), count: withdrawn.count)
      Terminal.error(question.words(in: options.language))
      if let answer = readLine()?.lowercased(), ["y", "yes", "j", "ja"].contains(answer) { return }
    }
    throw .withdrawnBefore(withdrawn)
  }

  // MARK: Reporting

  private func report(
    _ outcome: Publisher.Outcome, _ target: PublishTarget, _ engine: any PublicationTarget,
    isDry: Bool, seconds: Double
  ) {
    let plan = outcome.plan
    if plan.clockLag > 60 {
      say(.clockBehind(target: target.name, seconds: plan.clockLag))
    }
    let counts = PublishPhrase.Counts(
      new: plan.newCount, changed: plan.changedCount, kept: plan.kept.count,
      removed: plan.removedCount, withdrawn: plan.withdrawn.count, bytes: plan.bytes)
    if outcome.isUnchanged {
      say(.nothingToDo(target: target.name, place: engine.place))
    } else if isDry {
      say(.wouldPublish(target: target.name, place: engine.place, counts))
      if options.verbose { list(plan) }
    } else {
      say(
        .published(
          target: target.name, place: engine.place, counts, checked: outcome.checked,
          seconds: fixed(seconds, decimals: 2)))
    }
    out([
      "target": .members([
        "name": .string(target.name), "place": .string(engine.place), "dryRun": .boolean(isDry),
        "unchanged": .boolean(outcome.isUnchanged), "new": .integer(plan.newCount),
        "changed": .integer(plan.changedCount), "kept": .integer(plan.kept.count),
        "removed": .integer(plan.removedCount), "withdrawn": .integer(plan.withdrawn.count),
        "bytes": .integer(plan.bytes), "checked": .integer(outcome.checked),
        "seconds": .number((seconds * 100).rounded() / 100),
      ])
    ])
  }

  /// Prints the files of a dry run.
  private func list(_ plan: PublicationPlan) {
    for file in plan.sent {
      say(.wouldSend(file.path.text, isNew: plan.isNew(file)))
    }
    for file in plan.clearances + plan.removals { say(.wouldRemove(file.path.text)) }
  }

  private func say(_ phrase: PublishPhrase) {
    if options.quiet || options.format == .json { return }
    Terminal.error(phrase.words(in: options.language) + "\n")
  }

  /// Prints a line of `--format json`.
  private func out(_ line: KeyValuePairs<String, JSONValue?>) {
    guard options.format == .json else { return }
    Terminal.out(String(decoding: JSONValue.members(line).bytes(), as: UTF8.self) + "\n")
  }
}

/// Does a step on a target; its error becomes that of the publication.
private func step<Result>(
  _ body: () throws(TargetError) -> Result
) throws(PublicationError) -> Result {
  do throws(TargetError) { return try body() } catch { throw .target(error) }
}

extension PublishTarget {
  /// How long its web server may take to have a publication, in seconds. Hosts of Git repositories take
  /// minutes.
  fileprivate var patience: Int {
    if case .git = place { 600 } else { 60 }
  }
}

extension PublishPhrase {
  /// What is shown at a stage.
  fileprivate init(_ stage: Publisher.Stage, target: String) {
    switch stage {
    case .comparing: self = .comparing(target: target)
    case .sending(let done, let all): self = .sending(target: target, done: done, of: all)
    case .verifying: self = .verifying(target: target)
    case .waitingForServer: self = .waitingForServer(target: target)
    case .removing: self = .removing(target: target)
    }
  }
}
