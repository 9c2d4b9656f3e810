/// Draws a chart. Horizontal measures are percentages of the width, and vertical ones are multiples
/// of the font size. So a chart fits any screen, and its text keeps the size that the reader has
/// chosen.
struct ChartDrawing {
  let chart: Chart
  let words: PictureWords
  private(set) var out = Markup()
  /// The height, in multiples of the font size.
  private(set) var height = 0.0

  init(chart: Chart, words: PictureWords) {
    self.chart = chart
    self.words = words
  }

  mutating func draw() {
    switch chart.kind {
    case .bar, .groupedBar: drawBars()
    case .progress: drawProgress()
    case .line: drawLines()
    case .slope: drawSlope()
    }
  }

  // MARK: - Bars

  private mutating func drawBars() {
    let greatest = chart.rows.flatMap { $0.numbers.map(\.value) }.max() ?? 0
    // Leave room for the number, and for the column's name, after the longest bar.
    let room = chart.columns.count == 1 ? 76.0 : 56.0
    for row in chart.rows {
      drawLabel(row.label)
      for (column, number) in row.numbers.enumerated() {
        let width = greatest > 0 ? number.value / greatest * room : 0
        rectangle(x: 0, y: height, width: width, height: 1.35, "series-\(column + 1)")
        let text = chart.text(number, words)
        let name = chart.columns.count == 1 ? text : "\(text) \(chart.columns[column])"
        label(name, x: width, dx: 0.5, y: height + 1.02, "chart-value")
        height += 1.6
      }
      height += 0.6
    }
    line(x: (0, 0), y: (0.2, height - 0.6), "chart-axis")
  }

  private mutating func drawProgress() {
    for row in chart.rows {
      let value = row.numbers[0]
      let target = row.numbers.count > 1 ? row.numbers[1] : nil
      let whole = target?.value ?? 100
      let share = whole > 0 ? min(1, value.value / whole) : 0
      drawLabel(row.label, dx: 0)
      rectangle(x: 0, y: height, width: 100, height: 1, "chart-track")
      rectangle(x: 0, y: height, width: share * 100, height: 1, "series-1")
      label(chart.progress(value, of: target, words), x: 0, y: height + 2.2, "chart-value")
      height += 3.1
    }
  }

  /// Draws the label of a group of bars above it.
  ///
  /// - Parameter dx: the distance from the left, in multiples of the font size: next to an axis, or
  ///   where the bars begin.
  private mutating func drawLabel(_ text: String, dx: Double = 0.35) {
    for line in wrapped(text, 34) {
      label(line, x: 0, dx: dx, y: height + 1, "chart-label")
      height += 1.3
    }
    height += 0.15
  }

  // MARK: - Lines

  private mutating func drawLines() {
    let numbers = chart.rows.flatMap(\.numbers).map(\.value)
    let place = Scale(numbers, top: 2, bottom: 11)
    let right = chart.columns.count == 1 ? 92.0 : 70.0
    let steps = Double(max(1, chart.rows.count - 1))
    let positions = chart.rows.indices.map { 8 + (right - 8) * Double($0) / steps }
    line(x: (4, right + 4), y: (12, 12), "chart-axis")
    let labelled = self.labelled(steps: steps, width: right - 8)
    for index in labelled {
      label(chart.rows[index].label, x: positions[index], y: 13.3, "chart-label", anchor: "middle")
    }
    var names = Labels()
    for column in chart.columns.indices {
      let heights = chart.rows.map { place($0.numbers[column].value) }
      for index in heights.indices.dropFirst() {
        line(
          x: (positions[index - 1], positions[index]), y: (heights[index - 1], heights[index]),
          "chart-stroke series-\(column + 1)")
      }
      for index in heights.indices {
        circle(x: positions[index], y: heights[index], "series-\(column + 1)")
      }
      if chart.columns.count > 1, let last = heights.last {
        names.add(wrapped(chart.columns[column], 10), at: last)
      }
    }
    for index in labelled {
      let row = chart.rows[index]
      for (column, y) in freePlaces(at: row.numbers.map { place($0.value) }, bottom: 12) {
        label(
          chart.text(row.numbers[column], words), x: positions[index], y: y, "chart-value",
          anchor: "middle")
      }
    }
    for (lines, y) in names.placed {
      for (index, text) in lines.enumerated() {
        label(text, x: right, dx: 1.2, y: y + 0.35 + Double(index) * 1.2, "chart-label")
      }
    }
    height = max(13.8, names.bottom)
  }

  /// Returns the rows whose label and numbers are shown: as many as a phone has room for, always
  /// with the last one. The table has all rows.
  ///
  /// - Parameter width: the share of the picture that the rows use, in percent.
  private func labelled(steps: Double, width: Double) -> [Int] {
    let texts = chart.rows.flatMap { [$0.label] + $0.numbers.map { chart.text($0, words) } }
    let longest = Double(texts.map(\.count).max() ?? 1)
    // On a phone the picture is about 19 em wide, and a digit takes 0.6 em.
    let room = max(1, (0.19 * width / (0.6 * longest + 0.4)).rounded(.down))
    let every = max(1, Int((steps / room).rounded(.up)))
    return chart.rows.indices.filter { (chart.rows.count - 1 - $0) % every == 0 }
  }

  /// Returns places for the numbers of points above one another. Each is above or below its point,
  /// and covers no other point or number. A number without such a place is left out.
  private func freePlaces(
    at heights: [Double], bottom: Double
  ) -> [(column: Int, y: Double)] {
    // The baseline of a text is at its bottom. A place is taken by the circle of a point or the
    // line of a text.
    var taken = heights.map { $0 - 0.35...$0 + 0.35 }
    taken.append(bottom...bottom + 2)
    var places: [(column: Int, y: Double)] = []
    for column in heights.indices.sorted(by: { (heights[$0], $0) < (heights[$1], $1) }) {
      for y in [heights[column] - 0.7, heights[column] + 1.6] {
        let line = y - 0.95...y + 0.1
        guard !taken.contains(where: { $0.overlaps(line) }) else { continue }
        taken.append(line)
        places.append((column, y))
        break
      }
    }
    return places
  }

  private mutating func drawSlope() {
    let numbers = chart.rows.flatMap(\.numbers).map(\.value)
    let place = Scale(numbers, top: 2.6, bottom: max(9, Double(chart.rows.count) * 2.4 + 2))
    let (left, right) = (18.0, 58.0)
    for (index, x) in [left, right].enumerated() {
      label(
        chart.columns[index], x: x, y: 1, "chart-label", anchor: "middle")
      line(x: (x, x), y: (1.6, place.bottom + 0.9), "chart-axis")
    }
    var names = Labels()
    for (index, row) in chart.rows.enumerated() {
      let (from, to) = (place(row.numbers[0].value), place(row.numbers[1].value))
      let series = "series-\(index % PictureReader.columnLimit + 1)"
      line(x: (left, right), y: (from, to), "chart-stroke \(series)")
      circle(x: left, y: from, series)
      circle(x: right, y: to, series)
      label(
        chart.text(row.numbers[0], words), x: left, dx: -0.7, y: from + 0.35, "chart-value",
        anchor: "end")
      names.add([chart.text(row.numbers[1], words)] + wrapped(row.label, 15), at: to)
    }
    for (lines, y) in names.placed {
      for (index, text) in lines.enumerated() {
        label(
          text, x: right, dx: 0.8, y: y + 0.35 + Double(index) * 1.2,
          index == 0 ? "chart-value" : "chart-label")
      }
    }
    height = max(place.bottom + 1.6, names.bottom)
  }

  // MARK: - Shapes

  private mutating func rectangle(
    x: Double, y: Double, width: Double, height: Double, _ name: String
  ) {
    out.element(
      "rect",
      [
        ("class", name), ("x", percent(x)), ("y", em(y)), ("width", percent(width)),
        ("height", em(height)),
      ], "")
  }

  private mutating func line(x: (Double, Double), y: (Double, Double), _ name: String) {
    out.element(
      "line",
      [
        ("class", name), ("x1", percent(x.0)), ("y1", em(y.0)), ("x2", percent(x.1)),
        ("y2", em(y.1)),
      ], "")
  }

  private mutating func circle(x: Double, y: Double, _ name: String) {
    out.element(
      "circle", [("class", name), ("cx", percent(x)), ("cy", em(y)), ("r", "0.35em")], "")
  }

  private mutating func label(
    _ text: String, x: Double, dx: Double = 0, y: Double, _ name: String, anchor: String = "start"
  ) {
    var attributes = [("class", name), ("x", percent(x)), ("y", em(y))]
    if dx != 0 { attributes.append(("dx", em(dx))) }
    if anchor != "start" { attributes.append(("text-anchor", anchor)) }
    out.element("text", attributes, text)
    out.newLine()
  }
}

/// Converts numbers to heights: the greatest is at the top.
private struct Scale {
  let bottom: Double
  private let top: Double
  private let least: Double
  private let greatest: Double

  init(_ numbers: [Double], top: Double, bottom: Double) {
    self.top = top
    self.bottom = bottom
    least = numbers.min() ?? 0
    greatest = numbers.max() ?? 0
  }

  func callAsFunction(_ value: Double) -> Double {
    greatest > least
      ? bottom - (value - least) / (greatest - least) * (bottom - top) : (top + bottom) / 2
  }
}

/// Labels of several lines next to points, which are moved down if they would overlap.
private struct Labels {
  private var items: [(lines: [String], y: Double)] = []

  mutating func add(_ lines: [String], at y: Double) { items.append((lines, y)) }

  /// The labels with their places, from the top.
  var placed: [(lines: [String], y: Double)] {
    var free = -Double.infinity
    return items.enumerated().sorted { ($0.element.y, $0.offset) < ($1.element.y, $1.offset) }.map {
      let y = max($0.element.y, free)
      free = y + Double($0.element.lines.count) * 1.2 + 0.25
      return ($0.element.lines, y)
    }
  }

  /// Where the last line ends.
  var bottom: Double {
    placed.map { $0.y + Double($0.lines.count) * 1.2 }.max() ?? 0
  }
}
