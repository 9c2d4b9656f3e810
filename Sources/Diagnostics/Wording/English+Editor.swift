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
        advice: "write '\(String(repeating: "#", count: from + 1)) …': people who listen to the "
          + "page would look for the missing level")
    case .vagueLinkText(let text):
      Wording(
        "the link text '\(text)' does not say where the link leads",
        advice: "name the page it leads to: links are also read without the text around them")
    case .unusedFile(let name):
      Wording(
        "no page uses the file '\(name)', so Polder does not publish it",
        advice:
          "link to it or show it, remove it, or put it in Content/static/ to publish it anyway")
    case .pastWithoutOutcome(let field, let days):
      Wording(
        "the event was over \(days) days ago, and its page does not give the outcome",
        advice: "add a line `\(field): …`")
    case .orphanPage:
      Wording(
        "nothing links to this page",
        advice: "link to it from another page, or add it to the navigation in site.yml")
    case .missingTranslation(let language):
      Wording("this page has no version in '\(language)'")
    case .staleTranslation(let original):
      Wording(
        "'\(original)' has changed since this was translated",
        advice: "update the translation, then run: polder translated FILE")
    case .longSentence(let words, let most):
      Wording(
        "this sentence has \(words) words, and most readers lose the thread after \(most)",
        advice: "divide it into two sentences")
    case .hardToRead(let lix, let limit):
      Wording(
        "the text is hard to read: its LIX is \(lix), and the site's limit is \(limit)",
        advice: "write shorter sentences, and replace words of more than six letters")
    }
  }
}
