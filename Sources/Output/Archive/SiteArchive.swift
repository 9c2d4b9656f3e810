import Diagnostics
import Files
import Glibc
import Parallel

/// Writes a whole site as one archive, and a list of its files' hashes next to it, without writing
/// its files.
///
/// The archive is a tar file. It is compressed if its name ends in `.gz` or `.tgz`. The same site
/// gives the same bytes: files are sorted by path, and their times, owners and permissions are
/// constant. The list, `site.tar.sha256`, is for `sha256sum --check` in the folder in which the
/// archive was unpacked.
///
/// Both are written under temporary names next to the old ones and renamed at the end, so that a
/// reader always sees complete files.
public struct SiteArchive: Sendable {
  /// The result of writing an archive.
  public struct Summary: Sendable, Hashable {
    /// The files in the archive.
    public var files = 0
    /// The archive's size in bytes.
    public var size = 0
  }

  /// Whether a path ends like an archive: `.tar`, `.tar.gz` or `.tgz`.
  public static func hasEnding(_ path: String) -> Bool {
    path.hasSuffix(".tar") || isCompressed(path)
  }

  private static func isCompressed(_ path: String) -> Bool {
    path.hasSuffix(".tar.gz") || path.hasSuffix(".tgz")
  }

  /// The number of bytes of the site that are joined, and compressed, at a time. It affects the
  /// bytes of the archive, so it must not depend on the machine.
  private static let pieceSize: Int64 = 1 << 20

  private let path: String
  private let stateFolder: String
  private let threads: Int
  private let sources: SourceFolders?

  /// Makes an archive.
  ///
  /// - Parameters:
  ///   - path: the archive's path; its folder must exist.
  ///   - stateFolder: the folder for the lock, as for `OutputCommitter`.
  ///   - threads: how many threads read and compress.
  ///   - sources: the folders that copied files come from, as for `OutputCommitter`.
  public init(path: String, stateFolder: String, threads: Int, sources: SourceFolders? = nil) {
    self.sources = sources
    self.path = path
    self.stateFolder = stateFolder
    self.threads = threads
  }

  /// Writes the archive and its list. It reads only copied files, each completely.
  public func write(_ tree: OutputTree) throws(OutputError) -> Summary {
    let files = tree.files
    try OutputCommitter.check(tree, sorted: files)
    try OutputCommitter.makeFolders(stateFolder, shownAs: stateFolder)
    let lock = try OutputLock.State(stateFolder)
    defer { withExtendedLifetime(lock) {} }
    var target = try ArchiveFile(path)
    var list = try ArchiveFile(path + ".sha256")
    var summary = Summary(files: files.count)
    var total = 0
    let pieces = pieces(of: files)
    var next = 0
    // Take a few pieces at a time, so that memory does not grow with the site.
    while next < pieces.count {
      let batch = next..<min(pieces.count, next + 4 * threads)
      let results = parallelMap(count: batch.count, threads: threads) { number in
        Result { () throws(OutputError) in try piece(pieces[batch.lowerBound + number], files) }
      }
      for result in results {
        let piece = try result.get()
        total += piece.tarSize
        try target.write(piece.bytes)
        try list.write(piece.hashes)
        summary.size += piece.bytes.count
      }
      next = batch.upperBound
    }
    let end = packed(Tar.end(after: total))
    try target.write(end)
    summary.size += end.count
    try target.finish()
    try list.finish()
    try list.replace()
    try target.replace()
    return summary
  }

  /// Returns the site's files in runs of about the piece's size.
  private func pieces(of files: [OutputTree.File]) -> [Range<Int>] {
    var pieces: [Range<Int>] = []
    var start = 0
    var size: Int64 = 0
    for position in files.indices {
      size += files[position].content.size
      if size >= SiteArchive.pieceSize {
        pieces.append(start..<(position + 1))
        (start, size) = (position + 1, 0)
      }
    }
    if start < files.count { pieces.append(start..<files.count) }
    return pieces
  }

  private struct Piece: Sendable {
    /// The bytes as they go into the archive.
    var bytes: [UInt8]
    /// The number of bytes before compression.
    var tarSize: Int
    /// The lines of the list.
    var hashes: [UInt8]
  }

  private func piece(
    _ range: Range<Int>, _ files: [OutputTree.File]
  ) throws(OutputError) -> Piece {
    var tar: [UInt8] = []
    var hashes: [UInt8] = []
    for file in files[range] {
      let content = try bytes(of: file)
      tar += Tar.header(path: file.path.text, size: Int64(content.count))
      tar += content
      tar += Tar.padding(after: content.count)
      hashes += "\(SHA256.hex(content))  \(file.path.text)\n".utf8
    }
    return Piece(bytes: packed(tar), tarSize: tar.count, hashes: hashes)
  }

  private func packed(_ bytes: [UInt8]) -> [UInt8] {
    SiteArchive.isCompressed(path) ? Deflate().gzip(bytes) : bytes
  }

  private func bytes(of file: OutputTree.File) throws(OutputError) -> [UInt8] {
    switch file.content {
    case .bytes(let bytes): return bytes
    case .spooled(let part):
      do throws(SystemError) { return try part.read() } catch {
        throw OutputError(error, .read, file.path.text)
      }
    case .copy(let source, let size):
      guard Int64(size) <= Tar.largestFile else {
        throw OutputError(SystemError(code: EFBIG), .read, source)
      }
      do throws(FileError) {
        let bytes = try FileReader.read(
          source, limit: size, followsLinks: true, in: sources)
        if bytes.count == size { return bytes }
      } catch {
        if let number = error.errno, number != ENOENT, number != ENOTDIR {
          throw OutputError(SystemError(code: number), .read, source)
        }
      }
      throw OutputError(.changedSource(source, path: file.path.text), at: source)
    }
  }
}

extension OutputContent {
  /// The number of bytes.
  var size: Int64 {
    switch self {
    case .bytes(let bytes): Int64(bytes.count)
    case .spooled(let part): Int64(part.size)
    case .copy(_, let size): Int64(size)
    }
  }
}

/// A file that is written next to its place and then moved there.
private struct ArchiveFile: ~Copyable {
  private static let ending = ".new"

  private let path: String
  private let name: String
  private let folder: Int32
  private let descriptor: Int32
  private let disk = Disk()
  private var isDone = false

  init(_ path: String) throws(OutputError) {
    self.path = path
    let slash = path.lastIndex(of: "/")
    name = String(slash.map { path[path.index(after: $0)...] } ?? path[...])
    let place = slash.map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
    let folder = open(place, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard folder >= 0 else { throw OutputError(.last, .write, path) }
    do throws(SystemError) {
      // Replace only a file: never a folder, a link or a device.
      if let status = try disk.status(name, in: folder), status.kind != .file {
        throw SystemError(code: EEXIST)
      }
      try? disk.unlink(name + ArchiveFile.ending, in: folder)
      descriptor = try disk.createFile(name + ArchiveFile.ending, in: folder)
    } catch {
      close(folder)
      throw OutputError(error, .write, path)
    }
    self.folder = folder
  }

  deinit {
    close(descriptor)
    // Whatever remains under this name is an incomplete file.
    if !isDone { unlinkat(folder, name + ArchiveFile.ending, 0) }
    close(folder)
  }

  func write(_ bytes: [UInt8]) throws(OutputError) {
    do throws(SystemError) {
      try bytes.withUnsafeBytes { buffer in
        Result { () throws(SystemError) in try disk.write(buffer, to: descriptor) }
      }.get()
    } catch {
      throw OutputError(error, .write, path)
    }
  }

  /// Waits until all bytes are on the disk.
  func finish() throws(OutputError) {
    do throws(SystemError) { try disk.sync(descriptor) } catch {
      throw OutputError(error, .write, path)
    }
  }

  /// Moves the file to its place.
  mutating func replace() throws(OutputError) {
    do throws(SystemError) {
      try disk.rename(name + ArchiveFile.ending, in: folder, to: name, in: folder)
    } catch {
      throw OutputError(error, .write, path)
    }
    isDone = true
  }
}
