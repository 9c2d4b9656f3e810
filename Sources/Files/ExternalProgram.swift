import Glibc

/// Runs another program of the machine with limits on what it may use, because its input may be
/// hostile.
public struct ExternalProgram: Sendable {
  /// What a run may use.
  public struct Limits: Sendable {
    /// Seconds of processor time. This limit decides, so that a busy machine gives the same result.
    public var processorSeconds: Int
    /// Seconds of real time, for a program that only waits.
    public var seconds: Int
    /// Bytes of memory.
    public var memory: Int
    /// Bytes of output.
    public var output: Int

    /// Makes limits.
    public init(processorSeconds: Int, seconds: Int, memory: Int, output: Int) {
      self.processorSeconds = processorSeconds
      self.seconds = seconds
      self.memory = memory
      self.output = output
    }
  }

  /// The reason why a run gave no result.
  public enum Failure: Error, Equatable {
    /// The program could not be started; the number is `errno`.
    case notStarted(Int32)
    /// The program ended with this status, or with this signal as a negative number.
    case status(Int32)
    /// The program took longer than allowed.
    case tooSlow
    /// The program printed more than allowed.
    case tooMuch
    /// There was no memory to start the program, it reported that it had too little, or the system
    /// ended it.
    case noMemory
  }

  /// Where the program is.
  public let path: String

  /// Finds a program by name in the folders of `PATH`. Fails if none of them has it.
  ///
  /// - Parameter folders: the value of `PATH`; nil uses that of this process.
  public init?(named name: String, in folders: String? = nil) {
    let folders = folders ?? getenv("PATH").map { String(cString: $0) } ?? ""
    let places: [String] = folders.split(separator: ":").map { "\($0)/\(name)" }
    let place = places.first { access($0, X_OK) == 0 }
    guard let place else { return nil }
    path = place
  }

  /// Runs the program and returns what it prints. Its messages are searched for a lack of memory
  /// and then dropped. If it exceeds a limit, it is ended with everything that it started.
  ///
  /// - Parameter input: the descriptor of a file that it may read as its input; nil for none.
  public func output(
    _ arguments: [String], input: Int32? = nil, limits: Limits
  ) throws(Failure) -> [UInt8] {
    guard let printed = ExternalProgram.ends(), let told = ExternalProgram.ends() else {
      throw .notStarted(errno)
    }
    defer {
      close(printed.reading)
      close(told.reading)
    }
    let started = start(
      arguments, limits, input: input, output: printed.writing, messages: told.writing)
    close(printed.writing)
    close(told.writing)
    let process = try started.get()
    let deadline = ExternalProgram.now + Int64(limits.seconds) * 1000
    var failure: Failure?
    var bytes: [UInt8] = []
    var messages = Messages(file: told.reading)
    do throws(Failure) {
      bytes = try ExternalProgram.read(
        printed.reading, &messages, limit: limits.output, until: deadline)
    } catch {
      failure = error
    }
    let ended = ExternalProgram.end(process, until: failure == nil ? deadline : 0)
    if let failure { throw failure }
    guard let ended else { throw .tooSlow }
    let signal = ended.status & 0x7F
    if signal == SIGXCPU { throw .tooSlow }
    // The limit on processor time ends a program in the same way as a system without memory.
    if signal == SIGKILL {
      throw ended.processorSeconds < limits.processorSeconds - 1 ? .noMemory : .tooSlow
    }
    guard ended.status & 0xFFFF != 0 else { return bytes }
    messages.read()
    if messages.sayNoMemory { throw .noMemory }
    throw .status(signal != 0 ? -signal : ended.status >> 8 & 0xFF)
  }

  /// Returns a pair of connected ends, or nil if the system refuses. One end reads what is written
  /// to the other.
  static func ends() -> (reading: Int32, writing: Int32)? {
    var ends: [Int32] = [-1, -1]
    // Sockets, not a pipe: with these flags, a program that starts meanwhile cannot keep one open.
    let type = Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue)
    return socketpair(AF_UNIX, type, 0, &ends) == 0 ? (ends[0], ends[1]) : nil
  }

  /// The messages of a program: the last of them.
  struct Messages {
    /// Where to read them; -1 after the last.
    var file: Int32
    /// How many bytes are kept.
    var limit = 8_000
    var bytes: [UInt8] = []

    /// Reads what is available, without waiting.
    mutating func read() {
      guard file >= 0 else { return }
      var piece = [UInt8](repeating: 0, count: 1 << 14)
      while true {
        let count = recv(file, &piece, piece.count, Int32(MSG_DONTWAIT))
        if count == 0 { file = -1 }
        if count <= 0 { return }
        bytes += piece[..<count]
        bytes.removeFirst(max(0, bytes.count - limit))
      }
    }

    /// Whether the messages report a lack of memory, in the words of the C and C++ libraries, the
    /// loader and poppler.
    var sayNoMemory: Bool {
      let text = String(decoding: bytes, as: UTF8.self).lowercased()
      return [
        "out of memory", "cannot allocate memory", "bad_alloc", "failed to map segment",
        "memory exhausted",
      ].contains { text.contains($0) }
    }
  }

  /// Starts the program through a shell, which sets the limits and then becomes the program.
  private func start(
    _ arguments: [String], _ limits: Limits, input: Int32?, output: Int32, messages: Int32
  ) -> Result<pid_t, Failure> {
    // A lower limit that this process has already stays.
    let script =
      "ulimit -c 0 && ulimit -t \(limits.processorSeconds) && "
      + "{ ulimit -v \(limits.memory / 1024) 2>/dev/null || :; } && exec \"$@\""
    return start(
      ["/bin/sh", "-c", script, "sh", path] + arguments,
      environment: ["LC_ALL=C", "HOME=/nonexistent"], input: input, output: output,
      messages: messages)
  }

  /// Starts the program that the first word is the path of.
  ///
  /// - Parameter input: the descriptor of the file that is its input; nil for none.
  func start(
    _ words: [String], environment: [String], input: Int32?, output: Int32, messages: Int32
  ) -> Result<pid_t, Failure> {
    // strdup returns memory of our own, freed below. The list ends with nil, as execve(2) requires.
    var list: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) }
    list.append(nil)
    defer { for word in list { free(word) } }
    var surroundings: [UnsafeMutablePointer<CChar>?] = environment.map { strdup($0) }
    surroundings.append(nil)
    defer { for word in surroundings { free(word) } }
    var actions = posix_spawn_file_actions_t()
    var attributes = posix_spawnattr_t()
    posix_spawn_file_actions_init(&actions)
    posix_spawnattr_init(&attributes)
    defer {
      posix_spawn_file_actions_destroy(&actions)
      posix_spawnattr_destroy(&attributes)
    }
    if let input {
      posix_spawn_file_actions_adddup2(&actions, input, 0)
    } else {
      posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    }
    posix_spawn_file_actions_adddup2(&actions, output, 1)
    posix_spawn_file_actions_adddup2(&actions, messages, 2)
    // The program gets a process group, so that everything that it starts can be ended with it. Its
    // signals have their default actions, whatever this process has set.
    var signals = sigset_t()
    sigemptyset(&signals)
    posix_spawnattr_setsigmask(&attributes, &signals)
    sigfillset(&signals)
    posix_spawnattr_setsigdefault(&attributes, &signals)
    let flags = POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF
    posix_spawnattr_setflags(&attributes, Int16(flags))
    var process: pid_t = 0
    let problem = posix_spawn(&process, words[0], &actions, &attributes, &list, &surroundings)
    switch problem {
    case 0: return .success(process)
    case ENOMEM, EAGAIN: return .failure(.noMemory)
    default: return .failure(.notStarted(problem))
    }
  }

  /// Milliseconds on a monotonic clock.
  static var now: Int64 {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000
  }

  static func read(
    _ file: Int32, _ messages: inout Messages, limit: Int, until deadline: Int64
  ) throws(Failure) -> [UInt8] {
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let rest = deadline - now
      // poll(2) ignores a descriptor of -1.
      var files = [
        pollfd(fd: file, events: Int16(POLLIN), revents: 0),
        pollfd(fd: messages.file, events: Int16(POLLIN), revents: 0),
      ]
      let ready = rest > 0 ? poll(&files, 2, Int32(min(rest, 60_000))) : 0
      if ready < 0, errno == EINTR { continue }
      if now >= deadline { throw .tooSlow }
      if files[1].revents != 0 { messages.read() }
      if files[0].revents == 0 { continue }
      let count = Glibc.read(file, &piece, piece.count)
      if count < 0, errno == EINTR { continue }
      // A program that ends before it has read all its input resets the connection. That is its
      // end.
      if count <= 0 { return bytes }
      bytes += piece[..<count]
      if bytes.count > limit { throw .tooMuch }
    }
  }

  /// Waits for a program, and ends it at the deadline; nil when it had to be ended.
  static func end(
    _ process: pid_t, until deadline: Int64
  ) -> (status: Int32, processorSeconds: Int)? {
    var status: Int32 = 0
    var usage = rusage()
    while now < deadline {
      let found = wait4(process, &status, WNOHANG, &usage)
      if found == process {
        return (status, Int(usage.ru_utime.tv_sec) + Int(usage.ru_stime.tv_sec))
      }
      if found < 0, errno != EINTR { return nil }
      usleep(2_000)
    }
    kill(-process, SIGKILL)
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    return nil
  }
}
