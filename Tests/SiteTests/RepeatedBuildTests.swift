import Dates
import Diagnostics
import Files
import Foundation
import Output
import Site
import Testing

/// A build that reuses the last one gives the same as a clean build, byte for byte, whatever
/// happens to the files in between. The files are watched, read again and built again, as the
/// preview does. `POLDER_EDITS=1000 swift test --filter RepeatedBuildTests` tries more.
@Suite("Repeated builds")
struct RepeatedBuildTests {
  private static let edits =
    ProcessInfo.processInfo.environment["POLDER_EDITS"].flatMap(Int.init) ?? 12
  private static let seed =
    ProcessInfo.processInfo.environment["POLDER_SEED"].flatMap(UInt64.init) ?? 0
  private static let project = Fixture.root.deletingLastPathComponent().deletingLastPathComponent()

  private func options(drafts: Bool, isPreview: Bool) throws -> BuildOptions {
    var options = BuildOptions(now: try #require(PointInTime(iso8601: "2026-01-31T12:00Z")))
    options.includesDrafts = drafts
    options.isPreview = isPreview
    options.threads = 2
    return options
  }

  @Test(arguments: [1, 2] as [UInt64])
  func theProjectsOwnSite(seed: UInt64) throws {
    let files = FileManager.default
    let folder = files.temporaryDirectory.appending(path: "polder-\(UUID().uuidString)")
    try files.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? files.removeItem(at: folder) }
    for name in ["Content", "Templates"] {
      try files.copyItem(
        at: RepeatedBuildTests.project.appending(path: name), to: folder.appending(path: name))
    }
    try compare(folder, seed: seed, drafts: seed != 1)
  }

  /// Even seeds build without drafts, and odd seeds with drafts. From 13 on, they build as the
  /// preview does.
  @Test(arguments: [10, 11, 13] as [UInt64])
  func aTinySite(seed: UInt64) throws {
    let folder = try Fixture(name: "whole-site").assemble()
    defer { try? FileManager.default.removeItem(at: folder) }
    // A small site allows more edits: one of a large site takes as long as three of these.
    try compare(folder, seed: seed, drafts: !seed.isMultiple(of: 2), isPreview: seed > 12, edits: 3)
  }

  /// Adds a file of each kind that a project may have.
  private func addOfEachKind(to project: inout ProjectFiles) throws {
    func fixture(_ path: String) throws -> [UInt8] {
      [UInt8](try Data(contentsOf: Fixture.root.appending(path: path)))
    }
    try project.write(
      "Content/cities/share.csv", try fixture("pictures/Content/cities/share.csv"))
    for name in ["bridge.png", "canal.jpg"] {
      try project.write("Content/cities/\(name)", try fixture("images/Content/\(name)"))
    }
    let report = RepeatedBuildTests.project.appending(
      path: "Content/cities/amsterdam-short-edition.pdf")
    let bytes = [UInt8](try Data(contentsOf: report))
    try project.write("Content/cities/report.pdf", bytes)
    // The file has the same number of bytes, but the program reads other words in it.
    try project.write("Content/cities/report-2.pdf", bytes + Array("\n% the same\n".utf8))
    if project.files["Content/synonyms.yml"] == nil {
      try project.write("Content/synonyms.yml", Array("- [quay, wharf]\n".utf8))
    }
    try project.write("Content/urls.txt", Array("/old/ gone\n".utf8))
    try project.write(
      "Templates/components/note/note.css", Array(".note { color: #123 }\n".utf8))
    try project.write(
      "Templates/components/note/note.html", Array("<p class=\"note\">A note</p>\n".utf8))
    try project.write(
      "Content/numbers.md",
      Array(
        """
        ---
        title: Numbers
        summary: A page of files
        ---

        ```chart
        title: Shares
        unit: %
        file: cities/share.csv

        ```

        ![A bridge](cities/bridge.png) ![A canal](cities/canal.jpg)

        [The report](cities/report.pdf), [the second report](cities/report-2.pdf)

        > [!TIP]
        > A tip.[^a]

        [^a]: A note.

        """.utf8))
  }

  private func compare(
    _ folder: URL, seed: UInt64, drafts: Bool, isPreview: Bool = false, edits factor: Int = 1
  ) throws {
    let seed = seed + 100 * RepeatedBuildTests.seed
    let options = try options(drafts: drafts, isPreview: isPreview)
    var project = try ProjectFiles(folder)
    try addOfEachKind(to: &project)
    // A restored project includes the added files.
    project = try ProjectFiles(folder)
    let (content, templates) = (
      folder.appending(path: "Content").path, folder.appending(path: "Templates").path
    )
    var edits = RandomEdits(project, seed: seed)
    var random = Generator(state: seed)
    var memory = BuildMemory(keepsPages: true)
    var history = ["the site as it is"]
    var (built, wrong, interrupted) = (0, 0, 0)
    var reader = ProjectReader(content: content, templates: templates, threads: 2)
    var watch = FolderWatch(reader.folders)
    reader.readAll()
    let first = SiteBuild.run(reader.input, options: options, memory: &memory)
    #expect(first.tree != nil, "\(text(first.diagnostics))")
    for _ in 0..<RepeatedBuildTests.edits * factor {
      // Several edits may happen between two builds, as in a checkout.
      let several = Int.random(in: 0..<4, using: &random) == 0 ? 3 : 1
      for _ in 0..<several { history.append(try edits.next()) }
      let recent = "seed \(seed): \(history.suffix(6).joined(separator: " | "))"
      while let changes = watch.next(timeout: 0) { reader.read(changes) }
      var input = InputLoader.load(content: content, templates: templates, threads: 2)
      var pdfs = PDFReader()
      pdfs.addTexts(to: &input, threads: 2)
      #expect(InputDescription(reader.input) == InputDescription(input), "\(recent)")
      let clean = SiteBuild.run(input, options: options)
      switch SiteBuild.prepare(reader.input, options: options, memory: &memory) {
      case .failure(let mistakes):
        wrong += 1
        #expect(clean.tree == nil, "\(recent)")
        let all = try #require(mistakes.completed { true })
        #expect(text(all) == text(clean.diagnostics), "\(recent)")
      case .success(let site):
        // Some pages are requested before the site is finished, as by an open tab.
        let pages = clean.tree?.files.filter { $0.path.text.hasSuffix(".html") } ?? []
        for _ in 0..<5 {
          guard let page = pages.randomElement(using: &random),
            case .bytes(let bytes) = page.content, let made = site.page(at: page.path.text)
          else { continue }
          #expect(made == bytes, "\(page.path.text), \(recent)")
        }
        // Another edit may happen before it is finished.
        if Int.random(in: 0..<4, using: &random) == 0 {
          interrupted += 1
          continue
        }
        let result = site.finish()
        #expect(text(result.diagnostics) == text(clean.diagnostics), "\(recent)")
        #expect(result.pages == clean.pages, "\(recent)")
        #expect(result.accounts == clean.accounts, "\(recent)")
        #expect(differences(result.tree, clean.tree) == [], "\(recent)")
        built += 1
      }
      if clean.tree == nil, Bool.random(using: &random) {
        try edits.restore()
        history.append("everything as it was")
      }
    }
    // A test with only failed builds would show little.
    #expect(built > 0)
    if RepeatedBuildTests.edits > 12 {
      print(
        "seed \(seed): \(built) sites compared byte by byte, \(wrong) lists of mistakes, "
          + "\(interrupted) states left before they were finished, of \(history.count - 1) edits")
    }
  }

  private func text(_ diagnostics: [Diagnostic]) -> String { TextPrinter().text(diagnostics) }

  /// Returns the paths at which two sites differ.
  private func differences(_ a: OutputTree?, _ b: OutputTree?) -> [String] {
    guard let a, let b else { return (a == nil) == (b == nil) ? [] : ["one has mistakes"] }
    func files(_ tree: OutputTree) -> [String: String] {
      Dictionary(
        uniqueKeysWithValues: tree.files.map { file in
          switch file.content {
          case .bytes, .spooled:
            let bytes = file.content.bytes ?? []
            return (file.path.text, "\(file.origin) \(String(decoding: bytes, as: UTF8.self))")
          case .copy(let path, let size): return (file.path.text, "\(file.origin) \(path) \(size)")
          }
        })
    }
    let (first, second) = (files(a), files(b))
    return Set(first.keys).union(second.keys).filter { first[$0] != second[$0] }.sorted()
  }
}
