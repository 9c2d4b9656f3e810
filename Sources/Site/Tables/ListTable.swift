import Locales
import Model
import Templates

/// The entries of each collection in the order of its list. Events are sorted by start, all others
/// by title in the language's alphabetical order. A change in the front matter of an entry
/// invalidates the row of its collection.
struct ListTable: Sendable {
  /// The list of a collection in one language.
  struct Row: Sendable {
    /// The entries in order.
    let sorted: [EntryID]
    /// The place of each entry in that order, by its position in the collection; `Int.max` for
    /// entries that the list does not show.
    let places: [Int]
    /// The entries as a template value.
    let value: Value
  }

  /// The rows, by language and collection.
  let rows: Table<LanguageID, Table<CollectionID, Row>>

  init(_ frame: SiteFrame, _ catalogue: Catalogue, revising revision: Revision<ListTable>?) {
    let hidden = catalogue.hidden
    rows = Table(frame.languages) { language in
      Table(
        catalogue.model.collections.indices, keeping: revision?.last.rows[language],
        but: revision?.change.collections ?? []
      ) { collection in
        let sorted = catalogue.sorted(
          collection, language: language, formats: frame.formats[language], without: hidden)
        let range = catalogue.ranges[collection]
        var places = [Int](repeating: Int.max, count: range.count)
        for (place, entry) in sorted.enumerated() {
          places[range.lowerBound.distance(to: entry)] = place
        }
        return Row(sorted: sorted, places: places, value: .list(sorted.map { .entry($0) }))
      }
    }
  }
}

/// The entries that refer to each entry, in the order of lists. They are sorted once, because every
/// page of an approach lists all approaches of its themes. A change invalidates the rows that list
/// entries of a changed collection, and the rows whose referrers have changed.
struct ReferrerTable: Sendable {
  /// The referrers by back-reference and by position in the collection that is referred to:
  /// `Catalogue.referrers`.
  let entries: [[[EntryID]]]
  /// The same entries as template values, by language.
  let values: Table<LanguageID, [[Value]]>

  init(
    _ frame: SiteFrame, _ catalogue: Catalogue, _ lists: ListTable,
    revising revision: Revision<ReferrerTable>?
  ) {
    entries = catalogue.referrers
    values = Table(frame.languages) { language in
      catalogue.backReferences.enumerated().map { number, link in
        let referrers = catalogue.referrers[number]
        if let revision, !revision.change.collections.contains(link.from),
          revision.last.entries[number] == referrers
        {
          return revision.last.values[language][number]
        }
        let start = catalogue.ranges[link.from].lowerBound
        let places = lists.rows[language][link.from].places
        return referrers.map { entries in
          .list(
            entries.sorted { places[start.distance(to: $0)] < places[start.distance(to: $1)] }
              .map { .entry($0) })
        }
      }
    }
  }
}

extension Catalogue {
  /// The entries that no list shows, because they introduce one.
  var hidden: Set<EntryID> { Set(introductions.compactMap { $0 }) }

  /// Returns the entries of a collection in the order of its list.
  fileprivate func sorted(
    _ collection: CollectionID, language: LanguageID, formats: LanguageFormats,
    without hidden: Set<EntryID>
  ) -> [EntryID] {
    let indices = ranges[collection].filter { !hidden.contains($0) }
    if model.collections[collection].role == .event,
      let start = model.collections[collection].fieldIndex("start")
    {
      let keyed = indices.map { index -> (start: Int, index: EntryID) in
        // A day alone counts from its beginning.
        guard let moment = entries[index].original.values[start]?.moment else {
          return (Int.max, index)
        }
        return (moment.start, index)
      }
      return keyed.sorted { ($0.start, $0.index) < ($1.start, $1.index) }.map(\.index)
    }
    return formats.sorted(indices) { title(of: $0, language: language) }
  }
}
