import Dates
import Diagnostics
import Files
import FrontMatter
import Locales
import Model
import Templates
import Words

/// Parses, checks and compiles all templates.
enum TemplateStage {
  /// The programs and links that pages are rendered with.
  struct Programs: Sendable {
    var home: PageProgram?
    /// The program for the entries of each collection.
    var entries: Table<CollectionID, PageProgram?> = []
    /// The program for the list of each collection.
    var lists: Table<CollectionID, PageProgram?> = []
    /// The program for the narrowed lists of each collection.
    var terms: Table<CollectionID, PageProgram?> = []
    var notFound: PageProgram?
    var search: PageProgram?
    /// The context for the pages of each language.
    var contexts: Table<LanguageID, RenderContext> = []
    /// The links that designers wrote into templates, in order.
    var links: [WrittenLink] = []
  }

  /// Returns the ids that templates write as literal text: `id="contact"`.
  static func ids(_ input: SiteInput) -> Set<String> {
    var ids: Set<String> = []
    let mark = Array(" id=\"".utf8)
    for file in input.templates.values {
      var rest = file.bytes[...]
      while let start = rest.firstRange(of: mark) {
        rest = rest[start.upperBound...]
        guard let end = rest.firstIndex(of: UInt8(ascii: "\"")) else { break }
        ids.insert(String(decoding: rest[..<end], as: UTF8.self))
      }
    }
    return ids
  }

  /// Compiles a template for each kind of page.
  ///
  /// - Parameter assets: the URLs of the templates' assets, by name.
  static func run(
    _ input: SiteInput, _ frame: SiteFrame, _ catalogue: Catalogue, words: WordsReader.Words,
    resolver: LinkResolver, assets: [String: String]
  ) -> (programs: Programs, diagnostics: [Diagnostic]) {
    let types = frame.types
    let (set, problems) = TemplateSet.parse(input.templates)
    // The parser has already reported where a template is not UTF-8.
    var diagnostics =
      problems
      + input.templates.values.flatMap {
        TextCheck.check($0).filter { $0.problem.code != "not-utf8" && $0.problem.code != "utf16" }
      }
    diagnostics += words.diagnostics

    let links = TemplateLinks(resolver)
    let environment = Environment(
      schema: types.schema, site: ValueType.thing(.site), words: words.table, assets: assets,
      links: { links.number($0) }, linkNames: links.names)
    var programs = Programs()
    var compiler = Compilation(
      set: set, environment: environment, input: input, words: words.byLanguage,
      visitorWords: words.visitorWords)
    let model = catalogue.model
    for (index, collection) in model.collections.pairs {
      let isPages = collection.name == Collection.pagesName
      let type = ValueType.object(types.entryTypes[index])
      programs.entries.append(
        compiler.compile([isPages ? "page.html" : "\(collection.name).html"], type, for: collection)
      )
      if isPages { programs.home = compiler.compile(["home.html"], type, for: collection) }
      programs.lists.append(
        collection.hasList && !isPages
          ? compiler.compile(
            ["\(collection.name)-index.html", "list.html"],
            .object(types.listTypes[index]), for: collection)
          : nil)
      programs.terms.append(
        catalogue.hasTermPages(index)
          ? compiler.compile(
            [
              "\(collection.name)-term.html", "term.html", "\(collection.name)-index.html",
              "list.html",
            ], .object(types.listTypes[index]), for: collection)
          : nil)
    }
    programs.notFound = compiler.compile(
      ["404.html"], .thing(.notFound), for: nil)
    if set.has(SearchStage.template) {
      programs.search = compiler.compile(
        [SearchStage.template], .thing(.searchPage), for: nil)
    }
    for name in set.names where name.hasPrefix("components/") && name.hasSuffix("/examples.html") {
      _ = compiler.compile([name], .thing(.notFound), for: nil)
    }
    diagnostics += compiler.diagnostics
    if !diagnostics.hasErrors {
      diagnostics += unused(
        compiler.use, input, templates: set.names.filter { !compiler.standard.contains($0) },
        words: words.places)
    }
    programs.links = compiler.use.links.sorted {
      ($0.location.file.path, $0.location.range.lowerBound)
        < ($1.location.file.path, $1.location.range.lowerBound)
    }
    programs.contexts = Table(frame.languages) { language in
      let urls = frame.routes.entries[language]
      return RenderContext(
        formats: PageFormats(formats: frame.formats[language]), words: words.translations[language],
        linkURL: { urls[EntryID($0)] }, now: frame.now)
    }
    return (programs, diagnostics.withoutRepeats())
  }

  private struct Compilation {
    let set: TemplateSet
    let environment: Environment
    let input: SiteInput
    /// The words, by language and key.
    let words: Table<LanguageID, [String: Word]>
    let visitorWords: Table<LanguageID, VisitorWords>
    var diagnostics: [Diagnostic] = []
    var use = TemplateUse()
    /// The names of all templates that Polder has looked for.
    var standard: Set<String> = []

    /// Compiles the first template that exists. If none does, the error names the first one.
    mutating func compile(
      _ names: [String], _ type: ValueType, for collection: Collection?
    ) -> PageProgram? {
      standard.formUnion(names)
      guard let name = names.first(where: { set.has($0) }) else {
        let location =
          collection?.location
          ?? SourceLocation(SourceFile(path: "\(input.templatesFolder)/\(names[0])", bytes: []))
        let near = NearMiss.best(for: names[0], among: set.names)
        diagnostics.append(
          Diagnostic(
            SiteProblem.missingTemplate(
              name: "\(input.templatesFolder)/\(names[0])", use: collection?.name ?? "404",
              near: near), at: location))
        return nil
      }
      let compiled = set.compile(template: name, page: type, in: environment)
      diagnostics += compiled.diagnostics
      use.formUnion(compiled.use)
      return compiled.program.map {
        PageProgram(
          name: names[0], program: $0, use: compiled.use, templates: input.templates,
          assets: environment.assets, words: words, visitorWords: visitorWords)
      }
    }
  }

  /// Returns the warnings about templates, words and assets that nothing uses.
  private static func unused(
    _ use: TemplateUse, _ input: SiteInput, templates: [String], words: [String: SourceLocation]
  ) -> [Diagnostic] {
    var diagnostics = use.diagnostics
    for name in templates where !use.templates.contains(name) {
      guard let file = input.templates[name] else { continue }
      diagnostics.append(
        Diagnostic(TemplateUseProblem.unusedTemplate(name), at: SourceLocation(file)))
    }
    for (key, place) in words.sorted(by: { $0.key < $1.key }) where !use.words.contains(key) {
      diagnostics.append(Diagnostic(TemplateUseProblem.unusedWord(key), at: place))
    }
    for (name, file) in input.templateAssets.sorted(by: { $0.key < $1.key })
    where !use.assets.contains(name) && !isNamed(name, in: input)
      // A licence is next to the asset it belongs to.
      && !name.hasSuffix(".txt") && !name.hasSuffix(".md")
    {
      diagnostics.append(
        Diagnostic(TemplateUseProblem.unusedAsset(name), at: SourceLocation(file)))
    }
    return diagnostics
  }

  /// Whether another asset (a style sheet or a script) names an asset.
  private static func isNamed(_ name: String, in input: SiteInput) -> Bool {
    let last = Array((name.split(separator: "/").last ?? "").utf8)
    return input.templateAssets.contains { other, file in
      let isText = [".css", ".js", ".mjs", ".svg", ".json", ".webmanifest"].contains {
        other.hasSuffix($0)
      }
      return other != name && isText && file.bytes.firstRange(of: last) != nil
    }
  }
}

/// The pages that templates may link to, by the path of their file.
private struct TemplateLinks: Sendable {
  let names: [String]
  private let entries: [String: Int]

  init(_ resolver: LinkResolver) {
    var entries: [String: Int] = [:]
    for (index, entry) in resolver.catalogue.entries.pairs {
      entries[resolver.catalogue.contentPath(of: entry) + ".md"] = index.index
    }
    self.entries = entries
    names = entries.keys.sorted()
  }

  func number(_ path: String) -> Int? {
    entries[path.hasPrefix("/") ? String(path.dropFirst()) : path]
  }
}
