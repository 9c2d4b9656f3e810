import Output

/// What differs between two states of a site, for people who decide whether it may be published.
public struct SiteComparison: Sendable, Hashable {
  /// A page that only one of the states has.
  struct Page: Sendable, Hashable {
    /// Its address below the site's root: `/cities/amsterdam/`.
    var address: String
    /// Its title; empty if the content is unknown.
    var title = ""
    /// The number of words in its main content.
    var words = 0
    /// Where its address leads now, if a redirect replaced the page; or where it led before the page
    /// came.
    var redirect: String?
  }

  /// A page with another address.
  struct Move: Sendable, Hashable {
    var from: String
    var to: String
    var title: String
    /// Whether the old address leads to the new one.
    var hasRedirect: Bool
    /// Whether the new address led to the old one before.
    var hadRedirect: Bool
    var change: ContentChange
  }

  /// Pages with the same change.
  struct Change: Sendable, Hashable {
    /// The pages' addresses and titles, in order.
    var pages: [Page]
    var change: ContentChange
    /// How many of the pages' files differ, if only the hashes are known: then the change is empty.
    var isUnknown = false
  }

  /// Pages around whose content the same is different.
  struct Shared: Sendable, Hashable {
    /// The addresses of the pages of which nothing else is different, in order.
    var only: [String]
    /// The number of pages of which something else is different too.
    var besides: Int
    var change: FrameChange

    /// The number of pages that have the change.
    var count: Int { only.count + besides }
  }

  /// A file that is no page.
  struct File: Sendable, Hashable {
    /// How it differs.
    enum Change: String, Sendable, Hashable, CaseIterable {
      case added = "new"
      case changed
      case gone
    }

    /// Its path, with an asterisk for a hash in its name.
    var path: String
    var kind: FileKind
    var change: Change
  }

  /// Whether only paths and hashes were compared.
  var isByHash = false
  var added: [Page] = []
  var gone: [Page] = []
  var moved: [Move] = []
  var changed: [Change] = []
  var shared: [Shared] = []
  /// Addresses that redirect, and did not before; and the other way round. Those of moved pages are
  /// not among them.
  var newRedirects: [String] = []
  var goneRedirects: [String] = []
  var files: [File] = []

  /// Whether nothing differs.
  public var isEmpty: Bool {
    added.isEmpty && gone.isEmpty && moved.isEmpty && changed.isEmpty && shared.isEmpty
      && newRedirects.isEmpty && goneRedirects.isEmpty && files.isEmpty
  }

  /// The number of pages whose content differs.
  var changedCount: Int { changed.reduce(0) { $0 + $1.pages.count } }

  /// The number of pages of which only what they share with others differs.
  var sharedCount: Int { shared.reduce(0) { $0 + $1.only.count } }

  /// The number of files that are no pages and differ, by kind and change.
  func count(_ kind: FileKind, _ change: File.Change) -> Int {
    files.count { $0.kind == kind && $0.change == change }
  }
}

/// The kind of a file that is no page, for a report.
enum FileKind: String, Sendable, Hashable, CaseIterable {
  case image, document
  case feed, calendar, card, search, data
  case asset, crawlers, host, other

  /// Whether a report lists the files by name, because people put them there.
  var isListed: Bool { self == .image || self == .document || self == .other }

  /// Returns the kind of a file of the site.
  init(path: String) {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    let ending = name.split(separator: ".").last.map { $0.lowercased() } ?? ""
    let isAtRoot = !path.contains("/")
    switch ending {
    case _ where path.hasPrefix("search/"): self = .search
    case _ where path.hasPrefix("data/"): self = .data
    case _ where name == "feed.xml" || name == "feed.json": self = .feed
    case "xml" where isAtRoot && name.hasPrefix("sitemap"): self = .crawlers
    case "txt" where isAtRoot && name == "robots.txt": self = .crawlers
    case _ where path.hasPrefix(".well-known/") || isAtRoot && FileKind.hostFiles.contains(name):
      self = .host
    case "ics": self = .calendar
    case "vcf": self = .card
    case "css", "js", "mjs", "woff2", "woff": self = .asset
    case _ where path.hasPrefix("assets/"): self = .asset
    case "jpg", "jpeg", "png", "webp", "avif", "gif", "svg": self = .image
    case "pdf", "docx", "xlsx", "pptx", "odt", "ods", "odp", "csv", "zip", "mp3", "mp4", "txt":
      self = .document
    default: self = .other
    }
  }

  /// Files at the root that hosts read.
  private static let hostFiles: Set<String> = [
    "_headers", "_redirects", "_nginx.conf", "_caddy.conf", "Caddyfile", ".htaccess", "CNAME",
    ".nojekyll",
  ]
}

extension OutputPath {
  /// Whether the file is a page.
  var isPage: Bool { text.hasSuffix(".html") }

  /// The address of the page, or of the file, below the site's root.
  var address: String {
    let path = "/" + text
    return path.hasSuffix("/index.html") ? String(path.dropLast("index.html".utf8.count)) : path
  }
}
