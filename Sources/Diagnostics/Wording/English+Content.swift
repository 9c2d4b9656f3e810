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
        "'\(field)' has nothing that can be seen, only "
          + characters.map(FileProblem.name).joined(separator: ", "),
        advice: "write a value behind the colon, or leave the whole line out")
    case .emptyValue(let field):
      return Wording(
        "'\(field)' is empty", advice: "write a value behind the colon, or leave the whole line out"
      )
    case .tooLong(let field, let length, let max):
      return Wording("'\(field)' has \(length) characters, at most \(max) fit")
    case .tooShort(let field, let length, let min):
      return Wording("'\(field)' has \(length) characters, at least \(min) are needed")
    case .outOfRange(let field, let bounds):
      return Wording("'\(field)' must be \(bounds.english)")
    case .tooFew(let field, let count, let min):
      return Wording("'\(field)' names \(count), at least \(min) needed")
    case .tooMany(let field, let count, let max):
      return Wording("'\(field)' names \(count), at most \(max) allowed")
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
        advice: "leave it out: the time is taken as it is in \(zone)")
    case .skippedTime(let value, let zone):
      return Wording(
        "'\(value)' does not exist in \(zone)",
        advice: "that night the clock goes forward and skips this hour")
    case .beforeOther(let field, let other):
      return Wording("'\(field)' is before '\(other)'")
    case .invalidURL(_, let value, let schemes):
      let allowed = schemes.map { "\($0):" }.joined(separator: " or ")
      return Wording(
        "'\(value)' is not a web address that may be used here",
        advice: "it starts with \(allowed) and has no spaces")
    case .invalidEmail(_, let value):
      return Wording(
        "'\(value)' is not an e-mail address", advice: "write it like name@example.org")
    case .phoneWithZero(_, let value):
      return Wording(
        "'\(value)' has a zero that is dialled in its own country only",
        advice: "leave that zero out: +31 20 123 4567")
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
        "'\(value)' is what visitors read; in '\(field)' stands the choice's name, '\(choice.name)'"
      )
    case .commentInText(let field, let comment):
      return Wording(
        "'\(comment)' is a comment, and no part of '\(field)'",
        advice: "put the text in quotes, or the comment on a line of its own")
    case .entityInText(let entity, let character):
      return Wording(
        "'\(entity)' is shown as it stands here",
        advice: "write the character itself: \(character)")
    case .listWithoutBrackets(let field):
      return Wording(
        "'\(field)' is a list: its values stand between brackets, with commas between them")
    case .unknownEntry(let field, let name, let file):
      return Wording("\(field) '\(name)' does not exist", advice: "the file \(file) would make it")
    case .fileNameTooLong(let length, let max):
      return Wording(
        "the name of the file has \(length) characters, and may have \(max)",
        advice: "give it a shorter name; the page's title can be longer")
    case .pageInOwnFolder(let right):
      return Wording(
        "a page stands directly in the folder of its kind", advice: "rename this file to \(right)")
    case .invisibleCharacter(let field, let character):
      return Wording(
        "\(field) has a character that cannot be seen: \(Invisible.name(character))",
        advice: "remove it, or type the value again")
    case .unknownReference(let field, let name):
      return Wording("\(field) '\(name)' does not exist")
    case .ambiguousReference(let field, let name, let collections):
      let full = collections.map { "\($0)/\(name)" }.joined(separator: " or ")
      return Wording("\(field) '\(name)' could be several entries", advice: "write \(full)")
    case .hiddenReference(let field, let name):
      return Wording(
        "\(field) '\(name)' is not published",
        advice: "it is a draft, or its time has not come or is over")
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
      return Wording("the heading '\(title)' stands here twice")
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
        "a page stands directly in its folder", advice: "move this file to Content/\(collection)/")
    case .missingOriginal(let original):
      return Wording("this translates '\(original)', which does not exist")
    case .unknownFileLanguage(let language):
      return Wording(
        "the site has no language '\(language)'", advice: "site.yml names its languages")
    case .defaultLanguageInName(let language):
      return Wording(
        "the original carries no language in its name",
        advice:
          "'\(language)' is the site's first language: leave .\(language) out of the file's name")
    case .patternMismatch(let field, let value, let pattern):
      return Wording(
        "'\(value)' is not of the form that '\(field)' has", advice: "the form is \(pattern)")
    case .timeTwice(let value, let zone, let taken):
      return Wording(
        "'\(value)' comes twice in \(zone): the first is taken, at \(taken)",
        advice: "that night the clock goes back and shows this hour again; choose a time outside it"
      )
    case .missingAlt(let field):
      return Wording(
        "'\(field)' has no text for people who cannot see the image",
        advice: "write {file: photo.jpg, alt: what the image shows}")
    case .wrongFileType(let field, let name, let types):
      return Wording(
        "'\(name)' is not a type of file that '\(field)' takes",
        advice: "it can be \(types.map { ".\($0)" }.joined(separator: ", "))")
    case .fileTooBig(let field, let name, let size, let max):
      return Wording(
        "'\(name)' has \(ContentProblem.size(size)), '\(field)' takes at most "
          + ContentProblem.size(max))
    case .valueTwice(let field, let value):
      return Wording("'\(field)' has '\(value)' twice")
    case .missingFieldIf(let field, let other, let value):
      return Wording(
        value.map { "'\(field)' is missing, and is needed because '\(other)' is '\($0)'" }
          ?? "'\(field)' is missing, and is needed because '\(other)' is there",
        advice: "add a line `\(field): …` between the two lines ---")
    case .unknownWarning(let name):
      return Wording(
        "'\(name)' is not a warning", advice: "mistakes stay mistakes; only warnings can be set")
    case .warningWithoutReason(let name):
      return Wording(
        "'\(name)' is set without a reason",
        advice: "write off, warning or error, and then why: `\(name): off - the law is called so`")
    case .notTranslated(let field):
      return Wording(
        "'\(field)' comes from the original", advice: "leave it out of the translation")
    }
  }
  /// Returns a size for people.
  static func size(_ bytes: Int) -> String {
    if bytes < 1000 { return "\(bytes) bytes" }
    if bytes < 1_000_000 { return "\((bytes + 999) / 1000) kB" }
    return "\((bytes + 99_999) / 1_000_000).\((bytes + 99_999) / 100_000 % 10) MB"
  }
}
