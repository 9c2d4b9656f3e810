import Diagnostics
import FrontMatter
import Markdown
import Model
import Parallel

/// One Markdown file, read against the model: the first stage's result.
///
/// A class, because pages are handed from stage to stage: one reference instead of a dozen.
final class ParsedPage: Sendable {
  let place: PagePlace
  let version: EntryVersion
  let body: Document
  /// The values of `markdown` fields, by where they start in the file.
  let fields: [Int: Document]

  init(place: PagePlace, version: EntryVersion, body: Document, fields: [Int: Document]) {
    self.place = place
    self.version = version
    self.body = body
    self.fields = fields
  }
}

/// A Markdown file of the input and what came of reading it.
struct ReadPage: Sendable {
  let source: SiteInput.Page
  /// nil when the file as a whole cannot be used.
  let page: ParsedPage?
  let diagnostics: [Diagnostic]
}

/// The Markdown files as the last build read them, for the next one.
struct PageMemory: Sendable {
  /// What the reading of every file depends on besides the file.
  struct Frame: Equatable {
    let model: [UInt8]
    let settings: [UInt8]
    let assets: [ContentFile]
  }

  fileprivate var frame: Frame?
  /// In the order of the input.
  fileprivate var pages: [ReadPage] = []

  /// How a file was read when it had the same bytes, by the page's place in the input.
  fileprivate func finder(for input: SiteInput, _ frame: Frame) -> (Int) -> ReadPage? {
    guard frame == self.frame else { return { _ in nil } }
    let pages = pages
    func check(_ page: ReadPage, _ index: Int) -> ReadPage? {
      // The comparison is quick where nothing was read from disk again: both are the same array.
      page.source.file.path == input.pages[index].file.path
        && page.source.file.bytes == input.pages[index].file.bytes ? page : nil
    }
    let isAligned =
      pages.count == input.pages.count
      && zip(pages, input.pages).allSatisfy { $0.source.path == $1.path }
    if isAligned { return { check(pages[$0], $0) } }
    let places = Dictionary(
      pages.enumerated().map { ($1.source.path, $0) }, uniquingKeysWith: { first, _ in first })
    return { index in places[input.pages[index].path].flatMap { check(pages[$0], index) } }
  }
}

/// Reads all Markdown files, each by itself and so in parallel.
enum ContentStage {
  /// All pages in the order of the input.
  ///
  /// - Parameter memory: files that are as they were are not parsed again.
  static func run(
    _ input: SiteInput, model: ContentModel, settings: SiteSettings, threads: Int,
    memory: inout PageMemory
  ) -> [ReadPage] {
    let frame = PageMemory.Frame(
      model: input.model?.bytes ?? [], settings: input.settings?.bytes ?? [],
      assets: input.contentFiles)
    let known = memory.finder(for: input, frame)
    var pages: [ReadPage?] = input.pages.indices.map { known($0) }
    let missing = pages.indices.filter { pages[$0] == nil }
    let assets = ContentFiles(missing.isEmpty ? [] : frame.assets)
    let results = parallelMap(missing, threads: threads) { index in
      let result = read(input.pages[index], model: model, settings: settings, assets: assets)
      return ReadPage(
        source: input.pages[index], page: result.page, diagnostics: result.diagnostics)
    }
    for (index, result) in zip(missing, results) { pages[index] = result }
    memory.frame = frame
    memory.pages = pages.compactMap { $0 }
    return memory.pages
  }

  private static func read(
    _ page: SiteInput.Page, model: ContentModel, settings: SiteSettings, assets: ContentFiles
  ) -> (page: ParsedPage?, diagnostics: [Diagnostic]) {
    let text = TextCheck.check(page.file)
    if text.hasErrors { return (nil, text) }
    let (place, placing) = PagePlace.read(
      page.path, file: page.file, model: model, settings: settings)
    guard let place else { return (nil, text + placing) }
    let (version, isWhole, problems) = EntryReader.read(
      page.file, place: place, model: model, settings: settings, assets: assets)
    var diagnostics = text + placing + problems
    var options = MarkdownOptions()
    options.language = settings.languages[place.language]
    options.allowsHTML = settings.allowsHTML
    let (body, mistakes) = MarkdownParser.parse(page.file, body: version.body, options: options)
    diagnostics += mistakes
    var fields: [Int: Document] = [:]
    for value in version.values {
      value?.forEachMarkdown { text, location in
        let (document, problems) = parseField(text, location, options)
        fields[location.range.lowerBound] = document
        diagnostics += problems
      }
    }
    if isWhole {
      diagnostics += SectionCheck.check(
        body, of: version, collection: model.collections[place.collection],
        language: settings.languages[place.language])
      diagnostics += PageReview.run(
        version, body, collection: model.collections[place.collection])
    }
    return (ParsedPage(place: place, version: version, body: body, fields: fields), diagnostics)
  }

  /// A field's text is parsed by itself: YAML may have folded and unescaped it, so what is wrong
  /// inside is reported at the value as a whole.
  private static func parseField(
    _ text: String, _ location: SourceLocation, _ options: MarkdownOptions
  ) -> (Document, [Diagnostic]) {
    let file = SourceFile(path: location.file.path, bytes: Array(text.utf8))
    let (document, problems) = MarkdownParser.parse(
      file, body: 0..<file.bytes.count, options: options)
    return (document, problems.map { Diagnostic($0.problem, at: location) })
  }
}

/// Checks the headings that a collection asks for.
enum SectionCheck {
  /// Reports required headings that are absent, in another order or there twice.
  static func check(
    _ document: Document, of version: EntryVersion, collection: Collection, language: String
  ) -> [Diagnostic] {
    guard !collection.sections.isEmpty else { return [] }
    var diagnostics: [Diagnostic] = []
    let headings = document.headings.filter { $0.level == 2 }
    var last: (place: Int, title: String)?
    for section in collection.sections {
      let title = section.title.text(in: language)
      let places = headings.indices.filter { isSame(headings[$0].text, title) }
      guard let place = places.first else {
        let wrongLevel = document.headings.first { $0.level != 2 && isSame($0.text, title) }
        let near =
          wrongLevel
          ?? headings.first { NearMiss.best(for: $0.text, among: [title]) != nil }
        diagnostics.append(
          Diagnostic(
            ContentProblem.missingSection(title: title),
            at: SourceLocation(version.file, near?.range ?? version.head),
            notes: [Note(.requiredHere, at: section.location)],
            suggestion: near.map { Suggestion(replace: $0.range, with: "## \(title)") }))
        continue
      }
      for again in places.dropFirst() {
        diagnostics.append(
          Diagnostic(
            ContentProblem.sectionTwice(title: title),
            at: SourceLocation(version.file, headings[again].range),
            notes: [
              Note(
                .firstDefinedHere, at: SourceLocation(version.file, headings[place].range))
            ]))
      }
      if let last, place < last.place {
        diagnostics.append(
          Diagnostic(
            ContentProblem.sectionOrder(title: last.title, before: title),
            at: SourceLocation(version.file, headings[place].range)))
      } else {
        last = (place, title)
      }
    }
    return diagnostics
  }

  /// Whether two headings are the same to a reader: smart punctuation apart.
  private static func isSame(_ a: String, _ b: String) -> Bool {
    func plain(_ text: String) -> String {
      String(
        text.map { character in
          switch character {
          case "‘", "’": return "'"
          case "“", "”": return "\""
          default: return character
          }
        })
    }
    if a == b { return true }
    // Nearly all pairs differ without any quotation mark in them.
    func hasQuote(_ text: String) -> Bool {
      text.utf8.contains { $0 == 0x22 || $0 == 0x27 || $0 == 0xE2 }
    }
    return (hasQuote(a) || hasQuote(b)) && plain(a) == plain(b)
  }
}
