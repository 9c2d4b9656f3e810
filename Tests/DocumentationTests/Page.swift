import Foundation

/// A page of the documentation with its examples: fenced blocks, each followed by a comment with
/// the result.
struct Page {
  /// A fenced block with the comment that follows it.
  struct Example {
    /// The block's language: `markdown`, `yaml`.
    let language: String
    /// The block's lines.
    let text: String
    /// The kind of the comment: `gives`, `error`, `file`, …
    let verb: String
    /// What follows the verb, without white space around it.
    let claim: String
    /// The line of the block's fence, from 1.
    let line: Int
  }

  static let project = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// Returns a new folder with a copy of the project's content and templates, which the caller
  /// removes.
  static func copyOfProject() throws -> URL {
    let place = FileManager.default.temporaryDirectory.appending(
      path: "polder-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
    for folder in ["Content", "Templates"] {
      try FileManager.default.copyItem(
        at: project.appending(path: folder), to: place.appending(path: folder))
    }
    return place
  }

  let url: URL
  let text: String

  /// Reads a page by its path in the project.
  init(_ path: String) throws {
    url = Page.project.appending(path: path)
    text = try String(contentsOf: url, encoding: .utf8)
  }

  /// Makes a page from a text.
  init(text: String) {
    url = Page.project
    self.text = text
  }

  /// The blocks with a comment after them.
  var examples: [Example] {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    var examples: [Example] = []
    var index = 0
    while index < lines.count {
      guard lines[index].hasPrefix("```"), lines[index].count > 3 else {
        index += 1
        continue
      }
      let start = index
      // A fence with more backticks contains blocks with fewer.
      let fence = String(lines[start].prefix { $0 == "`" })
      let end = lines[(start + 1)...].firstIndex(of: fence) ?? lines.count
      index = end + 1
      var comment = index
      while comment < lines.count, lines[comment].isEmpty { comment += 1 }
      guard comment < lines.count, lines[comment].hasPrefix("<!-- ") else { continue }
      let last = lines[comment...].firstIndex { $0.hasSuffix("-->") } ?? lines.count - 1
      let note = lines[comment...last].joined(separator: "\n").dropFirst(5).dropLast(3)
      let verb = note.prefix { $0 != ":" && $0 != " " }
      examples.append(
        Example(
          language: String(lines[start].dropFirst(fence.count)),
          text: lines[(start + 1)..<end].joined(separator: "\n") + "\n", verb: String(verb),
          claim: note.dropFirst(verb.count).trimmingCharacters(
            in: CharacterSet(charactersIn: ": \n")), line: start + 1))
    }
    return examples
  }
}
