import Dates
import Diagnostics

/// What front matter can say about an entry of any collection.
public struct EntryMetadata: Sendable {
  /// Whether the entry is a draft, which the site leaves out.
  public var isDraft = false
  /// The moment from which the site shows the entry.
  public var publish: Moment?
  /// The moment from which the site no longer shows the entry.
  public var expires: Moment?
  /// The day it was first published.
  public var published: CalendarDate?
  /// The day of its last change that readers should know of.
  public var updated: CalendarDate?
  /// Old paths that lead to it.
  public var aliases: [(path: String, location: SourceLocation)] = []
  /// Whether the search finds it.
  public var isSearchable = true
  /// The severities of warnings on this page, by code; nil switches a warning off. The file gives a reason
  /// for each.
  public var warnings: [String: Severity?] = [:]
  /// The images in its texts that are shown for a limited time, by path.
  public var consents: [(path: String, consent: ImageConsent)] = []
  /// The version of the original that a translation translates.
  public var translationOf: (text: String, location: SourceLocation)?
}

/// One language's version of an entry, as its file gives it.
///
/// It is a class because entries are passed around all the time: copying it counts one reference instead of
/// a dozen.
public final class EntryVersion: Sendable {
  /// The language it is written in.
  public let language: LanguageID
  /// The file it was read from.
  public let file: SourceFile
  /// The Markdown below the front matter.
  public let body: SourceRange
  /// The range that messages about the front matter as a whole underline.
  public let head: SourceRange
  /// The values of the collection's fields, by index; nil for those that are absent. In a
  /// catalogue a translation's values include those that come from the original.
  public let values: [FieldValue?]
  /// What it says about itself.
  public let metadata: EntryMetadata

  /// Calls `visit` with the path of every image that it shows for a limited time.
  public func forEachConsent(_ visit: (String, ImageConsent) -> Void) {
    for value in values { value?.forEachConsent(visit) }
    for (path, consent) in metadata.consents { visit(path, consent) }
  }

  init(
    language: LanguageID, file: SourceFile, body: SourceRange, head: SourceRange,
    values: [FieldValue?],
    metadata: EntryMetadata
  ) {
    self.language = language
    self.file = file
    self.body = body
    self.head = head
    self.values = values
    self.metadata = metadata
  }

  /// The same version with other values.
  func with(values: [FieldValue?], metadata: EntryMetadata? = nil) -> EntryVersion {
    EntryVersion(
      language: language, file: file, body: body, head: head, values: values,
      metadata: metadata ?? self.metadata)
  }
}

/// An entry of a collection with its versions in the site's languages.
public struct Entry: Sendable {
  /// Its collection.
  public let collection: CollectionID
  /// Its name in its collection, and in its URL.
  public let slug: String
  /// Its versions; the original is always there.
  public var versions: Table<LanguageID, EntryVersion?>

  /// The version in the site's first language.
  public var original: EntryVersion

  /// The version in a language, or the original where there is none.
  public func version(_ language: LanguageID) -> EntryVersion {
    versions[language] ?? original
  }
}
