import Dates
import Diagnostics
import Testing

@testable import Site

/// The fingerprint by which a build recognises the same input as the last one.
@Suite struct FingerprintTests {
  private var options: BuildOptions { BuildOptions(now: .instant(0)) }

  private func file(_ text: String) -> SourceFile {
    SourceFile(path: "Content/\(text)", bytes: Array(text.utf8))
  }

  /// Any addition to the input or to the options must be added to the fingerprint too.
  @Test func everyInputIsIncluded() {
    let properties = Mirror(reflecting: SiteInput()).children.compactMap(\.label)
    #expect(Set(properties).isSubset(of: SiteInput.fingerprinted))
    let option = Mirror(reflecting: options).children.compactMap(\.label)
    #expect(
      Set(option) == [
        "baseURL", "now", "includesDrafts", "isPreview", "refusesExampleContacts", "threads",
        "generator",
      ])
  }

  @Test func everyPartChangesTheFingerprint() {
    let changes: [(inout SiteInput) -> Void] = [
      { _ in },
      { $0.settings = file("a") }, { $0.model = file("a") }, { $0.synonyms = file("a") },
      { $0.settings = file("b") },
      { $0.pages = [.init(path: "a", file: file("a"))] },
      { $0.pages = [.init(path: "b", file: file("a"))] },
      { $0.pages = [.init(path: "a", file: file("b"))] },
      { $0.templates["a"] = file("a") }, { $0.words["a"] = file("a") },
      { $0.templateAssets["a"] = file("a") },
      { $0.assets = [.init(path: "a", location: "b", size: 1)] },
      { $0.assets = [.init(path: "a", location: "b", size: 2)] },
      { $0.contentFolder = "a" },
    ]
    var seen: Set<String> = []
    for change in changes {
      var input = SiteInput()
      change(&input)
      let fingerprint = input.fingerprint(options, program: "p")
      seen.insert(fingerprint?.hex ?? "")
      #expect(fingerprint == input.fingerprint(options, program: "p"))
    }
    var drafts = options
    drafts.includesDrafts = true
    var published = options
    published.refusesExampleContacts = true
    for (options, program) in [
      (drafts, "p"), (published, "p"), (options, "q"), (BuildOptions(now: .instant(1)), "p"),
    ] {
      seen.insert(SiteInput().fingerprint(options, program: program)?.hex ?? "")
    }
    #expect(seen.count == changes.count + 4)
    #expect(!seen.contains(""))
  }

  @Test func thereIsNoFingerprintIfAFileCouldNotBeRead() {
    var input = SiteInput()
    input.diagnostics = [
      Diagnostic(FileProblem.symbolicLink, at: SourceLocation(file("a")))
    ]
    #expect(input.fingerprint(options, program: "p") == nil)
  }
}
