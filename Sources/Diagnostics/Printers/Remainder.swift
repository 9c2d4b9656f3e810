/// The diagnostics of one code that are not shown.
struct Remainder: Equatable {
  let code: String
  /// The number of diagnostics that are not shown.
  let count: Int
  /// The files with most of them, in descending order.
  let files: [FileCount]
  /// The files that are not in `files`, and how many of the diagnostics they have.
  let others: FileCounts

  /// A file with its number of diagnostics.
  struct FileCount: Equatable {
    let path: String
    let count: Int
  }

  /// A number of diagnostics in a number of files.
  struct FileCounts: Equatable {
    let files: Int
    let count: Int
  }

  /// The number of files that are named. The output must stay readable, however large the site is.
  private static let named = 3

  fileprivate init(_ code: String, _ counts: [String: Int]) {
    let sorted = counts.sorted {
      $0.value != $1.value
        ? $0.value > $1.value : $0.key.utf8.lexicographicallyPrecedes($1.key.utf8)
    }
    // Naming the last file takes no more room than counting it.
    let named = sorted.count <= Remainder.named + 1 ? sorted.count : Remainder.named
    self.code = code
    count = counts.values.reduce(0, +)
    files = sorted.prefix(named).map { FileCount(path: $0.key, count: $0.value) }
    others = FileCounts(
      files: sorted.count - files.count, count: count - files.map(\.count).reduce(0, +))
  }
}

extension [Diagnostic] {
  /// Returns the diagnostics up to the limit for each code, in their order, errors before warnings.
  /// Also returns the remainder of each code, the most frequent first.
  func limited(perCode limit: Int?) -> (shown: [Diagnostic], rest: [Remainder]) {
    var room: [String: Int] = [:]
    var isShown = [Bool](repeating: limit == nil, count: count)
    for severity in [Severity.error, .warning, .note] {
      for (index, diagnostic) in enumerated() where diagnostic.severity == severity {
        guard let limit else { continue }
        let left = room[diagnostic.problem.code, default: Swift.max(0, limit)]
        guard left > 0 else { continue }
        room[diagnostic.problem.code] = left - 1
        isShown[index] = true
      }
    }
    var shown: [Diagnostic] = []
    var counts: [String: [String: Int]] = [:]
    for (index, diagnostic) in enumerated() {
      if isShown[index] { shown.append(diagnostic) }
      // Some diagnostics stand for several of their kind.
      let left = diagnostic.more + (isShown[index] ? 0 : 1)
      guard left > 0 else { continue }
      counts[diagnostic.problem.code, default: [:]][diagnostic.location.file.path, default: 0] +=
        left
    }
    let rest = counts.map { Remainder($0.key, $0.value) }.sorted {
      ($1.count, $0.code) < ($0.count, $1.code)
    }
    return (shown, rest)
  }
}
