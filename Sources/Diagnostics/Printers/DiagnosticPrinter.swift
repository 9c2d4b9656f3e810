/// Writes diagnostics for people or programs.
public protocol DiagnosticPrinter: Sendable {
  /// Returns all diagnostics in the order of their places, each once. Lines end in LF. Empty if
  /// there are none.
  func text(_ diagnostics: [Diagnostic]) -> String
}

extension Sequence where Element == Diagnostic {
  /// Returns the diagnostics sorted by path (as bytes), start and end of the range, severity (the
  /// most serious first) and code. Equal messages about the same place occur once.
  public func sortedByPlace() -> [Diagnostic] {
    var sorted = Array(self)
    // Diagnostics nearly always arrive in order, file by file.
    if sorted.indices.dropFirst().contains(where: { sorted[$0].comes(before: sorted[$0 - 1]) }) {
      sorted.sort { $0.comes(before: $1) }
    }
    var result: [Diagnostic] = []
    result.reserveCapacity(sorted.count)
    for index in sorted.indices {
      if index > 0, result[result.count - 1].saysTheSame(as: sorted[index]) { continue }
      result.append(sorted[index])
    }
    return result
  }
}

extension Diagnostic {
  /// Whether it comes before another, by place first.
  fileprivate func comes(before other: Diagnostic) -> Bool {
    let (first, second) = (location, other.location)
    if !first.file.isSameReading(as: second.file), first.file.path != second.file.path {
      return first.file.path.utf8.lexicographicallyPrecedes(second.file.path.utf8)
    }
    let places = (first.range.lowerBound, first.range.upperBound)
    let others = (second.range.lowerBound, second.range.upperBound)
    if places != others { return places < others }
    if severity != other.severity { return severity.rank < other.severity.rank }
    if problem.code != other.problem.code { return problem.code < other.problem.code }
    return problem.english.message < other.problem.english.message
  }

  fileprivate func saysTheSame(as other: Diagnostic) -> Bool {
    location == other.location && severity == other.severity && problem.code == other.problem.code
      && problem.english == other.problem.english
  }
}

/// The line indexes of the files that diagnostics refer to, each made once.
struct LineIndexes {
  private var cursors: [String: LineIndex.Cursor] = [:]

  /// The index of a file.
  mutating func index(of file: SourceFile) -> LineIndex { cursor(of: file).index }

  /// Returns where a location begins and ends.
  mutating func positions(
    of location: SourceLocation
  ) -> (start: SourcePosition, end: SourcePosition) {
    var cursor = cursor(of: location.file)
    let start = cursor.position(at: location.range.lowerBound)
    // Keep a cursor at the start: the next location may begin inside this one.
    cursors[location.file.path] = cursor
    return (start, location.range.isEmpty ? start : cursor.position(at: location.range.upperBound))
  }

  private mutating func cursor(of file: SourceFile) -> LineIndex.Cursor {
    if let cursor = cursors[file.path] { return cursor }
    let cursor = LineIndex.Cursor(LineIndex(file))
    cursors[file.path] = cursor
    return cursor
  }
}

extension SourceLocation {
  /// Whether it means the file as a whole, not a place in it.
  var isWholeFile: Bool { range == 0..<0 }
}
