import Diagnostics

/// Finds the entries that unknown references probably mean.
struct ReferenceMisses {
  /// The entries that a reference can mean.
  private struct Candidates: Hashable {
    let collections: [CollectionID]
    /// Whether the reference names the collection too: `cities/amsterdam`.
    let isFull: Bool
  }

  private var misses: [Candidates: NearMisses] = [:]

  /// The name that was probably meant. It is safe to use when only white space and capitals differ. A name
  /// with one difference is a typing mistake; one with more differences may mean something else.
  mutating func nearest(
    to reference: FieldValue.Reference, in catalogue: Catalogue
  ) -> (name: String, isSafe: Bool, isTypo: Bool)? {
    let name = reference.name
    let key = Candidates(collections: reference.collections, isFull: name.contains("/"))
    let bare = name.split(whereSeparator: \.isWhitespace).joined(separator: " ").lowercased()
    return with(&misses[key, default: ReferenceMisses.candidates(key, catalogue)]) { known in
      if known.contains(bare) { return (bare, true, true) }
      return known.best(for: name).map { ($0.name, $0.isSure, $0.distance <= 1) }
    }
  }

  private func with<Result>(
    _ known: inout NearMisses, _ body: (inout NearMisses) -> Result
  ) -> Result { body(&known) }

  private static func candidates(_ key: Candidates, _ catalogue: Catalogue) -> NearMisses {
    NearMisses(
      key.collections.lazy.flatMap { collection in
        catalogue.entries[catalogue.ranges[collection]].lazy.map {
          key.isFull ? "\(catalogue.model.collections[collection].name)/\($0.slug)" : $0.slug
        }
      })
  }
}
