extension ContentProblem {
  /// The message in English.
  public var english: Wording {
    switch self {
    case .unknownKey(let key, let collection):
      return Wording("'\(collection)' has no field '\(key)'")
    case .missingField(let field):
      return Wording(
        "'\(field)' is missing", advice: "add a line `\(field): …` between the two lines ---")
    case .wrongType(let field, let expected):
      return Wording("'\(field)' must be \(expected.english)")
    case .invisibleValue(let field, let characters):
      return Wording(
        "'\(field)' has only invisible characters: "
          + characters.map(FileProblem.name).joined(separator: ", "),
        advice: "write a value after the colon, or remove the line")
    case .emptyValue(let field):
      return Wording(
        "'\(field)' is empty", advice: "write a value after the colon, or remove the line"
      )
    case .tooLong(let field, let length, let max):
      return Wording("'\(field)' has \(length) characters, the limit is \(max)")
    case .tooShort(let field, let length, let min):
      return Wording("'\(field)' has \(length) characters, at least \(min) are required")
    case .outOfRange(let field, let bounds):
      return Wording("'\(field)' must be \(bounds.english)")
    case .tooFew(let field, let count, let min):
      return Wording("'\(field)' names \(count), at least \(min) are required")
    case .tooMany(let field, let count, let max):
      return Wording("'\(field)' names \(count), at most \(max) are allowed")
    case .referenceTwice(let field, let name):
      return Wording("'\(field)' names '\(name)' twice")
    case .invalidDate(_, let value, let withTime):
      return Wording(
        "'\(value)' is not a date",
        advice: withTime
          ? "write the date as 2025-10-29, with a time as 2025-10-29 16:00"
          : "write the date as 2025-10-29")
    case .noSuchDay(let value, let days):
      return Wording("'\(value)' does not exist: that month has \(days) days")
    case .noSuchTime(let value):
      return Wording("no clock shows '\(value)'", advice: "times run from 00:00 to 23:59")
    case .dateWithOffset(let zone):
      return Wording(
        "dates are written without an offset",
        advice: "remove it: Polder reads the time as local time in \(zone)")
    case .skippedTime(let value, let zone):
      return Wording(
        "'\(value)' does not exist in \(zone)",
        advice: "that night the clock goes forward and skips this hour")
    case .beforeOther(let field, let other):
      return Wording("'\(field)' is before '\(other)'")
    case .invalidURL(_, let value, let schemes):
      let allowed = schemes.map { "\($0):" }.joined(separator: " or ")
      return Wording(
        "'\(value)' is not a web address that is allowed here",
        advice: "it starts with \(allowed) and has no spaces")
    case .invalidEmail(_, let value):
      return Wording(
        "'\(value)' is not an e-mail address", advice: "write it like name@example.org")
    case .phoneWithZero(_, let value):
      return Wording(
        "'\(value)' has a zero that people dial only within the country",
        advice: "remove that zero: +31 20 123 4567")
    case .invalidPhone(_, let value):
      return Wording(
        "'\(value)' is not a telephone number in international form",
        advice: "write it with + and the country's number: +31 20 123 4567; Dutch numbers such as "
          + "14 020, 0800 1234 and 112 stay as they are")
    case .unknownCountry(_, let value):
      return Wording(
        "there is no country '\(value)'",
        advice: "use the two letters of ISO 3166, such as NL for the Netherlands")
    case .unknownLanguage(_, let value):
      return Wording("there is no language '\(value)'", advice: "use its code, such as en or nl")
    case .invalidCoordinates(let field):
      return Wording(
        "'\(field)' is not a place on the globe",
        advice: "write degrees north and east: [52.37, 4.90]")
    case .unknownChoice(let field, let value, let choices):
      return Wording(
        "'\(value)' is not a choice for '\(field)'",
        advice: "it can be \(choices.map { $0.words(in: .english) }.joined(separator: ", "))")
    case .choiceLabel(let field, let value, let choice):
      return Wording(
        "'\(value)' is the label that visitors see; write the choice's name in '\(field)': '\(choice.name)'"
      )
    case .commentInText(let field, let comment):
      return Wording(
        "'\(comment)' is a comment, so it is not part of '\(field)'",
        advice: "put the text in quotes, or the comment on a separate line")
    case .entityInText(let entity, let character):
      return Wording(
        "visitors would see '\(entity)' unchanged",
        advice: "write the character itself: \(character)")
    case .listWithoutBrackets(let field):
      return Wording(
        "'\(field)' is a list: write its values in square brackets, with commas between them")
    case .unknownEntry(let field, let name, let file):
      return Wording(
        "\(field) '\(name)' does not exist", advice: "to add it, make the file \(file)")
    case .fileNameTooLong(let length, let max):
      return Wording(
        "the file's name has \(length) characters, the limit is \(max)",
        advice: "give it a shorter name; the page's title can be longer")
    case .pageInOwnFolder(let right):
      return Wording(
        "a page must be directly in the folder of its kind", advice: "rename this file to \(right)")
    case .invisibleCharacter(let field, let character):
      return Wording(
        "\(field) has an invisible character: \(Invisible.name(character))",
        advice: "remove it, or type the value again")
    case .unknownReference(let field, let name):
      return Wording("\(field) '\(name)' does not exist")
    case .ambiguousReference(let field, let name, let collections):
      let full = collections.map { "\($0)/\(name)" }.joined(separator: " or ")
      return Wording("\(field) '\(name)' could be several entries", advice: "write \(full)")
    case .hiddenReference(let field, let name):
      return Wording(
        "\(field) '\(name)' is not published",
        advice: "it is a draft, scheduled for later, or expired")
    case .missingAsset(_, let name):
      return Wording("there is no file '\(name)' beside this page")
    case .notAnImage(_, let name):
      return Wording(
        "'\(name)' is not an image that browsers show",
        advice: "use a .jpg, .png, .webp, .avif, .gif or .svg file")
    case .missingSection(let title):
      return Wording("the heading '\(title)' is missing", advice: "add a line: ## \(title)")
    case .sectionOrder(let title, let before):
      return Wording("the heading '\(title)' must come before '\(before)'")
    case .sectionTwice(let title):
      return Wording("the heading '\(title)' appears twice")
    case .invalidFileName(let name):
      return Wording(
        "'\(name)' cannot be part of a web address",
        advice: "name the file in lower-case letters a-z, digits and hyphens")
    case .unknownFolder(let name, let near):
      return Wording(
        "there is no kind of page '\(name)'",
        advice: near.map { "did you mean the folder '\($0)'?" }
          ?? "the folders of Content are named in model.yml")
    case .nestedPage(let collection):
      return Wording(
        "a page must be directly in its folder", advice: "move this file to Content/\(collection)/")
    case .missingOriginal(let original):
      return Wording("this translates '\(original)', which does not exist")
    case .unknownFileLanguage(let language):
      return Wording(
        "the site has no language '\(language)'", advice: "site.yml names its languages")
    case .defaultLanguageInName(let language):
      return Wording(
        "the original must not have a language in its name",
        advice:
          "'\(language)' is the site's first language: remove .\(language) from the file's name")
    case .patternMismatch(let field, let value, let pattern):
      return Wording(
        "'\(value)' does not match the pattern of '\(field)'", advice: "the pattern is \(pattern)")
    case .timeTwice(let value, let zone, let taken):
      return Wording(
        "'\(value)' occurs twice in \(zone): Polder uses the first, at \(taken)",
        advice: "that night the clock goes back and shows this hour again; choose a time outside it"
      )
    case .missingAlt(let field):
      return Wording(
        "'\(field)' has no description for people who cannot see the image",
        advice: "write {file: photo.jpg, alt: what the image shows}")
    case .wrongFileType(let field, let name, let types):
      return Wording(
        "'\(name)' is not a type of file that '\(field)' allows",
        advice: "it can be \(types.map { ".\($0)" }.joined(separator: ", "))")
    case .fileTooBig(let field, let name, let size, let max):
      return Wording(
        "'\(name)' has \(ContentProblem.size(size)), '\(field)' allows at most "
          + ContentProblem.size(max))
    case .valueTwice(let field, let value):
      return Wording("'\(field)' has '\(value)' twice")
    case .missingFieldIf(let field, let other, let value):
      return Wording(
        value.map { "'\(field)' is missing, and is required because '\(other)' is '\($0)'" }
          ?? "'\(field)' is missing, and is required because '\(other)' has a value",
        advice: "add a line `\(field): …` between the two lines ---")
    case .unknownWarning(let name):
      return Wording(
        "'\(name)' is not a warning", advice: "only warnings can be changed, not errors")
    case .warningWithoutReason(let name):
      return Wording(
        "'\(name)' is changed without a reason",
        advice: "write off, warning or error, and then why: `\(name): off - the law is called so`")
    case .notTranslated(let field):
      return Wording(
        "'\(field)' comes from the original", advice: "remove it from the translation")
    }
  }
  /// Returns a size for people.
  static func size(_ bytes: Int) -> String {
    if bytes < 1000 { return "\(bytes) bytes" }
    if bytes < 1_000_000 { return "\((bytes + 999) / 1000) kB" }
    return "\((bytes + 99_999) / 1_000_000).\((bytes + 99_999) / 100_000 % 10) MB"
  }
}
