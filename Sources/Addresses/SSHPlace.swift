/// A folder on a host that SSH reaches: `user@host:/path` or `ssh://user@host:port/path`.
public struct SSHPlace: Sendable, Hashable {
  /// The user; nil leaves it to SSH's own configuration.
  public let user: String?
  /// The host, or a name of SSH's own configuration; an IPv6 address without brackets.
  public let host: String
  /// The port; nil leaves it to SSH's own configuration.
  public let port: Int?
  /// The path, without a slash at its end. One that does not begin with a slash is relative to the user's home.
  public let path: String

  /// The rule that a text breaks.
  public enum Rule: Error, Hashable, Sendable {
    /// It is not `user@host:/path` or `ssh://user@host/path`.
    case form
    /// The user may have only letters, digits and `. _ - + @`, and no `-` at its beginning.
    case user
    /// The host may have only letters, digits and `. _ -`, and no `-` at its beginning.
    case host
    /// The port is a number from 1 to 65535.
    case port
    /// The path is a folder: not `/`, without `.` and `..` as parts, without control characters and `~` at its beginning.
    case path
    /// A password in the settings: SSH uses keys.
    case password
  }

  /// Reads the text of a setting.
  public init(_ text: String) throws(Rule) {
    guard text.unicodeScalars.allSatisfy({ $0.value >= 0x20 && !(0x7F...0x9F ~= $0.value) }) else {
      throw .path
    }
    // `user:password@host:/path` would be a file of the host `user`.
    let start = text.prefix { $0 != "/" }
    if let colon = start.firstIndex(of: ":"), start[colon...].contains("@") { throw .password }
    var rest = text[...]
    var isURL = false
    if text.hasPrefix("ssh://") {
      rest = rest.dropFirst("ssh://".count)
      isURL = true
    }
    // The authority ends at the first slash of a URL, or at the colon before the path.
    var authority: Substring
    if isURL {
      guard let slash = rest.firstIndex(of: "/") else { throw .form }
      authority = rest[..<slash]
      rest = rest[slash...]
    } else {
      let from = rest.firstIndex(of: "]") ?? rest.startIndex
      guard let colon = rest[from...].firstIndex(of: ":") else { throw .form }
      authority = rest[..<colon]
      rest = rest[rest.index(after: colon)...]
      // A path of this machine with a colon in it is not meant.
      guard !authority.contains("/") else { throw .form }
    }
    if let at = authority.lastIndex(of: "@") {
      let user = authority[..<at]
      if user.contains(":") { throw .password }
      guard SSHPlace.isName(user, also: "._-+@") else { throw .user }
      self.user = String(user)
      authority = authority[authority.index(after: at)...]
    } else {
      user = nil
    }
    var port: Int?
    if authority.first == "[" {
      guard let end = authority.firstIndex(of: "]") else { throw .host }
      let address = authority[authority.index(after: authority.startIndex)..<end]
      guard !address.isEmpty,
        address.allSatisfy({ $0.isHexDigit && $0.isASCII || $0 == ":" || $0 == "." })
      else { throw .host }
      host = String(address)
      let after = authority[authority.index(after: end)...]
      if !after.isEmpty {
        guard isURL, after.first == ":", let number = Int(after.dropFirst()) else { throw .port }
        port = number
      }
    } else {
      if isURL, let colon = authority.lastIndex(of: ":") {
        guard let number = Int(authority[authority.index(after: colon)...]) else { throw .port }
        port = number
        authority = authority[..<colon]
      }
      guard SSHPlace.isName(authority, also: "._-") else { throw .host }
      host = String(authority)
    }
    if let port, !(1...65535).contains(port) { throw .port }
    self.port = port
    while rest.count > 1, rest.last == "/" { rest.removeLast() }
    let parts = rest.split(separator: "/", omittingEmptySubsequences: false)
    let inner = parts.first == "" ? parts.dropFirst() : parts[...]
    guard !rest.isEmpty, rest != "/", rest.first != "~", rest.utf8.count <= 1_024,
      inner.allSatisfy({ !$0.isEmpty && $0 != "." && $0 != ".." })
    else { throw .path }
    path = String(rest)
  }

  /// The place for messages.
  public var text: String {
    let who = user.map { "\($0)@" } ?? ""
    let host = host.contains(":") ? "[\(host)]" : host
    return port.map { "ssh://\(who)\(host):\($0)\(path.first == "/" ? "" : "/")\(path)" }
      ?? "\(who)\(host):\(path)"
  }

  private static func isName(_ text: Substring, also marks: String) -> Bool {
    !text.isEmpty && text.first != "-" && text.utf8.count <= 255
      && text.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) || marks.contains($0) }
  }
}
