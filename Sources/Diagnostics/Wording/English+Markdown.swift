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
          ? "put what it contains in a file and link to the file"
          : "link to a page, a file or a web address")
    case .linkWithoutText:
      Wording(
        "the link has no text",
        advice: "write between the square brackets what the link leads to")
    case .linkWithoutAddress(let isImage):
      isImage
        ? Wording(
          "the image has no address", advice: "write between the round brackets which file it is")
        : Wording(
          "the link has no address", advice: "write between the round brackets where it leads to")
    case .imageWithoutAlt:
      Wording(
        "the image has no description",
        advice:
          "write between the square brackets what the image shows, for those who cannot see it")
    case .unfinishedTag:
      Wording(
        "this tag does not end before the paragraph does",
        advice: "write its '>' before the next empty line")
    case .idTwice(let id):
      Wording(
        "the id '\(id)' is on this page already",
        advice: "give it another id, or leave it out where a heading has it")
    case .nestedTooDeep(let limit):
      Wording("lists and quotes are nested more than \(limit) levels deep")
    case .tooManyBrackets:
      Wording(
        "this paragraph has too many brackets that nothing closes",
        advice: "divide it by empty lines, or write \\[ for a bracket that is no link")
    case .textTooLong(let limit):
      Wording(
        "the text is longer than \(FileProblem.size(limit))", advice: "divide it over several pages"
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
        advice: "write it on a line of its own: '[^\(label)]: …'")
    case .unusedFootnote(let label):
      Wording(
        "the footnote '[^\(label)]' is used nowhere",
        advice: "write '[^\(label)]' in the text where it belongs, or remove the footnote")
    case .duplicateFootnote(let label):
      Wording(
        "the footnote '[^\(label)]' has a text already", advice: "give one of them another name")
    case .unknownAlert(let kind):
      Wording(
        "the kind of notice '\(kind)' does not exist",
        advice: "write NOTE, TIP, IMPORTANT, WARNING or CAUTION")
    case .headingWithoutSpace(let marks):
      Wording(
        "a heading has a space after '\(marks)'",
        advice: marks.count > 1
          ? "if no heading is meant, write a backslash before it"
          : "write '## ' before a heading; if no heading is meant, write '\\#'")
    case .itemWithoutSpace(let mark):
      Wording(
        "an item of a list has a space after '\(mark)'",
        advice: "without it, the lines become one paragraph")
    case .otherSpace(let mark, let kind, let isBefore):
      Wording(
        isBefore
          ? "the space before '\(mark)' is not an ordinary one, so this is no \(kind.english)"
          : "the space after '\(mark)' is not an ordinary one, so this is no \(kind.english)",
        advice: isBefore ? "remove it" : "write an ordinary space")
    case .otherBullet(let character):
      Wording(
        "'\(character)' makes no list", advice: "begin each line of the list with '- '")
    case .spaceBeforeAddress:
      Wording(
        "a link has no space between ']' and '('",
        advice: "remove the space; if no link is meant, write '\\['")
    case .spaceInAddress(let address):
      Wording(
        "the address '\(MarkdownProblem.short(address))' has a space, so this is no link",
        advice: "write it between '<' and '>', or '%20' for each space")
    case .titleQuotes:
      Wording("a link's title stands between straight quotation marks")
    case .addressWithoutBracket:
      Wording(
        "the ')' behind the link's address is missing",
        advice: "if no link is meant, write '\\['")
    case .linkWithoutBracket(let mark):
      Wording(
        "the '\(mark)' \(mark == "[" ? "before" : "behind") the link's text is missing",
        advice: mark == "["
          ? "if no link is meant, write '\\]'" : "if no link is meant, write '\\['")
    case .linkInLink:
      Wording("a link has no other link in its text", advice: "take one of them out")
    case .reversedLink:
      Wording(
        "a link has its text between '[' and ']', and its address between '(' and ')'")
    case .unknownLinkName(let name):
      Wording(
        "the link '[\(MarkdownProblem.short(name))]' has no address",
        advice: "write it between round brackets behind the text, or on a line of its own: "
          + "'[\(MarkdownProblem.short(name))]: address'; if no link is meant, write '\\['")
    case .mergeConflict(let marks):
      Wording(
        "'\(marks)' is where Git put two versions of the text",
        advice: "keep what is right of both, and remove the lines with the marks")
    case .leftover(let kind, let text):
      kind.english(MarkdownProblem.short(text))
    case .emphasisLeft(let marks, let mistake):
      Wording(
        mistake == .noSpaceAfter
          ? "'\(marks)' needs a space after it, or it emphasises nothing"
          : "'\(marks)' stands against the words that it emphasises, without a space between",
        advice: "if the marks themselves are meant, write '\\\(marks)'")
    case .unclosedFence(let fence):
      Wording(
        "the code that begins with '\(fence)' has no end, so all that follows is code",
        advice: "write a line with only '\(fence)' where the code ends")
    case .invisibleInAddress(let character):
      Wording(
        "the address has a character that cannot be seen: \(Invisible.name(character))",
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
      "write the text alone; an empty line begins a new paragraph"
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
      "link to the page that has it, or ask who looks after the templates"
    case "script", "style", "link", "meta", "form", "input", "button":
      "this belongs in a template"
    default: "write the text alone, or in Markdown"
    }
  }
}
