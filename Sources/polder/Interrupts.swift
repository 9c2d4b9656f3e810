import Glibc

/// The wishes of a user, or of the system, that a command ends, while it still has something to save.
struct Interrupts {
  private var signals = sigset_t()
  private var before = sigset_t()

  /// Keeps SIGINT, SIGTERM and SIGHUP from ending the program. Threads that start later keep them too.
  init() {
    sigemptyset(&signals)
    for signal in [SIGINT, SIGTERM, SIGHUP] { sigaddset(&signals, signal) }
    pthread_sigmask(SIG_BLOCK, &signals, &before)
  }

  /// Waits for a signal, but at most a twentieth of a second. Returns nil if there was none.
  func wait() -> Int32? {
    var limit = timespec(tv_sec: 0, tv_nsec: 50_000_000)
    var signals = signals
    let signal = sigtimedwait(&signals, nil, &limit)
    return signal > 0 ? signal : nil
  }

  /// Lets signals end the program again.
  func end() {
    var before = before
    pthread_sigmask(SIG_SETMASK, &before, nil)
  }

  /// Ends the program as the signal would have, so that the shell knows why.
  static func end(with signal: Int32) -> Never {
    Glibc.signal(signal, SIG_DFL)
    var signals = sigset_t()
    sigemptyset(&signals)
    sigaddset(&signals, signal)
    pthread_sigmask(SIG_UNBLOCK, &signals, nil)
    raise(signal)
    exit(128 + signal)
  }
}
