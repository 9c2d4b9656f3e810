import Diagnostics
import Foundation
import Output
import Testing

@testable import Site

/// An unfinished page does not prevent the others from being published.
@Suite("Drafts")
struct DraftTests {
  private static let path = "Content/approaches/idea.md"
  private static let sections =
    "\n## What is inspiring?\n\nIt.\n\n## What is the outcome?\n\nThat.\n"

  private func draft(_ front: String, _ body: String = DraftTests.sections) -> String {
    "---\ntitle: An idea\ndraft: true\n\(front)---\n\(body)"
  }

  /// Returns the diagnostics of one file: `severity code`.
  private func found(_ result: BuildResult, in path: String = DraftTests.path) -> [String] {
    result.diagnostics.filter { $0.location.file.path == path }
      .map { "\($0.severity.rawValue) \($0.problem.code)" }.sorted()
  }

  private func shown(_ options: inout BuildOptions) { options.includesDrafts = true }

  private func preview(_ options: inout BuildOptions) {
    options.includesDrafts = true
    options.isPreview = true
  }

  // MARK: - Missing values

  @Test(arguments: [
    ("", sections, ["missing-field"]),
    ("city:\n", sections, ["empty-value"]),
    ("city: amsterdam\n", "", ["missing-section", "missing-section"]),
    ("city: amsterdam\nstart:\n", sections, ["empty-value"]),
    (
      "city: amsterdam\n", sections + "\n[]() and ![](x.png)\n",
      ["image-without-alt", "link-without-address", "link-without-text"]
    ),
    ("", "", ["missing-field", "missing-section", "missing-section"]),
  ])
  func missingValuesAreNotes(_ front: String, _ body: String, _ codes: [String]) throws {
    let files = [DraftTests.path: draft(front, body)]
    let result = try TinySite.result(files)
    let gaps = found(result).filter { $0.hasPrefix("note ") }
    #expect(gaps == codes.map { "note " + $0 })
    #expect(!result.diagnostics.hasErrors)
    let tree = try #require(result.tree)
    #expect(!tree.files.contains { $0.path.text.contains("idea") })
    let plain = try TinySite.result(
      [DraftTests.path: draft(front, body).replacing("draft: true\n", with: "")])
    for published in [plain, try TinySite.result(files, change: shown)] {
      #expect(published.tree == nil)
      for code in codes { #expect(found(published).contains("error \(code)"), "\(code)") }
      #expect(!found(published).contains { $0.hasPrefix("note") })
    }
  }

  // MARK: - Errors

  @Test(
    arguments: [
      ("city: amsterdm\n", sections, "unknown-reference", "amsterdam"),
      ("city: [amsterdam]\n", sections, "wrong-type", nil),
      ("city: amsterdam\nstart: 2026-02-30\n", sections, "no-such-day", nil),
      ("city: amsterdam\nstat: 2026-02-03\n", sections, "unknown-key", "start"),
      (
        "city: amsterdam\n", sections + "\n[a](../cities/amsterdm.md)\n", "broken-link",
        "../cities/amsterdam.md"
      ),
      ("city: amsterdam\n", sections + "\n[a](#nowhere)\n", "missing-anchor", nil),
      ("city: amsterdam\n", sections + "\n<b onclick=\"x()\">a</b>\n", "raw-html", nil),
      ("city: amsterdam\n", sections + "\n[a](javascript:x)\n", "unsafe-link", nil),
      (
        "city: amsterdam\n", "\n# What is inspiring?\n\nx\n\n## What is the outcome?\n\nx\n",
        "missing-section", "## What is inspiring?"
      ),
      ("city: amsterdam\nstart: no day\n", sections, "invalid-date", nil),
    ] as [(String, String, String, String?)])
  func errorsAreReportedAndDoNotPreventPublishing(
    _ front: String, _ body: String, _ code: String, _ fix: String?
  ) throws {
    let files = [
      DraftTests.path: draft(front, body),
      "Content/site.yml": TinySite.settings.replacing("html: allow\n", with: ""),
    ]
    let result = try TinySite.result(files)
    let told = try #require(
      result.diagnostics.first {
        $0.problem.code == code && $0.location.file.path == DraftTests.path
      })
    #expect(told.severity == .warning)
    if let fix { #expect(told.suggestion?.replacement == fix) }
    #expect(result.tree != nil && !result.diagnostics.hasErrors)
    let published = try TinySite.result(files, change: shown)
    #expect(published.tree == nil && found(published).contains("error \(code)"))
  }

  @Test(arguments: ["city: [\n", "city: amsterdam\ncity: amsterdam\n", "city: \"amsterdam\n"])
  func frontMatterThatCannotBeReadIsAnError(_ front: String) throws {
    let result = try TinySite.result([DraftTests.path: draft(front)])
    #expect(result.tree == nil && result.diagnostics.hasErrors)
  }

  @Test(arguments: ["draft: flase", "draft:", "Draft: true", "draft: \"true \""])
  func pagesThatAreNotDraftsAreChecked(_ line: String) throws {
    let text = draft("").replacing("draft: true", with: line)
    let result = try TinySite.result([DraftTests.path: text])
    #expect(result.tree == nil)
    #expect(found(result).contains("error missing-field"))
  }

  @Test func aWarningThatASiteMakesAnErrorDoesNotPreventPublishing() throws {
    let settings = TinySite.settings.replacing("off}", with: "off, heading-jump: error}")
    let body = DraftTests.sections + "\n#### Deep\n\nx\n"
    let files = [
      "Content/site.yml": settings, DraftTests.path: draft("city: amsterdam\n", body),
    ]
    #expect(found(try TinySite.result(files)).contains("warning heading-jump"))
    #expect(found(try TinySite.result(files, change: shown)).contains("error heading-jump"))
  }

  @Test func translationsAreDraftsWithTheirOriginal() throws {
    let files = [
      DraftTests.path: draft("city: amsterdam\n"),
      "Content/approaches/idea.nl.md": "---\ntitle: Een idee\nstat: x\n---\n\n[a](nergens.md)\n",
    ]
    let result = try TinySite.result(files)
    #expect(
      found(result, in: "Content/approaches/idea.nl.md").filter { !$0.hasSuffix("translation") }
        == [
          "note missing-section", "note missing-section", "warning broken-link",
          "warning unknown-key",
        ])
    #expect(result.tree != nil)
    let own = [
      DraftTests.path: draft("city: amsterdam\n").replacing("draft: true\n", with: ""),
      "Content/approaches/idea.nl.md":
        "---\ntitle: Een idee\ndraft: true\n---\n\n[a](nergens.md)\n",
    ]
    let tree = try #require(try TinySite.result(own).tree)
    #expect(tree.files.contains { $0.path.text == "nl/cities/amsterdam/idea/index.html" })
  }

  @Test func linksToADraftAreStillErrors() throws {
    let files = [
      DraftTests.path: draft(""),
      "Content/cities/london.md": "---\ntitle: London\ndraft: true\n---\n",
      "Content/cities/amsterdam.md":
        "---\ntitle: Amsterdam\ntwins: [london]\n---\n\n[Idea](../approaches/idea.md)\n",
    ]
    let result = try TinySite.result(files)
    #expect(result.tree == nil)
    let codes = found(result, in: "Content/cities/amsterdam.md")
    #expect(codes.contains("error hidden-reference") && codes.contains("error hidden-link"))
  }

  /// Errors in a table that only a draft shows do not prevent publishing either.
  @Test func tablesOfDraftsDoNotPreventPublishing() throws {
    let chart = "\n```chart\ntitle: Shares\nfile: share.csv\n\n```\n"
    let files = [
      DraftTests.path: draft("city: amsterdam\n", DraftTests.sections + chart),
      "Content/approaches/share.csv": "name,share\nOne,many\n",
    ]
    for change in [{ _ in }, preview] as [(inout BuildOptions) -> Void] {
      let result = try TinySite.result(files, change: change)
      let told = result.diagnostics.filter {
        $0.location.file.path == "Content/approaches/share.csv"
          && $0.problem.code != "unused-file"
      }
      #expect(told.map(\.severity) == [.warning])
      #expect(result.tree != nil)
    }
    #expect(try TinySite.result(files, change: shown).tree == nil)
  }

  @Test func draftsMayLeadToOneAnotherAndToOtherHiddenPages() throws {
    let files = [
      DraftTests.path: draft("city: london\n", DraftTests.sections + "\n[a](later.md)\n"),
      "Content/cities/london.md": "---\ntitle: London\ndraft: true\n---\n",
      "Content/approaches/later.md": draft("city: amsterdam\n").replacing(
        "draft: true", with: "publish: 2030-01-01"),
    ]
    let result = try TinySite.result(files)
    #expect(found(result) == [])
    #expect(result.tree != nil)
  }

  // MARK: - The preview

  @Test func thePreviewShowsDraftsWithTheirGaps() throws {
    let files = [
      DraftTests.path: draft("", "\nA thought.\n"),
      "Content/approaches/other.md": draft(
        "city: amsterdm\n", "\nText with [a link](nowhere.md) and [another](javascript:x).\n"),
      "Content/cities/haarlem.md": "---\ntitle: Haarlem\ndraft: true\ntwins: [nowhere]\n---\n",
    ]
    let result = try TinySite.result(files, change: preview)
    #expect(!result.diagnostics.hasErrors)
    let tree = try #require(result.tree).contents()
    let page = String(
      decoding: try #require(tree["cities/-/idea/index.html"]), as: UTF8.self)
    #expect(page.contains("A thought."))
    let other = String(
      decoding: try #require(tree["cities/-/other/index.html"]), as: UTF8.self)
    #expect(other.contains("a link") && !other.contains("javascript:"))
    #expect(
      found(result) == ["note missing-field", "note missing-section", "note missing-section"])
    #expect(found(result, in: "Content/cities/haarlem.md").contains("warning unknown-reference"))
  }

  /// HTML that a build would refuse is shown as text, or its addresses are removed.
  @Test func refusedCodeDoesNotRunInThePreview() throws {
    let text =
      "Text <b onclick=\"x()\">bold</b>.\n\n<script>\nalert(1)\n</script>\n\n<!-- secret -->\n"
    let path = "Content/cities/haarlem.md"
    let page = "---\ntitle: Haarlem\ndraft: true\n---\n\n\(text)"
    let files = [
      path: page, "Content/site.yml": TinySite.settings.replacing("html: allow\n", with: ""),
    ]
    let html = try shownDraft(files)
    #expect(html.contains("&lt;script&gt;") && html.contains("&lt;b onclick="))
    #expect(!html.contains("<script>\nalert") && !html.contains("<b onclick"))
    let link = [
      "Content/site.yml": TinySite.settings,
      path: "---\ntitle: Haarlem\ndraft: true\n---\n\n<a href=\"javascript:x()\">a link</a>\n",
    ]
    let allowed = try shownDraft(link)
    #expect(allowed.contains("<a href=\"\">a link</a>") && !allowed.contains("javascript:"))
  }

  private func shownDraft(_ files: [String: String]) throws -> String {
    let tree = try #require(try TinySite.result(files, change: preview).tree).contents()
    return String(decoding: try #require(tree["cities/haarlem/index.html"]), as: UTF8.self)
  }

  @Test func aDraftMayLackItsTitle() throws {
    let files = ["Content/cities/haarlem.md": "---\ndraft: true\n---\n\nA thought.\n"]
    let tree = try #require(try TinySite.result(files, change: preview).tree).contents()
    let page = String(
      decoding: try #require(tree["cities/haarlem/index.html"]), as: UTF8.self)
    #expect(page.contains("A thought."))
  }

  @Test func thePreviewIsStillStoppedByOtherPages() throws {
    let files = [DraftTests.path: draft("").replacing("draft: true\n", with: "")]
    #expect(try TinySite.result(files, change: preview).tree == nil)
  }

  /// Every page of the project's own site as a draft with only a title, and as a draft in which
  /// every value is wrong.
  @Test(arguments: [false, true])
  func anyPageCanBeADraftWithoutItsFields(isWrong: Bool) throws {
    let place = try OwnProject.copy()
    defer { try? FileManager.default.removeItem(at: place) }
    let content = place.appending(path: "Content")
    var count = 0
    for case let path as String in FileManager.default.enumerator(atPath: content.path)! {
      guard path.hasSuffix(".md"), path != "index.md" else { continue }
      let file = content.appending(path: path)
      if path.hasSuffix(".nl.md") {
        try FileManager.default.removeItem(at: file)
        continue
      }
      let text = try String(contentsOf: file, encoding: .utf8)
      let keys = text.split(separator: "\n").dropFirst().prefix { $0 != "---" }
        .compactMap { $0.firstMatch(of: /^[a-z-]+(?=:)/)?.output }
        .filter { $0 != "title" && $0 != "draft" }
      let wrong = isWrong ? keys.map { "\($0): {x: [1]}\n" }.joined() : ""
      try "---\ntitle: A page\ndraft: true\n\(wrong)---\n\nText.\n".write(
        to: file, atomically: true, encoding: .utf8)
      count += 1
    }
    #expect(count > 50)
    let result = try Fixture.build(place, change: preview)
    let errors = result.diagnostics.filter {
      $0.severity == .error && $0.location.file.path.hasSuffix(".md")
        && $0.location.file.path != "Content/index.md"
    }
    #expect(TextPrinter().text(errors) == "")
  }

  // MARK: - Sites that show drafts

  @Test(arguments: [
    (
      "<!doctype html>\n<html lang=\"en\">\n<head>\n<title>x</title></head><body></body></html>",
      "<!doctype html>\n<html lang=\"en\">\n<head>#\n<title>x</title></head><body></body></html>"
    ),
    (
      "<!DOCTYPE html><html><head class='a>b'><!-- <head> --></head>",
      "<!DOCTYPE html><html><head class='a>b'>#<!-- <head> --></head>"
    ),
    ("<!-- <head> --><html><body><p>x", "<!-- <head> --><html>#<body><p>x"),
    ("<!doctype html><title>x</title>", "<!doctype html>#<title>x</title>"),
    ("x", "#x"), ("", "#"), ("<p><head>", "#<p><head>"),
  ])
  func theMarkIsInTheHead(_ html: String, _ wanted: String) {
    let marked = String(decoding: NoIndex.mark(Array(html.utf8)), as: UTF8.self)
    #expect(marked == wanted.replacing("#", with: #"<meta name="robots" content="noindex">"#))
  }

  @Test func everyPageOfASiteWithDraftsKeepsSearchEnginesOut() throws {
    for isShown in [false, true] {
      let result = try TinySite.result([:]) { $0.includesDrafts = isShown }
      let pages = try #require(result.tree).contents().filter { $0.key.hasSuffix(".html") }
      #expect(pages.count > 5)
      for (path, bytes) in pages {
        let text = String(decoding: bytes, as: UTF8.self)
        #expect(text.contains(#"<meta name="robots" content="noindex">"#) == isShown, "\(path)")
      }
    }
  }

  @Test func eachDraftIsMarkedAsADraft() throws {
    let place = try OwnProject.copy()
    defer { try? FileManager.default.removeItem(at: place) }
    let files = [
      "cities.md": "---\ntitle: Cities\ndraft: true\n---\n\nAll of them.\n",
      "cities/london.md": "---\ntitle: London\nsummary: A city.\ndraft: true\n---\n\nText.\n",
      "cities/london.nl.md": "---\ntitle: Londen\nsummary: Een stad.\n---\n\nTekst.\n",
    ]
    try? FileManager.default.removeItem(at: place.appending(path: "Content/cities/index.md"))
    try? FileManager.default.removeItem(at: place.appending(path: "Content/cities/index.nl.md"))
    for (path, text) in files {
      try text.write(
        to: place.appending(path: "Content/\(path)"), atomically: true, encoding: .utf8)
    }
    let result = try Fixture.build(place, change: preview)
    #expect(TextPrinter().text(result.diagnostics.filter { $0.severity == .error }) == "")
    let tree = try #require(result.tree).contents()
    let drafts: Set<String> = [
      "cities/london/index.html", "nl/cities/london/index.html", "cities/index.html",
      "nl/cities/index.html",
    ]
    for (path, bytes) in tree where path.hasSuffix(".html") {
      let text = String(decoding: bytes, as: UTF8.self)
      let says = text.contains("<strong>Draft.</strong> This page is not finished")
      let zegt = text.contains("<strong>Concept.</strong> Deze pagina is nog niet af")
      let isDutch = path.hasPrefix("nl/")
      #expect(says == (drafts.contains(path) && !isDutch), "\(path)")
      #expect(zegt == (drafts.contains(path) && isDutch), "\(path)")
    }
  }
}

/// The project's own site.
enum OwnProject {
  /// A copy of its content and templates in a new folder.
  static func copy() throws -> URL {
    let files = FileManager.default
    let project = Fixture.root.deletingLastPathComponent().deletingLastPathComponent()
    let place = files.temporaryDirectory.appending(path: "polder-\(UUID().uuidString)")
    try files.createDirectory(at: place, withIntermediateDirectories: true)
    for name in ["Content", "Templates"] {
      try files.copyItem(at: project.appending(path: name), to: place.appending(path: name))
    }
    return place
  }
}
