import JSON

/// Parts of JSON Schemas (draft 2020-12).
public enum JSONSchema {
  /// An absolute URL.
  public static let uri = JSONValue.members(["type": "string", "format": "uri"])

  /// A day.
  public static let day = JSONValue.members(["type": "string", "format": "date"])

  /// A text; `description` says which.
  public static func text(_ description: String) -> JSONValue {
    .members(["type": "string", "description": .string(description)])
  }

  /// An object of these members and no others.
  public static func object(_ fields: [(String, JSONValue)], required: [String]) -> JSONValue {
    .members([
      "type": "object", "properties": .object(fields.map { .init($0.0, $0.1) }),
      "required": .texts(required), "additionalProperties": .boolean(false),
    ])
  }
}
