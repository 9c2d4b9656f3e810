import Diagnostics

/// Reads the fenced blocks ```` ```chart ````, ```` ```timeline ```` and ```` ```facts ````.
///
/// Settings (`title: …`) come first, then an empty line, then the data. The data are
/// comma-separated values with the names of the columns in the first line, or lines of a name, a
/// colon and a text.
public enum PictureReader {
  /// A kind of block that is a picture, by its name.
  public enum Kind: String, CaseIterable, Sendable {
    case chart, timeline, facts
  }

  /// The settings that are allowed above the data of a list.
  static let listSettings = ["title"]

  /// The most lines of data in a picture.
  static let rowLimit = 60
  /// The most columns of numbers in a chart.
  static let columnLimit = 6

  /// Reads a block.
  ///
  /// - Parameters:
  ///   - hasDecimalComma: whether the text's language has a decimal comma.
  ///   - dataFile: the file next to the page that a chart's `file` setting names; nil if there is
  ///     none.
  /// - Returns: nil if there is nothing to draw; then there are diagnostics.
  public static func read(
    _ kind: Kind, _ source: PictureSource, hasDecimalComma: Bool = false,
    dataFile: (String) -> SourceFile?
  ) -> (picture: Picture?, diagnostics: [Diagnostic]) {
    var reader = Reader(source: source)
    let picture: Picture?
    switch kind {
    case .chart:
      picture = reader.chart(hasDecimalComma: hasDecimalComma, dataFile).map(Picture.chart)
    case .timeline: picture = reader.list().map(Picture.timeline)
    case .facts: picture = reader.list().map(Picture.facts)
    }
    return (reader.diagnostics.isEmpty ? picture : nil, reader.diagnostics)
  }
}

private struct Reader {
  let source: PictureSource
  var diagnostics: [Diagnostic] = []
  private var settings: [(name: String, value: String, at: SourceLocation)] = []
  private var data: [PictureSource.Line] = []

  init(source: PictureSource) {
    self.source = source
  }

  // MARK: - Settings

  private mutating func split(_ known: [String]) {
    let lines = source.lines
    var end = lines.indices.first { $0 > 0 && isBlank(lines[$0]) } ?? 0
    data = lines[end...].filter { !isBlank($0) }
    if let start = dataStart(known, lines[..<(end > 0 ? end : lines.count)]) {
      end = start
      data = lines[start...].filter { !isBlank($0) }
      if start > 0, let first = data.first { reportNoEmptyLine(above: first) }
    }
    for line in lines[..<end] where !isBlank(line) {
      guard let (name, value, range) = named(line) else {
        report(.lineWithoutColon, source.location(line))
        continue
      }
      guard known.contains(name) else {
        let near = NearMiss.best(for: name, among: known)
        let at = source.location(line, range)
        report(
          .unknownSetting(name: name, known: known), at,
          near.map { Suggestion(replace: at.range, with: $0) })
        continue
      }
      settings.append((name, value, source.location(line)))
    }
  }

  /// Returns where the data begin if no empty line separates them from settings above; nil if all
  /// lines are settings, or all are data.
  private func dataStart(
    _ known: [String], _ lines: ArraySlice<PictureSource.Line>
  ) -> Int? {
    let isWhole = lines.endIndex == source.lines.endIndex
    guard let first = lines.first, let name = named(first)?.name else { return nil }
    if known == PictureReader.listSettings {
      // The other lines of a list have a colon too, so only the first one can be a setting.
      if known.contains(name) { return isWhole || lines.count > 1 ? lines.startIndex + 1 : nil }
      return NearMiss.best(for: name, among: known) == nil ? lines.startIndex : nil
    }
    let start = lines.firstIndex { !isBlank($0) && named($0) == nil } ?? lines.endIndex
    guard lines[..<start].contains(where: { named($0).map { known.contains($0.name) } ?? false })
    else { return nil }
    if start == lines.endIndex { return isWhole ? start : nil }
    // A single line above an empty one is a setting without its colon.
    let isTable = lines[start...].allSatisfy { line in
      line.text.utf8.contains { $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: ";") }
    }
    return isWhole || isTable && lines.endIndex - start > 1 ? start : nil
  }

  private mutating func reportNoEmptyLine(above line: PictureSource.Line) {
    let bytes = source.file.bytes
    let isAtMargin =
      line.start > 0 && line.start <= bytes.count && bytes[line.start - 1] == 0x0A
    report(
      .noEmptyLine, source.location(line),
      isAtMargin
        ? Suggestion(replace: line.start..<line.start, with: "\n", isSafe: true) : nil)
  }

  private func isBlank(_ line: PictureSource.Line) -> Bool {
    line.text.utf8.allSatisfy { $0 <= 0x20 }
  }

  /// Reads a line of a name, a colon and a text. The range is that of the name.
  private func named(
    _ line: PictureSource.Line
  ) -> (name: String, text: String, range: Range<Int>)? {
    let bytes = Array(line.text.utf8)
    guard
      let colon = bytes.indices.first(where: {
        bytes[$0] == UInt8(ascii: ":") && ($0 + 1 == bytes.count || bytes[$0 + 1] == 0x20)
      })
    else { return nil }
    func trimmed(_ range: Range<Int>) -> Range<Int> {
      var range = range
      while let first = bytes[range].first, first <= 0x20 { range.removeFirst() }
      while let last = bytes[range].last, last <= 0x20 { range.removeLast() }
      return range
    }
    let name = trimmed(0..<colon)
    let text = trimmed(colon + 1..<bytes.count)
    guard !name.isEmpty, !text.isEmpty else { return nil }
    return (
      String(decoding: bytes[name], as: UTF8.self), String(decoding: bytes[text], as: UTF8.self),
      name
    )
  }

  /// Returns the value of a setting, without quotes around it, which front matter may have.
  private func setting(_ name: String) -> String? {
    guard let value = settings.first(where: { $0.name == name })?.value else { return nil }
    guard value.utf8.count > 2, let first = value.first, first == "\"" || first == "'",
      value.last == first
    else { return value }
    return String(value.dropFirst().dropLast())
  }

  private mutating func report(
    _ problem: PictureProblem, _ at: SourceLocation, _ suggestion: Suggestion? = nil
  ) {
    diagnostics.append(Diagnostic(problem, at: at, suggestion: source.isExact ? suggestion : nil))
  }

  // MARK: - Lists

  mutating func list() -> PictureList? {
    split(PictureReader.listSettings)
    var items: [(name: String, text: String)] = []
    for line in data {
      guard let (name, text, _) = named(line) else {
        report(.lineWithoutColon, source.location(line))
        continue
      }
      items.append((name, text))
    }
    if data.isEmpty { report(.noData, source.location) }
    if data.count > PictureReader.rowLimit {
      report(
        .tooManyLines(limit: PictureReader.rowLimit),
        source.location(data[PictureReader.rowLimit]))
    }
    return PictureList(title: setting("title"), items: items)
  }

  // MARK: - Charts

  mutating func chart(
    hasDecimalComma: Bool, _ dataFile: (String) -> SourceFile?
  ) -> Chart? {
    split(["type", "title", "description", "unit", "note", "file"])
    var kind = Chart.Kind.bar
    if let type = settings.first(where: { $0.name == "type" }) {
      let known = Chart.Kind.allCases.map(\.rawValue)
      if let found = Chart.Kind(rawValue: type.value) {
        kind = found
      } else {
        let near = NearMiss.best(for: type.value, among: known)
        report(
          .unknownType(name: type.value, known: known), type.at,
          near.map { Suggestion(replace: type.at.range, with: "type: \($0)") })
      }
    }
    if setting("title") == nil { report(.noTitle, source.location) }
    var table = Table(source: source, lines: data)
    if let file = settings.first(where: { $0.name == "file" }) {
      guard let found = dataFile(file.value) else {
        report(.missingFile(name: file.value), file.at)
        return nil
      }
      if let line = data.first { report(.dataTwice, source.location(line)) }
      let other = PictureSource(found)
      table = Table(source: other, lines: other.lines.filter { !isBlank($0) })
    }
    let rows = table.read(kind, hasDecimalComma: hasDecimalComma)
    diagnostics += table.diagnostics
    if table.diagnostics.isEmpty, rows.isEmpty { report(.noData, source.location) }
    return Chart(
      kind: kind, title: setting("title") ?? "", description: setting("description"),
      unit: setting("unit") ?? "", note: setting("note"), labelName: table.names.first ?? "",
      columns: Array(table.names.dropFirst()), rows: rows)
  }
}

/// Reads a chart's lines of numbers.
private struct Table {
  let source: PictureSource
  let lines: [PictureSource.Line]
  var names: [String] = []
  var diagnostics: [Diagnostic] = []

  init(source: PictureSource, lines: [PictureSource.Line]) {
    self.source = source
    self.lines = lines
  }

  mutating func read(_ kind: Chart.Kind, hasDecimalComma: Bool) -> [Chart.Row] {
    guard let head = lines.first else { return [] }
    // Spreadsheets in Dutch write semicolons between values; a comma is then a decimal separator.
    let separator = UInt8(ascii: head.text.utf8.contains(UInt8(ascii: ";")) ? ";" : ",")
    let columns = cells(of: head.text, separator: separator)
    names = columns.map(\.text)
    let wanted = kind.columns
    if !wanted.contains(columns.count - 1) {
      report(
        .columns(kind: kind.rawValue, least: wanted.lowerBound, most: wanted.upperBound),
        source.location(head))
    }
    if lines.count - 1 > PictureReader.rowLimit {
      report(
        .tooManyLines(limit: PictureReader.rowLimit),
        source.location(lines[PictureReader.rowLimit + 1]))
    }
    return lines.dropFirst().compactMap { line in
      let values = cells(of: line.text, separator: separator)
      guard values.count == columns.count else {
        report(.rowLength(cells: values.count, columns: columns.count), source.location(line))
        return nil
      }
      let isSpreadsheet = separator == UInt8(ascii: ";")
      let numbers = values.dropFirst().compactMap { cell -> Chart.Number? in
        if let readings = AmbiguousNumber(
          cell.text, hasDecimalComma: hasDecimalComma, isSpreadsheet: isSpreadsheet)
        {
          report(
            .ambiguousNumber(cell.text, whole: readings.whole, decimal: readings.decimal),
            source.location(line, cell.range))
          return nil
        }
        if let number = Chart.Number(cell.text, decimalComma: isSpreadsheet) {
          return number
        }
        report(.notANumber(cell.text), source.location(line, cell.range))
        return nil
      }
      return numbers.count == values.count - 1
        ? Chart.Row(label: values[0].text, numbers: numbers) : nil
    }
  }

  private mutating func report(_ problem: PictureProblem, _ at: SourceLocation) {
    diagnostics.append(Diagnostic(problem, at: at))
  }
}

extension Chart.Kind {
  /// The number of columns of numbers that it can show.
  fileprivate var columns: ClosedRange<Int> {
    switch self {
    case .bar: 1...1
    case .groupedBar: 2...PictureReader.columnLimit
    case .line: 1...PictureReader.columnLimit
    case .slope: 2...2
    case .progress: 1...2
    }
  }
}

/// A number that is a thousand times larger in one reading than in another: `1.200`.
private struct AmbiguousNumber {
  /// As a whole number, `1200`.
  let whole: String
  /// With its decimals, `1,2`, in the notation of the text's language.
  let decimal: String

  /// Fails for a number with only one reading, or a text that is not a number.
  ///
  /// - Parameters:
  ///   - hasDecimalComma: whether the text's language has a decimal comma.
  ///   - isSpreadsheet: whether the line has semicolons, so that a comma is a decimal separator.
  init?(_ text: String, hasDecimalComma: Bool, isSpreadsheet: Bool) {
    let marks: [Character] =
      hasDecimalComma ? ["."] : isSpreadsheet ? [".", ","] : []
    guard let mark = text.first(where: { $0 == "." || $0 == "," }), marks.contains(mark) else {
      return nil
    }
    let parts = text.split(separator: mark, omittingEmptySubsequences: false)
    guard parts.count == 2, (1...3).contains(parts[0].utf8.count), parts[0].first != "0",
      parts[1].utf8.count == 3,
      parts.allSatisfy({ $0.utf8.allSatisfy { (48...57).contains($0) } })
    else { return nil }
    whole = parts.joined()
    var decimals = parts[1]
    while decimals.last == "0" { decimals.removeLast() }
    decimal =
      decimals.isEmpty ? String(parts[0]) : parts[0] + (hasDecimalComma ? "," : ".") + decimals
  }
}

extension Chart.Number {
  /// Reads a number as people write it in a table: digits, optionally with a decimal separator and
  /// more digits.
  init?(_ text: String, decimalComma: Bool) {
    let mark: Character = decimalComma && text.contains(",") ? "," : "."
    let parts = text.split(separator: mark, omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), text.utf8.count <= 15,
      parts.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy { (48...57).contains($0) } }),
      let value = Double(parts.joined(separator: "."))
    else { return nil }
    self.init(value: value, decimals: parts.count == 2 ? parts[1].utf8.count : 0)
  }
}
