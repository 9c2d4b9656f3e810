extension EditorProblem {
  /// The message in English.
  public var english: Wording {
    switch self {
    case .longSummary(let length, let shown):
      Wording(
        "the summary has \(length) characters, search engines show about \(shown)",
        advice: "say the most important thing first, in fewer words")
    case .firstLevelHeading:
      Wording(
        "the page's title is its only heading of level 1",
        advice: "write '## ' before headings in the text")
    case .headingJump(let from, let to):
      Wording(
        from == 1
          ? "the first heading is of level \(to), the page's title of level 1"
          : "a heading of level \(to) follows one of level \(from)",
        advice: "write '\(String(repeating: "#", count: from + 1)) …': who listens to the page "
          + "would look for what is left out")
    case .vagueLinkText(let text):
      Wording(
        "the link text '\(text)' does not say where the link leads",
        advice: "name the page it leads to: links are also read without the text around them")
    case .unusedFile(let name):
      Wording(
        "no page uses the file '\(name)', so it is not published",
        advice: "link to it or show it, remove it, or put it in Content/static/ if it must be "
          + "published all the same")
    case .pastWithoutOutcome(let field, let days):
      Wording(
        "the event was over \(days) days ago and says nothing of what came of it",
        advice: "add a line `\(field): …`")
    case .orphanPage:
      Wording(
        "nothing leads to this page",
        advice: "link to it from another page, or add it to the navigation in site.yml")
    case .missingTranslation(let language):
      Wording("this page has no version in '\(language)'")
    case .staleTranslation(let original):
      Wording(
        "'\(original)' has changed since this was translated",
        advice: "bring the translation up to date, then say so: polder translated FILE")
    case .longSentence(let words, let most):
      Wording(
        "this sentence has \(words) words, and most readers lose the thread after \(most)",
        advice: "make two sentences of it")
    case .hardToRead(let lix, let limit):
      Wording(
        "the text is hard to read: its LIX is \(lix), and at most \(limit) is wanted",
        advice: "write shorter sentences, and shorter words for those of more than six letters")
    }
  }
}
