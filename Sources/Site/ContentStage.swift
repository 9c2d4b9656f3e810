import Diagnostics
import FrontMatter
import Markdown
import Model
import Parallel

/// One Markdown file, read against the model: the first stage's result.
struct ParsedPage: Sendable {
  let place: PagePlace
  let version: EntryVersion
  let body: Document
  /// The values of `markdown` fields, by where they start in the file.
  let fields: [Int: Document]
}

/// Reads all Markdown files, each by itself and so in parallel.
enum ContentStage {
  /// The pages that can be used, in the order of the input, and all that is wrong with any of them.
  static func run(
    _ input: SiteInput, model: ContentModel, settings: SiteSettings, threads: Int
  ) -> (pages: [ParsedPage], diagnostics: [Diagnostic]) {
    let assets = Set(input.assets.map(\.path))
    let results = parallelMap(input.pages, threads: threads) { page in
      read(page, model: model, settings: settings, assets: assets)
    }
    return (results.compactMap(\.page), results.flatMap(\.diagnostics))
  }

  private static func read(
    _ page: SiteInput.Page, model: ContentModel, settings: SiteSettings, assets: Set<String>
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
    return a == b || plain(a) == plain(b)
  }
}
