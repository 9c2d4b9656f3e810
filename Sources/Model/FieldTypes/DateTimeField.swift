import Dates
import Diagnostics
import JSON
import FrontMatter
import Values

/// `datetime`: a day, with or without a time, in the site's time zone.
struct DateTimeField: FieldDeclaration {
  static let name = FieldTypeName.datetime
  static let otherNames = ["date-time", "date_time", "timestamp", "time", "moment"]
  static let documentation = FieldDocumentation(
    "a day, perhaps with a time, on the clock of the site's time zone")
  var expectation: Expectation { .dateTime }

  static let allowsDefault = false
  let isTranslatable = false

  static func read(
    _ map: inout SettingsMap, key: String, _ reader: inout CollectionReader
  ) -> FieldType? { .datetime }

  func read(
    _ node: YAMLNode, _ place: FieldPlace, _ reader: inout ValueReader
  ) -> FieldValue.Content? {
    guard let text = reader.name(node, place, expectation) else { return nil }
    return reader.readMoment(text, node, field: place.field).map { .moment($0) }
  }

  func content(of content: FieldValue.Content) -> Moment? {
    if case .moment(let moment) = content { moment } else { nil }
  }

  func plainText(_ moment: Moment) -> String { "" }

  static let isOrdered = true
  func isBefore(_ moment: Moment, _ other: Moment) -> Bool { moment.end < other.start }

  func templateType<Types: TemplateTypes>(name: String, _ types: inout Types) -> ValueType {
    .moment
  }

  func value(_ moment: Moment, of field: FieldValue, _ context: any ValueContext) -> Value {
    .moment(moment)
  }

  func json(_ moment: Moment, of field: FieldValue, _ context: any ValueContext) -> JSONValue? {
    .string(moment.iso8601)
  }

  func schema(_ names: Table<CollectionID, String>) -> JSONValue {
    .members([
      "type": "string",
      "pattern": "^\\d{4}-\\d\\d-\\d\\d(T\\d\\d:\\d\\d[+-]\\d\\d:\\d\\d)?$",
      "description": "A day, or a moment with its offset from universal time",
    ])
  }

  let fitsCell = true

  func addWords(
    _ moment: Moment, of field: FieldValue, _ context: any ValueContext, to words: inout FieldWords
  ) {
    words.labels.append(context.month(of: moment.date))
  }
}
