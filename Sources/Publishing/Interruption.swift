import Glibc

/// Signals that ask the program to end. A publication holds them back, and ends between two steps, so
/// that it can give the target back.
public enum Interruption {
  private static let signals = [SIGINT, SIGTERM, SIGHUP]

  /// Holds the signals back from now on. Programs that are started get them.
  public static func holdBack() {
    var set = sigset_t()
    sigemptyset(&set)
    for signal in signals { sigaddset(&set, signal) }
    pthread_sigmask(SIG_BLOCK, &set, nil)
  }

  /// Whether one has come.
  public static var isPending: Bool {
    var set = sigset_t()
    guard sigpending(&set) == 0 else { return false }
    return signals.contains { sigismember(&set, $0) == 1 }
  }
}
