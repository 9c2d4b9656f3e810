import Dates
import Diagnostics
import Files
import Foundation
import Output
import Site
import Testing

/// If a folder becomes a link during a build, nothing outside it is published.
@Suite("Folders that become links")
struct SwapTests {
  /// Makes a project with a file that is copied, and a folder outside with a different file of the
  /// same name and size.
  private func project() throws -> (project: URL, outside: URL) {
    let files = FileManager.default
    let folder = try Fixture(name: "base").assemble()
    let outside = files.temporaryDirectory.appending(path: "polder-\(UUID().uuidString)")
    for (place, text) in [
      (folder.appending(path: "Content/cities/papers"), "public"), (outside, "secret"),
    ] {
      try files.createDirectory(at: place, withIntermediateDirectories: true)
      try Data(text.utf8).write(to: place.appending(path: "paper.txt"))
    }
    let page = folder.appending(path: "Content/index.md")
    let text = try String(contentsOf: page, encoding: .utf8)
    try Data((text + "\n[The paper](cities/papers/paper.txt)\n").utf8).write(to: page)
    return (folder, outside)
  }

  private func options() throws -> BuildOptions {
    BuildOptions(now: try #require(PointInTime(iso8601: "2026-01-31T12:00Z")))
  }

  @Test(arguments: ["Content/cities/papers", "Content"], [false, true])
  func duringABuild(path: String, isArchive: Bool) throws {
    let files = FileManager.default
    let (folder, outside) = try project()
    defer { for place in [folder, outside] { try? files.removeItem(at: place) } }
    let content = folder.appending(path: "Content").path
    let input = InputLoader.load(
      content: content, templates: folder.appending(path: "Templates").path, threads: 1)
    let tree = try #require(SiteBuild.run(input, options: try options()).tree)
    let place = folder.appending(path: path)
    try files.moveItem(at: place, to: folder.appending(path: "elsewhere"))
    let target = path == "Content" ? folder.appending(path: "outside") : outside
    if path == "Content" {
      let nested = target.appending(path: "cities/papers")
      try files.createDirectory(at: nested, withIntermediateDirectories: true)
      try files.copyItem(
        at: outside.appending(path: "paper.txt"), to: nested.appending(path: "paper.txt"))
    }
    try files.createSymbolicLink(at: place, withDestinationURL: target)
    let output = folder.appending(path: "Public")
    let state = folder.appending(path: ".polder").path
    let archive = folder.appending(path: "site.tar")
    let result = Result { () throws(OutputError) in
      if isArchive {
        _ = try SiteArchive(
          path: archive.path, stateFolder: state, threads: 1, sources: input.sources
        ).write(tree)
      } else {
        try OutputCommitter(
          publicFolder: output.path, stateFolder: state, threads: 1, sources: input.sources
        ).commit(tree)
      }
    }
    if path == "Content" {
      // The folder that was opened is read to the end.
      _ = try result.get()
    } else {
      #expect(throws: OutputError.self) { try result.get() }
    }
    let written = isArchive ? archive : output.appending(path: "cities/papers/paper.txt")
    if let bytes = try? Data(contentsOf: written) {
      #expect(String(decoding: bytes, as: UTF8.self).contains("secret") == false)
    }
  }

  @Test func whileAProjectIsReadAgainAndAgain() throws {
    let files = FileManager.default
    let (folder, outside) = try project()
    defer { for place in [folder, outside] { try? files.removeItem(at: place) } }
    let content = folder.appending(path: "Content")
    var reader = ProjectReader(
      content: content.path, templates: folder.appending(path: "Templates").path, threads: 1)
    reader.readAll()
    #expect(reader.input.diagnostics.isEmpty)
    try files.moveItem(at: content, to: folder.appending(path: "elsewhere"))
    try files.createSymbolicLink(at: content, withDestinationURL: outside)
    for changes in [
      FolderChanges(paths: [["index.md"], []]), FolderChanges(paths: [[], []], mayBeMore: true),
    ] {
      reader.read(changes)
      #expect(
        reader.input.diagnostics.map(\.problem.code).contains("symbolic-link"),
        "\(TextPrinter().text(reader.input.diagnostics))")
      #expect(reader.input.assets.isEmpty)
    }
    // If a folder is a link from the start, the writer wants it.
    var linked = ProjectReader(
      content: content.path, templates: folder.appending(path: "Templates").path, threads: 1)
    linked.readAll()
    #expect(linked.input.assets.map(\.path) == ["paper.txt"])
  }
}
