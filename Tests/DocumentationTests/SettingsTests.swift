import Diagnostics
import Foundation
import Model
import Testing

/// The page about `site.yml` lists exactly the settings that are read.
@Suite("Documentation of settings") struct SettingsTests {
  private static let path = "docs/ci/settings.md"

  /// The list has the settings of `site.yml`, and then those of warnings and of file types, which
  /// have lists of their own.
  @Test func everySettingIsListed() throws {
    let rows = try Page(SettingsTests.path).text.split(separator: "\n")
      .filter { $0.hasPrefix("| `") }
    let names = rows.map { row in
      row.split(separator: "|")[0].replacing("`", with: "")
        .replacing(" → ", with: ".").trimmingCharacters(in: .whitespaces)
    }
    #expect(SiteSettings.names.count > 25)
    #expect(names.sorted() == SiteSettings.names.sorted())
    #expect(
      rows.allSatisfy { $0.split(separator: "|", omittingEmptySubsequences: false).count == 5 })
  }

  @Test func theExampleHasThemAll() throws {
    let example = try #require(
      try Page(SettingsTests.path).examples.first { $0.verb == "settings" })
    let file = SourceFile(path: "Content/site.yml", bytes: Array(example.text.utf8))
    #expect(TextPrinter().text(SiteSettings.read(file).diagnostics) == "")
    for name in SiteSettings.names where !name.contains(".") {
      #expect(
        example.text.contains("\n\(name): ") || example.text.hasPrefix("\(name): "), "\(name)")
    }
  }
}
