import Diagnostics
import Files
import Glibc

/// The result of a commit.
public struct CommitSummary: Sendable, Hashable {
  /// Files that are new or were replaced.
  public var written = 0
  /// Files that are no longer part of the site, and were removed.
  public var removed = 0
  /// Files that were already correct, and were not touched.
  public var unchanged = 0
  /// Folders that were made.
  public var folders = 0
}

/// The stages of a commit, as `--timings` names them.
public enum CommitStage: String, Sendable, CaseIterable {
  /// Takes the locks, and finishes an interrupted commit.
  case lock
  /// Compares the site with the output folder.
  case compare
  /// Writes what differs to the staging folder.
  case stage
  /// Moves it into place.
  case move
}

/// Writes a site into its output folder, completely or not at all.
///
/// It only replaces and removes files that are in the folder's manifest (`.polder/manifest.json`).
/// If somebody else put a file where a page must go, that is an error, unless the file has the
/// page's bytes already. New files are first written to `.polder/staging`. Then a journal lists
/// what will be moved and removed. Then that is done, and the manifest follows. If a commit is
/// interrupted before the journal, the old site stays; after it, the next start completes the new
/// one. No step follows a symbolic link inside the output folder (the folder itself may be one).
public struct OutputCommitter: Sendable {
  private let publicFolder: String
  let stateFolder: String
  let threads: Int
  private let shownName: String
  private let disk: Disk

  /// Makes a committer for some folders.
  ///
  /// - Parameters:
  ///   - publicFolder: the output folder's path. The first commit makes it and its parents.
  ///   - stateFolder: the folder for the lock and the caches, `.polder` next to Content. It is made
  ///     when it is needed.
  ///   - threads: how many threads read and write.
  ///   - shownName: the output folder's name in messages; its path if nil.
  ///   - sources: the folders that copied files come from. Nothing in them is copied through a
  ///     link.
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

  /// Takes the locks, or reports which process holds one. It never waits, and does not make the
  /// output folder.
  public func lock() throws(OutputError) -> OutputLock {
    try OutputCommitter.makeFolders(stateFolder, shownAs: stateFolder)
    let state = try OutputLock.State(stateFolder)
    let folder = try PublicFolder(publicFolder, shownAs: shownName, disk: disk)
    if let folder { try OutputLock.lock(folder) }
    return OutputLock(state, folder)
  }

  /// Runs `body` while holding the locks.
  public func withLock<Result>(
    _ body: (OutputLock) throws(OutputError) -> Result
  ) throws(OutputError) -> Result {
    let lock = try lock()
    defer { withExtendedLifetime(lock) {} }
    return try body(lock)
  }

  // MARK: Recovery

  /// Completes or discards an interrupted commit. Returns true if there was one. Each commit begins
  /// with this.
  ///
  /// - Parameter lock: the lock, if the caller holds it; otherwise this takes it for the duration.
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

  /// Makes the output folder contain exactly the site, next to files that are not Polder's. It
  /// touches nothing that is already correct.
  ///
  /// - Parameters:
  ///   - tree: the site.
  ///   - lock: the lock, if the caller holds it; otherwise this takes it for the duration.
  ///   - source: the input of the site, for `unchanged`; nil if no later build needs it.
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
        try commit(files, tree.previewName, tree.lasting, holding: lock, source, onStage)
      }
    }
    return try commit(files, tree.previewName, tree.lasting, holding: lock, source, onStage)
  }

  private func commit(
    _ files: [OutputTree.File], _ preview: String?, _ lasting: Set<OutputPath>,
    holding lock: OutputLock, _ source: BuildSource?, _ onStage: (CommitStage) -> Void
  ) throws(OutputError) -> CommitSummary {
    if let folder = lock.folder {
      return try commit(files, preview, lasting, in: folder, source, onStage)
    }
    let folder = try makePublicFolder()
    try OutputLock.lock(folder)
    defer { OutputLock.unlock(folder) }
    return try commit(files, preview, lasting, in: folder, source, onStage)
  }

  private func commit(
    _ files: [OutputTree.File], _ preview: String?, _ lasting: Set<OutputPath>,
    in folder: PublicFolder,
    _ source: BuildSource?, _ onStage: (CommitStage) -> Void
  ) throws(OutputError) -> CommitSummary {
    LastBuild.remove(in: stateFolder)
    _ = try recover(folder)
    return try Commit(
      files: files, previewName: preview, folder: folder, stateFolder: stateFolder,
      threads: threads, source: source, lasting: lasting
    ).run(onStage)
  }

  /// Refuses a site with files that cannot exist together.
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

  /// Makes a folder and its parents.
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
