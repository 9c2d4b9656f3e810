import Model

/// The entries whose front matter differs between two states of a site with the same pages at the same
/// addresses. Every table says by its `init` which of its rows that invalidates; it keeps all others.
struct EntryChange {
  /// The entries that differ.
  let entries: Set<EntryID>
  /// Their collections.
  let collections: Set<CollectionID>

  init(_ entries: Set<EntryID>, in catalogue: Catalogue) {
    self.entries = entries
    collections = Set(entries.map { catalogue.entries[$0].collection })
  }

  /// The collections whose facets it may change: their own, and those that have them, or what those have,
  /// as values.
  func facetCollections(_ model: ContentModel) -> Set<CollectionID> {
    collections.union(
      model.collections.indices.filter { index in
        model.collections[index].fields.contains { field in
          field.isFacet && field.type.collections.contains(where: collections.contains)
        }
      })
  }
}

/// An earlier state of a table, and what has changed since.
struct Revision<Last> {
  let last: Last
  let change: EntryChange

  /// The revision of a part of the table.
  func of<Part>(_ part: (Last) -> Part) -> Revision<Part> {
    Revision<Part>(last: part(last), change: change)
  }
}

extension Table where ID == CollectionID {
  /// A row for each collection: kept from the last state, unless it is invalid.
  init(
    _ collections: Range<CollectionID>, keeping last: Table?, but invalid: Set<CollectionID>,
    _ make: (CollectionID) -> Element
  ) {
    self.init(collections) { collection in
      if let last, !invalid.contains(collection) { return last[collection] }
      return make(collection)
    }
  }
}
