extension BlockMark {
  /// The block that it begins, in English.
  var english: String {
    switch self {
    case .heading: "heading"
    case .item, .number: "list"
    }
  }
}

extension Leftover {
  /// The message in English for a writer who wrote `text`.
  func english(_ text: String) -> Wording {
    switch self {
    case .shortcode, .tag, .variable:
      Wording(
        "'\(text)' is of another program, and would be shown as it stands",
        advice: "write the text that it would insert; if you mean the signs themselves, "
          + "write them as code: '`{{ … }}`'")
    case .wikiLink:
      Wording(
        "'\(text)' is not a link",
        advice: "write '[text](page.md)'; if no link is meant, write '\\['")
    case .container, .admonition, .directive:
      Wording(
        "'\(text)' does not make a notice",
        advice: "write '> [!NOTE]', and '> ' before each line below it"
      )
    case .noticeTitle:
      Wording(
        "the line with a notice's kind must not have other text: '\(text)'",
        advice: "write the title in bold on the next line: '> **Title**'")
    case .notice:
      Wording(
        "'\(text)' is a notice only in a quote", advice: "write '> ' before each of its lines")
    case .attributes:
      Wording(
        "'\(text)' is of another program, and would be shown as it stands", advice: "remove it")
    case .contents:
      Wording(
        "'\(text)' does not make a table of contents",
        advice: "remove it; the template decides where a table of contents appears")
    case .snippet:
      Wording(
        "'\(text)' does not insert text from another file", advice: "write the text itself")
    case .word:
      Wording("'\(text)' was left behind by Word", advice: "remove it")
    }
  }
}
