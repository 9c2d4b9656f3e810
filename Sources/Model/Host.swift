import Diagnostics

/// A host, or a program that serves a site, as `hosts` in `site.yml` names it.
public enum Host: String, Sendable, Hashable, CaseIterable {
  case netlify
  case cloudflare
  case githubPages = "github-pages"
  case gitlabPages = "gitlab-pages"
  case nginx
  case apache
  case caddy

  /// The hosts of a site whose settings name none.
  public static let usual: [Host] = [.netlify, .cloudflare, .nginx]

  /// Other names of the hosts, for suggestions.
  private static let otherNames: [String: Host] = [
    "github": .githubPages, "gh-pages": .githubPages, "gitlab": .gitlabPages, "httpd": .apache,
    "htaccess": .apache, ".htaccess": .apache, "cloudflare-pages": .cloudflare,
  ]

  /// Reads `hosts`; nil if the settings do not name any.
  static func read(_ map: inout SettingsMap) -> [Host]? {
    guard let names = map.texts("hosts") else { return nil }
    var hosts: [Host] = []
    let known = allCases.map(\.rawValue)
    for (text, range) in names {
      guard let host = Host(rawValue: text) else {
        let lower = text.lowercased()
        let near = otherNames[lower]?.rawValue ?? NearMiss.best(for: lower, among: known)
        map.report(
          .unknownValue(setting: "hosts", value: text, known: known), at: range,
          suggestion: near.map { Suggestion(replace: range, with: $0) })
        continue
      }
      if !hosts.contains(host) { hosts.append(host) }
    }
    return hosts
  }
}
