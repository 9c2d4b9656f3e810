import Diagnostics
import Files

/// The headers with which a host should send a site.
public struct HostHeaders: Sendable {
  /// Hosts of third parties that pages may load from, by what they load.
  public var allowedHosts: [LoadKind: [String]] = [:]
  /// The contents of scripts that stand in pages.
  public var scripts: Set<[UInt8]> = []
  /// The contents of style sheets that stand in pages.
  public var styles: Set<[UInt8]> = []
  /// Whether style sheets have images in them, as `data:` URLs.
  public var hasDataImages = false
  /// Whether the site is to be reached by https only.
  public var isSecure = true
  /// Paths, percent-encoded, whose files never change because their names are made of their content.
  public var lastingPaths: [String] = []
  /// Paths of folders, percent-encoded and with `/` at their ends, that never hold anything else,
  /// because their names are made of what is in them.
  public var lastingFolders: [String] = []
  /// The path of the site's folder on its host, without `/` at its end.
  public var basePath = ""
  /// The paths of the folders of further languages, `/nl`, below `basePath`.
  public var languageFolders: [String] = []

  /// How long a browser may keep what has its content in its name: a year.
  static let long = "public, max-age=31536000, immutable"
  /// How long it may keep all else without asking: five minutes.
  static let short = "public, max-age=300"

  /// Headers of a site without anything special.
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

  /// The headers of every answer.
  public var common: [(name: String, value: String)] {
    var headers = [("Content-Security-Policy", policy)]
    if isSecure { headers.append(("Strict-Transport-Security", "max-age=31536000")) }
    return headers + [
      ("Referrer-Policy", "strict-origin-when-cross-origin"),
      (
        "Permissions-Policy",
        "camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()"
      ),
      ("X-Content-Type-Options", "nosniff"), ("Cross-Origin-Opener-Policy", "same-origin"),
    ]
  }

  /// A `_headers` file, as Netlify and Cloudflare Pages read it. Both let pages be kept for no time
  /// unless told otherwise, and would join two values of one header: so only what lasts is named.
  public var hostFile: [UInt8] {
    var text = "\(basePath)/*\n"
    for header in common { text += "  \(header.name): \(header.value)\n" }
    text += "\(basePath)/data/*\n  Access-Control-Allow-Origin: *\n"
    for path in lastingPaths + lastingFolders.map({ $0 + "*" }) {
      text += "\(path)\n  Cache-Control: \(HostHeaders.long)\n"
    }
    return Array(text.utf8)
  }

  /// Directives for the server block of nginx: files, headers, redirects, the pages for what is not
  /// found. The server block itself says `root`, `listen` and `server_name`.
  ///
  /// - Parameter decode: gives a percent-encoded path its characters back.
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

  /// A path as a regular expression that matches it alone.
  private static func pattern(_ path: String) -> String {
    path.reduce(into: "") { result, character in
      if "\\.+*?()[]{}^$|\"".contains(character) { result += "\\" }
      result.append(character)
    }
  }
}
