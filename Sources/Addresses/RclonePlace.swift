/// A path of a remote of the user's rclone configuration: `store:bucket/review`.
public struct RclonePlace: Sendable, Hashable {
  /// The remote's name.
  public let remote: String
  /// The path, without a slash at its end; empty for the remote's root.
  public let path: String

  /// The rule that a text breaks.
  public enum Rule: Error, Hashable, Sendable {
    /// It is not `remote:path`.
    case form
    /// The name of a remote has letters, digits and `_ - . + @` and spaces, and no `-` or space at its beginning. A
    /// remote that is described in place (`:s3,…:`) is not allowed, because its keys would be in the settings.
    case remote
    /// The path has no control characters, no `.` and `..` as parts, and no empty part.
    case path
  }

  /// Reads the text of a setting.
  public init(_ text: String) throws(Rule) {
    guard let colon = text.firstIndex(of: ":") else { throw .form }
    let name = text[..<colon]
    guard let first = name.first, first != "-", first != " ", name.last != " ",
      name.allSatisfy({ $0.isLetter || $0.isNumber || "_-.+@ ".contains($0) })
    else { throw .remote }
    remote = String(name)
    var rest = text[text.index(after: colon)...]
    while rest.last == "/" { rest.removeLast() }
    let parts = rest.split(separator: "/", omittingEmptySubsequences: false)
    let inner = parts.first == "" && parts.count > 1 ? parts.dropFirst() : parts[...]
    guard
      rest.unicodeScalars.allSatisfy({ $0.value >= 0x20 && !(0x7F...0x9F ~= $0.value) }),
      rest.isEmpty || inner.allSatisfy({ !$0.isEmpty && $0 != "." && $0 != ".." })
    else { throw .path }
    path = String(rest)
  }

  /// The place for messages, and for rclone.
  public var text: String { "\(remote):\(path)" }
}
