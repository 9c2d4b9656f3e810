import Files
import Output
import Randomness
import Testing

@testable import Publishing

@Suite("Records on a target") struct RecordTests {
  private func manifest() throws -> PublicationManifest {
    func file(_ path: String, lasts: Bool = false) throws -> FinishedFile {
      FinishedFile(
        path: try OutputPath(path), size: 3, hash: .hash(Array(path.utf8)), lasts: lasts)
    }
    return PublicationManifest(
      site: SiteIdentity(url: "https://a.example/", id: "0f"), time: 1_764_546_000,
      program: "Polder \"1\"", isChecked: false,
      files: [try file("-a b'\".html"), try file("é.css", lasts: true)],
      kept: [KeptFile(file: try file("z.js", lasts: true), until: 1_764_546_300)],
      withdrawn: [try OutputPath("gone/index.html")])
  }

  @Test func manifestsAreReadBack() throws {
    let manifest = try manifest()
    #expect(try PublicationManifest(encoded: manifest.encoded()) == manifest)
    var random = SplitMix64(seed: 1)
    let site = LinkedSite(&random)
    let journal = PublicationJournal(
      site: manifest.site, time: 1, files: site.finished, removals: manifest.files,
      loose: manifest.withdrawn)
    #expect(try PublicationJournal(encoded: journal.encoded()) == journal)
  }

  @Test func everyDamageIsFound() throws {
    let bytes = try manifest().encoded()
    for end in 0..<bytes.count - 1 {
      #expect(throws: RecordTrouble.damaged) {
        try PublicationManifest(encoded: Array(bytes[..<end]))
      }
    }
    let text = String(decoding: bytes, as: UTF8.self)
    for (old, new, trouble) in [
      ("\"version\": 1", "\"version\": 2", RecordTrouble.newer),
      ("\"version\": 1", "\"version\": 0", .damaged), ("é.css", "../css", .damaged),
      ("é.css", "/etc/passwd", .damaged), ("é.css", ".polder/x", .damaged),
      ("é.css", "-a b'\\\".html", .damaged), ("z.js", "é.css", .damaged),
      ("\"lasts\": true", "\"lasts\": false", .damaged), ("\"size\": 3", "\"size\": -3", .damaged),
      ("\"time\": 1764546000", "\"time\": 99999999999999999999", .damaged),
    ] {
      let other = Array(text.replacing(old, with: new).utf8)
      #expect(other != bytes, "\(new)")
      #expect(throws: trouble, "\(new)") { try PublicationManifest(encoded: other) }
    }
  }

  @Test func theLogKeepsItsLength() {
    var log: [UInt8] = Array("no JSON\n".utf8)
    for number in 0..<PublicationLog.length + 5 {
      log = PublicationLog.appending(.members(["n": .integer(number)]), to: log)
    }
    let entries = PublicationLog.entries(of: log)
    #expect(entries.count == PublicationLog.length)
    #expect(entries.last?["n"] == .integer(PublicationLog.length + 4))
  }

  private func publisher(
    to target: MemoryTarget, url: String = "https://a.example/", adopting: String? = nil
  ) -> Publisher {
    var random = SplitMix64(seed: 7)
    let site = LinkedSite(&random)
    target.source = site.files
    return Publisher(
      to: target, siteURL: url, adopting: adopting, program: "Polder", folder: "/nonexistent",
      files: site.finished, web: nil, threads: 1, checksOutput: false, now: { 1000 })
  }

  @Test func anotherSiteIsRefused() throws {
    let target = MemoryTarget()
    _ = try publisher(to: target).run()
    let before = target.files
    #expect(throws: PublicationError.self) {
      try publisher(to: target, url: "https://b.example/").run()
    }
    #expect(target.files == before)
    #expect(target.owner == nil)
    // A site that moved.
    let moved = publisher(to: target, url: "https://b.example/", adopting: "https://a.example/")
    #expect(try moved.run().isUnchanged == false)
    #expect(try publisher(to: target, url: "https://b.example/").run().isUnchanged)
  }

  @Test func filesOfOthersAreNamedAndSameOnesTakenOver() throws {
    let target = MemoryTarget()
    let site = publisher(to: target)
    let pages = target.source.keys.filter { $0.text.hasSuffix(".html") }.sorted()
    let (same, other) = (pages[0], pages[1])
    target.files = [same: target.source[same] ?? [], other: [1, 2, 3]]
    let error = #expect(throws: PublicationError.self) { try site.run() }
    guard case .foreignFiles(let paths)? = error else { throw error ?? .nothingBefore }
    #expect(paths == [other])
    #expect(target.files.count == 2)
    #expect(target.records.isEmpty)
    target.files[other] = nil
    let outcome = try site.run()
    #expect(outcome.plan.newCount == target.source.count - 1)
  }

  @Test func twoAtOnceExcludeEachOther() throws {
    let target = MemoryTarget()
    target.owner = "somebody"
    let error = #expect(throws: PublicationError.self) { try publisher(to: target).run() }
    guard case .target(.locked("somebody"))? = error else { throw error ?? .nothingBefore }
    // The other one still has it.
    #expect(target.owner == "somebody")
  }

  @Test func whatArrivesDamagedIsNotDone() throws {
    let target = MemoryTarget()
    let site = publisher(to: target)
    let home = try OutputPath("index.html")
    target.source[home] = Array("other bytes than the build made".utf8)
    let error = #expect(throws: PublicationError.self) { try site.run() }
    guard case .unverified(home, .different)? = error else { throw error ?? .nothingBefore }
    #expect(target.records[.manifest] == nil)
    // The next publication sends it again.
    _ = try publisher(to: target).run()
    #expect(target.records[.manifest] != nil)
    #expect(target.files == target.source)
  }
}
