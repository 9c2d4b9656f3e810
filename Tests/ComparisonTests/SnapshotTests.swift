import Files
import Output
import Randomness
import Testing

@testable import Comparison

/// Sites that come from anybody: archives and lists.
@Suite struct SnapshotTests {
  private func error(_ bytes: [UInt8], limit: Int = 1 << 20) -> SnapshotError? {
    do throws(SnapshotError) {
      _ = try SnapshotReader.file(bytes, name: "a.tar", limit: limit)
      return nil
    } catch {
      return error
    }
  }

  @Test func anArchiveHasItsFiles() throws {
    let bytes = tar([("b/index.html", Array("B".utf8)), ("./a.txt", Array("A".utf8))])
    for archive in [bytes, Deflate().gzip(bytes)] {
      let site = try SnapshotReader.file(archive, name: "a")
      #expect(site.files.map(\.path.text) == ["a.txt", "b/index.html"])
      #expect(try site.files.map { try site.contents(of: $0) } == [[65], [66]])
    }
  }

  @Test func severalMembersMakeOneGzipFile() throws {
    let bytes = tar([("a", Array("A".utf8)), ("b", [UInt8](repeating: 7, count: 100_000))])
    let packed = Deflate()
    let joined =
      packed.gzip(Array(bytes[..<700])) + packed.gzip(Array(bytes[700...])) + [0, 0, 0]
    let site = try SnapshotReader.file(joined, name: "a")
    #expect(site.files.map(\.size) == [1, 100_000])
  }

  @Test(arguments: [
    "../a", "/a", "a/../../b", "a//b", "a\\b", "a/", "a\u{1}",
  ]) func aPathOutsideIsRefused(_ path: String) {
    #expect(error(tar([(path, [])])) == .refused("a.tar", member: path, .path))
  }

  @Test func polderRecordsAreNoPartOfTheSite() throws {
    let site = try SnapshotReader.file(
      tar([(".polder/manifest.json", []), ("a", [])]), name: "a")
    #expect(site.files.map(\.path.text) == ["a"])
  }

  @Test(arguments: [("1", ArchiveRefusal.link), ("2", .link), ("3", .special), ("6", .special)])
  func onlyFilesAreRead(_ type: String, _ refusal: ArchiveRefusal) {
    #expect(
      error(tar([("a", [])], type: Character(type))) == .refused("a.tar", member: "a", refusal))
  }

  @Test func aFileTwiceIsRefused() {
    #expect(error(tar([("a", []), ("a", [1])])) == .refused("a.tar", member: "a", .twice))
  }

  @Test func anIncompleteArchiveIsDamaged() {
    let bytes = tar([("a", [UInt8](repeating: 1, count: 3_000))], ending: false)
    #expect(error(bytes) == .damaged("a.tar"))
    #expect(error(Array(bytes.prefix(1_000))) == .damaged("a.tar"))
    let packed = Deflate().gzip(tar([("a", [])]))
    for count in stride(from: 2, to: packed.count, by: 7) {
      #expect(error(Array(packed.prefix(count))) == .damaged("a.tar"))
    }
    var wrong = bytes
    wrong[0] = 0x62
    #expect(error(wrong) == .damaged("a.tar"))
  }

  @Test func aBombIsNotUnpacked() {
    let packed = Deflate().gzip([UInt8](repeating: 0, count: 4 << 20))
    #expect(error(packed, limit: 1 << 20) == .tooLarge("a.tar", limit: 1 << 20))
    let many = (0..<20).flatMap { _ in Deflate().gzip([UInt8](repeating: 0, count: 100_000)) }
    #expect(error(many, limit: 1 << 20) == .tooLarge("a.tar", limit: 1 << 20))
  }

  @Test(arguments: UInt64(1)...40) func anyBytesAreReadOrRefused(_ seed: UInt64) {
    var random = SplitMix64(seed: seed)
    var bytes = tar([("a/index.html", Array(page("A").utf8)), ("b", [1])])
    for _ in 0..<Int.random(in: 1...20, using: &random) {
      bytes[Int.random(in: 0..<bytes.count, using: &random)] = UInt8.random(
        in: 0...255, using: &random)
    }
    // It ends, and does not read beyond the bytes.
    _ = error(bytes)
    _ = error(Deflate().gzip(bytes))
    _ = PageReader.read(bytes)
  }

  @Test func listsOfHashesAreCompared() throws {
    let sums = """
      \(SHA256.hex([65]))  a/index.html
      \(SHA256.hex([66]))  b.pdf

      """
    let list = try SnapshotReader.file(Array(sums.utf8), name: "a.sha256")
    let site = try SnapshotReader.file(
      tar([("a/index.html", [65]), ("b.pdf", [67])]), name: "a.tar")
    let found = try SiteComparison.make(from: list, to: site, threads: 1)
    #expect(found.isByHash)
    #expect(found.changed.isEmpty)
    #expect(found.files == [.init(path: "b.pdf", kind: .document, change: .changed)])
    let manifest = """
      {"version": 1, "files": [{"path": "b.pdf", "size": 1, "hash": "\(ContentHash.hash([67]).hex)"},
      {"path": "c/index.html", "size": 1, "hash": "\(ContentHash.hash([67]).hex)"}], "kept": []}
      """
    let other = try SnapshotReader.file(Array(manifest.utf8), name: "manifest.json")
    let second = try SiteComparison.make(from: site, to: other, threads: 1)
    #expect(second.added.map(\.address) == ["/c/"] && second.gone.map(\.address) == ["/a/"])
    #expect(second.files.isEmpty)
    #expect(throws: SnapshotError.otherHashes("a.sha256", "manifest.json")) {
      try SiteComparison.make(from: list, to: other, threads: 1)
    }
  }

  @Test(arguments: [
    "{", "{}", "{\"files\": 1}", "{\"files\": [{\"path\": \"../a\", \"hash\": \"00\"}]}", "text",
    "\(String(repeating: "0", count: 64))  ../a\n",
    "{\"files\": [{\"path\": \"a\", \"hash\": \"\(String(repeating: "g", count: 32))\"}]}",
  ]) func whatIsNoListIsRefused(_ text: String) {
    do throws(SnapshotError) {
      _ = try SnapshotReader.file(Array(text.utf8), name: "list")
      Issue.record("it was read")
    } catch {
      #expect(error == .damaged("list") || error == .unknown("list"))
    }
  }
}
