/// The explanation of a code, with a wrong example and the right one: a page of docs/errors.
public struct Explanation: Sendable {
  /// The code.
  public let code: String

  /// The page in Markdown.
  public let page: String

  /// Makes an explanation.
  public init(code: String, page: String) {
    self.code = code
    self.page = page
  }

  /// All explanations, sorted by code: the pages of docs/errors, without the index.
  public static let all: [Explanation] =
    explanationPages.filter { $0.name != "README" }.map {
      Explanation(code: $0.name, page: $0.text)
    }

  /// Returns the explanation of a code, or nil if there is none.
  public static func of(_ code: String) -> Explanation? { all.first { $0.code == code } }

  /// Returns the page as a terminal shows it, with examples indented below the name of their file.
  /// Of Polder's messages it shows only those in `language` (`en`, `nl`).
  public func text(in language: String) -> String {
    let lines = page.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    var result: [String] = []
    var index = 0
    while index < lines.count {
      let line = lines[index]
      guard line.hasPrefix("```") else {
        if line.hasPrefix("#") {
          result.append(String(line.drop { $0 == "#" || $0 == " " }))
        } else {
          result.append(line)
        }
        index += 1
        continue
      }
      let end = lines[(index + 1)...].firstIndex { $0.hasPrefix("```") } ?? lines.count
      let block = lines[(index + 1)..<end].map { $0.isEmpty ? "" : "    " + $0 }
      let note = end + 2 < lines.count && lines[end + 2].hasPrefix("<!-- ") ? lines[end + 2] : nil
      index = note == nil ? end + 1 : end + 3
      let claim = note.map { $0.dropFirst(5).dropLast(4) } ?? ""
      if claim.hasPrefix("says: "), claim.dropFirst(6) != language {
        // Skip the message in the other language, with the empty line after it.
        if index < lines.count, lines[index].isEmpty { index += 1 }
        continue
      }
      if claim.hasPrefix("file: ") { result += [claim.dropFirst(6) + ":", ""] }
      result += block
    }
    while result.last?.isEmpty == true { result.removeLast() }
    return result.joined(separator: "\n") + "\n"
  }
}
