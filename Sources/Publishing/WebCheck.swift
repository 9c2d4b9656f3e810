import Addresses
import Diagnostics
import Files
import Glibc
import Output

/// Asks a web server, through curl, whether it answers with what was published.
public struct WebCheck: Sendable {
  private let url: String
  private let isProtected: Bool
  private let patience: Int
  private let curl: ExternalProgram

  /// Makes a check.
  ///
  /// - Parameters:
  ///   - url: where visitors see the site, with `/` at its end.
  ///   - isProtected: whether the site is behind a login. Then a refusal is right too. Names and passwords
  ///     are curl's own (`~/.netrc`).
  ///   - patience: how long the server may take to answer with the new files, in seconds: some copy them
  ///     first, and caches forget slowly.
  public init(url: String, isProtected: Bool, patience: Int) throws(TargetError) {
    guard let curl = ExternalProgram(named: "curl") else {
      throw .missingProgram(name: "curl", package: "curl", minimum: nil)
    }
    self.url = url
    self.isProtected = isProtected
    self.patience = patience
    self.curl = curl
  }

  /// Asks for files, until the answers are right or the patience ends.
  func check(_ files: [FinishedFile]) throws(PublicationError) {
    var deadline = seconds + patience
    for file in files {
      var pause: UInt32 = 1
      while let doubt = try doubt(about: file) {
        if seconds >= deadline { throw .unverified(file.path, doubt) }
        if Interruption.isPending { throw .interrupted }
        sleep(min(pause, UInt32(max(1, deadline - seconds))))
        pause = min(pause * 2, 10)
      }
      // One answer that is right shows that the server has the publication; the others may take a moment more.
      deadline = max(deadline, seconds + min(patience, 5))
    }
  }

  private var seconds: Int {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return time.tv_sec
  }

  /// The longest that one answer may take, in seconds.
  private static let limit = 60

  /// Asks once; nil if the answer is right.
  private func doubt(about file: FinishedFile) throws(PublicationError) -> PublicationDoubt? {
    let address = url + percentEncoded(WebCheck.page(file.path.text))
    // Caches on the way are asked to ask the server itself. `--disable` ignores a ~/.curlrc.
    let arguments = [
      "--disable", "--silent", "--show-error", "--globoff", "--max-time", "\(WebCheck.limit)",
      "--proto", "=http,https", "--netrc-optional", "--header", "Cache-Control: no-cache",
      "--header", "Pragma: no-cache", "--header", "Accept-Encoding: identity", "--user-agent",
      "Polder", "--write-out", "%{stderr}%{http_code}\n", "--url", address,
    ]
    let run: ExternalProgram.Run
    do throws(ExternalProgram.Failure) {
      run = try curl.run(
        arguments, seconds: WebCheck.limit + 5, outputLimit: max(file.size, 0) + (1 << 20))
    } catch {
      switch error {
      case .tooMuch: return .otherAnswer(url: address)
      case .tooSlow: return .noAnswer(url: address, reason: "\(WebCheck.limit) s")
      case .notStarted, .status, .noMemory:
        throw .target(.failed(reason: "curl: \(error)"))
      }
    }
    guard run.isSuccess else {
      let line = run.messages.split(separator: "\n").first { $0.hasPrefix("curl:") }
      return .noAnswer(url: address, reason: String(line ?? "curl: \(run.status)"))
    }
    guard let status = run.messages.split(separator: "\n").last.flatMap({ Int($0) }) else {
      return .noAnswer(url: address, reason: "curl")
    }
    switch status {
    case 200: return ContentHash.hash(run.output) == file.hash ? nil : .otherAnswer(url: address)
    // A login answers with a refusal, or leads to its own page.
    case _ where isProtected && [301, 302, 303, 307, 308, 401, 403].contains(status): return nil
    default: return .status(status, url: address)
    }
  }

  /// The path of a page as its address has it: without `index.html`.
  static func page(_ path: String) -> String {
    let name = "index.html"
    guard path == name || path.hasSuffix("/" + name) else { return path }
    return String(path.dropLast(name.count))
  }
}
