import Diagnostics
import Files
import Formats
import Glibc
import JSON
import Output
import Parallel

/// Carries out publications on a target, in the order that `PublicationPlan` says, and is done when what
/// was fetched afterwards is what was sent.
///
/// A journal on the target names what is about to change. If the publication is interrupted anywhere, the
/// next one knows by it which files are Polder's own, in whatever state.
public struct Publisher {
  /// How far a publication is.
  public enum Stage: Sendable, Hashable {
    case comparing
    case sending(done: Int, of: Int)
    case verifying
    case waitingForServer
    case removing
  }

  /// The result of a publication, or of a dry run.
  public struct Outcome: Sendable {
    /// What was to be done.
    public let plan: PublicationPlan
    /// Whether nothing had to be done.
    public let isUnchanged: Bool
    /// What the target has now; nil after a dry run.
    public var manifest: PublicationManifest?
    /// The number of files that were fetched afterwards.
    public var checked = 0
  }

  private let target: any PublicationTarget
  private let siteURL: String
  private let adopted: String?
  private let program: String
  private let folder: String
  private let files: [FinishedFile]
  private let web: WebCheck?
  private let threads: Int
  private let checksOutput: Bool
  private let now: () -> Int
  private let onStage: (Stage) -> Void

  /// How many files are sent in one step.
  private static let batch = 1000

  /// Makes a publisher.
  ///
  /// - Parameters:
  ///   - target: where to publish.
  ///   - siteURL: the address of the site, which the target's records are bound to.
  ///   - adopted: another address whose records the site may take over.
  ///   - program: the name and version of the program.
  ///   - folder: where the files are, below it at their paths.
  ///   - files: the site, sorted by path.
  ///   - web: asks the web server afterwards; nil if there is none that is known.
  ///   - checksOutput: whether to compare the files in the folder with their hashes before they are sent.
  ///   - now: the machine's time in seconds since 1970.
  public init(
    to target: any PublicationTarget, siteURL: String, adopting adopted: String? = nil,
    program: String, folder: String, files: [FinishedFile], web: WebCheck?, threads: Int,
    checksOutput: Bool = true, now: @escaping () -> Int,
    onStage: @escaping (Stage) -> Void = { _ in }
  ) {
    self.target = target
    self.siteURL = siteURL
    self.adopted = adopted
    self.program = program
    self.folder = folder
    self.files = files
    self.web = web
    self.threads = threads
    self.checksOutput = checksOutput
    self.now = now
    self.onStage = onStage
  }

  /// The records of a target, read and checked.
  private struct Records {
    var manifest: PublicationManifest?
    var journal: PublicationJournal?

    var site: SiteIdentity? { manifest?.site ?? journal?.site }
  }

  /// Says what a publication would do, and changes nothing.
  public func dryRun() throws(PublicationError) -> Outcome {
    onStage(.comparing)
    let records = try readRecords()
    let plan = try makePlan(records)
    return Outcome(plan: plan, isUnchanged: isUnchanged(records, plan))
  }

  /// Publishes.
  public func run() throws(PublicationError) -> Outcome {
    onStage(.comparing)
    let start = now()
    try step { () throws(TargetError) in try target.lock(owner: LockOwner(now: start).text) }
    let outcome: Outcome
    do throws(PublicationError) {
      outcome = try publish(start)
    } catch {
      // What failed is what the user should hear of.
      try? target.unlock()
      throw error
    }
    try step { () throws(TargetError) in try target.unlock() }
    return outcome
  }

  private func publish(_ start: Int) throws(PublicationError) -> Outcome {
    let records = try readRecords()
    let plan = try makePlan(records)
    var outcome = Outcome(plan: plan, isUnchanged: isUnchanged(records, plan))
    outcome.manifest = records.manifest
    if outcome.isUnchanged {
      // An earlier publication may have been interrupted after the switch.
      if let manifest = records.manifest { try forget(manifest.withdrawn) }
      if let manifest = records.manifest, !manifest.isChecked, let web {
        try ask(web, sample(of: files), &outcome)
        try store(manifest.checked, as: .manifest)
      }
      return outcome
    }
    if checksOutput { try checkOutput(plan.sent) }
    try checkInterruption()
    let site =
      records.site.map { SiteIdentity(url: siteURL, id: $0.id) } ?? SiteIdentity(url: siteURL)
    try step { () throws(TargetError) in try target.begin() }
    var journal = self.journal(plan, records, site)
    if !target.isAtomic { try store(journal.encoded(), as: .journal) }
    try remove(plan.clearances)
    try send(plan, &journal)
    onStage(.verifying)
    let sample = sample(of: plan.sent)
    try verify(sample)
    outcome.checked = sample.count
    if target.isAtomic {
      onStage(.removing)
      try remove(plan.removals)
      var manifest = self.manifest(plan, site, isChecked: web == nil, since: start)
      outcome.manifest = manifest
      try store(manifest.encoded(), as: .manifest)
      try step { () throws(TargetError) in try target.complete() }
      // What was withdrawn leaves, even if the web server does not answer.
      try forget(plan.withdrawn)
      if let web {
        try ask(web, sample, &outcome)
        manifest.isChecked = true
        try store(manifest.encoded(), as: .manifest)
      }
    } else {
      if let web { try ask(web, sample, &outcome) }
      let manifest = self.manifest(plan, site, isChecked: true, since: start)
      outcome.manifest = manifest
      try store(manifest.encoded(), as: .manifest)
      onStage(.removing)
      try remove(plan.removals)
    }
    try checkGone(plan)
    if !target.isAtomic { try forget(plan.withdrawn) }
    if !target.isAtomic { try store([], as: .journal) }
    try addToLog(plan, since: start)
    return outcome
  }

  // MARK: Reading

  private func readRecords() throws(PublicationError) -> Records {
    var records = Records()
    if let bytes = try record(.manifest) {
      do throws(RecordTrouble) {
        records.manifest = try PublicationManifest(encoded: bytes)
      } catch {
        throw .record(.manifest, error)
      }
    }
    if !target.isAtomic, let bytes = try record(.journal) {
      do throws(RecordTrouble) {
        records.journal = try PublicationJournal(encoded: bytes)
      } catch {
        throw .record(.journal, error)
      }
    }
    if let url = records.site?.url, url != siteURL, url != adopted { throw .otherSite(url: url) }
    return records
  }

  private func record(_ name: RecordName) throws(PublicationError) -> [UInt8]? {
    do throws(TargetError) {
      let bytes = try target.record(name, limit: PublicationManifest.limit)
      return bytes?.isEmpty == true ? nil : bytes
    } catch {
      throw .target(error)
    }
  }

  private func makePlan(_ records: Records) throws(PublicationError) -> PublicationPlan {
    let uncertain = (records.journal?.files ?? []) + (records.journal?.removals ?? [])
    let present = try taken(uncertain.map(\.path))
    var state = TargetState(
      manifest: records.manifest, journal: records.journal, present: present)
    // What is Polder's own may be in the way, as a file for a folder or the other way round. It leaves first.
    let folders = Set(state.files.keys.flatMap(\.folders))
    let unknown = files.filter { file in
      !state.has(file.path) && !folders.contains(file.path.text)
        && !file.path.folders.contains { (try? OutputPath($0)).map(state.has) ?? false }
    }
    let others = try taken(unknown.map(\.path))
    if !others.isEmpty {
      try adopt(unknown.filter { others.contains($0.path) }, into: &state)
    }
    return PublicationPlan(files, over: state, now: now())
  }

  private func taken(_ paths: [OutputPath]) throws(PublicationError) -> Set<OutputPath> {
    if paths.isEmpty { return [] }
    do throws(TargetError) { return try target.taken(among: paths) } catch { throw .target(error) }
  }

  /// Takes over files that somebody else put on the target, if they are the same as the site's.
  private func adopt(
    _ files: [FinishedFile], into state: inout TargetState
  ) throws(PublicationError) {
    var foreign: [OutputPath] = []
    // A file of another size need not be fetched, but only fetching tells its size.
    for batch in files.inBatches(of: 100) {
      let contents = try contents(batch.map(\.path))
      for file in batch {
        if let bytes = contents[file.path], ContentHash.hash(bytes) == file.hash {
          state.adopt(file)
        } else {
          foreign.append(file.path)
        }
      }
    }
    if !foreign.isEmpty { throw .foreignFiles(foreign) }
  }

  private func contents(
    _ paths: [OutputPath]
  ) throws(PublicationError) -> [OutputPath: [UInt8]] {
    if paths.isEmpty { return [:] }
    do throws(TargetError) { return try target.contents(of: paths) } catch { throw .target(error) }
  }

  private func isUnchanged(_ records: Records, _ plan: PublicationPlan) -> Bool {
    guard let manifest = records.manifest, records.journal == nil else { return false }
    return plan.isEmpty && manifest.files == files && manifest.site.url == siteURL
  }

  /// Refuses files that changed since the site was finished.
  private func checkOutput(_ files: [FinishedFile]) throws(PublicationError) {
    let folder = folder
    let wrong = parallelMap(files, threads: threads) { file in
      let bytes = try? FileReader.read("\(folder)/\(file.path.text)", limit: 1 << 40)
      return bytes.map { ContentHash.hash($0) } != file.hash
    }
    if let first = zip(files, wrong).first(where: { $0.1 }) { throw .changedOutput(first.0.path) }
  }

  // MARK: Changing

  private func step<Result>(
    _ body: () throws(TargetError) -> Result
  ) throws(PublicationError) -> Result {
    do throws(TargetError) { return try body() } catch { throw .target(error) }
  }

  private func store(_ bytes: [UInt8], as name: RecordName) throws(PublicationError) {
    try step { () throws(TargetError) in try target.store(bytes, as: name) }
  }

  private func checkInterruption() throws(PublicationError) {
    if Interruption.isPending { throw .interrupted }
  }

  /// The journal of a publication. What an earlier journal names is still uncertain.
  private func journal(
    _ plan: PublicationPlan, _ records: Records, _ site: SiteIdentity
  ) -> PublicationJournal {
    var sent = Dictionary(
      (records.journal?.files ?? []).map { ($0.path, $0) }, uniquingKeysWith: { $1 })
    var removed = Dictionary(
      (records.journal?.removals ?? []).map { ($0.path, $0) }, uniquingKeysWith: { $1 })
    for file in plan.sent { sent[file.path] = file }
    for file in plan.clearances + plan.removals { removed[file.path] = file }
    for path in sent.keys { removed[path] = nil }
    return PublicationJournal(
      site: site, time: plan.time, files: sent.values.sorted { $0.path < $1.path },
      removals: removed.values.sorted { $0.path < $1.path },
      loose: Set((records.journal?.loose ?? []) + plan.newPages).sorted())
  }

  /// Stores which pages are loose from now on, if that changed.
  private func note(
    _ loose: Set<OutputPath>, in journal: inout PublicationJournal
  ) throws(PublicationError) {
    guard !target.isAtomic, loose != Set(journal.loose) else { return }
    journal.loose = loose.sorted()
    try store(journal.encoded(), as: .journal)
  }

  private func send(
    _ plan: PublicationPlan, _ journal: inout PublicationJournal
  ) throws(PublicationError) {
    let total = plan.sent.count
    var done = 0
    for phase in PublicationPlan.Phase.allCases {
      for batch in (plan.sends[phase] ?? []).inBatches(of: Publisher.batch) {
        onStage(.sending(done: done, of: total))
        try checkInterruption()
        let sent = batch.map { file in
          SentFile(
            path: file.path, mediaType: MediaType.of(file.path.text),
            caching: file.lasts ? HostHeaders.long : HostHeaders.short, size: file.size,
            hash: file.hash)
        }
        try step { () throws(TargetError) in try target.send(sent, from: folder) }
        done += batch.count
      }
      if phase == .newPages {
        try note(Set(journal.loose).subtracting(plan.newPages), in: &journal)
      }
    }
    try note(Set(journal.loose).union(plan.removedPages), in: &journal)
  }

  /// Removes the publications before, if something was withdrawn: their lists and feeds name it.
  private func forget(_ withdrawn: [OutputPath]) throws(PublicationError) {
    if withdrawn.isEmpty { return }
    try step { () throws(TargetError) in try target.forgetBefore() }
  }

  private func remove(_ files: [FinishedFile]) throws(PublicationError) {
    for batch in files.inBatches(of: Publisher.batch) {
      try checkInterruption()
      try step { () throws(TargetError) in try target.remove(batch.map(\.path)) }
    }
  }

  private func manifest(
    _ plan: PublicationPlan, _ site: SiteIdentity, isChecked: Bool, since start: Int
  ) -> PublicationManifest {
    plan.manifest(
      of: files, site: site, program: program, isChecked: isChecked,
      after: max(0, now() - start))
  }

  private func addToLog(_ plan: PublicationPlan, since start: Int) throws(PublicationError) {
    let log: [UInt8]
    do throws(TargetError) {
      log = try target.record(.log, limit: PublicationLog.limit) ?? []
    } catch {
      throw .target(error)
    }
    let seconds = max(0, now() - start)
    let entry = JSONValue.members([
      "time": .string(Timestamp(seconds: plan.time + seconds).rfc3339), "site": .string(siteURL),
      "by": .string(program), "files": .integer(files.count), "new": .integer(plan.newCount),
      "changed": .integer(plan.changedCount), "removed": .integer(plan.removedCount),
      "kept": .integer(plan.kept.count), "withdrawn": .integer(plan.withdrawn.count),
      "bytes": .integer(plan.bytes), "seconds": .integer(seconds),
    ])
    try store(PublicationLog.appending(entry, to: log), as: .log)
  }

  // MARK: Checking

  /// The largest file that is fetched to check it, if there are others, in bytes.
  private static let large = 4 << 20
  /// How many of the withdrawn files are looked for.
  private static let gone = 10
  /// How many files of each role are fetched.
  private static let each = 2

  /// Returns some files of each role, and the home page.
  private func sample(of files: [FinishedFile]) -> [FinishedFile] {
    var sample: [FinishedFile] = []
    let byRole = Dictionary(grouping: files) { FileRole(of: $0.path, lasts: $0.lasts).rawValue }
    for role in byRole.keys.sorted() {
      let own = (byRole[role] ?? []).shuffled()
      let small = own.filter { $0.size <= Publisher.large }
      sample += (small.isEmpty ? own : small).prefix(Publisher.each)
    }
    if !sample.isEmpty, !sample.contains(where: { $0.path.text == "index.html" }),
      let home = self.files.first(where: { $0.path.text == "index.html" })
    {
      sample.append(home)
    }
    return sample
  }

  /// Reads files back.
  private func verify(_ files: [FinishedFile]) throws(PublicationError) {
    let contents = try contents(files.map(\.path))
    for file in files {
      guard let bytes = contents[file.path] else { throw .unverified(file.path, .missing) }
      guard ContentHash.hash(bytes) == file.hash else { throw .unverified(file.path, .different) }
    }
  }

  private func ask(
    _ web: WebCheck, _ files: [FinishedFile], _ outcome: inout Outcome
  ) throws(PublicationError) {
    onStage(.waitingForServer)
    let served = files.filter { FileRole.isServed($0.path) }
    try web.check(served)
    outcome.checked = max(outcome.checked, served.count)
  }

  /// Checks that some of what was withdrawn is gone.
  private func checkGone(_ plan: PublicationPlan) throws(PublicationError) {
    let removed = Set((plan.removals + plan.clearances).map(\.path))
    let gone = plan.withdrawn.filter(removed.contains).shuffled().prefix(Publisher.gone)
    if let left = try contents(Array(gone)).keys.min() { throw .unverified(left, .stillThere) }
  }
}

extension PublicationManifest {
  /// The record of the manifest, once the web server was seen to answer with it.
  fileprivate var checked: [UInt8] {
    var manifest = self
    manifest.isChecked = true
    return manifest.encoded()
  }
}

extension Array {
  /// Returns the elements in their order, in pieces of at most `count`.
  func inBatches(of count: Int) -> [[Element]] {
    stride(from: 0, to: self.count, by: count).map {
      Array(self[$0..<Swift.min($0 + count, self.count)])
    }
  }
}
