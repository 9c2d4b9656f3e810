import Diagnostics

/// A field that entries of a collection have.
public struct Field: Sendable {
  /// Its key in front matter: lower-case letters, digits and hyphens.
  public let name: String

  /// What its values are.
  public let type: FieldType

  /// Whether every entry must have it.
  public let isRequired: Bool

  /// What visitors read, where the model gives it.
  public let label: LocalizedText?

  /// Whether visitors can narrow a list by it.
  public let isFacet: Bool

  /// The name of the list of referring entries that templates see on an entry that the field refers to; nil
  /// for the name of the referring collection.
  public let inverse: String?

  /// The name of another field of the same entry or group that this one must not precede.
  public let after: String?

  /// What writers should write in it.
  public let help: LocalizedText?

  /// What it asks of its values beyond their type.
  public let rules: FieldRules

  /// When it is required, if it is not always required.
  public let requiredIf: Requirement?

  /// The value of entries that do not give it.
  public let defaultValue: FieldValue?

  /// Where the model defines it.
  public let location: SourceLocation

  /// What messages about the field add: its label, its unit and its help.
  var hint: Hint? {
    // A label alone adds nothing to the field's name.
    guard help != nil || rules.unit != nil else { return nil }
    var texts = label?.byLanguage ?? [:]
    if let unit = rules.unit {
      // The unit in each language that has a label, and the label's own languages.
      for language in Set(texts.keys).union(unit.byLanguage.keys) {
        let name = texts[language] ?? label?.ownText(in: language) ?? self.name
        texts[language] = unit.ownText(in: language).map { "\(name) (\($0))" } ?? name
      }
    }
    return Hint(label: texts, help: help?.byLanguage ?? [:])
  }

  /// The same field with a value for entries that do not give it.
  func with(defaultValue: FieldValue?) -> Field {
    Field(
      name: name, type: type, isRequired: isRequired, label: label, isFacet: isFacet,
      inverse: inverse, after: after, help: help, rules: rules, requiredIf: requiredIf,
      defaultValue: defaultValue, location: location)
  }
}
