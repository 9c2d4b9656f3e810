/// What can be wrong with a template, or with the translated words that templates use.
public enum TemplateProblem: Problem, Hashable {
  // The file.

  /// The file is not UTF-8.
  case notUTF8
  /// The file is larger than a template may be, in bytes.
  case tooLarge(limit: Int)
  /// Tags, brackets, includes or blocks stand deeper in one another than allowed.
  case tooDeep(limit: Int)
  /// All that the template includes and repeats makes a program larger than allowed.
  case programTooLarge

  // Characters and tags.

  /// `{{`, `{%` or `{#` without its end.
  case unclosedDelimiter(opening: String, closing: String)
  /// A character that means nothing inside a tag.
  case unexpectedCharacter(String)
  /// A text in quotes that does not end on its line.
  case unclosedText
  /// A backslash before a character that needs none.
  case unknownEscape(String)
  /// A number that is too large to be one.
  case numberOutOfRange(String)
  /// Something else stands where `what` must stand; `found` is nil at the end of the tag.
  case expected(TemplateExpectation, found: String?)
  /// `a < b < c`.
  case chainedComparison
  /// Something that another template language writes, and what to write here; nil where a suggestion
  /// says it.
  case foreign(String, write: String?)
  /// A tag that the language does not have.
  case unknownTag(String)
  /// A tag such as `if` without its end.
  case unclosedTag(String, end: String)
  /// An end, or an `else`, without the tag it belongs to.
  case strayTag(String, openers: [String])
  /// An `elif` or `else` after the `else`.
  case tagAfterElse(String)
  /// `{% raw %}` inside something that makes it impossible, or a file that ends in it.
  case unclosedRaw
  /// An `extends` that is not the first thing of its file, or in a file that is included.
  case misplacedExtends(included: Bool)
  /// Something outside the blocks of a template that extends another.
  case outsideBlocks
  /// A block in a template that is included.
  case misplacedBlock
  /// Two blocks of one name in one file.
  case blockTwice(String)
  /// A block that stands inside itself by way of `super()`.
  case blockRecursion(String)
  /// A block that the extended templates do not have.
  case unknownBlock(String, parent: String)
  /// `super()` outside a block, or not alone in its `{{ }}`.
  case misplacedSuper
  /// `super()` in a block that overrides nothing.
  case superWithoutParent(String)
  /// A parameter or argument that is given twice.
  case givenTwice(String)
  /// A name that a template cannot give to a value of its own.
  case reservedName(String)

  // Style sheets.

  /// A bracket, a quotation mark or a comment of a style sheet without its end.
  case styleUnclosed(String, closing: String)
  /// A closing bracket of a style sheet that closes nothing.
  case styleStray(String)

  // Names.

  /// A variable that does not exist; `pageHasIt` when `page` has a field of that name.
  case unknownVariable(String, pageHasIt: Bool)
  /// A field that an object does not have.
  case unknownField(String, object: String)
  /// A field of something that has none.
  case noFields(String, of: TemplateType)
  /// A filter that does not exist.
  case unknownFilter(String)
  /// A function that does not exist.
  case unknownFunction(String)
  /// A filter written as if it were a function.
  case filterAsFunction(String)
  /// A key that the default language's words do not have.
  case unknownWord(String)
  /// A key with the prefix of Polder's own words that none of them has.
  case unknownVisitorWord(String)
  /// A file that `Templates/assets/` does not have.
  case unknownAsset(String)
  /// A path that no page of `Content/` has.
  case unknownLink(String)
  /// A template that does not exist.
  case unknownTemplate(String)
  /// A parameter that the included template never reads.
  case unknownParameter(String, template: String)
  /// A parameter that the included template reads and was not given.
  case missingParameter(String, template: String)
  /// Templates that include one another in a circle; the names, first and last the same.
  case includeCycle([String])
  /// Templates that extend one another in a circle; the names, first and last the same.
  case extendsCycle([String])

  // Types.

  /// A value that cannot be printed as it is.
  case notPrintable(TemplateType)
  /// `{{ a or b }}` of values that are not booleans.
  case printedLogic
  /// A filter, function or tag used on the wrong type of value.
  case wrongOperand(of: String, needs: TemplateType, found: TemplateType)
  /// An argument of the wrong type.
  case wrongArgument(of: String, needs: TemplateType, found: TemplateType)
  /// An argument that must be one of a few texts.
  case unknownChoice(String, of: String, choices: [String])
  /// A field that cannot be sorted, grouped or compared by.
  case unsuitableField(String, of: String, type: TemplateType)
  /// A list that cannot be sorted without naming a field.
  case unsortable(TemplateType)
  /// The argument of `number`, which is not a number of decimals.
  case decimals
  /// An argument that must be written out as a text in quotes or a number.
  case literalNeeded(of: String)
  /// Too few or too many arguments.
  case argumentCount(of: String, least: Int, most: Int?)
  /// A named argument where none is taken, or one without a name where it needs one.
  case argumentNames(of: String, named: Bool)
  /// Two types that have nothing to compare.
  case notComparable(TemplateType, TemplateType)
  /// A type that knows no smaller and larger.
  case notOrdered(TemplateType)
  /// Two types that do not fit into one list, or a default that is of another type.
  case mixedTypes(TemplateType, TemplateType)
  /// `loop` itself where one of its fields must stand.
  case loopWithoutField
  /// A value that can be absent where one is needed; `path` is nil for what is not a plain path.
  case absentValue(path: String?)

  // Words.

  /// An argument that the word has no placeholder for.
  case unknownPlaceholder(String, word: String)
  /// Placeholders of the word that are not given.
  case missingPlaceholders([String], word: String)
  /// A brace in a word that is not part of a `{placeholder}`.
  case wordBrace
  /// A plural word without its form `other`.
  case pluralWithoutOther
  /// A translation that lacks a placeholder of the default language's word.
  case untranslatedPlaceholder(String, word: String)
  /// A word of Polder's own that lacks a placeholder in a site's text.
  case ownTextWithoutPlaceholder(String, word: String)

  // Rendering.

  /// A page that grew over the set size, in bytes.
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

/// What must stand at a place in a tag.
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

/// A type of value, as far as a message names it.
public indirect enum TemplateType: Sendable, Hashable {
  case text, url, html, boolean, integer, number, date, moment, nothing
  /// A list of whatever.
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
