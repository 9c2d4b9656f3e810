import Dates
import Diagnostics
import Foundation
import Output
import Site
import Testing

/// What must be true for every site, tested on the project's own.
@Suite("Properties")
struct PropertyTests {
  private static let project = Fixture.root.deletingLastPathComponent().deletingLastPathComponent()

  private func input() -> SiteInput {
    InputLoader.load(
      content: PropertyTests.project.appending(path: "Content").path,
      templates: PropertyTests.project.appending(path: "Templates").path,
      names: ("Content", "Templates"), threads: 2)
  }

  private func build(_ input: SiteInput, threads: Int = 2) throws -> [String: [UInt8]] {
    let now = try #require(PointInTime(iso8601: "2026-01-31T12:00Z"))
    var options = BuildOptions(now: now)
    options.threads = threads
    let result = SiteBuild.run(input, options: options)
    #expect(TextPrinter().text(result.diagnostics.filter { $0.severity == .error }) == "")
    return try #require(result.tree).contents()
  }

  @Test func theOrderOfFilesDoesNotMatter() throws {
    let expected = try build(input())
    var shuffled = input()
    var random = Generator(state: 7)
    shuffled.pages.shuffle(using: &random)
    shuffled.assets.shuffle(using: &random)
    #expect(try build(shuffled) == expected)
  }

  @Test func theNumberOfThreadsDoesNotMatter() throws {
    let input = input()
    let expected = try build(input, threads: 1)
    #expect(try build(input, threads: 2) == expected)
    #expect(try build(input, threads: 8) == expected)
  }

  @Test func lineEndsAndByteOrderMarksDoNotMatter() throws {
    let expected = try build(input())
    var windows = input()
    windows.pages = windows.pages.map { page in
      var bytes: [UInt8] = [0xEF, 0xBB, 0xBF]
      for byte in page.file.bytes {
        if byte == 10 { bytes.append(13) }
        bytes.append(byte)
      }
      return SiteInput.Page(
        path: page.path, file: SourceFile(path: page.file.path, bytes: bytes))
    }
    #expect(try build(windows) == expected)
  }

  /// Whatever is damaged, the build ends. It reports a place inside the file, unless the damage
  /// breaks no rule. Each test takes a whole build; Tests/CommandLine/test_mutations.py tries far
  /// more.
  @Test func damagedPagesNeverCrashABuild() throws {
    let whole = input()
    let now = try #require(PointInTime(iso8601: "2026-01-31T12:00Z"))
    var options = BuildOptions(now: now)
    options.threads = 2
    var random = Generator(state: 42)
    for _ in 0..<20 {
      var damaged = whole
      let index = Int.random(in: damaged.pages.indices, using: &random)
      let page = damaged.pages[index]
      var bytes = page.file.bytes
      for _ in 0..<Int.random(in: 1...4, using: &random) where !bytes.isEmpty {
        let place = Int.random(in: bytes.indices, using: &random)
        switch Int.random(in: 0..<4, using: &random) {
        case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
        case 1: bytes.remove(at: place)
        case 2: bytes.insert(contentsOf: "[{:*&<\"'\n-#".utf8.shuffled(using: &random), at: place)
        default: bytes.removeSubrange(place..<min(bytes.count, place + 200))
        }
      }
      damaged.pages[index] = SiteInput.Page(
        path: page.path, file: SourceFile(path: page.file.path, bytes: bytes))
      let result = SiteBuild.run(damaged, options: options)
      for diagnostic in result.diagnostics {
        let size = diagnostic.location.file.bytes.count
        #expect(0 <= diagnostic.location.range.lowerBound)
        #expect(diagnostic.location.range.upperBound <= size)
      }
      #expect((result.tree == nil) == result.diagnostics.hasErrors)
    }
  }
}
