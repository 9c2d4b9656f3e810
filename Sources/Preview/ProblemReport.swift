import Addresses
import ContentEdits
import Diagnostics
import Files
import JSON
import Site

/// The problems as an open tab shows them.
struct ProblemReport: Sendable {
  let language: MessageLanguage
  let editor: String?
  let folder: String
  /// Content, as the paths of files name it. Fixes are only for its files.
  let content: String
  let diagnostics: [Diagnostic]

  /// The most problems to send at once.
  private static let limit = 50

  /// All problems.
  var all: [JSONValue] { diagnostics.prefix(ProblemReport.limit).map(json) }

  /// Returns the problems that concern a page: those of its files, and of files that belong to no
  /// page, such as templates. For a page that does not exist, returns all problems.
  func concerning(_ page: PageInfo?) -> [JSONValue] {
    diagnostics.filter { concerns($0, page) }.prefix(ProblemReport.limit).map(json)
  }

  /// Returns the number of errors that concern only other pages.
  func others(_ page: PageInfo?) -> Int {
    diagnostics.count { $0.severity == .error && !concerns($0, page) }
  }

  private func concerns(_ diagnostic: Diagnostic, _ page: PageInfo?) -> Bool {
    guard let page, !page.files.isEmpty else { return diagnostic.severity == .error }
    let path = diagnostic.location.file.path
    if page.files.contains(path) { return true }
    return diagnostic.severity == .error && !path.hasSuffix(".md")
  }

  /// Returns a name for a fix, which stays the same as long as the problem does.
  func nameOfFix(_ diagnostic: Diagnostic) -> String? {
    guard let fix = diagnostic.suggestion, diagnostic.location.file.path.hasPrefix(content + "/")
    else { return nil }
    let text =
      "\(diagnostic.location.file.path)\n\(diagnostic.problem.code)\n\(fix.range)\n\(fix.replacement)"
    let content = ContentHash.hash(diagnostic.location.file.bytes).hex
    return ContentHash.hash(Array((text + content).utf8)).hex
  }

  /// Returns the edit of the fix with this name; nil if it no longer exists.
  func fix(named name: String) -> ContentEdit? {
    guard let diagnostic = diagnostics.first(where: { nameOfFix($0) == name }),
      let fix = diagnostic.suggestion
    else { return nil }
    return ContentEdit(
      diagnostic.location.file, [ContentEdit.Replacement(fix.range, with: fix.replacement)])
  }

  private func json(_ diagnostic: Diagnostic) -> JSONValue {
    let wording = diagnostic.problem.wording(in: language)
    let file = diagnostic.location.file
    let place = LineIndex(file).position(at: diagnostic.location.range.lowerBound)
    // The first line of the printed form repeats the other members.
    let printed = TextPrinter(language: language).text([diagnostic])
    let excerpt = printed.split(separator: "\n", omittingEmptySubsequences: false).dropFirst()
      .joined(separator: "\n")
    return .members([
      "severity": .string(diagnostic.severity.rawValue),
      "code": .string(diagnostic.problem.code), "file": .string(file.path),
      "line": .integer(place.line), "column": .integer(place.column),
      "message": .string(wording.message), "excerpt": .string(excerpt),
      "replacement": .optional(diagnostic.suggestion?.replacement),
      "fix": .optional(nameOfFix(diagnostic)),
      "editor": .optional(editorURL(file.path, line: place.line, column: place.column)),
    ])
  }

  /// Returns the URL that opens a file in the editor.
  func editorURL(_ file: String, line: Int, column: Int) -> String? {
    guard let editor else { return nil }
    let path = file.hasPrefix("/") ? file : "\(folder)/\(file)"
    return editor.replacing("{path}", with: PercentCoding.encoded(path, keeping: .anyPart))
      .replacing("{line}", with: String(line)).replacing("{column}", with: String(column))
  }
}
