/// A page as the search sees it: its words by place, and its filter values.
public struct SearchDocument: Sendable {
  /// A part of a page below one heading.
  public struct Section: Sendable {
    /// The anchor of the section; empty before the first heading.
    public var anchor: String
    /// The words of the heading; empty before the first one.
    public var heading: String
    /// The range of its text in `SearchDocument.text`, without the heading.
    public var range: Range<Int>
    /// Whether it is the text of a PDF on the page, which can be found but is not visible there.
    public var isPDF: Bool

    /// Makes a section.
    public init(anchor: String, heading: String, range: Range<Int>, isPDF: Bool = false) {
      self.anchor = anchor
      self.heading = heading
      self.range = range
      self.isPDF = isPDF
    }
  }

  /// Words by which the page is found although its text does not contain them: the name of
  /// something that it refers to.
  public struct Name: Sendable {
    /// The words.
    public var text: String
    /// The index of their language.
    public var language: Int
    /// Whether they are in the page's own language.
    public var isOwn: Bool

    /// Makes a name.
    public init(text: String, language: Int, isOwn: Bool) {
      self.text = text
      self.language = language
      self.isOwn = isOwn
    }
  }

  /// The identity of a page, unique and in the order in which the search numbers pages.
  public struct Key: Sendable, Comparable {
    /// The index of the language it is written in.
    public var language: Int
    /// The index of its kind in `SearchSite.kinds`.
    public var kind: Int
    /// The number of the entry, the same in all languages.
    public var entry: Int

    /// Makes a key.
    public init(language: Int, kind: Int, entry: Int) {
      self.language = language
      self.kind = kind
      self.entry = entry
    }

    /// Compares by language, then by kind, then by entry.
    public static func < (a: Key, b: Key) -> Bool {
      (a.language, a.kind, a.entry) < (b.language, b.kind, b.entry)
    }
  }

  /// The identity of the page.
  public var key: Key
  /// Its URL, root-relative.
  public var url: String
  /// Its title.
  public var title: String
  /// All text for excerpts, in UTF-8.
  public var text: [UInt8] = []
  /// The parts of the text in order. The first one has no heading and begins with the summary.
  public var sections: [Section] = []
  /// The length of the summary at the start of the text, in bytes.
  public var summaryLength = 0
  /// Other names by which it is found.
  public var names: [Name] = []
  /// For each of `SearchSite.facets`, its values in order.
  public var facets: [[Int]] = []
  /// The weight of its matches; 1 is usual. A past event counts less than a future one.
  public var weight: Float = 1

  /// Makes a page without text.
  public init(_ key: Key, url: String, title: String) {
    self.key = key
    self.url = url
    self.title = title
  }
}

/// What the search knows about the site as a whole.
public struct SearchSite: Sendable {
  /// A facet by which visitors can filter: a field and its values.
  public struct Facet: Sendable {
    /// The field's name, as filters use it.
    public var name: String
    /// Its labels for visitors, by language.
    public var labels: [String]
    /// The names of its values, by value and language.
    public var values: [[String]]
    /// The keys of its values in filters.
    public var keys: [String]

    /// Makes a facet.
    public init(name: String, labels: [String], values: [[String]], keys: [String]) {
      self.name = name
      self.labels = labels
      self.values = values
      self.keys = keys
    }
  }

  /// The codes of the languages; the first is the default one.
  public var languages: [String]
  /// The languages' own names.
  public var languageNames: [String]
  /// The kinds of pages with their labels by language.
  public var kinds: [(name: String, labels: [String])]
  /// The facets by which visitors can filter, besides kind and language.
  public var facets: [Facet]
  /// Sets of synonyms, each a list of texts.
  public var synonyms: [[String]]
  /// The path of the folder of the index on its host, with `/` at both ends: `/search/`.
  public var folder: String

  /// Makes a site.
  public init(
    languages: [String], languageNames: [String], kinds: [(name: String, labels: [String])],
    facets: [Facet],
    synonyms: [[String]], folder: String
  ) {
    self.languages = languages
    self.languageNames = languageNames
    self.kinds = kinds
    self.facets = facets
    self.synonyms = synonyms
    self.folder = folder
  }
}
