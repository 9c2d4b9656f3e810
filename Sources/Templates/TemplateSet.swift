import Diagnostics

/// All templates of a site, parsed.
public struct TemplateSet: Sendable {
  let templates: [String: ParsedTemplate]
  private let cut: Set<String>

  init(templates: [String: ParsedTemplate]) {
    self.templates = templates
    cut = Set(templates.values.filter(\.isCut).map(\.file.path))
  }

  /// Whether the file with this path has an unclosed tag.
  func isCut(_ path: String) -> Bool { !cut.isEmpty && cut.contains(path) }

  /// Parses templates. The keys are their names below `Templates/`, with `/` (`parts/card.html`).
  /// Every file becomes a template, even one with errors.
  public static func parse(
    _ files: [String: SourceFile]
  ) -> (set: TemplateSet, diagnostics: [Diagnostic]) {
    var templates: [String: ParsedTemplate] = [:]
    var diagnostics: [Diagnostic] = []
    for (name, file) in files.sorted(by: { $0.key < $1.key }) {
      let (template, found) = Parser.parse(name, file)
      templates[name] = template
      diagnostics += found.prefix(Limits.diagnostics)
    }
    return (TemplateSet(templates: templates), diagnostics)
  }

  /// The names of the templates, sorted.
  public var names: [String] { templates.keys.sorted() }

  /// Whether there is a template of that name.
  public func has(_ name: String) -> Bool { templates[name] != nil }

  /// The names of the components.
  var componentNames: [String] {
    templates.keys.compactMap { path in
      let parts = path.split(separator: "/")
      guard parts.count == 3, parts[0] == "components" else { return nil }
      return ["template.html", "\(parts[1]).html"].contains(parts[2]) ? String(parts[1]) : nil
    }.sorted()
  }

  /// Compiles a template, with all that it extends and includes, for a type of page.
  ///
  /// There is no program when there are errors. Problems that `parse` has reported are not
  /// repeated, and do not prevent a program. Without a template of that name there is neither a
  /// program nor a diagnostic.
  public func compile(
    template name: String, page: ValueType, in environment: Environment
  ) -> CompiledTemplate {
    guard let template = templates[name] else { return CompiledTemplate() }
    let compiler = Compiler(self, environment, page: page)
    let program = compiler.compile(template)
    compiler.use.links = Set(compiler.log.links)
    return CompiledTemplate(
      program: compiler.diagnostics.hasErrors ? nil : program, diagnostics: compiler.diagnostics,
      use: compiler.use)
  }
}

/// The result of compiling a template for a type of page.
public struct CompiledTemplate: Sendable {
  /// nil when there are errors.
  public var program: Program?
  /// What is wrong.
  public var diagnostics: [Diagnostic] = []
  /// What it uses.
  public var use = TemplateUse()
}

extension Sequence where Element == Diagnostic {
  /// The diagnostics without those that have the same place and code as an earlier one. A template
  /// that is compiled for several types of page reports each mistake once.
  public func withoutRepeats() -> [Diagnostic] {
    var seen: [SourceLocation: Set<String>] = [:]
    return filter { seen[$0.location, default: []].insert($0.problem.code).inserted }
  }
}

/// What the compiler knows about a site.
public struct Environment: Sendable {
  /// The types of objects.
  public var schema: Schema
  /// The type of `site`.
  public var site: ValueType
  /// The words of the default language.
  public var words: WordTable
  /// The URL of each file in `Templates/assets/`, by its path there (`site.css`).
  public var assets: [String: String]
  /// The number by which `RenderContext.linkURL` knows the page of a path below `Content/`; nil
  /// for a path that no page has.
  public var links: @Sendable (String) -> Int?
  /// The paths that `links` knows, for suggestions.
  public var linkNames: [String]

  /// Makes an environment.
  public init(
    schema: Schema, site: ValueType, words: WordTable = WordTable(),
    assets: [String: String] = [:], links: @escaping @Sendable (String) -> Int? = { _ in nil },
    linkNames: [String] = []
  ) {
    self.schema = schema
    self.site = site
    self.words = words
    self.assets = assets
    self.links = links
    self.linkNames = linkNames
  }
}
