import Formats
import JSON
import Model

/// A collection as a table: a row for each entry and language, and a column for each field whose
/// values fit into a cell.
struct DataTable {
  /// The bytes of the file.
  let bytes: [UInt8]

  init(_ view: SiteView, _ collection: CollectionID) {
    let fields = view.model.collections[collection].fields
    let columns = fields.indices.filter { fields[$0].type.fitsCell }
    var csv = CSV(
      head: ["slug", "language", "url", "published", "updated"] + columns.map { fields[$0].name })
    for entry in view.entries(of: collection) {
      for language in view.languages {
        guard let version = view.ownVersion(of: entry, language: language) else { continue }
        let values = EntryValues(view: view, entry: entry, language: language)
        let cells = columns.map { column -> String in
          guard let value = version.values[column],
            let json = fields[column].type.json(of: value, in: values)
          else { return "" }
          return DataTable.cell(json)
        }
        csv.row(
          [
            view.slug(of: entry), view.settings.languages[language],
            view.origin + view.entryURL(entry, language: language),
            version.metadata.published?.iso8601 ?? "", version.metadata.updated?.iso8601 ?? "",
          ] + cells)
      }
    }
    bytes = csv.bytes
  }

  private static func cell(_ value: JSONValue) -> String {
    switch value {
    case .null: return ""
    case .boolean(let flag): return flag ? "true" : "false"
    case .integer(let number): return String(number)
    case .number, .object: return String(decoding: value.bytes(), as: UTF8.self)
    case .string(let text): return text
    case .array(let values): return values.map(cell).joined(separator: "; ")
    }
  }
}
