import Model

/// The entries whose front matter differs between two states of a site that have the same pages at
/// the same addresses. The `init` of each table determines which of its rows this invalidates, and
/// reuses all others.
struct EntryChange {
  /// The entries that differ.
  let entries: Set<EntryID>
  /// Their collections.
  let collections: Set<CollectionID>

  /// The collections whose facets may change: the collections of the changed entries, and those
  /// with a facet that refers to these. Such a facet takes its values from a changed entry, or from
  /// an entry to which that refers.
  let facetCollections: Set<CollectionID>

  init(_ entries: Set<EntryID>, in catalogue: Catalogue) {
    self.entries = entries
    let changed = Set(entries.map { catalogue.entries[$0].collection })
    collections = changed
    let model = catalogue.model
    facetCollections = changed.union(
      model.collections.indices.filter { index in
        model.collections[index].fields.contains { field in
          field.isFacet && field.type.collections.contains(where: changed.contains)
        }
      })
  }
}

/// An earlier state of a table, and the entries that have changed since.
struct Revision<Last> {
  let last: Last
  let change: EntryChange

  /// Returns the revision of a part of the table.
  func of<Part>(_ part: (Last) -> Part) -> Revision<Part> {
    Revision<Part>(last: part(last), change: change)
  }
}

extension Table where ID == CollectionID {
  /// Makes a row for each collection, and reuses the row of the last state if it is still valid.
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
