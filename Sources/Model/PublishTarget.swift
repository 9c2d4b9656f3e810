import Addresses
import Diagnostics
import FrontMatter

/// A place where the site is published: an entry of `publish` in `site.yml`.
public struct PublishTarget: Sendable {
  /// What carries the files there, and where. Places are data: they may have spaces, quotes, and a hyphen at
  /// their start.
  public enum Place: Sendable, Hashable {
    /// A folder, relative to the project's folder.
    case folder(String)
    /// A folder on a host that SSH reaches: `user@host:/path`.
    case ssh(SSHPlace)
    /// A path on a remote of rclone's configuration: `remote:path`.
    case rclone(RclonePlace)
    /// A branch of a Git repository.
    case git(repository: String, branch: String)
  }

  /// Its name, for the command line.
  public let name: String
  /// Where the settings name it.
  public let location: SourceLocation
  /// Where it is.
  public let place: Place
  /// Where visitors see it, with `/` at its end; nil if the settings do not say.
  public let url: String?
  /// Whether a publication goes into a new folder, and a symbolic link is switched to it.
  public let switches: Bool
  /// Whether it is behind a login.
  public let isProtected: Bool

  /// The keys of which each target has exactly one.
  static let kinds = ["folder", "ssh", "rclone", "git"]

  /// Reads `publish` of `site.yml`; the first target is the default.
  static func read(_ map: inout SettingsMap) -> [PublishTarget] {
    guard let node = map.node("publish") else { return [] }
    var targets = SettingsMap(node, in: map.file, place: .publish)
    var found: [PublishTarget] = []
    for pair in targets.allPairs() {
      guard isName(pair.key) else {
        targets.report(.invalidName(name: pair.key, what: .target), at: pair.keyRange)
        continue
      }
      var values = SettingsMap(pair.value, in: map.file, place: .target(pair.key))
      let target = PublishTarget(
        pair.key, at: SourceLocation(map.file, pair.keyRange), pair.value, &values)
      values.finish()
      targets.add(values.diagnostics)
      if let target { found.append(target) }
    }
    map.add(targets)
    map.addNames(PublishTarget.keys.map { "publish.\($0)" })
    return found
  }

  /// The keys of a target.
  private static let keys = kinds + ["branch", "url", "switch", "protected"]

  private init?(
    _ name: String, at location: SourceLocation, _ node: YAMLNode, _ map: inout SettingsMap
  ) {
    let places = PublishTarget.kinds.map { map.place($0) }
    let branch = map.place("branch")
    let kinds = PublishTarget.kinds.filter { map.node($0) != nil }
    url = PublishTarget.url(&map)
    switches = map.boolean("switch") ?? false
    isProtected = map.boolean("protected") ?? false
    guard case .mapping = node.content else { return nil }
    guard kinds.count == 1 else {
      map.report(
        .wrongSetting(name: name, expected: .exactlyOne(PublishTarget.kinds)), at: location.range)
      return nil
    }
    if kinds != ["git"], let node = map.node("branch") {
      map.report(.wrongSetting(name: "branch", expected: .onlyBeside(["git"])), at: node)
    }
    if !["folder", "ssh"].contains(kinds[0]), let node = map.node("switch") {
      map.report(.wrongSetting(name: "switch", expected: .onlyBeside(["folder", "ssh"])), at: node)
    }
    guard let text = places.lazy.compactMap({ $0 }).first else { return nil }
    switch kinds[0] {
    case "folder": place = .folder(text)
    case "ssh":
      guard let host = try? SSHPlace(text) else {
        PublishTarget.report("ssh", .sshPlace, in: &map)
        return nil
      }
      place = .ssh(host)
    case "rclone":
      guard let remote = try? RclonePlace(text) else {
        PublishTarget.report("rclone", .rclonePlace, in: &map)
        return nil
      }
      place = .rclone(remote)
    default:
      if PublishTarget.hasPassword(text) {
        PublishTarget.report("git", .addressWithoutPassword, in: &map)
        return nil
      }
      guard let branch else {
        if map.node("branch") == nil {
          map.report(.missingSetting(name: "branch", place: .target(name)), at: location.range)
        }
        return nil
      }
      place = .git(repository: text, branch: branch)
    }
    self.name = name
    self.location = location
  }

  private init(
    _ name: String, at location: SourceLocation, _ place: Place, url: String?, isProtected: Bool
  ) {
    self.name = name
    self.location = location
    self.place = place
    self.url = url
    switches = false
    self.isProtected = isProtected
  }

  /// Returns the place of a preview: a folder of its own in this target, with the preview's name, and
  /// the address of that. Returns nil if the target has no room for others: a branch of a Git
  /// repository, and a link that is switched, are published as a whole.
  ///
  /// - Parameter preview: the name of the preview.
  public func place(ofPreview preview: String) -> PublishTarget? {
    func below(_ path: String) -> String {
      path.hasSuffix("/") || path.hasSuffix(":") ? path + preview : "\(path)/\(preview)"
    }
    let own: Place
    switch place {
    case _ where switches: return nil
    case .folder(let path): own = .folder(below(path))
    case .ssh(let place):
      guard let inside = try? SSHPlace(below(place.text)) else { return nil }
      own = .ssh(inside)
    case .rclone(let place):
      guard let inside = try? RclonePlace(below(place.text)) else { return nil }
      own = .rclone(inside)
    case .git: return nil
    }
    return PublishTarget(
      "\(name)/\(preview)", at: location, own, url: url.map { "\($0)\(preview)/" },
      isProtected: isProtected)
  }

  /// Reports a wrong place. The message shows its line, but no password or key that may be in it.
  private static func report(_ key: String, _ expected: Expectation, in map: inout SettingsMap) {
    guard let node = map.node(key) else { return }
    var bytes = map.file.bytes
    let text = node.scalar ?? ""
    if text.contains("=") || text.contains("@") && text.contains(":") {
      // `scheme://` and `@host` stay, so that writers see which address it is.
      let value = bytes[node.range]
      let start = value.firstRange(of: Array("://".utf8))?.upperBound ?? value.startIndex
      let end = value.lastIndex(of: UInt8(ascii: "@")) ?? value.endIndex
      for index in min(start, end)..<end { bytes[index] = UInt8(ascii: "*") }
    }
    let file = SourceFile(path: map.file.path, bytes: bytes)
    map.add([
      Diagnostic(
        ModelProblem.wrongSetting(name: key, expected: expected),
        at: SourceLocation(file, node.range))
    ])
  }

  /// Whether an address has a password or a token in it, as `https://user:secret@host/` has.
  static func hasPassword(_ address: String) -> Bool {
    guard let scheme = address.firstRange(of: "://") else { return false }
    // `https://host/site.git?token=…`
    if address.contains("?"), address.contains("=") { return true }
    let host = address[scheme.upperBound...].prefix { $0 != "/" }
    guard let at = host.lastIndex(of: "@") else { return false }
    // `https://TOKEN@host/` is usual too; SSH has a user there.
    return host[..<at].contains(":") || address.hasPrefix("http")
  }

  /// Reads `url`: https, or http to this machine itself.
  private static func url(_ map: inout SettingsMap) -> String? {
    guard let text = map.text("url"), let node = map.node("url") else { return nil }
    guard let url = SiteSettings.normalisedBase(text) else {
      map.report(.invalidSiteURL(url: text), at: node)
      return nil
    }
    let host = url.drop { $0 != "/" }.dropFirst(2).prefix { !"/:".contains($0) }
    guard url.hasPrefix("https://") || host == "localhost" || host.hasPrefix("127.") else {
      map.report(.wrongSetting(name: "url", expected: .secureAddress), at: node)
      return nil
    }
    return url
  }
}

extension SettingsMap {
  /// A text without control characters that is not empty.
  fileprivate mutating func place(_ key: String) -> String? {
    guard let text = text(key), let node = node(key) else { return nil }
    let isPlain = text.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control }
    if isPlain, !text.isEmpty { return text }
    report(.wrongSetting(name: key, expected: isPlain ? .text : .plainText), at: node)
    return nil
  }
}
