import Diagnostics
import Files
import Glibc

/// The open output folder, with its name for messages.
final class PublicFolder: Sendable {
  /// Polder's own folder in it.
  static let notes = ".polder"

  let descriptor: Int32
  let device: UInt64
  let inode: UInt64
  let shownName: String
  let disk: Disk

  /// Opens the folder. Fails if it does not exist. The folder itself may be a link.
  init?(_ path: String, shownAs shownName: String, disk: Disk) throws(OutputError) {
    let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else {
      if errno == ENOENT { return nil }
      throw OutputError(.last, .read, shownName)
    }
    do throws(SystemError) {
      let status = try disk.status(of: descriptor)
      device = status.device
      inode = status.inode
    } catch {
      close(descriptor)
      throw OutputError(error, .read, shownName)
    }
    self.descriptor = descriptor
    self.shownName = shownName
    self.disk = disk
  }

  deinit { close(descriptor) }

  /// Returns a path in the folder, for messages.
  func shown(_ path: some StringProtocol) -> String {
    shownName.hasSuffix("/") ? "\(shownName)\(path)" : "\(shownName)/\(path)"
  }

  /// Returns an error of the system at a path in the folder.
  func failure(
    _ error: SystemError, _ action: MachineAction, _ path: some StringProtocol,
    unfinished: Bool = false
  ) -> OutputError {
    OutputError(error, action, shown(path), unfinished: unfinished)
  }

  /// Returns a problem at a path in the folder.
  func diagnostic(_ problem: OutputProblem, at path: some StringProtocol) -> Diagnostic {
    Diagnostic(problem, at: SourceLocation(SourceFile(path: shown(path), bytes: [])))
  }

  /// Opens `.polder`. Returns nil if it does not exist and `making` is false.
  func openNotes(making: Bool) throws(OutputError) -> NotesFolder? {
    do throws(SystemError) {
      if making { try disk.makeFolder(PublicFolder.notes, in: descriptor) }
      return NotesFolder(
        descriptor: try disk.openFolder(PublicFolder.notes, in: descriptor), of: self)
    } catch {
      switch error.code {
      case ENOENT where !making: return nil
      case ENOTDIR, ELOOP:
        let status = try? disk.status(PublicFolder.notes, in: descriptor)
        throw OutputError(
          .obstacle(
            shown(PublicFolder.notes), status?.kind == .link ? .link : .fileForFolder,
            origin: "Polder's own notes"),
          at: shown(PublicFolder.notes))
      default: throw failure(error, .create, PublicFolder.notes)
      }
    }
  }
}

/// The open folder `.polder` in the output folder: manifest, journal and staging.
final class NotesFolder: Sendable {
  static let manifest = "manifest.json"
  static let journal = "journal.json"
  static let newJournal = "journal.json.new"
  static let newManifest = "manifest.json.new"
  static let staging = "staging"

  let descriptor: Int32
  private let folder: PublicFolder
  private var disk: Disk { folder.disk }

  init(descriptor: Int32, of folder: PublicFolder) {
    self.descriptor = descriptor
    self.folder = folder
  }

  deinit { close(descriptor) }

  /// Returns a name in the folder, for messages.
  func shown(_ name: String) -> String { folder.shown("\(PublicFolder.notes)/\(name)") }

  /// Returns an error of the system at a name in the folder.
  func failure(
    _ error: SystemError, _ action: MachineAction, _ name: String, unfinished: Bool = false
  ) -> OutputError {
    OutputError(error, action, shown(name), unfinished: unfinished)
  }

  /// Returns the manifest and the hash of its bytes; empty if there is none.
  func readManifest() throws(OutputError) -> (manifest: Manifest, digest: ContentHash) {
    let bytes: [UInt8]?
    do throws(SystemError) {
      bytes = try disk.contents(NotesFolder.manifest, in: descriptor)
    } catch {
      if error.code == ELOOP || error.code == EFBIG {
        throw OutputError(
          .damagedManifest(shown(NotesFolder.manifest)), at: shown(NotesFolder.manifest))
      }
      throw failure(error, .read, NotesFolder.manifest)
    }
    guard let bytes else { return (Manifest(), ContentHash.hash([])) }
    do throws(Manifest.Trouble) {
      return (try Manifest(encoded: bytes), ContentHash.hash(bytes))
    } catch {
      let path = shown(NotesFolder.manifest)
      switch error {
      case .damaged: throw OutputError(.damagedManifest(path), at: path)
      case .newer: throw OutputError(.newerManifest(path), at: path)
      }
    }
  }

  /// Returns the journal, if an interrupted commit left one. A journal that cannot be read is
  /// ignored. It was complete when it got its name, so somebody changed it since. The next commit
  /// adopts or replaces what it already moved, like anything else.
  func readJournal() throws(OutputError) -> Journal? {
    let bytes: [UInt8]?
    do throws(SystemError) {
      bytes = try disk.contents(NotesFolder.journal, in: descriptor)
    } catch {
      if error.code == ELOOP || error.code == EFBIG { return nil }
      throw failure(error, .read, NotesFolder.journal)
    }
    guard let bytes else { return nil }
    do throws(Manifest.Trouble) {
      return try Journal(encoded: bytes)
    } catch {
      guard error == .newer else { return nil }
      throw OutputError(
        .newerManifest(shown(NotesFolder.journal)), at: shown(NotesFolder.journal))
    }
  }

  /// Writes a new file and waits until it is on the disk itself.
  func writeDurably(_ bytes: [UInt8], _ name: String, in folder: Int32) throws(SystemError) {
    let file = try disk.createFile(name, in: folder)
    do throws(SystemError) {
      let result = bytes.withUnsafeBytes { buffer in
        Result { () throws(SystemError) in try disk.write(buffer, to: file) }
      }
      try result.get()
      try disk.sync(file)
    } catch {
      close(file)
      throw error
    }
    try disk.finish(file)
  }

  /// Removes a name and everything in it, if it exists.
  func discard(_ name: String) throws(OutputError) {
    do throws(SystemError) {
      try disk.removeAll(name, in: descriptor)
    } catch {
      throw failure(error, .remove, name)
    }
  }

  /// Whether a name exists.
  func has(_ name: String) throws(OutputError) -> Bool {
    do throws(SystemError) {
      return try disk.status(name, in: descriptor) != nil
    } catch {
      throw failure(error, .read, name)
    }
  }
}
