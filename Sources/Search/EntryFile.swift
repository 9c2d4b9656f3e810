/// Writes `entry.json`, the file that the browser starts from.
struct EntryFile {
  private var bytes: [UInt8] = []

  /// The number of the index's format; the program for the browser reads no other.
  static let format = 5

  /// Returns the bytes of the file.
  static func encode(
    site: SearchSite, folder: String, documents: [IndexedPage], directory: WordDirectory,
    spellings: Spellings
  ) -> [UInt8] {
    var file = EntryFile()
    file.raw("{\"format\":\(format),\"folder\":")
    file.string(folder)
    file.raw(",\"languages\":")
    file.list(site.languages) { $0.string($1) }
    file.raw(",\"names\":")
    file.list(site.languageNames) { $0.string($1) }
    file.raw(",\"kinds\":")
    file.list(site.kinds) { file, kind in
      file.raw("{\"name\":")
      file.string(kind.name)
      file.raw(",\"labels\":")
      file.list(kind.labels) { $0.string($1) }
      file.raw("}")
    }
    file.raw(",\"facets\":")
    file.list(site.facets) { file, facet in
      file.raw("{\"name\":")
      file.string(facet.name)
      file.raw(",\"labels\":")
      file.list(facet.labels) { $0.string($1) }
      file.raw("}")
    }
    file.raw(",\"runs\":")
    file.list(runs(documents)) { $0.raw("[\($1.0),\($1.1),\($1.2)]") }
    file.raw(",\"entries\":")
    file.list(presence(documents, languages: site.languages.count)) { file, lengths in
      file.list(lengths) { $0.raw("\($1)") }
    }
    file.raw(",\"block\":\(PageBlocks.size),\"span\":\(directory.span),\"words\":")
    file.list(directory.listed) { $0.string($1) }
    file.raw(",\"forward\":")
    file.list(Spellings.firstWords(spellings.forward)) { $0.string($1) }
    file.raw(",\"backward\":")
    file.list(Spellings.firstWords(spellings.backward)) { $0.string($1) }
    file.raw("}\n")
    return file.bytes
  }

  /// Language, kind and count of pages that follow one another.
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

  private mutating func raw(_ text: String) { bytes.append(contentsOf: text.utf8) }

  private mutating func list<Element>(
    _ elements: [Element], _ write: (inout EntryFile, Element) -> Void
  ) {
    raw("[")
    for (index, element) in elements.enumerated() {
      if index > 0 { raw(",") }
      write(&self, element)
    }
    raw("]")
  }

  /// A JSON string (RFC 8259, section 7).
  private mutating func string(_ text: String) {
    let digits = Array("0123456789abcdef".utf8)
    bytes.append(0x22)
    for byte in text.utf8 {
      switch byte {
      case 0x22, 0x5C: bytes += [0x5C, byte]
      case 0..<0x20:
        bytes += Array("\\u00".utf8) + [digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      default: bytes.append(byte)
      }
    }
    bytes.append(0x22)
  }
}
