import Dates
import Diagnostics
import JSON
import FrontMatter
import Values

/// `date`: a day.
struct DateField: FieldDeclaration {
  static let name = FieldTypeName.date
  static let otherNames = ["day", "datum"]
  static let documentation = FieldDocumentation("a day")
  var expectation: Expectation { .date }

  static let allowsDefault = true
  let isTranslatable = false

  static func read(
    _ map: inout SettingsMap, key: String, _ reader: inout CollectionReader
  ) -> FieldType? { .date }

  func read(
    _ node: YAMLNode, _ place: FieldPlace, _ reader: inout ValueReader
  ) -> FieldValue.Content? {
    guard let text = reader.name(node, place, expectation) else { return nil }
    return reader.readDate(text, node, field: place.field).map { .date($0) }
  }

  func content(of content: FieldValue.Content) -> CalendarDate? {
    if case .date(let date) = content { date } else { nil }
  }

  func plainText(_ date: CalendarDate) -> String { "" }

  static let isOrdered = true
  func isBefore(_ date: CalendarDate, _ other: CalendarDate) -> Bool { date < other }

  func templateType<Types: TemplateTypes>(name: String, _ types: inout Types) -> ValueType {
    .date
  }

  func value(_ date: CalendarDate, of field: FieldValue, _ context: any ValueContext) -> Value {
    .date(date)
  }

  func json(
    _ date: CalendarDate, of field: FieldValue, _ context: any ValueContext
  ) -> JSONValue? { .string(date.iso8601) }

  func schema(_ names: Table<CollectionID, String>) -> JSONValue { JSONSchema.day }

  let fitsCell = true

  func addWords(
    _ date: CalendarDate, of field: FieldValue, _ context: any ValueContext,
    to words: inout FieldWords
  ) {
    words.labels.append(context.month(of: date))
  }
}
