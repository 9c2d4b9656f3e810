import Diagnostics

/// A list that entries of one collection have of the entries that refer to them.
public struct BackReference: Sendable {
  /// The collection whose entries have the list.
  public let to: CollectionID
  /// The name of the list.
  public let name: String
  /// The collection whose entries are listed.
  public let from: CollectionID
  /// The fields of `from` that count, by index; a reference anywhere inside them does.
  public let fields: [Int]
  /// Whether the model names it with `inverse`.
  public let isExplicit: Bool
  /// Where the (first) field is defined.
  public let location: SourceLocation
}

extension ContentModel {
  /// All back-references that follow from the model, by collection and name.
  ///
  /// A field without `inverse` adds to the list that has the referring collection's name. Where
  /// the entry referred to has a field of that name itself, the field wins and there is no list.
  public var backReferences: [BackReference] {
    var found: [BackReference] = []
    for (from, collection) in collections.pairs {
      for (index, field) in collection.fields.enumerated() {
        for to in Set(field.type.collections).sorted() {
          let name = field.inverse ?? collection.name
          let isExplicit = field.inverse != nil
          if !isExplicit, collections[to].fieldIndex(name) != nil { continue }
          let same = found.firstIndex { $0.to == to && $0.name == name && $0.from == from }
          if let same {
            let other = found[same]
            found[same] = BackReference(
              to: to, name: name, from: from, fields: other.fields + [index],
              isExplicit: other.isExplicit || isExplicit, location: other.location)
          } else {
            found.append(
              BackReference(
                to: to, name: name, from: from, fields: [index], isExplicit: isExplicit,
                location: field.location))
          }
        }
      }
    }
    return found.sorted { ($0.to, $0.name, $0.from) < ($1.to, $1.name, $1.from) }
  }
}
