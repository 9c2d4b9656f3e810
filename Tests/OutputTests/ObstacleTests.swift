import Foundation
import Glibc
import Testing

@testable import Output

/// Links, pipes and other users in the output folder.
@Suite struct ObstacleTests {
  let project: TemporaryProject
  var outside: String { project.root + "/outside" }

  init() throws {
    project = try TemporaryProject()
    try FileManager.default.createDirectory(
      atPath: project.root + "/outside", withIntermediateDirectories: true)
    try Data("secret".utf8).write(to: URL(fileURLWithPath: project.root + "/outside/a"))
    try project.commit(["f/a": "1", "f/b": "2", "g": "3"])
  }

  private func outsideIsAsItWas() -> Bool {
    let names = try? FileManager.default.contentsOfDirectory(atPath: outside)
    return names == ["a"]
      && FileManager.default.contents(atPath: outside + "/a") == Data("secret".utf8)
  }

  @Test func folderReplacedByALink() throws {
    try project.delete("f")
    try project.link("f", to: outside)
    for files in [["f/a": "1", "f/b": "2", "g": "3"], ["f/a": "new", "f/c/d": "2", "g": "4"]] {
      let error = #expect(throws: OutputError.self) { try project.commit(files) }
      #expect(codes(error) == ["output-link Public/f"])
      #expect(outsideIsAsItWas())
      #expect(project.text("g") == "3")
    }
    // No file goes there any more, so the link does not matter.
    try project.commit(["g": "4"])
    #expect(outsideIsAsItWas())
    #expect(project.snapshot() == ["g": "4", "f": "-> \(outside)"])
  }

  @Test func folderMovedAndLinkedBack() throws {
    // The same inodes through a link: still nothing is followed.
    TemporaryProject.settle()
    try project.commit(["f/a": "1", "f/b": "2", "g": "3"])
    #expect(rename(project.publicFolder + "/f", project.root + "/moved") == 0)
    try project.link("f", to: project.root + "/moved")
    let error = #expect(throws: OutputError.self) {
      try project.commit(["f/a": "1", "f/b": "2", "g": "3"])
    }
    #expect(codes(error) == ["output-link Public/f"])
  }

  @Test func folderReplacedByAFile() throws {
    try project.delete("f")
    try project.put("f", "a note")
    let error = #expect(throws: OutputError.self) {
      try project.commit(["f/a": "1", "f/b": "2", "g": "3"])
    }
    #expect(codes(error) == ["foreign-output Public/f"])
    try project.commit(["g": "3"])
    #expect(project.snapshot() == ["f": "a note", "g": "3"])
  }

  @Test func fileReplacedByALink() throws {
    try project.delete("g")
    try project.link("g", to: outside + "/a")
    let error = #expect(throws: OutputError.self) {
      try project.commit(["f/a": "1", "f/b": "2", "g": "4"])
    }
    #expect(codes(error) == ["output-link Public/g"])
    try project.commit(["f/a": "1", "f/b": "2"])
    #expect(project.exists("g"))
    #expect(outsideIsAsItWas())
  }

  @Test func fileReplacedByAPipe() throws {
    try project.delete("g")
    #expect(mkfifo(project.publicFolder + "/g", 0o644) == 0)
    let error = #expect(throws: OutputError.self) { try project.commit(["g": "4"]) }
    #expect(codes(error) == ["foreign-output Public/g"])
  }

  @Test func sourceThatIsAPipe() throws {
    let source = project.root + "/pipe"
    #expect(mkfifo(source, 0o644) == 0)
    var tree = OutputTree()
    tree.add(try OutputPath("p"), .copy(of: source, size: 0), origin: source)
    let error = #expect(throws: OutputError.self) { try project.committer().commit(tree) }
    #expect(codes(error) == ["changed-source Public/p"])
  }

  @Test(arguments: ["", "manifest.json", "staging", "journal.json"])
  func linksInPoldersOwnFolder(_ name: String) throws {
    try? project.delete(".polder/\(name)")
    try project.link(name.isEmpty ? ".polder" : ".polder/\(name)", to: outside)
    _ = try? project.commit(["f/a": "changed"])
    #expect(outsideIsAsItWas())
  }

  @Test func folderOfAnotherUser() throws {
    guard getuid() != 0 else { return }
    #expect(chmod(project.publicFolder + "/f", 0o555) == 0)
    let error = #expect(throws: OutputError.self) {
      try project.commit(["f/a": "changed", "g": "changed"])
    }
    #expect(codes(error) == ["no-permission Public/f/a"])
    #expect(project.text("g") == "3")
    #expect(!project.exists(".polder/staging"))
  }

  @Test func secondBuildIsRefused() throws {
    let lock = try project.committer().lock()
    let error = #expect(throws: OutputError.self) { try project.commit(["g": "4"]) }
    #expect(codes(error) == ["output-locked \(project.stateFolder)/lock"])
    #expect(
      error?.diagnostics.first?.problem.english.message
        == "another build (process \(getpid())) is writing '\(project.stateFolder)'")
    // Another project with the same output folder.
    let other = OutputCommitter(
      publicFolder: project.publicFolder, stateFolder: project.root + "/other/.polder", threads: 1)
    let otherError = #expect(throws: OutputError.self) { try other.commit(tree(["g": "4"])) }
    #expect(
      otherError?.diagnostics.first?.problem.english.message
        == "another build (process \(getpid())) is writing '\(project.publicFolder)'")
    #expect(try project.committer().commit(tree(["g": "4"]), holding: lock).written == 1)
    withExtendedLifetime(lock) {}
  }

  @Test func lockIsFreeAfterwards() throws {
    _ = try project.committer().withLock { _ in 1 }
    try project.put("../.polder/lock", "999999 1\n")
    try project.commit(["g": "5"])
  }

  @Test func recoverOnNothing() throws {
    let empty = try TemporaryProject()
    #expect(try empty.committer().recover() == false)
    #expect(!empty.exists(""))
    #expect(try project.committer().recover() == false)
  }
}

/// A file system that ignores case, imitated as far as possible by two names of one file.
@Suite struct CaseTests {
  @Test func respeltFilesAreNotLost() throws {
    for text in ["1", "changed"] {
      let project = try TemporaryProject()
      try project.commit(["about.html": "1", "x": "x"])
      #expect(
        Glibc.link(project.publicFolder + "/about.html", project.publicFolder + "/About.html") == 0)
      try project.commit(["About.html": text, "x": "x"])
      #expect(project.text("About.html") == text)
      #expect(project.text("about.html") == "1")
    }
  }

  @Test func otherFilesInOtherCaseAreForeign() throws {
    let project = try TemporaryProject()
    try project.commit(["about.html": "1"])
    try project.put("About.html", "mine")
    let error = #expect(throws: OutputError.self) { try project.commit(["About.html": "2"]) }
    #expect(codes(error) == ["foreign-output Public/About.html"])
  }
}
