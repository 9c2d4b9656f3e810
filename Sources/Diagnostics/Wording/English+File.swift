import Glibc

extension FileProblem {
  /// The message in English.
  public var english: Wording {
    switch self {
    case .unreadable(let number):
      FileProblem.unreadable(number)
    case .notRegularFile:
      Wording("this is not a file", advice: "remove the pipe, socket or device of this name")
    case .symbolicLink:
      Wording(
        "symbolic links are not followed",
        advice: "put the file or folder itself here")
    case .tooLarge(let limit):
      Wording(
        "the file is larger than \(FileProblem.size(limit))",
        advice: "make it smaller, or divide it into several files")
    case .nameNotUTF8:
      Wording("the name is not UTF-8", advice: "rename the file")
    case .sameName(let other):
      Wording(
        "the name looks the same as '\(other)' and differs only in how its accents are stored",
        advice: "rename one of the two")
    case .tooDeep(let limit):
      Wording(
        "folders are nested more than \(limit) levels deep", advice: "move its files higher up")
    case .hiddenFile(let place?):
      Wording(
        "hidden files are not published from here",
        advice: "move it to \(place), if it must be published")
    case .hiddenFile(nil):
      Wording(
        "the only hidden files that Polder publishes are .well-known/ and .nojekyll in static/",
        advice: "remove it from static/: it may contain private data")
    case .hostFile(let name):
      Wording(
        "'\(name)' configures the host, and only site.yml may do that",
        advice: FileProblem.hostSetting(name))
    case .misnamedPage(let name):
      Wording(
        "the name of a page must end in '.md', in lower case",
        advice: "rename the file to '\(name)'")
    case .fileType(let ending, let isActive):
      FileProblem.fileType(ending, isActive)
    case .nulByte:
      Wording("the text contains a NUL byte", advice: "remove it, or save the file again as text")
    case .controlCharacter(let scalar):
      Wording(
        FileProblem.isControl(scalar)
          ? "the text contains the control character \(FileProblem.name(scalar))"
          : "the text contains \(FileProblem.name(scalar)), which is not a character",
        advice: "remove it")
    case .textDirection(.turning, let scalar):
      Wording(
        "the text contains \(FileProblem.name(scalar)), which changes the direction of the text around it",
        advice: "remove it; put a part in another direction between U+2068 and U+2069")
    case .textDirection(.notClosed, let scalar):
      Wording(
        "the character \(FileProblem.name(scalar)) begins a part in another direction that does not "
          + "end on the same line", advice: "write U+2069 after the part, or remove both")
    case .textDirection(.notOpened, let scalar):
      Wording(
        "the character \(FileProblem.name(scalar)) ends a part in another direction that does not "
          + "begin on the same line", advice: "remove it")
    case .nameCharacter(let scalar):
      Wording(
        "the name contains \(FileProblem.name(scalar)), which is invisible",
        advice: "rename the file")
    case .notUTF8(let bytes, let windows):
      Wording(
        "\(FileProblem.list(bytes)) not UTF-8",
        advice: windows.map { "save the file as UTF-8; in Windows-1252 this is '\($0)'" }
          ?? "save the file as UTF-8")
    case .utf16:
      Wording("the file is in UTF-16", advice: "save it as UTF-8")
    }
  }

  private static func unreadable(_ number: Int32) -> Wording {
    switch number {
    case ENOENT: Wording("the file does not exist")
    case EACCES, EPERM:
      Wording(
        "you have no permission to read the file", advice: "give yourself permission to read it")
    case EISDIR: Wording("this is a folder, not a file")
    case ENOTDIR: Wording("this is not a folder")
    case ELOOP: Wording("symbolic links are not followed")
    case ENAMETOOLONG: Wording("the name is too long")
    case EMFILE, ENFILE: Wording("too many files are open at the same time")
    case EIO: Wording("the disk reported an error while Polder read the file")
    default:
      Wording("the file cannot be read: \(systemWords(number))")
    }
  }

  private static func hostSetting(_ name: String) -> String {
    switch name.lowercased() {
    case "_redirects":
      "remove it; list the old addresses of a page in its front matter: aliases: [/old/]"
    case "_headers", "_nginx.conf", "_apache.conf", "_caddyfile":
      "remove it: Polder writes this file"
    case ".htaccess":
      "remove it: Polder writes this file, with hosts: [apache] in site.yml"
    case "cname": "remove it, and write the domain in site.yml: domain: www.example.org"
    default: "remove it"
    }
  }

  private static func fileType(_ ending: String, _ isActive: Bool) -> Wording {
    if isActive {
      return Wording(
        "browsers or hosts can run files of the type '.\(ending)', so Polder does not publish them from here",
        advice: "if it must be published as it is, put it in Content/static/; otherwise remove it")
    }
    let what =
      ending.isEmpty ? "a file whose name has no ending" : "a file of the type '.\(ending)'"
    return Wording(
      "\(what) is not published",
      advice: ending.isEmpty
        ? "put it in Content/static/ if it must be published, or remove it"
        : "save it as another type, or allow this one in site.yml, with the reason: "
          + "publish-types: {\(ending): …}")
  }

  private static func list(_ bytes: [UInt8]) -> String {
    let shown = bytes.prefix(4).map { hex(UInt32($0), digits: 2) }.joined(separator: " ")
    return bytes.count == 1
      ? "the byte \(shown) is" : "the bytes \(shown)\(bytes.count > 4 ? " …" : "") are"
  }

  /// Returns the name of a code point: `U+FFFE`.
  static func name(_ scalar: UInt32) -> String { "U+\(hex(scalar, digits: 4))" }

  /// Whether a code point has the general category Cc.
  static func isControl(_ scalar: UInt32) -> Bool { scalar < 0x20 || 0x7F..<0xA0 ~= scalar }

  static func hex(_ value: UInt32, digits: Int) -> String {
    let text = String(value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, digits - text.count)) + text
  }

  /// Returns a limit for people. Limits are round numbers of either kind of megabyte.
  static func size(_ bytes: Int) -> String {
    if bytes >= 1_000_000, bytes % 1_000_000 == 0 { return "\(bytes / 1_000_000) MB" }
    if bytes >= 1 << 20, bytes % (1 << 20) == 0 { return "\(bytes >> 20) MB" }
    if bytes >= 1 << 10, bytes % (1 << 10) == 0 { return "\(bytes >> 10) KB" }
    return "\(bytes) bytes"
  }
}
