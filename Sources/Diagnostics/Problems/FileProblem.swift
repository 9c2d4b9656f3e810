/// What can be wrong with a file before anybody looks at what it says.
public enum FileProblem: Problem, Hashable {
  /// The machine does not let the file or folder be read; the number is `errno`.
  case unreadable(errno: Int32)
  /// A pipe, a socket or a device where a file must be.
  case notRegularFile
  /// A symbolic link where a file or folder must be.
  case symbolicLink
  /// More than `limit` bytes.
  case tooLarge(limit: Int)
  /// A name that is not UTF-8.
  case nameNotUTF8
  /// A name that looks the same as another one, `other`, but is written with other characters.
  case sameName(other: String)
  /// Folders inside each other, more than `limit` levels.
  case tooDeep(limit: Int)
  /// A file, or a folder, that is hidden where everything is published; or one that would be published at
  /// another place, `Content/static/.well-known`.
  case hiddenFile(place: String?)
  /// A file that gives orders to a host, which only the settings may do.
  case hostFile(name: String)
  /// A page whose name does not end as a page's does, with the right name.
  case misnamedPage(name: String)
  /// A file of a type that is not published where it stands, by its ending without the dot; empty where
  /// there is none. Browsers, or hosts, run what is active, or take it for a page.
  case fileType(ending: String, isActive: Bool)
  /// A NUL byte in a text.
  case nulByte
  /// A code point in a text that is no character of a text: a control character, a noncharacter, a
  /// surrogate.
  case controlCharacter(UInt32)
  /// A character that turns the direction of a text, with its code point.
  case textDirection(DirectionFault, UInt32)
  /// A character in a file's name that cannot be seen there, or turns the name round.
  case nameCharacter(UInt32)
  /// Bytes that are not UTF-8; `windows` is what they would mean in Windows-1252, where they mean
  /// anything there.
  case notUTF8(bytes: [UInt8], windows: String?)
  /// A text in UTF-16.
  case utf16

  /// All codes of the type.
  public static let codes = [
    "unreadable-file", "not-a-file", "symbolic-link", "file-too-large", "name-not-utf8",
    "same-name", "folder-too-deep", "hidden-file", "host-file", "misnamed-page", "file-type",
    "nul-byte", "control-character", "text-direction", "name-character", "not-utf8", "utf16",
  ]

  /// The stable name of this kind of problem.
  public var code: String {
    switch self {
    case .unreadable: "unreadable-file"
    case .notRegularFile: "not-a-file"
    case .symbolicLink: "symbolic-link"
    case .tooLarge: "file-too-large"
    case .nameNotUTF8: "name-not-utf8"
    case .sameName: "same-name"
    case .tooDeep: "folder-too-deep"
    case .hiddenFile: "hidden-file"
    case .hostFile: "host-file"
    case .misnamedPage: "misnamed-page"
    case .fileType: "file-type"
    case .nulByte: "nul-byte"
    case .controlCharacter: "control-character"
    case .textDirection: "text-direction"
    case .nameCharacter: "name-character"
    case .notUTF8: "not-utf8"
    case .utf16: "utf16"
    }
  }
}

/// What a character does that turns the direction of a text.
public enum DirectionFault: Sendable, Hashable {
  /// It turns what stands behind it, or ends that (U+202A to U+202E).
  case turning
  /// It begins a part with a direction of its own, which does not end on the same line.
  case notClosed
  /// It ends such a part, and none has begun on the line.
  case notOpened
}
