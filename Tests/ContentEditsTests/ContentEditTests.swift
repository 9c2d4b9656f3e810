import ContentEdits
import Diagnostics
import Foundation
import Testing

@Suite struct ContentEditTests {
  private func file(_ text: String) -> SourceFile {
    SourceFile(path: "Content/a.md", bytes: Array(text.utf8))
  }

  private func fix(
    _ file: SourceFile, _ range: Range<Int>, _ text: String, isSafe: Bool = true
  ) -> Diagnostic {
    Diagnostic(
      FrontMatterProblem.tab, at: SourceLocation(file, range),
      suggestion: Suggestion(replace: range, with: text, isSafe: isSafe))
  }

  @Test func replacesOnlyTheRanges() {
    let file = file("\u{FEFF}a: 1 # why\r\nb: 2\r\n")
    let edit = ContentEdit(file, [.init(15..<16, with: "bb"), .init(6..<7, with: "one")])
    #expect(String(decoding: edit.bytes, as: UTF8.self) == "\u{FEFF}a: one # why\r\nbb: 2\r\n")
    #expect(edit.changedLines.map(\.line) == [1, 2])
    #expect(edit.changedLines.map(\.new) == ["a: one # why", "bb: 2"])
    #expect(edit.changedLines.map(\.old) == ["a: 1 # why", "b: 2"])
  }

  @Test func overlappingChangesCountOnce() {
    let file = file("abcdef")
    let edit = ContentEdit(
      file,
      [
        .init(0..<3, with: "X"), .init(1..<4, with: "Y"), .init(3..<3, with: "Z"),
        .init(3..<4, with: "D"), .init(5..<90, with: "no"),
      ])
    #expect(String(decoding: edit.bytes, as: UTF8.self) == "XDef")
  }

  @Test func onlySafeSuggestionsInContentAreFixes() {
    let page = file("titel: x\n")
    let template = SourceFile(path: "Templates/a.html", bytes: Array("abc".utf8))
    let edits = ContentEdit.safeFixes(
      [
        fix(page, 0..<5, "title"), fix(page, 7..<8, "y", isSafe: false),
        fix(template, 0..<1, "b"),
        Diagnostic(FrontMatterProblem.tab, at: SourceLocation(page)),
      ], in: "Content")
    #expect(edits.map { String(decoding: $0.bytes, as: UTF8.self) } == ["title: x\n"])
  }

  @Test func writesTheWholeFileAndKeepsItsPermissions() throws {
    let folder = FileManager.default.temporaryDirectory.appending(
      path: "polder-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appending(path: "a.md").path
    #expect(
      FileManager.default.createFile(
        atPath: path, contents: Data("abc".utf8), attributes: [.posixPermissions: 0o640]))
    try ContentWriter.write(ContentEdit(file("abc"), [.init(0..<1, with: "X")]), to: path)
    #expect(try String(contentsOfFile: path, encoding: .utf8) == "Xbc")
    let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    #expect(mode == 0o640)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["a.md"])
  }

  @Test func aFileThatChangedMeanwhileIsLeftAlone() throws {
    let folder = FileManager.default.temporaryDirectory.appending(
      path: "polder-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appending(path: "a.md").path
    try Data("other".utf8).write(to: URL(filePath: path))
    let edit = ContentEdit(file("abc"), [.init(0..<1, with: "X")])
    let failure = #expect(throws: EditFailure.self) {
      try ContentWriter.write(edit, to: path)
    }
    #expect(failure?.diagnostic.problem.code == "changed-meanwhile")
    #expect(try String(contentsOfFile: path, encoding: .utf8) == "other")
    let missing = #expect(throws: EditFailure.self) {
      try ContentWriter.write(edit, to: path + "x")
    }
    #expect(missing?.isMachineFailure == true)
  }
}
