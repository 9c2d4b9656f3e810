import Diagnostics
import Foundation
import Markdown

/// Reads a text that is a whole file.
func parse(
  _ markdown: String, _ options: MarkdownOptions = MarkdownOptions(), before: String = ""
) -> (document: Document, diagnostics: [Diagnostic]) {
  let bytes = Array((before + markdown).utf8)
  return MarkdownParser.parse(
    SourceFile(path: "Content/page.md", bytes: bytes), body: before.utf8.count..<bytes.count,
    options: options)
}

/// The HTML of a text.
func html(
  _ markdown: String, _ options: MarkdownOptions = MarkdownOptions(),
  _ htmlOptions: HTMLOptions = HTMLOptions()
) -> String {
  String(decoding: parse(markdown, options).document.html(options: htmlOptions), as: UTF8.self)
}

extension HTMLOptions {
  /// HTML as the reference implementations write it.
  static let reference = HTMLOptions(style: .reference)
}

extension MarkdownOptions {
  /// The extensions of cmark-gfm, without smart punctuation, and with raw HTML allowed.
  static let gitHub = MarkdownOptions(
    smart: false, allowsHTML: true, passes: [.tables, .strikethrough, .autolinks])
}

/// Returns diagnostics as `code: the bytes at their place`.
func problems(
  _ markdown: String, _ options: MarkdownOptions = MarkdownOptions()
) -> [String] {
  let bytes = Array(markdown.utf8)
  return parse(markdown, options).diagnostics
    .sorted { $0.location.range.lowerBound < $1.location.range.lowerBound }
    .map { diagnostic in
      let text = String(decoding: bytes[diagnostic.location.range], as: UTF8.self)
      return "\(diagnostic.problem.code): \(text)"
    }
}

/// The folder of published examples from Debian's package golang-github-yuin-goldmark-dev.
let goldmarkFolder = "/usr/share/gocode/src/github.com/yuin/goldmark/"

/// The project, with a final slash.
let projectFolder =
  URL(fileURLWithPath: #filePath)
  .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path + "/"

/// A file that a test needs, but that is not part of the project.
struct MissingTestFile: Error, CustomStringConvertible {
  let path: String
  let remedy: String

  var description: String { "'\(path)' is missing: \(remedy), as 'make test' does" }
}

func read(_ path: String, package: String) throws -> Data {
  try read(path, remedy: "install Debian's package '\(package)'")
}

func read(_ path: String, madeBy script: String) throws -> Data {
  try read(path, remedy: "run \(script)")
}

private func read(_ path: String, remedy: String) throws -> Data {
  guard let data = FileManager.default.contents(atPath: path) else {
    throw MissingTestFile(path: path, remedy: remedy)
  }
  return data
}

/// Random numbers that are the same in every run (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }
}
