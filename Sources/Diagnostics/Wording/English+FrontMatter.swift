extension FrontMatterProblem {
  /// The message in English.
  public var english: Wording {
    switch self {
    case .notClosed:
      Wording(
        "the front matter that begins here is not closed",
        advice: "write a line with only '---' after the last line of the front matter")
    case .notOnFirstLine:
      Wording(
        "the front matter must begin on the first line of the file",
        advice: "remove everything above '---', empty lines included")
    case .wrongFence(let written):
      Wording("front matter must be between two lines '---', not '\(written)'")
    case .otherFormat(let name):
      Wording(
        "the front matter is \(name), but it must be YAML between two lines '---'",
        advice: "write each field as `name: value`, and texts in quotes where they need them")
    case .notOpened(let isClosed):
      Wording(
        "the line '---' before the front matter is missing",
        advice: isClosed
          ? "write a line with only '---' above the first field"
          : "write a line with only '---' above the first field, and one below the last")
    case .absent(let field):
      Wording(
        "the page has no front matter",
        advice:
          "begin the file with a line '---', its fields such as `\(field): …`, and a line '---'"
      )
    case .alias(let name):
      Wording(
        "the alias '*\(name)' is not allowed",
        advice: "write the value out; a text that begins with '*' goes in quotes")
    case .anchor(let name):
      Wording(
        "the anchor '&\(name)' is not allowed",
        advice: "remove it; a text that begins with '&' goes in quotes")
    case .tag(let tag):
      Wording(
        "the tag '\(tag)' is not allowed",
        advice: "remove it; a text that begins with '!' goes in quotes")
    case .severalDocuments:
      Wording(
        "a second YAML document begins here",
        advice: "remove the line '---': a file holds one document")
    case .keyNotText:
      Wording(
        "the name before a colon must be plain text",
        advice: "a text that begins with '{' or '[' goes in quotes")
    case .emptyKey:
      Wording("a name is missing before the colon")
    case .repeatedKey(let key):
      Wording("'\(key)' is given twice", advice: "keep one of the two")
    case .tooDeep(let limit):
      Wording("values are nested more than \(limit) levels deep")
    case .tab:
      Wording("a line is indented with a tab", advice: "indent with spaces, two for each level")
    case .unclosedQuote(let quote):
      Wording(
        "the quotation mark \(quote) is not closed",
        advice: "write another \(quote) at the end of the text")
    case .textAfterQuote("'"):
      Wording(
        "there is text after the closing quotation mark '",
        advice: "put a text with an apostrophe in double quotes, or write the apostrophe twice")
    case .textAfterQuote(let quote):
      Wording(
        "there is text after the closing quotation mark \(quote)",
        advice: "put a text with quotation marks in single quotes, or write \\\" for those inside")
    case .unclosedBracket(let bracket):
      Wording(
        "the bracket '\(bracket)' is not closed",
        advice: "write '\(bracket == "[" ? "]" : "}")' after the last value; "
          + "a text that begins with '\(bracket)' goes in quotes")
    case .commentInBrackets(let bracket, let comment):
      Wording(
        "'\(comment)' is a comment, so the bracket '\(bracket)' is not closed",
        advice: "put a text with ' #' in it in quotes")
    case .missingComma(let bracket):
      Wording(
        bracket == "["
          ? "a comma is missing between two values of a list"
          : "a comma is missing between two values of a group")
    case .missingSpaceAfterColon(let key):
      Wording("a space is missing after '\(key):'")
    case .missingColon:
      Wording(
        "this line has no 'name: value'",
        advice: "write a colon and a space after the name, "
          + "or indent the line if it continues the text above")
    case .colonInText:
      Wording("a text with a colon in it must be in quotes")
    case .indentation:
      Wording(
        "this line does not line up with the lines it belongs to",
        advice: "give lines of one level the same number of spaces at their start")
    case .indentedBelowValue(let key):
      Wording(
        "this line is indented below '\(key)', which already has a value on its own line",
        advice: "start the line where '\(key)' starts")
    case .itemBehindKey:
      Wording(
        "a list item must be on its own line",
        advice: "begin the list on the next line, or put a text that begins with '-' in quotes")
    case .quotesNeeded(let character):
      Wording("a text that begins with '\(character)' must be in quotes")
    case .unknownEscape(let escape):
      Wording(
        "'\(escape)' means nothing in a text in double quotes",
        advice: "write \\\\ for a backslash, or put the text in single quotes")
    case .notYAML:
      Wording(
        "this cannot be read as YAML",
        advice: "write 'name: value' with a text that has special characters in quotes")
    }
  }
}
