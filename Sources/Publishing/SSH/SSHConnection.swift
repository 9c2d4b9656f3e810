import Addresses
import Files
import Glibc

/// Runs scripts on a host through OpenSSH's client, with the user's own configuration, keys and known hosts.
///
/// Nothing asks for a password: a key or an agent is needed. While a publication has its target, one connection carries
/// everything (a master of OpenSSH, which ends with the publication).
final class SSHConnection {
  let place: SSHPlace
  private let ssh: ExternalProgram
  /// The folder of the socket by which other calls share the connection.
  private var folder: String?

  init(_ place: SSHPlace) throws(TargetError) {
    self.place = place
    ssh = try ProgramCalls.find("ssh", package: "openssh-client")
  }

  deinit { removeFolder() }

  /// How long one step may take, in seconds.
  static let stepSeconds = 600

  /// The options of all calls.
  private var options: [String] {
    var options = [
      "-T", "-a", "-x", "-o", "BatchMode=yes", "-o", "ConnectTimeout=20", "-o",
      "ConnectionAttempts=1",
      "-o", "ServerAliveInterval=15", "-o", "ServerAliveCountMax=4", "-o",
      "ClearAllForwardings=yes",
      "-o", "PermitLocalCommand=no", "-o", "RemoteCommand=none", "-o", "RequestTTY=no",
      // A master in the background would outlive this process.
      "-o", "ControlPersist=no",
    ]
    if let folder { options += ["-o", "ControlPath=\(folder)/c"] }
    if let port = place.port { options += ["-p", "\(port)"] }
    return options
  }

  /// The program and its options as rsync takes them: words between spaces.
  var remoteShell: String {
    (["ssh", "-o", "ControlMaster=no"] + options).joined(separator: " ")
  }

  /// What a script printed, and how it ended.
  struct Answer {
    let status: Int32
    let output: ArraySlice<UInt8>
    let words: LastWords
  }

  /// Runs a script and returns what it printed after its mark.
  ///
  /// - Parameter input: what it reads.
  /// - Throws: the error of a connection; a script's own status is for the caller.
  func run(
    _ script: RemoteScript, input: [UInt8], outputLimit: Int = 256 << 20
  ) throws(TargetError) -> Answer {
    let run: ExternalProgram.Run
    do throws(ExternalProgram.Failure) {
      run = try ssh.run(
        ["-o", "ControlMaster=no"] + options + ["--", place.destination, script.command],
        input: input, seconds: SSHConnection.stepSeconds, outputLimit: outputLimit)
    } catch {
      throw error.targetError("ssh")
    }
    let words = LastWords(run.messages)
    guard let mark = run.output.firstRange(of: SSHConnection.mark) else {
      throw SSHConnection.error(words, status: run.status)
    }
    if run.status == 255 || run.status < 0 {
      throw SSHConnection.error(words, status: run.status)
    }
    return Answer(status: run.status, output: run.output[mark.upperBound...], words: words)
  }

  /// Starts a script that lives until its input ends, over a connection that the other calls share.
  func hold(_ script: RemoteScript, input: [UInt8]) throws(TargetError) -> HeldProgram {
    makeFolder()
    let master = folder == nil ? [] : ["-o", "ControlMaster=yes"]
    let held: HeldProgram
    do throws(ExternalProgram.Failure) {
      held = try HeldProgram(
        ssh, master + options + ["--", place.destination, script.command], input: input)
    } catch {
      throw error.targetError("ssh")
    }
    for _ in 0..<200 {
      guard let line = held.line(seconds: 60) else { break }
      if line == "polder-begins" { return held }
    }
    _ = held.end(saying: [], seconds: 5)
    throw SSHConnection.error(LastWords(held.words), status: held.exitStatus ?? -1)
  }

  /// Removes the socket's folder. Further calls have connections of their own.
  func removeFolder() {
    guard let folder else { return }
    unlink("\(folder)/c")
    rmdir(folder)
    self.folder = nil
  }

  private func makeFolder() {
    guard folder == nil else { return }
    var base = TemporaryFolder.base
    // rsync splits its option at spaces, ssh replaces `%`, and the path of a socket has at most 107 bytes.
    let isSafe = base.utf8.allSatisfy {
      UInt8(ascii: "a")...UInt8(ascii: "z") ~= $0 | 0x20
        || UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0
        || "/._-".utf8.contains($0)
    }
    if !isSafe || base.first != "/" || base.utf8.count > 50 { base = "/tmp" }
    folder = TemporaryFolder.make(in: base)
  }

  private static let mark = Array("polder-begins\n".utf8)

  /// The error for a connection that was not made, or was cut, in the words of ssh or rsync.
  static func error(_ words: LastWords, status: Int32) -> TargetError {
    let reason = words.reason(without: isIdle)
    if words.contain("no space left on device", "disk quota exceeded") { return .full }
    if words.contain("host key verification failed", "remote host identification has changed") {
      return .unreachable(
        reason: words.contain("identification has changed")
          ? "the host has another key than known_hosts says: Host key verification failed"
          : "the host's key is not in known_hosts: Host key verification failed")
    }
    if words.contain(
      "permission denied (", "too many authentication failures", "no supported authentication",
      "permissions for ", "load key ")
      && words.contain("permission denied", "authentication fail")
    {
      return .refused(reason: reason)
    }
    if words.contain(
      "could not resolve", "connection refused", "connection timed out", "no route to host",
      "network is unreachable", "connection reset", "connection closed", "closed by remote host",
      "broken pipe", "not responding", "kex_exchange", "operation timed out", "lost connection",
      "connection unexpectedly closed", "name or service not known")
    {
      return .unreachable(reason: reason)
    }
    if words.contain("sftp connections only", "not available", "nologin") {
      return .refused(reason: "the host does not run commands for this user: \(reason)")
    }
    if words.contain("permission denied", "operation not permitted", "read-only file system") {
      return .refused(reason: reason)
    }
    if words.lines.isEmpty {
      return status == 255 || status < 0
        ? .unreachable(reason: "ssh ended without a word")
        : .refused(reason: "the host does not run commands for this user")
    }
    return status == 255 || status < 0 ? .unreachable(reason: reason) : .failed(reason: reason)
  }

  /// Whether a line says nothing that others do not say better.
  static func isIdle(_ line: String) -> Bool {
    line.hasPrefix("rsync error:") || line.hasPrefix("Warning: Permanently added")
      || line.hasPrefix("@@@") || line.hasPrefix("rsync: [sender] write error: Broken pipe")
      || line.hasPrefix("debug") || line.hasPrefix("Pseudo-terminal")
  }
}
