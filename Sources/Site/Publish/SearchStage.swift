import Locales
import Markdown
import Model
import Output
import Parallel
import Search

/// Makes the search: its index and its program for the browser, for sites that have a `search.html`.
enum SearchStage {
  /// The template that a site needs for a search.
  static let template = "search.html"

  /// The name of the program for the browser, as an asset and below `/search/`.
  static let script = "search.js"

  /// Makes all files below `/search/`, except its page.
  ///
  /// - Parameters:
  ///   - synonyms: words with the same meaning.
  ///   - pdfTexts: the texts of PDFs, by their paths in Content.
  ///   - threads: the number of threads.
  ///   - origin: the file to name in an error about the path of a file.
  ///   - keep: stores a file's bytes until the commit.
  static func files(
    _ view: SiteView, synonyms: [[String]], pdfTexts: [String: [UInt8]], threads: Int,
    origin: String, keep: @escaping @Sendable ([UInt8]) -> OutputContent
  ) -> [SiteFile] {
    let facets = SearchFacets(view)
    var pages: [SearchDocument.Key] = []
    for entry in view.entries where view.original(of: entry).metadata.isSearchable {
      for language in view.languages where view.isWritten(entry, in: language) {
        pages.append(
          SearchDocument.Key(
            language: language.index, kind: view.collection(of: entry).index,
            entry: entry.index))
      }
    }
    let codes = view.settings.languages
    let site = SearchSite(
      languages: codes.array, languageNames: codes.map { LanguageFormats.ownName(of: $0) },
      kinds: view.model.collections.map { collection in
        (collection.name, codes.map { collection.label.text(in: $0) })
      },
      facets: facets.all, synonyms: synonyms, folder: view.routes.basePath + "/search/")
    let files = SearchIndex.build(pages, site: site, threads: threads, keep: keep) { page in
      SearchText(
        view: view, entry: EntryID(page.entry), language: LanguageID(page.language), facets: facets,
        pdfTexts: pdfTexts
      ).document()
    }
    return files.map { SiteFile("search/" + $0.path, $0.content, origin: origin) }
  }

  /// Returns the folders among the search's files whose names contain a hash of their content:
  /// those of its index.
  static func lastingFolders(of files: [SiteFile]) -> [String] {
    Set(files.map { $0.path.split(separator: "/").dropLast().joined(separator: "/") })
      .subtracting(["search"]).sorted()
  }
}

/// The facets by which visitors narrow results. References to the entries of one collection are one
/// facet, whatever the names of the fields, if the model makes any of them a facet.
struct SearchFacets: Sendable {
  /// The source of a facet's values.
  enum Source: Sendable {
    /// The entries of a collection.
    case collection(CollectionID)
    /// The values of choice fields of this name.
    case choice(field: String, values: [String])
  }

  let sources: [Source]
  let all: [SearchSite.Facet]

  init(_ view: SiteView) {
    let codes = view.settings.languages
    var targets: Set<CollectionID> = []
    var choices: [(name: String, choices: [Choice])] = []
    for collection in view.model.collections {
      for field in collection.fields where field.isFacet {
        targets.formUnion(field.type.ownCollections)
        if case .choice(let values) = field.type,
          !choices.contains(where: { $0.name == field.name })
        {
          choices.append((field.name, values))
        }
      }
    }
    var sources: [Source] = []
    var all: [SearchSite.Facet] = []
    for target in targets.sorted() {
      let collection = view.model.collections[target]
      let entries = Array(view.entries(of: target))
      sources.append(.collection(target))
      all.append(
        SearchSite.Facet(
          name: collection.name, labels: codes.map { collection.label.text(in: $0) },
          values: entries.map { entry in
            codes.indices.map { view.title(of: entry, language: $0) }
          },
          keys: entries.map { view.slug(of: $0) }))
    }
    for (name, choices) in choices {
      sources.append(.choice(field: name, values: choices.map(\.value)))
      all.append(
        SearchSite.Facet(
          name: name, labels: codes.map { _ in name },
          values: choices.map { choice in codes.map { choice.label.text(in: $0) } },
          keys: choices.map(\.value)))
    }
    self.sources = sources
    self.all = all
  }
}

/// Collects the words of one version of an entry.
private struct SearchText {
  private let view: SiteView
  private let entry: EntryID
  private let language: LanguageID
  private let facets: SearchFacets
  private let pdfTexts: [String: [UInt8]]
  /// The words of its fields.
  private var words = FieldWords()
  /// The PDFs that it links to, each once.
  private var pdfs: [String] = []

  init(
    view: SiteView, entry: EntryID, language: LanguageID, facets: SearchFacets,
    pdfTexts: [String: [UInt8]]
  ) {
    self.view = view
    self.entry = entry
    self.language = language
    self.facets = facets
    self.pdfTexts = pdfTexts
  }

  private var collection: Collection { view.definition(of: entry) }

  func document() -> SearchDocument {
    var copy = self
    return copy.make()
  }

  private mutating func make() -> SearchDocument {
    let version = view.version(of: entry, language: language)
    let context = EntryValues(view: view, entry: entry, language: language)
    for (value, field) in zip(version.values, collection.fields)
    where field.name != "title" && field.name != "summary" {
      if let value { field.addWords(of: value, in: context, to: &words) }
    }
    for path in words.files { offer(path) }
    let headline = view.headline(of: entry, language: language)
    var document = SearchDocument(
      SearchDocument.Key(
        language: language.index, kind: view.collection(of: entry).index, entry: entry.index),
      url: view.entryURL(entry, language: language), title: headline.title)
    var text: [UInt8] = []
    if let summary = headline.summary {
      text += summary.utf8
      document.summaryLength = text.count
      text.append(0x20)
    }
    for label in words.labels {
      text += label.utf8
      text.append(0x20)
    }
    for field in words.texts.compactMap({ view.fieldText(at: $0, of: entry) }) {
      _ = field.document.appendWords(to: &text)
      offer(field)
    }
    if let linked = view.texts(of: entry, language: language)?.body {
      let body = linked.document
      offer(linked)
      for section in body.appendWords(to: &text) {
        let heading = section.heading.map { body.headings[$0] }
        document.sections.append(
          SearchDocument.Section(
            anchor: heading?.id ?? "", heading: heading?.text ?? "", range: section.range))
      }
      document.sections[0].range = 0..<document.sections[0].range.upperBound
    } else {
      document.sections = [SearchDocument.Section(anchor: "", heading: "", range: 0..<text.count)]
    }
    for path in pdfs {
      guard let words = pdfTexts[path] else { continue }
      if let last = text.last, last != 0x20 { text.append(0x20) }
      document.sections.append(
        SearchDocument.Section(
          anchor: "", heading: "", range: text.count..<text.count + words.count, isPDF: true))
      text += words
    }
    // Copy without spare capacity: the texts of all pages are in memory together.
    document.text = text.withUnsafeBufferPointer { [UInt8]($0) }
    document.names = names()
    let original = view.original(of: entry)
    document.facets = facets.sources.map { values(of: $0, original) }
    document.weight = weight(original)
    return document
  }

  /// Returns additional names of the entry: its titles in other languages, and the names of the
  /// entries it refers to, in all languages.
  private func names() -> [SearchDocument.Name] {
    var names: [SearchDocument.Name] = []
    for other in view.settings.languages.indices {
      if other != language, view.isWritten(entry, in: other) {
        names.append(
          SearchDocument.Name(
            text: view.title(of: entry, language: other), language: other.index,
            isOwn: false))
      }
      for target in words.targets {
        let title = view.title(of: target, language: other)
        if other != language, title == view.title(of: target, language: language) { continue }
        names.append(
          SearchDocument.Name(text: title, language: other.index, isOwn: other == language))
      }
    }
    return names
  }

  private func values(of facet: SearchFacets.Source, _ original: EntryVersion) -> [Int] {
    switch facet {
    case .collection(let number):
      let range = view.entries(of: number)
      var values = words.targets.filter { range.contains($0) }
      if range.contains(entry) { values.append(entry) }
      return values.sorted().map { range.lowerBound.distance(to: $0) }
    case .choice(let name, let values):
      guard let index = collection.fieldIndex(name),
        case .choice(let choices) = collection.fields[index].type,
        case .choice(let number)? = original.values[index]?.content
      else { return [] }
      return values.firstIndex(of: choices[number].value).map { [$0] } ?? []
    }
  }

  /// Returns the weight of the entry. Past events count less than coming ones.
  private func weight(_ original: EntryVersion) -> Float {
    guard collection.role == .event, let start = collection.fieldIndex("start") else { return 1 }
    let end = collection.fieldIndex("end").flatMap { original.values[$0] }
    guard let moment = (end ?? original.values[start])?.moment else { return 1 }
    return moment.end <= view.now.start ? 0.75 : 1.2
  }

  /// Records the PDFs that a text links to.
  private mutating func offer(_ text: LinkedDocument) {
    if pdfTexts.isEmpty { return }
    for case .asset(let path, _)? in text.targets { offer(path) }
  }

  private mutating func offer(_ path: String) {
    if pdfTexts[path] != nil, !pdfs.contains(path) { pdfs.append(path) }
  }
}
