import Diagnostics

/// A kind of entry: its fields, its required sections and where its pages stand.
public struct Collection: Sendable {
  /// Its folder in Content and its key in the model: lower-case letters, digits and hyphens.
  public let name: String

  /// What visitors read, in the plural.
  public let label: LocalizedText

  /// What visitors read of one of its entries; the label where the model gives none.
  public let singular: LocalizedText

  /// Its role, if it has one.
  public let role: Role?

  /// Where its entries stand.
  public let url: URLPattern

  /// Whether it has a list page.
  public let hasList: Bool

  /// Its fields in the model's order.
  public let fields: [Field]

  /// The indices of the two facet fields whose pairs of values get pages, if an entry has both; empty
  /// where the model names none.
  public let combine: [Int]

  /// Headings that every body must have, in this order.
  public let sections: [RequiredSection]

  /// Where the model defines it.
  public let location: SourceLocation

  /// The index of the field with this name.
  public func fieldIndex(_ name: String) -> Int? {
    fields.firstIndex { $0.name == name }
  }

  /// The collection whose files stand directly in Content.
  public static let pagesName = "pages"
}

/// A level-two heading that a body must have.
public struct RequiredSection: Sendable {
  /// Its key in the model.
  public let name: String
  /// The heading.
  public let title: LocalizedText
  /// Where the model asks for it.
  public let location: SourceLocation
}

/// The path of an entry's page, such as `/cities/{city}/{slug}/`.
public struct URLPattern: Sendable, Hashable {
  /// A piece of the path.
  public enum Part: Sendable, Hashable {
    /// Text as it stands.
    case literal(String)
    /// The entry's slug.
    case slug
    /// The slug of the entry that a reference field names, or the value of a choice field; the
    /// field's index in the collection.
    case field(Int)
  }

  /// The pieces in order; the path starts and ends with `/`.
  public let parts: [Part]
}

/// The whole content model.
public struct ContentModel: Sendable {
  /// The collections in the file's order; always one named `pages`.
  public let collections: Table<CollectionID, Collection>

  /// The model's file.
  public let file: SourceFile

  /// The names of fields that the file defines but that could not be read. Using them is no mistake.
  public let lostFields: Set<String>

  init(collections: Table<CollectionID, Collection>, file: SourceFile, lostFields: Set<String> = [])
  {
    self.collections = collections
    self.file = file
    self.lostFields = lostFields
  }

  /// The collection with this name.
  public func collectionIndex(_ name: String) -> CollectionID? {
    collections.firstIndex { $0.name == name }
  }
}
