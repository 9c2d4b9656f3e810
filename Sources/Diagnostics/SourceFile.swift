/// A text file as it was read, with the path that people see.
///
/// Two source files are equal when their paths are: one build reads a path once.
public struct SourceFile: Sendable, Hashable {
  /// Both fields behind one reference: every location of every value has a file, and they are copied
  /// all the time.
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

  /// The file's bytes, as they are on disk: a byte-order mark and CRLF included.
  /// Empty for a file that could not be read.
  @inlinable public var bytes: [UInt8] { storage.bytes }

  /// Makes a source file from its path and bytes.
  public init(path: String, bytes: [UInt8]) {
    storage = Storage(path: path, bytes: bytes)
  }

  /// Whether the paths are equal.
  public static func == (a: SourceFile, b: SourceFile) -> Bool { a.path == b.path }

  /// Whether both are one reading of a file, so that nothing differs. Only references are compared.
  @inlinable public func isSameReading(as other: SourceFile) -> Bool { storage === other.storage }

  /// Hashes the path.
  public func hash(into hasher: inout Hasher) { hasher.combine(path) }
}

/// A half-open range of byte offsets in a file's bytes (UTF-8), `0...bytes.count`.
public typealias SourceRange = Range<Int>

/// A range in a file.
public struct SourceLocation: Sendable, Hashable {
  /// The file.
  public let file: SourceFile

  /// The bytes meant; always inside the file.
  public let range: SourceRange

  /// Makes a location; a range that reaches outside the file is cut to it.
  public init(_ file: SourceFile, _ range: SourceRange) {
    self.file = file
    self.range = range.clamped(to: 0..<file.bytes.count)
  }

  /// The start of a file, for what concerns the file as a whole.
  public init(_ file: SourceFile) {
    self.init(file, 0..<0)
  }
}
