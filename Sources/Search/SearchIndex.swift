import Files
import Parallel

/// The whole search: the index, split into files, and the program for the browser.
public enum SearchIndex {
  /// The number of the index's format. It is part of the address of the program for the browser,
  /// `search.js?format=5`, so that a cached copy is never used with an index that it cannot read.
  public static let format = EntryFile.format

  /// How many pages one task reads. It must not depend on the number of threads, because the result
  /// must not either.
  private static let shardSize = 640

  /// Makes all files of the search.
  ///
  /// - Parameters:
  ///   - pages: the pages, in any order.
  ///   - threads: how many threads work; the result is the same for any number.
  ///   - keep: receives each file's bytes as soon as they are made, from any thread, and returns
  ///     what represents them. So the files of a large site need not be in memory together.
  ///   - document: makes a page, from any thread, so that the pages need not be in memory together.
  /// - Returns: the paths of the files below the search's folder (`entry.json`), and the results of
  ///   `keep`.
  public static func build<Content: Sendable>(
    _ pages: [SearchDocument.Key], site: SearchSite, threads: Int,
    keep: @escaping @Sendable ([UInt8]) -> Content,
    document: @escaping @Sendable (SearchDocument.Key) -> SearchDocument
  ) -> [(path: String, content: Content)] {
    let pages = pages.sorted()
    let synonyms = Synonyms(site.synonyms)
    let count = (pages.count + shardSize - 1) / shardSize
    let shards = parallelMap(count: count, threads: threads) { number in
      Shard(
        number * shardSize..<min(pages.count, (number + 1) * shardSize),
        synonyms: synonyms, languages: site.languages.count
      ) { document(pages[$0]) }
    }
    let documents = shards.flatMap(\.pages)
    let lexicon = Lexicon(shards, languages: site.languages)
    let lengths = shards.flatMap(\.lengths)
    let spellings = Spellings(lexicon, isNotable: lexicon.notableTerms(in: shards))
    let chunks = WordChunks(
      lexicon: lexicon, documents: documents, lengths: lengths, languages: site.languages.count)

    let directory = WordDirectory(chunks.ranges.indices.map { chunks.firstWord($0) })

    var jobs: [Job] = chunks.ranges.indices.map { Job.words($0) }
    jobs += directory.nodes.indices.map { Job.directory($0) }
    jobs += (0..<(documents.count + PageBlocks.size - 1) / PageBlocks.size).map { Job.pages($0) }
    jobs += spellings.forward.indices.map { Job.forward($0) }
    jobs += spellings.backward.indices.map { Job.backward($0) }
    jobs.append(.facets)
    let made = parallelMap(jobs, threads: threads) { job in
      let bytes =
        switch job {
        case .words(let number): chunks.encode(number)
        case .directory(let number): directory.encode(number)
        case .pages(let number): PageBlocks.encode(number, of: documents)
        case .forward(let number): Spellings.encode(spellings.forward[number])
        case .backward(let number): Spellings.encode(spellings.backward[number])
        case .facets: FacetTable.encode(documents, site: site)
        }
      let compressed = Deflate().zlib(bytes)
      return (hash: ContentHash.hash(compressed), content: keep(compressed))
    }
    // The name of the folder is a hash of all its files. A hash in each file's own name would cost
    // a search two more requests, for the names (docs/maintainers/search-format.md has the
    // figures).
    let name = ContentHash.hash(made.flatMap { Array($0.hash.hex.utf8) }).hex.prefix(12)
    var files = zip(jobs, made).map { job, made in
      (path: "\(name)/\(job.name)", content: made.content)
    }
    let entry = EntryFile.encode(
      site: site, folder: "\(site.folder)\(name)/", documents: documents, directory: directory,
      spellings: spellings)
    files.append(("entry.json", keep(entry)))
    files.append(("search.js", keep(SearchClient.bytes(entry: entry))))
    return files
  }

  /// A file to make.
  private enum Job: Sendable {
    case words(Int), directory(Int), pages(Int), forward(Int), backward(Int), facets

    var name: String {
      switch self {
      case .words(let number): return "w\(number).bin"
      case .directory(let number): return "n\(number).bin"
      case .pages(let number): return "p\(number).bin"
      case .forward(let number): return "f\(number).bin"
      case .backward(let number): return "b\(number).bin"
      case .facets: return "facets.bin"
      }
    }
  }
}

extension Lexicon {
  /// Returns which terms occur in a title, a heading or the name of something.
  func notableTerms(in shards: [Shard]) -> [Bool] {
    var notable = [Bool](repeating: false, count: terms.count)
    for shard in shards {
      for (term, isNotable) in shard.areNotable.enumerated() where isNotable {
        let number = shard.terms.word(term).withUnsafeBufferPointer {
          terms.find($0, language: shard.terms.languages[term])
        }
        if let number { notable[number] = true }
      }
    }
    return notable
  }
}
