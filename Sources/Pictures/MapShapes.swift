/// The border of an area, in metres, with its extent.
struct MapRing: Sendable {
  let points: [(east: Double, north: Double)]
  /// Its westernmost, southernmost, easternmost and northernmost coordinates in metres.
  let reach: (west: Double, south: Double, east: Double, north: Double)

  init(_ points: [(east: Double, north: Double)]) {
    self.points = points
    var reach = (
      west: Double.infinity, south: Double.infinity, east: -Double.infinity,
      north: -Double.infinity
    )
    for point in points {
      reach = (
        min(reach.west, point.east), min(reach.south, point.north), max(reach.east, point.east),
        max(reach.north, point.north)
      )
    }
    self.reach = reach
  }
}

/// A part of Europe on a grid of cells. Points move to the nearest corner of a cell, so that
/// neighbours share one border, and paths are short.
struct MapShapes {
  /// Metres east and north of the window's south-west and north-east.
  let window: (west: Double, south: Double, east: Double, north: Double)
  /// The side of a cell in metres.
  let cell: Double

  /// The window's size in cells.
  var width: Double { (window.east - window.west) / cell }
  var height: Double { (window.north - window.south) / cell }

  /// Returns a place in cells from the north-west corner, not rounded.
  func point(_ metres: (east: Double, north: Double)) -> (x: Double, y: Double) {
    ((metres.east - window.west) / cell, (window.north - metres.north) / cell)
  }

  /// The width of the margin around the window that is drawn too, in cells.
  private static let margin = 3.0

  /// Returns the path of an area, in SVG syntax; empty if nothing of it is visible.
  func path(_ rings: [MapRing]) -> String {
    rings.map { ring in
      // Nearly all of Europe is outside the window of one city, and need not be clipped.
      guard isNear(ring.reach) else { return "" }
      let points = simplified(clipped(ring.points.map(point)))
      return points.count < 3 || area(points) < 3 ? "" : text(points)
    }.joined()
  }

  /// Whether something may be in the window and its margin (with one more cell to be safe).
  private func isNear(
    _ reach: (west: Double, south: Double, east: Double, north: Double)
  ) -> Bool {
    let margin = (MapShapes.margin + 1) * cell
    return reach.east >= window.west - margin && reach.west <= window.east + margin
      && reach.north >= window.south - margin && reach.south <= window.north + margin
  }

  /// Returns the part in the window and its margin (Sutherland and Hodgman).
  private func clipped(_ ring: [(x: Double, y: Double)]) -> [(x: Double, y: Double)] {
    typealias Point = (x: Double, y: Double)
    let margin = MapShapes.margin
    let edges: [(inside: (Point) -> Bool, cross: (Point, Point) -> Point)] = [
      (
        { $0.x >= -margin },
        { a, b in (-margin, a.y + (b.y - a.y) * (-margin - a.x) / (b.x - a.x)) }
      ),
      (
        { $0.x <= width + margin },
        { a, b in
          (width + margin, a.y + (b.y - a.y) * (width + margin - a.x) / (b.x - a.x))
        }
      ),
      (
        { $0.y >= -margin },
        { a, b in (a.x + (b.x - a.x) * (-margin - a.y) / (b.y - a.y), -margin) }
      ),
      (
        { $0.y <= height + margin },
        { a, b in
          (a.x + (b.x - a.x) * (height + margin - a.y) / (b.y - a.y), height + margin)
        }
      ),
    ]
    var points = ring
    for edge in edges {
      var kept: [Point] = []
      guard var last = points.last else { return [] }
      for point in points {
        if edge.inside(point) != edge.inside(last) { kept.append(edge.cross(last, point)) }
        if edge.inside(point) { kept.append(point) }
        last = point
      }
      points = kept
    }
    return points
  }

  /// Returns the points on the grid, without repetitions and points in the middle of a straight
  /// line.
  private func simplified(_ ring: [(x: Double, y: Double)]) -> [(x: Int, y: Int)] {
    var points: [(x: Int, y: Int)] = []
    for point in ring {
      let point = (x: Int(point.x.rounded()), y: Int(point.y.rounded()))
      if let last = points.last, last == point { continue }
      if points.count >= 2 {
        let (a, b) = (points[points.count - 2], points[points.count - 1])
        if a == point {
          points.removeLast()
          continue
        }
        if (b.x - a.x) * (point.y - a.y) == (b.y - a.y) * (point.x - a.x) { points.removeLast() }
      }
      points.append(point)
    }
    if let first = points.first, let last = points.last, points.count > 1, first == last {
      points.removeLast()
    }
    return points
  }

  /// Returns the area in cells.
  private func area(_ points: [(x: Int, y: Int)]) -> Int {
    var double = 0
    for (index, a) in points.enumerated() {
      let b = points[(index + 1) % points.count]
      double += a.x * b.y - b.x * a.y
    }
    return abs(double) / 2
  }

  private func text(_ points: [(x: Int, y: Int)]) -> String {
    var text = "M\(points[0].x) \(points[0].y)l"
    for (index, point) in points.enumerated().dropFirst() {
      let (dx, dy) = (point.x - points[index - 1].x, point.y - points[index - 1].y)
      if index > 1, dx >= 0 { text += " " }
      text += dy < 0 ? "\(dx)\(dy)" : "\(dx) \(dy)"
    }
    return text + "z"
  }
}
