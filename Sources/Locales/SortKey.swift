import Glibc

/// A text's place in a language's alphabetical order. Keys of one language compare like their
/// texts.
struct SortKey: Sendable, Hashable, Comparable {
  private let weights: [UInt8]
  private let text: String

  init(_ text: String, _ collation: Collation) {
    weights = collation.key(text)
    self.text = text
  }

  /// Whether a text comes before another in the alphabetical order.
  static func < (a: SortKey, b: SortKey) -> Bool { a.compare(b) < 0 }

  /// Returns a number below, at or above zero if this key comes before, equals or comes after
  /// another. Texts that the language considers equal are sorted by their code points.
  func compare(_ other: SortKey) -> Int {
    let common = min(weights.count, other.weights.count)
    let difference = weights.withUnsafeBytes { a in
      other.weights.withUnsafeBytes { b -> Int32 in
        guard common > 0, let a = a.baseAddress, let b = b.baseAddress else { return 0 }
        return memcmp(a, b, common)
      }
    }
    if difference != 0 { return Int(difference) }
    if weights.count != other.weights.count { return weights.count - other.weights.count }
    return SortKey.byCodePoints(text, other.text)
  }

  static func byCodePoints(_ a: String, _ b: String) -> Int {
    if a.utf8.elementsEqual(b.utf8) { return 0 }
    return a.utf8.lexicographicallyPrecedes(b.utf8) ? -1 : 1
  }
}

extension LanguageFormats {
  /// Returns a number below, at or above zero if `a` comes before, equals or comes after `b` in the
  /// language's alphabetical order: letters first, then accents, then small before capital letters,
  /// numbers by their value. Only texts with the same code points are equal. To sort many texts,
  /// use `sorted` or sort by `sortKey`.
  public func compare(_ a: String, _ b: String) -> Int {
    table.collation.compareQuickly(a, b) ?? sortKey(a).compare(sortKey(b))
  }

  /// Returns a text's key. This takes about as long as a comparison.
  func sortKey(_ text: String) -> SortKey { SortKey(text, table.collation) }

  /// Returns items sorted alphabetically by a text of each. Items with the same text stay in their
  /// order.
  public func sorted<Item>(_ items: [Item], by text: (Item) -> String) -> [Item] {
    let keys = items.map { sortKey(text($0)) }
    let order = keys.indices.sorted { a, b in
      let difference = keys[a].compare(keys[b])
      return difference == 0 ? a < b : difference < 0
    }
    return order.map { items[$0] }
  }

  /// Returns texts in alphabetical order.
  func sorted(_ texts: [String]) -> [String] { sorted(texts) { $0 } }
}
