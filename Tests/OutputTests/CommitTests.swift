import Diagnostics
import Foundation
import Glibc
import Testing

@testable import Output

@Suite struct CommitTests {
  let project: TemporaryProject

  init() throws { project = try TemporaryProject() }

  @Test func firstCommit() throws {
    let files = ["index.html": "home", "a/index.html": "A", "a/b/c.txt": "", "d/e": "D"]
    let summary = try project.commit(files)
    #expect(summary == CommitSummary(written: 4, removed: 0, unchanged: 0, folders: 3))
    #expect(project.snapshot() == files)
    #expect(
      Set(project.snapshot(notes: true).keys) == Set(files.keys).union([".polder/manifest.json"]))
  }

  @Test func manifestIsGolden() throws {
    try project.commit(["b \"é\".txt": "b", "a/c": ""])
    #expect(
      project.text(".polder/manifest.json") == """
        {"version": 2, "files": [
        {"path": "a/c", "size": 0, "hash": "99aa06d3014798d86001c324468d497f"},
        {"path": "b \\"é\\".txt", "size": 1, "hash": "4b2212e31ac97fd4575a0b1c44d8843f"}], "kept": []}

        """)
  }

  @Test func modes() throws {
    let mask = umask(0o027)
    umask(mask)
    try project.commit(["a/b": "x"])
    var status = stat()
    #expect(stat(project.publicFolder + "/a/b", &status) == 0)
    #expect(status.st_mode & 0o777 == 0o644 & ~mask)
    #expect(stat(project.publicFolder + "/a", &status) == 0)
    #expect(status.st_mode & 0o777 == 0o755 & ~mask)
  }

  @Test func unchangedFilesAreNotTouched() throws {
    let files = ["index.html": "home", "a/b": "B", "c": "C"]
    try project.commit(files)
    let notes = try project.status(".polder/manifest.json")
    let folder = try project.status(".polder")
    let before = try files.keys.map { try project.status($0) }
    for _ in 0..<3 {
      TemporaryProject.settle()
      let summary = try project.commit(files)
      #expect(summary == CommitSummary(written: 0, removed: 0, unchanged: 3, folders: 0))
      #expect(try files.keys.map { try project.status($0) } == before)
      #expect(try project.status(".polder/manifest.json") == notes)
      #expect(try project.status(".polder") == folder)
    }
    let summary = try project.commit(["index.html": "home", "a/b": "other", "d/e": "E"])
    #expect(summary == CommitSummary(written: 2, removed: 1, unchanged: 1, folders: 1))
    #expect(
      try project.status("index.html")
        == before[Array(files.keys).firstIndex(of: "index.html") ?? 0])
    #expect(project.snapshot() == ["index.html": "home", "a/b": "other", "d/e": "E"])
  }

  @Test func staleFilesAndEmptyFoldersGo() throws {
    try project.commit(["a/b/c/d": "1", "a/b/e": "2", "f/g": "3"])
    try project.commit(["a/b/e": "2"])
    #expect(project.snapshot() == ["a/b/e": "2"])
    try project.commit([:])
    #expect(project.snapshot() == [:])
  }

  @Test func foldersThatWereThereStay() throws {
    try project.put("images/mine.png", "mine")
    try FileManager.default.createDirectory(
      atPath: project.publicFolder + "/empty", withIntermediateDirectories: true)
    try project.commit(["images/a": "1", "images/sub/b": "2", "empty/c": "3"])
    try project.commit(["x": ""])
    #expect(project.snapshot() == ["images/mine.png": "mine", "empty/": "/", "x": ""])
    // If somebody puts a file into a folder of Polder's, the folder stays as long as the file does.
    try project.commit(["own/a": "1"])
    try project.put("own/foreign", "f")
    try project.commit(["x": ""])
    #expect(
      project.snapshot()
        == ["images/mine.png": "mine", "empty/": "/", "x": "", "own/foreign": "f"])
  }

  @Test func foreignFilesAreAllListed() throws {
    try project.commit(["index.html": "old"])
    try project.put("a/index.html", "foreign")
    try project.put("b", "foreign, where a folder must go")
    try project.put("c/d/e", "foreign, where a file must go")
    let before = project.snapshot(notes: true)
    let error = #expect(throws: OutputError.self) {
      try project.commit([
        "index.html": "new", "a/index.html": "A", "b/x": "B", "c/d": "C", "z": "",
      ])
    }
    #expect(
      codes(error) == [
        "foreign-output Public/a/index.html", "foreign-output Public/b",
        "foreign-output Public/c/d",
      ])
    #expect(
      error?.diagnostics.map(\.problem.english.message) == [
        "'Public/a/index.html' was not made by Polder, but 'Content/a/index.html.md' must go there",
        "the file 'Public/b' was not made by Polder, but 'Content/b/x.md' needs a folder there",
        "'Content/c/d.md' must go to 'Public/c/d', a folder with files that were not made by Polder",
      ])
    #expect(project.snapshot(notes: true) == before)
  }

  @Test func identicalForeignFilesAreAdopted() throws {
    try project.put("a/b", "same")
    let before = try project.status("a/b")
    let summary = try project.commit(["a/b": "same"])
    #expect(summary.written == 0 && summary.unchanged == 1)
    #expect(try project.status("a/b") == before)
    try project.commit(["a/b": "other"])
    #expect(project.snapshot() == ["a/b": "other"])
    try project.commit([:])
    #expect(project.snapshot() == ["a/": "/"])
  }

  @Test func foreignFilesAreNeverRemoved() throws {
    try project.put("mine.html", "mine")
    try project.commit(["a": "1"])
    try project.commit(["b": "1"])
    try project.commit([:])
    #expect(project.snapshot() == ["mine.html": "mine"])
  }

  @Test func manualEditsAreUndone() throws {
    let files = ["a": "aaaa", "b/c": "bbbb", "d/e/f": "dddd"]
    for settled in [false, true] {
      try project.commit(files)
      if settled {
        TemporaryProject.settle()
        try project.commit(files)
      }
      try project.put("a", "AAAA")
      try project.delete("b/c")
      try project.delete("d")
      let summary = try project.commit(files)
      #expect(summary.written == 3)
      #expect(project.snapshot() == files)
    }
    // The file was emptied, and restored with the same size and time.
    TemporaryProject.settle()
    try project.commit(files)
    let path = project.publicFolder + "/a"
    var times = stat()
    #expect(stat(path, &times) == 0)
    try project.put("a", "eeee")
    let both = [times.st_atim, times.st_mtim]
    #expect(utimensat(AT_FDCWD, path, both, 0) == 0)
    #expect(try project.commit(files).written == 1)
    #expect(project.snapshot() == files)
  }

  @Test func fileBecomesFolderAndBack() throws {
    try project.commit(["a": "file", "x/y/z": "deep", "x/w": "w"])
    try project.commit(["a/b/c": "deep", "a/d": "d", "x": "file"])
    #expect(project.snapshot() == ["a/b/c": "deep", "a/d": "d", "x": "file"])
    try project.commit(["a": "file", "x/y/z": "deep", "x/w": "w"])
    #expect(project.snapshot() == ["a": "file", "x/y/z": "deep", "x/w": "w"])
  }

  @Test func folderWithForeignFilesIsNoPlaceForAFile() throws {
    try project.commit(["x/y": "1"])
    try project.put("x/foreign", "f")
    let error = #expect(throws: OutputError.self) { try project.commit(["x": "file"]) }
    #expect(codes(error) == ["foreign-output Public/x"])
    #expect(project.snapshot() == ["x/y": "1", "x/foreign": "f"])
  }

  @Test func collisionsAreRefused() throws {
    var tree = OutputTree()
    tree.add(try OutputPath("a"), .bytes([]), origin: "one")
    tree.add(try OutputPath("a/b"), .bytes([]), origin: "two")
    let error = #expect(throws: OutputError.self) { try project.committer().commit(tree) }
    #expect(codes(error) == ["file-and-folder one"])
    #expect(!project.exists(""))
  }

  @Test func copies() throws {
    let source = project.root + "/picture.jpg"
    let bytes = Data((0..<200_000).map { UInt8(truncatingIfNeeded: $0 &* 31) })
    try bytes.write(to: URL(fileURLWithPath: source))
    var tree = OutputTree()
    tree.add(try OutputPath("p/picture.jpg"), .copy(of: source, size: 200_000), origin: source)
    #expect(try project.committer().commit(tree).written == 1)
    #expect(FileManager.default.contents(atPath: project.publicFolder + "/p/picture.jpg") == bytes)
    for _ in 0..<3 {
      TemporaryProject.settle()
      #expect(try project.committer().commit(tree).unchanged == 1)
    }
    // The same size, other bytes.
    try Data(bytes.reversed()).write(to: URL(fileURLWithPath: source))
    #expect(try project.committer().commit(tree).written == 1)
    #expect(
      FileManager.default.contents(atPath: project.publicFolder + "/p/picture.jpg")
        == Data(bytes.reversed()))
    // If it has another size, or is missing, the pages no longer match it.
    for change in [Data("x".utf8), nil] {
      try FileManager.default.removeItem(atPath: source)
      try change?.write(to: URL(fileURLWithPath: source))
      let error = #expect(throws: OutputError.self) { try project.committer().commit(tree) }
      #expect(codes(error) == ["changed-source Public/p/picture.jpg"])
      if change == nil { break }
    }
  }

  @Test func publicMayBeALink() throws {
    try FileManager.default.createDirectory(
      atPath: project.root + "/elsewhere", withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(
      atPath: project.publicFolder, withDestinationPath: project.root + "/elsewhere")
    try project.commit(["a/b": "1"])
    #expect(
      FileManager.default.contents(atPath: project.root + "/elsewhere/a/b") == Data("1".utf8))
  }

  @Test func sameOutputOnAnyNumberOfThreads() throws {
    var files: [String: String] = [:]
    for i in 0..<500 { files["s\(i % 7)/p\(i)/index.html"] = String(repeating: "\(i)", count: i) }
    var manifests: Set<String> = []
    for threads in [1, 2, 8] {
      let project = try TemporaryProject()
      try project.commit(files, threads: threads)
      #expect(project.snapshot() == files)
      manifests.insert(project.text(".polder/manifest.json"))
    }
    #expect(manifests.count == 1)
  }

  @Test func nameTooLongForTheDisk() throws {
    // The rules allow 255 bytes; the disk is made to refuse them.
    let project = project
    let committer = project.committer(interrupt: { $0 == .createFile ? ENAMETOOLONG : nil })
    let error = #expect(throws: OutputError.self) { try committer.commit(tree(["a": "1"])) }
    #expect(codes(error) == ["output-name-too-long Public/a"])
    #expect(project.snapshot() == [:])
    #expect(!project.exists(".polder/staging"))
  }

  @Test func damagedAndNewerManifests() throws {
    try project.commit(["a": "1"])
    let manifest = project.text(".polder/manifest.json")
    for (text, code) in [
      ("", "damaged-manifest"), ("{}", "damaged-manifest"),
      (String(manifest.dropLast(3)), "damaged-manifest"), (manifest + "x", "damaged-manifest"),
      (manifest.replacingOccurrences(of: "\"a\"", with: "\"../a\""), "damaged-manifest"),
      (manifest.replacingOccurrences(of: "\"a\"", with: "\"a\\u0000\""), "damaged-manifest"),
      (
        manifest.replacingOccurrences(of: "\"version\": 2", with: "\"version\": 3"),
        "newer-manifest"
      ),
    ] {
      try project.put(".polder/manifest.json", text)
      let error = #expect(throws: OutputError.self) { try project.commit(["a": "2"]) }
      #expect(codes(error) == ["\(code) Public/.polder/manifest.json"])
      #expect(project.snapshot() == ["a": "1"])
    }
    // Other white space does no harm.
    try project.put(
      ".polder/manifest.json",
      manifest.replacingOccurrences(of: ", ", with: " ,\r\n\t"))
    try project.commit(["a": "2"])
    #expect(project.snapshot() == ["a": "2"])
  }

  @Test func overlaps() throws {
    let root = project.root
    for folder in ["Content/cities", "Templates", "ContentX"] {
      try FileManager.default.createDirectory(
        atPath: "\(root)/\(folder)", withIntermediateDirectories: true)
    }
    try FileManager.default.createSymbolicLink(
      atPath: root + "/link", withDestinationPath: "Content")
    #expect(OutputCommitter.overlaps(root, root + "/Content"))
    #expect(OutputCommitter.overlaps(root + "/Content", root + "/Content/"))
    #expect(OutputCommitter.overlaps(root + "/Content/cities/new", root + "/Content"))
    #expect(OutputCommitter.overlaps(root + "/link/cities", root + "/Content"))
    #expect(OutputCommitter.overlaps(root + "/Public/../Content", root + "/Content"))
    #expect(OutputCommitter.overlaps(root + "/new/a", root + "/new"))
    #expect(OutputCommitter.overlaps("/", root))
    #expect(!OutputCommitter.overlaps(root + "/Content", root + "/ContentX"))
    #expect(!OutputCommitter.overlaps(root + "/Public", root + "/Content"))
    #expect(!OutputCommitter.overlaps(root + "/new", root + "/newer"))
  }
}
