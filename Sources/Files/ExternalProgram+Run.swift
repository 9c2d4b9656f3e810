import Glibc

extension ExternalProgram {
  /// What a run of a program gave.
  public struct Run: Sendable {
    /// The status with which it ended; a signal that ended it is a negative number.
    public let status: Int32
    /// What it printed.
    public let output: [UInt8]
    /// The last 64 kB of its messages, with repairs where they are not UTF-8.
    public let messages: String

    /// Whether it reported success.
    public var isSuccess: Bool { status == 0 }
  }

  /// Runs the program for its effect: in the environment of this process, with the user's rights and settings. If
  /// it exceeds a limit, it is ended with everything that it started.
  ///
  /// No shell reads the arguments. An argument that comes from outside and may begin with `-` needs a `--` before it.
  /// All users of the machine can see arguments: secrets belong into `environment`.
  ///
  /// - Parameters:
  ///   - input: what it reads on its standard input.
  ///   - environment: variables that replace or extend those of this process; nil takes one away.
  ///   - seconds: how long it may take.
  ///   - outputLimit: how many bytes it may print.
  public func run(
    _ arguments: [String], input: [UInt8] = [], environment: [String: String?] = [:],
    seconds: Int, outputLimit: Int = 64 << 20
  ) throws(Failure) -> Run {
    guard let printed = ExternalProgram.ends(), let told = ExternalProgram.ends() else {
      throw .notStarted(errno)
    }
    defer {
      close(printed.reading)
      close(told.reading)
    }
    guard let file = ExternalProgram.file(holding: input) else { throw .notStarted(errno) }
    defer { close(file) }
    let started = start(
      [path] + arguments, environment: ExternalProgram.environment(with: environment),
      input: file, output: printed.writing, messages: told.writing)
    close(printed.writing)
    close(told.writing)
    let process = try started.get()
    let deadline = ExternalProgram.now + Int64(seconds) * 1000
    var messages = Messages(file: told.reading, limit: 64 << 10)
    var failure: Failure?
    var bytes: [UInt8] = []
    do throws(Failure) {
      bytes = try ExternalProgram.read(
        printed.reading, &messages, limit: outputLimit, until: deadline)
    } catch {
      failure = error
    }
    let ended = ExternalProgram.end(process, until: failure == nil ? deadline : 0)
    messages.read()
    if let failure { throw failure }
    guard let ended else { throw .tooSlow }
    let signal: Int32 = ended.status & 0x7F
    let status: Int32 = signal != 0 ? -signal : (ended.status >> 8) & 0xFF
    return Run(
      status: status, output: bytes,
      messages: String(decoding: messages.bytes, as: UTF8.self))
  }

  /// Returns the descriptor of an open file without a name, from which these bytes can be read.
  private static func file(holding bytes: [UInt8]) -> Int32? {
    let folder = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    var name = Array("\(folder)/polder-XXXXXX".utf8CString)
    // mkstemp(3) replaces the six X. Only this user can read the file, and it disappears with the last
    // descriptor.
    let file = mkstemp(&name)
    guard file >= 0 else { return nil }
    _ = fcntl(file, F_SETFD, FD_CLOEXEC)
    unlink(name)
    var done = 0
    while done < bytes.count {
      let count = bytes[done...].withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      if count <= 0 { break }
      done += count
    }
    if done == bytes.count, lseek(file, 0, SEEK_SET) == 0 { return file }
    close(file)
    return nil
  }

  /// Returns this process's environment with changes, as `NAME=value`.
  static func environment(with changes: [String: String?]) -> [String] {
    var result: [String] = []
    var variable = environ
    while let text = variable.pointee {
      let pair = String(cString: text)
      let name = String(pair.prefix { $0 != "=" })
      if changes[name] == nil { result.append(pair) }
      variable += 1
    }
    for (name, value) in changes.sorted(by: { $0.key < $1.key }) {
      if let value { result.append("\(name)=\(value)") }
    }
    return result
  }
}
