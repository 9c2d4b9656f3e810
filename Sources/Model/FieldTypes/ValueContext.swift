import Dates
import Values

/// What the values of an entry's fields take from the site, for readers of one language.
public protocol ValueContext {
  /// A text of the model, in the readers' language.
  func text(_ text: LocalizedText) -> String

  /// The name of a country; nil when its code is not known.
  func countryName(_ code: String) -> String?

  /// The month and the year of a day, in words.
  func month(of date: CalendarDate) -> String

  /// A Markdown text as HTML for pages of the site; nil when there is none.
  func pageHTML(of value: FieldValue) -> [UInt8]?

  /// A Markdown text as HTML with absolute URLs, which works anywhere; nil when there is none.
  func portableHTML(of value: FieldValue) -> [UInt8]?

  /// Where a web address leads: the site's own addresses lead to the pages as they stand now.
  func address(_ written: String, of value: FieldValue) -> String

  /// A file as templates see it: where it is published, and what is known of it.
  func file(_ path: String) -> PublishedFile

  /// The absolute URL of a file.
  func absoluteURL(ofFile path: String) -> String

  /// An entry as templates see it.
  func entry(_ entry: EntryID) -> Value

  /// The name of an entry with that of its collection, `cities/amsterdam`.
  func entryName(_ entry: EntryID) -> String
}

/// A file that the site publishes, as templates see it.
public struct PublishedFile {
  /// Its root-relative URL.
  public let url: String
  /// Its name.
  public let name: String
  /// What its name ends in, in capitals and without the dot.
  public let fileExtension: String
  /// Its size in bytes.
  public let size: Int
  /// Its size in words.
  public let sizeText: String
  /// Its width and height in pixels when it is an image.
  public let pixels: (width: Int, height: Int)?

  /// Makes a file.
  public init(
    url: String, name: String, fileExtension: String, size: Int, sizeText: String,
    pixels: (width: Int, height: Int)?
  ) {
    self.url = url
    self.name = name
    self.fileExtension = fileExtension
    self.size = size
    self.sizeText = sizeText
    self.pixels = pixels
  }
}

/// Where the types that templates see are collected.
public protocol TemplateTypes {
  /// The type of an object that several fields can give: one of its name is added when there is none yet.
  mutating func shared(_ object: ObjectType) -> ValueType

  /// Adds the type of an object.
  mutating func add(_ object: ObjectType) -> ValueType

  /// The type of an entry of one of some collections.
  func entry(of collections: [CollectionID]) -> ValueType
}

/// What the search takes of an entry's fields.
public struct FieldWords: Sendable {
  /// Short texts.
  public internal(set) var labels: [String] = []
  /// Markdown texts.
  public internal(set) var texts: [FieldValue] = []
  /// The entries that it refers to, each once.
  public internal(set) var targets: [EntryID] = []
  /// The paths of the files that it offers.
  public internal(set) var files: [String] = []

  /// Nothing.
  public init() {}
}

/// A value by which a list can be narrowed.
public enum FacetValue: Sendable {
  /// An entry.
  case entry(EntryID)
  /// Anything else: what names it in URLs, and what visitors read in each language of the site.
  case named(slug: String, titles: [String])
}
