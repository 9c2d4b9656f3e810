import Diagnostics
import Files

/// The HTTP headers that a host should send with a site. `HostRules` adds what else a host should do.
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
}
