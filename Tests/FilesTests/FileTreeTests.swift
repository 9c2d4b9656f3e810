import Glibc
import Testing

@testable import Files

@Suite struct FileTreeTests {
  @Test("everything is listed in the order of its bytes")
  func order() throws {
    let folder = try TemporaryFolder()
    for name in ["b.md", "a.md", "Z.md", "é.md", "a-b.md"] { folder.write(name, [1, 2]) }
    folder.folder("a")
    folder.write("a/z.md")
    folder.write("a/b.md")
    let listing = FileTree.scan(root: folder.path)
    #expect(listing.errors == [])
    #expect(
      listing.entries.map(\.path) == [
        "Z.md", "a", "a-b.md", "a.md", "a/b.md", "a/z.md", "b.md", "é.md",
      ])
    #expect(listing.entries.first?.size == 2)
    #expect(listing.entries.first?.kind == .file)
    #expect(listing.entries[1].kind == .directory)
  }

  @Test("times are in nanoseconds")
  func times() throws {
    let folder = try TemporaryFolder()
    folder.write("a")
    var times = [timespec(), timespec(tv_sec: 1_700_000_000, tv_nsec: 123_456_789)]
    utimensat(AT_FDCWD, "\(folder.path)/a", &times, 0)
    let entry = FileTree.scan(root: folder.path).entries.first
    #expect(entry?.modified == 1_700_000_000_123_456_789)
  }

  @Test("links are listed and not followed")
  func links() throws {
    let folder = try TemporaryFolder()
    folder.folder("in")
    folder.write("in/a.md")
    symlink("in", "\(folder.path)/folder")
    symlink("/etc/passwd", "\(folder.path)/file")
    symlink(".", "\(folder.path)/in/loop")
    symlink("nowhere", "\(folder.path)/broken")
    mkfifo("\(folder.path)/pipe", 0o600)
    let listing = FileTree.scan(root: folder.path)
    #expect(listing.errors == [])
    #expect(
      listing.entries.map { "\($0.path) \($0.kind)" } == [
        "broken symbolicLink", "file symbolicLink", "folder symbolicLink", "in directory",
        "in/a.md file", "in/loop symbolicLink", "pipe other",
      ])
  }

  @Test("hidden files and leftovers of editors are marked")
  func ignorable() throws {
    let folder = try TemporaryFolder()
    for name in [".DS_Store", "a.md~", ".#a.md", "#a.md#", "#a.md", "a.md", "~a.md"] {
      folder.write(name)
    }
    folder.folder(".git")
    folder.write(".git/config")
    let listing = FileTree.scan(root: folder.path)
    #expect(
      listing.entries.filter(\.isIgnorable).map(\.path) == [
        "#a.md#", ".#a.md", ".DS_Store", ".git", ".git/config", "a.md~",
      ])
    #expect(listing.entries.count == 9)
  }

  @Test("names that are not UTF-8 are reported")
  func names() throws {
    let folder = try TemporaryFolder()
    folder.folder("in")
    folder.write(Array("in/caf".utf8) + [0xE9] + Array(".md".utf8))
    folder.write("in/good.md")
    let listing = FileTree.scan(root: folder.path)
    #expect(listing.errors == [FileError(path: "in/caf\\xE9.md", reason: .nameNotUTF8)])
    #expect(listing.entries.map(\.path) == ["in", "in/good.md"])
  }

  @Test("names that are the same text are reported")
  func sameNames() throws {
    let folder = try TemporaryFolder()
    folder.write("caf\u{E9}.md")
    folder.write("cafe\u{301}.md")
    let listing = FileTree.scan(root: folder.path)
    #expect(listing.entries.count == 2)
    #expect(
      listing.errors.map(\.path.utf8.count) == [8]
        && listing.errors.first?.reason == .sameName(as: "cafe\u{301}.md"))
  }

  @Test("unreadable files are reported, and the others are listed")
  func unreadable() throws {
    let folder = try TemporaryFolder()
    folder.folder("closed")
    folder.write("open.md")
    chmod("\(folder.path)/closed", 0)
    let listing = FileTree.scan(root: folder.path)
    #expect(listing.entries.map(\.path) == ["closed", "open.md"])
    // Root may read everything.
    if getuid() != 0 {
      #expect(listing.errors == [FileError(path: "closed", reason: .system(errno: EACCES))])
    }
    #expect(
      FileTree.scan(root: "\(folder.path)/none").errors
        == [FileError(path: "", reason: .system(errno: ENOENT))])
    #expect(
      FileTree.scan(root: "\(folder.path)/open.md").errors
        == [FileError(path: "", reason: .system(errno: ENOTDIR))])
  }

  @Test("folders may be 64 levels deep")
  func deep() throws {
    let folder = try TemporaryFolder()
    var path = ""
    for _ in 0..<70 {
      path += path.isEmpty ? "d" : "/d"
      folder.folder(path)
    }
    let listing = FileTree.scan(root: folder.path)
    #expect(listing.entries.count == 64)
    #expect(listing.errors.map(\.reason) == [.tooDeep(limit: 64)])
  }

  @Test("thousands of files are listed")
  func many() throws {
    let folder = try TemporaryFolder()
    for index in 0..<3000 { folder.write("page-\(index).md") }
    let listing = FileTree.scan(root: folder.path)
    #expect(listing.entries.count == 3000)
    #expect(listing.entries.map(\.path) == (0..<3000).map { "page-\($0).md" }.sorted())
  }

  @Test("paths are ordered by bytes")
  func precedes() {
    #expect(FileTree.precedes("a", "b"))
    #expect(FileTree.precedes("", "b"))
    #expect(!FileTree.precedes("a", ""))
    #expect(!FileTree.precedes("a", "a"))
    #expect(FileTree.precedes("a", "ab"))
    #expect(FileTree.precedes("z", "é"))
    // Decomposed and composed accents are equal for Swift's `<`, but not here.
    #expect(FileTree.precedes("e\u{301}", "\u{E9}"))
  }
}
