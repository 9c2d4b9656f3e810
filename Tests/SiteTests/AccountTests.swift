import Diagnostics
import Foundation
import Site
import Testing

/// Every file of the input is accounted for, on every site in the tests.
@Suite("Accounts")
struct AccountTests {
  private static var all: [Fixture] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: Fixture.root.path)) ?? []
    return names.filter { !$0.hasPrefix(".") }.sorted().map(Fixture.init)
  }

  @Test(arguments: all)
  func everyFileHasAFate(_ fixture: Fixture) throws {
    let place = try fixture.assemble()
    defer { try? FileManager.default.removeItem(at: place) }
    let input = InputLoader.load(
      content: place.appending(path: "Content").path,
      templates: place.appending(path: "Templates").path, names: ("Content", "Templates"),
      threads: 2)
    let result = try Fixture.build(place)
    #expect(result.accounts.count == input.fileCount)
    #expect(Set(result.accounts.map(\.path)).count == input.fileCount)
    // A file that cannot be used is always reported.
    if result.accounts.contains(where: { $0.fate == .faulty }) {
      #expect(result.diagnostics.hasErrors)
    }
  }

  private func fates(_ files: [String: String]) throws -> [String: FileAccount.Fate] {
    let place = try Fixture(name: "base").assemble()
    defer { try? FileManager.default.removeItem(at: place) }
    for (path, text) in files {
      try text.write(to: place.appending(path: path), atomically: true, encoding: .utf8)
    }
    let accounts = try Fixture.build(place).accounts
    return Dictionary(accounts.map { ($0.path, $0.fate) }, uniquingKeysWith: { a, _ in a })
  }

  @Test func eachFileHasItsOwnFate() throws {
    let fates = try fates([
      "Content/a.md": "---\ntitle: A\ndraft: true\n---\n[Later](later.txt)\n",
      "Content/a.nl.md": "---\ntitle: A\n---\n",
      "Content/b.md": "---\ntitle: B\npublish: 2030-01-01\n---\n",
      "Content/c.md": "---\ntitle: C\nexpires: 2020-01-01\n---\n",
      "Content/index.nl.md": "---\ntitle: Thuis\n---\n",
      "Content/notes.txt": "x", "Content/shown.txt": "x", "Content/later.txt": "x",
      "Content/index.md": "---\ntitle: Home\n---\n[Shown](shown.txt)\n", "Content/.hidden": "x",
      "Content/urls.txt": "",
      "Templates/notes.txt": "x",
    ])
    #expect(fates["Content/index.md"] == .page)
    #expect(fates["Content/index.nl.md"] == .translation)
    #expect(fates["Content/a.md"] == .draft)
    #expect(fates["Content/a.nl.md"] == .draft)
    #expect(fates["Content/b.md"] == .scheduled)
    #expect(fates["Content/c.md"] == .expired)
    #expect(fates["Content/notes.txt"] == .unused)
    #expect(fates["Content/shown.txt"] == .copied)
    #expect(fates["Content/later.txt"] == .waiting)
    #expect(fates["Content/.hidden"] == .ignored)
    #expect(fates["Content/urls.txt"] == .data)
    #expect(fates["Content/site.yml"] == .data)
    #expect(fates["Templates/notes.txt"] == .ignored)
    #expect(fates["Templates/page.html"] == .template)
    #expect(fates["Templates/words/nl.yml"] == .words)
  }

  @Test func noFileContainsAnUnpublishedPage() throws {
    let place = try Fixture(name: "base").assemble()
    defer { try? FileManager.default.removeItem(at: place) }
    for (path, text) in [
      "Content/cities/later.md":
        "---\ntitle: Morgenstond\npublish: 2026-02-01 09:00\n---\nMorgenstond\n",
      "Content/cities/amsterdam.nl.md": "---\ntitle: Avondrood\ndraft: true\n---\nAvondrood\n",
    ] {
      try text.write(to: place.appending(path: path), atomically: true, encoding: .utf8)
    }
    func texts(_ now: String) throws -> String {
      let tree = try #require(Fixture.build(place, now: now).tree)
      return try tree.contents().map { $0.key + String(decoding: $0.value, as: UTF8.self) }
        .joined()
    }
    let before = try texts("2026-02-01T08:59")
    #expect(!before.contains("Morgenstond") && !before.contains("later"))
    #expect(!before.contains("Avondrood"))
    #expect(try texts("2026-02-01T09:00").contains("Morgenstond"))
  }

  @Test func aTranslationKnowsItsOriginal() throws {
    let place = try Fixture(name: "base").assemble()
    defer { try? FileManager.default.removeItem(at: place) }
    func write(_ path: String, _ text: String) throws {
      try text.write(to: place.appending(path: path), atomically: true, encoding: .utf8)
    }
    try write("Content/index.nl.md", "---\ntitle: Thuis\n---\nWelkom.\n")
    let state = try #require(
      Fixture.build(place).translations.first { $0.original.path == "Content/index.md" })
    #expect(state.isUnmarked && !state.isStale)
    try write(
      "Content/index.nl.md",
      "---\ntitle: Thuis\ntranslation-of: \(state.current.text)\n---\nWelkom.\n")
    #expect(try Fixture.build(place).diagnostics.isEmpty)
    // Line breaks alone change nothing.
    try write("Content/index.md", "---\r\ntitle: Home\r\n---\r\n\r\nWelcome.\r\n")
    #expect(try Fixture.build(place).diagnostics.isEmpty)
    try write("Content/index.md", "---\ntitle: Home\n---\nWelcome.\n\nThe door is open.\n")
    let result = try Fixture.build(place)
    #expect(
      TextPrinter().text(result.diagnostics) == """
        Content/index.nl.md:3:17: warning: 'Content/index.md' has changed since this was translated [stale-translation]
        3 | translation-of: \(state.current.text)
          |                 \("^" + String(repeating: "~", count: state.current.text.count - 1))
        help: update the translation, then run: polder translated FILE
        Content/index.md:6:1: note: this has changed since
        6 | The door is open.
          | ^~~~~~~~~~~~~~~~~

        """)
    #expect(result.translations.filter(\.isStale).count == 1)
    let behind = try #require(try Fixture.prepare(place)).overview().filter(\.isStale)
    #expect(behind.compactMap(\.files.first) == ["Content/index.nl.md"])
  }

  @Test func aWarningCanBecomeAnErrorOrBeTurnedOff() throws {
    func count(_ settings: String, _ page: String) throws -> (Int, Bool) {
      let place = try Fixture(name: "base").assemble()
      defer { try? FileManager.default.removeItem(at: place) }
      let file = place.appending(path: "Content/site.yml")
      let old = try String(contentsOf: file, encoding: .utf8)
        .replacing("warnings: {orphan-page: off}\n", with: "")
      try (old + settings).write(to: file, atomically: true, encoding: .utf8)
      try "---\ntitle: Home\n\(page)---\n\n#### Deep\n".write(
        to: place.appending(path: "Content/index.md"), atomically: true, encoding: .utf8)
      let result = try Fixture.build(place)
      #expect((result.tree == nil) == result.diagnostics.hasErrors)
      return (result.diagnostics.count, result.diagnostics.hasErrors)
    }
    #expect(try count("", "") == (1, false))
    #expect(try count("warnings: {heading-jump: off}\n", "") == (0, false))
    #expect(try count("warnings: {heading-jump: error}\n", "") == (1, true))
    #expect(try count("", "warnings: {heading-jump: off - a test}\n") == (0, false))
    #expect(try count("", "warnings: {heading-jump: error - a test}\n") == (1, true))
    #expect(
      try count(
        "warnings: {heading-jump: error}\n", "warnings: {heading-jump: off - a test}\n")
        == (0, false))
  }
}
