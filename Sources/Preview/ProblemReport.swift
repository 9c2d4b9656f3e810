import Addresses
import ContentEdits
import Diagnostics
import Files
import JSON
import Site

/// What is wrong, as an open tab shows it.
struct ProblemReport: Sendable {
  let language: MessageLanguage
  let editor: String?
  let folder: String
  /// Content, as messages name it: fixes are for its files only.
  let content: String
  let diagnostics: [Diagnostic]

  /// How many problems are told at once.
  private static let limit = 50

  /// All problems.
  var all: [JSONValue] { diagnostics.prefix(ProblemReport.limit).map(json) }

  /// The problems that concern a page: those of its files, and of files that are no page's, such as
  /// templates. For a page that is not there: all.
  func concerning(_ page: PageInfo?) -> [JSONValue] {
    diagnostics.filter { concerns($0, page) }.prefix(ProblemReport.limit).map(json)
  }

  /// How many errors concern other pages only.
  func others(_ page: PageInfo?) -> Int {
    diagnostics.count { $0.severity == .error && !concerns($0, page) }
  }

  private func concerns(_ diagnostic: Diagnostic, _ page: PageInfo?) -> Bool {
    guard let page, !page.files.isEmpty else { return diagnostic.severity == .error }
    let path = diagnostic.location.file.path
    if page.files.contains(path) { return true }
    return diagnostic.severity == .error && !path.hasSuffix(".md")
  }

  /// A name for a fix: the same as long as the mistake is.
  func nameOfFix(_ diagnostic: Diagnostic) -> String? {
    guard let fix = diagnostic.suggestion, diagnostic.location.file.path.hasPrefix(content + "/")
    else { return nil }
    let text =
      "\(diagnostic.location.file.path)\n\(diagnostic.problem.code)\n\(fix.range)\n\(fix.replacement)"
    let content = ContentHash.hash(diagnostic.location.file.bytes).hex
    return ContentHash.hash(Array((text + content).utf8)).hex
  }

  /// The edit that a fix with this name is; nil when there is none any more.
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
    // The first line of the printed form says what the members say.
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

  /// The address that opens a file in the editor.
  func editorURL(_ file: String, line: Int, column: Int) -> String? {
    guard let editor else { return nil }
    let path = file.hasPrefix("/") ? file : "\(folder)/\(file)"
    return editor.replacing("{path}", with: PercentCoding.encoded(path, keeping: .anyPart))
      .replacing("{line}", with: String(line)).replacing("{column}", with: String(column))
  }
}
