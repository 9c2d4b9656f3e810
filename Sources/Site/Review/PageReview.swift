import Diagnostics
import Markdown
import Model

/// Warnings that a good editor would give about one page, independent of all other pages.
enum PageReview {
  /// The number of characters of a summary that search engines show.
  static let shownSummary = 160

  /// Returns all warnings about a page.
  static func run(
    _ version: EntryVersion, _ body: Document, collection: Collection
  ) -> [Diagnostic] {
    summary(version, collection) + headings(version, body) + links(version, body)
  }

  private static func summary(_ version: EntryVersion, _ collection: Collection) -> [Diagnostic] {
    guard let index = collection.fieldIndex("summary"), let value = version.values[index],
      value.location.file == version.file, case .text(let text) = value.content,
      text.utf8.count > shownSummary, text.count > shownSummary
    else { return [] }
    return [
      Diagnostic(
        EditorProblem.longSummary(length: text.count, shown: shownSummary), at: value.location)
    ]
  }

  private static func headings(_ version: EntryVersion, _ body: Document) -> [Diagnostic] {
    var last = 1
    var diagnostics: [Diagnostic] = []
    for heading in body.headings where heading.isTopLevel {
      if heading.level == 1 {
        let start = heading.range.lowerBound
        let hasMark = version.file.bytes.indices.contains(start) && version.file.bytes[start] == 35
        diagnostics.append(
          Diagnostic(
            EditorProblem.firstLevelHeading, at: SourceLocation(version.file, heading.range),
            suggestion: hasMark ? Suggestion(replace: start..<start + 1, with: "##") : nil))
      }
      if heading.level > last + 1 {
        diagnostics.append(
          Diagnostic(
            EditorProblem.headingJump(from: last, to: heading.level),
            at: SourceLocation(version.file, heading.range)))
      }
      last = heading.level
    }
    return diagnostics
  }

  /// Link texts that mean nothing without the words around them, in the languages that Polder
  /// knows.
  private static let vague: Set<String> = [
    "click here", "click", "here", "this", "this link", "this page", "link", "more", "read more",
    "read on", "learn more", "more information", "see here", "website",
    "klik hier", "klik", "hier", "deze", "deze link", "deze pagina", "meer", "lees meer",
    "lees verder", "lees hier", "meer informatie", "zie hier",
  ]

  private static func links(_ version: EntryVersion, _ body: Document) -> [Diagnostic] {
    body.links.compactMap { link in
      guard link.kind == .link else { return nil }
      let text = body.text(of: link)
      guard let bare = bare(text), vague.contains(bare) else { return nil }
      return Diagnostic(
        EditorProblem.vagueLinkText(text: text),
        at: SourceLocation(version.file, link.elementRange))
    }
  }

  /// The length of the longest vague text.
  private static let longestVague = vague.map(\.utf8.count).max() ?? 0

  /// Returns the words of a text with nothing but letters; nil if the text is too long to be vague.
  private static func bare(_ text: String) -> String? {
    // Nearly all links are ASCII, and most are too long.
    var letters: [UInt8] = []
    var isASCII = true
    for byte in text.utf8 {
      if byte >= 0x80 {
        isASCII = false
        break
      }
      let lower = byte | 0x20
      if lower &- UInt8(ascii: "a") < 26 {
        letters.append(lower)
      } else if byte == UInt8(ascii: " "), letters.last ?? byte != byte {
        letters.append(byte)
      }
      // One more than the longest vague text, because a text may end in a space.
      if letters.count > longestVague + 1 { return nil }
    }
    if isASCII {
      if letters.last == UInt8(ascii: " ") { letters.removeLast() }
      return String(decoding: letters, as: UTF8.self)
    }
    return text.lowercased().filter { $0.isLetter || $0 == " " }
      .split(separator: " ").joined(separator: " ")
  }
}
