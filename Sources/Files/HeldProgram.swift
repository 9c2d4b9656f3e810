import Glibc

/// A program that runs beside this process until it is told to end, or until this process ends.
///
/// The program reads its standard input. It must end when that ends: so it also ends if this process is killed.
public final class HeldProgram {
  private let process: pid_t
  private let input: Int32
  private let output: Int32
  private var messages: ExternalProgram.Messages
  private var unread: [UInt8] = []
  private var status: Int32?

  /// Starts a program in the environment of this process.
  ///
  /// - Parameters:
  ///   - arguments: as for `ExternalProgram.run`: no shell reads them, and all users of the machine can see them.
  ///   - input: what it reads first. Its input ends only with `end(saying:seconds:)`.
  public init(
    _ program: ExternalProgram, _ arguments: [String], input: [UInt8]
  ) throws(ExternalProgram.Failure) {
    guard let printed = ExternalProgram.ends() else { throw .notStarted(errno) }
    guard let told = ExternalProgram.ends(), let asked = ExternalProgram.ends() else {
      let problem = errno
      close(printed.reading)
      close(printed.writing)
      throw .notStarted(problem)
    }
    let started = program.start(
      [program.path] + arguments, environment: ExternalProgram.environment(with: [:]),
      input: asked.reading, output: printed.writing, messages: told.writing)
    close(printed.writing)
    close(told.writing)
    close(asked.reading)
    switch started {
    case .success(let process): self.process = process
    case .failure(let failure):
      close(printed.reading)
      close(told.reading)
      close(asked.writing)
      throw failure
    }
    self.input = asked.writing
    self.output = printed.reading
    messages = ExternalProgram.Messages(file: told.reading, limit: 64 << 10)
    messagesFile = told.reading
    _ = say(input)
  }

  /// The descriptor of its messages, to close.
  private let messagesFile: Int32

  deinit {
    if status == nil {
      kill(-process, SIGKILL)
      var status: Int32 = 0
      while waitpid(process, &status, 0) < 0, errno == EINTR {}
    }
    close(input)
    close(output)
    close(messagesFile)
  }

  /// The last 64 kB of its messages so far, with repairs where they are not UTF-8.
  public var words: String {
    messages.read()
    return String(decoding: messages.bytes, as: UTF8.self)
  }

  /// Returns the next line that it prints, without the line feed; nil at its end, after a line of more than 64 kB, or if
  /// none comes in time.
  public func line(seconds: Int) -> String? {
    let deadline = ExternalProgram.now + Int64(seconds) * 1000
    while true {
      if let end = unread.firstIndex(of: UInt8(ascii: "\n")) {
        let line = String(decoding: unread[..<end], as: UTF8.self)
        unread.removeFirst(end + 1)
        return line
      }
      let rest = deadline - ExternalProgram.now
      guard rest > 0, unread.count < 64 << 10 else { return nil }
      var file = pollfd(fd: output, events: Int16(POLLIN), revents: 0)
      if poll(&file, 1, Int32(min(rest, 1_000))) <= 0 { continue }
      var piece = [UInt8](repeating: 0, count: 1 << 12)
      let count = recv(output, &piece, piece.count, 0)
      if count < 0, errno == EINTR { continue }
      if count <= 0 { return nil }
      unread += piece[..<count]
    }
  }

  /// Whether the program has ended.
  public var hasEnded: Bool {
    if status == nil {
      var found: Int32 = 0
      if waitpid(process, &found, WNOHANG) == process { status = found }
    }
    return status != nil
  }

  /// The status with which it ended; a signal that ended it is a negative number. Nil while it runs.
  public var exitStatus: Int32? {
    guard hasEnded, let status else { return nil }
    let signal = status & 0x7F
    return signal != 0 ? -signal : (status >> 8) & 0xFF
  }

  /// Gives the program its last input, and waits until it ends. It is killed if it takes longer than allowed.
  ///
  /// - Returns: whether it reported success.
  public func end(saying words: [UInt8], seconds: Int) -> Bool {
    _ = say(words)
    shutdown(input, Int32(SHUT_WR))
    let deadline = ExternalProgram.now + Int64(seconds) * 1000
    while !hasEnded, ExternalProgram.now < deadline { usleep(5_000) }
    if status == nil {
      kill(-process, SIGKILL)
      var found: Int32 = 0
      while waitpid(process, &found, 0) < 0, errno == EINTR {}
      status = found
    }
    return status == 0
  }

  private func say(_ words: [UInt8]) -> Bool {
    var done = 0
    while done < words.count {
      // A program that has ended must not end this one with SIGPIPE.
      let count = words[done...].withUnsafeBytes {
        send(input, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
      }
      if count < 0, errno == EINTR { continue }
      if count <= 0 { return false }
      done += count
    }
    return true
  }
}
