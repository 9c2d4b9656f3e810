/// What can be wrong with a file before its content is interpreted.
public enum FileProblem: Problem, Hashable {
  /// The system refuses to read the file or folder; the number is `errno`.
  case unreadable(errno: Int32)
  /// A pipe, a socket or a device in place of a file.
  case notRegularFile
  /// A symbolic link in place of a file or folder.
  case symbolicLink
  /// More than `limit` bytes.
  case tooLarge(limit: Int)
  /// A name that is not UTF-8.
  case nameNotUTF8
  /// A name that looks the same as another, `other`, but has different characters.
  case sameName(other: String)
  /// Folders that are nested more than `limit` levels deep.
  case tooDeep(limit: Int)
  /// A hidden file or folder where everything else is published. `place` is where it can be
  /// published instead, `Content/static/.well-known`; nil if nowhere.
  case hiddenFile(place: String?)
  /// A file with settings for a host, which belong in the site's settings.
  case hostFile(name: String)
  /// A page with the wrong file name extension, and its correct name.
  case misnamedPage(name: String)
  /// A file of a type that is not published from its place, by its extension without the dot; empty
  /// if it has none. `isActive` means that browsers or hosts run such a file, or treat it as a
  /// page.
  case fileType(ending: String, isActive: Bool)
  /// A NUL byte in a text.
  case nulByte
  /// A code point that is not a character of a text: a control character, a noncharacter, a
  /// surrogate.
  case controlCharacter(UInt32)
  /// A character that changes the direction of a text, with its code point.
  case textDirection(DirectionFault, UInt32)
  /// A character in a file's name that is invisible there, or changes the direction of the name.
  case nameCharacter(UInt32)
  /// Bytes that are not UTF-8. `windows` is their meaning in Windows-1252, if they have one.
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

/// The fault of a character that changes the direction of a text.
public enum DirectionFault: Sendable, Hashable {
  /// It overrides the direction of the text after it, or ends that (U+202A to U+202E).
  case turning
  /// It begins an isolate that does not end on the same line.
  case notClosed
  /// It ends an isolate, but none is open on the line.
  case notOpened
}
