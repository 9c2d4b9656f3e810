/// A place to show on a map.
public struct MapPlace: Sendable {
  /// Its name.
  public let name: String
  /// The language of the name, if it differs from the page's.
  public let language: String?
  /// The URL to which it links.
  public let url: String
  /// Its position.
  public let position: GeoJSON.Position

  /// Makes a place.
  public init(name: String, language: String?, url: String, position: GeoJSON.Position) {
    self.name = name
    self.language = language
    self.url = url
    self.position = position
  }
}

/// Europe in ETRS89-LAEA, for maps of places and for the place of one city.
public struct EuropeMap: Sendable {
  /// A place farther than this from the middle of Europe, in metres, is not on any map.
  private static let reach = 3_600_000.0

  private let areas: [(code: String, rings: [MapRing])]

  /// Projects all areas.
  public init(_ data: GeoJSON) {
    areas = data.features.map { feature in
      (feature.code, feature.rings.map { MapRing($0.map { EuropeProjection.metres($0) }) })
    }
  }

  /// Returns a map with a link for each place; empty if there is no place to show.
  ///
  /// The land scales with the page, but dots and names keep their size. Names are placed so that
  /// they cover neither one another nor another dot, on a phone as well as on a wide screen.
  ///
  /// - Parameter label: the name of the map.
  public func overview(_ places: [MapPlace], label: String) -> [UInt8] {
    let shown = places.compactMap {
      place -> (place: MapPlace, at: (east: Double, north: Double))? in
      let at = EuropeProjection.metres(place.position)
      let (x, y) = (at.east - 4_321_000, at.north - 3_210_000)
      return (x * x + y * y).squareRoot() <= Self.reach ? (place, at) : nil
    }
    guard !shown.isEmpty else { return [] }
    // The map shows Europe from Portugal to Finland and Greece, and farther if a place is outside.
    let shapes = MapShapes(
      window: (
        min(2_500_000, shown.map { $0.at.east - 250_000 }.min() ?? 0),
        min(1_400_000, shown.map { $0.at.north - 250_000 }.min() ?? 0),
        max(5_900_000, shown.map { $0.at.east + 250_000 }.max() ?? 0),
        max(4_700_000, shown.map { $0.at.north + 250_000 }.max() ?? 0)
      ), cell: 8_000)
    let size = (width: shapes.width.rounded(.up), height: shapes.height.rounded(.up))
    let points = shown.map { item in
      let point = shapes.point(item.at)
      return (x: point.x / size.width, y: point.y / size.height)
    }
    let labels = MapLabels.place(
      zip(shown, points).map { ($0.place.name, $1) }, aspect: size.height / size.width)
    var out = Markup()
    out.begin(
      "svg",
      [("class", "map"), ("role", "group"), ("aria-label", label), ("width", "100%")])
    out.newLine()
    land(shapes, size, chosen: nil, &out)
    for (item, (point, offset)) in zip(shown, zip(points, labels)) {
      let at = [("x", percent(point.x * 100)), ("y", percent(point.y * 100))]
      out.begin("svg", [("class", "map-place")] + at)
      if offset.hasLeader {
        out.element(
          "line",
          [
            ("class", "map-leader"), ("x1", "0"), ("y1", "0"), ("x2", em(offset.joint.x)),
            ("y2", em(offset.joint.y)),
          ], "")
      }
      out.begin("a", [("href", item.place.url)])
      out.element("circle", [("class", "map-dot"), ("r", "0.4em")], "")
      out.element(
        "rect",
        [
          ("class", "map-label"), ("x", em(offset.box.x)), ("y", em(offset.box.y)),
          ("width", em(offset.box.width)), ("height", em(MapLabels.height)), ("rx", "2"),
        ], "")
      var attributes = [
        ("class", "map-name"), ("x", em(offset.box.x + offset.box.width / 2)),
        ("y", em(offset.box.y + 1.08)), ("text-anchor", "middle"),
      ]
      if let language = item.place.language { attributes.append(("lang", language)) }
      out.element("text", attributes, item.place.name)
      out.end("a")
      out.end("svg")
      out.newLine()
    }
    out.end("svg")
    out.newLine()
    return Array(out.text.utf8)
  }

  /// Returns a map of one place with its surroundings; empty if the place is too far away.
  ///
  /// - Parameter country: the code of the area to highlight.
  public func locator(_ position: GeoJSON.Position, country: String?) -> LocatorDrawing {
    let at = EuropeProjection.metres(position)
    let (x, y) = (at.east - 4_321_000, at.north - 3_210_000)
    guard (x * x + y * y).squareRoot() <= Self.reach else { return LocatorDrawing(nil) }
    let shapes = MapShapes(
      window: (at.east - 700_000, at.north - 525_000, at.east + 700_000, at.north + 525_000),
      cell: 7_000)
    let size = (width: shapes.width.rounded(), height: shapes.height.rounded())
    var out = Markup()
    paths(shapes, chosen: country, &out)
    out.element(
      "circle",
      [
        ("class", "map-dot"), ("cx", short(size.width / 2)), ("cy", short(size.height / 2)),
        ("r", "5"),
      ], "")
    return LocatorDrawing((size, out))
  }

  private func land(
    _ shapes: MapShapes, _ size: (width: Double, height: Double), chosen: String?,
    _ out: inout Markup
  ) {
    out.begin(
      "svg",
      [
        ("viewBox", "0 0 \(short(size.width)) \(short(size.height))"), ("width", "100%"),
        ("height", "100%"), ("aria-hidden", "true"), ("focusable", "false"),
      ])
    paths(shapes, chosen: chosen, &out)
    out.end("svg")
    out.newLine()
  }

  private func paths(_ shapes: MapShapes, chosen: String?, _ out: inout Markup) {
    for area in areas where area.code != chosen { path(shapes, area.rings, "map-land", &out) }
    // Draw the chosen area last, so that its whole border is visible.
    for area in areas where area.code == chosen { path(shapes, area.rings, "map-chosen", &out) }
  }

  private func path(
    _ shapes: MapShapes, _ rings: [MapRing], _ name: String,
    _ out: inout Markup
  ) {
    let text = shapes.path(rings)
    if !text.isEmpty { out.element("path", [("class", name), ("d", text)], "") }
  }
}

/// A map that shows where one place is, without its accessible name.
public struct LocatorDrawing: Sendable {
  private let content: (size: (width: Double, height: Double), shapes: Markup)?

  fileprivate init(_ content: (size: (width: Double, height: Double), shapes: Markup)?) {
    self.content = content
  }

  /// Returns the map; empty if there is none.
  ///
  /// - Parameter label: what it shows, for people who cannot see it.
  public func html(label: String) -> [UInt8] {
    guard let (size, shapes) = content else { return [] }
    var out = Markup()
    out.begin(
      "svg",
      [
        ("class", "map locator"), ("role", "img"), ("aria-label", label),
        ("viewBox", "0 0 \(short(size.width)) \(short(size.height))"),
      ])
    out.append(shapes)
    out.end("svg")
    out.newLine()
    return Array(out.text.utf8)
  }
}
