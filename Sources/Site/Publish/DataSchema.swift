import JSON
import Model

/// The JSON Schema (draft 2020-12) of a collection's data, made from the model.
struct DataSchema {
  let view: SiteView
  let collection: Collection

  /// Returns the schema of `data/{collection}.json`; `id` is its URL.
  func document(id: String) -> JSONValue {
    let names = view.model.collections.mapTable(\.name)
    let version = JSONSchema.object(
      [("url", JSONSchema.uri)]
        + collection.fields.map { ($0.name, $0.type.schema(collections: names)) }
        + [("content", JSONSchema.text("HTML with absolute URLs"))],
      required: ["url", "title"])
    let versions = JSONValue.members([
      "type": "object",
      "properties": .object(view.settings.languages.map { .init($0, version) }),
      "required": .array([.string(view.settings.languages[.original])]),
      "additionalProperties": .boolean(false),
    ])
    let entry = JSONSchema.object(
      [
        ("id", JSONSchema.uri), ("slug", .members(["type": "string", "pattern": "^[a-z0-9-]+$"])),
        ("published", JSONSchema.day), ("updated", JSONSchema.day), ("versions", versions),
      ], required: ["id", "slug", "versions"])
    let label = JSONValue.members([
      "type": "object", "additionalProperties": .members(["type": "string"]),
    ])
    let top = JSONSchema.object(
      [
        ("$schema", JSONSchema.uri), ("collection", .members(["const": .string(collection.name)])),
        ("label", label), ("entries", .members(["type": "array", "items": entry])),
      ], required: ["collection", "entries"])
    guard case .object(let members) = top else { return top }
    return .object(
      [
        .init("$schema", "https://json-schema.org/draft/2020-12/schema"), .init("$id", .string(id)),
        .init("title", .string(collection.label.text(in: view.settings.languages[.original]))),
      ] + members)
  }
}
