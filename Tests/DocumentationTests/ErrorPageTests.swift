import Dates
import Diagnostics
import Foundation
import Model
import Site
import Testing

@testable import Explanations

/// Each code has a page in docs/errors, the program contains the same pages, and their examples
/// give the messages on the page. `UPDATE_SNAPSHOTS=1 swift test --filter ErrorPage` writes the
/// messages into the pages, and the list of pages.
@Suite("Pages of errors", .serialized)
struct ErrorPageTests {
  private static let folder = Page.project.appending(path: "docs/errors")
  private static let updates = ProcessInfo.processInfo.environment["UPDATE_SNAPSHOTS"] == "1"

  /// Codes whose wrong example cannot be a text file of Content or Templates: it concerns the
  /// machine, the output folder, names, bytes or sizes. Other tests cover those messages.
  private static let unseen: Set<String> = [
    "unreadable-file", "not-a-file", "symbolic-link", "file-too-large", "name-not-utf8",
    "same-name", "folder-too-deep", "nul-byte", "control-character", "name-character",
    "too-many-brackets", "not-utf8", "utf16",
    "nested-too-deep", "text-too-long", "missing-file", "empty-content", "unused-template-file",
    "invalid-output-path", "duplicate-output-path", "file-and-folder", "ambiguous-output-path",
    "foreign-output", "output-link", "output-name-too-long", "changed-source", "damaged-manifest",
    "newer-manifest", "preview-over-site", "output-locked", "disk-full", "read-only-output",
    "no-permission",
    "output-failure", "changed-meanwhile", "edit-refused", "not-a-translation", "no-front-matter",
    "block-recursion", "page-too-large", "template-encoding", "unreadable-map",
    "no-cache-folder", "template-too-deep", "template-too-large", "template-too-slow",
    "missing-program", "no-memory",
    "pdf-without-text", "image-too-large", "image-tool",
    // What only a publication finds.
    "changed-output", "damaged-record", "example-contact", "foreign-files", "interrupted",
    "newer-record", "no-preview-place", "no-target", "nothing-before", "other-site",
    "target-failed", "target-full", "unprotected-target",
    "target-locked", "target-refused", "target-unreachable", "unverified", "withdrawn-before",
    "gone-link", "missing-link", "moved-link", "doubtful-link", "unused-link-exception",
    "damaged-link-memory", "newer-link-memory",
  ]

  private func names() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: Self.folder.path)
      .filter { $0.hasSuffix(".md") && $0 != "README.md" }.map { String($0.dropLast(3)) }.sorted()
  }

  @Test func everyCodeHasAPage() throws {
    let codes = ProblemCodes.all
    let pages = try names()
    #expect(codes.filter { !pages.contains($0) } == [], "write docs/errors/CODE.md for these")
    #expect(pages.filter { !codes.contains($0) } == [], "nothing has these codes any more")
  }

  @Test func pagesHaveAMeaningAWrongExampleAndTheRightOne() throws {
    for name in try names() {
      let text = try Page("docs/errors/\(name).md").text
      let parts = text.split(separator: /\n(?=## (Wrong|Right)\n)/).map {
        $0.drop { $0 == "#" || $0 == " " }
      }
      #expect(parts[0].hasPrefix("\(name)\n\n"), "\(name)")
      #expect(parts[0].count > name.count + 30, "\(name)")
      #expect(
        parts.dropFirst().map { String($0.prefix { $0 != "\n" }) } == ["Wrong", "Right"], "\(name)")
      #expect(parts.dropFirst().allSatisfy { $0.contains("\n```") }, "\(name)")
    }
  }

  @Test func wrongExamplesAreWrongAndRightOnesAreNot() throws {
    for name in try names() {
      let page = try Page("docs/errors/\(name).md")
      let parts = page.text.components(separatedBy: "\n## Right\n")
      let wrong = try files(Page(text: parts[0]).examples)
      let right = try files(Page(text: parts.count > 1 ? parts[1] : "").examples)
      if Self.unseen.contains(name) {
        #expect(wrong.isEmpty, "\(name)")
        continue
      }
      let found = try MemorySite(wrong).diagnostics().filter { $0.problem.code == name }
      #expect(!found.isEmpty, "the wrong example of \(name) does not show it")
      if !right.isEmpty {
        let left = try MemorySite(right).diagnostics().filter { $0.severity == .error }
        #expect(TextPrinter().text(left) == "", "the right example of \(name)")
      }
      let said = MessageLanguage.allCases.map { language in
        "```text\n\(TextPrinter(language: language).text(found))```\n\n<!-- says: \(language.rawValue) -->\n"
      }
      try compare(page, name, parts, said: "\nPolder says:\n\n" + said.joined(separator: "\n"))
    }
  }

  private func compare(_ page: Page, _ name: String, _ parts: [String], said: String) throws {
    let before = parts[0].components(separatedBy: "\nPolder says:\n")[0]
    let text = before + said + "\n## Right\n" + (parts.count > 1 ? parts[1] : "")
    if Self.updates {
      try text.write(to: page.url, atomically: true, encoding: .utf8)
    } else {
      #expect(page.text == text, "\(name): UPDATE_SNAPSHOTS=1 swift test --filter ErrorPage")
    }
  }

  private func files(_ examples: [Page.Example]) -> [String: String] {
    Dictionary(
      examples.filter { $0.verb == "file" }.map { ($0.claim, $0.text) },
      uniquingKeysWith: { _, last in last })
  }

  @Test func theListOfPagesIsComplete() throws {
    var text = """
      # Errors and warnings

      What each code means, with an example and how to fix it. `polder explain CODE` prints the same page.

      | code | what it means |
      | --- | --- |

      """
    for name in try names() {
      let page = try Page("docs/errors/\(name).md").text
      // A row of a table is one line.
      let paragraph = (page.components(separatedBy: "\n\n").dropFirst().first ?? "")
        .split(separator: "\n").joined(separator: " ")
      let sentence = paragraph.components(separatedBy: ". ")[0].replacing("|", with: "\\|")
      text += "| [\(name)](\(name).md) | \(sentence)\(sentence.hasSuffix(".") ? "" : ".") |\n"
    }
    let list = Self.folder.appending(path: "README.md")
    if Self.updates { try text.write(to: list, atomically: true, encoding: .utf8) }
    #expect(try String(contentsOf: list, encoding: .utf8) == text)
  }

  @Test func theProgramContainsThePages() throws {
    #expect(Explanation.all.map(\.code) == (try names()))
    for explanation in Explanation.all {
      #expect(explanation.page == (try Page("docs/errors/\(explanation.code).md").text))
    }
  }

  @Test func aPageReadsWellOnATerminal() throws {
    let page = """
      # a-code

      What it means.

      ## Wrong

      ```yaml
      title: A

      x: b
      ```

      <!-- file: Content/a.md -->

      Polder says:

      ```text
      wrong
      ```

      <!-- says: en -->

      ```text
      fout
      ```

      <!-- says: nl -->

      ## Right

      ```text
      right
      ```

      """
    let explanation = Explanation(code: "a-code", page: page)
    #expect(
      explanation.text(in: "nl") == """
        a-code

        What it means.

        Wrong

        Content/a.md:

            title: A

            x: b

        Polder says:

            fout

        Right

            right

        """)
    #expect(explanation.text(in: "en").contains("    wrong\n\nRight"))
    #expect(!explanation.text(in: "en").contains("fout"))
  }
}

/// The files of `Tests/Sites/base` with additional files, in memory.
struct MemorySite {
  private var input: SiteInput

  init(_ files: [String: String]) throws {
    let base = Page.project.appending(path: "Tests/Sites/base")
    input = InputLoader.load(
      content: base.appending(path: "Content").path,
      templates: base.appending(path: "Templates").path, names: ("Content", "Templates"), threads: 1
    )
    if files["Content/model.yml"] != nil {
      // The example has another model, which has no place for the other pages.
      input.pages.removeAll { $0.path.contains("/") }
    }
    input.templates["themes.html"] = input.templates["page.html"]
    for (path, text) in files.sorted(by: { $0.key < $1.key }) { put(path, text) }
    input.pages.sort { $0.path < $1.path }
  }

  private mutating func put(_ path: String, _ text: String) {
    let file = SourceFile(path: path, bytes: Array(text.utf8))
    let parts = path.split(separator: "/", maxSplits: 1).map(String.init)
    switch (parts[0], parts[1]) {
    case ("Content", "site.yml"): input.settings = file
    case ("Content", "model.yml"): input.model = file
    case ("Content", "urls.txt"): input.urls = file
    case ("Content", let name) where name.hasSuffix(".md"):
      input.pages.removeAll { $0.path == name }
      input.pages.append(SiteInput.Page(path: name, file: file))
    case ("Content", let name):
      let (asset, diagnostics) = InputLoader.asset(name, bytes: file.bytes, in: "Content")
      input.assets.append(asset)
      input.diagnostics += diagnostics
    case ("Templates", let name) where name.hasPrefix("words/"):
      input.words[String(name.dropFirst(6).dropLast(4))] = file
    case ("Templates", let name) where name.hasPrefix("assets/"):
      input.templateAssets[String(name.dropFirst(7))] = file
    case (_, let name): input.templates[name] = file
    }
  }

  func diagnostics() throws -> [Diagnostic] {
    let now = try #require(PointInTime(iso8601: "2026-01-31T12:00"))
    return SiteBuild.run(input, options: BuildOptions(now: now)).diagnostics
  }
}
