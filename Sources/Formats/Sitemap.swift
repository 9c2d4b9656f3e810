import Dates

/// A sitemap (sitemaps.org, protocol 0.9) with the languages of its pages as `xhtml:link`.
public struct Sitemap: Sendable {
  /// A page.
  public struct Page: Sendable {
    /// Its URL.
    public var url: String
    /// The day of its last change, if it is known.
    public var lastModified: CalendarDate?
    /// The same page in every language, including itself; empty if there is only one.
    public var languages: [(code: String, url: String)]

    /// Makes a page.
    public init(
      url: String, lastModified: CalendarDate?, languages: [(code: String, url: String)]
    ) {
      self.url = url
      self.lastModified = lastModified
      self.languages = languages
    }
  }

  /// The protocol's limit for one file, in pages.
  public static let pageLimit = 50_000
  /// The protocol's limit for one file, in bytes.
  public static let sizeLimit = 52_428_800

  /// Returns the pages of a site as one file, or as several files and their index.
  ///
  /// - Parameters:
  ///   - folder: the URL of the folder of the files, with `/` at its end.
  ///   - pageLimit: the most pages in one file.
  ///   - sizeLimit: the most bytes in one file.
  /// - Returns: file names and contents; the first is `sitemap.xml`.
  public static func files(
    _ pages: [Page], folder: String, pageLimit: Int = pageLimit, sizeLimit: Int = sizeLimit
  ) -> [(name: String, bytes: [UInt8])] {
    var parts: [[Page]] = [[]]
    var size = 0
    for page in pages {
      let more = page.sizeBound
      if parts[parts.count - 1].count == pageLimit || size + more > sizeLimit - 1024 {
        parts.append([])
        size = 0
      }
      parts[parts.count - 1].append(page)
      size += more
    }
    if parts.count == 1 { return [("sitemap.xml", urlset(parts[0]))] }
    let names = parts.indices.map { "sitemap-\($0 + 1).xml" }
    var index = XMLWriter()
    index.element("sitemapindex", [("xmlns", namespace)]) { xml in
      for name in names {
        xml.element("sitemap") { $0.element("loc", text: folder + name) }
      }
    }
    return [("sitemap.xml", index.bytes)] + zip(names, parts).map { ($0, urlset($1)) }
  }

  private static let namespace = "http://www.sitemaps.org/schemas/sitemap/0.9"

  private static func urlset(_ pages: [Page]) -> [UInt8] {
    var xml = XMLWriter(capacity: pages.count * 256)
    xml.element(
      "urlset", [("xmlns", namespace), ("xmlns:xhtml", "http://www.w3.org/1999/xhtml")]
    ) { xml in
      for page in pages {
        xml.element("url") { xml in
          xml.element("loc", text: page.url)
          if let day = page.lastModified { xml.element("lastmod", text: day.iso8601) }
          for language in page.languages {
            xml.element(
              "xhtml:link",
              [("rel", "alternate"), ("hreflang", language.code), ("href", language.url)])
          }
        }
      }
    }
    return xml.bytes
  }
}

extension Sitemap.Page {
  /// An upper bound for the bytes of the page in a file.
  fileprivate var sizeBound: Int {
    80 + escapedSize(url) + (lastModified == nil ? 0 : 32)
      + languages.reduce(0) { $0 + 80 + $1.code.utf8.count + escapedSize($1.url) }
  }

  private func escapedSize(_ text: String) -> Int {
    text.utf8.reduce(0) { $0 + ($1 == UInt8(ascii: "&") ? 5 : 1) }
  }
}

/// Rules for crawlers (RFC 9309).
public enum Robots {
  /// Returns a `robots.txt` that allows or blocks crawlers.
  public static func text(allows: Bool, sitemap: String) -> [UInt8] {
    Array(
      (allows
        ? "User-agent: *\nAllow: /\n\nSitemap: \(sitemap)\n" : "User-agent: *\nDisallow: /\n").utf8)
  }
}
