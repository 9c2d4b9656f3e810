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
}

extension FieldValue {
  /// This value with `change` applied to every reference in it.
  func mappingReferences(_ change: (Reference, SourceLocation) -> Reference) -> FieldValue {
    switch content {
    case .reference(let reference):
      return FieldValue(content: .reference(change(reference, location)), location: location)
    case .list(let values):
      return FieldValue(
        content: .list(values.map { $0.mappingReferences(change) }), location: location)
    case .group(let values):
      return FieldValue(
        content: .group(values.map { $0?.mappingReferences(change) }), location: location)
    default:
      return self
    }
  }

  /// This value without references to nothing; nil when it is one.
  var leading: FieldValue? {
    switch content {
    case .reference(let reference): return reference.target == nil ? nil : self
    case .list(let values):
      return FieldValue(content: .list(values.compactMap(\.leading)), location: location)
    case .group(let values):
      return FieldValue(content: .group(values.map { $0?.leading }), location: location)
    default: return self
    }
  }

  /// Calls `visit` with every entry index this value refers to, in order.
  public func forEachTarget(_ visit: (EntryID) -> Void) {
    switch content {
    case .reference(let reference):
      if let target = reference.target { visit(target) }
    case .list(let values):
      for value in values { value.forEachTarget(visit) }
    case .group(let values):
      for value in values { value?.forEachTarget(visit) }
    default:
      break
    }
  }
}

extension FieldValue {
  /// Calls `visit` with the path of every file in this value.
  public func forEachFile(_ visit: (String) -> Void) {
    switch content {
    case .file(let path), .image(let path?, _, _): visit(path)
    case .list(let values):
      for value in values { value.forEachFile(visit) }
    case .group(let values):
      for value in values { value?.forEachFile(visit) }
    default: break
    }
  }

  /// Calls `visit` with every web address in this value and where it stands.
  public func forEachAddress(_ visit: (String, SourceLocation) -> Void) {
    switch content {
    case .url(let address): visit(address, location)
    case .list(let values):
      for value in values { value.forEachAddress(visit) }
    case .group(let values):
      for value in values { value?.forEachAddress(visit) }
    default: break
    }
  }

  /// Calls `visit` with every Markdown text in this value and where it stands.
  public func forEachMarkdown(_ visit: (String, SourceLocation) -> Void) {
    switch content {
    case .markdown(let text): visit(text, location)
    case .list(let values):
      for value in values { value.forEachMarkdown(visit) }
    case .group(let values):
      for value in values { value?.forEachMarkdown(visit) }
    default: break
    }
  }
}
