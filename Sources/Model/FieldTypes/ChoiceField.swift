import Diagnostics
import JSON
import FrontMatter
import Locales
import Values

/// `choice`: one of some values.
struct ChoiceField: FieldDeclaration {
  let choices: [Choice]

  static let name = FieldTypeName.choice
  static let otherNames = ["enum", "select", "option", "options", "radio", "dropdown", "keuze"]
  static let documentation = FieldDocumentation("one of `choices`: a list, or values with labels")
  var expectation: Expectation { .choice }

  static let allowsDefault = true
  let isTranslatable = false

  static func read(
    _ map: inout SettingsMap, key: String, _ reader: inout CollectionReader
  ) -> FieldType? { .choice(choices(&map)) }

  private static func choices(_ map: inout SettingsMap) -> [Choice] {
    guard let node = map.node("choices") else {
      map.report(.missingSetting(name: "choices", place: map.place), at: map.range.prefix)
      return []
    }
    switch node.content {
    case .sequence(let items):
      return items.compactMap { item in
        item.scalar.map { Choice(value: $0, label: LocalizedText($0)) }
      }
    case .mapping(let pairs):
      return pairs.compactMap { pair in
        map.localized(pair.value, name: pair.key).map { Choice(value: pair.key, label: $0) }
      }
    case .scalar:
      map.report(.wrongSetting(name: "choices", expected: .values), at: node)
      return []
    }
  }

  func read(
    _ node: YAMLNode, _ place: FieldPlace, _ reader: inout ValueReader
  ) -> FieldValue.Content? {
    guard let text = reader.name(node, place, expectation) else { return nil }
    guard let index = choices.firstIndex(where: { $0.value == text }) else {
      report(text, node, place, &reader)
      return nil
    }
    return .choice(index)
  }

  /// Reports a value that is not among the choices. A label that visitors read names its choice.
  private func report(
    _ text: String, _ node: YAMLNode, _ place: FieldPlace, _ reader: inout ValueReader
  ) {
    let meant = choices.filter { choice in
      choice.label.byLanguage.values.contains { $0.lowercased() == text.lowercased() }
    }
    if meant.count == 1, let choice = meant.first, choice.value.lowercased() != text.lowercased() {
      reader.report(
        .choiceLabel(field: place.field, value: text, choice: choice.name), at: node.range,
        replacement: choice.value, isSafe: true)
      return
    }
    reader.report(
      .unknownChoice(field: place.field, value: text, choices: choices.map(\.name)),
      at: node.range, near: choices.map(\.value), to: text)
  }

  func content(of content: FieldValue.Content) -> Choice? {
    if case .choice(let index) = content { choices[index] } else { nil }
  }

  func plainText(_ choice: Choice) -> String { choice.value }

  /// What templates see.
  static let object = ObjectShape<(value: String, label: String)>(
    "choice",
    [
      .init("value", .text, "the value as front matter has it") { .text($0.value) },
      .init("label", .text, "what visitors read") { .text($0.label) },
    ])

  func templateType<Types: TemplateTypes>(name: String, _ types: inout Types) -> ValueType {
    types.shared(ChoiceField.object.type)
  }

  func value(_ choice: Choice, of field: FieldValue, _ context: any ValueContext) -> Value {
    ChoiceField.object.record((choice.value, context.text(choice.label)))
  }

  func json(_ choice: Choice, of field: FieldValue, _ context: any ValueContext) -> JSONValue? {
    .string(choice.value)
  }

  func schema(_ names: Table<CollectionID, String>) -> JSONValue {
    .members(["enum": .array(choices.map { .string($0.value) })])
  }

  let fitsCell = true

  func addWords(
    _ choice: Choice, of field: FieldValue, _ context: any ValueContext, to words: inout FieldWords
  ) {
    words.labels.append(context.text(choice.label))
  }

  func facets(
    _ choice: Choice, languages: [String], formats: [LanguageFormats]
  ) -> [FacetValue] {
    guard isSlug(choice.value) else { return [] }
    return [.named(slug: choice.value, titles: languages.map { choice.label.text(in: $0) })]
  }

  var fitsPath: Bool { choices.allSatisfy { isSlug($0.value) } }

  func pathPart(_ choice: Choice, slug: (FieldValue.Reference) -> String?) -> String? {
    choice.value
  }
}

/// One value of a choice field.
public struct Choice: Sendable, Hashable {
  /// The value as front matter writes it.
  public let value: String
  /// What visitors read.
  public let label: LocalizedText

  /// Both, for messages.
  var name: ChoiceName { ChoiceName(value, labels: label.byLanguage) }
}
