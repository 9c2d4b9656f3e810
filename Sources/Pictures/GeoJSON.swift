/// Areas on the globe, as GeoJSON gives them (RFC 7946): polygons and multi-polygons of features.
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
    var reader = JSONReader(bytes: bytes)
    guard let value = reader.document(), case .array(let items)? = value["features"] else {
      return nil
    }
    features = items.compactMap { item -> Feature? in
      guard let geometry = item["geometry"], let coordinates = geometry["coordinates"] else {
        return nil
      }
      var code = ""
      if case .text(let text)? = item["properties"]?["iso"] { code = text }
      switch geometry["type"] {
      case .text("Polygon"):
        return Feature(code: code, rings: [GeoJSON.outerRing(coordinates)].compactMap { $0 })
      case .text("MultiPolygon"):
        return Feature(code: code, rings: coordinates.items.compactMap { GeoJSON.outerRing($0) })
      default: return nil
      }
    }
    if features.isEmpty { return nil }
  }

  private static func outerRing(_ polygon: JSONReader.Value) -> [Position]? {
    guard let ring = polygon.items.first else { return nil }
    let positions = ring.items.compactMap { item -> Position? in
      guard item.items.count >= 2, case .number(let x) = item.items[0],
        case .number(let y) = item.items[1], abs(x) <= 180, abs(y) <= 90
      else { return nil }
      return Position(longitude: x, latitude: y)
    }
    return positions.count >= 4 ? positions : nil
  }
}

/// Reads JSON (RFC 8259) as far as GeoJSON needs it: no escapes in texts but `\"` and `\\`.
private struct JSONReader {
  indirect enum Value {
    case number(Double)
    case text(String)
    case array([Value])
    case object([(key: String, value: Value)])
    case other

    var items: [Value] { if case .array(let items) = self { items } else { [] } }

    subscript(key: String) -> Value? {
      if case .object(let pairs) = self { pairs.first { $0.key == key }?.value } else { nil }
    }
  }

  /// How deep arrays and objects may stand in one another.
  private static let depthLimit = 16

  let bytes: [UInt8]
  private var at = 0

  init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  mutating func document() -> Value? {
    guard let value = value(depth: 0) else { return nil }
    skipSpace()
    return at == bytes.count ? value : nil
  }

  private mutating func value(depth: Int) -> Value? {
    skipSpace()
    guard at < bytes.count, depth < Self.depthLimit else { return nil }
    switch bytes[at] {
    case UInt8(ascii: "{"): return object(depth)
    case UInt8(ascii: "["): return array(depth)
    case UInt8(ascii: "\""): return text().map { .text($0) }
    default: return scalar()
    }
  }

  private mutating func array(_ depth: Int) -> Value? {
    var items: [Value] = []
    at += 1
    if take("]") { return .array([]) }
    repeat {
      guard let item = value(depth: depth + 1) else { return nil }
      items.append(item)
    } while take(",")
    return take("]") ? .array(items) : nil
  }

  private mutating func object(_ depth: Int) -> Value? {
    var pairs: [(key: String, value: Value)] = []
    at += 1
    if take("}") { return .object([]) }
    repeat {
      skipSpace()
      guard at < bytes.count, bytes[at] == UInt8(ascii: "\""), let key = text(), take(":"),
        let item = value(depth: depth + 1)
      else { return nil }
      pairs.append((key, item))
    } while take(",")
    return take("}") ? .object(pairs) : nil
  }

  private mutating func text() -> String? {
    at += 1
    var text: [UInt8] = []
    while at < bytes.count, bytes[at] != UInt8(ascii: "\"") {
      if bytes[at] == UInt8(ascii: "\\") { at += 1 }
      if at < bytes.count { text.append(bytes[at]) }
      at += 1
    }
    guard at < bytes.count else { return nil }
    at += 1
    return String(decoding: text, as: UTF8.self)
  }

  private mutating func scalar() -> Value? {
    let start = at
    while at < bytes.count, bytes[at] > 0x20, !Array(",]}:".utf8).contains(bytes[at]) { at += 1 }
    let word = String(decoding: bytes[start..<at], as: UTF8.self)
    if ["true", "false", "null"].contains(word) { return .other }
    guard let number = Double(word), number.isFinite else { return nil }
    return .number(number)
  }

  private mutating func take(_ byte: Unicode.Scalar) -> Bool {
    skipSpace()
    guard at < bytes.count, bytes[at] == UInt8(ascii: byte) else { return false }
    at += 1
    return true
  }

  private mutating func skipSpace() {
    while at < bytes.count, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[at]) { at += 1 }
  }
}
