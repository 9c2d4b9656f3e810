import Foundation

/// One version of the published examples of CommonMark, https://spec.commonmark.org.
///
/// `scripts/setup test` puts both versions into the virtual environment, from packages that contain
/// them. So every machine reads the same ones, whatever its distribution has.
enum PublishedSuite: String, CaseIterable, Sendable {
  case version30 = "0.30"
  case version31 = "0.31.2"

  struct Example: Sendable {
    /// The number, from 1, in the order of the specification.
    let number: Int
    let markdown: String
    let html: String
  }

  enum Damage: Error {
    /// The file is for another version.
    case otherVersion(String)
  }

  /// All examples of this version.
  func examples() throws -> [Example] {
    let path = projectFolder + ".venv/commonmark-\(rawValue).txt"
    let text = String(decoding: try read(path, madeBy: "scripts/setup test"), as: UTF8.self)
    // The specification's own front matter. Version 0.30 has no quotation marks.
    guard
      let version = text.split(separator: "\n").first(where: { $0.hasPrefix("version:") }),
      version.dropFirst("version:".count).trimmingCharacters(in: .init(charactersIn: " '"))
        == rawValue
    else { throw Damage.otherVersion(path) }

    let fence = String(repeating: "`", count: 32)
    var result: [Example] = []
    for part in text.components(separatedBy: "\n\(fence) example\n").dropFirst() {
      let example = part.components(separatedBy: "\n\(fence)\n")[0] + "\n"
      // If nothing precedes the full stop, the example has an empty text.
      let pieces = ("\n" + example).components(separatedBy: "\n.\n")
      let markdown = pieces[0].dropFirst() + (pieces[0].isEmpty ? "" : "\n")
      result.append(
        Example(
          number: result.count + 1,
          markdown: markdown.replacingOccurrences(of: "→", with: "\t"),
          html: pieces[1...].joined(separator: "\n.\n").replacingOccurrences(of: "→", with: "\t")))
    }
    return result
  }

  /// Examples that libcmark 0.30.2 (in Debian 12 and 13) reads differently, by their Markdown, with
  /// the reason.
  var differences: [String: String] {
    switch self {
    case .version30: [:]
    case .version31:
      [
        "*$*alpha.\n\n*£*bravo.\n\n*€*charlie.\n":
          "symbols count as punctuation since 0.31",
        "foo <!-- this is a --\ncomment - with hyphens -->\n":
          "comments end where HTML ends them since 0.31",
        "foo <!--> foo -->\n\nfoo <!---> foo -->\n":
          "comments end where HTML ends them since 0.31",
      ]
    }
  }
}
