import Files

/// The files of a built site at one time, for comparing: a folder, an archive, or only a list of
/// paths and hashes.
public struct SiteSnapshot: Sendable {
  /// A file.
  public struct File: Sendable {
    /// Its path in the site.
    public let path: OutputPath
    /// Its size in bytes; nil if the list does not have it.
    public let size: Int?
    let place: Place
  }

  /// Where the content of a file is.
  enum Place: Sendable {
    case disk(String)
    case archive(Range<Int>)
    /// It is unknown; only its hash is there.
    case hash(FileHash)
  }

  /// Its name as the user wrote it, for messages.
  public let name: String

  /// The files, sorted by path.
  public let files: [File]

  /// The unpacked archive; empty for everything else.
  private let archive: [UInt8]

  /// The kind of hash that a list has; nil if the files themselves are there.
  public let onlyHash: FileHash.Kind?

  init(
    name: String, files: [File], archive: [UInt8] = [], onlyHash: FileHash.Kind? = nil
  ) {
    self.name = name
    self.files = files
    self.archive = archive
    self.onlyHash = onlyHash
  }

  /// The size of the largest file that is read as a whole, in bytes.
  public static let fileLimit = 64 << 20

  /// Returns the bytes of a file; nil if only its hash is known.
  ///
  /// - Parameter limit: the size of the largest file to return, in bytes.
  public func contents(
    of file: File, limit: Int = SiteSnapshot.fileLimit
  ) throws(SnapshotError) -> [UInt8]? {
    switch file.place {
    case .hash: return nil
    case .archive(let range):
      guard range.count <= limit else {
        throw .tooLarge("\(name): \(file.path.text)", limit: limit)
      }
      return Array(archive[range])
    case .disk(let path):
      do throws(FileError) {
        return try FileReader.read(path, limit: limit)
      } catch {
        throw SnapshotError(error)
      }
    }
  }

  /// Returns the hash of a file; nil if a list has another kind of hash.
  func hash(of file: File, as kind: FileHash.Kind) throws(SnapshotError) -> FileHash? {
    switch file.place {
    case .hash(let hash): return hash.kind == kind ? hash : nil
    case .archive(let range):
      switch kind {
      case .xxh3:
        return archive.withUnsafeBytes {
          .xxh3(ContentHash.hash(UnsafeRawBufferPointer(rebasing: $0[range])))
        }
      case .sha256: return .sha256(SHA256.hex(Array(archive[range])))
      }
    case .disk(let path):
      if kind == .sha256 {
        guard let bytes = try contents(of: file, limit: 4 << 30) else { return nil }
        return .sha256(SHA256.hex(bytes))
      }
      return .xxh3(try streamed(path))
    }
  }

  /// Returns the hash of a file, which it reads in pieces.
  private func streamed(_ path: String) throws(SnapshotError) -> ContentHash {
    guard let pieces = FilePieces(path) else { throw .unreadable(path) }
    let size = 1 << 20
    guard let first = pieces.next(upTo: min(size, pieces.size + 1)) else { throw .unreadable(path) }
    if first.count < min(size, pieces.size + 1) { return ContentHash.hash(first) }
    guard var hasher = ContentHasher() else { throw .unreadable(path) }
    var piece = first
    while !piece.isEmpty {
      piece.withUnsafeBytes { hasher.add($0) }
      guard let next = pieces.next(upTo: size) else { throw .unreadable(path) }
      piece = next
    }
    return hasher.hash
  }
}

/// The hash of a file in a list.
public enum FileHash: Hashable, Sendable {
  /// Of 128 bits, as in the manifest of an output folder.
  case xxh3(ContentHash)
  /// In lower-case hexadecimal digits, as `sha256sum` writes it.
  case sha256(String)

  /// The kinds of hashes.
  public enum Kind: Hashable, Sendable {
    case xxh3, sha256
  }

  var kind: Kind {
    switch self {
    case .xxh3: .xxh3
    case .sha256: .sha256
    }
  }

  /// Reads a hash from lower-case hexadecimal digits: 32 or 64 of them.
  init?(hex: String) {
    if hex.utf8.count == 64 {
      guard hex.utf8.allSatisfy({ (0x30...0x39).contains($0) || (0x61...0x66).contains($0) })
      else { return nil }
      self = .sha256(hex)
      return
    }
    guard let hash = ContentHash(hex: hex) else { return nil }
    self = .xxh3(hash)
  }
}

/// The reason why a site cannot be read for comparing.
public enum SnapshotError: Error, Hashable, Sendable {
  /// Nothing is at the path.
  case missing(String)
  /// What is there is neither a folder, an archive nor a manifest.
  case unknown(String)
  /// The system refuses to read it. The number is `errno`, if there is one.
  case unreadable(String, Int32? = nil)
  /// The archive or list is incomplete or damaged.
  case damaged(String)
  /// The archive contains something that is not read: its name, and what it is.
  case refused(String, member: String, ArchiveRefusal)
  /// The folder contains a link or something else that is not a file.
  case notAFile(String)
  /// The file, or an archive when it is unpacked, has more bytes than the limit.
  case tooLarge(String, limit: Int)
  /// The archive or folder has more files than are read.
  case tooMany(String, limit: Int)
  /// Two lists have different kinds of hashes.
  case otherHashes(String, String)

  init(_ error: FileError) {
    switch error.reason {
    case .system(let number): self = .unreadable(error.path, number)
    case .symbolicLink, .notRegularFile: self = .notAFile(error.path)
    case .tooLarge(let limit): self = .tooLarge(error.path, limit: limit)
    case .nameNotUTF8, .sameName, .tooDeep: self = .notAFile(error.path)
    }
  }
}
