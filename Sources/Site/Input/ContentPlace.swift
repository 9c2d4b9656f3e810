import Diagnostics
import Files
import Model

/// What a file below Content is, by its path alone. Every path is one of these, for the build and the
/// preview alike.
enum ContentPlace: Hashable {
  /// Markdown.
  case page
  /// A file about the site that is no part of it.
  case setting(SettingsFile)
  /// A table, which a chart may read, and a file that is published when a page uses it.
  case table
  /// A file that goes to the root of the site under its own path, whoever uses it: below `static/`.
  case fixed
  /// A file that is published when a page uses it.
  case file
  /// What a program left behind.
  case leftBehind
  /// A hidden file, or one in a hidden folder, which is no part of the site.
  case hidden
  /// A hidden file or folder below `static/`, with the path of the outermost: nobody publishes those.
  case hiddenFixed(String)
  /// What would go out from `static/` and does not from here: `.well-known/`, `.nojekyll`. With the path of the
  /// outermost hidden folder.
  case hiddenElsewhere(String)
  /// A file that would give orders to a host, with the name that does.
  case hostFile(String)
  /// What was meant to be a page, with the name that it should have.
  case misnamedPage(String)

  /// The folder of what goes to the root of the site, with `/` at its end.
  static let fixedFolder = "static/"

  init(_ path: String) {
    let parts = path.split(separator: "/").map(String.init)
    if parts.contains(where: FileTree.isLeftBehind) {
      self = .leftBehind
      return
    }
    let isFixed = path.hasPrefix(ContentPlace.fixedFolder)
    // Its parts below the root of the site.
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

  /// Where a file of Content goes, below the output folder.
  static func outputPath(of path: String) -> String {
    path.hasPrefix(fixedFolder) ? String(path.dropFirst(fixedFolder.utf8.count)) : path
  }

  /// What is wrong with a file in this place; nil when nothing is.
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

  /// Files with which those who publish a site give orders to a host: redirects, headers, programs,
  /// domains. In lower case.
  private static let hostFiles: Set<String> = [
    "_redirects", "_headers", "_routes.json", "_worker.js", "_worker.ts", "_worker.mjs",
    "_nginx.conf", "_config.yml", "cname", "web.config", ".htaccess", ".htpasswd", ".htgroup",
    ".user.ini", "php.ini", "netlify.toml", "_netlify.toml", "vercel.json", "now.json",
    "firebase.json", "staticwebapp.config.json", "serve.json", "wrangler.toml",
    "wrangler.json", "wrangler.jsonc", "caddyfile", "nginx.conf", "vercel.ts", "staticfile",
    "amplify.yml", "customhttp.yml",
  ]

  /// Folders of programs that a host runs.
  private static let hostFolders: Set<String> = ["_worker.js"]

  /// The part of an address of the site that is the name of such a file or folder; nil when none is.
  static func hostName(in path: String) -> String? {
    path.split(separator: "/").map(String.init).first {
      let name = plainName($0)
      return hostFiles.contains(name) || hostFolders.contains(name)
    }
  }

  /// A name as all systems read it: some pass over dots and spaces at its end.
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
    // A collection may have this name: its pages are no programs.
    return isAtRoot && name == "functions" && !path.hasSuffix(".md")
  }

  // MARK: - Pages

  /// Endings that other programs give Markdown.
  private static let markdownEndings = [
    "markdown", "mdown", "mdwn", "mkdn", "mkd", "mdtext", "mdtxt", "mdx", "rmd", "qmd", "md",
  ]

  /// Endings that programs put behind the right one.
  private static let addedEndings = ["txt", "text", "rtf", "html", "htm", "doc", "docx", "odt"]

  /// The name of the page that a file was meant to be; nil when it was meant to be something else.
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
  /// Words that mean the same to whoever searches.
  case synonyms = "synonyms.yml"
  /// The addresses that were ever published.
  case urls = "urls.txt"
}

/// Which files may be published beside pages, by what their names end in.
enum FileTypes {
  /// Endings in lower case.
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

  /// Endings of files that a browser, or a host, runs or takes for a page.
  static let active: Set<String> = [
    "html", "htm", "xhtml", "xht", "shtml", "shtm", "stm", "xml", "xsl", "xslt", "svgz", "mht",
    "mhtml", "js", "mjs", "cjs", "wasm", "php", "php3", "php4", "php5", "php7", "php8", "phtml",
    "phar", "asp", "aspx", "ashx", "jsp", "jspx", "cgi", "pl", "py", "rb", "cfm", "swf", "hta",
    "htc",
  ]

  /// What the name of a file ends in, in lower case and without the dot; empty when there is nothing.
  static func ending(of path: String) -> String { fileExtension(path).lowercased() }

  /// Reports the files that may not be published where they stand.
  static func check(_ input: SiteInput, _ settings: SiteSettings) -> [Diagnostic] {
    // An image of the wrong kind has been told of by what it is.
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
