import Diagnostics
import Testing

@testable import Output

@Suite struct OutputPathTests {
  @Test(arguments: [
    "index.html", "cities/amsterdam/index.html", ".well-known/security.txt", "a b/é.html", "...",
    ".polderx/a", "a/.polder", "-", "a..b/..c",
  ])
  func good(_ text: String) throws {
    #expect(try OutputPath(text).text == text)
  }

  @Test(arguments: [
    ("", OutputPathRule.empty), ("/a", .absolute), ("a//b", .emptyPart), ("a/", .emptyPart),
    (".", .dots), ("..", .dots), ("a/../b", .dots), ("a/..", .dots), ("./a", .dots),
    ("a\\b", .backslash), ("a\0b", .controlCharacter), ("a\nb", .controlCharacter),
    ("a\u{7F}", .controlCharacter), ("a\u{85}", .controlCharacter), (".polder", .reserved),
    (".polder/manifest.json", .reserved), (".Polder/x", .reserved),
    (String(repeating: "a", count: 256), .longPart),
    (String(repeating: "a/", count: 64) + "a", .deep),
    (String(repeating: String(repeating: "b", count: 250) + "/", count: 20) + "a", .long),
  ])
  func bad(_ text: String, _ rule: OutputPathRule) {
    let error = #expect(throws: OutputPathError.self) { try OutputPath(text) }
    #expect(error?.rule == rule)
    #expect(error?.problem.code == "invalid-output-path")
    #expect(error?.problem.english.message.isEmpty == false)
  }

  @Test func comparesBytes() throws {
    let composed = try OutputPath("\u{E9}")
    let decomposed = try OutputPath("e\u{301}")
    #expect(composed != decomposed)
    #expect(Set([composed, decomposed]).count == 2)
    #expect(try OutputPath("a-b") < OutputPath("a/b"))
    #expect(try OutputPath("a") < OutputPath("a/b"))
    #expect(try OutputPath("Z") < OutputPath("a"))
  }
}

@Suite struct OutputTreeTests {
  private func collisions(_ paths: [String]) throws -> [String] {
    var tree = OutputTree()
    for (position, path) in paths.enumerated() {
      tree.add(try OutputPath(path), .bytes([]), origin: "\(position)")
    }
    return tree.collisions().map { "\($0.kind) \($0.path.text) \($0.otherPath.text)" }
  }

  @Test func noCollision() throws {
    #expect(try collisions(["a/b", "a/c", "a.b", "a-b/c", "ab", "b/a/c", "c/a"]).isEmpty)
  }

  @Test func samePath() throws {
    var tree = OutputTree()
    #expect(tree.add(try OutputPath("a"), .bytes([1]), origin: "first") == nil)
    let collision = tree.add(try OutputPath("a"), .bytes([2]), origin: "second")
    #expect(collision?.kind == .samePath)
    #expect(collision?.origin == "second")
    #expect(collision?.otherOrigin == "first")
    #expect(tree.count == 1)
    #expect(tree.files.first?.origin == "first")
    #expect(tree[try OutputPath("a")]?.origin == "first")
    #expect(tree.collisions() == [collision])
    #expect(
      collision?.problem.english.message == "'second' and 'first' both make 'a'")
  }

  @Test func fileAndFolder() throws {
    #expect(try collisions(["a/b", "a", "a-b"]) == ["fileAndFolder a a/b"])
    #expect(try collisions(["x/a", "x/a/b/c", "x/a/b/d"]) == ["fileAndFolder x/a x/a/b/c"])
  }

  @Test func caseAndNormalisation() throws {
    #expect(try collisions(["a/B.html", "a/b.html"]) == ["onlyCaseDiffers a/b.html a/B.html"])
    // A folder is reported once, not for each of its files.
    #expect(
      try collisions(["Themes/a", "Themes/b", "themes/a", "themes/b"])
        == ["onlyCaseDiffers themes/a Themes/a"])
    #expect(try collisions(["caf\u{E9}", "cafe\u{301}"]).count == 1)
    #expect(
      try collisions(["caf\u{E9}", "cafe\u{301}"]).first?.hasPrefix("onlyNormalisation") == true)
    #expect(try collisions(["CAF\u{C9}", "cafe\u{301}"]).first?.hasPrefix("onlyCase") == true)
    #expect(try collisions(["stra\u{DF}e", "STRASSE"]).count == 1)
    #expect(try collisions(["K", "\u{212A}"]).count == 1)
  }

  @Test func sortedByBytes() throws {
    let tree = try tree(["b": "", "a/b": "", "a-b": "", "a.b": "", "\u{E9}": "", "z": ""])
    #expect(tree.files.map(\.path.text) == ["a-b", "a.b", "a/b", "b", "z", "\u{E9}"])
  }

  @Test func everyProblemHasItsCode() throws {
    let problems: [OutputProblem] = [
      .invalidPath("", .empty), .samePath("a", origin: "b", other: "c"),
      .fileAndFolder(path: "a", file: "b", folder: "c"),
      .onlyCaseDiffers("a", origin: "b", otherPath: "A", other: "c"),
      .onlyNormalisationDiffers("a", origin: "b", other: "c"),
      .obstacle("a", .file, origin: "b"), .obstacle("a", .link, origin: "b"),
      .nameTooLong("a", origin: "b"), .changedSource("a", path: "b"), .damagedManifest("a"),
      .newerManifest("a"), .previewOverSite("a", preview: "b"),
    ]
    #expect(Set(problems.map(\.code)) == Set(OutputProblem.codes))
    #expect(OutputProblem.codes.count == Set(OutputProblem.codes).count)
    let failures: [OutputFailure] = [
      .locked(folder: "a", process: nil), .refused("a", .write, .diskFull, unfinished: false),
      .refused("a", .write, .readOnly, unfinished: false),
      .refused("a", .write, .permission, unfinished: true),
      .refused("a", .write, .inputOutput, unfinished: true),
      .noCache([UnusableFolder(path: "a", cause: .foreign)]),
    ]
    #expect(Set(failures.map(\.code)) == Set(OutputFailure.codes))
  }
}
