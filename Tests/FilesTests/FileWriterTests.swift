import Files
import Foundation
import Glibc
import Testing

@Suite struct FileWriterTests {
  @Test func replacesAFileInOneStepWithoutLeftovers() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/a.txt"
    try FileWriter.write(Array("one".utf8), to: path)
    try FileWriter.write(Array("two".utf8), to: path)
    #expect(try String(contentsOfFile: path, encoding: .utf8) == "two")
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["a.txt"])
  }

  @Test func aFileThatIsThereIsKeptWhenAskedFor() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/a.txt"
    try FileWriter.write(Array("one".utf8), to: path, over: .kept)
    let failure = #expect(throws: FileError.self) {
      try FileWriter.write(Array("two".utf8), to: path, over: .kept)
    }
    #expect(failure?.errno == EEXIST)
    #expect(try String(contentsOfFile: path, encoding: .utf8) == "one")
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["a.txt"])
  }

  @Test func aMissingFolderIsReported() throws {
    let folder = try TemporaryFolder()
    let failure = #expect(throws: FileError.self) {
      try FileWriter.write([], to: folder.path + "/none/a.txt")
    }
    #expect(failure?.errno == ENOENT)
    try FileWriter.makeFolder(folder.path + "/some/where")
    try FileWriter.write([], to: folder.path + "/some/where/a.txt")
  }

  @Test func aNameWithANULIsRefused() {
    let failure = #expect(throws: FileError.self) { try FileWriter.write([], to: "/tmp/a\0b") }
    #expect(failure?.errno == EINVAL)
  }
}
