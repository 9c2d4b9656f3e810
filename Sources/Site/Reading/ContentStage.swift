import Diagnostics
import FrontMatter
import Markdown
import Model
import Parallel

/// One Markdown file, read against the model. It is the result of the first stage.
///
/// It is a class because pages are passed from stage to stage: that costs one reference instead of
/// a dozen.
final class ParsedPage: Sendable {
  let place: PagePlace
  let version: EntryVersion
  let body: Document
  /// The values of `markdown` fields, by their start in the file.
  let fields: [Int: Document]
  /// The parts of the file that could be read.
  let reading: Reading

  /// The parts of a file that could be read.
  enum Reading: Sendable {
    /// The whole file, even if it has mistakes.
    case whole
    /// The text, but not the front matter.
    case text
    /// Nothing: only the file's name is known.
    case nothing
  }

  /// Whether its front matter and its text could be read.
  var isWhole: Bool { reading == .whole }

  init(
    place: PagePlace, version: EntryVersion, body: Document, fields: [Int: Document],
    reading: Reading
  ) {
    self.reading = reading
    self.place = place
    self.version = version
    self.body = body
    self.fields = fields
  }
}

/// The result of reading all Markdown files.
struct ReadPages: Sendable {
  /// The files that are pages, in the order of the input.
  fileprivate(set) var pages: [ParsedPage] = []
  /// The diagnostics of each file, by its place in the input.
  fileprivate(set) var diagnostics = PageDiagnostics([])
}

/// The Markdown files of the last build, for the next one.
struct PageMemory: Sendable {
  /// Everything besides the file that the reading of a file depends on.
  struct Frame: Equatable {
    let model: [UInt8]
    let settings: [UInt8]
    let assets: [ContentFile]
  }

  private var frame: Frame?
  /// The files, in the order of the input.
  private var sources: [SiteInput.Page] = []
  /// The page of each file; nil if the file as a whole cannot be used.
  private var parsed: [ParsedPage?] = []
  fileprivate private(set) var result = ReadPages()

  /// Whether two files give the same page. The comparison is quick if the files were not read
  /// again.
  private static func areSame(_ a: SourceFile, _ b: SourceFile) -> Bool {
    a.isSameReading(as: b) || a.path == b.path && a.bytes == b.bytes
  }

  /// Returns the places of the files that have to be read.
  fileprivate func missing(in pages: [SiteInput.Page], _ frame: Frame) -> [Int] {
    guard frame == self.frame else { return Array(pages.indices) }
    if pages.count == sources.count {
      let changed = pages.indices.filter {
        !PageMemory.areSame(pages[$0].file, sources[$0].file)
      }
      if changed.allSatisfy({ pages[$0].path == sources[$0].path }) { return changed }
    }
    let places = self.places
    return pages.indices.filter { index in
      guard let place = places[pages[index].path] else { return true }
      return !PageMemory.areSame(pages[index].file, sources[place].file)
    }
  }

  private var places: [String: Int] {
    Dictionary(
      sources.enumerated().map { ($1.path, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// Stores the results for the files that were read. The results of all other files stay the same.
  fileprivate mutating func keep(
    _ read: [(index: Int, page: ParsedPage?, diagnostics: [Diagnostic])],
    of pages: [SiteInput.Page], _ frame: Frame
  ) {
    let isAligned =
      pages.count == sources.count
      && pages.indices.allSatisfy {
        pages[$0].file.isSameReading(as: sources[$0].file) || pages[$0].path == sources[$0].path
      }
    if !isAligned {
      let (places, before) = (places, self)
      let known = pages.map { places[$0.path] }
      parsed = known.map { $0.flatMap { before.parsed[$0] } }
      result.diagnostics = PageDiagnostics(
        known.map { $0.map { before.result.diagnostics[$0] } ?? [] })
    }
    for (index, page, diagnostics) in read {
      parsed[index] = page
      result.diagnostics[index] = diagnostics
    }
    // In nearly all builds, each file is a page before and after.
    if isAligned, result.pages.count == parsed.count, read.allSatisfy({ $0.page != nil }) {
      for case (let index, let page?, _) in read { result.pages[index] = page }
    } else {
      result.pages = parsed.compactMap { $0 }
    }
    self.frame = frame
    sources = pages
  }
}

/// Reads all Markdown files. Each is independent of the others, so they are read in parallel.
enum ContentStage {
  /// Returns all pages in the order of the input.
  ///
  /// - Parameter memory: the files of the last build; unchanged files are not parsed again.
  static func run(
    _ input: SiteInput, model: ContentModel, settings: SiteSettings, threads: Int,
    memory: inout PageMemory
  ) -> ReadPages {
    let frame = PageMemory.Frame(
      model: input.model?.bytes ?? [], settings: input.settings?.bytes ?? [],
      assets: input.contentFiles)
    let missing = memory.missing(in: input.pages, frame)
    let assets = ContentFiles(missing.isEmpty ? [] : frame.assets)
    let results = parallelMap(missing, threads: threads) { index in
      let (page, diagnostics) = read(
        input.pages[index], model: model, settings: settings, assets: assets)
      return (index: index, page: page, diagnostics: diagnostics)
    }
    var suggestions = AssetSuggestions(assets)
    let completed = results.map { result in
      (
        index: result.index, page: result.page,
        diagnostics: suggestions.complete(
          result.diagnostics, folder: (result.page?.place).map { model.folder(of: $0) } ?? "")
      )
    }
    memory.keep(completed, of: input.pages, frame)
    return memory.result
  }

  private static func read(
    _ page: SiteInput.Page, model: ContentModel, settings: SiteSettings, assets: ContentFiles
  ) -> (page: ParsedPage?, diagnostics: [Diagnostic]) {
    let text = TextCheck.check(page.file)
    let (place, placing) = PagePlace.read(
      page.path, file: page.file, model: model, settings: settings)
    guard let place else { return (nil, text + placing) }
    if text.contains(where: { $0.severity == .error && !$0.isOfCharacter }) {
      let version = EntryReader.unread(page.file, place: place, model: model)
      let (body, _) = MarkdownParser.parse(page.file, body: 0..<0, options: MarkdownOptions())
      return (
        ParsedPage(place: place, version: version, body: body, fields: [:], reading: .nothing),
        text + placing
      )
    }
    let (version, isWhole, problems) = EntryReader.read(
      page.file, place: place, model: model, settings: settings, assets: assets)
    var diagnostics = text + placing + problems
    var options = MarkdownOptions()
    options.language = settings.languages[place.language]
    options.allowsHTML = settings.allowsHTML
    let (body, mistakes) = MarkdownParser.parse(page.file, body: version.body, options: options)
    let folder = page.path.contains("/") ? String(page.path.prefix { $0 != "/" }) + "/" : ""
    diagnostics += mistakes.map { $0.confirmed(by: assets, folder: folder) }
    var fields: [Int: Document] = [:]
    for value in version.values {
      value?.forEachMarkdown { text, location in
        let (document, problems) = parseField(text, location, options)
        fields[location.range.lowerBound] = document
        diagnostics += problems
      }
    }
    // If the front matter is not closed, its end is only a guess.
    let (parts, splitting) = isWhole ? (nil, []) : FrontMatter.split(page.file)
    let reading: ParsedPage.Reading =
      isWhole ? .whole : splitting.hasErrors ? .nothing : .text
    if isWhole || reading == .text && parts?.yaml != nil {
      diagnostics += SectionCheck.check(
        body, of: version, collection: model.collections[place.collection],
        language: settings.languages[place.language])
      diagnostics += PageReview.run(
        version, body, collection: model.collections[place.collection])
      diagnostics += ReadabilityReview.run(
        version, body, fields: fields, collection: model.collections[place.collection],
        limit: settings.readability)
    }
    return (
      ParsedPage(place: place, version: version, body: body, fields: fields, reading: reading),
      diagnostics
    )
  }

  /// Parses the text of a field separately. YAML may have folded and unescaped it, so a problem
  /// inside is reported at the whole value.
  private static func parseField(
    _ text: String, _ location: SourceLocation, _ options: MarkdownOptions
  ) -> (Document, [Diagnostic]) {
    let file = SourceFile(path: location.file.path, bytes: Array(text.utf8))
    let (document, problems) = MarkdownParser.parse(
      file, body: 0..<file.bytes.count, options: options)
    return (document, problems.map { Diagnostic($0.problem, at: location) })
  }
}

/// Checks that a text has the headings that its collection requires.
enum SectionCheck {
  /// Reports required headings that are missing, out of order or repeated.
  static func check(
    _ document: Document, of version: EntryVersion, collection: Collection, language: String
  ) -> [Diagnostic] {
    // After a fence that is not closed, headings are code. The fence is the mistake then.
    guard !collection.sections.isEmpty, !document.hasOpenFence else { return [] }
    var diagnostics: [Diagnostic] = []
    let headings = document.headings.filter { $0.level == 2 }
    var last: (place: Int, title: String)?
    for section in collection.sections {
      let title = section.title.text(in: language)
      let places = headings.indices.filter { isSame(headings[$0].text, title) }
      guard let place = places.first else {
        let wrongLevel = document.headings.first { $0.level != 2 && isSame($0.text, title) }
        let others = section.title.byLanguage.filter { $0.key != language }.map(\.value)
        let near =
          wrongLevel
          // The heading may be in another of the site's languages.
          ?? document.headings.first { heading in others.contains { isSame(heading.text, $0) } }
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

  /// Whether two headings are the same to a reader, who does not see smart punctuation as a
  /// difference.
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
    // Nearly all pairs that differ have no quotation marks.
    func hasQuote(_ text: String) -> Bool {
      text.utf8.contains { $0 == 0x22 || $0 == 0x27 || $0 == 0xE2 }
    }
    return (hasQuote(a) || hasQuote(b)) && plain(a) == plain(b)
  }
}

extension Diagnostic {
  /// Whether the problem is a single character that does not affect the rest of the file.
  fileprivate var isOfCharacter: Bool {
    switch problem {
    case FileProblem.controlCharacter, FileProblem.textDirection: true
    default: false
    }
  }

  /// Returns the same diagnostic. Its suggestion is safe if the file that it names exists.
  ///
  /// - Parameter folder: the page's folder relative to Content, with `/` at its end or empty.
  fileprivate func confirmed(by files: ContentFiles, folder: String) -> Diagnostic {
    guard case MarkdownProblem.spaceInAddress(let address) = problem, let suggestion,
      !suggestion.isSafe, scheme(of: address) == nil,
      let path = contentPath(address, folder: folder), files[path] != nil
    else { return self }
    return Diagnostic(
      problem, at: location, notes: notes,
      suggestion: Suggestion(
        replace: suggestion.range, with: suggestion.replacement, isSafe: true))
  }
}
