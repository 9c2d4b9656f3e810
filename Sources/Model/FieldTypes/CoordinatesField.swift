import Diagnostics
import JSON
import FrontMatter
import Values

/// `coordinates`: a place on the globe, as latitude and longitude in degrees, WGS 84.
struct CoordinatesField: FieldDeclaration {
  typealias Content = (latitude: Double, longitude: Double)

  static let name = FieldTypeName.coordinates
  static let otherNames = ["geo", "geopoint", "point", "location", "latlng", "latlong", "position"]
  static let documentation = FieldDocumentation("degrees north and east")
  var expectation: Expectation { .coordinates }

  static let allowsDefault = false
  let isTranslatable = false

  static func read(
    _ map: inout SettingsMap, key: String, _ reader: inout CollectionReader
  ) -> FieldType? { .coordinates }

  /// Reads `[52.37, 4.90]`, `52.37, 4.90`, or `{latitude: 52.37, longitude: 4.90}`.
  func read(
    _ node: YAMLNode, _ place: FieldPlace, _ reader: inout ValueReader
  ) -> FieldValue.Content? {
    let parts: [String?]
    switch node.content {
    case .sequence(let items): parts = items.map(\.scalar)
    case .mapping:
      parts = [node.value(for: "latitude")?.scalar, node.value(for: "longitude")?.scalar]
    case .scalar(let text, _):
      parts = text.split(separator: ",").map { part in
        String(part.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
      }
    }
    let numbers = parts.compactMap { $0.flatMap { Double($0) } }
    guard numbers.count == 2, parts.count == 2, (-90...90).contains(numbers[0]),
      (-180...180).contains(numbers[1])
    else {
      reader.report(.invalidCoordinates(field: place.field), at: node.range)
      return nil
    }
    return .coordinates(latitude: numbers[0], longitude: numbers[1])
  }

  func content(of content: FieldValue.Content) -> Content? {
    if case .coordinates(let latitude, let longitude) = content {
      (latitude, longitude)
    } else {
      nil
    }
  }

  func plainText(_ place: Content) -> String { "" }

  /// What templates see.
  static let object = ObjectShape<Content>(
    "coordinates",
    [
      .init("latitude", .number, "degrees north") { .number($0.latitude) },
      .init("longitude", .number, "degrees east") { .number($0.longitude) },
    ])

  func templateType<Types: TemplateTypes>(name: String, _ types: inout Types) -> ValueType {
    types.shared(CoordinatesField.object.type)
  }

  func value(_ place: Content, of field: FieldValue, _ context: any ValueContext) -> Value {
    CoordinatesField.object.record(place)
  }

  func json(_ place: Content, of field: FieldValue, _ context: any ValueContext) -> JSONValue? {
    .members(["latitude": .number(place.latitude), "longitude": .number(place.longitude)])
  }

  func schema(_ names: Table<CollectionID, String>) -> JSONValue {
    func degrees(_ bound: Int) -> JSONValue {
      .members(["type": "number", "minimum": .integer(-bound), "maximum": .integer(bound)])
    }
    return JSONSchema.object(
      [("latitude", degrees(90)), ("longitude", degrees(180))],
      required: ["latitude", "longitude"])
  }

  let fitsCell = true

  func addWords(
    _ place: Content, of field: FieldValue, _ context: any ValueContext, to words: inout FieldWords
  ) {}
}
