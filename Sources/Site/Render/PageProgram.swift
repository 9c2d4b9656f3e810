import Diagnostics
import Model
import Templates
import Words

/// The program for one sort of pages, with what it was made from.
struct PageProgram: Sendable {
  /// The name that its template has first of all: `cities-index.html`, also where `list.html` stands
  /// in for it. No two programs of a site have the same.
  let name: String
  let program: Program
  private let source: Source

  /// What the compiler has read.
  private struct Source: Sendable {
    /// The bytes of the templates, by name.
    let templates: [String: [UInt8]]
    /// The URLs of the assets, by name.
    let assets: [String: String]
    /// The words by language and key.
    let words: Table<LanguageID, [String: Word]>
    /// What Polder itself writes. Any page may have any of it.
    let visitorWords: Table<LanguageID, VisitorWords>
  }

  /// - Parameters:
  ///   - use: what the compiler says that the program uses.
  ///   - words: all words by language and key; the first language's stand in for missing ones.
  ///   - visitorWords: what Polder itself writes, by language.
  init(
    name: String, program: Program, use: TemplateUse, templates: [String: SourceFile],
    assets: [String: String], words: Table<LanguageID, [String: Word]>,
    visitorWords: Table<LanguageID, VisitorWords>
  ) {
    self.name = name
    self.program = program
    func values<Value>(_ names: Set<String>, _ value: (String) -> Value?) -> [String: Value] {
      Dictionary(
        uniqueKeysWithValues: names.compactMap { name in value(name).map { (name, $0) } })
    }
    source = Source(
      templates: values(use.templates) { templates[$0]?.bytes },
      assets: values(use.assets) { assets[$0] },
      words: words.mapTable { (own: [String: Word]) -> [String: Word] in
        values(use.words) { own[$0] ?? words.first?[$0] }
      },
      visitorWords: visitorWords)
  }

  /// The part of a site that a page in a language reads when it is made by this program.
  func part(language: LanguageID) -> SitePart { .program(name, language: language) }

  /// The languages whose pages another program, made for the same pages, may make differently.
  func languages(differingIn other: PageProgram) -> [LanguageID] {
    let (new, old) = (other.source, source)
    let isSame = new.templates == old.templates && new.assets == old.assets
    return new.words.indices.filter {
      !isSame || !old.words.indices.contains($0) || new.words[$0] != old.words[$0]
        || new.visitorWords[$0] != old.visitorWords[$0]
    }
  }
}

extension TemplateStage.Programs {
  /// The programs for all sorts of pages.
  var all: [PageProgram] {
    [home, notFound, search].compactMap { $0 } + [entries, lists, terms].joined().compactMap { $0 }
  }

  /// The codes of the programs that differ from those of an earlier state.
  func parts(differingFrom old: TemplateStage.Programs) -> Set<UInt32> {
    let before = Dictionary(uniqueKeysWithValues: old.all.map { ($0.name, $0) })
    var codes: Set<UInt32> = []
    for program in all {
      // One that was not there before has made no page.
      guard let old = before[program.name] else { continue }
      for language in old.languages(differingIn: program) {
        codes.insert(program.part(language: language).code)
      }
    }
    return codes
  }
}
