import Files
import Testing

@testable import Output

/// Files that are stored outside memory until the commit.
@Suite struct SpoolTests {
  /// 100 MB in pages of 1 MB: more than the spool keeps in memory.
  private func content(_ number: Int) -> [UInt8] {
    [UInt8](repeating: UInt8(number), count: 1 << 20)
  }

  @Test func spooledBytesCanBeReadBack() throws {
    let spool = try #require(Spool())
    let stored = (0..<100).map { spool.store(content($0)) }
    for (number, content) in stored.enumerated() {
      #expect(content.bytes == self.content(number))
      #expect(content.size == 1 << 20)
    }
    guard case .bytes = stored[0], case .spooled(let part) = stored[99] else {
      Issue.record("The first stays in memory, the last does not")
      return
    }
    #expect(part.digest == ContentHash.hash(content(99)))
  }

  @Test func aCommitWritesSpooledFiles() throws {
    let project = try TemporaryProject()
    let spool = try #require(Spool())
    var tree = OutputTree()
    for number in 0..<40 {
      tree.add(try OutputPath("\(number)/index.html"), spool.store(content(number)), origin: "")
    }
    #expect(try project.committer().commit(tree).written == 40)
    #expect(try project.committer().commit(tree).written == 0)
    #expect(Array(project.text("39/index.html").utf8) == content(39))
  }
}
