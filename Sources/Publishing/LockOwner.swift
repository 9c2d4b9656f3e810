import Files
import Formats
import Glibc

/// The process that publishes to a target: the content of a lock, in a form that people can read.
///
///     web-ci, process 4711, since 2026-11-30T23:40:00Z (0123456789abcdef 889123 1764546000)
public struct LockOwner: Sendable, Hashable {
  /// The text of the lock.
  public let text: String
  /// The machine, or the container, that the process belongs to: a hash.
  private let machine: String
  private let process: Int32
  /// When the process started, in ticks since the machine started, which tells it from a later one
  /// with its number.
  private let start: String
  /// When it took the lock, in seconds since 1970 by its own clock.
  public let time: Int

  /// This process.
  public init(now: Int) {
    machine = LockOwner.thisMachine
    process = getpid()
    start = LockOwner.start(of: process) ?? "0"
    time = now
    text =
      "\(LockOwner.hostName), process \(process), since \(Timestamp(seconds: now).rfc3339) "
      + "(\(machine) \(start) \(now))"
  }

  /// Reads the text of a lock; nil if it is none.
  public init?(_ text: String) {
    let parts = text.split(separator: ", ")
    guard parts.count >= 3, text.hasSuffix(")"), let open = text.lastIndex(of: "("),
      let process = Int32(parts[parts.count - 2].dropFirst("process ".count)), process > 0
    else { return nil }
    let words = text[text.index(after: open)...].dropLast().split(separator: " ")
    guard words.count == 3, let time = Int(words[2]) else { return nil }
    (machine, start) = (String(words[0]), String(words[1]))
    self.process = process
    self.time = time
    self.text = text
  }

  /// The text for people, without what only programs need.
  public var shown: String {
    String(text.prefix { $0 != "(" }).trimmingSuffix(" ")
  }

  /// Whether the process ran on this machine and has ended, so that its lock can be taken over.
  public var isGone: Bool {
    guard machine == LockOwner.thisMachine else { return false }
    if kill(process, 0) != 0, errno == ESRCH { return true }
    guard let now = LockOwner.start(of: process) else { return true }
    return now != start
  }

  /// A hash of this start of the machine, and of the space of its process numbers: a container on
  /// the same machine has others.
  private static var thisMachine: String {
    let boot =
      (try? FileReader.read("/proc/sys/kernel/random/boot_id", limit: 4096)) ?? []
    var target = [CChar](repeating: 0, count: 256)
    let count = readlink("/proc/self/ns/pid", &target, target.count - 1)
    let space = target.prefix(max(0, count)).map { UInt8(bitPattern: $0) }
    return String(ContentHash.hash(boot + space).hex.prefix(16))
  }

  private static var hostName: String {
    var name = [CChar](repeating: 0, count: 256)
    guard gethostname(&name, name.count - 1) == 0 else { return "a machine" }
    let text = String(
      decoding: name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    return String(text.map { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "." ? $0 : "?" })
  }

  /// The 22nd word of proc_pid_stat(5), counted after the name in brackets, which may have spaces.
  private static func start(of process: Int32) -> String? {
    guard let bytes = try? FileReader.read("/proc/\(process)/stat", limit: 1 << 16) else {
      return nil
    }
    let text = String(decoding: bytes, as: UTF8.self)
    guard let end = text.lastIndex(of: ")") else { return nil }
    let words = text[text.index(after: end)...].split(separator: " ")
    return words.count > 19 ? String(words[19]) : nil
  }
}

extension String {
  fileprivate func trimmingSuffix(_ suffix: Character) -> String {
    var text = self[...]
    while text.last == suffix { text = text.dropLast() }
    return String(text)
  }
}
