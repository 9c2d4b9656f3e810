import Diagnostics
import Model
import Templates
import Words

/// The program that renders one kind of page, with the sources it was compiled from.
struct PageProgram: Sendable {
  /// The name of the template that Polder looks for first: `cities-index.html`, even if `list.html`
  /// is used in its place. It is unique in a site.
  let name: String
  let program: Program
  private let source: Source

  /// The sources that the compiler has read.
  private struct Source: Sendable {
    /// The bytes of the templates, by name.
    let templates: [String: [UInt8]]
    /// The URLs of the assets, by name.
    let assets: [String: String]
    /// The words by language and key.
    let words: Table<LanguageID, [String: Word]>
    /// The words that Polder itself writes. Any page may contain any of them.
    let visitorWords: Table<LanguageID, VisitorWords>
  }

  /// Makes a program.
  ///
  /// - Parameters:
  ///   - use: the sources that the program uses, as the compiler reports them.
  ///   - words: all words by language and key; a missing word falls back to the first language.
  ///   - visitorWords: the words that Polder itself writes, by language.
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

  /// Returns the part of the site that a page in a language depends on if this program renders it.
  func part(language: LanguageID) -> SitePart { .program(name, language: language) }

  /// Returns the languages in which another program for the same pages may render them differently.
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
  /// The programs for all kinds of pages.
  var all: [PageProgram] {
    [home, notFound, search].compactMap { $0 } + [entries, lists, terms].joined().compactMap { $0 }
  }

  /// Returns the codes of the programs that differ from those of an earlier state.
  func parts(differingFrom old: TemplateStage.Programs) -> Set<UInt32> {
    let before = Dictionary(uniqueKeysWithValues: old.all.map { ($0.name, $0) })
    var codes: Set<UInt32> = []
    for program in all {
      // A new program has rendered no page yet.
      guard let old = before[program.name] else { continue }
      for language in old.languages(differingIn: program) {
        codes.insert(program.part(language: language).code)
      }
    }
    return codes
  }
}
