/// The media types of the files of a site.
public enum MediaType {
  /// Returns the type of a file, with its encoding. An unknown type is plain bytes.
  public static func of(_ path: String) -> String {
    let name = String(path.split(separator: "/").last ?? "")
    if let type = byName[name] { return type }
    guard let dot = name.lastIndex(of: ".") else { return "application/octet-stream" }
    return byEnding[name[name.index(after: dot)...].lowercased()] ?? "application/octet-stream"
  }

  /// Files whose format their name says, and not its ending alone.
  private static let byName = [
    "feed.xml": "application/atom+xml; charset=utf-8",
    "feed.json": "application/feed+json; charset=utf-8",
    "security.txt": "text/plain; charset=utf-8",
  ]

  private static let byEnding = [
    "html": "text/html; charset=utf-8", "css": "text/css; charset=utf-8",
    "js": "text/javascript; charset=utf-8", "mjs": "text/javascript; charset=utf-8",
    "json": "application/json", "geojson": "application/geo+json",
    "webmanifest": "application/manifest+json", "xml": "application/xml",
    "txt": "text/plain; charset=utf-8", "md": "text/plain; charset=utf-8",
    "csv": "text/csv; charset=utf-8", "ics": "text/calendar; charset=utf-8",
    "vcf": "text/vcard; charset=utf-8", "svg": "image/svg+xml", "png": "image/png",
    "jpg": "image/jpeg", "jpeg": "image/jpeg", "gif": "image/gif", "webp": "image/webp",
    "avif": "image/avif", "ico": "image/x-icon", "pdf": "application/pdf", "woff2": "font/woff2",
    "woff": "font/woff", "mp4": "video/mp4", "webm": "video/webm", "mp3": "audio/mpeg",
    "zip": "application/zip",
  ]
}
