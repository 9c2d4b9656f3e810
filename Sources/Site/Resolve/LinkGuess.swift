/// Guesses for destinations that lead nowhere.
enum LinkGuess {
  /// Returns the likely complete address for a web or e-mail address without its beginning
  /// (`sec.gov/rules`, `name@example.org`); nil if it does not look like one.
  static func wholeAddress(of destination: String) -> String? {
    let host = destination.prefix { $0 != "/" && $0 != "?" && $0 != "#" }
    let parts = host.split(separator: "@", omittingEmptySubsequences: false)
    guard let domain = parts.last, parts.count <= 2, !parts.contains(where: \.isEmpty),
      isDomain(domain)
    else { return nil }
    return (parts.count == 2 ? "mailto:" : "https://") + destination
  }

  /// Whether a destination is a file on the writer's own computer: `C:\Users\…`, `file:///…`,
  /// `\\server\share`.
  static func isOnMachine(_ destination: String) -> Bool {
    let start = Array(destination.utf8.prefix(3))
    if start.count == 3, start[0] | 0x20 >= 0x61, start[0] | 0x20 <= 0x7A,
      start[1] == UInt8(ascii: ":"), start[2] == UInt8(ascii: "\\") || start[2] == UInt8(ascii: "/")
    {
      return true
    }
    return destination.hasPrefix("\\") || destination.lowercased().hasPrefix("file:")
  }

  /// Whether a text looks like a domain and not like a file name.
  private static func isDomain(_ text: Substring) -> Bool {
    let labels = text.split(separator: ".", omittingEmptySubsequences: false)
    guard labels.count > 1, let last = labels.last, (2...24).contains(last.count),
      last.allSatisfy({ $0.isASCII && $0.isLetter }), labels.allSatisfy(isLabel)
    else { return false }
    return labels.first == "www" || !fileEndings.contains(last.lowercased())
  }

  private static func isLabel(_ label: Substring) -> Bool {
    !label.isEmpty && label.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") }
  }

  /// Extensions of files. Some of them are also top-level domains, but rare ones.
  private static let fileEndings: Set<String> = [
    "md", "markdown", "html", "htm", "pdf", "doc", "docx", "xls", "xlsx", "ppt", "pptx", "odt",
    "ods", "odp", "csv", "json", "geojson", "txt", "jpg", "jpeg", "png", "gif", "svg", "webp",
    "avif", "tif", "tiff", "zip", "ics", "vcf", "webm", "xml", "yml", "yaml", "css", "js", "php",
    "ttf", "woff", "bak", "gz", "tar", "mov", "wav", "ogg",
  ]
}
