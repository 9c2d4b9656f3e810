import Addresses
import Files
import Glibc
import JSON

/// Runs rclone with the user's own configuration: his file, or `RCLONE_CONFIG_…` variables.
struct Rclone: Sendable {
  let place: RclonePlace
  private let rclone: ExternalProgram

  /// The first rclone that Polder works with: `--files-from-raw` and `--header-upload` came with 1.52, and 1.53 is what
  /// the oldest supported distributions have (Debian 11, Ubuntu 22.04).
  static let minimum = ProgramVersion(1, 53)

  init(_ place: RclonePlace) throws(TargetError) {
    self.place = place
    rclone = try ProgramCalls.find("rclone", package: "rclone")
  }

  /// Checks that it is new enough.
  func checkVersion() throws(TargetError) {
    try ProgramCalls.check(
      rclone, "rclone", package: "rclone", asking: "version", minimum: Rclone.minimum)
  }

  /// What a run gave.
  struct Answer {
    let status: Int32
    let output: [UInt8]
    let messages: String
  }

  /// Runs a command and returns how it ended.
  func run(
    _ arguments: [String], input: [UInt8] = [], seconds: Int = 600, outputLimit: Int = 256 << 20
  ) throws(TargetError) -> Answer {
    do throws(ExternalProgram.Failure) {
      let run = try rclone.run(
        Rclone.options + arguments, input: input, environment: Rclone.environment,
        seconds: seconds, outputLimit: outputLimit)
      return Answer(status: run.status, output: run.output, messages: run.messages)
    } catch {
      throw error.targetError("rclone")
    }
  }

  /// Runs a command that must succeed, and returns what it printed.
  func output(
    _ arguments: [String], input: [UInt8] = [], seconds: Int = 600, outputLimit: Int = 256 << 20
  ) throws(TargetError) -> [UInt8] {
    let answer = try run(arguments, input: input, seconds: seconds, outputLimit: outputLimit)
    guard answer.status == 0 else { throw error(answer) }
    return answer.output
  }

  private static let options = [
    "--retries=2", "--low-level-retries=3", "--contimeout=20s", "--timeout=60s", "--stats=0",
  ]

  /// Variables instead of options where an older rclone does not know the option.
  private static let environment: [String: String?] = [
    // Nobody is there to answer.
    "RCLONE_ASK_PASSWORD": "false",
    // A bucket is made by who pays for it. A misspelt one is an error.
    "RCLONE_S3_NO_CHECK_BUCKET": "true",
    // The store compares the MD5 of what it received, so nothing needs to be asked after each file.
    "RCLONE_S3_NO_HEAD": "true",
    // What would change which files are meant, or the form of messages.
    "RCLONE_DRY_RUN": nil, "RCLONE_INTERACTIVE": nil, "RCLONE_USE_JSON_LOG": nil,
    "RCLONE_LOG_FILE": nil, "RCLONE_QUIET": nil, "RCLONE_PROGRESS": nil,
    "RCLONE_MAX_DELETE": nil, "RCLONE_MIN_SIZE": nil, "RCLONE_MAX_SIZE": nil,
    "RCLONE_MIN_AGE": nil, "RCLONE_MAX_AGE": nil, "RCLONE_INCLUDE": nil,
    "RCLONE_EXCLUDE": nil, "RCLONE_FILTER": nil, "RCLONE_FILES_FROM": nil,
    "RCLONE_FILTER_FROM": nil, "RCLONE_INCLUDE_FROM": nil,
    "RCLONE_EXCLUDE_FROM": nil, "RCLONE_VERBOSE": nil, "RCLONE_LOG_LEVEL": nil,
  ]

  /// The error of a run, in its own last words.
  func error(_ answer: Answer) -> TargetError {
    let words = LastWords(answer.messages, secrets: secrets)
    return Rclone.error(words, place: place)
  }

  /// The error that rclone's words report.
  static func error(_ all: LastWords, place: RclonePlace) -> TargetError {
    let words = LastWords(
      all.lines.map(Rclone.withoutTime).filter { !$0.hasPrefix("INFO ") && !$0.hasPrefix("DEBUG ") }
        .joined(separator: "\n"))
    let reason = Rclone.reason(words)
    if words.contain("didn't find section in config file", "unknown remote") {
      return .unreachable(reason: "rclone's configuration has no remote \(place.remote)")
    }
    if words.contain(
      "no space left on device", "insufficient storage", "quotaexceeded", "disk quota exceeded",
      "storagequotaexceeded", "status code: 507", "entitytoolarge: disk")
    {
      return .full
    }
    if words.contain("nosuchbucket", "bucket does not exist", "directory not found") {
      return .unreachable(reason: reason)
    }
    if words.contain(
      "accessdenied", "access denied", "invalidaccesskeyid", "signaturedoesnotmatch", "forbidden",
      "unauthorized", "permission denied", "status code: 401", "status code: 403",
      "nocredentialproviders", "expiredtoken", "invalidtoken", "authentication",
      "couldn't decrypt", "password required", "unable to decrypt", "read-only file system")
    {
      return .refused(reason: reason)
    }
    if words.contain(
      "connection refused", "no such host", "i/o timeout", "dial tcp", "connection reset",
      "unexpected eof", ": eof", "broken pipe", "no route to host", "network is unreachable",
      "tls handshake", "x509:", "deadline exceeded", "server misbehaving", "requesterror")
    {
      return .unreachable(reason: reason)
    }
    return .failed(reason: reason.isEmpty ? "rclone ended without a word" : reason)
  }

  /// Its last error, which may have several lines and contain a page of the server, without the tags of that.
  private static func reason(_ words: LastWords) -> String {
    let lines = words.lines.filter { !$0.contains("Attempt ") && !$0.hasPrefix("NOTICE: ") }
    let first = lines.lastIndex { $0.hasPrefix("Failed to ") || $0.hasPrefix("CRITICAL: ") }
    let last = first.map { lines[$0...] } ?? lines.suffix(1)
    var text = ""
    var isTag = false
    for character in last.joined(separator: " ") {
      if character == "<" { isTag = true }
      if !isTag, character != " " || text.last != " " { text.append(character) }
      if character == ">" { isTag = false }
    }
    return LastWords(text).reason()
  }

  /// A line without the time at its beginning: `2026/11/30 23:46:34 ERROR : …`.
  private static func withoutTime(_ line: String) -> String {
    let words = line.split(separator: " ", maxSplits: 2, omittingEmptySubsequences: false)
    guard words.count == 3, words[0].count == 10, words[1].count == 8,
      words[0].allSatisfy({ $0.isNumber || $0 == "/" })
    else { return line }
    var rest = words[2]
    while rest.first == " " { rest.removeFirst() }
    return String(rest)
  }

  /// What must not appear in a message: the values of variables and of the remote's settings that may prove who asks.
  private var secrets: [String] {
    var secrets: [String] = []
    var variable = environ
    while let text = variable.pointee {
      let pair = String(cString: text)
      variable += 1
      guard let equals = pair.firstIndex(of: "=") else { continue }
      let name = pair[..<equals].uppercased()
      let marks = ["SECRET", "PASS", "TOKEN", "KEY", "CREDENTIAL", "SIGNATURE", "SAS_URL"]
      if marks.contains(where: { name.contains($0) }), !name.hasSuffix("_FILE") {
        secrets.append(String(pair[pair.index(after: equals)...]))
      }
    }
    // The values of the configuration, also of an encrypted one. Passwords are obscured in it, which anybody can undo.
    let known: Set<String> = [
      "type", "provider", "region", "endpoint", "vendor", "env_auth", "acl", "host", "port", "url",
      "location_constraint", "storage_class", "force_path_style", "nounc", "remote", "user",
    ]
    if let run = try? rclone.run(
      ["config", "dump"], environment: Rclone.environment, seconds: 30, outputLimit: 16 << 20),
      run.isSuccess, case .object(let settings)? = JSONValue(run.output)?[place.remote]
    {
      for setting in settings where !known.contains(setting.name) {
        if case .string(let text) = setting.value, text != "true", text != "false" {
          secrets.append(text)
        }
      }
    }
    return secrets.filter { $0.utf8.count > 3 }
  }
}
