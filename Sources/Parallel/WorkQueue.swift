import Synchronization

/// Hands out the indices of a parallel map in small runs, and puts the results back in order.
///
/// Threads share a counter, so a slow item delays only its own run.
final class WorkQueue<R: Sendable>: Sendable {
  private struct Run {
    let start: Int
    let results: [R]
  }

  private let count: Int
  private let runLength: Int
  private let nextStart = Atomic<Int>(0)
  private let runs = Mutex<[Run]>([])

  /// Makes a queue for `count` indices. Runs are long enough that the threads rarely meet, and
  /// short enough that the threads end at nearly the same time.
  init(count: Int, threads: Int) {
    self.count = count
    runLength = min(64, max(1, count / (threads * 16)))
  }

  /// Returns the next run of indices; nil when all have been handed out.
  func next() -> Range<Int>? {
    // After the last run, each thread calls this at most once more, so the addition cannot
    // overflow.
    let start = nextStart.wrappingAdd(runLength, ordering: .relaxed).oldValue
    guard start < count else { return nil }
    return start..<min(start + runLength, count)
  }

  /// Stores the results of a run.
  func finish(_ range: Range<Int>, _ results: [R]) {
    runs.withLock { $0.append(Run(start: range.lowerBound, results: results)) }
  }

  /// Returns all results in the order of their indices, once every run has finished.
  func results() -> [R] {
    let runs = runs.withLock { $0 }.sorted { $0.start < $1.start }
    var all: [R] = []
    all.reserveCapacity(count)
    for run in runs { all.append(contentsOf: run.results) }
    return all
  }
}
