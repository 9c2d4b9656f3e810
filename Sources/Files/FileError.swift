import Glibc

/// The reason why a file or folder cannot be read or listed.
public struct FileError: Error, Sendable, Hashable {
  /// What is wrong.
  public enum Reason: Sendable, Hashable {
    /// The system refuses; the number is `errno`.
    case system(errno: Int32)
    /// A pipe, a socket, a device or a folder where a file must be.
    case notRegularFile
    /// A symbolic link in the place of a file or folder.
    case symbolicLink
    /// The file has more than `limit` bytes.
    case tooLarge(limit: Int)
    /// The name is not UTF-8; `path` shows the bytes that are not as `\xE9`.
    case nameNotUTF8
    /// The name is the same text as `other` in other characters (composed and decomposed accents).
    /// Swift and people see no difference.
    case sameName(as: String)
    /// Folders are nested more than `limit` levels deep.
    case tooDeep(limit: Int)
  }

  /// The path as the caller gave it, or relative to the scanned folder.
  public let path: String

  /// What is wrong.
  public let reason: Reason

  /// Makes an error.
  public init(path: String, reason: Reason) {
    self.path = path
    self.reason = reason
  }

  /// The system's error number; nil if the system has no objection.
  public var errno: Int32? {
    if case .system(let number) = reason { number } else { nil }
  }

  /// Returns the system's error. It distinguishes a link that was not followed from a socket
  /// (open(2)).
  static func system(_ path: String, _ number: Int32) -> FileError {
    switch number {
    case ELOOP: FileError(path: path, reason: .symbolicLink)
    case ENXIO: FileError(path: path, reason: .notRegularFile)
    default: FileError(path: path, reason: .system(errno: number))
    }
  }
}

extension FileError: CustomStringConvertible {
  /// The path and the reason in English, for logs and programmers. Writers get a diagnostic.
  public var description: String { "\(path): \(words)" }

  /// The reason in English.
  public var words: String {
    switch reason {
    case .system(let number): strerror(number).map { String(cString: $0) } ?? "error \(number)"
    case .notRegularFile: "not a regular file"
    case .symbolicLink: "a symbolic link, which is not followed"
    case .tooLarge(let limit): "larger than \(limit) bytes"
    case .nameNotUTF8: "the name is not UTF-8"
    case .sameName(let other): "the name is the same text as '\(other)'"
    case .tooDeep(let limit): "nested more than \(limit) levels deep"
    }
  }
}
