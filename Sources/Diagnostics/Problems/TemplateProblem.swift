/// What can be wrong with a template, or with the translated words that templates use.
public enum TemplateProblem: Problem, Hashable {
  // The file.

  /// The file is not UTF-8.
  case notUTF8
  /// The file is larger than a template may be, in bytes.
  case tooLarge(limit: Int)
  /// Tags, brackets, includes or blocks that are nested deeper than allowed.
  case tooDeep(limit: Int)
  /// A program that is larger than allowed, because of everything that the template includes and
  /// repeats.
  case programTooLarge

  // Characters and tags.

  /// `{{`, `{%` or `{#` without its closing delimiter.
  case unclosedDelimiter(opening: String, closing: String)
  /// A character that means nothing inside a tag.
  case unexpectedCharacter(String)
  /// A text in quotes that does not end on its line.
  case unclosedText
  /// A backslash before a character that needs no escape.
  case unknownEscape(String)
  /// A number that is too large.
  case numberOutOfRange(String)
  /// Something else in place of `what`; `found` is nil at the end of the tag.
  case expected(TemplateExpectation, found: String?)
  /// `a < b < c`.
  case chainedComparison
  /// Syntax of another template language, and what to write here; nil if a suggestion shows it.
  case foreign(String, write: String?)
  /// A tag that the language does not have.
  case unknownTag(String)
  /// A tag such as `if` without its end tag.
  case unclosedTag(String, end: String)
  /// An end tag, or an `else`, without its start tag.
  case strayTag(String, openers: [String])
  /// An `elif` or `else` after the `else`.
  case tagAfterElse(String)
  /// `{% raw %}` where it is not allowed, or without an end in its file.
  case unclosedRaw
  /// An `extends` that does not come first in its file, or is in an included file.
  case misplacedExtends(included: Bool)
  /// Something outside the blocks in a template that extends another.
  case outsideBlocks
  /// A block in a template that is included.
  case misplacedBlock
  /// Two blocks of one name in one file.
  case blockTwice(String)
  /// A block that contains itself through `super()`.
  case blockRecursion(String)
  /// A block that the extended templates do not have.
  case unknownBlock(String, parent: String)
  /// `super()` outside a block, or with something else in its `{{ }}`.
  case misplacedSuper
  /// `super()` in a block that overrides nothing.
  case superWithoutParent(String)
  /// A parameter or argument that is given twice.
  case givenTwice(String)
  /// A name that a template may not give to a value.
  case reservedName(String)

  // Style sheets.

  /// An unclosed bracket, quotation mark or comment in a style sheet.
  case styleUnclosed(String, closing: String)
  /// A closing bracket in a style sheet that closes nothing.
  case styleStray(String)

  // Names.

  /// A variable that does not exist; `pageHasIt` if `page` has a field with that name.
  case unknownVariable(String, pageHasIt: Bool)
  /// A field that an object does not have.
  case unknownField(String, object: String)
  /// A field of a value that has no fields.
  case noFields(String, of: TemplateType)
  /// A filter that does not exist.
  case unknownFilter(String)
  /// A function that does not exist, and the names of those that do.
  case unknownFunction(String, known: [String])
  /// A filter written as a function.
  case filterAsFunction(String)
  /// A key that is missing from the words of the default language.
  case unknownWord(String)
  /// A key with the prefix of Polder's own words that none of them has.
  case unknownVisitorWord(String)
  /// A file that is missing from `Templates/assets/`.
  case unknownAsset(String)
  /// A path that is not the path of a page in `Content/`.
  case unknownLink(String)
  /// A template that does not exist.
  case unknownTemplate(String)
  /// A parameter that the included template never reads.
  case unknownParameter(String, template: String)
  /// A parameter that the included template reads, but that was not passed.
  case missingParameter(String, template: String)
  /// Templates that include one another in a cycle; the first and last names are the same.
  case includeCycle([String])
  /// Templates that extend one another in a cycle; the first and last names are the same.
  case extendsCycle([String])

  // Types.

  /// A value that cannot be printed.
  case notPrintable(TemplateType)
  /// `{{ a or b }}` with values that are not booleans.
  case printedLogic
  /// A filter, function or tag used on the wrong type of value.
  case wrongOperand(of: String, needs: TemplateType, found: TemplateType)
  /// An argument of the wrong type.
  case wrongArgument(of: String, needs: TemplateType, found: TemplateType)
  /// An argument that must be one of a few texts, but is another.
  case unknownChoice(String, of: String, choices: [String])
  /// A field that cannot be used to sort, group or compare.
  case unsuitableField(String, of: String, type: TemplateType)
  /// A list that can only be sorted by a field.
  case unsortable(TemplateType)
  /// An argument of `number` that is not a number of decimals.
  case decimals
  /// An argument that must be a literal: a text in quotes or a number.
  case literalNeeded(of: String)
  /// Too few or too many arguments.
  case argumentCount(of: String, least: Int, most: Int?)
  /// A named argument where none is allowed, or an unnamed argument where a name is required.
  case argumentNames(of: String, named: Bool)
  /// Two types that cannot be compared.
  case notComparable(TemplateType, TemplateType)
  /// A type whose values have no order.
  case notOrdered(TemplateType)
  /// Two types that cannot be in one list, or a default of another type.
  case mixedTypes(TemplateType, TemplateType)
  /// `loop` without one of its fields.
  case loopWithoutField
  /// A value that may be absent where a value is required; `path` is nil if it is not a plain path.
  case absentValue(path: String?)

  // Words.

  /// An argument for which the word has no placeholder.
  case unknownPlaceholder(String, word: String)
  /// Placeholders of the word that have no argument.
  case missingPlaceholders([String], word: String)
  /// A brace in a word that is not part of a `{placeholder}`.
  case wordBrace
  /// A plural word without the form `other`.
  case pluralWithoutOther
  /// A translation without a placeholder of the default language's word.
  case untranslatedPlaceholder(String, word: String)
  /// A word of Polder's own that lacks a placeholder in a site's text.
  case ownTextWithoutPlaceholder(String, word: String)

  // Rendering.

  /// A page that became larger than the limit, in bytes.
  case outputTooLarge(template: String, page: String, limit: Int)
  /// A page that took more steps than allowed.
  case tooManySteps(template: String, page: String)

  /// All codes, in alphabetical order.
  public static let codes = [
    "absent-value", "block-recursion", "block-twice", "extends-cycle", "given-twice",
    "include-cycle", "misplaced-block", "misplaced-extends", "misplaced-super",
    "missing-parameter", "missing-placeholder", "outside-blocks", "page-too-large",
    "reserved-name", "stray-tag", "style-syntax", "template-encoding", "template-syntax",
    "template-too-deep",
    "template-too-large", "template-too-slow", "unclosed-tag", "unknown-asset", "unknown-block",
    "unknown-field", "unknown-filter", "unknown-function", "unknown-link", "unknown-parameter",
    "unknown-placeholder", "unknown-tag", "unknown-template", "unknown-variable", "unknown-word",
    "word-syntax", "wrong-arguments", "wrong-type",
  ]

  /// The code of this kind of problem.
  public var code: String {
    switch self {
    case .notUTF8: "template-encoding"
    case .tooLarge, .programTooLarge: "template-too-large"
    case .tooDeep: "template-too-deep"
    case .unclosedDelimiter, .unexpectedCharacter, .unclosedText, .unknownEscape,
      .numberOutOfRange, .expected, .chainedComparison, .foreign:
      "template-syntax"
    case .styleUnclosed, .styleStray: "style-syntax"
    case .unknownTag: "unknown-tag"
    case .unclosedTag, .unclosedRaw: "unclosed-tag"
    case .strayTag, .tagAfterElse: "stray-tag"
    case .misplacedExtends: "misplaced-extends"
    case .outsideBlocks: "outside-blocks"
    case .misplacedBlock: "misplaced-block"
    case .blockTwice: "block-twice"
    case .blockRecursion: "block-recursion"
    case .unknownBlock: "unknown-block"
    case .misplacedSuper, .superWithoutParent: "misplaced-super"
    case .givenTwice: "given-twice"
    case .reservedName: "reserved-name"
    case .unknownVariable: "unknown-variable"
    case .unknownField, .noFields: "unknown-field"
    case .unknownFilter: "unknown-filter"
    case .unknownFunction, .filterAsFunction: "unknown-function"
    case .unknownWord, .unknownVisitorWord: "unknown-word"
    case .unknownAsset: "unknown-asset"
    case .unknownLink: "unknown-link"
    case .unknownTemplate: "unknown-template"
    case .unknownParameter: "unknown-parameter"
    case .missingParameter: "missing-parameter"
    case .includeCycle: "include-cycle"
    case .extendsCycle: "extends-cycle"
    case .notPrintable, .printedLogic, .wrongOperand, .wrongArgument, .unsuitableField,
      .notComparable, .notOrdered, .unsortable, .mixedTypes, .loopWithoutField:
      "wrong-type"
    case .unknownChoice, .literalNeeded, .decimals, .argumentCount, .argumentNames:
      "wrong-arguments"
    case .absentValue: "absent-value"
    case .unknownPlaceholder: "unknown-placeholder"
    case .missingPlaceholders, .untranslatedPlaceholder, .ownTextWithoutPlaceholder:
      "missing-placeholder"
    case .wordBrace, .pluralWithoutOther: "word-syntax"
    case .outputTooLarge: "page-too-large"
    case .tooManySteps: "template-too-slow"
    }
  }
}

/// What is required at a place in a tag.
public enum TemplateExpectation: Sendable, Hashable {
  /// A value: a variable, a text in quotes, a number, a list, a function.
  case value
  /// The name of a variable, field, filter, block or parameter.
  case name
  /// The name of a tag.
  case tagName
  /// A text in quotes.
  case text
  /// A symbol or a keyword.
  case symbol(String)
  /// The end of the tag, `%}` or `}}`.
  case end(String)
}

/// A type of value, in the terms of messages.
public indirect enum TemplateType: Sendable, Hashable {
  case text, url, html, boolean, integer, number, date, moment, nothing
  /// A list of any type.
  case list
  /// A list of one type.
  case listOf(TemplateType)
  /// An object, by the name of its type.
  case object(String)
  /// Any object.
  case anyObject
  /// Objects that have a `start`.
  case objectWithStart
  /// What can be written into a text: texts, URLs and numbers.
  case writable
}
