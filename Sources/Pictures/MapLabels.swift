/// Finds a place for the name of every dot on a map.
enum MapLabels {
  /// A name's place relative to its dot, in multiples of the font size.
  struct Offset {
    /// The box around the name.
    let box: (x: Double, y: Double, width: Double)
    /// Where a line from the dot meets the box.
    let joint: (x: Double, y: Double)
    /// Whether the name is so far away that it needs a line from the dot.
    let hasLeader: Bool
  }

  /// The height of a box, in multiples of the font size: a target of more than 24 pixels.
  static let height = 1.55

  /// The widths of the map, in multiples of the font size, at which nothing may overlap: from a
  /// phone to a wide screen.
  private static let widths = [17.5, 21, 28, 36, 45.0]

  /// Returns an upper estimate of a name's width, in multiples of the font size.
  private static func width(_ name: String) -> Double { Double(name.count) * 0.58 + 0.8 }

  /// Returns a place for each name.
  ///
  /// - Parameters:
  ///   - dots: the names, and the positions as shares of the map's width and height.
  ///   - aspect: the map's height divided by its width.
  static func place(
    _ dots: [(name: String, at: (x: Double, y: Double))], aspect: Double
  ) -> [Offset] {
    var found: [Int: Offset] = [:]
    // From north to south, then west to east, so that the names of neighbours keep that order.
    let order = dots.indices.sorted {
      (dots[$0].at.y, dots[$0].at.x, $0) < (dots[$1].at.y, dots[$1].at.x, $1)
    }
    for index in order {
      let candidates = self.candidates(width(dots[index].name))
      found[index] =
        candidates.first { candidate in
          widths.allSatisfy { width in
            isFree(candidate, index, dots, found, width: width, height: width * aspect)
          }
        } ?? candidates[0]
    }
    return dots.indices.compactMap { found[$0] }
  }

  /// Returns places around a dot, the best first: next to it, then farther away with a line.
  private static func candidates(_ width: Double) -> [Offset] {
    let middle = -height / 2
    var all = [
      Offset(box: (0.6, middle, width), joint: (0, 0), hasLeader: false),
      Offset(box: (-0.6 - width, middle, width), joint: (0, 0), hasLeader: false),
      Offset(box: (-width / 2, 0.6, width), joint: (0, 0), hasLeader: false),
      Offset(box: (-width / 2, -0.6 - height, width), joint: (0, 0), hasLeader: false),
    ]
    for distance in [1.6, 2.8, 4.2, 5.8, 7.6] {
      for step in [0, 1, -1, 2, -2, 3, -3, 4, -4] {
        let y = Double(step) * 0.9
        all.append(
          Offset(
            box: (-distance - width, y + middle, width), joint: (-distance, y), hasLeader: true))
        all.append(
          Offset(box: (distance, y + middle, width), joint: (distance, y), hasLeader: true))
      }
    }
    return all
  }

  private static func isFree(
    _ offset: Offset, _ index: Int, _ dots: [(name: String, at: (x: Double, y: Double))],
    _ placed: [Int: Offset], width: Double, height mapHeight: Double
  ) -> Bool {
    let at = (x: dots[index].at.x * width, y: dots[index].at.y * mapHeight)
    let left = at.x + offset.box.x
    let top = at.y + offset.box.y
    guard left >= 0.1, top >= 0.1, left + offset.box.width <= width - 0.1,
      top + height <= mapHeight - 0.1
    else { return false }
    let gap = 0.15
    return dots.indices.allSatisfy { other in
      if other == index { return true }
      let dot = (x: dots[other].at.x * width, y: dots[other].at.y * mapHeight)
      if dot.x > left - 0.5, dot.x < left + offset.box.width + 0.5, dot.y > top - 0.5,
        dot.y < top + height + 0.5
      {
        return false
      }
      guard let box = placed[other]?.box else { return true }
      let (x, y) = (dot.x + box.x, dot.y + box.y)
      return x + box.width + gap <= left || left + offset.box.width + gap <= x
        || y + height + gap <= top || top + height + gap <= y
    }
  }
}
