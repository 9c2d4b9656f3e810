import Diagnostics
import Files
import Glibc
import Parallel

/// One commit: assess, plan, stage, write the journal, move.
struct Commit {
  /// How many files a thread takes at a time: enough that neighbouring paths share their open
  /// folders.
  private static let chunk = 64

  let files: [OutputTree.File]
  let notes: OutputTree.Notes
  let folder: PublicFolder
  let stateFolder: String
  let threads: Int
  /// What the site was made from; nil if no later build needs it.
  let source: BuildSource?

  private var disk: Disk { folder.disk }

  func run(_ onStage: (CommitStage) -> Void) throws(OutputError) -> CommitSummary {
    onStage(.compare)
    let now = StatusCache.now()
    let (manifest, manifestHash) =
      try folder.openNotes(making: false)?.readManifest() ?? (Manifest(), ContentHash.hash([]))
    if let preview = notes.previewName, manifest.previewName == nil, !manifest.entries.isEmpty {
      throw OutputError(
        .previewOverSite(folder.shownName, preview: preview), at: folder.shownName)
    }
    let cache = StatusCache.load(stateFolder, folder: folder, manifest: manifestHash)
    let (known, removed) = match(manifest)
    let gone = Dictionary(
      removed.map { (manifest.entries[$0].path.text.lowercased(), $0) }, uniquingKeysWith: max)
    let assessor = Assessor(
      folder: folder, files: files, manifest: manifest, known: known, gone: gone, cache: cache,
      now: now)
    var assessments = try inParallel(files.count) { range throws(OutputError) in
      try assessor.assess(range)
    }
    let respelt = Set(assessments.lazy.map(\.respelt))
    let plan = try Planner.plan(
      assessor, assessments, removed: removed.filter { !respelt.contains($0) })
    let journal = plan.journal
    let summary = CommitSummary(
      written: plan.staged.count, removed: journal.removals.count + journal.clearedFiles.count,
      unchanged: files.count - plan.staged.count, folders: plan.newFolders)
    if plan.isEmpty, isRight(manifest, known, assessments, plan) {
      save(assessments.map(\.record), over: cache, manifestHash)
      if let source { LastBuild(source, manifest: manifestHash).save(in: stateFolder) }
    } else {
      let hash = try publish(plan, &assessments, now, onStage)
      save(assessments.map(\.record), over: nil, hash)
      if let source { LastBuild(source, manifest: hash).save(in: stateFolder) }
    }
    return summary
  }

  /// Finds the site's files in the manifest. Returns for each file the position of its entry or -1,
  /// and the entries without a file.
  private func match(_ manifest: Manifest) -> (known: [Int], removed: [Int]) {
    var known = [Int](repeating: -1, count: files.count)
    var removed: [Int] = []
    var next = 0
    for (position, entry) in manifest.entries.enumerated() {
      while next < files.count, files[next].path < entry.path { next += 1 }
      if next < files.count, files[next].path == entry.path {
        known[next] = position
        next += 1
      } else {
        removed.append(position)
      }
    }
    return (known, removed)
  }

  /// Runs `work` over `0..<count` in pieces on all threads. If there are several errors, it joins
  /// problems; a failure of the machine has priority over them.
  private func inParallel<Element: Sendable>(
    _ count: Int, _ work: @escaping @Sendable (Range<Int>) throws(OutputError) -> [Element]
  ) throws(OutputError) -> [Element] {
    let pieces = (count + Commit.chunk - 1) / Commit.chunk
    let results = parallelMap(count: pieces, threads: threads) { piece in
      Result { () throws(OutputError) in
        try work(piece * Commit.chunk..<min(count, (piece + 1) * Commit.chunk))
      }
    }
    var elements: [Element] = []
    elements.reserveCapacity(count)
    var problems: [Diagnostic] = []
    for result in results {
      switch result {
      case .success(let piece): elements += piece
      case .failure(.problems(let more)): problems += more
      case .failure(let failure): throw failure
      }
    }
    if !problems.isEmpty { throw .problems(problems) }
    return elements
  }

  /// Whether the manifest is already correct if no file needs to change.
  private func isRight(
    _ manifest: Manifest, _ known: [Int], _ assessments: [Assessment], _ plan: Plan
  ) -> Bool {
    guard manifest.entries.count == files.count, manifest.keptFolders == plan.keptFolders,
      manifest.previewName == notes.previewName
    else { return false }
    return zip(known, assessments).allSatisfy { known, assessment in
      guard known >= 0 else { return false }
      let entry = manifest.entries[known]
      return entry.digest == assessment.digest && entry.size == assessment.size
        && entry.lasts == notes.lasting.contains(entry.path)
    }
  }

  private func newManifest(_ assessments: [Assessment], _ plan: Plan) -> Manifest {
    var manifest = Manifest()
    manifest.entries.reserveCapacity(files.count)
    for (file, assessment) in zip(files, assessments) {
      guard let digest = assessment.digest else { continue }
      manifest.entries.append(
        Manifest.Entry(
          path: file.path, size: assessment.size, digest: digest,
          lasts: notes.lasting.contains(file.path)))
    }
    manifest.keptFolders = plan.keptFolders
    manifest.previewName = notes.previewName
    return manifest
  }

  // MARK: Writing

  /// Stages, writes the journal and moves everything into place. Returns the hash of the new
  /// manifest.
  private func publish(
    _ plan: Plan, _ assessments: inout [Assessment], _ now: Int64,
    _ onStage: (CommitStage) -> Void
  ) throws(OutputError) -> ContentHash {
    onStage(.stage)
    guard let notes = try folder.openNotes(making: true) else {
      throw folder.failure(SystemError(code: ENOENT), .create, PublicFolder.notes)
    }
    let staging: Int32
    let journal: Journal
    let manifest: Manifest
    do throws(OutputError) {
      staging = try makeStaging(notes)
    } catch {
      try? notes.discard(NotesFolder.staging)
      throw error
    }
    defer { close(staging) }
    do throws(OutputError) {
      try stage(plan, staging, &assessments, now)
      manifest = newManifest(assessments, plan)
      journal = try writeJournal(plan, manifest, notes, staging)
    } catch {
      // The old site is untouched. Remove what was staged, so that a full disk has room again.
      try? notes.discard(NotesFolder.newJournal)
      try? notes.discard(NotesFolder.staging)
      throw error
    }
    onStage(.move)
    var replay = Replay(journal, in: folder, notes: notes, staging: staging)
    try replay.run()
    try replay.finish(manifest)
    if !replay.blocked.isEmpty {
      throw .problems(replay.blocked.map(newcomer))
    }
    return journal.manifest
  }

  private func makeStaging(_ notes: NotesFolder) throws(OutputError) -> Int32 {
    do throws(SystemError) {
      try disk.makeFolder(NotesFolder.staging, in: notes.descriptor)
      let staging = try disk.openFolder(NotesFolder.staging, in: notes.descriptor)
      let device = try disk.status(of: staging).device
      guard device == folder.device else {
        close(staging)
        throw SystemError(code: EXDEV)
      }
      return staging
    } catch {
      throw notes.failure(error, .create, NotesFolder.staging)
    }
  }

  private func stage(
    _ plan: Plan, _ staging: Int32, _ assessments: inout [Assessment], _ now: Int64
  ) throws(OutputError) {
    let stager = Stager(
      folder: folder, staging: staging, files: files, staged: plan.staged,
      assessments: assessments, now: now)
    let written = try inParallel(plan.staged.count) { range throws(OutputError) in
      try stager.write(range)
    }
    for (item, written) in zip(plan.staged, written) {
      assessments[item.position].digest = written.digest
      assessments[item.position].size = written.size
      assessments[item.position].record = StatusCache.Record(file: nil, source: written.source)
    }
  }

  /// Writes the new manifest and the journal. When this returns, the new site is certain to be
  /// published.
  private func writeJournal(
    _ plan: Plan, _ manifest: Manifest, _ notes: NotesFolder, _ staging: Int32
  ) throws(OutputError) -> Journal {
    let bytes = manifest.encoded()
    var journal = plan.journal
    journal.manifest = ContentHash.hash(bytes)
    do throws(SystemError) {
      try notes.writeDurably(bytes, NotesFolder.manifest, in: staging)
      try notes.writeDurably(journal.encoded(), NotesFolder.newJournal, in: notes.descriptor)
      // The names in the folders must be on the disk before the journal refers to them.
      try disk.sync(staging)
      try disk.rename(
        NotesFolder.newJournal, in: notes.descriptor, to: NotesFolder.journal,
        in: notes.descriptor)
    } catch {
      throw notes.failure(error, .write, NotesFolder.journal)
    }
    // From here on there is no way back, even if the disk cannot be synced.
    try? disk.sync(notes.descriptor)
    return journal
  }

  private func newcomer(_ path: OutputPath) -> Diagnostic {
    let origin =
      files.first { $0.path == path || isPath($0.path.text, inside: path.text) }?.origin
    return folder.diagnostic(
      .obstacle(folder.shown(path.text), .newcomer, origin: origin ?? path.text), at: path.text)
  }

  // MARK: For the next build

  /// Saves the status of the files, unless that is known already.
  private func save(
    _ records: [StatusCache.Record], over cache: StatusCache?, _ hash: ContentHash
  ) {
    if let cache, cache.records == records { return }
    StatusCache(records: records).save(stateFolder, folder: folder, manifest: hash)
  }
}
