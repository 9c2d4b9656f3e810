import Diagnostics

/// A comparison as Markdown, for a comment on a merge request (GitHub, GitLab and Forgejo).
///
/// Whatever comes from the site is in code, so that it stays a text: it is no markup, no link, no
/// image, no mention of a person and no command to the host.
public struct MarkdownReport {
  private let language: MessageLanguage
  private let limit: Int

  /// The usual limit in bytes: GitHub takes at most 65,536 characters, and steps of a workflow may
  /// add a heading.
  public static let usualLimit = 60_000

  /// How many lines of an item are written.
  private static let lineLimit = 12
  /// The greatest number of characters in a line.
  private static let widthLimit = 300

  /// Makes a printer.
  ///
  /// - Parameter limit: the greatest size of the report in bytes.
  public init(language: MessageLanguage, limit: Int = MarkdownReport.usualLimit) {
    self.language = language
    self.limit = limit
  }

  /// Returns the report. It says how much it leaves out.
  public func text(_ comparison: SiteComparison) -> String {
    let outline = Outline(comparison, language: language)
    var text = "**\(outline.summary)**\n"
    if let remark = outline.remark { text += "\n\(remark)\n" }
    for section in outline.sections {
      let heading = "\n### \(section.heading)\n\n"
      // Room for the headings that follow, and for what is said about the rest.
      var room = limit - text.utf8.count - heading.utf8.count - 400
      text += heading
      var left = section.items.count
      for item in section.items {
        let written = self.text(item)
        guard written.utf8.count <= room else { break }
        text += written
        room -= written.utf8.count
        left -= 1
      }
      if left > 0 { text += "- \(omitted(left))\n" }
    }
    return text
  }

  private func text(_ item: Outline.Item) -> String {
    let head = item.head.map { piece in
      switch piece {
      case .words(let words): words
      case .content(let content):
        MarkdownReport.code(shortened(content, to: MarkdownReport.widthLimit))
      }
    }.joined(separator: " ")
    // Without a head, the block of code stands by itself.
    var text = head.isEmpty ? "" : "- \(head)\n"
    let indent = head.isEmpty ? "" : "  "
    let lines = item.lines.prefix(MarkdownReport.lineLimit)
    if lines.isEmpty { return text }
    let shown = lines.map { line in
      "\(line.mark.rawValue) "
        + MarkdownReport.oneLine(shortened(line.text, to: MarkdownReport.widthLimit))
    }
    // Each line begins with its mark, so that none can end the block; the fence is longer than any
    // in it all the same.
    let fence = String(
      repeating: "`", count: max(3, (shown.map(MarkdownReport.longestRun).max() ?? 0) + 1))
    text += "\(indent.isEmpty ? "" : "\n")\(indent)\(fence)diff\n"
    for line in shown { text += "\(indent)\(line)\n" }
    text += "\(indent)\(fence)\n"
    if item.lines.count > lines.count {
      text += "\n\(indent)\(omitted(item.lines.count - lines.count))\n"
    }
    return text
  }

  private func omitted(_ count: Int) -> String {
    ComparePhrase.omitted(count).words(in: language)
  }

  /// Returns a text as a code span (CommonMark 0.31, section 6.1).
  static func code(_ text: String) -> String {
    let text = oneLine(text)
    if text.isEmpty { return "" }
    let fence = String(repeating: "`", count: longestRun(text) + 1)
    // A space at both ends is removed again. It keeps backticks apart from the fence.
    let needsSpace =
      text.hasPrefix("`") || text.hasSuffix("`") || text.hasPrefix(" ") && text.hasSuffix(" ")
    return needsSpace ? "\(fence) \(text) \(fence)" : "\(fence)\(text)\(fence)"
  }

  /// Returns a text in one line, in which nothing is invisible.
  private static func oneLine(_ text: String) -> String {
    DisplayText.visible(text.split(whereSeparator: \.isNewline).joined(separator: " "))
  }

  /// Returns the length of the longest run of backticks.
  private static func longestRun(_ text: String) -> Int {
    var (longest, run) = (0, 0)
    for byte in text.utf8 {
      run = byte == UInt8(ascii: "`") ? run + 1 : 0
      longest = max(longest, run)
    }
    return longest
  }
}
