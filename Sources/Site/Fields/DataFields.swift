import Model
import Templates

/// The open data of a collection.
struct DataSetItem: TemplateThing {
  let definition: Collection
  let code: String
  let total: Int
  /// The paths of its files without their extensions.
  let folder: String

  /// Returns the open data of all collections that have entries.
  static func all(_ site: SiteConstants.Subject) -> [DataSetItem] {
    let catalogue = site.catalogue
    return catalogue.model.collections.pairs.compactMap { index, collection in
      guard catalogue.hasListed(index) else { return nil }
      return DataSetItem(
        definition: collection, code: site.code,
        total: catalogue.listedCount(index),
        folder: "\(site.frame.routes.basePath)/data/\(collection.name)")
    }
  }

  static let typeName = "data set"
  static let fields: [TemplateField<DataSetItem>] = [
    .init("name", .text, "the collection's name in the model") { .text($0.definition.name) },
    .init("label", .text, "what visitors read") { .text($0.definition.label.text(in: $0.code)) },
    .init("total", .integer, "how many entries it has") { .integer($0.total) },
    .init("json", .url, "the file in JSON") { .url($0.folder + ".json") },
    .init("csv", .url, "the file for spreadsheets") { .url($0.folder + ".csv") },
    .init("schema", .url, "the JSON Schema of the first") { .url($0.folder + ".schema.json") },
    .init("fields", .list(.thing(.dataField)), "its fields, as the model has them") { set in
      .things(set.definition.fields.map { DataFieldItem(field: $0, code: set.code) })
    },
  ]
}

/// A field of the open data.
struct DataFieldItem: TemplateThing {
  let field: Field
  let code: String

  static let typeName = "data field"
  static let fields: [TemplateField<DataFieldItem>] = [
    .init("name", .text, "its name") { .text($0.field.name) },
    .init("type", .text, "its type in the model") { .text($0.field.type.name) },
    .init("label", .optional(.text), "what visitors read") {
      .text($0.field.label?.text(in: $0.code))
    },
    .init("help", .optional(.text), "what the model says about it") {
      .text($0.field.help?.text(in: $0.code))
    },
  ]
}
