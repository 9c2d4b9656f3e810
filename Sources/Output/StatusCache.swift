import Files
import Glibc

/// The status of the files of the last commit, and of the sources of copied ones. With it, the next
/// build can see that they are unchanged without reading them.
///
/// A status is only stored if the file had not changed for a while before it was examined.
/// Otherwise a change within the same tick of the file system's clock would not be noticed (the
/// 'racy Git' problem, Documentation/technical/racy-git in Git). It is valid for one output folder
/// and one manifest; any other cache, or a damaged one, counts as empty.
struct StatusCache: Sendable {
  /// What is stored for one file.
  struct Record: Hashable, Sendable {
    /// The status of the file in the output folder.
    var file: FileStatus?
    /// The status of the file that it is a copy of.
    var source: FileStatus?
  }

  static let fileName = "output.status"

  /// The records, in the order of the manifest's entries.
  private(set) var records: [Record]

  init(records: [Record]) { self.records = records }

  /// The record of the manifest's entry at a position.
  subscript(position: Int) -> Record {
    records.indices.contains(position) ? records[position] : Record()
  }

  /// Whether a status that was taken at `now` (nanoseconds since 1970) is reliable.
  static func isSettled(_ status: FileStatus, at now: Int64) -> Bool {
    // Some file systems store times in steps of one or two seconds.
    let isCoarse = status.changed % 1_000_000_000 == 0
    let rest: Int64 = isCoarse ? 4_000_000_000 : 100_000_000
    let latest = max(status.changed, status.modified)
    return latest < now - rest
  }

  /// Returns nanoseconds since 1970 by the system's clock.
  static func now() -> Int64 {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return Int64(time.tv_sec) &* 1_000_000_000 &+ Int64(time.tv_nsec)
  }
}

// MARK: On the disk

extension StatusCache {
  /// The format is little-endian 64-bit words: magic, device and inode of the output folder, the
  /// manifest's hash as 32 hexadecimal digits (4 words), count; five words for each status, with
  /// inode 0 for none; the hash of everything before (4 words).
  private static let magic: UInt64 = 0x3176_7265_646C_6F50  // "Polderv1"
  private static let headerWords = 8
  private static let hashWords = 4
  private static let recordWords = 10

  /// Reads the cache of a state folder.
  static func load(
    _ stateFolder: String, folder: PublicFolder, manifest: ContentHash
  ) -> StatusCache {
    let empty = StatusCache(records: [])
    let file = open("\(stateFolder)/\(fileName)", O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    guard file >= 0 else { return empty }
    defer { close(file) }
    guard let status = try? folder.disk.status(of: file), status.kind == .file,
      status.size < 1 << 30, status.size % 8 == 0
    else { return empty }
    var words = [UInt64](repeating: 0, count: Int(status.size) / 8)
    let count = words.withUnsafeMutableBytes { try? folder.disk.read(file, into: $0) }
    guard count == words.count * 8, words.count >= headerWords + hashWords else { return empty }
    let body = words.dropLast(hashWords)
    let digest = body.withUnsafeBytes { ContentHash.hash($0) }
    let header = [magic, folder.device, folder.inode].map(\.littleEndian) + encode(manifest)
    guard Array(words.suffix(hashWords)) == encode(digest), words.starts(with: header),
      body.count - headerWords
        == UInt64(littleEndian: words[headerWords - 1]).multipliedReportingOverflow(
          by: UInt64(recordWords)
        ).partialValue
    else { return empty }
    let starts = stride(from: headerWords, to: body.count, by: recordWords)
    return StatusCache(
      records: starts.map { start in
        Record(
          file: decode(words, start), source: decode(words, start + recordWords / 2))
      })
  }

  /// Writes the cache. An error is ignored, because the next build can do without the cache.
  func save(_ stateFolder: String, folder: PublicFolder, manifest: ContentHash) {
    var words: [UInt64] = []
    words.reserveCapacity(
      StatusCache.headerWords + records.count * StatusCache.recordWords
        + StatusCache.hashWords)
    words += [StatusCache.magic, folder.device, folder.inode].map(\.littleEndian)
    words += StatusCache.encode(manifest)
    words.append(UInt64(records.count).littleEndian)
    for record in records {
      StatusCache.encode(record.file, into: &words)
      StatusCache.encode(record.source, into: &words)
    }
    let digest = words.withUnsafeBytes { ContentHash.hash($0) }
    words += StatusCache.encode(digest)
    let path = "\(stateFolder)/\(StatusCache.fileName)"
    let temporary = path + ".new"
    unlink(temporary)
    let file = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o644)
    guard file >= 0 else { return }
    let isWritten: Void? = words.withUnsafeBytes { try? folder.disk.write($0, to: file) }
    guard close(file) == 0, isWritten != nil, rename(temporary, path) == 0 else {
      unlink(temporary)
      return
    }
  }

  /// Returns a hash as its 32 hexadecimal digits, eight in a word.
  private static func encode(_ hash: ContentHash) -> [UInt64] {
    var words = [UInt64](repeating: 0, count: hashWords)
    for (position, digit) in hash.hex.utf8.prefix(hashWords * 8).enumerated() {
      words[position / 8] |= UInt64(digit) << UInt64(position % 8 * 8)
    }
    return words.map(\.littleEndian)
  }

  private static func encode(_ status: FileStatus?, into words: inout [UInt64]) {
    guard let status else {
      words += [0, 0, 0, 0, 0]
      return
    }
    words.append(status.device.littleEndian)
    words.append(status.inode.littleEndian)
    words.append(UInt64(bitPattern: status.size).littleEndian)
    words.append(UInt64(bitPattern: status.modified).littleEndian)
    words.append(UInt64(bitPattern: status.changed).littleEndian)
  }

  private static func decode(_ words: [UInt64], _ start: Int) -> FileStatus? {
    func word(_ position: Int) -> UInt64 { UInt64(littleEndian: words[start + position]) }
    guard word(1) != 0 else { return nil }
    return FileStatus(
      kind: .file, device: word(0), inode: word(1), size: Int64(bitPattern: word(2)),
      modified: Int64(bitPattern: word(3)), changed: Int64(bitPattern: word(4)))
  }
}
