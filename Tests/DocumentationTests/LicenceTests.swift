import Foundation
import Testing

@testable import Licences

/// The program contains the texts of `LICENSES` and of the templates. `UPDATE_SNAPSHOTS=1 swift
/// test --filter Licences` writes them into Sources/Licences/Texts.swift.
@Suite("Licences") struct LicenceTests {
  private static let updates = ProcessInfo.processInfo.environment["UPDATE_SNAPSHOTS"] == "1"

  private func files() throws -> [URL] {
    let folder = Page.project.appending(path: "LICENSES")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
      .filter { $0.hasSuffix(".txt") }
    return
      (names.map { folder.appending(path: $0) }
      + [Page.project.appending(path: "Templates/assets/fonts/OFL.txt")])
      .sorted { $0.lastPathComponent < $1.lastPathComponent }
  }

  @Test func theProgramContainsTheTexts() throws {
    var source = """
      // swift-format-ignore-file
      // Made from LICENSES by `UPDATE_SNAPSHOTS=1 swift test --filter Licences`; a test compares the two.

      /// The texts of licences, by the names of their files.
      let licenceTexts: [String: String] = [

      """
    for file in try files() {
      let text = try String(contentsOf: file, encoding: .utf8)
      #expect(!text.contains("\"\"\"##") && text.hasSuffix("\n"))
      source +=
        "  \"\(file.deletingPathExtension().lastPathComponent)\": ##\"\"\"\n\(text)\n\"\"\"##,\n"
    }
    source += "]\n"
    let place = Page.project.appending(path: "Sources/Licences/Texts.swift")
    if Self.updates { try source.write(to: place, atomically: true, encoding: .utf8) }
    #expect(try String(contentsOf: place, encoding: .utf8) == source)
  }

  @Test func everyWorkHasATextAndEveryTextAWork() throws {
    for licence in Licence.all {
      #expect(licence.text.count > 100, "\(licence.name)")
    }
    let used = Set(Licence.all.map(\.text))
    for (name, text) in licenceTexts { #expect(used.contains(text), "\(name)") }
  }

  /// Every library in Package.swift and scripts/build belongs to a work with a licence.
  @Test func everyLinkedLibraryIsKnown() throws {
    let known = Licence.all.flatMap(\.libraries)
    for file in ["Package.swift", "scripts/build"] {
      let text = try String(contentsOf: Page.project.appending(path: file), encoding: .utf8)
      for match in text.matches(of: /-l:(lib[a-z_]+\.a)/) {
        #expect(known.contains(String(match.1)), "\(match.1) in \(file)")
      }
    }
  }
}
