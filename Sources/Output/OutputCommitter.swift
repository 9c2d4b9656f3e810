import Diagnostics
import Files
import Glibc

/// What a commit did.
public struct CommitSummary: Sendable, Hashable {
  /// Files that are new or were replaced.
  public var written = 0
  /// Files that the site no longer has.
  public var removed = 0
  /// Files that were right already and were not touched.
  public var unchanged = 0
  /// Folders that were made.
  public var folders = 0
}

/// The stages of a commit, as `--timings` names them.
public enum CommitStage: String, Sendable, CaseIterable {
  /// Locks are taken, and what an interrupted commit left is ended.
  case lock
  /// The site is compared with what is there.
  case compare
  /// What differs is written to the staging folder.
  case stage
  /// It is moved into place.
  case move
}

/// Writes a site into its output folder, all or nothing.
///
/// Only files in the folder's manifest (`.polder/manifest.json`) are ever replaced or removed; a
/// file that somebody else put where a page must go is an error, unless it has the page's bytes
/// already. New files are first written to `.polder/staging`; then a journal says what will be
/// moved and removed; then that is done, and the manifest follows. Interrupted before the journal,
/// the old site stays; after it, the next start completes the new one. No step follows a symbolic
/// link inside the output folder (the folder itself may be one).
public struct OutputCommitter: Sendable {
  private let publicFolder: String
  let stateFolder: String
  let threads: Int
  private let shownName: String
  private let disk: Disk

  /// Takes the folders to work with.
  ///
  /// - Parameters:
  ///   - publicFolder: the output folder's path; made, with those above it, at the first commit.
  ///   - stateFolder: the folder for the lock and for what makes the next build faster, `.polder`
  ///     beside Content; made when needed.
  ///   - threads: how many threads read and write.
  ///   - shownName: the output folder's name in messages; its path if nil.
  ///   - sources: the folders that copied files come from: nothing below them is copied through a link.
  public init(
    publicFolder: String, stateFolder: String, threads: Int, shownAs shownName: String? = nil,
    sources: SourceFolders? = nil
  ) {
    var disk = Disk()
    disk.sources = sources
    self.init(
      publicFolder: publicFolder, stateFolder: stateFolder, threads: threads,
      shownAs: shownName, disk: disk)
  }

  init(
    publicFolder: String, stateFolder: String, threads: Int, shownAs shownName: String? = nil,
    disk: Disk
  ) {
    self.publicFolder = publicFolder
    self.stateFolder = stateFolder
    self.threads = threads
    self.shownName = shownName ?? publicFolder
    self.disk = disk
  }

  // MARK: The lock

  /// Takes the locks, or says which process has one; never waits. The output folder is not made.
  public func lock() throws(OutputError) -> OutputLock {
    try OutputCommitter.makeFolders(stateFolder, shownAs: stateFolder)
    let state = try OutputLock.State(stateFolder)
    let folder = try PublicFolder(publicFolder, shownAs: shownName, disk: disk)
    if let folder { try OutputLock.lock(folder) }
    return OutputLock(state, folder)
  }

  /// Runs `body` with the locks taken.
  public func withLock<Result>(
    _ body: (OutputLock) throws(OutputError) -> Result
  ) throws(OutputError) -> Result {
    let lock = try lock()
    defer { withExtendedLifetime(lock) {} }
    return try body(lock)
  }

  // MARK: Recovery

  /// Completes or discards what an interrupted commit left; true if there was anything. Each
  /// commit begins with it.
  ///
  /// - Parameter lock: the lock, if the caller has it; else it is taken meanwhile.
  @discardableResult
  public func recover(holding lock: OutputLock? = nil) throws(OutputError) -> Bool {
    guard let lock else {
      return try withLock { lock throws(OutputError) in try recover(holding: lock) }
    }
    guard let folder = lock.folder else { return false }
    return try recover(folder)
  }

  private func recover(_ folder: PublicFolder) throws(OutputError) -> Bool {
    guard let notes = try folder.openNotes(making: false) else { return false }
    return try Recovery(folder: folder, notes: notes).run()
  }

  // MARK: Commit

  /// Makes the output folder hold exactly the site, beside what is not Polder's. A commit of what
  /// is there already touches nothing.
  ///
  /// - Parameters:
  ///   - tree: the site.
  ///   - lock: the lock, if the caller has it; else it is taken meanwhile.
  ///   - source: what the site was made from, for `unchanged`; nil when nobody will ask.
  ///   - onStage: called when a stage begins.
  @discardableResult
  public func commit(
    _ tree: OutputTree, holding lock: OutputLock? = nil, madeFrom source: BuildSource? = nil,
    onStage: (CommitStage) -> Void = { _ in }
  ) throws(OutputError) -> CommitSummary {
    onStage(.lock)
    let files = tree.files
    try OutputCommitter.check(tree, sorted: files)
    guard let lock else {
      return try withLock { lock throws(OutputError) in
        try commit(files, holding: lock, source, onStage)
      }
    }
    return try commit(files, holding: lock, source, onStage)
  }

  private func commit(
    _ files: [OutputTree.File], holding lock: OutputLock, _ source: BuildSource?,
    _ onStage: (CommitStage) -> Void
  ) throws(OutputError) -> CommitSummary {
    if let folder = lock.folder { return try commit(files, in: folder, source, onStage) }
    let folder = try makePublicFolder()
    try OutputLock.lock(folder)
    defer { OutputLock.unlock(folder) }
    return try commit(files, in: folder, source, onStage)
  }

  private func commit(
    _ files: [OutputTree.File], in folder: PublicFolder, _ source: BuildSource?,
    _ onStage: (CommitStage) -> Void
  ) throws(OutputError) -> CommitSummary {
    LastBuild.remove(in: stateFolder)
    _ = try recover(folder)
    return try Commit(
      files: files, folder: folder, stateFolder: stateFolder, threads: threads, source: source
    ).run(onStage)
  }

  /// Refuses a site with files that cannot stand beside each other.
  static func check(_ tree: OutputTree, sorted files: [OutputTree.File]) throws(OutputError) {
    let collisions = tree.collisions(sorted: files)
    if !collisions.isEmpty {
      throw .problems(
        collisions.map {
          Diagnostic(
            $0.problem, at: SourceLocation(SourceFile(path: $0.origin, bytes: [])))
        })
    }
  }

  private func makePublicFolder() throws(OutputError) -> PublicFolder {
    try OutputCommitter.makeFolders(publicFolder, shownAs: shownName)
    guard let folder = try PublicFolder(publicFolder, shownAs: shownName, disk: disk) else {
      throw OutputError(SystemError(code: ENOENT), .create, shownName)
    }
    return folder
  }

  /// Makes a folder and those above it.
  static func makeFolders(_ path: String, shownAs shownName: String) throws(OutputError) {
    var end = path.startIndex
    while end < path.endIndex {
      end = path[path.index(after: end)...].firstIndex(of: "/") ?? path.endIndex
      if mkdir(String(path[..<end]), 0o755) != 0, errno != EEXIST, end == path.endIndex {
        throw OutputError(.last, .create, shownName)
      }
    }
  }
}
