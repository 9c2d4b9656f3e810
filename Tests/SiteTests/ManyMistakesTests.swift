import Diagnostics
import Testing

@testable import Site

/// If there are very many mistakes of one kind, the first are reported, and the number of the
/// others.
@Suite("Many mistakes")
struct ManyMistakesTests {
  private func result(keys count: Int, _ front: (String) -> String) throws -> BuildResult {
    let keys = (0..<count).map { "x\($0): 1" }
    return try TinySite.result([
      "Content/cities/rotterdam.md": TinySite.page(
        "Text", front(keys.joined(separator: "\n")) + "\n")
    ])
  }

  @Test(arguments: [0, 1, 999, 1_000, 1_001, 5_000]) func unknownKeys(_ count: Int) throws {
    let found = try result(keys: count) { $0 }.diagnostics.filter { $0.severity == .error }
    #expect(found.count(of: .error) == count)
    #expect(found.count == min(count, 1_000))
    let text = TextPrinter().text(found)
    #expect(text.contains("and \(count - 10) more;") == (count > 10))
    let last = JSONPrinter().text(found).split(separator: "\n").last
    #expect(last?.contains("\"more\":\(count - 1_000)}") ?? false == (count > 1_000))
  }

  /// If there are too many mistakes, finished pages are not checked, because rendering so many may
  /// take long.
  @Test(arguments: [(1_000, true), (1_001, false)])
  func whatFinishedPagesShow(_ count: Int, _ isTold: Bool) throws {
    let mistakes = (0..<count - 1).map { "[a](x\($0).md)" }.joined(separator: "\n\n")
    let codes = try TinySite.result([
      "Content/about.md": TinySite.page(mistakes + "\n\n[a](y.md)", "aliases: [/cities/]\n")
    ]).diagnostics.map(\.problem.code)
    #expect(codes.filter { $0 == "broken-link" }.count == count)
    #expect(codes.contains("alias-taken") == isTold)
  }

  /// Other mistakes after them are still reported.
  @Test func otherMistakesAfterThem() throws {
    let found = try result(keys: 3_000) { "summary: 'Summary'\n\($0)\ncountry: XX" }.diagnostics
    #expect(found.map(\.problem.code).contains("unknown-country"))
    #expect(found.count(of: .error) == 3_001)
  }

  /// Finding a suggestion takes as long for the last mistake as for the first.
  @Test func suggestionsForTheFirst() throws {
    let links = (0..<3_000).map { "[a](cities/zz\($0)-\($0 * 7919 % 3000).md)" }
    let found = try TinySite.result([
      "Content/about.md": TinySite.page(
        "[a](cities/amsterdm.md)\n\n" + links.joined(separator: "\n\n"))
    ]).diagnostics.filter { $0.severity == .error }
    #expect(found.count == 3_001)
    #expect(found.first?.suggestion?.replacement == "cities/amsterdam.md")
  }
}
