import Diagnostics
import Files
import Foundation
import Site
import Testing

/// Reading only what has changed gives the same as reading everything.
@Suite("Reading a project again")
struct ProjectReaderTests {
  @Test func everyKindOfChange() throws {
    let folder = try Fixture(name: "whole-site").assemble()
    defer { try? FileManager.default.removeItem(at: folder) }
    let content = folder.appending(path: "Content")
    let templates = folder.appending(path: "Templates")
    var reader = ProjectReader(content: content.path, templates: templates.path, threads: 1)
    reader.readAll()
    try FileManager.default.createDirectory(
      at: templates.appending(path: "assets"), withIntermediateDirectories: true)
    // A change that keeps the size, and two changes in the same moment.
    let steps: [(folder: Int, path: String, text: String?)] = [
      (0, "cities/amsterdam.md", "---\ntitle: A\n---\n"),
      (0, "cities/amsterdam.md", "---\ntitle: B\n---\n"), (0, "cities/new.md", "new"),
      (0, "cities/new.md", nil), (0, "approaches/leaflet.txt", "longer than it was"),
      (0, "approaches/other.txt", "other"), (0, "site.yml", "title: x\n"),
      (0, "model.yml", "collections:\n"), (0, "model.yml", nil), (0, "never-there.md", nil),
      (1, "page.html", "<p>"), (1, "words/en.yml", "a: b\n"), (1, "words/de.yml", "a: b\n"),
      (1, "assets/site.css", "p{}"), (1, "assets/site.css", "q{}"), (1, "assets/site.css", nil),
      (1, "notes.txt", "no template"), (1, "notes.txt", nil), (1, "new.html", "<b>"),
    ]
    for step in steps {
      let file = (step.folder == 0 ? content : templates).appending(path: step.path)
      if let text = step.text {
        try Data(text.utf8).write(to: file)
      } else {
        try? FileManager.default.removeItem(at: file)
      }
      var changes = FolderChanges(paths: [[], []])
      changes.paths[step.folder].insert(step.path)
      reader.read(changes)
      let expected = InputLoader.load(
        content: content.path, templates: templates.path, threads: 1)
      #expect(describe(reader.input) == describe(expected), "\(step.path)")
    }
  }

  private func describe(_ input: SiteInput) -> [String] {
    func text(_ file: SourceFile?) -> String { file.map { "\($0.path) \($0.bytes)" } ?? "-" }
    func all(_ files: [String: SourceFile]) -> [String] {
      files.sorted { $0.key < $1.key }.map { "\($0.key) \(text($0.value))" }
    }
    return [text(input.settings), text(input.model)]
      + input.pages.map { "\($0.path) \(text($0.file))" }
      + input.assets.map { "\($0.path) \($0.location) \($0.size)" } + all(input.templates)
      + all(input.words) + all(input.templateAssets)
      + input.ignored.map { "\($0.path) \($0.reason)" }
      + [TextPrinter().text(input.diagnostics)]
  }
}
