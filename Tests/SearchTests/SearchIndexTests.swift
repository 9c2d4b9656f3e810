import Foundation
import Inflation
import Testing

@testable import Search

@Suite("Index")
struct SearchIndexTests {
  static let site = SearchSite(
    languages: ["en", "nl"], languageNames: ["English", "Nederlands"],
    kinds: [("pages", ["Pages", "Pagina’s"])],
    facets: [
      .init(
        name: "themes", labels: ["Themes", "Thema’s"],
        values: [["Housing", "Wonen"], ["Work", "Werk"]], keys: ["housing", "work"])
    ], synonyms: [["statushouder", "status holder"]], folder: "/search/")

  static func page(
    _ entry: Int, _ title: String, _ text: String, language: Int = 0
  ) -> SearchDocument {
    var document = SearchDocument(
      SearchDocument.Key(language: language, kind: 0, entry: entry), url: "/\(entry)/",
      title: title)
    document.text = Array(text.utf8)
    document.sections = [.init(anchor: "", heading: "", range: 0..<document.text.count)]
    document.facets = [[entry % 2]]
    return document
  }

  private static func index(
    _ documents: [SearchDocument], site: SearchSite, threads: Int
  ) -> [(path: String, content: [UInt8])] {
    SearchIndex.build(
      documents.map(\.key), site: site, threads: threads, keep: { $0 }
    ) { key in documents.first { $0.key == key } ?? page(0, "", "") }
  }

  private func files(
    _ documents: [SearchDocument], threads: Int = 2
  ) -> [String: [UInt8]] {
    Dictionary(
      SearchIndexTests.index(documents, site: SearchIndexTests.site, threads: threads).map {
        ($0.path, $0.content)
      }, uniquingKeysWith: { first, _ in first })
  }

  /// All index files, decompressed, one after the other.
  private func plain(_ files: [String: [UInt8]]) -> String {
    var all: [UInt8] = []
    for (path, bytes) in files.sorted(by: { $0.key < $1.key }) where path.hasSuffix(".bin") {
      let content = inflated(bytes)
      #expect(content != nil)
      all += content ?? []
    }
    return String(decoding: all, as: UTF8.self)
  }

  @Test func isTheSameForAnyOrderAndAnyNumberOfThreads() {
    let words = ["housing", "work", "café", "huisvesting", "woningbouw", "city", "amsterdam"]
    let documents = (0..<1500).map { number in
      SearchIndexTests.page(
        number, "\(words[number % 7]) \(number)",
        (0..<20).map { words[(number * 3 + $0 * $0) % 7] }.joined(separator: " "),
        language: number % 2)
    }
    let expected = files(documents, threads: 1)
    #expect(files(documents.reversed(), threads: 1) == expected)
    #expect(files(documents, threads: 7) == expected)
  }

  @Test func hasAnEntryFileThatIsJSON() throws {
    let made = files([SearchIndexTests.page(1, "A \"title\"", "text")])
    let entry = try #require(made["entry.json"])
    let object = try JSONSerialization.jsonObject(with: Data(entry)) as? [String: Any]
    #expect(object?["format"] as? Int == SearchIndex.format)
    let folder = try #require(object?["folder"] as? String)
    #expect(made["\(folder.dropFirst(8))facets.bin"] != nil)
    let program = String(decoding: try #require(made["search.js"]), as: UTF8.self)
    #expect(program.contains("const FORMAT = \(SearchIndex.format)\n"))
    #expect(program.contains("\nlet first = \(String(decoding: entry, as: UTF8.self))"))
  }

  @Test func isNamedByItsContent() {
    let first = files([SearchIndexTests.page(1, "A", "one")])
    let second = files([SearchIndexTests.page(1, "A", "two")])
    let common = Set(first.keys).intersection(second.keys)
    #expect(common == ["entry.json", "search.js"])
    #expect(first["search.js"] != second["search.js"], "the entry file stands in it")
  }

  @Test func worksForPagesWithoutWordsAndForNoPages() {
    #expect(files([])["entry.json"] != nil)
    #expect(files([SearchIndexTests.page(1, "", "😀 — !")])["entry.json"] != nil)
    var bare = SearchDocument(
      SearchDocument.Key(language: 0, kind: 0, entry: 1), url: "/", title: "Bare")
    bare.sections = []
    #expect(plain(files([bare])).contains("bare"))
  }

  @Test func survivesWordsOfAnyLength() {
    let long = String(repeating: "x", count: 10_000)
    #expect(!plain(files([SearchIndexTests.page(1, "A", long)])).isEmpty)
  }

  @Test func keepsMarkupAsText() {
    let made = plain(
      files([SearchIndexTests.page(1, "<b>&amp;</b>", "<script>alert('x')</script> \" & <img>")]))
    #expect(made.contains("<b>&amp;</b>"))
    #expect(made.contains("<script>alert('x')</script> \" & <img>"))
  }

  /// More words than any site has. `search.py --only words` in Tests/Bench tries two million.
  @Test func takesManyDifferentWords() throws {
    let pages = (0..<20).map { page in
      SearchIndexTests.page(
        page, "Page \(page)",
        (0..<1000).map { "w\(String(page * 1000 + $0, radix: 36))" }.joined(separator: " "))
    }
    let made = files(pages)
    let entry = try #require(made["entry.json"])
    let object = try JSONSerialization.jsonObject(with: Data(entry)) as? [String: Any]
    let words = try #require(object?["words"] as? [String])
    #expect(words == words.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
    #expect(made.values.allSatisfy { $0.count < 100_000 })
  }

  @Test func manyWordFilesAreListedInFilesOfTheirOwn() {
    let firsts = [""] + (1..<700).map { String($0 + 1000, radix: 36) }.sorted()
    let small = WordDirectory(firsts, limit: 700)
    #expect(small.listed == firsts && small.span == 0 && small.nodes.isEmpty)
    let large = WordDirectory(firsts, limit: 699)
    #expect(Array(large.nodes.joined()) == firsts)
    #expect(large.listed == large.nodes.map { $0.first })
    #expect(large.nodes.dropLast().allSatisfy { $0.count == large.span })
    #expect(large.encode(0).count < 2_000)
  }

  @Test func findsPagesByWordsThatMeanTheSame() throws {
    let documents = [
      SearchIndexTests.page(1, "A", "een statushouder zoekt werk", language: 1),
      SearchIndexTests.page(2, "B", "de status van het werk", language: 1),
      SearchIndexTests.page(3, "C", "every status holder", language: 1),
    ]
    let shard = Shard(
      0..<3, synonyms: Synonyms(SearchIndexTests.site.synonyms), languages: 2
    ) { documents[$0] }
    let lexicon = Lexicon([shard], languages: ["en", "nl"])
    func pages(_ word: String, _ language: UInt8) throws -> [UInt32] {
      let term = try #require(
        Array(word.utf8).withUnsafeBufferPointer { lexicon.terms.find($0, language: language) })
      return lexicon.postings.merged(Int(lexicon.groups[term])).map(\.document)
    }
    #expect(try pages("holder", 1) == [0, 2])
    #expect(try pages("holder", 0) == [0], "the others' words count in every language")
    #expect(try pages("statushouder", 1) == [0, 2])
    #expect(try pages("status", 1) == [0, 1, 2])
    #expect(try pages("zoekt", 1) == [0])
  }

  /// The browser puts pages first whose titles contain all words.
  @Test func recordsTheWordsOfTheTitle() throws {
    var documents = [
      SearchIndexTests.page(1, "Handleiding", "boot haven", language: 1),
      SearchIndexTests.page(2, "Boothandleiding", "een handleiding, een boot", language: 1),
    ]
    documents[0].names = [.init(text: "haven", language: 1, isOwn: true)]
    let end = documents[1].text.count
    documents[1].sections = [
      .init(anchor: "", heading: "", range: 0..<1),
      .init(anchor: "a", heading: "kade", range: 1..<end),
    ]
    let shard = Shard(0..<2, synonyms: Synonyms([]), languages: 2) { documents[$0] }
    let lexicon = Lexicon([shard], languages: ["en", "nl"])
    func places(_ word: String) throws -> [UInt16] {
      let term = try #require(
        Array(word.utf8).withUnsafeBufferPointer { lexicon.terms.find($0, language: 1) })
      return lexicon.postings.merged(Int(lexicon.groups[term])).map(\.places)
    }
    // Bit 0 is the title, bit 1 the text before the first heading and the names, bit 2 the section.
    // The parts of a compound in the title can be found, but do not count as words of the title.
    #expect(try places("handleiding") == [0b1, 0b110])
    #expect(try places("boot") == [0b10, 0b110])
    #expect(try places("haven") == [0b10])
    #expect(try places("kade") == [0b100])
    #expect(try places("boothandleiding") == [0b1])
  }

  @Test func splitsCompoundsWhosePartsAreWords() throws {
    let documents = [
      SearchIndexTests.page(1, "A", "huisvesting beleid", language: 1),
      SearchIndexTests.page(2, "B", "huisvesting en beleid", language: 1),
      SearchIndexTests.page(3, "C", "huisvestingsbeleid", language: 1),
    ]
    let shards = [0..<1, 1..<3].map {
      Shard($0, synonyms: Synonyms([]), languages: 2) { documents[$0] }
    }
    let lexicon = Lexicon(shards, languages: ["en", "nl"])
    let term = try #require(
      Array("beleid".utf8).withUnsafeBufferPointer { lexicon.terms.find($0, language: 1) })
    let group = Int(lexicon.groups[term])
    #expect(lexicon.postings.merged(group).map(\.document) == [0, 1, 2])
    #expect(lexicon.postings.count(of: group) == 3)
  }

  @Test func putsWordsWithOneStemTogether() throws {
    let documents = [
      SearchIndexTests.page(1, "A", "house houses housing"),
      SearchIndexTests.page(2, "B", "houses"),
      SearchIndexTests.page(3, "C", "houses, a house, two houses"),
    ]
    let shard = Shard(0..<3, synonyms: Synonyms([]), languages: 2) { documents[$0] }
    let lexicon = Lexicon([shard], languages: ["en", "nl"])
    let term = try #require(
      Array("house".utf8).withUnsafeBufferPointer { lexicon.terms.find($0, language: 0) })
    // One posting for each page, in the order of the pages, with the count of all its words.
    let postings = lexicon.postings.merged(Int(lexicon.groups[term]))
    #expect(postings.map(\.document) == [0, 1, 2])
    #expect(postings.map(\.count) == [3, 1, 3])
    #expect(postings.map(\.position) == [0, 0, 0])
  }

  @Test func needsNoStemmer() {
    var site = SearchIndexTests.site
    site.languages = ["xx", "nl"]
    let made = SearchIndexTests.index(
      [SearchIndexTests.page(1, "A", "houses")], site: site, threads: 1)
    #expect(made.contains { $0.path == "entry.json" })
  }

  @Test func excerptsKeepWordsAndCharactersWhole() {
    let text = String(repeating: "één woord ", count: 60)
    let page = IndexedPage(SearchIndexTests.page(1, "A", text))
    for position in 0..<text.utf8.count {
      let bytes = Excerpt.around(position, in: 0, of: page)
      #expect(String(validating: bytes, as: UTF8.self) != nil)
      #expect(bytes.count <= Excerpt.length)
    }
  }
}
