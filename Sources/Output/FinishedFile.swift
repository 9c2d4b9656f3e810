import Files

/// A file of a finished site, as the manifest of its output folder lists it.
public struct FinishedFile: Hashable, Sendable {
  /// Its path in the site.
  public let path: OutputPath
  /// Its size in bytes.
  public let size: Int
  /// The hash of its content.
  public let hash: ContentHash
  /// Whether its name contains a hash of its content, so that its content never changes.
  public let lasts: Bool

  /// Makes a file.
  public init(path: OutputPath, size: Int, hash: ContentHash, lasts: Bool) {
    self.path = path
    self.size = size
    self.hash = hash
    self.lasts = lasts
  }
}

extension OutputCommitter {
  /// Returns the files of the site in the output folder, sorted by path: those that Polder wrote, not
  /// those of others. It completes an interrupted commit first.
  public func finishedFiles(holding lock: OutputLock) throws(OutputError) -> [FinishedFile] {
    _ = try recover(holding: lock)
    guard let notes = try lock.folder?.openNotes(making: false) else { return [] }
    return try notes.readManifest().manifest.entries.map {
      FinishedFile(path: $0.path, size: Int($0.size), hash: $0.digest, lasts: $0.lasts)
    }
  }
}
