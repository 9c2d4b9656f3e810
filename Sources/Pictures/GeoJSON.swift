import JSON

/// Areas on the globe from GeoJSON (RFC 7946): the polygons and multi-polygons of features.
public struct GeoJSON: Sendable {
  /// A place: degrees east and north, WGS 84.
  public struct Position: Sendable, Hashable {
    /// Degrees east.
    public let longitude: Double
    /// Degrees north.
    public let latitude: Double

    /// Makes a place.
    public init(longitude: Double, latitude: Double) {
      self.longitude = longitude
      self.latitude = latitude
    }
  }

  /// An area, such as a country.
  public struct Feature: Sendable {
    /// The value of its property `iso`: a country's code of two letters; empty if it has none.
    public let code: String
    /// The outer rings of its polygons; holes are left out.
    public let rings: [[Position]]
  }

  /// The features, in the order of the file.
  public let features: [Feature]

  /// Reads a feature collection. Fails if the bytes are something else, or not JSON.
  public init?(_ bytes: [UInt8]) {
    guard let value = JSONValue(bytes), case .array(let items)? = value["features"] else {
      return nil
    }
    features = items.compactMap { item -> Feature? in
      guard let geometry = item["geometry"], let coordinates = geometry["coordinates"] else {
        return nil
      }
      var code = ""
      if case .string(let text)? = item["properties"]?["iso"] { code = text }
      switch geometry["type"] {
      case .string("Polygon"):
        return Feature(code: code, rings: [GeoJSON.outerRing(coordinates)].compactMap { $0 })
      case .string("MultiPolygon"):
        return Feature(code: code, rings: coordinates.elements.compactMap { GeoJSON.outerRing($0) })
      default: return nil
      }
    }
    if features.isEmpty { return nil }
  }

  private static func outerRing(_ polygon: JSONValue) -> [Position]? {
    guard let ring = polygon.elements.first else { return nil }
    let positions = ring.elements.compactMap { item -> Position? in
      let axes = item.elements
      guard axes.count >= 2, let x = axes[0].double, let y = axes[1].double, abs(x) <= 180,
        abs(y) <= 90
      else { return nil }
      return Position(longitude: x, latitude: y)
    }
    return positions.count >= 4 ? positions : nil
  }
}
