import Files
import Parallel

/// The whole search: the index, cut into files, and the program for the browser.
public enum SearchIndex {
  /// How many pages one task reads. It must not depend on the threads: the result does not either.
  private static let shardSize = 640

  /// Makes all files of the search.
  ///
  /// - Parameters:
  ///   - documents: the pages, in any order.
  ///   - threads: how many threads work; the result is the same for any number.
  public static func build(
    _ documents: [SearchDocument], site: SearchSite, threads: Int
  ) -> [SearchFile] {
    let documents = documents.sorted {
      ($0.language, $0.kind, $0.entry) < ($1.language, $1.kind, $1.entry)
    }
    let synonyms = Synonyms(site.synonyms)
    let count = (documents.count + shardSize - 1) / shardSize
    var shards = parallelMap(count: count, threads: threads) { number in
      Shard(
        documents, number * shardSize..<min(documents.count, (number + 1) * shardSize),
        synonyms: synonyms, languages: site.languages.count)
    }
    let lexicon = Lexicon(&shards, languages: site.languages, threads: threads)
    let lengths = shards.flatMap(\.lengths)
    let spellings = Spellings(lexicon, isNotable: lexicon.notableTerms(in: shards))
    let chunks = WordChunks(
      lexicon: lexicon, documents: documents, lengths: lengths, languages: site.languages.count)

    var jobs: [Job] = chunks.ranges.indices.map { Job.words($0) }
    jobs += (0..<(documents.count + PageBlocks.size - 1) / PageBlocks.size).map { Job.pages($0) }
    jobs += spellings.forward.indices.map { Job.forward($0) }
    jobs += spellings.backward.indices.map { Job.backward($0) }
    jobs.append(.facets)
    let contents = parallelMap(jobs, threads: threads) { job in
      switch job {
      case .words(let number): return Deflate.compress(chunks.encode(number))
      case .pages(let number): return Deflate.compress(PageBlocks.encode(number, of: documents))
      case .forward(let number):
        return Deflate.compress(Spellings.encode(spellings.forward[number]))
      case .backward(let number):
        return Deflate.compress(Spellings.encode(spellings.backward[number]))
      case .facets: return Deflate.compress(FacetTable.encode(documents, site: site))
      }
    }
    // The folder is named by the content of all its files: a page that is added moves the numbers
    // of all that follow, so that single names would change nearly all as well, and cost the entry
    // file a hash for each.
    let hashes = contents.flatMap { Array(ContentHash.hash($0).hex.utf8) }
    let name = ContentHash.hash(hashes).hex.prefix(12)
    var files = zip(jobs, contents).map { job, bytes in
      SearchFile(path: "\(name)/\(job.name)", bytes: bytes)
    }
    let entry = EntryFile.encode(
      site: site, folder: "\(site.folder)\(name)/", documents: documents,
      chunks: chunks.ranges.indices.map { chunks.firstWord($0) }, spellings: spellings)
    files.append(SearchFile(path: "entry.json", bytes: entry))
    files.append(SearchFile(path: "search.js", bytes: SearchClient.bytes(entry: entry)))
    return files
  }

  /// A file to make.
  private enum Job: Sendable {
    case words(Int), pages(Int), forward(Int), backward(Int), facets

    var name: String {
      switch self {
      case .words(let number): return "w\(number).bin"
      case .pages(let number): return "p\(number).bin"
      case .forward(let number): return "f\(number).bin"
      case .backward(let number): return "b\(number).bin"
      case .facets: return "facets.bin"
      }
    }
  }
}

extension Lexicon {
  /// Which terms stand in a title, a heading or the name of something.
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
