import Diagnostics
import Files
import Model

/// The role of a file below Content, by its path. Each path has exactly one role, in the build and
/// in the preview.
enum ContentPlace: Hashable {
  /// A Markdown file.
  case page
  /// A file about the site that is not part of it.
  case setting(SettingsFile)
  /// A table. A chart may read it, and it is published if a page uses it.
  case table
  /// A file below `static/`. It goes to the root of the site under its own path, even if nothing
  /// uses it.
  case fixed
  /// A file that is published if a page uses it.
  case file
  /// A file that a program created for its own use.
  case leftBehind
  /// A hidden file, or a file in a hidden folder. It is not part of the site.
  case hidden
  /// A hidden file or folder below `static/`, with the path of the outermost. It is never
  /// published.
  case hiddenFixed(String)
  /// A file that is only published from `static/`: `.well-known/`, `.nojekyll`. It has the path of
  /// the outermost hidden folder.
  case hiddenElsewhere(String)
  /// A file that would configure a host or run on it, with the name that does so.
  case hostFile(String)
  /// A file that was meant to be a page, with its correct name.
  case misnamedPage(String)

  /// The folder for the root of the site, with `/` at its end.
  static let fixedFolder = "static/"

  init(_ path: String) {
    let parts = path.split(separator: "/").map(String.init)
    if parts.contains(where: FileTree.isLeftBehind) {
      self = .leftBehind
      return
    }
    let isFixed = path.hasPrefix(ContentPlace.fixedFolder)
    // The number of parts that lead to the root of the site.
    let root = isFixed ? 1 : 0
    for (index, part) in parts.enumerated().dropFirst(root) {
      let isLast = index == parts.count - 1
      if ContentPlace.isHostFile(part, isLast: isLast, isAtRoot: index == root, of: path) {
        self = .hostFile(part)
        return
      }
      guard part.hasPrefix(".") else { continue }
      let isKnown = index == root && (isLast ? part == ".nojekyll" : part == ".well-known")
      if isFixed, isKnown { continue }
      let outermost = parts[...index].joined(separator: "/")
      let isMeant = [".well-known", ".nojekyll"].contains(part.lowercased())
      self = isFixed ? .hiddenFixed(outermost) : isMeant ? .hiddenElsewhere(outermost) : .hidden
      return
    }
    if let file = SettingsFile(rawValue: path) {
      self = .setting(file)
    } else if path.hasSuffix(".md") {
      self = .page
    } else if isFixed {
      self = .fixed
    } else if let name = ContentPlace.pageName(parts[parts.count - 1]) {
      self = .misnamedPage(name)
    } else {
      self = path.hasSuffix(".csv") ? .table : .file
    }
  }

  /// Returns the path of a file of Content below the output folder.
  static func outputPath(of path: String) -> String {
    path.hasPrefix(fixedFolder) ? String(path.dropFirst(fixedFolder.utf8.count)) : path
  }

  /// The problem with a file in this role; nil if there is none.
  var problem: FileProblem? {
    switch self {
    case .page, .setting, .table, .fixed, .file, .leftBehind, .hidden: nil
    case .hiddenFixed: .hiddenFile(place: nil)
    case .hiddenElsewhere(let outermost):
      .hiddenFile(
        place: "Content/\(ContentPlace.fixedFolder)\(outermost.split(separator: "/").last ?? "")")
    case .hostFile(let name): .hostFile(name: name)
    case .misnamedPage(let name): .misnamedPage(name: name)
    }
  }

  // MARK: - Hosts

  /// Files that configure a host: redirects, headers, programs, domains. In lower case.
  private static let hostFiles: Set<String> = [
    "_redirects", "_headers", "_routes.json", "_worker.js", "_worker.ts", "_worker.mjs",
    "_nginx.conf", "_apache.conf", "_caddyfile", "_config.yml", "cname", "web.config", ".htaccess",
    ".htpasswd", ".htgroup",
    ".user.ini", "php.ini", "netlify.toml", "_netlify.toml", "vercel.json", "now.json",
    "firebase.json", "staticwebapp.config.json", "serve.json", "wrangler.toml",
    "wrangler.json", "wrangler.jsonc", "caddyfile", "nginx.conf", "vercel.ts", "staticfile",
    "amplify.yml", "customhttp.yml",
  ]

  /// Folders with programs that a host runs.
  private static let hostFolders: Set<String> = ["_worker.js"]

  /// Returns the part of a path that is the name of such a file or folder; nil if there is none.
  static func hostName(in path: String) -> String? {
    path.split(separator: "/").map(String.init).first {
      let name = plainName($0)
      return hostFiles.contains(name) || hostFolders.contains(name)
    }
  }

  /// Returns a name in the form that all systems read. Some ignore dots and spaces at its end.
  private static func plainName(_ part: String) -> String {
    var name = part.lowercased()
    while let last = name.last, last == "." || last == " " { name.removeLast() }
    return name
  }

  private static func isHostFile(
    _ part: String, isLast: Bool, isAtRoot: Bool, of path: String
  ) -> Bool {
    let name = plainName(part)
    if isLast { return hostFiles.contains(name) }
    if hostFolders.contains(name) { return true }
    // A collection may have this name: its pages are not programs.
    return isAtRoot && name == "functions" && !path.hasSuffix(".md")
  }

  // MARK: - Pages

  /// Extensions that other programs use for Markdown.
  private static let markdownEndings = [
    "markdown", "mdown", "mdwn", "mkdn", "mkd", "mdtext", "mdtxt", "mdx", "rmd", "qmd", "md",
  ]

  /// Extensions that programs add after the correct one.
  private static let addedEndings = ["txt", "text", "rtf", "html", "htm", "doc", "docx", "odt"]

  /// Returns the name of the page that a file was meant to be; nil if it was meant to be something
  /// else.
  private static func pageName(_ name: String) -> String? {
    var stem = name.lowercased()
    func drop(_ endings: [String]) -> Bool {
      while let last = stem.last, last == " " || last == "." { stem.removeLast() }
      guard let ending = endings.first(where: { stem.hasSuffix(".\($0)") }) else { return false }
      stem.removeLast(ending.count + 1)
      return true
    }
    if !drop(markdownEndings) {
      guard drop(addedEndings), drop(markdownEndings) else { return nil }
    }
    return stem.isEmpty ? nil : stem + ".md"
  }
}

/// A file of Content that is about the site, by its path.
enum SettingsFile: String, CaseIterable {
  /// The settings.
  case site = "site.yml"
  /// The content model.
  case model = "model.yml"
  /// Words with the same meaning for a search.
  case synonyms = "synonyms.yml"
  /// The addresses that were once published.
  case urls = "urls.txt"
}

/// The files that may be published besides pages, by the extensions of their names.
enum FileTypes {
  /// The allowed extensions, in lower case.
  static let allowed: Set<String> = [
    // Documents.
    "pdf", "txt", "rtf", "doc", "docx", "odt", "ppt", "pptx", "odp", "xls", "epub",
    // Pictures.
    "jpg", "jpeg", "png", "gif", "webp", "avif", "svg", "ico",
    // Sound.
    "mp3", "m4a", "aac", "ogg", "oga", "opus", "wav", "flac",
    // Video, with its subtitles.
    "mp4", "m4v", "webm", "ogv", "mov", "vtt", "srt",
    // Data.
    "csv", "tsv", "json", "geojson", "xlsx", "ods",
    // Calendars and cards.
    "ics", "vcf",
    // Archives.
    "zip", "tar", "gz", "tgz", "bz2", "xz", "7z",
    // Fonts.
    "woff2", "woff", "ttf", "otf",
  ]

  /// Extensions of files that a browser or a host runs, or reads as a page.
  static let active: Set<String> = [
    "html", "htm", "xhtml", "xht", "shtml", "shtm", "stm", "xml", "xsl", "xslt", "svgz", "mht",
    "mhtml", "js", "mjs", "cjs", "wasm", "php", "php3", "php4", "php5", "php7", "php8", "phtml",
    "phar", "asp", "aspx", "ashx", "jsp", "jspx", "cgi", "pl", "py", "rb", "cfm", "swf", "hta",
    "htc",
  ]

  /// Returns the extension of a file in lower case, without the dot; empty if there is none.
  static func ending(of path: String) -> String { fileExtension(path).lowercased() }

  /// Reports the files that may not be published from their places.
  static func check(_ input: SiteInput, _ settings: SiteSettings) -> [Diagnostic] {
    // An image of the wrong kind is already reported.
    let known = Set(input.diagnostics.map(\.location.file.path))
    return input.assets.compactMap { asset in
      let ending = ending(of: asset.path)
      let path = "\(input.contentFolder)/\(asset.path)"
      if asset.isFixed || allowed.contains(ending) || settings.publishTypes[ending] != nil
        || known.contains(path)
      {
        return nil
      }
      return Diagnostic(
        FileProblem.fileType(ending: ending, isActive: active.contains(ending)),
        at: SourceLocation(SourceFile(path: path, bytes: [])))
    }
  }
}
