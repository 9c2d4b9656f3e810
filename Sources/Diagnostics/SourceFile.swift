/// A text file as it was read, with its path for people.
///
/// Two source files are equal if their paths are: one build reads a path once.
public struct SourceFile: Sendable, Hashable {
  /// Both fields behind one reference. Every location of every value has a file, so files are
  /// copied all the time.
  @usableFromInline
  final class Storage: Sendable {
    @usableFromInline let path: String
    @usableFromInline let bytes: [UInt8]

    init(path: String, bytes: [UInt8]) {
      self.path = path
      self.bytes = bytes
    }
  }

  @usableFromInline let storage: Storage

  /// The path relative to the project's folder, with `/` between its parts
  /// (`Content/cities/amsterdam.md`).
  @inlinable public var path: String { storage.path }

  /// The file's bytes as they are on disk, with a byte-order mark and CRLF. Empty for a file that
  /// could not be read.
  @inlinable public var bytes: [UInt8] { storage.bytes }

  /// Makes a source file from its path and bytes.
  public init(path: String, bytes: [UInt8]) {
    storage = Storage(path: path, bytes: bytes)
  }

  /// Whether the paths are equal.
  public static func == (a: SourceFile, b: SourceFile) -> Bool { a.path == b.path }

  /// Whether both come from the same reading of a file, so that nothing differs. Only references
  /// are compared.
  @inlinable public func isSameReading(as other: SourceFile) -> Bool { storage === other.storage }

  /// Hashes the path.
  public func hash(into hasher: inout Hasher) { hasher.combine(path) }
}

/// A half-open range of byte offsets in a file (UTF-8), within `0...bytes.count`.
public typealias SourceRange = Range<Int>

/// A range in a file.
public struct SourceLocation: Sendable, Hashable {
  /// The file.
  public let file: SourceFile

  /// The range of bytes; always inside the file.
  public let range: SourceRange

  /// Makes a location. A range that reaches outside the file is clamped to it.
  public init(_ file: SourceFile, _ range: SourceRange) {
    self.file = file
    self.range = range.clamped(to: 0..<file.bytes.count)
  }

  /// Makes a location at the start of a file, for a problem of the file as a whole.
  public init(_ file: SourceFile) {
    self.init(file, 0..<0)
  }
}
