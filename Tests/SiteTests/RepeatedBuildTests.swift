import Dates
import Diagnostics
import Foundation
import Output
import Site
import Testing

/// A build that remembers the last one gives what a clean one gives, byte for byte, whatever happens
/// to the files in between. `POLDER_EDITS=1000 swift test --filter RepeatedBuildTests` tries more.
@Suite("Repeated builds")
struct RepeatedBuildTests {
  private static let edits =
    ProcessInfo.processInfo.environment["POLDER_EDITS"].flatMap(Int.init) ?? 12
  private static let project = Fixture.root.deletingLastPathComponent().deletingLastPathComponent()

  private func options(drafts: Bool) throws -> BuildOptions {
    var options = BuildOptions(now: try #require(PointInTime(iso8601: "2026-01-31T12:00Z")))
    options.includesDrafts = drafts
    options.threads = 2
    return options
  }

  private func input(_ folder: URL) -> SiteInput {
    InputLoader.load(
      content: folder.appending(path: "Content").path,
      templates: folder.appending(path: "Templates").path,
      names: ("Content", "Templates"), threads: 2)
  }

  @Test(arguments: [1, 2] as [UInt64])
  func theProjectsOwnSite(seed: UInt64) throws {
    try compare(input(RepeatedBuildTests.project), seed: seed, drafts: seed != 1)
  }

  @Test func aTinySite() throws {
    let folder = try Fixture(name: "whole-site").assemble()
    defer { try? FileManager.default.removeItem(at: folder) }
    for seed in 10..<12 as Range<UInt64> {
      try compare(input(folder), seed: seed, drafts: !seed.isMultiple(of: 2))
    }
  }

  private func compare(_ input: SiteInput, seed: UInt64, drafts: Bool) throws {
    let options = try options(drafts: drafts)
    var edits = RandomEdits(input, seed: seed)
    var random = Generator(state: seed)
    var memory = BuildMemory(keepsPages: true)
    var history = ["the site as it is"]
    var (built, wrong, interrupted) = (0, 0, 0)
    _ = SiteBuild.run(input, options: options, memory: &memory)
    for _ in 0..<RepeatedBuildTests.edits {
      // Several edits may come between two builds, as in a checkout.
      let several = Int.random(in: 0..<4, using: &random) == 0 ? 3 : 1
      for _ in 0..<several { history.append(edits.next()) }
      let clean = SiteBuild.run(edits.input, options: options)
      let recent = "seed \(seed): \(history.suffix(6).joined(separator: " | "))"
      switch SiteBuild.prepare(edits.input, options: options, memory: &memory) {
      case .failure(let mistakes):
        wrong += 1
        #expect(clean.tree == nil, "\(recent)")
        #expect(text(mistakes.diagnostics) == text(clean.diagnostics), "\(recent)")
      case .success(let site):
        // Some pages are wanted before the site is finished, as by an open tab.
        let pages = clean.tree?.files.filter { $0.path.text.hasSuffix(".html") } ?? []
        for _ in 0..<5 {
          guard let page = pages.randomElement(using: &random),
            case .bytes(let bytes) = page.content, let made = site.page(at: page.path.text)
          else { continue }
          #expect(made == bytes, "\(page.path.text), \(recent)")
        }
        // Another edit may come before it is.
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
        edits.restore()
        history.append("everything as it was")
      }
    }
    // A test of mistakes alone would show little.
    #expect(built > 0)
    if RepeatedBuildTests.edits > 12 {
      print(
        "seed \(seed): \(built) sites compared byte by byte, \(wrong) lists of mistakes, "
          + "\(interrupted) states left before they were finished, of \(history.count - 1) edits")
    }
  }

  private func text(_ diagnostics: [Diagnostic]) -> String { TextPrinter().text(diagnostics) }

  /// The paths at which two sites differ.
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
