/// The media types of a site's files (RFC 6838), by their names.
public enum MediaType {
  /// The type of all files with some names.
  struct Rule {
    /// The end of the names, `.ics`, or a whole name, `feed.xml`.
    let name: String
    /// The type, with its parameters.
    let type: String
    /// Whether servers often do not know the type.
    let isRare: Bool

    var isEnding: Bool { name.hasPrefix(".") }
  }

  /// The type of a file that none of the rules names.
  public static let unknown = "application/octet-stream"

  /// Returns the type of a file by the last part of its path.
  public static func of(_ path: some StringProtocol) -> String {
    let name = path.split(separator: "/").last.map { $0.lowercased() } ?? ""
    if let rule = whole[name] { return rule }
    guard let dot = name.lastIndex(of: ".") else { return unknown }
    return endings[String(name[dot...])] ?? unknown
  }

  private static let whole = types { !$0.isEnding }
  private static let endings = types(\.isEnding)

  private static func types(_ isWanted: (Rule) -> Bool) -> [String: String] {
    Dictionary(uniqueKeysWithValues: all.filter(isWanted).map { ($0.name, $0.type) })
  }

  /// All rules. A whole name, `feed.xml`, comes before the end that it has, `.xml`.
  static let all: [Rule] =
    rare.map { Rule(name: $0, type: $1, isRare: true) }
    + known.map { Rule(name: $0, type: $1, isRare: false) }

  private static let rare = [
    (".ics", "text/calendar; charset=utf-8"), (".vcf", "text/vcard; charset=utf-8"),
    ("feed.xml", "application/atom+xml; charset=utf-8"),
    ("feed.json", "application/feed+json; charset=utf-8"),
    (".geojson", "application/geo+json; charset=utf-8"), (".csv", "text/csv; charset=utf-8"),
  ]

  private static let known = [
    (".html", "text/html; charset=utf-8"), (".htm", "text/html; charset=utf-8"),
    (".css", "text/css; charset=utf-8"), (".js", "text/javascript; charset=utf-8"),
    (".mjs", "text/javascript; charset=utf-8"), (".json", "application/json"),
    (".xml", "application/xml"), (".txt", "text/plain; charset=utf-8"),
    (".md", "text/plain; charset=utf-8"),
    (".tsv", "text/tab-separated-values; charset=utf-8"), (".vtt", "text/vtt; charset=utf-8"),
    (".srt", "application/x-subrip"), (".webmanifest", "application/manifest+json"),
    (".svg", "image/svg+xml"), (".png", "image/png"), (".jpg", "image/jpeg"),
    (".jpeg", "image/jpeg"), (".gif", "image/gif"), (".webp", "image/webp"),
    (".avif", "image/avif"), (".ico", "image/x-icon"), (".mp3", "audio/mpeg"),
    (".m4a", "audio/mp4"), (".aac", "audio/aac"), (".ogg", "audio/ogg"), (".oga", "audio/ogg"),
    (".opus", "audio/ogg"), (".wav", "audio/wav"), (".flac", "audio/flac"), (".mp4", "video/mp4"),
    (".m4v", "video/mp4"), (".webm", "video/webm"), (".ogv", "video/ogg"),
    (".mov", "video/quicktime"), (".woff2", "font/woff2"), (".woff", "font/woff"),
    (".ttf", "font/ttf"), (".otf", "font/otf"), (".pdf", "application/pdf"),
    (".epub", "application/epub+zip"), (".rtf", "application/rtf"),
    (".doc", "application/msword"),
    (".docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    (".odt", "application/vnd.oasis.opendocument.text"),
    (".xls", "application/vnd.ms-excel"),
    (".xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    (".ods", "application/vnd.oasis.opendocument.spreadsheet"),
    (".ppt", "application/vnd.ms-powerpoint"),
    (".pptx", "application/vnd.openxmlformats-officedocument.presentationml.presentation"),
    (".odp", "application/vnd.oasis.opendocument.presentation"),
    (".zip", "application/zip"), (".tar", "application/x-tar"), (".gz", "application/gzip"),
    (".tgz", "application/gzip"), (".bz2", "application/x-bzip2"), (".xz", "application/x-xz"),
    (".7z", "application/x-7z-compressed"), (".bin", "application/octet-stream"),
  ]
}
