import Model
import Templates

/// The types that templates see: the things that this folder declares, and the types that the
/// content model adds.
struct PageTypes: Sendable {
  /// A field of an entry, besides the fields that every entry has.
  enum EntryField: Sendable {
    /// The model's field with this index.
    case value(Int)
    /// The model's back-reference with this number.
    case referrers(Int)
    /// A field that the collection's role adds.
    case role(RoleField.Reader)
  }

  /// All types.
  private(set) var schema = Schema()

  /// The type of each collection's entries, by index.
  let entryTypes: Table<CollectionID, Int>

  /// The type of each collection's list pages, by index.
  let listTypes: Table<CollectionID, Int>

  /// The additional fields of each collection's entries, by slot after the fields that every entry
  /// has.
  private(set) var entryFields: Table<CollectionID, [EntryField]> = []

  /// The collections whose entries `site` lists, by slot after `SiteSubject.fields`.
  let siteLists: [CollectionID]

  /// The names that no field or back-reference of a model may have.
  static let reservedNames = Set(
    EntrySubject.fields.map(\.name) + RoleField.all.map(\.name)
  ).subtracting(["title", "summary"])

  /// The object types that several fields share, by name.
  private var shared: [String: ValueType] = [:]

  init(_ model: ContentModel, backReferences: [BackReference]) {
    let first = Thing.allCases.count
    let count = model.collections.count
    entryTypes = Table(model.collections.indices) { first + $0.index }
    listTypes = Table(model.collections.indices) { first + count + $0.index }
    let known = Set(SiteSubject.fields.map(\.name))
    siteLists = model.collections.indices.filter { !known.contains(model.collections[$0].name) }
    schema.objects = Thing.allCases.map { $0.declaration.objectType }
    // Reserve the places of the types of entries and lists: groups append their types later.
    schema.objects += Array(repeating: ObjectType("", []), count: 2 * count)
    for (index, collection) in model.collections.pairs {
      makeEntryType(index, collection, backReferences)
      schema.objects[listTypes[index]] = ObjectType(
        "list of \(collection.name)", ListPage.fields.map { .init($0.name, own($0.type, index)) })
    }
    let lists = siteLists.map { collection in
      ObjectType.Field(
        model.collections[collection].name, .list(.object(entryTypes[collection])))
    }
    schema.objects[Thing.site.rawValue] = ObjectType(
      SiteSubject.typeName, SiteSubject.objectType.fields + lists)
  }

  /// Returns a declared type for the list of a collection: a list of general entries becomes a list
  /// of the collection's entries.
  private func own(_ type: ValueType, _ collection: CollectionID) -> ValueType {
    type == .list(.thing(.entry)) ? .list(.object(entryTypes[collection])) : type
  }

  private mutating func makeEntryType(
    _ index: CollectionID, _ collection: Collection, _ backReferences: [BackReference]
  ) {
    var fields = EntrySubject.objectType.fields
    var meanings: [EntryField] = []
    for (number, field) in collection.fields.enumerated() {
      if field.name == "title" || field.name == "summary" { continue }
      fields.append(.init(field.name, field.templateType(in: collection.name, &self)))
      meanings.append(.value(number))
    }
    for (number, link) in backReferences.enumerated() where link.to == index {
      fields.append(.init(link.name, .list(.object(entryTypes[link.from]))))
      meanings.append(.referrers(number))
    }
    for field in RoleField.all {
      guard let reader = field.reader(collection) else { continue }
      fields.append(.init(field.name, field.type))
      meanings.append(.role(reader))
    }
    entryFields.append(meanings)
    schema.objects[entryTypes[index]] = ObjectType(collection.name, fields)
  }
}

extension PageTypes: TemplateTypes {
  mutating func shared(_ object: ObjectType) -> ValueType {
    if let known = shared[object.name] { return known }
    let type = add(object)
    shared[object.name] = type
    return type
  }

  mutating func add(_ object: ObjectType) -> ValueType {
    schema.objects.append(object)
    return .object(schema.objects.count - 1)
  }

  /// Returns the type of an entry of some collections. Entries of one collection have all their
  /// fields; entries of several have only the fields that every entry has.
  func entry(of collections: [CollectionID]) -> ValueType {
    collections.count == 1 ? .object(entryTypes[collections[0]]) : .thing(.entry)
  }
}
