import Files
import Glibc
import JSON
import Parallel

/// The input of a build.
public struct BuildSource: Sendable {
  /// A hash of everything that the site is made from, without the content of copied files.
  public let fingerprint: ContentHash
  /// The number of pages of the site.
  public let pages: Int

  /// Makes a source.
  public init(fingerprint: ContentHash, pages: Int) {
    self.fingerprint = fingerprint
    self.pages = pages
  }
}

/// The input of the last commit, stored in the state folder. It shows that a build from the same
/// input would change nothing, before that build is made.
struct LastBuild: Hashable {
  static let fileName = "last-build.json"
  private static let version: Int64 = 1

  let fingerprint: ContentHash
  let pages: Int64
  /// The hash of the manifest.
  let manifest: ContentHash

  init(_ source: BuildSource, manifest: ContentHash) {
    fingerprint = source.fingerprint
    pages = Int64(source.pages)
    self.manifest = manifest
  }

  /// Reads it from a state folder. Fails if it is missing or damaged.
  init?(in stateFolder: String) {
    guard
      let bytes = try? FileReader.read("\(stateFolder)/\(LastBuild.fileName)", limit: 1 << 16)
    else { return nil }
    do throws(JSONReader.Mismatch) {
      var reader = JSONReader(bytes)
      try reader.expect("{")
      try reader.name("version")
      guard try reader.number() == LastBuild.version else { return nil }
      try reader.member("input")
      fingerprint = try reader.digest()
      try reader.member("pages")
      pages = try reader.number()
      try reader.member("manifest")
      manifest = try reader.digest()
      try reader.expect("}")
      try reader.end()
    } catch {
      return nil
    }
  }

  /// Stores it for the next build. An error here only makes that build slower.
  func save(in stateFolder: String) {
    var writer = JSONWriter(capacity: 256)
    writer.raw("{\"version\": ")
    writer.number(LastBuild.version)
    writer.raw(", \"input\": ")
    writer.string(fingerprint.hex)
    writer.raw(", \"pages\": ")
    writer.number(pages)
    writer.raw(", \"manifest\": ")
    writer.string(manifest.hex)
    writer.raw("}\n")
    LastBuild.remove(in: stateFolder)
    let path = "\(stateFolder)/\(LastBuild.fileName)"
    let file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o644)
    guard file >= 0 else { return }
    let isWritten: Void? = writer.bytes.withUnsafeBytes { try? Disk().write($0, to: file) }
    if close(file) != 0 || isWritten == nil { LastBuild.remove(in: stateFolder) }
  }

  /// Removes it, because the output folder is about to change.
  static func remove(in stateFolder: String) {
    unlink("\(stateFolder)/\(fileName)")
  }
}

/// Checks whether the output folder is as the last commit left it.
struct UnchangedCheck: Sendable {
  private static let chunk = 256

  let folder: PublicFolder
  let manifest: Manifest
  let cache: StatusCache
  /// The sources of copied files, by their paths in the output folder.
  let copies: [OutputPath: String]
  /// Nanoseconds since 1970, taken before any file is examined.
  let now: Int64

  /// Returns the status of every file of the manifest, in its order; nil if any of them, or the
  /// source of a copy, has changed.
  func run(threads: Int) -> [StatusCache.Record]? {
    let count = manifest.entries.count
    let pieces = (count + UnchangedCheck.chunk - 1) / UnchangedCheck.chunk
    let results = parallelMap(count: pieces, threads: threads) { piece in
      let start = piece * UnchangedCheck.chunk
      return check(start..<min(count, start + UnchangedCheck.chunk))
    }
    var records: [StatusCache.Record] = []
    records.reserveCapacity(count)
    for result in results {
      guard let result else { return nil }
      records += result
    }
    return records
  }

  private func check(_ range: Range<Int>) -> [StatusCache.Record]? {
    var walker = FolderWalker(root: folder.descriptor, disk: folder.disk)
    let hasher = FileHasher(disk: folder.disk)
    var records: [StatusCache.Record] = []
    records.reserveCapacity(range.count)
    for position in range {
      let entry = manifest.entries[position]
      guard case .inside(let parent, let name)? = try? walker.enter(entry.path.text.utf8),
        let status = try? folder.disk.status(name, in: parent), status.kind == .file
      else { return nil }
      if status != cache[position].file {
        guard let file = try? folder.disk.openFile(name, in: parent) else { return nil }
        defer { close(file) }
        guard isWhole(file, entry, hasher) else { return nil }
      }
      var record = StatusCache.Record()
      if StatusCache.isSettled(status, at: now) { record.file = status }
      if let source = copies[entry.path] {
        guard let opened = try? folder.disk.openSource(source) else { return nil }
        defer { close(opened.number) }
        guard opened.status.kind == .file,
          opened.status == cache[position].source || isWhole(opened.number, entry, hasher)
        else { return nil }
        if StatusCache.isSettled(opened.status, at: now) { record.source = opened.status }
      }
      records.append(record)
    }
    return records
  }

  /// Whether an open file has the bytes of the manifest's entry.
  private func isWhole(
    _ file: Int32, _ entry: Manifest.Entry, _ hasher: borrowing FileHasher
  ) -> Bool {
    guard let read = try? hasher.digest(of: file) else { return false }
    return read.size == entry.size && read.digest == entry.digest
  }
}

extension OutputCommitter {
  /// Returns the result of a commit that would change nothing: the input is the same as for the
  /// last commit, and neither the output folder nor the sources of copied files have changed since.
  /// Returns nil if only a build can show that. It changes nothing in the output folder.
  ///
  /// - Parameters:
  ///   - fingerprint: see `BuildSource`.
  ///   - copies: the paths of the copied files in the output folder, with their sources.
  public func unchanged(
    since fingerprint: ContentHash, copies: [(path: String, source: String)]
  ) -> (pages: Int, files: Int)? {
    let now = StatusCache.now()
    guard let last = LastBuild(in: stateFolder), last.fingerprint == fingerprint,
      let lock = try? self.lock(), let folder = lock.folder,
      let notes = try? folder.openNotes(making: false),
      // An interrupted commit must be finished first.
      (try? notes.has(NotesFolder.journal)) == false,
      (try? notes.has(NotesFolder.staging)) == false,
      let (manifest, hash) = try? notes.readManifest(), hash == last.manifest
    else { return nil }
    defer { withExtendedLifetime(lock) {} }
    var sources: [OutputPath: String] = [:]
    for copy in copies {
      guard let path = try? OutputPath(copy.path) else { return nil }
      sources[path] = copy.source
    }
    let cache = StatusCache.load(stateFolder, folder: folder, manifest: hash)
    let check = UnchangedCheck(
      folder: folder, manifest: manifest, cache: cache, copies: sources, now: now)
    guard let records = check.run(threads: threads) else { return nil }
    if records != cache.records {
      StatusCache(records: records).save(stateFolder, folder: folder, manifest: hash)
    }
    return (Int(last.pages), manifest.entries.count)
  }
}
