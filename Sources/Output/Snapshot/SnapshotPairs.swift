import Files
import Parallel

/// The files that differ between two snapshots, by path.
public struct SnapshotPairs: Sendable {
  /// A file that both have, with different content.
  public struct Pair: Sendable {
    /// The file as it was.
    public let old: SiteSnapshot.File
    /// The file as it is.
    public let new: SiteSnapshot.File
  }

  /// The files that only the new one has.
  public private(set) var added: [SiteSnapshot.File] = []
  /// The files that only the old one has.
  public private(set) var gone: [SiteSnapshot.File] = []
  /// The files that differ.
  public private(set) var changed: [Pair] = []

  /// How many files a thread compares at a time.
  private static let chunk = 64

  /// Compares two snapshots. It reads files only if their sizes are equal, and never looks at
  /// times.
  public init(
    _ old: SiteSnapshot, _ new: SiteSnapshot, threads: Int
  ) throws(SnapshotError) {
    var both: [Pair] = []
    var (a, b) = (0, 0)
    while a < old.files.count || b < new.files.count {
      if b == new.files.count || a < old.files.count && old.files[a].path < new.files[b].path {
        gone.append(old.files[a])
        a += 1
      } else if a == old.files.count || new.files[b].path < old.files[a].path {
        added.append(new.files[b])
        b += 1
      } else {
        both.append(Pair(old: old.files[a], new: new.files[b]))
        (a, b) = (a + 1, b + 1)
      }
    }
    let kind = old.onlyHash ?? new.onlyHash ?? .xxh3
    if let other = new.onlyHash, other != kind, !old.files.isEmpty, !new.files.isEmpty {
      throw .otherHashes(old.name, new.name)
    }
    let pieces = (both.count + SnapshotPairs.chunk - 1) / SnapshotPairs.chunk
    let pairs = both
    let results = parallelMap(count: pieces, threads: threads) { piece in
      Result { () throws(SnapshotError) in
        let start = piece * SnapshotPairs.chunk
        var changed: [Pair] = []
        for pair in pairs[start..<min(pairs.count, start + SnapshotPairs.chunk)] {
          if try SnapshotPairs.differ(pair, old, new, kind) { changed.append(pair) }
        }
        return changed
      }
    }
    for result in results { changed += try result.get() }
  }

  private static func differ(
    _ pair: Pair, _ old: SiteSnapshot, _ new: SiteSnapshot, _ kind: FileHash.Kind
  ) throws(SnapshotError) -> Bool {
    if let a = pair.old.size, let b = pair.new.size, a != b { return true }
    return try old.hash(of: pair.old, as: kind) != new.hash(of: pair.new, as: kind)
  }
}
