import Glibc

/// Executes a journal, in a commit as well as after an interruption. Every step checks whether it
/// was done already, and whether somebody else put something there meanwhile. That then stays, and
/// the new file waits for the next build.
struct Replay: ~Copyable {
  private let folder: PublicFolder
  private let notes: NotesFolder
  private let staging: Int32
  private let journal: Journal

  /// The moves that found something else in their place.
  private(set) var blocked: [OutputPath] = []

  private var disk: Disk { folder.disk }

  init(_ journal: Journal, in folder: PublicFolder, notes: NotesFolder, staging: Int32) {
    self.folder = folder
    self.notes = notes
    self.staging = staging
    self.journal = journal
  }

  /// Moves the new files into place and removes what is no longer needed, but leaves the manifest
  /// and journal.
  mutating func run() throws(OutputError) {
    try remove(journal.clearedFiles)
    try removeFolders(journal.clearedFolders)
    try move()
    try remove(journal.removals)
    try removeFolders(journal.emptiedFolders)
  }

  // MARK: Removing

  private func remove(_ removals: [Journal.Removal]) throws(OutputError) {
    var walker = FolderWalker(root: folder.descriptor, disk: disk)
    for removal in removals {
      do throws(SystemError) {
        guard case .inside(let parent, let name) = try walker.enter(removal.path.text.utf8),
          let status = try disk.status(name, in: parent), removal.matches(status)
        else { continue }
        try disk.unlink(name, in: parent)
      } catch {
        throw folder.failure(error, .remove, removal.path.text, unfinished: true)
      }
    }
  }

  private func removeFolders(_ folders: [OutputPath]) throws(OutputError) {
    /// A folder stays if it is not empty, missing, something else, in use or protected.
    let harmless = [
      ENOTEMPTY, EEXIST, ENOENT, ENOTDIR, EBUSY, EACCES, EPERM,
    ]
    var walker = FolderWalker(root: folder.descriptor, disk: disk)
    for path in folders {
      do throws(SystemError) {
        guard case .inside(let parent, let name) = try walker.enter(path.text.utf8) else {
          continue
        }
        try disk.removeFolder(name, in: parent)
      } catch {
        if harmless.contains(error.code) { continue }
        throw folder.failure(error, .remove, path.text, unfinished: true)
      }
    }
  }

  // MARK: Moving

  private mutating func move() throws(OutputError) {
    var walker = FolderWalker(root: folder.descriptor, disk: disk)
    for move in journal.moves {
      let staged = String(move.staged)
      do throws(SystemError) {
        guard try disk.status(staged, in: staging) != nil else { continue }
        guard case .inside(let parent, let name) = try walker.enter(move.path.text.utf8) else {
          blocked.append(move.path)
          continue
        }
        let isDone =
          switch move.kind {
          case .new: try moveNew(staged, parent, name)
          case .replace: try moveFile(staged, parent, name)
          case .folder: try moveFolder(staged, parent, name)
          }
        if !isDone { blocked.append(move.path) }
      } catch {
        throw folder.failure(error, .move, move.path.text, unfinished: true)
      }
    }
  }

  /// Moves a file to a free name. link(2), unlike rename(2), never replaces anything.
  private func moveNew(
    _ staged: String, _ parent: Int32, _ name: Disk.Name
  ) throws(SystemError) -> Bool {
    do throws(SystemError) {
      try disk.link(staged, in: staging, to: name, in: parent)
    } catch {
      switch error.code {
      case EEXIST:
        let here = try disk.status(name, in: parent)
        let there = try disk.status(staged, in: staging)
        // The interrupted commit may have linked it already.
        guard let here, here.inode == there?.inode, here.device == there?.device else {
          return false
        }
      case EPERM, EOPNOTSUPP, ENOSYS, EMLINK:
        // The file system does not support hard links.
        guard try disk.status(name, in: parent) == nil else { return false }
        try disk.rename(staged, in: staging, to: name, in: parent)
        return true
      default: throw error
      }
    }
    try disk.unlink(staged, in: staging)
    return true
  }

  /// Moves a file over a file that Polder wrote.
  private func moveFile(
    _ staged: String, _ parent: Int32, _ name: Disk.Name
  ) throws(SystemError) -> Bool {
    if let status = try disk.status(name, in: parent), status.kind != .file { return false }
    try disk.rename(staged, in: staging, to: name, in: parent)
    return true
  }

  /// Moves a folder to a free name. The system refuses to replace anything but an empty folder.
  private func moveFolder(
    _ staged: String, _ parent: Int32, _ name: Disk.Name
  ) throws(SystemError) -> Bool {
    do throws(SystemError) {
      try disk.rename(staged, in: staging, to: name, in: parent)
      return true
    } catch {
      if [EEXIST, ENOTEMPTY, ENOTDIR].contains(error.code) { return false }
      throw error
    }
  }

  // MARK: The end

  /// Puts the new manifest into place, without what was blocked, then removes the journal.
  func finish(_ manifest: Manifest) throws(OutputError) {
    do throws(SystemError) {
      if blocked.isEmpty {
        if try disk.status(NotesFolder.manifest, in: staging) != nil {
          try disk.rename(
            NotesFolder.manifest, in: staging, to: NotesFolder.manifest, in: notes.descriptor)
        }
      } else {
        try disk.removeAll(NotesFolder.newManifest, in: notes.descriptor)
        try notes.writeDurably(
          manifest.without(blocked).encoded(), NotesFolder.newManifest, in: notes.descriptor)
        try disk.rename(
          NotesFolder.newManifest, in: notes.descriptor, to: NotesFolder.manifest,
          in: notes.descriptor)
      }
    } catch {
      throw notes.failure(error, .move, NotesFolder.manifest, unfinished: true)
    }
    do throws(SystemError) {
      try disk.unlink(NotesFolder.journal, in: notes.descriptor)
      try disk.removeAll(NotesFolder.staging, in: notes.descriptor)
    } catch {
      throw notes.failure(error, .remove, NotesFolder.journal, unfinished: true)
    }
  }
}

extension Manifest {
  /// Returns the manifest without some paths and everything inside them.
  func without(_ paths: [OutputPath]) -> Manifest {
    guard !paths.isEmpty else { return self }
    let names = Set(paths)
    func isLeft(_ path: OutputPath) -> Bool {
      !names.contains(path)
        && !path.folders.contains { (try? OutputPath($0)).map(names.contains) ?? false }
    }
    var result = self
    result.entries.removeAll { !isLeft($0.path) }
    return result
  }
}
