import Diagnostics

/// Links to other sites that `polder links` does not ask, with the reason: a line of `except` below `links` in
/// `site.yml`.
public struct LinkException: Sendable {
  /// An address, in which `*` stands for any text.
  public let pattern: String
  /// Why they are not asked.
  public let reason: String
  /// Where it stands.
  public let location: SourceLocation

  /// Whether an address matches. The pattern is compared with the whole address, as it is written or as it is asked.
  public func matches(_ address: String) -> Bool {
    LinkException.matches(Array(address.utf8), Array(pattern.utf8))
  }

  /// Compares without going back further than to the last `*`, so that no pattern takes long.
  static func matches(_ text: [UInt8], _ pattern: [UInt8]) -> Bool {
    var (at, place) = (0, 0)
    var star: (at: Int, place: Int)?
    while at < text.count {
      if place < pattern.count, pattern[place] == UInt8(ascii: "*") {
        star = (at, place)
        place += 1
      } else if place < pattern.count, pattern[place] == text[at] {
        at += 1
        place += 1
      } else if let last = star {
        star = (last.at + 1, last.place)
        at = last.at + 1
        place = last.place + 1
      } else {
        return false
      }
    }
    return pattern[place...].allSatisfy { $0 == UInt8(ascii: "*") }
  }

  /// Whether a pattern names a host: `https://*` would except everything.
  static func namesHost(_ pattern: String) -> Bool {
    guard let slashes = pattern.firstRange(of: "://") else { return false }
    guard ["http", "https", "*", "http*"].contains(pattern[..<slashes.lowerBound]) else {
      return false
    }
    var host = pattern[slashes.upperBound...].prefix { !"/?#".contains($0) }
    if host.hasPrefix("*.") { host = host.dropFirst(2) }
    // A `*` after the host: `https://www.example.org*`.
    if host.hasSuffix("*") { host = host.dropLast() }
    return host.contains(".") && !host.contains("*") && !host.contains("@")
      && host.split(separator: ".").count > 1
  }
}

extension SiteSettings {
  /// Reads `links: {except: {pattern: reason}}`.
  mutating func readLinkExceptions(_ map: inout SettingsMap) {
    guard let node = map.node("links") else { return }
    var links = SettingsMap(node, in: map.file, place: .links)
    if let node = links.node("except") {
      var exceptions = SettingsMap(node, in: map.file, place: .linkExceptions)
      for pair in exceptions.allPairs() {
        guard LinkException.namesHost(pair.key) else {
          exceptions.report(
            .wrongSetting(name: pair.key, expected: .linkPattern), at: pair.keyRange)
          continue
        }
        guard let reason = SiteSettings.reason(pair.value) else {
          exceptions.report(.wrongSetting(name: pair.key, expected: .reason), at: pair.value)
          continue
        }
        linkExceptions.append(
          LinkException(
            pattern: pair.key, reason: reason,
            location: SourceLocation(map.file, pair.keyRange)))
      }
      links.add(exceptions)
    }
    links.finish()
    map.add(links)
  }
}
