import Testing

@testable import Pictures

@Suite("Maps")
struct MapTests {
  /// The example of EPSG Guidance Note 7-2 for method 9820.
  @Test func projectsAsDefined() {
    let (east, north) = EuropeProjection.metres(.init(longitude: 5, latitude: 50))
    #expect(abs(east - 3_962_799.45) < 0.01)
    #expect(abs(north - 2_999_718.85) < 0.01)
  }

  private let square = GeoJSON(
    Array(
      """
      {"type": "FeatureCollection", "features": [{"type": "Feature", "properties": {"iso": "NL"},
       "geometry": {"type": "Polygon", "coordinates": [[[3, 51], [8, 51], [8, 54], [3, 54], [3, 51]]]}}]}
      """.utf8))

  private func place(_ name: String, _ latitude: Double, _ longitude: Double) -> MapPlace {
    MapPlace(
      name: name, language: nil, url: "/\(name)/",
      position: .init(longitude: longitude, latitude: latitude))
  }

  /// Boxes of names in pixels of a map of some width.
  private func boxes(_ svg: String, width: Double, height: Double)
    -> [(x: Double, y: Double, width: Double, height: Double)]
  {
    let number =
      #/<svg class="map-place" x="([\d.]+)%" y="([\d.]+)%">.*?<rect class="map-label" x="([-\d.]+)em" y="([-\d.]+)em" width="([\d.]+)em" height="([\d.]+)em"/#
    return svg.matches(of: number).map { match in
      let values = [match.1, match.2, match.3, match.4, match.5, match.6].map { Double($0) ?? -1 }
      return (
        values[0] / 100 * width + values[2] * 16, values[1] / 100 * height + values[3] * 16,
        values[4] * 16, values[5] * 16
      )
    }
  }

  @Test func namesDoNotOverlapOnAnyScreen() throws {
    let map = EuropeMap(try #require(square))
    let places = [
      place("Amsterdam", 52.37, 4.90), place("Haarlem", 52.38, 4.64),
      place("The Hague", 52.08, 4.31),
      place("Utrecht", 52.09, 5.12), place("Athens", 37.98, 23.73), place("Barcelona", 41.39, 2.17),
      place("Berlin", 52.52, 13.40),
    ]
    let svg = String(decoding: map.overview(places, label: "Cities"), as: UTF8.self)
    for width in [280.0, 336, 480, 720] {
      let boxes = boxes(svg, width: width, height: width * 413 / 425)
      #expect(boxes.count == places.count)
      for (index, a) in boxes.enumerated() {
        #expect(a.x >= 0 && a.x + a.width <= width && a.height >= 24)
        for b in boxes[(index + 1)...] {
          #expect(
            a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y
              || b.y + b.height <= a.y, "\(width)")
        }
      }
    }
    #expect(svg.contains("<a href=\"/Haarlem/\">"))
    #expect(!svg.contains("style"))
  }

  @Test func distantPlacesAreOnNoMap() throws {
    let map = EuropeMap(try #require(square))
    #expect(map.overview([place("Tokyo", 35.7, 139.7)], label: "Cities").isEmpty)
    let far = map.locator(.init(longitude: 139.7, latitude: 35.7), country: nil)
    #expect(far.html(label: "").isEmpty)
    let near = map.locator(.init(longitude: 4.9, latitude: 52.37), country: "NL")
      .html(label: "Here")
    #expect(String(decoding: near, as: UTF8.self).contains("class=\"map-chosen\" d=\"M"))
  }

  @Test(arguments: [
    "", "{}", "[1", "{\"features\": []}", "{\"features\": [{\"geometry\": 1}]}",
    "[[[[[[[[[[[[[[[[[[[[[[",
  ])
  func anInvalidMapIsRefused(_ text: String) {
    #expect(GeoJSON(Array(text.utf8)) == nil)
  }
}
