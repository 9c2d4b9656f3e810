import Dates
import Diagnostics

/// The value of a field, with its place in the file that gave it.
public struct FieldValue: Sendable {
  /// What it is.
  public let content: Content

  /// Where it was written.
  public let location: SourceLocation

  /// The kinds of values, as the field types have them.
  public indirect enum Content: Sendable {
    case text(String)
    case markdown(String)
    case number(Double)
    case integer(Int)
    case boolean(Bool)
    case date(CalendarDate)
    case moment(Moment)
    case url(String)
    /// A country's code in capitals.
    case country(String)
    /// A language tag.
    case language(String)
    /// Degrees north and east.
    case coordinates(latitude: Double, longitude: Double)
    /// The index of the choice.
    case choice(Int)
    /// The path of a file from Content's root.
    case file(String)
    /// An image with its text for people who cannot see it, and until when it is shown, where that is
    /// not for ever; in a translation all may come from the original.
    case image(path: String?, alt: String?, consent: ImageConsent?)
    /// A reference, with the index of its entry in the catalogue once it is resolved.
    case reference(Reference)
    case list([FieldValue])
    /// Values by the index of the group's fields.
    case group([FieldValue?])
  }

  /// What a value holds besides what it says itself: other values, or something that other parts of Polder
  /// look for.
  enum Holding {
    /// Nothing: the value stands for itself.
    case nothing
    case entry(Reference)
    /// The path of a file.
    case file(String)
    /// The path of an image; `consent` limits how long it is shown.
    case image(String, consent: ImageConsent?)
    /// A web address.
    case address(String)
    /// A Markdown text.
    case markdown(String)
    case list([FieldValue])
    case group([FieldValue?])
  }

  /// The name of another entry.
  public struct Reference: Sendable {
    /// The collections it may be in.
    public let collections: [CollectionID]
    /// The name as written: a slug, or `collection/slug`.
    public let name: String
    /// The field that holds it.
    public let field: String
    /// The entry's index in the catalogue; nil until it is resolved, or when there is none.
    public var target: EntryID?
  }

  /// A day or a moment; a day alone is the whole day in universal time. nil for other values.
  public var moment: Moment? {
    if case .moment(let moment) = content { return moment }
    if case .date(let date) = content { return Moment(date: date, time: nil, offset: 0) }
    return nil
  }
}

extension FieldValue.Content {
  /// What the value holds. Every walk through values starts here, so a new kind of value cannot be
  /// forgotten in one of them.
  var holding: FieldValue.Holding {
    switch self {
    case .text, .number, .integer, .boolean, .date, .moment, .country, .language, .coordinates,
      .choice:
      .nothing
    case .markdown(let text): .markdown(text)
    case .url(let address): .address(address)
    case .file(let path): .file(path)
    case .image(let path, _, let consent): path.map { .image($0, consent: consent) } ?? .nothing
    case .reference(let reference): .entry(reference)
    case .list(let values): .list(values)
    case .group(let values): .group(values)
    }
  }
}
