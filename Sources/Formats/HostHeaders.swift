import Diagnostics
import Files

/// The HTTP headers that a host should send with a site.
public struct HostHeaders: Sendable {
  /// The hosts of third parties from which pages may load, by what they load.
  public var allowedHosts: [LoadKind: [String]] = [:]
  /// The contents of inline scripts.
  public var scripts: Set<[UInt8]> = []
  /// The contents of inline style sheets.
  public var styles: Set<[UInt8]> = []
  /// Whether style sheets contain images, as `data:` URLs.
  public var hasDataImages = false
  /// Whether search engines must not list the site, because it shows drafts.
  public var isHidden = false
  /// Whether the site may only be reached through https.
  public var isSecure = true
  /// Percent-encoded paths of files that never change, because their names contain a hash of their
  /// content.
  public var lastingPaths: [String] = []
  /// Percent-encoded paths of folders, with `/` at their ends, whose content never changes, because
  /// their names contain a hash of it.
  public var lastingFolders: [String] = []
  /// The path of the site's folder on its host, without `/` at its end.
  public var basePath = ""
  /// The paths of the folders of the other languages, `/nl`, below `basePath`.
  public var languageFolders: [String] = []

  /// How long a browser may cache files with a hash in their names: a year.
  public static let long = "public, max-age=31536000, immutable"
  /// How long a browser may cache all other files without asking: five minutes.
  public static let short = "public, max-age=\(shortSeconds)"
  /// The same in seconds: so long, a page in a cache may name files that a new publication has no more.
  public static let shortSeconds = 300

  /// Makes the headers of a site without special settings.
  public init() {}

  /// The Content-Security-Policy (level 3).
  public var policy: String {
    func hosts(_ kind: LoadKind) -> [String] {
      (allowedHosts[kind] ?? []).map { "https://\($0)" }
    }
    func sources(_ kind: LoadKind, _ more: [String] = []) -> String {
      (["'self'"] + more + hosts(kind)).joined(separator: " ")
    }
    func hashes(_ codes: Set<[UInt8]>) -> [String] {
      codes.map { "'sha256-\(base64(SHA256.hash($0)))'" }.sorted()
    }
    var directives = [
      "default-src 'none'", "script-src \(sources(.scripts, hashes(scripts)))",
      "style-src \(sources(.styles, hashes(styles)))",
      "img-src \(sources(.images, hasDataImages ? ["data:"] : []))", "font-src \(sources(.fonts))",
      "connect-src \(sources(.connections))", "media-src \(sources(.media))",
      "frame-src \(sources(.frames))", "manifest-src \(sources(.connections))", "worker-src 'self'",
      "form-action \(sources(.forms))", "base-uri 'none'", "frame-ancestors 'self'",
    ]
    // What `object` and `embed` show is a frame too.
    let frames = hosts(.frames)
    if !frames.isEmpty { directives.append("object-src \(frames.joined(separator: " "))") }
    return (directives + (isSecure ? ["upgrade-insecure-requests"] : [])).joined(separator: "; ")
  }

  /// The headers of every response.
  public var common: [(name: String, value: String)] {
    var headers = [("Content-Security-Policy", policy)]
    if isSecure { headers.append(("Strict-Transport-Security", "max-age=31536000")) }
    if isHidden { headers.append(("X-Robots-Tag", "noindex, nofollow")) }
    return headers + [
      ("Referrer-Policy", "strict-origin-when-cross-origin"),
      (
        "Permissions-Policy",
        "camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()"
      ),
      ("X-Content-Type-Options", "nosniff"), ("Cross-Origin-Opener-Policy", "same-origin"),
    ]
  }

  /// A `_headers` file for Netlify and Cloudflare Pages. By default both let browsers cache pages
  /// for no time, and they would join two values of one header. So the file names only what may be
  /// cached for long.
  public var hostFile: [UInt8] {
    var text = "\(basePath)/*\n"
    for header in common { text += "  \(header.name): \(header.value)\n" }
    text += "\(basePath)/data/*\n  Access-Control-Allow-Origin: *\n"
    for path in lastingPaths + lastingFolders.map({ $0 + "*" }) {
      text += "\(path)\n  Cache-Control: \(HostHeaders.long)\n"
    }
    return Array(text.utf8)
  }

  /// Returns directives for the server block of nginx: files, headers, redirects, and the pages for
  /// what is not found. The server block itself has `root`, `listen` and `server_name`.
  ///
  /// - Parameter decode: decodes a percent-encoded path.
  public func nginx(_ redirects: Redirects, decode: (String) -> String) -> [UInt8] {
    var lines = [
      "# Written by Polder. Include this file in the site's server block, below root, listen and",
      "# server_name; then reload nginx after each build that changes it.",
      "index index.html;", "charset utf-8;", "absolute_redirect off;", "etag on;",
    ]
    for header in common {
      lines.append("add_header \(header.name) \"\(HostHeaders.quoted(header.value))\" always;")
    }
    lines += [
      "set $polder_cache \"\(HostHeaders.short)\";", "set $polder_origin \"\";",
      "if ($uri ~ \"^\(basePath)/data/\") { set $polder_origin \"*\"; }",
    ]
    let patterns =
      lastingPaths.map { HostHeaders.pattern(decode($0)) + "$" }
      + lastingFolders.map { HostHeaders.pattern(decode($0)) }
    for pattern in patterns {
      lines.append("if ($uri ~ \"^\(pattern)\") { set $polder_cache \"\(HostHeaders.long)\"; }")
    }
    lines += [
      "add_header Cache-Control $polder_cache;",
      "add_header Access-Control-Allow-Origin $polder_origin;",
    ]
    for folder in [""] + languageFolders {
      let place = basePath + folder
      lines.append(
        "location \(place)/ { error_page 404 \(place)/404.html; try_files $uri $uri/ =404; }")
    }
    lines += [
      "location ~ \"^\(basePath)/(_headers|_redirects|_nginx\\.conf)$\" { return 404; }",
      "location ~ \"^\(basePath)/\\.polder(/|$)\" { return 404; }",
      type(".*\\.ics$", "text/calendar"), type(".*\\.vcf$", "text/vcard"),
      type("(.*/)?feed\\.xml$", "application/atom+xml"),
      type("(.*/)?feed\\.json$", "application/feed+json"),
      type(".*\\.geojson$", "application/geo+json"),
      type(".*\\.csv$", "text/csv"),
    ]
    lines += redirects.nginx(decode: decode)
    return Array((lines.joined(separator: "\n") + "\n").utf8)
  }

  private func type(_ pattern: String, _ type: String) -> String {
    "location ~ \"^\(basePath)/\(pattern)\" "
      + "{ types {} default_type \"\(type); charset=utf-8\"; try_files $uri =404; }"
  }

  private static func quoted(_ value: String) -> String {
    value.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
      .replacing("$", with: "")
  }

  /// Returns a regular expression that matches only this path.
  private static func pattern(_ path: String) -> String {
    path.reduce(into: "") { result, character in
      if "\\.+*?()[]{}^$|\"".contains(character) { result += "\\" }
      result.append(character)
    }
  }
}
