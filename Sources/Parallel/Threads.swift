import Glibc

/// Threads with a stack that is large enough for recursive parsers.
public enum Threads {
  /// Bytes of stack for each thread. The system allocates memory only for what is used.
  static let stackSize = 16 << 20

  /// Runs `work` on `count` threads, including the caller's own, and returns when all have ended.
  ///
  /// If the system refuses a thread, there are fewer. So the work must come from a common queue.
  static func run(_ count: Int, _ work: @escaping @Sendable () -> Void) {
    var threads: [pthread_t] = []
    for _ in 1..<max(count, 1) {
      guard let thread = start(work) else { break }
      threads.append(thread)
    }
    work()
    for thread in threads { pthread_join(thread, nil) }
  }

  /// Runs `work` on a new thread and does not wait for it. Returns false if the system refuses.
  ///
  /// - Parameter isPatient: whether all other threads have priority over it.
  public static func detach(isPatient: Bool = false, _ work: @escaping @Sendable () -> Void) -> Bool
  {
    let thread = start {
      // On Linux, each thread has its own priority, and the threads that it starts inherit it.
      if isPatient { setpriority(__priority_which_t(PRIO_PROCESS.rawValue), 0, 10) }
      work()
    }
    guard let thread else { return false }
    pthread_detach(thread)
    return true
  }

  private static func start(_ work: @escaping @Sendable () -> Void) -> pthread_t? {
    var attributes = pthread_attr_t()
    guard pthread_attr_init(&attributes) == 0 else { return nil }
    defer { pthread_attr_destroy(&attributes) }
    pthread_attr_setstacksize(&attributes, stackSize)
    // One retain passes to the new thread, which releases it in `main`. If no thread starts, it is
    // released here. So the box lives exactly as long as somebody may read it.
    let box = Unmanaged.passRetained(Work(run: work))
    var thread = pthread_t()
    guard pthread_create(&thread, &attributes, main, box.toOpaque()) == 0 else {
      box.release()
      return nil
    }
    return thread
  }

  /// The entry point of a thread. Its argument is a retained `Work`.
  private static let main: @convention(c) (UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? = {
    argument in
    guard let argument else { return nil }
    // Only `start` passes `main` to the system, always with a retained `Work`.
    Unmanaged<Work>.fromOpaque(argument).takeRetainedValue().run()
    return nil
  }

  private final class Work: Sendable {
    let run: @Sendable () -> Void
    init(run: @escaping @Sendable () -> Void) { self.run = run }
  }
}
