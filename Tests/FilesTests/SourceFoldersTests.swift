import Foundation
import Glibc
import Testing

@testable import Files

/// No file below a folder is reached through a link, whenever the link was made.
@Suite struct SourceFoldersTests {
  private func reason(_ body: () throws(FileError) -> [UInt8]) -> FileError.Reason? {
    do throws(FileError) {
      _ = try body()
      return nil
    } catch {
      return error.reason
    }
  }

  @Test func linksAreFollowedNowhere() throws {
    let (folder, outside) = (try TemporaryFolder(), try TemporaryFolder())
    folder.folder("a")
    folder.folder("a/b")
    folder.write("a/b/file", [1])
    outside.write("file", [2])
    outside.folder("b")
    outside.write("b/file", [2])
    let root = folder.path
    let sources = SourceFolders([root])
    let read = { (path: String) throws(FileError) in
      try FileReader.read("\(root)/\(path)", limit: 10, in: sources)
    }
    #expect(try read("a/b/file") == [1])
    #expect(try read("a//b///file") == [1])
    #expect(FilePieces("\(root)/a/b/file", in: sources)?.size == 1)
    // Each part of the path becomes a link in turn.
    symlink("\(outside.path)/file", "\(root)/a/link")
    #expect(reason { () throws(FileError) in try read("a/link") } == .symbolicLink)
    #expect(reason { () throws(FileError) in try read("a/../a/b/file") } == .system(errno: ENOENT))
    for part in ["a/b", "a"] {
      try FileManager.default.removeItem(atPath: "\(root)/\(part)")
      symlink(part == "a" ? outside.path : "\(outside.path)/b", "\(root)/\(part)")
      #expect(reason { () throws(FileError) in try read("a/b/file") } == .system(errno: ENOTDIR))
      #expect(FilePieces("\(root)/a/b/file", in: sources) == nil)
    }
  }

  @Test func theFolderThatWasOpenedIsRead() throws {
    let (folder, outside) = (try TemporaryFolder(), try TemporaryFolder())
    folder.folder("Content")
    folder.write("Content/file", [1])
    outside.write("file", [2])
    let root = "\(folder.path)/Content"
    let sources = SourceFolders([root])
    rename(root, "\(folder.path)/Elsewhere")
    symlink(outside.path, root)
    #expect(try FileReader.read("\(root)/file", limit: 10, in: sources) == [1])
    #expect(FileTree.scan(root: root, in: sources).entries.map(\.path) == ["file"])
    // A folder may be a link from the start, if the caller allows it.
    let linked = SourceFolders([root])
    #expect(try FileReader.read("\(root)/file", limit: 10, in: linked) == [2])
    let strict = SourceFolders([root]) { _ in false }
    #expect(
      reason { () throws(FileError) in try FileReader.read("\(root)/file", limit: 10, in: strict) }
        == .symbolicLink)
    #expect(FileTree.scan(root: root, in: strict).errors.map(\.reason) == [.symbolicLink])
  }

  @Test func aScanCanBeMadeTwice() throws {
    let folder = try TemporaryFolder()
    for number in 0..<50 { folder.write("file-\(number)", [1]) }
    let sources = SourceFolders([folder.path])
    for _ in 0..<2 {
      #expect(FileTree.scan(root: folder.path, in: sources).entries.count == 50)
    }
    #expect(
      FileTree.scan(root: "nowhere", in: SourceFolders(["nowhere"])).errors.map(\.reason)
        == [.system(errno: ENOENT)])
  }
}
