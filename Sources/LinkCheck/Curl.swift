import Diagnostics
import Files
import Glibc

/// The program curl, which sends the requests.
public struct Curl: Sendable {
  /// The oldest version that has all options that Polder uses.
  public static let oldest = "7.61"

  /// The reason why there is no curl to use.
  public enum Missing: Error, Sendable, Equatable {
    /// It is not installed.
    case program
    /// It is too old; the version.
    case version(String)
    /// It was built without https.
    case https
  }

  private let program: ExternalProgram
  private let userAgent: String
  private let seconds: Int

  /// Finds curl and checks its version.
  ///
  /// - Parameters:
  ///   - userAgent: how Polder introduces itself.
  ///   - seconds: how long an answer may take.
  public static func find(userAgent: String, seconds: Int) throws(Missing) -> Curl {
    guard let program = ExternalProgram(named: "curl"),
      let run = try? program.run(["--disable", "--version"], seconds: 20), run.isSuccess
    else { throw .program }
    let text = String(decoding: run.output, as: UTF8.self)
    if let fault = fault(inVersion: text) { throw fault }
    return Curl(program: program, userAgent: userAgent, seconds: seconds)
  }

  /// Returns what is missing in the program that prints a text for `--version`; nil if it can be used.
  static func fault(inVersion text: String) -> Missing? {
    let words = text.split(whereSeparator: \.isWhitespace).map(String.init)
    guard words.count > 1, words[0] == "curl" else { return .program }
    let numbers = words[1].split { $0 == "." || $0 == "-" }.prefix(2).map { Int($0) ?? 0 }
    let needed = oldest.split(separator: ".").map { Int($0) ?? 0 }
    if numbers.lexicographicallyPrecedes(needed) { return .version(words[1]) }
    return words.contains("https") ? nil : .https
  }

  /// Sends requests to one host, one after the other, and returns the outcomes of those that were sent. It ends
  /// after the first page that gave no answer or an error: what follows from that is decided before the next request.
  ///
  /// - Parameters:
  ///   - addresses: the addresses of the host; if they are empty, a proxy looks for the host.
  func ask(_ trails: [Trail], at addresses: [NetworkAddress]) -> [Outcome] {
    let mark = (0..<2).map { _ in String(UInt64.random(in: 0...UInt64.max), radix: 36) }.joined()
    let config = trails.enumerated().map { index, trail in
      request(trail, at: addresses, mark: "\(mark) \(index)")
    }
    let text = "fail-early\n" + config.joined(separator: "next\n")
    let run: ExternalProgram.Run
    do throws(ExternalProgram.Failure) {
      run = try program.run(
        ["--disable", "--config", "-"], input: Array(text.utf8), environment: ["LC_ALL": "C"],
        seconds: trails.count * (seconds + 2) + 10, outputLimit: 4 << 20)
    } catch {
      return [.failed(error == .tooSlow ? .slow : .garbled, isConnected: false)]
    }
    return Curl.outcomes(
      run.output, status: run.status, mark: mark, count: trails.count, now: time(nil))
  }

  /// Returns the lines of curl's configuration for a request (curl(1), `--config`).
  func request(_ trail: Trail, at addresses: [NetworkAddress], mark: String) -> String {
    let address = trail.address
    var lines = [
      "url = \(Curl.quoted(address.text))", "silent", "globoff", "fail",
      "proto = \"=http,https\"", "connect-timeout = \(max(1, seconds / 2))",
      "max-time = \(seconds)",
      "user-agent = \(Curl.quoted(userAgent))",
      "header = \"Accept: text/html,application/xhtml+xml,*/*;q=0.8\"",
      "suppress-connect-headers", "dump-header = \"-\"",
      "write-out = \"\(mark) %{http_code} %{time_connect} %{redirect_url}\\n\"",
    ]
    switch trail.method {
    case .head: lines += ["head", "output = \"/dev/null\""]
    // Writing to this device fails, so curl ends the connection when the first bytes arrive.
    case .get: lines += ["output = \"/dev/full\"", "no-buffer", "max-filesize = 65536"]
    }
    if !addresses.isEmpty, !address.isNumeric {
      // curl must not look the host up again: the second answer could be a private address.
      let list = addresses.map { $0.bytes.count == 4 ? $0.text : "[\($0.text)]" }
      lines.append(
        "resolve = \"\(address.host):\(address.port):\(list.joined(separator: ","))\"")
    }
    return lines.map { $0 + "\n" }.joined()
  }

  /// Returns a text in the quotation marks of a configuration.
  private static func quoted(_ text: String) -> String {
    let safe = text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
    return "\"" + safe.filter { !$0.isNewline } + "\""
  }

  /// Reads what curl printed: for each request that was sent, the heads of the answer, and the line that
  /// `write-out` asks for.
  ///
  /// - Parameters:
  ///   - status: the status with which curl ended, which is that of the last request.
  ///   - mark: what begins the lines of `write-out`. It is random, so that no host can imitate it.
  ///   - now: seconds since 1970.
  static func outcomes(
    _ output: [UInt8], status: Int32, mark: String, count: Int, now: Int
  ) -> [Outcome] {
    var outcomes: [Outcome] = []
    var head: [Substring] = []
    var isComplete = false
    let text = String(decoding: output, as: UTF8.self)
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { line in line.hasSuffix("\r") ? line.dropLast() : line }[...]
    // Swift counts CR and LF together as one character, so the text is split at both.
    if text.contains("\r\n") {
      lines = text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }[...]
    }
    for line in lines {
      if line.hasPrefix("\(mark) \(outcomes.count) ") {
        let words = line.split(separator: " ", maxSplits: 4, omittingEmptySubsequences: false)
        let isLast = outcomes.count == count - 1
        outcomes.append(
          outcome(
            words.dropFirst(2).map(String.init), head, isComplete: isComplete,
            status: status, now: now))
        head = []
        isComplete = false
        if isLast { break }
        continue
      }
      if line.hasPrefix("HTTP/") {
        head = []
        isComplete = false
      } else if line.isEmpty, !head.isEmpty {
        isComplete = true
      }
      head.append(line)
    }
    // Only the last request has a status; the others succeeded, or curl would have ended.
    if outcomes.isEmpty { return [.failed(doubt(status), isConnected: false)] }
    return outcomes
  }

  private static func outcome(
    _ words: [String], _ head: [Substring], isComplete: Bool, status: Int32, now: Int
  ) -> Outcome {
    let code = words.first.flatMap { Int($0) } ?? 0
    let isConnected = words.dropFirst().first?.contains { ("1"..."9").contains($0) } ?? false
    guard code >= 200, isComplete else {
      return .failed(status == 0 ? .garbled : doubt(status), isConnected: isConnected)
    }
    let location = words.count > 2 && !words[2].isEmpty ? words[2] : nil
    let retry = head.last { $0.lowercased().hasPrefix("retry-after:") }
    let seconds = retry.flatMap { RetryAfter.seconds(String($0.dropFirst(12)), now: now) }
    return .answered(status: code, location: location, retryAfter: seconds)
  }

  /// Returns the doubt that a status of curl leaves (curl(1), "Exit codes").
  static func doubt(_ status: Int32) -> LinkDoubt {
    switch status {
    case 3: .unreadable
    case 5, 6, 7, 97: .unreachable
    case 28: .slow
    case 51, 58, 59, 60, 66, 77, 82, 83, 90, 91: .certificate
    case 35, 53, 54, 64, 80: .encryption
    default: .garbled
    }
  }
}
