/// The content of a file of the site.
public enum OutputContent: Sendable {
  /// These bytes.
  case bytes([UInt8])
  /// The bytes of another file: its path, as the process can open it, and its size in bytes when it
  /// was examined. If it has another size when it is copied, the build fails.
  case copy(of: String, size: Int)
  /// Bytes that were moved to a temporary file.
  case spooled(SpooledBytes)

  /// The bytes, read back if they are in a temporary file. nil for a copy, or if they cannot be
  /// read.
  public var bytes: [UInt8]? {
    switch self {
    case .bytes(let bytes): bytes
    case .spooled(let part): try? part.read()
    case .copy: nil
    }
  }
}

/// The whole site in memory, before it is written.
public struct OutputTree: Sendable {
  /// A file of the site: its path, its content, and the source that it is made from, for messages
  /// (`Content/cities/amsterdam.md`).
  public typealias File = (path: OutputPath, content: OutputContent, origin: String)

  /// The name of the preview that the site is; nil for the public site.
  public var previewName: String?

  /// The files, in the order in which they were added.
  private var added: [File] = []
  private var index: [OutputPath: Int] = [:]
  private var duplicates: [Collision] = []
  /// The files whose names contain a hash of their content, so that their content never changes.
  public var lasting: Set<OutputPath> = []

  /// Makes an empty tree.
  public init() {}

  /// The number of files.
  public var count: Int { added.count }

  /// Reserves memory for a number of files.
  public mutating func reserveCapacity(_ count: Int) {
    added.reserveCapacity(count)
    index.reserveCapacity(count)
  }

  /// Adds a file. If the path is taken already, the first file stays. Then this returns the
  /// collision, which `collisions()` includes as well.
  @discardableResult
  public mutating func add(
    _ path: OutputPath, _ content: OutputContent, origin: String
  ) -> Collision? {
    let position = added.count
    let known = index.updateValue(position, forKey: path)
    guard let known else {
      added.append((path, content, origin))
      return nil
    }
    index[path] = known
    let collision = Collision(
      kind: .samePath, path: path, origin: origin, otherPath: path, otherOrigin: added[known].origin
    )
    duplicates.append(collision)
    return collision
  }

  /// The file at a path, which the preview serves.
  public subscript(path: OutputPath) -> File? {
    index[path].map { added[$0] }
  }

  /// All files, sorted by the bytes of their paths. Each call sorts them, unless they were added in
  /// that order.
  public var files: [File] {
    let isSorted = added.indices.dropFirst().allSatisfy { added[$0 - 1].path < added[$0].path }
    if isSorted { return added }
    // Numbers are cheaper to move than files.
    return added.indices.sorted { added[$0].path < added[$1].path }.map { added[$0] }
  }

  /// Returns all collisions, sorted by path: those of `add`, and paths that need each other as a
  /// folder or that differ only in case or in Unicode normalisation. This takes a few ms for 10,000
  /// files. A commit calls it itself.
  public func collisions() -> [Collision] { collisions(sorted: files) }

  /// Returns the same, if the caller has the sorted files.
  func collisions(sorted files: [File]) -> [Collision] {
    Collision.all(in: files, besides: duplicates)
  }
}
