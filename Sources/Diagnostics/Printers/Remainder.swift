/// What is not shown of the diagnostics of one code.
struct Remainder: Equatable {
  let code: String
  /// How many are not shown.
  let count: Int
  /// The files with the most of them, the fullest first.
  let files: [FileCount]
  /// The files that are not among `files`, and how many of the diagnostics they have.
  let others: FileCounts

  /// How many diagnostics a file has.
  struct FileCount: Equatable {
    let path: String
    let count: Int
  }

  /// How many diagnostics how many files have.
  struct FileCounts: Equatable {
    let files: Int
    let count: Int
  }

  /// How many files are named: the output must stay readable, however large the site is.
  private static let named = 3

  fileprivate init(_ code: String, _ counts: [String: Int]) {
    let sorted = counts.sorted {
      $0.value != $1.value
        ? $0.value > $1.value : $0.key.utf8.lexicographicallyPrecedes($1.key.utf8)
    }
    // To name the last one takes no more room than to count it.
    let named = sorted.count <= Remainder.named + 1 ? sorted.count : Remainder.named
    self.code = code
    count = counts.values.reduce(0, +)
    files = sorted.prefix(named).map { FileCount(path: $0.key, count: $0.value) }
    others = FileCounts(
      files: sorted.count - files.count, count: count - files.map(\.count).reduce(0, +))
  }
}

extension [Diagnostic] {
  /// As many of each code as the limit allows, in their order, errors before warnings; and what is
  /// left of each code, the most frequent first.
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
      // Some stand for more of their kind.
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
