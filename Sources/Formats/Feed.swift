import JSON

/// A list of news for Atom (RFC 4287) and JSON Feed 1.1 (jsonfeed.org).
public struct Feed: Sendable {
  /// A URI that identifies it permanently.
  public var id: String
  /// Its title, as plain text.
  public var title: String
  /// What it is about.
  public var subtitle: String?
  /// The language of its titles, BCP 47.
  public var language: String
  /// The page that shows the same list.
  public var page: String
  /// The publisher, and their URL.
  public var author: (name: String, url: String)
  /// An image that stands for it.
  public var icon: String?
  /// Its entries, in the order of the output.
  public var entries: [Entry] = []

  /// One piece of news.
  public struct Entry: Sendable {
    /// A URI that identifies it permanently.
    public var id: String
    /// Its page.
    public var url: String
    /// Its title, as plain text.
    public var title: String
    /// Its summary, as plain text.
    public var summary: String?
    /// Its full text, as HTML with absolute URLs, in UTF-8.
    public var html: [UInt8]
    /// Its language, BCP 47.
    public var language: String
    /// When it was first published.
    public var published: Timestamp?
    /// When readers were last informed of a change.
    public var updated: Timestamp
    /// Its subjects.
    public var categories: [String]

    /// Makes an entry.
    public init(
      id: String, url: String, title: String, summary: String?, html: [UInt8], language: String,
      published: Timestamp?, updated: Timestamp, categories: [String]
    ) {
      self.id = id
      self.url = url
      self.title = title
      self.summary = summary
      self.html = html
      self.language = language
      self.published = published
      self.updated = updated
      self.categories = categories
    }
  }

  /// Makes a feed without entries.
  public init(
    id: String, title: String, subtitle: String?, language: String, page: String,
    author: (name: String, url: String)
  ) {
    self.id = id
    self.title = title
    self.subtitle = subtitle
    self.language = language
    self.page = page
    self.author = author
  }

  /// The date of the last change while the feed has no entry.
  public var emptySince = Timestamp(seconds: 0)

  /// When its latest entry changed.
  public var updated: Timestamp { entries.map(\.updated).max() ?? emptySince }

  /// Returns the feed as Atom; `url` is the feed's own URL.
  public func atom(url: String) -> [UInt8] {
    var xml = XMLWriter(capacity: 1024 + entries.reduce(0) { $0 + $1.html.count * 5 / 4 + 1024 })
    xml.element(
      "feed", [("xmlns", "http://www.w3.org/2005/Atom"), ("xml:lang", language)]
    ) { xml in
      xml.element("id", text: id)
      xml.element("title", text: title)
      if let subtitle { xml.element("subtitle", text: subtitle) }
      xml.element("updated", text: updated.rfc3339)
      xml.element("link", [("rel", "self"), ("type", "application/atom+xml"), ("href", url)])
      xml.element("link", [("rel", "alternate"), ("type", "text/html"), ("href", page)])
      xml.element("author") { xml in
        xml.element("name", text: author.name)
        xml.element("uri", text: author.url)
      }
      if let icon { xml.element("icon", text: icon) }
      for entry in entries { entry.write(&xml, feedLanguage: language) }
    }
    return xml.bytes
  }

  /// Returns the feed as JSON Feed 1.1; `url` is the feed's own URL.
  public func json(url: String) -> [UInt8] {
    let author = JSONValue.members(["name": .string(author.name), "url": .string(author.url)])
    return JSONValue.members([
      "version": "https://jsonfeed.org/version/1.1",
      "title": .string(title),
      "home_page_url": .string(page),
      "feed_url": .string(url),
      "description": subtitle.map { .string($0) },
      "icon": icon.map { .string($0) },
      "language": .string(language),
      "authors": .array([author]),
      "items": .array(entries.map(\.json)),
    ]).bytes(.indented)
  }
}

extension Feed.Entry {
  fileprivate func write(_ xml: inout XMLWriter, feedLanguage: String) {
    var tag: [XMLWriter.Attribute] = []
    if language != feedLanguage { tag.append(("xml:lang", language)) }
    xml.element("entry", tag) { xml in
      xml.element("id", text: id)
      xml.element("title", text: title)
      if let published { xml.element("published", text: published.rfc3339) }
      xml.element("updated", text: updated.rfc3339)
      xml.element("link", [("rel", "alternate"), ("type", "text/html"), ("href", url)])
      for category in categories { xml.element("category", [("term", category)]) }
      if let summary { xml.element("summary", text: summary) }
      xml.element("content", [("type", "html"), ("xml:base", url)], utf8: html)
    }
  }

  fileprivate var json: JSONValue {
    .members([
      "id": .string(id),
      "url": .string(url),
      "title": .string(title),
      "summary": summary.map { .string($0) },
      "content_html": .string(String(decoding: html, as: UTF8.self)),
      "date_published": published.map { .string($0.rfc3339) },
      "date_modified": .string(updated.rfc3339),
      "tags": .texts(categories),
      "language": .string(language),
    ])
  }
}
