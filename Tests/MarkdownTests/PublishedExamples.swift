import Foundation

/// An example from the tests of goldmark's extensions.
struct PublishedExample: Sendable {
  let file: String
  let number: Int
  let markdown: String
  let html: String

  /// All examples of a file.
  static func read(_ name: String) throws -> [PublishedExample] {
    let data = try MarkdownTests.read(
      goldmarkFolder + "extension/_test/\(name).txt", package: "golang-github-yuin-goldmark-dev")
    let text = String(decoding: data, as: UTF8.self)
    var result: [PublishedExample] = []
    for part in text.components(separatedBy: "//= = = = = = = = = = = = = = = = = = = = = = = =//")
    {
      let pieces = part.components(separatedBy: "//- - - - - - - - -//\n")
      guard pieces.count == 3,
        let heading = pieces[0].split(separator: "\n").first(where: { !$0.isEmpty }),
        let number = Int(heading.prefix { $0.isNumber })
      else { continue }
      var markdown = pieces[1]
      if pieces[0].contains("enableEscape") {
        markdown = markdown.replacingOccurrences(of: "\\t", with: "\t")
      }
      result.append(
        PublishedExample(file: name, number: number, markdown: markdown, html: pieces[2]))
    }
    return result
  }
}

/// Debian's program `cmark-gfm`, the reference implementation of GitHub Flavored Markdown.
enum CmarkGFM {
  private static let separator = "<!-- the next document -->"

  /// Such as `0.29.0.gfm.6`, Debian 12's, or `0.29.0.gfm.13`, Debian 13's.
  static func version() throws -> String {
    let answer = try run(["--version"])
    return String(answer.split(separator: " ").dropFirst().first ?? "")
  }

  /// The HTML of many documents in one run. They share reference definitions, and must leave no code
  /// or HTML open.
  static func html(_ documents: [String], _ arguments: [String]) throws -> [String] {
    let input = FileManager.default.temporaryDirectory.appendingPathComponent(
      "polder-\(UUID().uuidString).md")
    try documents.joined(separator: "\n\n\(separator)\n\n").write(
      to: input, atomically: false, encoding: .utf8)
    defer { try? FileManager.default.removeItem(at: input) }
    return try run(["--unsafe"] + arguments + [input.path])
      .components(separatedBy: "\(separator)\n")
  }

  private static func run(_ arguments: [String]) throws -> String {
    let path = "/usr/bin/cmark-gfm"
    guard FileManager.default.isExecutableFile(atPath: path) else {
      throw MissingTestFile(path: path, remedy: "install Debian's package 'cmark-gfm'")
    }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = arguments
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: data, as: UTF8.self)
  }
}
