import Diagnostics
import Files
import Glibc

/// Finishes an interrupted commit in the output folder.
struct Recovery {
  let folder: PublicFolder
  let notes: NotesFolder

  private var disk: Disk { folder.disk }

  /// Completes the work of a journal, or discards staged files without one. Returns true if there
  /// was anything.
  func run() throws(OutputError) -> Bool {
    var didAnything = false
    if let journal = try notes.readJournal() {
      didAnything = try rollForward(journal)
    }
    // Remove the journal first: without it, staged files have no meaning.
    for name in [
      NotesFolder.journal, NotesFolder.newJournal, NotesFolder.newManifest, NotesFolder.staging,
    ] where try notes.has(name) {
      try notes.discard(name)
      didAnything = true
    }
    return didAnything
  }

  /// Completes a commit. Returns false if the journal cannot be used.
  private func rollForward(_ journal: Journal) throws(OutputError) -> Bool {
    let staging: Int32
    do throws(SystemError) {
      staging = try disk.openFolder(NotesFolder.staging, in: notes.descriptor)
    } catch {
      if [ENOENT, ENOTDIR, ELOOP].contains(error.code) { return false }
      throw notes.failure(error, .read, NotesFolder.staging, unfinished: true)
    }
    defer { close(staging) }
    // The manifest is still staged, or was moved to its place before the interruption.
    var found = try manifest(journal, in: staging)
    if found == nil { found = try manifest(journal, in: notes.descriptor) }
    guard let manifest = found else { return false }
    try discardDamaged(journal, manifest, staging)
    var replay = Replay(journal, in: folder, notes: notes, staging: staging)
    try replay.run()
    try replay.finish(manifest)
    return true
  }

  /// Returns the manifest of the journal, if it is in a folder.
  private func manifest(
    _ journal: Journal, in directory: Int32
  ) throws(OutputError) -> Manifest? {
    let bytes: [UInt8]?
    do throws(SystemError) {
      bytes = try disk.contents(NotesFolder.manifest, in: directory)
    } catch {
      if error.code == ELOOP || error.code == EFBIG { return nil }
      throw notes.failure(error, .read, NotesFolder.manifest, unfinished: true)
    }
    guard let bytes, ContentHash.hash(bytes) == journal.manifest else { return nil }
    return try? Manifest(encoded: bytes)
  }

  /// Removes staged files whose bytes did not reach the disk: after a power cut, a file may exist
  /// without its bytes. The old file then stays, and the next commit sees that it differs from the
  /// manifest.
  private func discardDamaged(
    _ journal: Journal, _ manifest: Manifest, _ staging: Int32
  ) throws(OutputError) {
    var walker = FolderWalker(root: staging, disk: disk)
    let hasher = FileHasher(disk: disk)
    for move in journal.moves {
      let prefix = move.path.text.utf8.count
      let entries: ArraySlice<Manifest.Entry> =
        move.kind == .folder
        ? manifest.entries[manifest.range(inside: move.path.text)]
        : (manifest.entry(move.path.text).map { [$0] } ?? [])
      for entry in entries {
        do throws(SystemError) {
          let rest = entry.path.text.utf8.dropFirst(prefix)
          guard
            case .inside(let parent, let name) = try walker.enter(
              prefix: String(move.staged), rest),
            try disk.status(name, in: parent) != nil
          else { continue }
          if try !isWhole(entry, name, parent, hasher) { try disk.removeAll(name, in: parent) }
        } catch {
          throw folder.failure(error, .read, entry.path.text, unfinished: true)
        }
      }
    }
  }

  private func isWhole(
    _ entry: Manifest.Entry, _ name: Disk.Name, _ parent: Int32, _ hasher: borrowing FileHasher
  ) throws(SystemError) -> Bool {
    let descriptor: Int32
    do throws(SystemError) {
      descriptor = try disk.openFile(name, in: parent)
    } catch {
      if [ELOOP, ENXIO].contains(error.code) { return false }
      throw error
    }
    defer { close(descriptor) }
    guard try disk.status(of: descriptor).kind == .file else { return false }
    let read = try hasher.digest(of: descriptor)
    return read.size == entry.size && read.digest == entry.digest
  }
}
