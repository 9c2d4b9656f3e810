import JSON
import Model

/// The JSON Schema (draft 2020-12) of a collection's data, made from the model.
struct DataSchema {
  let data: SiteView
  let collection: Collection

  /// The schema of `data/{collection}.json`; `id` is where it stands.
  func document(id: String) -> JSONValue {
    let version = object(
      [("url", uri)] + collection.fields.map { ($0.name, schema($0.type)) }
        + [("content", text("HTML with absolute URLs"))],
      required: ["url", "title"])
    let versions = JSONValue.members([
      "type": "object",
      "properties": .object(data.settings.languages.map { .init($0, version) }),
      "required": .array([.string(data.settings.languages[.original])]),
      "additionalProperties": .boolean(false),
    ])
    let entry = object(
      [
        ("id", uri), ("slug", .members(["type": "string", "pattern": "^[a-z0-9-]+$"])),
        ("published", day), ("updated", day), ("versions", versions),
      ], required: ["id", "slug", "versions"])
    let label = JSONValue.members([
      "type": "object", "additionalProperties": .members(["type": "string"]),
    ])
    let top = object(
      [
        ("$schema", uri), ("collection", .members(["const": .string(collection.name)])),
        ("label", label), ("entries", .members(["type": "array", "items": entry])),
      ], required: ["collection", "entries"])
    guard case .object(let members) = top else { return top }
    return .object(
      [
        .init("$schema", "https://json-schema.org/draft/2020-12/schema"), .init("$id", .string(id)),
        .init("title", .string(collection.label.text(in: data.settings.languages[.original]))),
      ] + members)
  }

  private var uri: JSONValue { .members(["type": "string", "format": "uri"]) }
  private var day: JSONValue { .members(["type": "string", "format": "date"]) }

  private func text(_ description: String) -> JSONValue {
    .members(["type": "string", "description": .string(description)])
  }

  private func object(_ fields: [(String, JSONValue)], required: [String]) -> JSONValue {
    .members([
      "type": "object", "properties": .object(fields.map { .init($0.0, $0.1) }),
      "required": .texts(required), "additionalProperties": .boolean(false),
    ])
  }

  private func schema(_ type: FieldType) -> JSONValue {
    switch type {
    case .text(let min, let max):
      return .members([
        "type": "string", "minLength": min > 0 ? .integer(min) : nil, "maxLength": .integer(max),
      ])
    case .markdown: return text("HTML with absolute URLs")
    case .number(let bounds):
      return .members([
        "type": "number", "minimum": bounds.lowerBound > -1e300 ? .number(bounds.lowerBound) : nil,
        "maximum": bounds.upperBound < 1e300 ? .number(bounds.upperBound) : nil,
      ])
    case .integer(let bounds):
      return .members([
        "type": "integer", "minimum": bounds.lowerBound > .min ? .integer(bounds.lowerBound) : nil,
        "maximum": bounds.upperBound < .max ? .integer(bounds.upperBound) : nil,
      ])
    case .boolean: return .members(["type": "boolean"])
    case .date: return day
    case .datetime:
      return .members([
        "type": "string",
        "pattern": "^\\d{4}-\\d\\d-\\d\\d(T\\d\\d:\\d\\d[+-]\\d\\d:\\d\\d)?$",
        "description": "A day, or a moment with its offset from universal time",
      ])
    case .url: return .members(["type": "string", "format": "iri"])
    case .email: return .members(["type": "string", "format": "email"])
    case .phone: return .members(["type": "string", "pattern": "^[+0-9][0-9 ()-]+$"])
    case .country: return .members(["type": "string", "pattern": "^[A-Z]{2}$"])
    case .language: return text("A BCP 47 language tag")
    case .coordinates:
      func degrees(_ bound: Int) -> JSONValue {
        .members(["type": "number", "minimum": .integer(-bound), "maximum": .integer(bound)])
      }
      return object(
        [("latitude", degrees(90)), ("longitude", degrees(180))],
        required: ["latitude", "longitude"])
    case .choice(let choices):
      return .members(["enum": .array(choices.map { .string($0.value) })])
    case .image, .file: return uri
    case .reference(let collections): return reference(collections)
    case .references(let collections, _, _):
      return .members([
        "type": "array", "items": reference(collections), "uniqueItems": .boolean(true),
      ])
    case .list(let of, let min, let max):
      return .members([
        "type": "array", "items": schema(of), "minItems": min > 0 ? .integer(min) : nil,
        "maxItems": .integer(max),
      ])
    case .group(let fields):
      return object(
        fields.map { ($0.name, schema($0.type)) },
        required: fields.filter(\.isRequired).map(\.name))
    }
  }

  private func reference(_ collections: [CollectionID]) -> JSONValue {
    let names = collections.map { data.model.collections[$0].name }
    return .members([
      "type": "string", "pattern": .string("^(\(names.joined(separator: "|")))/[a-z0-9-]+$"),
    ])
  }
}
