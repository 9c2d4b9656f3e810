import Addresses
import Testing

@testable import Publishing

@Suite struct LastWordsTests {
  @Test func secretsAreTakenAway() {
    let words = LastWords(
      """
      Put "https://town:hunter2@dav.example/a?sig=abc&x=1": EOF
      Authorization: Basic dG93bjpodW50ZXIy
      the key AKIA1234567 with s3cr3t/value
      """, secrets: ["AKIA1234567", "s3cr3t/value", "abc"])
    let text = words.reason()
    for secret in ["hunter2", "sig=", "dG93", "AKIA", "s3cr3t"] {
      #expect(!text.contains(secret), "\(text)")
    }
    #expect(text.contains("dav.example/a?…"))
  }

  @Test func lastLinesOnOne() {
    let words = LastWords("one\ntwo\n\n three\u{1B}[31m\rfour\n")
    #expect(words.reason() == "two; three [31m; four")
    #expect(words.reason { $0 == "four" } == "one; two; three [31m")
    #expect(LastWords(String(repeating: "a", count: 2000)).reason().count == 500)
    #expect(LastWords("").reason().isEmpty)
  }

  @Test(
    arguments: [
      ("rsync  version 3.2.7  protocol version 31\nCopyright", 3, 2),
      ("rclone v1.60.1-DEV\n- os/version", 1, 60), ("rclone v1.53.3-DEV", 1, 53),
      ("rsync  version v3.4.0pre1", 3, 4),
    ])
  func versions(_ text: String, _ major: Int, _ minor: Int) throws {
    #expect(try #require(ProgramVersion(in: Array(text.utf8))) == ProgramVersion(major, minor))
  }

  @Test func noVersion() {
    #expect(ProgramVersion(in: Array("openrsync: protocol version 29".utf8)) == nil)
    #expect(ProgramVersion(3, 1) < ProgramVersion(3, 10))
    #expect(ProgramVersion(2, 99) < ProgramVersion(3, 0))
  }

  @Test(
    arguments: [
      ("me@web: Permission denied (publickey).", "refused"),
      ("ssh: connect to host web port 22: Connection refused", "unreachable"),
      (
        "client_loop: send disconnect: Broken pipe\nrsync error: unexplained error (code 255)",
        "unreachable"
      ),
      ("Host key verification failed.", "unreachable"),
      ("rsync: write failed on \"a\": No space left on device (28)", "full"),
      ("mkdir: cannot create directory '/srv/x': Permission denied", "refused"),
      ("sh: 1: cannot create /srv/a: Read-only file system", "refused"),
      ("This service allows sftp connections only.", "refused"),
      ("something else", "failed"),
    ])
  func wordsOfSSH(_ text: String, _ kind: String) {
    #expect(kind == name(SSHConnection.error(LastWords(text), status: 1)))
  }

  @Test(
    arguments: [
      (
        "2026/11/30 23:46:34 ERROR : a: Failed to copy: NoSuchBucket: The specified bucket does not exist\n"
          + "2026/11/30 23:46:35 Failed to copy: NoSuchBucket: The specified bucket does not exist",
        "unreachable"
      ),
      (
        "2026/11/30 23:46:34 Failed to copy: AccessDenied: Access Denied\n\tstatus code: 403",
        "refused"
      ),
      (
        "Failed to create file system for \"x:\": didn't find section in config file", "unreachable"
      ),
      (
        "Failed to rcat: Put \"http://h/\": dial tcp 127.0.0.1:1: connect: connection refused",
        "unreachable"
      ),
      ("Failed to copy: write /mnt/a: no space left on device", "full"),
      ("Failed to copy: Insufficient Storage: 507 Insufficient Storage", "full"),
      ("Failed to copy: <html><h1>500</h1></html>: 500 Internal Server Error", "failed"),
      // A page whose name sounds like an error.
      (
        "2026/11/30 23:46:34 INFO  : forbidden/index.html: Copied (new)\nFailed to copy: odd",
        "failed"
      ),
    ])
  func wordsOfRclone(_ text: String, _ kind: String) throws {
    let error = Rclone.error(LastWords(text), place: try RclonePlace("store:town"))
    #expect(kind == name(error))
    #expect(!"\(error)".contains("<"))
  }

  private func name(_ error: TargetError) -> String {
    String("\(error)".prefix { $0 != "(" })
  }

  @Test(
    arguments: [
      ("1970-01-01T00:00:00Z", 0), ("2026-11-30T23:46:34.123456789Z", 1_796_082_394),
      ("2026-12-01T00:46:34+01:00", 1_796_082_394), ("2026-11-30T18:16:34.5-05:30", 1_796_082_394),
      ("2024-02-29T12:00:00Z", 1_709_208_000),
    ])
  func times(_ text: String, _ seconds: Int) {
    #expect(RcloneLock.seconds(text) == seconds)
  }

  @Test func scriptsSuitEveryShell() {
    for script in RemoteScript.allCases {
      let command = script.command
      #expect(command.count(where: { $0 == "'" }) == 2)
      #expect(!command.contains("\n"))
      // csh would look for an earlier command.
      let marks = command.indices.filter { command[$0] == "!" }
      #expect(marks.allSatisfy { " =".contains(command[command.index(after: $0)]) })
      #expect(command.utf8.count < 8_000)
    }
  }
}
