import JSON

/// Writes `entry.json`, the first file that the browser reads.
enum EntryFile {
  /// The number of the index's format. The program for the browser reads only this format.
  static let format = 5

  /// Returns the bytes of the file.
  static func encode(
    site: SearchSite, folder: String, documents: [IndexedPage], directory: WordDirectory,
    spellings: Spellings
  ) -> [UInt8] {
    var file = JSONWriter(capacity: 1 << 14)
    file.raw("{\"format\":")
    file.number(Int64(format))
    file.raw(",\"folder\":")
    file.string(folder)
    file.raw(",\"languages\":")
    file.compactList(site.languages) { $0.string($1) }
    file.raw(",\"names\":")
    file.compactList(site.languageNames) { $0.string($1) }
    file.raw(",\"kinds\":")
    file.compactList(site.kinds) { named($1.name, $1.labels, &$0) }
    file.raw(",\"facets\":")
    file.compactList(site.facets) { named($1.name, $1.labels, &$0) }
    file.raw(",\"runs\":")
    file.compactList(runs(documents)) { file, run in
      file.compactList([run.0, run.1, run.2]) { $0.number(Int64($1)) }
    }
    file.raw(",\"entries\":")
    file.compactList(presence(documents, languages: site.languages.count)) { file, lengths in
      file.compactList(lengths) { $0.number(Int64($1)) }
    }
    file.raw(",\"block\":")
    file.number(Int64(PageBlocks.size))
    file.raw(",\"span\":")
    file.number(Int64(directory.span))
    file.raw(",\"words\":")
    file.compactList(directory.listed) { $0.string($1) }
    file.raw(",\"forward\":")
    file.compactList(Spellings.firstWords(spellings.forward)) { $0.string($1) }
    file.raw(",\"backward\":")
    file.compactList(Spellings.firstWords(spellings.backward)) { $0.string($1) }
    file.raw("}\n")
    return file.bytes
  }

  /// A kind or a facet, with its label in each language.
  private static func named(_ name: String, _ labels: [String], _ file: inout JSONWriter) {
    file.raw("{\"name\":")
    file.string(name)
    file.raw(",\"labels\":")
    file.compactList(labels) { $0.string($1) }
    file.raw("}")
  }

  /// Returns runs of pages with the same language and kind: language, kind and count.
  private static func runs(_ documents: [IndexedPage]) -> [(Int, Int, Int)] {
    var runs: [(Int, Int, Int)] = []
    for document in documents {
      if let last = runs.last, last.0 == document.language, last.1 == document.kind {
        runs[runs.count - 1].2 += 1
      } else {
        runs.append((document.language, document.kind, 1))
      }
    }
    return runs
  }

  /// For each language, returns run lengths over the entries, sorted by kind: how many in a row
  /// have no page in it, how many after those have one, and so on.
  private static func presence(_ documents: [IndexedPage], languages: Int) -> [[Int]] {
    let ordinals = FacetTable.entries(documents)
    return (0..<languages).map { language in
      var lengths: [Int] = []
      var next = 0
      for (document, ordinal) in zip(documents, ordinals.ordinals)
      where document.language == language {
        if ordinal == next, !lengths.isEmpty {
          lengths[lengths.count - 1] += 1
        } else {
          lengths += [ordinal - next, 1]
        }
        next = ordinal + 1
      }
      return lengths
    }
  }
}
