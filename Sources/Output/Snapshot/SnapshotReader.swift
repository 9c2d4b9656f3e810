import Files
import Glibc
import JSON

/// Reads a built site for comparing, whatever form it has.
public enum SnapshotReader {
  /// The size of the largest archive or list, in bytes.
  static let packedLimit = 1 << 30
  /// The greatest size of an archive once it is unpacked, in bytes.
  public static let unpackedLimit = 2 << 30

  /// Reads a folder, an archive (`.tar`, `.tar.gz`, `.tgz`) or a manifest. The content decides, not
  /// the name.
  ///
  /// - Parameter limit: the greatest size of an archive once it is unpacked, in bytes.
  public static func read(
    _ path: String, limit: Int = SnapshotReader.unpackedLimit
  ) throws(SnapshotError) -> SiteSnapshot {
    var status = stat()
    guard !path.utf8.contains(0), stat(path, &status) == 0 else {
      throw errno == ENOENT || errno == ENOTDIR ? .missing(path) : .unreadable(path, errno)
    }
    if status.st_mode & S_IFMT == S_IFDIR { return try folder(path) }
    let bytes: [UInt8]
    do throws(FileError) {
      bytes = try FileReader.read(path, limit: packedLimit, followsLinks: true)
    } catch {
      throw SnapshotError(error)
    }
    return try file(bytes, name: path, limit: limit)
  }

  /// Reads the content of an archive or a manifest.
  ///
  /// - Parameter name: its name, for messages.
  public static func file(
    _ bytes: [UInt8], name: String, limit: Int = SnapshotReader.unpackedLimit
  ) throws(SnapshotError) -> SiteSnapshot {
    if bytes.starts(with: [0x1F, 0x8B]) {
      let unpacked: [UInt8]
      do throws(Inflate.Failure) {
        unpacked = try Inflate.gzip(bytes, limit: limit)
      } catch {
        switch error {
        case .damaged: throw .damaged(name)
        case .tooLarge: throw .tooLarge(name, limit: limit)
        }
      }
      return try archive(unpacked, name: name)
    }
    // An archive without files has only zeros.
    let isTar =
      bytes.count >= Tar.blockSize
      && (bytes[257..<262].elementsEqual("ustar".utf8)
        || bytes.prefix(Tar.blockSize).allSatisfy { $0 == 0 })
    if isTar { return try archive(bytes, name: name) }
    if let files = try manifest(bytes, name: name) {
      return try listed(files, name: name)
    }
    if let files = hashList(bytes) { return try listed(files, name: name) }
    throw SiteArchive.hasEnding(name) ? .damaged(name) : .unknown(name)
  }

  // MARK: - A folder

  /// Folders at the root of an output folder that are no part of the site.
  private static let ownFolders = [".polder", ".git"]

  private static func folder(_ root: String) throws(SnapshotError) -> SiteSnapshot {
    let listing = FileTree.scan(root: root)
    func isOwn(_ path: String) -> Bool {
      ownFolders.contains { path == $0 || path.hasPrefix($0 + "/") }
    }
    let place = root.hasSuffix("/") ? root : root + "/"
    if let error = listing.errors.first(where: { !isOwn($0.path) }) {
      throw SnapshotError(FileError(path: place + error.path, reason: error.reason))
    }
    var files: [SiteSnapshot.File] = []
    for entry in listing.entries where !isOwn(entry.path) && entry.kind != .directory {
      guard entry.kind == .file, let path = try? OutputPath(entry.path) else {
        throw .notAFile(place + entry.path)
      }
      files.append(
        SiteSnapshot.File(path: path, size: entry.size, place: .disk(place + entry.path)))
    }
    return SiteSnapshot(name: root, files: files)
  }

  // MARK: - An archive

  private static func archive(_ bytes: [UInt8], name: String) throws(SnapshotError) -> SiteSnapshot
  {
    do throws(TarReader.Failure) {
      let members = try TarReader.members(of: bytes)
      return SiteSnapshot(
        name: name,
        files: members.map {
          SiteSnapshot.File(path: $0.path, size: $0.range.count, place: .archive($0.range))
        }, archive: bytes)
    } catch {
      switch error {
      case .damaged: throw .damaged(name)
      case .refused(let member, let refusal): throw .refused(name, member: member, refusal)
      case .tooMany: throw .tooMany(name, limit: TarReader.fileLimit)
      }
    }
  }

  // MARK: - A list

  private typealias Listed = (path: OutputPath, size: Int?, hash: FileHash)

  private static func listed(
    _ files: [Listed], name: String
  ) throws(SnapshotError) -> SiteSnapshot {
    let sorted = files.sorted { $0.path < $1.path }
    for (one, next) in zip(sorted, sorted.dropFirst()) where one.path == next.path {
      throw .damaged(name)
    }
    let kinds = Set(sorted.map(\.hash.kind))
    guard kinds.count <= 1 else { throw .damaged(name) }
    return SiteSnapshot(
      name: name,
      files: sorted.map { SiteSnapshot.File(path: $0.path, size: $0.size, place: .hash($0.hash)) },
      // An empty list can be compared with any other.
      onlyHash: kinds.first ?? .xxh3)
  }

  /// Reads a manifest in JSON: an object whose `files` is a list of objects with `path`, `hash` and
  /// perhaps `size`. Returns nil if the bytes are no such object.
  private static func manifest(
    _ bytes: [UInt8], name: String
  ) throws(SnapshotError) -> [Listed]? {
    guard let first = bytes.first(where: { $0 > 0x20 }), first == UInt8(ascii: "{") else {
      return nil
    }
    guard let document = JSONValue(bytes) else { throw .damaged(name) }
    guard case .array(let files)? = document["files"] else { throw .unknown(name) }
    var found: [Listed] = []
    for file in files {
      guard case .string(let text)? = file["path"], let path = try? OutputPath(text),
        case .string(let hex)? = file["hash"], let hash = FileHash(hex: hex)
      else { throw .damaged(name) }
      if case .integer(let size)? = file["size"] {
        found.append((path, size, hash))
      } else {
        found.append((path, nil, hash))
      }
    }
    return found
  }

  /// Reads a list of SHA-256 hashes, as `sha256sum` writes it. Returns nil if the bytes are none.
  private static func hashList(_ bytes: [UInt8]) -> [Listed]? {
    var found: [Listed] = []
    for line in bytes.split(separator: 0x0A) {
      guard line.count > 66, line[line.startIndex + 64] == 0x20,
        line[line.startIndex + 65] == 0x20 || line[line.startIndex + 65] == UInt8(ascii: "*"),
        let hash = FileHash(hex: String(decoding: line.prefix(64), as: UTF8.self)),
        let text = String(validating: line.dropFirst(66), as: UTF8.self),
        let path = try? OutputPath(text)
      else { return nil }
      found.append((path, nil, hash))
    }
    return found.isEmpty ? nil : found
  }
}
