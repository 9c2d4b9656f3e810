import Files
import Foundation
import Output
import Testing

@testable import Publishing

/// A folder for one test, removed at the end.
final class TestFolder {
  let path: String

  init() throws {
    let base = access("/dev/shm", W_OK) == 0 ? "/dev/shm" : NSTemporaryDirectory()
    path = "\(base)/polder-publishing-\(getpid())-\(UInt64.random(in: 0...UInt64.max))"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// The files below a folder, and links as `-> target`.
  func files(_ name: String) -> [String: String] {
    var found: [String: String] = [:]
    let root = URL(fileURLWithPath: "\(path)/\(name)").resolvingSymlinksInPath().path
    for file in FileManager.default.enumerator(atPath: root) ?? .init() {
      guard let file = file as? String else { continue }
      if let target = try? FileManager.default.destinationOfSymbolicLink(atPath: "\(root)/\(file)")
      {
        found[file] = "-> \(target)"
      } else if let bytes = try? FileReader.read("\(root)/\(file)", limit: 1 << 20) {
        found[file] = String(decoding: bytes, as: UTF8.self)
      }
    }
    return found
  }

  func write(_ text: String, to name: String) throws {
    let file = "\(path)/\(name)"
    try FileManager.default.createDirectory(
      atPath: (file as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
    try Data(text.utf8).write(to: URL(fileURLWithPath: file))
  }

  /// Writes a site into `Public`, and publishes it. A name with `!` at its start lasts.
  ///
  /// - Parameter changes: what somebody writes into `Public` meanwhile.
  @discardableResult
  func publish(
    _ site: [String: String], to target: any PublicationTarget, now: Int = 1000,
    over changes: [String: String] = [:]
  ) throws -> Publisher.Outcome {
    try? FileManager.default.removeItem(atPath: path + "/Public")
    var files: [FinishedFile] = []
    for (name, text) in site {
      let lasts = name.hasPrefix("!")
      let name = lasts ? String(name.dropFirst()) : name
      try write(text, to: "Public/\(name)")
      files.append(
        FinishedFile(
          path: try OutputPath(name), size: text.utf8.count, hash: .hash(Array(text.utf8)),
          lasts: lasts))
    }
    for (name, text) in changes { try write(text, to: "Public/\(name)") }
    return try Publisher(
      to: target, siteURL: "https://a.example/", program: "Polder", folder: path + "/Public",
      files: files.sorted { $0.path < $1.path }, web: nil, threads: 1, now: { now }
    ).run()
  }
}

/// Names that a shell or a program could take for something else.
let oddNames = [
  "-rf.html", "a b/it's.html", "a b/\"quoted\".html", "$(touch x)/`y`.html", "*.html", "é/ü.html",
  "--/--help",
]

@Suite("A folder as a target") struct FolderTargetTests {
  let folder: TestFolder
  init() throws { folder = try TestFolder() }

  private func target(_ name: String = "site") -> FolderTarget {
    FolderTarget("\(folder.path)/\(name)")
  }

  @Test func oddNamesAreData() throws {
    var site = Dictionary(uniqueKeysWithValues: oddNames.map { ($0, "text of \($0)") })
    site["index.html"] = "home"
    try folder.publish(site, to: target("-my 'site'"))
    #expect(folder.files("-my 'site'") == site)
    #expect(try folder.publish(site, to: target("-my 'site'/")).isUnchanged)
    try folder.publish(["index.html": "home"], to: target("-my 'site'"))
    #expect(folder.files("-my 'site'") == ["index.html": "home"])
    // The folders are gone too.
    let left = try FileManager.default.contentsOfDirectory(atPath: folder.path + "/-my 'site'")
    #expect(left == ["index.html"])
  }

  @Test func whatChangedInPublicIsNotPublished() throws {
    try folder.publish(["index.html": "1", "b/index.html": "1"], to: target())
    do {
      try folder.publish(
        ["index.html": "2", "b/index.html": "2"], to: target(), over: ["b/index.html": "!"])
      Issue.record("It was published.")
    } catch PublicationError.changedOutput(let path) {
      #expect(path.text == "b/index.html")
    }
    #expect(folder.files("site") == ["index.html": "1", "b/index.html": "1"])
  }

  @Test func linksAreNotFollowedAndOthersFilesStay() throws {
    try folder.write("private", to: "outside/index.html")
    try folder.publish(["a/index.html": "1", "b/index.html": "1"], to: target())
    // Somebody replaces a folder, and a file, of Polder's by a link.
    let site = folder.path + "/site"
    try FileManager.default.removeItem(atPath: site + "/a")
    try FileManager.default.createSymbolicLink(
      atPath: site + "/a", withDestinationPath: folder.path + "/outside")
    try FileManager.default.removeItem(atPath: site + "/b/index.html")
    try FileManager.default.createSymbolicLink(
      atPath: site + "/b/index.html", withDestinationPath: folder.path + "/outside/index.html")
    for path in ["a/index.html", "b/index.html"] {
      #expect(throws: PublicationError.self) {
        try folder.publish([path: "2", "c.html": "2"], to: target())
      }
    }
    #expect(folder.files("outside") == ["index.html": "private"])
    try folder.publish(["c.html": "3"], to: target())
    #expect(folder.files("outside") == ["index.html": "private"])
    #expect(folder.files("site")["c.html"] == "3")
  }

  @Test func foldersOfOthersStay() throws {
    try folder.write("", to: "site/theirs/x")
    try FileManager.default.removeItem(atPath: folder.path + "/site/theirs/x")
    try folder.publish(["theirs/a.html": "1", "own/a.html": "1"], to: target())
    try folder.publish([:], to: target())
    let left = try FileManager.default.contentsOfDirectory(atPath: folder.path + "/site")
    #expect(left == ["theirs"])
  }

  @Test func aFileInPlaceOfAFolderAndBack() throws {
    try folder.publish(["a": "file", "b/c": "1", "b/d": "2"], to: target())
    try folder.publish(["a/x": "1", "b": "file"], to: target())
    #expect(folder.files("site") == ["a/x": "1", "b": "file"])
  }

  @Test func aFolderThatIsMissingOrNone() throws {
    #expect(throws: PublicationError.self) {
      try folder.publish(["a": "1"], to: target("missing/site"))
    }
    try folder.write("file", to: "plain")
    #expect(throws: PublicationError.self) { try folder.publish(["a": "1"], to: target("plain")) }
    #expect(folder.files("plain") == [:])
    #expect(FileManager.default.contents(atPath: folder.path + "/plain") == Data("file".utf8))
  }

  @Test func twoAtOnce() throws {
    let first = target()
    try first.lock(owner: LockOwner(now: 5).text)
    let error = #expect(throws: PublicationError.self) {
      try folder.publish(["a": "1"], to: target())
    }
    guard case .target(.locked(let owner))? = error else { throw error ?? .nothingBefore }
    #expect(owner == LockOwner(now: 5).text)
    try first.unlock()
    try folder.publish(["a": "1"], to: target())
  }

  @Test func aLinkThatWasSwitchedIsNoPlainFolder() throws {
    try folder.publish(["index.html": "1"], to: SwitchedFolderTarget(folder.path + "/link"))
    #expect(throws: PublicationError.self) {
      try folder.publish(["index.html": "2"], to: target("link"))
    }
    #expect(folder.files("link") == ["index.html": "1"])
    // A link that somebody else made is theirs to decide.
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/theirs", withDestinationPath: folder.path + "/site")
    try folder.write("", to: "site/robots.txt")
    try folder.publish(["index.html": "3"], to: target("theirs"))
    #expect(folder.files("site")["index.html"] == "3")
  }

  @Test func theReleaseBeforeAChangedCardIsForgotten() throws {
    func target() -> SwitchedFolderTarget { SwitchedFolderTarget(folder.path + "/link") }
    try folder.publish(["index.html": "1", "a/contact.vcf": "old number"], to: target())
    let done = try folder.publish(["index.html": "1", "a/contact.vcf": "number"], to: target())
    #expect(done.plan.withdrawn.map(\.text) == ["a/contact.vcf"])
    #expect(try target().manifestBefore(limit: 1 << 20) == nil)
    #expect(!folder.files(".link.polder/releases").values.contains("old number"))
  }

  @Test func aSwitchedLink() throws {
    let place = folder.path + "/live site"
    func target() -> SwitchedFolderTarget { SwitchedFolderTarget(place) }
    try folder.publish(["index.html": "1", "same/x": "same"], to: target())
    let first = try FileManager.default.destinationOfSymbolicLink(atPath: place)
    try folder.write("mine", to: "live site/theirs.txt")
    try folder.publish(["index.html": "2", "same/x": "same", "new/y": "2"], to: target())
    let second = try FileManager.default.destinationOfSymbolicLink(atPath: place)
    #expect(first != second)
    #expect(
      folder.files("live site/")
        == ["index.html": "2", "same/x": "same", "new/y": "2", "theirs.txt": "mine"])
    #expect(folder.files(first)["index.html"] == "1")
    // What stays the same is the same file on the disk.
    func inode(_ path: String) throws -> Int? {
      let attributes = try FileManager.default.attributesOfItem(atPath: "\(folder.path)/\(path)")
      return attributes[.systemFileNumber] as? Int
    }
    #expect(try inode(first + "/same/x") == inode(second + "/same/x"))
    // Back, and back again.
    try target().goBack()
    #expect(folder.files("live site/")["index.html"] == "1")
    #expect(try target().manifestBefore(limit: 1 << 20) != nil)
    try target().goBack()
    #expect(folder.files("live site/")["index.html"] == "2")
    // A withdrawal leaves nothing of the releases before.
    try folder.publish(["index.html": "3", "same/x": "same"], to: target())
    #expect(folder.files(".live site.polder/releases").keys.allSatisfy { !$0.contains("new") })
    #expect(try target().manifestBefore(limit: 1 << 20) == nil)
    #expect(folder.files("live site/").keys.sorted() == ["index.html", "same/x", "theirs.txt"])
  }

  @Test func aFolderIsNotReplacedByALink() throws {
    try folder.write("mine", to: "live/index.html")
    let target = SwitchedFolderTarget(folder.path + "/live")
    #expect(throws: PublicationError.self) { try folder.publish(["a": "1"], to: target) }
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/other", withDestinationPath: folder.path + "/live")
    let other = SwitchedFolderTarget(folder.path + "/other")
    #expect(throws: PublicationError.self) { try folder.publish(["a": "1"], to: other) }
    #expect(folder.files("live") == ["index.html": "mine"])
  }

  @Test func theReleasesOfThisMachine() throws {
    let releases = LocalReleases(in: folder.path + "/published")
    func publish(_ site: [String: String], now: Int) throws -> PublicationManifest {
      let outcome = try folder.publish(site, to: target(), now: now)
      let manifest = try #require(outcome.manifest)
      releases.remember(manifest, from: folder.path + "/Public")
      return manifest
    }
    let first = try publish(["a b.html": "1", "same": "same"], now: 1000)
    #expect(releases.before(first) == nil)
    let second = try publish(["a b.html": "2", "same": "same"], now: 2000)
    let before = try #require(releases.before(second))
    #expect(before.files == first.files)
    #expect(releases.restore(before) == folder.path + "/published/restored")
    #expect(folder.files("published/restored") == ["a b.html": "1", "same": "same"])
    releases.removeRestored()
    // Only two are remembered.
    _ = try publish(["a b.html": "3", "same": "same"], now: 3000)
    #expect(folder.files("published/objects").values.sorted() == ["2", "3", "same"])
    // Somebody else published meanwhile.
    var other = second
    other.time = 9000
    #expect(releases.before(other) == nil)
  }
}
