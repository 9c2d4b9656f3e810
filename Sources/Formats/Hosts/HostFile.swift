/// A file of the site that is for the host, by its name at the site's root.
public enum HostFile: String, Sendable, CaseIterable {
  /// Headers for Netlify and Cloudflare Pages.
  case headers = "_headers"
  /// Redirects for Netlify, Cloudflare Pages and GitLab Pages.
  case redirects = "_redirects"
  /// Directives for the server block of nginx.
  case nginx = "_nginx.conf"
  /// Apache's directives for the folder in which the file is. Apache reads it for each request.
  case htaccess = ".htaccess"
  /// The same directives for Apache's virtual host. Apache reads them once, when it starts.
  case apache = "_apache.conf"
  /// Directives for a site block of Caddy.
  case caddy = "_Caddyfile"
  /// An empty file that makes GitHub Pages publish names that begin with a dot or a low line.
  case noJekyll = ".nojekyll"

  /// Whether the file configures a host, so that no visitor needs it.
  var isHidden: Bool { self != .noJekyll }

  /// Returns the content of the file; nil if the host needs none.
  public func content(_ rules: HostRules) -> [UInt8]? {
    switch self {
    case .headers: Array(rules.headerFile.utf8)
    case .redirects: rules.redirects.all.isEmpty ? nil : Array(rules.redirectFile.utf8)
    case .nginx: Array(rules.nginx.utf8)
    case .htaccess: Array(rules.apache(.folder).utf8)
    case .apache: Array(rules.apache(.virtualHost).utf8)
    case .caddy: Array(rules.caddy.utf8)
    case .noJekyll: []
    }
  }
}
