import Glibc

/// What the machine offers for work in parallel.
public enum Parallel {
  /// How many threads can run at the same time: the number of processors that this process may use,
  /// at least 1.
  public static var defaultThreads: Int {
    allowedProcessors() ?? max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))
  }

  /// Returns the number of processors that this process may use; nil if it is unknown. It is read
  /// from proc_pid_status(5) (`Cpus_allowed:\tff,ffffffff`), because Swift's Glibc has no
  /// sched_getaffinity(2).
  private static func allowedProcessors() -> Int? {
    guard let file = fopen("/proc/self/status", "re") else { return nil }
    defer { fclose(file) }
    let name = "Cpus_allowed:"
    var line = [CChar](repeating: 0, count: 4096)
    // fgets writes at most `line.count` bytes, the last of them a NUL.
    while fgets(&line, Int32(line.count), file) != nil {
      let text = line.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }
      guard text.starts(with: name.utf8) else { continue }
      let bits = text.dropFirst(name.utf8.count).reduce(0) { sum, byte in
        sum + (Character(Unicode.Scalar(byte)).hexDigitValue?.nonzeroBitCount ?? 0)
      }
      return bits > 0 ? bits : nil
    }
    return nil
  }
}

/// Returns the results of `body` for all items, in the order of the items.
///
/// - Parameters:
///   - items: what to work on.
///   - threads: how many threads work, including the caller's own. Below 2, the calling thread does
///     all.
///   - body: called once for each item, from any thread.
public func parallelMap<T: Sendable, R: Sendable>(
  _ items: [T], threads: Int, _ body: @escaping @Sendable (T) -> R
) -> [R] {
  parallelMap(count: items.count, threads: threads) { body(items[$0]) }
}

/// Returns the results of `body` for `0..<count`, in that order.
///
/// - Parameters:
///   - count: how many calls; below 1 there are none.
///   - threads: how many threads work, including the caller's own. Below 2, the calling thread does
///     all.
///   - body: called once for each index, from any thread.
public func parallelMap<R: Sendable>(
  count: Int, threads: Int, _ body: @escaping @Sendable (Int) -> R
) -> [R] {
  parallelMap(count: count, threads: threads, makeScratch: {}) { _, index in body(index) }
}

/// Returns the results of `body` for `0..<count`, in that order, and gives each thread a value of
/// its own.
///
/// - Parameters:
///   - count: how many calls; below 1 there are none.
///   - threads: how many threads work, including the caller's own. Below 2, the calling thread does
///     all.
///   - makeScratch: makes what a thread reuses from call to call (a buffer, a stemmer). It is
///     called once on each thread that works. Results must not depend on what an earlier call left
///     in it.
///   - body: called once for each index, from any thread.
public func parallelMap<Scratch, R: Sendable>(
  count: Int, threads: Int, makeScratch: @escaping @Sendable () -> Scratch,
  _ body: @escaping @Sendable (inout Scratch, Int) -> R
) -> [R] {
  guard count > 0 else { return [] }
  let threads = min(threads, count)
  if threads < 2 {
    var results: [R] = []
    results.reserveCapacity(count)
    var scratch = makeScratch()
    for index in 0..<count { results.append(body(&scratch, index)) }
    return results
  }
  let queue = WorkQueue<R>(count: count, threads: threads)
  Threads.run(threads) {
    guard var range = queue.next() else { return }
    var scratch = makeScratch()
    while true {
      var results: [R] = []
      results.reserveCapacity(range.count)
      for index in range { results.append(body(&scratch, index)) }
      queue.finish(range, results)
      guard let next = queue.next() else { return }
      range = next
    }
  }
  return queue.results()
}
