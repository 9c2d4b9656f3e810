import Diagnostics

/// The hosts of third parties that pages may load from, by what they load: `allow-hosts` in `site.yml`.
public struct AllowedHosts: Sendable, Hashable {
  /// Hosts in lower case: `images.example.com`, or `*.example.com` for all its subdomains. A host has `:port`
  /// where the port is not the standard one.
  public private(set) var byKind: [LoadKind: [String]] = [:]

  /// The kinds that a list without kinds allows: content that is shown and runs no code.
  public static let plainKinds: [LoadKind] = [.images, .media]

  /// No hosts.
  public init() {}

  /// Whether something of a kind may come from a host, as `WebAddress` gives it.
  public func allows(_ host: String, for kind: LoadKind) -> Bool {
    byKind[kind]?.contains { AllowedHosts.matches(host, $0) } ?? false
  }

  private static func matches(_ host: String, _ pattern: String) -> Bool {
    guard pattern.hasPrefix("*.") else { return host == pattern }
    let ending = pattern.dropFirst()
    return host.hasSuffix(ending) && host.utf8.count > ending.utf8.count
  }

  mutating func add(_ host: String, for kinds: [LoadKind]) {
    for kind in kinds where byKind[kind]?.contains(host) != true {
      byKind[kind, default: []].append(host)
    }
  }

  /// A host as it is written in the settings, in lower case.
  static func read(_ text: String) -> Result<String, HostMistake> {
    let lower = text.lowercased()
    if lower.contains("//") || lower.contains("/") {
      return .failure(HostMistake(.withSchemeOrPath, bare(lower)))
    }
    var host = lower[...]
    if let colon = host.lastIndex(of: ":") {
      let port = host[host.index(after: colon)...]
      guard port.utf8.count <= 5, let number = Int(port), (1...65_535).contains(number) else {
        return .failure(HostMistake(.notAName, bare(lower)))
      }
      host = host[..<colon]
      if number == 443 { return read(String(host)) }
    }
    let isWild = host.hasPrefix("*.")
    if isWild { host = host.dropFirst(2) }
    guard isHostName(host) else {
      return .failure(HostMistake(host.contains("*") ? .tooWide : .notAName, nil))
    }
    if isWild, !host.contains(".") { return .failure(HostMistake(.tooWide, nil)) }
    return .success(lower)
  }

  /// The host in something that is more than one.
  private static func bare(_ text: String) -> String? {
    var rest = text[...]
    if let slashes = rest.firstRange(of: "//") { rest = rest[slashes.upperBound...] }
    let host = String(rest.prefix { !"/?#:".contains($0) })
    let name = host.hasPrefix("*.") ? host.dropFirst(2) : host[...]
    return isHostName(name) && name.contains(".") ? host : nil
  }

  /// Whether a text is the name of a host, or its IPv4 address: ASCII letters, digits and hyphens, with dots
  /// between them (RFC 1123, section 2.1).
  private static func isHostName(_ text: Substring) -> Bool {
    text.utf8.count <= 253
      && text.split(separator: ".", omittingEmptySubsequences: false).allSatisfy { label in
        let bytes = label.utf8
        return !bytes.isEmpty && bytes.count <= 63 && bytes.first != 45 && bytes.last != 45
          && bytes.allSatisfy { (97...122).contains($0) || (48...57).contains($0) || $0 == 45 }
      }
  }
}

/// Why a text is no host, and the host that was probably meant.
struct HostMistake: Error {
  let reason: HostFault
  let near: String?

  init(_ reason: HostFault, _ near: String?) {
    self.reason = reason
    self.near = near
  }
}

extension SiteSettings {
  mutating func readAllowedHosts(_ map: inout SettingsMap) {
    guard let node = map.node("allow-hosts") else { return }
    guard case .mapping = node.content else {
      add(map.texts("allow-hosts") ?? [], for: AllowedHosts.plainKinds, &map)
      return
    }
    var kinds = SettingsMap(node, in: map.file, place: .allowHosts)
    for kind in LoadKind.allCases {
      add(kinds.texts(kind.rawValue) ?? [], for: [kind], &kinds)
    }
    kinds.finish()
    map.add(kinds)
  }

  private mutating func add(
    _ hosts: [(text: String, range: SourceRange)], for kinds: [LoadKind], _ map: inout SettingsMap
  ) {
    for (text, range) in hosts {
      switch AllowedHosts.read(text) {
      case .success(let host): allowedHosts.add(host, for: kinds)
      case .failure(let mistake):
        map.report(
          .invalidHost(value: text, reason: mistake.reason), at: range,
          suggestion: mistake.near.map { Suggestion(replace: range, with: $0) })
      }
    }
  }
}
