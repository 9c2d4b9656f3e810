/// The file with the values of each entry by which visitors can filter results.
enum FacetTable {
  /// Returns the entries sorted by kind, so that the numbers of the pages in each language ascend.
  ///
  /// - Parameter documents: sorted by language, kind and entry.
  /// - Returns: the place of each page's entry, and the first page of each entry.
  static func entries(_ documents: [IndexedPage]) -> (ordinals: [Int], firstPages: [Int]) {
    var entries: [(kind: Int, entry: Int, page: Int)] = []
    for (number, document) in documents.enumerated() {
      entries.append((document.kind, document.entry, number))
    }
    entries.sort { ($0.kind, $0.entry, $0.page) < ($1.kind, $1.entry, $1.page) }
    var ordinals = [Int](repeating: 0, count: documents.count)
    var firstPages: [Int] = []
    var last: (Int, Int)?
    for item in entries {
      if last == nil || last ?? (0, 0) != (item.kind, item.entry) {
        firstPages.append(item.page)
        last = (item.kind, item.entry)
      }
      ordinals[item.page] = firstPages.count - 1
    }
    return (ordinals, firstPages)
  }

  /// Returns the bytes of the file.
  ///
  /// - Parameter documents: sorted by language, kind and entry.
  static func encode(_ documents: [IndexedPage], site: SearchSite) -> [UInt8] {
    var writer = ByteWriter(capacity: documents.count * 8)
    let firstPages = entries(documents).firstPages
    writer.number(firstPages.count)
    for (index, facet) in site.facets.enumerated() {
      writer.number(facet.keys.count)
      for (key, names) in zip(facet.keys, facet.values) {
        writer.text(key)
        for name in names { writer.text(name) }
      }
      for page in firstPages {
        let values =
          documents[page].facets.indices.contains(index)
          ? documents[page].facets[index] : []
        writer.number(values.count)
        for value in values { writer.number(value) }
      }
    }
    return writer.bytes
  }
}
