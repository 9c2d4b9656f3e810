import Glibc
import Synchronization
import Testing

@testable import Parallel

@Suite struct ParallelMapTests {
  /// Work of very different duration: the first items take longest.
  private static func work(_ index: Int) -> Int {
    var value = UInt64(index)
    for _ in 0..<(index % 97 == 0 ? 20_000 : index % 7) {
      value = value &* 6_364_136_223_846_793_005 &+ 1
    }
    return index * 2 + Int(value & 0)
  }

  @Test("results are in order on any number of threads", arguments: [1, 2, 3, 8, 32])
  func ordered(threads: Int) {
    for count in [0, 1, 2, 3, 63, 64, 65, 1000, 10_000] {
      let results = parallelMap(count: count, threads: threads, Self.work)
      #expect(results == (0..<count).map { $0 * 2 })
    }
  }

  @Test("items keep their order under load")
  func items() {
    let items = (0..<500).map { "item \($0)" }
    for _ in 0..<50 {
      #expect(parallelMap(items, threads: 4) { $0 + "!" } == items.map { $0 + "!" })
    }
  }

  @Test("each call happens once")
  func once() {
    let calls = Mutex([Int: Int]())
    _ = parallelMap(count: 5000, threads: 6) { index in
      calls.withLock { $0[index, default: 0] += 1 }
    }
    let counts = calls.withLock { $0 }
    #expect(counts.count == 5000)
    #expect(counts.values.allSatisfy { $0 == 1 })
  }

  @Test("each thread has one scratch of its own", arguments: [1, 2, 5])
  func scratch(threads: Int) {
    final class Box { var calls = 0 }
    let made = Atomic<Int>(0)
    let results = parallelMap(
      count: 2000, threads: threads,
      makeScratch: {
        made.wrappingAdd(1, ordering: .relaxed)
        return Box()
      },
      { (box: inout Box, index: Int) -> Int in
        box.calls += 1
        return index
      })
    #expect(results == Array(0..<2000))
    let count = made.load(ordering: .relaxed)
    #expect(count >= 1 && count <= threads)
  }

  @Test("a scratch buffer is reused, not copied")
  func scratchInPlace() {
    let addresses = parallelMap(
      count: 10, threads: 1, makeScratch: { [UInt8](repeating: 0, count: 4096) },
      { (buffer: inout [UInt8], index: Int) -> UInt in
        buffer[index] = 1
        return buffer.withUnsafeBytes { UInt(bitPattern: $0.baseAddress) }
      })
    #expect(Set(addresses).count == 1)
  }

  @Test("no count and no thread is too small")
  func degenerate() {
    #expect(parallelMap(count: -5, threads: 4) { $0 }.isEmpty)
    #expect(parallelMap(count: 3, threads: 0) { $0 } == [0, 1, 2])
    #expect(parallelMap(count: 3, threads: -2) { $0 } == [0, 1, 2])
    #expect(parallelMap([Int](), threads: 2) { $0 }.isEmpty)
  }

  @Test("a map inside a map works")
  func nested() {
    let sums = parallelMap(count: 8, threads: 3) { outer in
      parallelMap(count: 100, threads: 2) { $0 + outer }.reduce(0, +)
    }
    #expect(sums == (0..<8).map { 4950 + 100 * $0 })
  }

  @Test("with one thread everything runs on the caller's")
  func inPlace() {
    let caller = pthread_self()
    let results = parallelMap(count: 10, threads: 1) { _ in pthread_self() }
    #expect(results.allSatisfy { pthread_equal($0, caller) != 0 })
  }

  @Test("threads that are started have a stack of at least 8 MB")
  func stack() {
    let caller = pthread_self()
    let deepest = Mutex<UInt>(0)
    Threads.run(3) {
      guard pthread_equal(pthread_self(), caller) == 0 else { return }
      let used = Self.recurse(from: 0, until: 8 << 20)
      deepest.withLock { $0 = max($0, used) }
    }
    #expect(deepest.withLock { $0 } >= 8 << 20)
  }

  /// Calls itself until `limit` bytes of stack are used; returns how many were.
  @inline(never)
  private static func recurse(from top: UInt, until limit: UInt) -> UInt {
    withUnsafeTemporaryAllocation(byteCount: 512, alignment: 8) { bytes in
      let here = UInt(bitPattern: bytes.baseAddress)
      let used = top == 0 ? 0 : top - here
      return used >= limit ? used : recurse(from: top == 0 ? here : top, until: limit)
    }
  }

  @Test("there is at least one processor, and no more than the machine has")
  func processors() {
    let threads = Parallel.defaultThreads
    #expect(threads >= 1)
    #expect(threads <= sysconf(Int32(_SC_NPROCESSORS_CONF)))
  }
}
