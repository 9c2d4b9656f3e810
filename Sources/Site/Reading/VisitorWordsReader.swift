import Diagnostics
import FrontMatter
import Model
import Templates
import Words

/// Reads a site's own versions of Polder's words: the keys in a file of `Templates/words` that
/// begin with `polder.`.
struct VisitorWordsReader {
  /// The number of missing words that the warning lists.
  private static let named = 3

  /// Whether the whole file could be read. If not, no word is reported as missing.
  var isWhole = true

  private var found: [VisitorWord: WordText] = [:]
  private var diagnostics: [Diagnostic] = []

  /// Reads one line of the file. Returns false if the line is not about Polder's own words.
  mutating func read(_ pair: YAMLPair, in file: SourceFile) -> Bool {
    guard pair.key.hasPrefix(VisitorWord.prefix) else { return false }
    let place = SourceLocation(file, pair.keyRange)
    guard let word = VisitorWord(key: pair.key) else {
      let near = NearMiss.best(for: pair.key, among: VisitorWord.allCases.map(\.key))
      report(
        TemplateProblem.unknownVisitorWord(pair.key), at: place,
        near.map { Suggestion(replace: pair.keyRange, with: $0) })
      isWhole = false
      return true
    }
    let value = SourceLocation(file, pair.value.range)
    // A text with a mistake is reported once, and not also as missing.
    found[word] = word.english
    guard let text = pair.value.scalar, text.contains(where: { !$0.isWhitespace }) else {
      report(ModelProblem.wrongSetting(name: pair.key, expected: .text), at: value)
      return true
    }
    let (read, problem) = Word.parse(text)
    if let problem {
      report(problem, at: value)
      return true
    }
    let names = word.english.placeholders.map(\.rawValue)
    for name in read.placeholders where !names.contains(name) {
      report(TemplateProblem.unknownPlaceholder(name, word: pair.key), at: place)
    }
    for name in names where !read.placeholders.contains(name) {
      report(TemplateProblem.ownTextWithoutPlaceholder(name, word: pair.key), at: place)
    }
    found[word] = WordText(
      pieces: read.segments.compactMap { segment in
        switch segment {
        case .text(let text): .text(text)
        case .placeholder(let name):
          WordText.Placeholder(rawValue: name).map { .placeholder($0) }
        }
      })
    return true
  }

  /// Returns the words of a language and the diagnostics, after every line was read.
  func words(
    in language: String, of settings: SiteSettings
  ) -> (words: VisitorWords, diagnostics: [Diagnostic]) {
    let words = VisitorWords(language: language, own: found)
    let missing = words.missing
    guard isWhole, !missing.isEmpty, let place = settings.languagePlaces[language] else {
      return (words, diagnostics)
    }
    let problem = SiteProblem.languageWithoutWords(
      language: language, keys: missing.prefix(Self.named).map(\.key),
      more: max(0, missing.count - Self.named))
    return (words, diagnostics + [Diagnostic(problem, at: place)])
  }

  private mutating func report(
    _ problem: any Problem, at place: SourceLocation, _ suggestion: Suggestion? = nil
  ) {
    diagnostics.append(Diagnostic(problem, at: place, suggestion: suggestion))
  }
}
