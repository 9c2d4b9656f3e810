import Files
import Foundation
import Output
import Testing

@testable import Publishing

@Suite("A Git branch as a target") struct GitTargetTests {
  let folder: TestFolder
  private let remote: String

  init() throws {
    folder = try TestFolder()
    remote = folder.path + "/-the 'remote'.git"
    _ = try git(["init", "--quiet", "--bare", remote])
  }

  @discardableResult
  private func git(_ arguments: [String], input: String = "") throws -> String {
    let program = try #require(ExternalProgram(named: "git"))
    let run = try program.run(
      ["-c", "user.name=x", "-c", "user.email=x@y"] + arguments, input: Array(input.utf8),
      seconds: 60)
    try #require(run.isSuccess, "\(run.messages)")
    return String(decoding: run.output, as: UTF8.self)
  }

  private func remoteGit(_ arguments: [String], input: String = "") throws -> String {
    try git(["--git-dir=\(remote)"] + arguments, input: input)
  }

  private func target(_ copy: String = "copy") throws -> GitTarget {
    try GitTarget(repository: remote, branch: "pages", in: "\(folder.path)/\(copy).git")
  }

  private func names() throws -> [String] {
    try remoteGit(["ls-tree", "-r", "-z", "--name-only", "pages"]).split(separator: "\0")
      .map(String.init).sorted()
  }

  private func commit() throws -> String { try remoteGit(["rev-parse", "pages"]) }

  @Test func theBranchHasTheSiteInOneCommit() throws {
    var site = Dictionary(uniqueKeysWithValues: oddNames.map { ($0, "text of \($0)") })
    try folder.publish(site, to: try target())
    #expect(try names() == (oddNames + [".nojekyll"]).sorted())
    let first = try commit()
    // From a machine that starts anew: nothing is sent.
    #expect(try folder.publish(site, to: try target("fresh")).isUnchanged)
    #expect(try commit() == first)
    site["a b/it's.html"] = "changed"
    site["--/--help"] = nil
    let outcome = try folder.publish(site, to: try target("other"))
    #expect((outcome.plan.changedCount, outcome.plan.removedCount) == (1, 1))
    #expect(try remoteGit(["show", "pages:a b/it's.html"]) == "changed")
    #expect(try !names().contains("--/--help"))
    // No history in which what was withdrawn can be read.
    #expect(try remoteGit(["rev-list", "--all", "--count", "pages"]) == "2\n")
    #expect(try remoteGit(["rev-list", "--count", "pages"]) == "1\n")
    let log = try #require(try target().record(.log, limit: 1 << 20))
    #expect(PublicationLog.entries(of: log).count == 2)
  }

  @Test func keptFilesStayForTheirTime() throws {
    try folder.publish(["index.html": "1", "!a.1.css": "1"], to: try target(), now: 1000)
    try folder.publish(["index.html": "2", "!a.2.css": "2"], to: try target("b"), now: 1100)
    #expect(try names() == [".nojekyll", "a.1.css", "a.2.css", "index.html"])
    try folder.publish(["index.html": "2", "!a.2.css": "2"], to: try target("c"), now: 1400)
    #expect(try names() == [".nojekyll", "a.2.css", "index.html"])
  }

  /// Puts a commit of somebody else on the branch.
  private func foreignCommit(over parent: String?) throws {
    let blob = try remoteGit(["hash-object", "-w", "--stdin"], input: "mine")
      .trimmingCharacters(in: .whitespacesAndNewlines)
    let tree = try remoteGit(["mktree"], input: "100644 blob \(blob)\tmine.txt\n")
      .trimmingCharacters(in: .whitespacesAndNewlines)
    let commit = try remoteGit(
      ["commit-tree", "-m", "Their work", tree] + (parent.map { ["-p", $0] } ?? []))
    _ = try remoteGit([
      "update-ref", "refs/heads/pages", commit.trimmingCharacters(in: .whitespacesAndNewlines),
    ])
  }

  @Test func commitsOfOthersAreNeverReplaced() throws {
    try foreignCommit(over: nil)
    let theirs = try commit()
    var error = #expect(throws: PublicationError.self) {
      try folder.publish(["a": "1"], to: try target())
    }
    guard case .target(.refused(let reason))? = error else { throw error ?? .nothingBefore }
    #expect(reason.contains("Their work"))
    #expect(try commit() == theirs)
    // Nor when they come later.
    _ = try remoteGit(["update-ref", "-d", "refs/heads/pages"])
    try folder.publish(["a": "1"], to: try target())
    try foreignCommit(over: try commit().trimmingCharacters(in: .whitespacesAndNewlines))
    error = #expect(throws: PublicationError.self) {
      try folder.publish(["a": "2"], to: try target())
    }
    guard case .target(.refused)? = error else { throw error ?? .nothingBefore }
    #expect(try names() == ["mine.txt"])
  }

  @Test func whoPushesLaterFails() throws {
    try folder.publish(["a": "1"], to: try target())
    let slow = try target("slow")
    try slow.lock(owner: "slow")
    try slow.begin()
    try folder.publish(["a": "2"], to: try target("fast"))
    try slow.store([1], as: .manifest)
    #expect(throws: TargetError.self) {
      try slow.remove([try OutputPath("a")]); try slow.complete()
    }
    #expect(try remoteGit(["show", "pages:a"]) == "2")
  }

  @Test func missingRepositoriesAndBadBranches() throws {
    let missing = try GitTarget(
      repository: folder.path + "/no.git", branch: "pages", in: folder.path + "/copy.git")
    let error = #expect(throws: PublicationError.self) {
      try folder.publish(["a": "1"], to: missing)
    }
    guard case .target(.unreachable)? = error else { throw error ?? .nothingBefore }
    for branch in ["-d", "a..b", "x y"] {
      let bad = try GitTarget(repository: remote, branch: branch, in: folder.path + "/bad.git")
      if branch == "-d" {
        // A branch may be called so: it is data.
        try folder.publish(["a": "1"], to: bad)
        #expect(try remoteGit(["show", "refs/heads/-d:a"]) == "1")
      } else {
        #expect(throws: PublicationError.self) { try folder.publish(["a": "1"], to: bad) }
      }
    }
  }

  @Test func aKilledGitLeavesNoLock() throws {
    try folder.publish(["a": "1"], to: try target())
    try folder.write("", to: "copy.git/shallow.lock")
    try folder.write("", to: "copy.git/refs/heads/site.lock")
    try folder.publish(["a": "2"], to: try target())
    #expect(try remoteGit(["show", "pages:a"]) == "2")
  }

  @Test(arguments: [
    (
      "fatal: unable to access 'https://u:secret@h/': The requested URL returned error: 403",
      "refused"
    ),
    ("fatal: Authentication failed for 'https://token@h/x'", "refused"),
    ("fatal: Could not resolve host: h", "unreachable"),
    (" ! [rejected] a -> b (stale info)\nerror: failed to push some refs to 'h'", "locked"),
    ("remote: fatal: write error: No space left on device", "full"), ("fatal: odd", "failed"),
  ])
  func messages(_ text: String, _ kind: String) {
    let error = GitProgram.error("push", text)
    #expect("\(error)".hasPrefix(kind))
    #expect(!"\(error)".contains("secret") && !"\(error)".contains("token@"))
  }
}
