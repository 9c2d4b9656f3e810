import Diagnostics
import FrontMatter
import Locales

/// Reads the keys of one mapping in `model.yml` or `site.yml`, and reports those that no code has read.
struct SettingsMap {
  /// The file the mapping is in.
  let file: SourceFile
  /// What the mapping is, for messages.
  let place: SettingPlace
  /// Where the mapping stands.
  let range: SourceRange
  /// The mistakes that were found so far.
  private(set) var diagnostics: [Diagnostic] = []

  private let pairs: [YAMLPair]
  private var known: [String] = []
  /// The keys that were read, and those of the mappings inside this one, such as `security.contact`.
  private(set) var names: [String] = []

  /// Takes a node. A node that is no mapping is reported and counts as an empty mapping.
  init(_ node: YAMLNode, in file: SourceFile, place: SettingPlace) {
    self.file = file
    self.place = place
    range = node.range
    if case .mapping(let pairs) = node.content {
      self.pairs = pairs
    } else {
      pairs = []
      report(
        .wrongSetting(name: place.key, expected: .settings), at: node)
    }
  }

  mutating func report(
    _ problem: ModelProblem, at node: YAMLNode, suggestion: Suggestion? = nil
  ) {
    report(problem, at: node.range, suggestion: suggestion)
  }

  mutating func report(
    _ problem: ModelProblem, at range: SourceRange, suggestion: Suggestion? = nil
  ) {
    diagnostics.append(
      Diagnostic(problem, at: SourceLocation(file, range), suggestion: suggestion))
  }

  /// Adds mistakes that were found elsewhere.
  mutating func add(_ more: [Diagnostic]) {
    diagnostics += more
  }

  /// Adds the mistakes in a mapping inside this one, and the keys that were read there.
  mutating func add(_ map: SettingsMap) {
    diagnostics += map.diagnostics
    names += map.names.map { "\(map.place.key).\($0)" }
  }

  /// Adds the keys of mappings that are read one by one.
  mutating func addNames(_ more: [String]) { names += more }

  /// The node under a key; nil when the key is absent or its value empty.
  mutating func node(_ key: String) -> YAMLNode? {
    known.append(key)
    if !names.contains(key) { names.append(key) }
    guard let pair = pairs.first(where: { $0.key == key }), !pair.value.isNull else { return nil }
    return pair.value
  }

  /// Where a key stands, or the whole mapping when it is absent.
  func keyRange(_ key: String) -> SourceRange {
    pairs.first { $0.key == key }?.keyRange ?? range
  }

  /// All pairs of the mapping. All its keys count as read.
  mutating func allPairs() -> [YAMLPair] {
    known += pairs.map(\.key)
    return pairs
  }

  mutating func text(_ key: String, required: Bool = false) -> String? {
    guard let node = node(key) else {
      if required { report(.missingSetting(name: key, place: place), at: range.prefix) }
      return nil
    }
    guard case .scalar(let text, _) = node.content else {
      report(.wrongSetting(name: key, expected: .text), at: node)
      return nil
    }
    checkVisible(text, node, name: key)
    return text
  }

  mutating func boolean(_ key: String) -> Bool? {
    guard let node = node(key) else { return nil }
    switch node.scalar {
    case "true": return true
    case "false": return false
    default:
      report(.wrongSetting(name: key, expected: .boolean), at: node)
      return nil
    }
  }

  mutating func integer(_ key: String) -> Int? {
    guard let node = node(key) else { return nil }
    guard let value = node.scalar.flatMap({ Int($0) }) else {
      report(.wrongSetting(name: key, expected: .wholeNumber), at: node)
      return nil
    }
    return value
  }

  mutating func number(_ key: String) -> Double? {
    guard let node = node(key) else { return nil }
    guard let value = node.scalar.flatMap({ Double($0) }), value.isFinite else {
      report(.wrongSetting(name: key, expected: .number), at: node)
      return nil
    }
    return value
  }

  /// A text for all languages, or a mapping from languages to texts.
  mutating func localized(_ key: String, required: Bool = false) -> LocalizedText? {
    guard let node = node(key) else {
      if required { report(.missingSetting(name: key, place: place), at: range.prefix) }
      return nil
    }
    return localized(node, name: key)
  }

  mutating func localized(_ node: YAMLNode, name: String) -> LocalizedText? {
    switch node.content {
    case .scalar(let text, _):
      checkVisible(text, node, name: name)
      add(TextMistakes.entities(in: text, node, file))
      return LocalizedText(text)
    case .mapping(let pairs):
      var texts: [String: String] = [:]
      for pair in pairs {
        guard let text = pair.value.scalar else {
          report(.wrongSetting(name: pair.key, expected: .text), at: pair.value)
          continue
        }
        checkVisible(text, pair.value, name: "\(name) (\(pair.key))")
        add(TextMistakes.entities(in: text, pair.value, file))
        guard LanguageFormats.isLanguage(pair.key) else {
          add([
            Diagnostic(
              ContentProblem.unknownLanguage(field: name, value: pair.key),
              at: SourceLocation(file, pair.keyRange))
          ])
          continue
        }
        texts[pair.key] = text
      }
      return LocalizedText(byLanguage: texts)
    case .sequence:
      report(
        .wrongSetting(name: name, expected: .localizedText),
        at: node)
      return nil
    }
  }

  /// Reports a text that has only invisible characters.
  private mutating func checkVisible(_ text: String, _ node: YAMLNode, name: String) {
    guard text.isInvisible else { return }
    let characters = text.invisibleCharacters
    if characters.isEmpty { return }
    add([
      Diagnostic(
        ContentProblem.invisibleValue(field: name, characters: characters),
        at: SourceLocation(file, node.range))
    ])
  }

  /// A list of texts with their places. A single text counts as a list of one.
  mutating func texts(_ key: String) -> [(text: String, range: SourceRange)]? {
    guard let node = node(key) else { return nil }
    switch node.content {
    case .scalar(let text, _):
      return [(text, node.range)]
    case .sequence(let items):
      return items.compactMap { item in
        guard let text = item.scalar else {
          report(.wrongSetting(name: key, expected: .texts), at: item)
          return nil
        }
        checkVisible(text, item, name: key)
        return (text, item.range)
      }
    case .mapping:
      report(.wrongSetting(name: key, expected: .texts), at: node)
      return nil
    }
  }

  /// Reports the keys that were not read. Call it last.
  mutating func finish() {
    var known = NearMisses(self.known)
    for pair in pairs where !known.contains(pair.key) {
      let near = known.best(for: pair.key)
      report(
        .unknownSetting(name: pair.key, place: place), at: pair.keyRange,
        suggestion: near.map { Suggestion(replace: pair.keyRange, with: $0.name) })
    }
  }
}

extension SourceRange {
  /// The first byte of the range, to point at something large without underlining all of it.
  var prefix: SourceRange { lowerBound..<Swift.min(upperBound, lowerBound + 1) }
}

/// Whether a text can name a collection, field or section: lower-case ASCII letters, digits and
/// hyphens, starting with a letter, at most 60 bytes.
func isName(_ text: String) -> Bool {
  let bytes = text.utf8
  guard let first = bytes.first, (97...122).contains(first), bytes.count <= 60 else { return false }
  return bytes.allSatisfy { (97...122).contains($0) || (48...57).contains($0) || $0 == 45 }
}

/// The most bytes that a slug may have.
let longestSlug = 120

/// Whether a text can be a part of a URL as it stands: lower-case ASCII letters, digits and
/// hyphens, but no hyphen at either end. It has at most 120 bytes, unless any length is allowed.
public func isSlug(_ text: String, ofAnyLength: Bool = false) -> Bool {
  let bytes = text.utf8
  guard let first = bytes.first, let last = bytes.last, first != 45, last != 45,
    ofAnyLength || bytes.count <= longestSlug
  else { return false }
  return bytes.allSatisfy { (97...122).contains($0) || (48...57).contains($0) || $0 == 45 }
}
