import Files
import Output

/// What a file of a site is for visitors, as far as it decides when it is sent and removed.
public enum FileRole: Int, Sendable, CaseIterable {
  /// An HTML page.
  case page
  /// Something that lists pages for programs: a feed, the sitemap, data, the entry of the index; and
  /// what hosts read.
  case listing
  /// A part of the search index, which quotes pages.
  case index
  /// A style sheet, a script or a font: none quotes a page.
  case look
  /// A picture.
  case picture
  /// A calendar or a card that belongs to a page.
  case card
  /// Any other file.
  case other

  /// Returns the role of a file.
  public init(of path: OutputPath, lasts: Bool) {
    let text = path.text
    let name = String(text.split(separator: "/").last ?? "")
    let ending = name.lastIndex(of: ".").map { name[name.index(after: $0)...].lowercased() } ?? ""
    let isAtRoot = !text.contains("/")
    switch ending {
    case _ where lasts && text.hasPrefix("search/"): self = .index
    case "html": self = .page
    case _ where name == "feed.xml" || name == "feed.json" || name == "events.ics": self = .listing
    case _ where text.hasPrefix("data/") || text == "search/entry.json": self = .listing
    case _
    where isAtRoot
      && (ending == "xml" || name.hasPrefix("_") || name.hasPrefix(".")
        || ["robots.txt", "CNAME", "Caddyfile"].contains(name)):
      self = .listing
    case "css", "js", "mjs", "woff2", "woff", "ttf", "otf": self = .look
    case "svg", "png", "jpg", "jpeg", "gif", "webp", "avif", "ico": self = .picture
    case "ics", "vcf": self = .card
    default: self = .other
    }
  }

  /// Whether a file is a card about people, who may have asked for each change of it. Its old content is
  /// withdrawn.
  public static func isAboutPeople(_ path: OutputPath) -> Bool { path.text.hasSuffix(".vcf") }

  /// Whether a web server gives the file to visitors at its own address. Hosts read some of them.
  public static func isServed(_ path: OutputPath) -> Bool {
    let name = path.text.split(separator: "/").last ?? ""
    return !name.hasPrefix("_") && !path.text.hasPrefix(".")
      && !["CNAME", "404.html", "Caddyfile"].contains(name)
  }
}

/// A file that stays for pages in caches, after the site has it no more.
public struct KeptFile: Sendable, Hashable {
  /// The file.
  public let file: FinishedFile
  /// The time until which it stays, in seconds since 1970. The first publication after that removes
  /// it.
  public let until: Int

  /// Makes a kept file.
  public init(file: FinishedFile, until: Int) {
    self.file = file
    self.until = until
  }
}
