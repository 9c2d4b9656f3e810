import Glibc

/// The output of commands, and the properties of its destination.
enum Terminal {
  /// Whether standard error is a terminal.
  static var errorIsTerminal: Bool { isatty(2) == 1 }

  /// Whether standard input is a terminal.
  static var inputIsTerminal: Bool { isatty(0) == 1 }

  /// Whether to use colour: on a terminal that supports it, unless `NO_COLOR` (no-color.org) or
  /// `TERM=dumb` is set.
  static var usesColour: Bool {
    errorIsTerminal && environment("NO_COLOR") == nil && environment("TERM") != "dumb"
  }

  /// The same for standard output.
  static var outputUsesColour: Bool {
    isatty(1) == 1 && environment("NO_COLOR") == nil && environment("TERM") != "dumb"
  }

  /// Returns the value of an environment variable; nil if it is absent or empty.
  static func environment(_ name: String) -> String? {
    guard let value = getenv(name) else { return nil }
    let text = String(cString: value)
    return text.isEmpty ? nil : text
  }

  /// The user's cache folder (XDG Base Directory Specification); nil if it is unknown.
  static var userCacheFolder: String? {
    if let folder = environment("XDG_CACHE_HOME"), folder.hasPrefix("/") { return folder }
    guard let home = environment("HOME"), home.hasPrefix("/") else { return nil }
    return home + "/.cache"
  }

  /// Writes to standard output.
  static func out(_ text: String) { write(text, to: 1) }

  /// Writes to standard error.
  static func error(_ text: String) { write(text, to: 2) }

  private static func write(_ text: String, to descriptor: Int32) {
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0 {
        if errno == EINTR { continue }
        return
      }
      bytes = bytes.dropFirst(count)
    }
  }

  /// A text that distinguishes this program from one built from other sources: its version, and the
  /// size, time and place of its file.
  static var programIdentity: String {
    var status = stat()
    guard stat("/proc/self/exe", &status) == 0 else { return polderVersion }
    let time = status.st_mtim
    return "\(polderVersion) \(status.st_dev) \(status.st_ino) \(status.st_size) "
      + "\(time.tv_sec).\(time.tv_nsec)"
  }

  /// Returns seconds since a fixed time, for measuring.
  static func seconds() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  /// Returns seconds since 1970, by the machine's clock.
  static func now() -> Int {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return time.tv_sec
  }
}

/// One line on the terminal that shows the progress of a long build. It does nothing without a
/// terminal.
struct Progress {
  private let isShown: Bool
  private let start = Terminal.seconds()

  init(isShown: Bool) {
    self.isShown = isShown && Terminal.errorIsTerminal
  }

  /// Shows what is being done now. Short builds show nothing.
  func show(_ text: String) {
    guard isShown, Terminal.seconds() - start > 0.3 else { return }
    Terminal.error("\r\u{1B}[K\(text) …")
  }

  /// Removes the line.
  func finish() {
    guard isShown, Terminal.seconds() - start > 0.3 else { return }
    Terminal.error("\r\u{1B}[K")
  }
}
