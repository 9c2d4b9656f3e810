import Files
import Glibc

/// The program Git, run on a repository without a work tree.
struct GitProgram {
  private let program: ExternalProgram
  /// The repository's folder, as a full path.
  let repository: String
  private var environment: [String: String?] = [
    // Git says what it lacks, instead of asking somebody who is not there.
    "GIT_TERMINAL_PROMPT": "0", "LC_ALL": "C",
    // A hook of another repository may have set these.
    "GIT_DIR": nil, "GIT_WORK_TREE": nil, "GIT_INDEX_FILE": nil, "GIT_OBJECT_DIRECTORY": nil,
    "GIT_ALTERNATE_OBJECT_DIRECTORIES": nil, "GIT_COMMON_DIR": nil, "GIT_NAMESPACE": nil,
    "GIT_PREFIX": nil, "GIT_CEILING_DIRECTORIES": nil,
  ]

  /// The oldest version that is used: `--force-with-lease` and `--atomic` work together since long, but older
  /// ones are untested.
  static let minimum = (2, 25)
  /// The longest that one step may take, in seconds.
  private static let limit = 3600

  /// Finds Git, and checks its version.
  init(repository: String) throws(TargetError) {
    let words = "\(GitProgram.minimum.0).\(GitProgram.minimum.1)"
    let missing = TargetError.missingProgram(name: "git", package: "git", minimum: words)
    guard let program = ExternalProgram(named: "git") else { throw missing }
    self.program = program
    self.repository = repository
    let version = try run(["--version"])
    let numbers =
      String(decoding: version, as: UTF8.self).split(separator: " ").dropFirst(2).first?
      .split(separator: ".").compactMap { Int($0) } ?? []
    guard numbers.count >= 2, (numbers[0], numbers[1]) >= GitProgram.minimum else { throw missing }
  }

  /// Prepares Git for connections, with the user's own settings where there are any.
  mutating func prepare() throws(TargetError) {
    if getenv("GIT_SSH_COMMAND") == nil, getenv("GIT_SSH") == nil,
      try status(["config", "core.sshCommand"]) != 0
    {
      environment["GIT_SSH_COMMAND"] = "ssh -oBatchMode=yes"
    }
    if try status(["var", "GIT_COMMITTER_IDENT"]) != 0 {
      for role in ["AUTHOR", "COMMITTER"] {
        environment["GIT_\(role)_NAME"] = "Polder"
        environment["GIT_\(role)_EMAIL"] = "polder@localhost"
      }
    }
  }

  /// The options before each command.
  private var common: [String] {
    [
      "--git-dir=\(repository)", "-c", "gc.autoDetach=false", "-c", "core.quotePath=false", "-c",
      "core.autocrlf=false", "-c", "advice.detachedHead=false",
    ]
  }

  private func result(
    _ arguments: [String], input: [UInt8], index: String?
  ) throws(TargetError) -> ExternalProgram.Run {
    var environment = environment
    if let index { environment["GIT_INDEX_FILE"] = index }
    do throws(ExternalProgram.Failure) {
      return try program.run(
        (arguments == ["--version"] ? [] : common) + arguments, input: input,
        environment: environment, seconds: GitProgram.limit, outputLimit: 1 << 32)
    } catch {
      throw .failed(reason: "git \(arguments.first ?? ""): \(error)")
    }
  }

  /// Runs a command, and returns what it prints.
  ///
  /// - Parameter index: the file of the index that it uses.
  @discardableResult
  func run(
    _ arguments: [String], input: [UInt8] = [], index: String? = nil
  ) throws(TargetError) -> [UInt8] {
    let run = try result(arguments, input: input, index: index)
    guard run.isSuccess else { throw GitProgram.error(arguments.first ?? "", run.messages) }
    return run.output
  }

  /// Runs a command, and returns its one line.
  func line(
    _ arguments: [String], input: [UInt8] = [], index: String? = nil
  ) throws(TargetError) -> String {
    let output = try run(arguments, input: input, index: index)
    return String(
      decoding: output.prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self)
  }

  /// Runs a command, and returns its status.
  func status(_ arguments: [String]) throws(TargetError) -> Int32 {
    try result(arguments, input: [], index: nil).status
  }

  // MARK: Errors

  /// The error that Git's messages mean.
  static func error(_ command: String, _ messages: String) -> TargetError {
    let lines = messages.split(whereSeparator: \.isNewline).map { withoutSecrets(String($0)) }
    let told = lines.filter { !$0.hasPrefix("hint:") && !$0.hasPrefix("warning:") }
    // The reason is the first line that says so, and what a server adds before it.
    let reason = told.filter {
      $0.contains("fatal") || $0.contains("error") || $0.contains("remote:")
    }
    let words = (reason.isEmpty ? told : reason).prefix(3).joined(separator: "; ")
    let text = messages.lowercased()
    func has(_ parts: [String]) -> Bool { parts.contains { text.contains($0) } }
    if has(["no space left", "disk quota exceeded", "file too large"]) { return .full }
    if has(["stale info", "fetch first", "cannot lock ref", "reference already exists"]) {
      return .locked(owner: "another publication, which was faster")
    }
    if has([
      "permission denied", "authentication failed", "could not read username", "access denied",
      "could not read password", "403", "401", "protected branch", "pre-receive hook declined",
      "not allowed", "insufficient permission", "host key verification failed",
      "dubious ownership", "unable to create temporary",
    ]) {
      return .refused(reason: words)
    }
    if has([
      "does not appear to be a git repository", "could not resolve host", "not found",
      "unable to access", "could not read from remote", "does not exist", "connection",
      "unable to connect", "not a git repository",
    ]) {
      return .unreachable(reason: words)
    }
    return .failed(reason: words.isEmpty ? "git \(command)" : words)
  }

  /// A line without names and passwords in addresses, which Git's configuration may add.
  static func withoutSecrets(_ line: String) -> String {
    line.replacing(/:\/\/[^\/@ ]*@/, with: "://")
  }
}
