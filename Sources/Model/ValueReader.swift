import Diagnostics
import FrontMatter
import Locales

/// Reads the nodes of one file's front matter as values of field types.
struct ValueReader {
  let file: SourceFile
  let zone: ZoneRules
  /// All files in Content that are not pages, for `image` and `file` fields.
  let assets: ContentFiles
  /// The file's folder, relative to Content, with `/` at its end; empty for Content itself.
  let folder: String
  /// Whether the file is a translation, so that absent values can come from the original.
  let isTranslation: Bool
  private(set) var diagnostics: [Diagnostic] = []

  init(
    file: SourceFile, zone: ZoneRules, assets: ContentFiles, folder: String, isTranslation: Bool
  ) {
    self.file = file
    self.zone = zone
    self.assets = assets
    self.folder = folder
    self.isTranslation = isTranslation
  }

  /// What messages add about the field that is being read.
  private var hint: Hint?
  /// The rules for values of the field that is being read.
  private(set) var rules = FieldRules()

  mutating func report(
    _ problem: ContentProblem, at range: SourceRange, notes: [Note] = [],
    replacement: String? = nil, isSafe: Bool = false, hint: Hint? = nil
  ) {
    diagnostics.append(
      Diagnostic(
        problem, at: SourceLocation(file, range), notes: notes,
        suggestion: replacement.map { Suggestion(replace: range, with: $0, isSafe: isSafe) },
        hint: hint ?? self.hint))
  }

  /// Adds mistakes that were found elsewhere.
  mutating func add(_ more: [Diagnostic]) { diagnostics += more }

  /// Reports an unknown name and suggests the most similar known name. The suggestion is safe when only upper
  /// and lower case differ and the name is not already `taken`.
  mutating func report(
    _ problem: ContentProblem, at range: SourceRange, near known: [String], to name: String,
    taken: Set<String> = []
  ) {
    let best = nearMisses[known, default: NearMisses(known, work: ValueReader.work)].best(for: name)
    report(
      problem, at: range, replacement: best?.name,
      isSafe: best.map { $0.isSure && !taken.contains($0.name) } ?? false)
  }

  /// Reports an unknown key. If a file has very many, the last report counts those that follow.
  mutating func reportUnknownKey(
    _ pair: YAMLPair, in collection: String, near known: @autoclosure () -> [String],
    taken: @autoclosure () -> Set<String>
  ) {
    if unknownKeys == ValueReader.unknownKeyLimit {
      diagnostics[lastUnknownKey].more += 1
      return
    }
    unknownKeys += 1
    lastUnknownKey = diagnostics.count
    report(
      .unknownKey(key: pair.key, collection: collection), at: pair.keyRange, near: known(),
      to: pair.key, taken: taken())
  }

  /// How many unknown keys of a file are reported one by one. Nobody reads more.
  private static let unknownKeyLimit = 1_000
  private var unknownKeys = 0
  /// The index in `diagnostics` of the last one that was reported.
  private var lastUnknownKey = 0

  /// The limit for the cost of all look-ups of one file, for each list of names.
  private static let work = 1_000_000

  /// The near misses that were looked up, by the list of known names.
  private var nearMisses: [[String]: NearMisses] = [:]

  /// The value of a field, by its type and rules.
  mutating func read(_ node: YAMLNode, of field: Field) -> FieldValue? {
    let (outerHint, outerRules) = (hint, rules)
    (hint, rules) = (field.hint, field.rules)
    defer { (hint, rules) = (outerHint, outerRules) }
    return read(node, as: field.type, FieldPlace(field: field.name))
  }

  /// A value of a type; nil, with a diagnostic, when the node is none.
  mutating func read(
    _ node: YAMLNode, as type: FieldType, _ place: FieldPlace
  ) -> FieldValue? {
    type.declaration.read(node, place, &self).map {
      FieldValue(content: $0, location: SourceLocation(file, node.range))
    }
  }

  /// The text of a scalar; nil, with a diagnostic that says what is expected, for other nodes.
  mutating func text(
    _ node: YAMLNode, _ place: FieldPlace, _ expectation: @autoclosure () -> Expectation
  ) -> String? {
    guard let text = node.scalar else {
      report(.wrongType(field: place.field, expected: expectation()), at: node.range)
      return nil
    }
    return text
  }

  /// The text of a scalar that is an address, a name or a code, which must not have invisible characters.
  mutating func name(
    _ node: YAMLNode, _ place: FieldPlace, _ expectation: @autoclosure () -> Expectation
  ) -> String? {
    guard let text = text(node, place, expectation()),
      checkCharacters(text, node, field: place.field)
    else { return nil }
    return text
  }
}
