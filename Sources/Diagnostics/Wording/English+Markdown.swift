extension MarkdownProblem {
  /// The message in English.
  public var english: Wording {
    switch self {
    case .rawHTML(let tag):
      tag.isEmpty
        ? Wording("HTML is not allowed in Markdown", advice: "write it in Markdown")
        : Wording(
          "HTML is not allowed in Markdown: '<\(tag)>'", advice: MarkdownProblem.instead(of: tag))
    case .htmlComment:
      Wording(
        "comments are not allowed in Markdown",
        advice:
          "remove it; for a page that is not finished, write 'draft: true' in its front matter")
    case .unsafeLink(let scheme):
      Wording(
        "links to '\(scheme):' are not allowed",
        advice: scheme == "data"
          ? "put its content in a file and link to the file"
          : "link to a page, a file or a web address")
    case .linkWithoutText:
      Wording(
        "the link has no text",
        advice: "write where the link leads between the square brackets")
    case .linkWithoutAddress(let isImage):
      isImage
        ? Wording(
          "the image has no address",
          advice: "write the name of the file between the round brackets")
        : Wording(
          "the link has no address", advice: "write the address between the round brackets")
    case .imageWithoutAlt:
      Wording(
        "the image has no description",
        advice:
          "describe the image between the square brackets, for people who cannot see it")
    case .unfinishedTag:
      Wording(
        "this tag does not end before the end of the paragraph",
        advice: "write its '>' before the next empty line")
    case .idTwice(let id):
      Wording(
        "this page already has the id '\(id)'",
        advice: "use another id, or none if a heading has this one")
    case .nestedTooDeep(let limit):
      Wording("lists and quotes are nested more than \(limit) levels deep")
    case .tooManyBrackets:
      Wording(
        "this paragraph has too many unclosed brackets",
        advice: "divide it with empty lines, or write \\[ for a bracket that is not a link")
    case .textTooLong(let limit):
      Wording(
        "the text is longer than \(FileProblem.size(limit))", advice: "divide it into several pages"
      )
    case .tableRowLength(let cells, let columns):
      Wording(
        "the row has \(MarkdownProblem.count(cells, "cell")), "
          + "the table has \(MarkdownProblem.count(columns, "column"))",
        advice: cells == 1
          ? "a text that follows a table needs an empty line before it"
          : cells > columns
            ? "write '\\|' for a vertical bar that is part of a cell"
            : "leave an empty cell as '| |'")
    case .footnoteWithoutText(let label):
      Wording(
        "the footnote '[^\(label)]' has no text",
        advice: "write it on a separate line: '[^\(label)]: …'")
    case .unusedFootnote(let label):
      Wording(
        "nothing uses the footnote '[^\(label)]'",
        advice: "write '[^\(label)]' in the text where it belongs, or remove the footnote")
    case .duplicateFootnote(let label):
      Wording(
        "the footnote '[^\(label)]' already has a text", advice: "give one of them another name")
    case .unknownAlert(let kind):
      Wording(
        "the kind of notice '\(kind)' does not exist",
        advice: "write NOTE, TIP, IMPORTANT, WARNING or CAUTION")
    case .headingWithoutSpace(let marks):
      Wording(
        "a heading needs a space after '\(marks)'",
        advice: marks.count > 1
          ? "if no heading is meant, write a backslash before it"
          : "write '## ' before a heading; if no heading is meant, write '\\#'")
    case .itemWithoutSpace(let mark):
      Wording(
        "a list item needs a space after '\(mark)'",
        advice: "without the space, the lines become one paragraph")
    case .otherSpace(let mark, let kind, let isBefore):
      Wording(
        isBefore
          ? "the space before '\(mark)' is not an ordinary space, so this is not a \(kind.english)"
          : "the space after '\(mark)' is not an ordinary space, so this is not a \(kind.english)",
        advice: isBefore ? "remove it" : "write an ordinary space")
    case .otherBullet(let character):
      Wording(
        "'\(character)' does not make a list", advice: "begin each line of the list with '- '")
    case .spaceBeforeAddress:
      Wording(
        "a link must not have a space between ']' and '('",
        advice: "remove the space; if no link is meant, write '\\['")
    case .spaceInAddress(let address):
      Wording(
        "the address '\(MarkdownProblem.short(address))' has a space, so this is not a link",
        advice: "write it between '<' and '>', or '%20' for each space")
    case .titleQuotes:
      Wording("a link's title must be in straight quotation marks")
    case .addressWithoutBracket:
      Wording(
        "the ')' after the link's address is missing",
        advice: "if no link is meant, write '\\['")
    case .linkWithoutBracket(let mark):
      Wording(
        "the '\(mark)' \(mark == "[" ? "before" : "after") the link's text is missing",
        advice: mark == "["
          ? "if no link is meant, write '\\]'" : "if no link is meant, write '\\['")
    case .linkInLink:
      Wording("a link's text must not contain another link", advice: "remove one of the links")
    case .reversedLink:
      Wording(
        "a link needs its text between '[' and ']', and its address between '(' and ')'")
    case .unknownLinkName(let name):
      Wording(
        "the link '[\(MarkdownProblem.short(name))]' has no address",
        advice: "write it between round brackets after the text, or on a separate line: "
          + "'[\(MarkdownProblem.short(name))]: address'; if no link is meant, write '\\['")
    case .mergeConflict(let marks):
      Wording(
        "'\(marks)' is a conflict mark: Git put two versions of the text here",
        advice: "keep what is right in both, and remove the lines with the marks")
    case .leftover(let kind, let text):
      kind.english(MarkdownProblem.short(text))
    case .emphasisLeft(let marks, let mistake):
      Wording(
        mistake == .noSpaceAfter
          ? "'\(marks)' emphasises nothing without a space after it"
          : "'\(marks)' must touch the words that it emphasises, without a space",
        advice: "if you mean the marks themselves, write '\\\(marks)'")
    case .unclosedFence(let fence):
      Wording(
        "the code that begins with '\(fence)' has no end, so everything after it is code",
        advice: "write a line with only '\(fence)' where the code ends")
    case .invisibleInAddress(let character):
      Wording(
        "the address has an invisible character: \(Invisible.name(character))",
        advice: "remove it, or type the address again")
    }
  }

  /// Returns a text as messages quote it: its first line, up to 60 characters.
  static func short(_ text: String) -> String {
    let line = text.split(whereSeparator: \.isNewline).joined(separator: " ")
    return line.count > 60 ? line.prefix(59) + "…" : line
  }

  private static func count(_ number: Int, _ noun: String) -> String {
    number == 1 ? "1 \(noun)" : "\(number) \(noun)s"
  }

  /// What to write in Markdown instead of an element.
  private static func instead(of tag: String) -> String {
    switch tag {
    case "b", "strong": "write '**' before and after the text"
    case "i", "em", "cite", "dfn": "write '*' before and after the text"
    case "s", "del", "strike": "write '~~' before and after the text"
    case "a": "write '[text](address)'"
    case "img", "picture", "figure", "figcaption": "write '![what it shows](photo.jpg)'"
    case "br": "end the line with a backslash, or begin a new paragraph with an empty line"
    case "p", "div", "span", "section", "center", "font":
      "write only the text; an empty line begins a new paragraph"
    case "h1", "h2", "h3", "h4", "h5", "h6": "write '## Heading'"
    case "ul", "li": "begin each line of the list with '- '"
    case "ol": "begin each line of the list with '1. '"
    case "blockquote", "q": "begin each line of the quote with '> '"
    case "code", "kbd", "samp", "var", "tt": "write '`' before and after the text"
    case "pre": "write a line with only '```' before and after the text"
    case "hr": "write a line with only '---'"
    case "table", "thead", "tbody", "tr", "th", "td", "caption":
      "write the cells of a row as '| one | two |', with '| --- | --- |' below the first row"
    case "iframe", "video", "audio", "embed", "object":
      "link to the page that has it, or ask the person who looks after the templates"
    case "script", "style", "link", "meta", "form", "input", "button":
      "this belongs in a template"
    default: "write only the text, or use Markdown"
    }
  }
}
