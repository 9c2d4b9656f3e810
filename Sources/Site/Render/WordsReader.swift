import Diagnostics
import FrontMatter
import Model
import Templates
import Words

/// Reads the words of templates, `Templates/words/<language>.yml`.
enum WordsReader {
  /// The words of all languages.
  struct Words {
    /// The words in the form that templates are compiled against.
    let table: WordTable
    /// The words in the form that pages are rendered with, by language.
    let translations: Table<LanguageID, Translation>
    /// The words as the files define them, by language and key.
    let byLanguage: Table<LanguageID, [String: Word]>
    /// The words that Polder itself writes, including the site's own versions, by language.
    let visitorWords: Table<LanguageID, VisitorWords>
    /// The place where each word of the first language is defined.
    let places: [String: SourceLocation]
    let diagnostics: [Diagnostic]
  }

  static func read(_ input: SiteInput, settings: SiteSettings) -> Words {
    var diagnostics: [Diagnostic] = []
    var visitorWords: Table<LanguageID, VisitorWords> = []
    let words = settings.languages.mapTable {
      language -> [String: (word: Word, at: SourceLocation)] in
      var own = VisitorWordsReader()
      let words = input.words[language].map { read($0, &own, &diagnostics) } ?? [:]
      let found = own.words(in: language, of: settings)
      visitorWords.append(found.words)
      diagnostics += found.diagnostics
      return words
    }
    for (language, file) in input.words.sorted(by: { $0.key < $1.key })
    where !settings.languages.contains(language) {
      diagnostics.append(
        Diagnostic(
          SiteProblem.unusedTemplateFile(name: file.path), at: SourceLocation(file)))
    }
    let table = WordTable(words[.original].mapValues(\.word))
    for (index, language) in settings.languages.pairs.dropFirst() {
      let file =
        input.words[language]
        ?? SourceFile(path: "\(input.templatesFolder)/words/\(language).yml", bytes: [])
      for key in table.keys where words[index][key] == nil {
        diagnostics.append(
          Diagnostic(
            ModelProblem.missingWord(key: key, language: language), at: SourceLocation(file),
            notes: words[.original][key].map { [Note(.firstDefinedHere, at: $0.at)] } ?? []))
      }
      for (key, entry) in words[index].sorted(by: { $0.key < $1.key }) {
        for problem in table.problems(in: entry.word, of: key) {
          diagnostics.append(Diagnostic(problem, at: entry.at))
        }
      }
    }
    let byLanguage = words.mapTable { $0.mapValues(\.word) }
    return Words(
      table: table, translations: byLanguage.mapTable { table.translation($0) },
      byLanguage: byLanguage, visitorWords: visitorWords,
      places: words[.original].mapValues(\.at), diagnostics: diagnostics)
  }

  private static func read(
    _ file: SourceFile, _ own: inout VisitorWordsReader, _ diagnostics: inout [Diagnostic]
  ) -> [String: (word: Word, at: SourceLocation)] {
    let (node, problems) = YAML.parse(file)
    diagnostics += problems
    own.isWhole = !problems.hasErrors
    guard let node else { return [:] }
    guard case .mapping(let pairs) = node.content else {
      diagnostics.append(
        Diagnostic(
          ModelProblem.wrongSetting(name: "words", expected: .words),
          at: SourceLocation(file, node.range)))
      return [:]
    }
    var words: [String: (word: Word, at: SourceLocation)] = [:]
    for pair in pairs where !own.read(pair, in: file) {
      let (word, problem) = read(pair.value)
      if let problem {
        diagnostics.append(Diagnostic(problem, at: SourceLocation(file, pair.value.range)))
      }
      if let word {
        words[pair.key] = (word, SourceLocation(file, pair.keyRange))
      } else {
        diagnostics.append(
          Diagnostic(
            ModelProblem.wrongSetting(
              name: pair.key, expected: .wordForms),
            at: SourceLocation(file, pair.value.range)))
      }
    }
    return words
  }

  private static func read(_ node: YAMLNode) -> (Word?, TemplateProblem?) {
    switch node.content {
    case .scalar(let text, _):
      let (word, problem) = Word.parse(text)
      return (word, problem)
    case .mapping(let pairs):
      var forms: [PluralCategory: String] = [:]
      for pair in pairs {
        guard let category = PluralCategory(rawValue: pair.key), let text = pair.value.scalar
        else { return (nil, nil) }
        forms[category] = text
      }
      let (word, problem) = Word.parse(plural: forms)
      return (word, problem)
    case .sequence: return (nil, nil)
    }
  }
}
