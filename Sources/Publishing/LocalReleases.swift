import Files
import Glibc
import Output

/// The last two publications to a target, on the machine that published them, for `--back`.
///
/// `objects` has their files under the hashes of their content, as second names of the output folder's files
/// where the disk allows; `current.json` and `before.json` are their manifests. Only this user can read them:
/// what was withdrawn may be among them.
public struct LocalReleases: Sendable {
  private let folder: String

  /// Makes the store of a target.
  ///
  /// - Parameter folder: a folder of its own, which need not exist.
  public init(in folder: String) {
    self.folder = folder
  }

  private func manifest(_ name: String) -> PublicationManifest? {
    (try? FileReader.read("\(folder)/\(name).json", limit: PublicationManifest.limit))
      .flatMap { try? PublicationManifest(encoded: $0) }
  }

  private func object(_ file: FinishedFile) -> String {
    "\(folder)/objects/\(file.hash.hex)-\(file.size)"
  }

  /// Remembers what was published last. A failure only makes `--back` impossible.
  ///
  /// - Parameter output: the folder with the files of the publication.
  public func remember(_ published: PublicationManifest, from output: String) {
    let current = manifest("current")
    if let current, LocalReleases.isSame(current, published) { return }
    do throws(FileError) {
      try FileWriter.makeFolder(folder + "/objects")
      chmod(folder, 0o700)
      for file in published.files { try keep(file, from: output) }
      // What the same files had before is not another publication.
      if let current, current.site.id == published.site.id, current.files != published.files {
        try FileWriter.write(current.encoded(), to: folder + "/before.json", permissions: 0o600)
      }
      try FileWriter.write(published.encoded(), to: folder + "/current.json", permissions: 0o600)
    } catch {
      return
    }
    sweep()
  }

  private func keep(_ file: FinishedFile, from output: String) throws(FileError) {
    let object = object(file)
    if access(object, F_OK) == 0 { return }
    let source = "\(output)/\(file.path.text)"
    if link(source, object) == 0 { return }
    let bytes = try FileReader.read(source, limit: 1 << 40)
    try FileWriter.write(bytes, to: object, permissions: 0o600)
  }

  /// Removes the objects that no publication has.
  private func sweep() {
    var wanted: Set<String> = []
    for name in ["current", "before"] {
      for file in manifest(name)?.files ?? [] { wanted.insert(object(file)) }
    }
    for name in (try? FolderRecords.names(in: folder + "/objects")) ?? [] {
      let path = "\(folder)/objects/\(name)"
      if !wanted.contains(path) { unlink(path) }
    }
  }

  /// Returns the publication before the one that a target has, if this machine published both.
  public func before(_ current: PublicationManifest) -> PublicationManifest? {
    guard let own = manifest("current"), LocalReleases.isSame(own, current) else { return nil }
    return manifest("before")
  }

  /// Whether two manifests are those of one publication. Two publications can have the same time.
  private static func isSame(_ a: PublicationManifest, _ b: PublicationManifest) -> Bool {
    a.time == b.time && a.site == b.site && a.files == b.files
  }

  /// Makes a folder with the files of a publication, which must be removed afterwards.
  ///
  /// - Returns: its path; nil if files are missing.
  public func restore(_ manifest: PublicationManifest) -> String? {
    let target = "\(folder)/restored"
    do {
      try FolderRecords.removeAll(target)
      for file in manifest.files {
        let path = "\(target)/\(file.path.text)"
        try FileWriter.makeFolder(FolderRecords.parent(of: path))
        guard link(object(file), path) == 0 else {
          removeRestored()
          return nil
        }
      }
    } catch {
      removeRestored()
      return nil
    }
    return target
  }

  /// Removes the folder that `restore` made.
  public func removeRestored() { try? FolderRecords.removeAll("\(folder)/restored") }
}
