import Diagnostics

/// What a field asks of its values beyond their type.
public struct FieldRules: Sendable {
  /// The form of a text.
  public var pattern: TextPattern?
  /// What a number counts, for people: `m²`, `{en: people, nl: mensen}`.
  public var unit: LocalizedText?
  /// The file name extensions that are allowed, in lower case without the dot; empty for any.
  public var types: [String] = []
  /// The largest size of a file, in bytes.
  public var maxSize: Int?
  /// Whether the values of a list must differ.
  public var isUnique = false

  /// No rules.
  public init() {}
}

/// When a field is required that is not always required.
public struct Requirement: Sendable {
  /// The other field of the same entry or group.
  public let field: String
  /// The value of the other field that makes this one required; nil for any value but `false`.
  public let value: String?
  /// Where the model says so.
  public let location: SourceLocation
}

/// Checks between the fields of an entry or a group.
enum FieldChecks {
  /// Reports required fields that are absent, and values that come before the one they must come `after`.
  ///
  /// - Parameters:
  ///   - present: the indices of fields that were given, right or wrong.
  ///   - range: where messages about absent fields point; nil when absent fields are no mistake.
  static func check(
    _ fields: [Field], _ values: [FieldValue?], present: Set<Int>, absentAt range: SourceRange?,
    _ reader: inout ValueReader
  ) {
    for (index, field) in fields.enumerated() {
      if let range, !present.contains(index) { checkNeed(field, fields, values, range, &reader) }
      checkOrder(field, index, fields, values, &reader)
    }
  }

  private static func checkNeed(
    _ field: Field, _ fields: [Field], _ values: [FieldValue?], _ range: SourceRange,
    _ reader: inout ValueReader
  ) {
    if field.defaultValue != nil { return }
    if field.isNeeded {
      reader.report(.missingField(field: field.name), at: range, hint: field.hint)
      return
    }
    guard let need = field.requiredIf,
      let other = fields.firstIndex(where: { $0.name == need.field }),
      let text = values[other].map({ fields[other].type.declaration.plainText(of: $0) })
    else { return }
    if need.value.map({ $0 == text }) ?? (text != "false") {
      reader.report(
        .missingFieldIf(field: field.name, other: need.field, value: need.value), at: range,
        notes: [Note(.requiredHere, at: need.location)], hint: field.hint)
    }
  }

  private static func checkOrder(
    _ field: Field, _ index: Int, _ fields: [Field], _ values: [FieldValue?],
    _ reader: inout ValueReader
  ) {
    guard let other = field.after, let value = values[index],
      let otherIndex = fields.firstIndex(where: { $0.name == other }),
      let otherValue = values[otherIndex]
    else { return }
    if field.type.isBefore(value, otherValue) {
      reader.report(
        .beforeOther(field: field.name, other: other), at: value.location.range,
        notes: [Note(.otherField(other), at: otherValue.location)], hint: field.hint)
    }
  }
}
