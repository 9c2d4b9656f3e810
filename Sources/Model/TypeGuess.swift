import Diagnostics

/// The names that other programs give to types of fields.
enum TypeGuess {
  /// The type of `model.yml` that a name was meant as: another program's, or a near one.
  static func type(meantBy name: String) -> String? {
    let name = name.lowercased()
    if FieldType.names.contains(name) { return name }
    return others[name] ?? NearMiss.best(for: name, among: FieldType.names)
  }

  private static let others: [String: String] = {
    let names: [(String, [String])] = [
      ("text", ["string", "str", "varchar", "char", "line", "plain", "singleline", "tekst"]),
      (
        "markdown",
        ["md", "richtext", "rich-text", "rich_text", "html", "textarea", "multiline", "longtext"]
      ),
      ("integer", ["int", "int32", "int64", "uint", "long", "whole", "count"]),
      ("number", ["float", "double", "decimal", "real", "num", "numeric", "money", "getal"]),
      ("boolean", ["bool", "flag", "checkbox", "toggle", "switch", "yesno"]),
      ("date", ["day", "datum"]),
      ("datetime", ["date-time", "date_time", "timestamp", "time", "moment"]),
      ("url", ["uri", "link", "href", "website"]),
      ("email", ["mail", "e-mail"]),
      ("phone", ["tel", "telephone", "telefoon"]),
      ("language", ["lang", "locale", "taal"]),
      ("country", ["land"]),
      ("coordinates", ["geo", "geopoint", "point", "location", "latlng", "latlong", "position"]),
      ("choice", ["enum", "select", "option", "options", "radio", "dropdown", "keuze"]),
      ("image", ["img", "picture", "photo", "foto", "media", "afbeelding"]),
      ("file", ["attachment", "upload", "document", "asset", "bestand"]),
      ("reference", ["ref", "relation", "relationship", "entry", "belongs_to"]),
      ("references", ["refs", "relations", "entries", "has_many"]),
      ("list", ["array", "sequence", "multiple", "tags", "lijst"]),
      ("group", ["object", "map", "mapping", "dict", "hash", "struct", "record"]),
    ]
    return Dictionary(
      names.flatMap { type, others in others.map { ($0, type) } },
      uniquingKeysWith: { first, _ in first })
  }()
}
