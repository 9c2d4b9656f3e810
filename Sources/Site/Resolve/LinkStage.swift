import Diagnostics
import HTML
import Markdown
import Model
import Parallel

/// The page of each version of an entry.
struct VersionPages: Sendable {
  private let languages: Int
  /// The numbers of the pages, by entry and language; -1 if there is none.
  private var pages: [Int32]

  fileprivate init(entries: Int, languages: Int) {
    self.languages = languages
    pages = Array(repeating: -1, count: entries * languages)
  }

  fileprivate mutating func set(_ page: Int, entry: EntryID, language: LanguageID) {
    pages[entry.index * languages + language.index] = Int32(page)
  }

  /// Returns the number of the page; nil if the entry is not written in the language.
  func page(of entry: EntryID, language: LanguageID) -> Int? {
    let page = pages[entry.index * languages + language.index]
    return page < 0 ? nil : Int(page)
  }
}

/// The text of an entry in one language.
struct TextPlace: Hashable, Sendable {
  let entry: EntryID
  let language: LanguageID
}

/// Finds the target of every link.
enum LinkStage {
  /// Returns all pages with the targets of their links, in the pages' order; nil for those that are
  /// no version of an entry.
  ///
  /// - Parameters:
  ///   - templateIDs: the ids that templates write. An anchor may still be in the finished page
  ///     only if it is one of them.
  ///   - only: the pages whose links are resolved.
  static func run(
    _ pages: [ParsedPage], catalogue: Catalogue, resolver: LinkResolver,
    templateIDs: Set<String>, pictures: PictureStage, threads: Int,
    only isWanted: (ParsedPage) -> Bool = { _ in true }
  ) -> (linked: [LinkedPage?], versions: VersionPages) {
    var versions = VersionPages(
      entries: catalogue.entries.count, languages: resolver.settings.languages.count)
    var results: [LinkedPage?] = Array(repeating: nil, count: pages.count)
    var jobs: [(page: Int, entry: EntryID)] = []
    for (index, page) in pages.enumerated() {
      guard let entry = catalogue.entry(page.place.slug, in: page.place.collection),
        catalogue.entries[entry].versions[page.place.language]?.file == page.version.file
      else { continue }
      if isWanted(page) { jobs.append((index, entry)) }
      versions.set(index, entry: entry, language: page.place.language)
    }
    let linker = Linker(
      resolver: resolver, pages: pages, versions: versions, templateIDs: templateIDs,
      pictures: pictures)
    let linked = parallelMap(jobs, threads: threads) { job in
      linker.link(pages[job.page], entry: job.entry)
    }
    var suggestions = LinkSuggestions(resolver: resolver, pages: pages)
    for (job, page) in zip(jobs, linked) {
      results[job.page] = LinkedPage(page.completed(&suggestions))
    }
    return (results, versions)
  }

  /// Returns the same after some pages are linked again. All other links keep their targets.
  ///
  /// - Parameter affected: the numbers of these pages.
  static func run(
    again affected: some Sequence<Int>, of pages: [ParsedPage], _ linked: [LinkedPage?],
    _ versions: VersionPages, resolver: LinkResolver, templateIDs: Set<String>,
    pictures: PictureStage
  ) -> [LinkedPage?] {
    let linker = Linker(
      resolver: resolver, pages: pages, versions: versions, templateIDs: templateIDs,
      pictures: pictures)
    var linked = linked
    var suggestions = LinkSuggestions(resolver: resolver, pages: pages)
    for index in affected {
      guard let entry = linked[index]?.entry else { continue }
      linked[index] = LinkedPage(
        linker.link(pages[index], entry: entry).completed(&suggestions))
    }
    return linked
  }

  /// Returns the texts of all entries, by entry and language.
  static func texts(
    _ pages: [LinkedPage?], entries: Int, languages: Int
  ) -> Table<EntryID, Table<LanguageID, VersionTexts?>> {
    var texts = Table<EntryID, Table<LanguageID, VersionTexts?>>(
      repeating: Table(repeating: nil, count: languages), count: entries)
    for case let page? in pages { texts[page.entry][page.language] = page.texts }
    return texts
  }
}
