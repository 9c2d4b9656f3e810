import Dates
import Diagnostics
import Foundation
import Output
import Testing

@testable import Site

/// A change of templates, words or assets invalidates the right pages.
@Suite("Changes of templates")
struct ProgramChangesTests {
  private func site(_ input: SiteInput) throws -> PreparedSite {
    let options = BuildOptions(now: try #require(PointInTime(iso8601: "2026-01-31T12:00Z")))
    var memory = BuildMemory()
    return try SiteBuild.prepare(input, options: options, memory: &memory).get()
  }

  /// Returns the input of a tiny site in which only cities use a part, a word and an asset.
  private func input() throws -> SiteInput {
    let folder = try Fixture(name: "whole-site").assemble()
    defer { try? FileManager.default.removeItem(at: folder) }
    var input = InputLoader.load(
      content: folder.appending(path: "Content").path,
      templates: folder.appending(path: "Templates").path,
      names: ("Content", "Templates"), threads: 2)
    input.templates["parts/own.html"] = file("<p>Own</p>")
    input.templateAssets["own.txt"] = file("1")
    append(
      "{% include \"parts/own.html\" %}{{ t(\"own\") }}{{ asset(\"own.txt\") }}",
      to: &input.templates["cities.html"])
    append("\nown: Own\n", to: &input.words["en"])
    append("\nown: Eigen\n", to: &input.words["nl"])
    return input
  }

  private func file(_ text: String) -> SourceFile {
    SourceFile(path: "Templates/own", bytes: Array(text.utf8))
  }

  /// Adds a text at the end of a file, or of the last block if it is a template with blocks.
  private func append(_ addition: String, to file: inout SourceFile?) {
    file = file.map {
      let text = String(decoding: $0.bytes, as: UTF8.self).addingToLastBlock(addition)
      return SourceFile(path: $0.path, bytes: Array(text.utf8))
    }
  }

  /// Returns the names and languages of the programs that an edit affects.
  private func affected(
    _ input: SiteInput, by edit: (inout SiteInput) -> Void
  ) throws -> Set<String> {
    var changed = input
    edit(&changed)
    let (before, after) = (try site(input), try site(changed))
    let codes = after.stage.programs.parts(differingFrom: before.stage.programs)
    let languages = after.settings.languages
    return Set(
      after.stage.programs.all.flatMap { program in
        languages.indices.filter { codes.contains(program.part(language: $0).code) }.map {
          "\(program.name) \(languages[$0])"
        }
      })
  }

  private let cities: Set<String> = ["cities.html en", "cities.html nl"]

  @Test func aPartAffectsThePagesThatIncludeIt() throws {
    let input = try input()
    let part = try affected(input) { append("<hr>", to: &$0.templates["parts/own.html"]) }
    #expect(part == cities)
    let own = try affected(input) { append("<hr>", to: &$0.templates["cities.html"]) }
    #expect(own == cities)
    let base = try affected(input) { append("<hr>", to: &$0.templates["base.html"]) }
    #expect(base.isSuperset(of: cities.union(["home.html en", "404.html nl"])))
  }

  @Test func anAssetAffectsThePagesThatNameIt() throws {
    let asset = try affected(input()) { append("2", to: &$0.templateAssets["own.txt"]) }
    #expect(asset == cities)
  }

  @Test func aWordAffectsItsLanguage() throws {
    let word = try affected(input()) { input in
      input.words["nl"] = input.words["nl"].map { file in
        let text = String(decoding: file.bytes, as: UTF8.self)
        return SourceFile(
          path: file.path,
          bytes: Array(text.replacingOccurrences(of: "Eigen", with: "Zelf").utf8))
      }
    }
    #expect(word == ["cities.html nl"])
  }

  @Test func aPolderWordAffectsAllPagesOfItsLanguage() throws {
    let before = try input()
    let all = Set(try site(before).stage.programs.all.map(\.name))
    let changed = try affected(before) { append("\npolder.tip: Hint\n", to: &$0.words["nl"]) }
    #expect(changed == Set(all.map { "\($0) nl" }))
    // The same word as before, in the site's own file.
    let same = try affected(before) { append("\npolder.tip: Tip\n", to: &$0.words["nl"]) }
    #expect(same == [])
  }

  @Test func unusedFilesAffectNothing() throws {
    let unused = try affected(input()) { input in
      append("\nother: Other\n", to: &input.words["en"])
      append("\nother: Ander\n", to: &input.words["nl"])
      input.templates["parts/other.html"] = file("<p>Other</p>")
      input.templateAssets["other.txt"] = file("1")
    }
    #expect(unused == [])
  }

  @Test func aCollectionsTemplateReplacesTheCommonOne() throws {
    let own = try affected(input()) { input in
      input.templates["cities-index.html"] = input.templates["list.html"]
    }
    #expect(own == ["cities-index.html en", "cities-index.html nl"])
  }
}
