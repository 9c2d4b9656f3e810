extension TemplateProblem {
  /// The message in English.
  public var english: Wording {
    switch self {
    case .notUTF8:
      Wording("a template is text in UTF-8, and this byte is not", advice: "save it as UTF-8")
    case .tooLarge(let limit):
      Wording(
        "a template is at most \(FileProblem.size(limit)) long", advice: "split it with 'include'")
    case .tooDeep(let limit):
      Wording(
        "tags or values are nested more than \(limit) levels deep here", advice: "nest them less")
    case .programTooLarge:
      Wording(
        "the template with everything that it includes becomes too large here",
        advice: "repeat less with 'super()' and 'include'")
    case .unclosedDelimiter, .unexpectedCharacter, .unclosedText, .unknownEscape,
      .numberOutOfRange, .expected, .chainedComparison, .foreign, .unknownTag, .unclosedTag,
      .strayTag,
      .tagAfterElse, .unclosedRaw:
      englishSyntax
    case .misplacedExtends, .outsideBlocks, .misplacedBlock, .blockTwice, .blockRecursion,
      .unknownBlock, .misplacedSuper, .superWithoutParent, .givenTwice, .reservedName:
      englishStructure
    case .unknownVariable, .unknownField, .noFields, .unknownFilter, .unknownFunction,
      .filterAsFunction, .unknownWord, .unknownVisitorWord, .unknownAsset, .unknownLink,
      .unknownTemplate,
      .unknownParameter,
      .missingParameter, .includeCycle, .extendsCycle:
      englishNames
    case .notPrintable, .printedLogic, .wrongOperand, .wrongArgument, .unknownChoice,
      .unsuitableField, .unsortable, .decimals, .literalNeeded, .argumentCount, .argumentNames,
      .notComparable, .notOrdered,
      .mixedTypes, .loopWithoutField, .absentValue:
      englishTypes
    case .styleUnclosed(let opening, let closing):
      Wording("'\(opening)' needs its '\(closing)'")
    case .styleStray(let sign):
      Wording("'\(sign)' closes nothing here")
    case .unknownPlaceholder(let name, let word):
      Wording("the word '\(word)' has no placeholder '{\(name)}'")
    case .missingPlaceholders(let names, let word):
      Wording(
        "the word '\(word)' needs \(names.map { "'\($0)'" }.joined(separator: " and "))",
        advice: "add \(names.map { "\($0)=…" }.joined(separator: ", ")) to the arguments of 't'")
    case .wordBrace:
      Wording(
        "a brace in a word begins or ends a '{placeholder}'",
        advice: "write '{{' or '}}' for a brace itself")
    case .pluralWithoutOther:
      Wording("a word with plural forms needs the form 'other'")
    case .untranslatedPlaceholder(let name, let word):
      Wording("the translation of '\(word)' lacks '{\(name)}'")
    case .ownTextWithoutPlaceholder(let name, let word):
      Wording("the text of '\(word)' lacks '{\(name)}'")
    case .outputTooLarge(let template, let page, let limit):
      Wording(
        "the page '\(page)', made by '\(template)', is larger than \(FileProblem.size(limit))",
        advice: "show less on it, such as with 'limit' after its lists")
    case .tooManySteps(let template, let page):
      Wording(
        "the page '\(page)', made by '\(template)', takes too many steps",
        advice: "use fewer loops inside loops, or shorten their lists with 'limit'")
    }
  }

  private var englishSyntax: Wording {
    switch self {
    case .unclosedDelimiter(let opening, let closing):
      Wording("'\(opening)' needs its '\(closing)'")
    case .unexpectedCharacter(let character):
      Wording(
        "'\(character)' means nothing here",
        advice: ["“", "”", "„", "‘", "’"].contains(character)
          ? "write straight quotes, \"…\""
          : ["+", "-", "*", "/", "%"].contains(character)
            ? "templates do not calculate" : ["!": "write 'not'", "&": "write 'and'"][character])
    case .unclosedText:
      Wording(
        "a text in quotes must end on the line where it begins", advice: "add the closing quote")
    case .unknownEscape(let character):
      Wording("'\\\(character)' means nothing", advice: "write '\\\\' for a backslash")
    case .numberOutOfRange(let digits):
      Wording("'\(digits)' is too large for a number")
    case .expected(let what, let found):
      Wording(
        found.map { "expected \(what.english) here, not '\($0)'" }
          ?? "expected \(what.english) here")
    case .chainedComparison:
      Wording("a comparison has two sides", advice: "join two comparisons with 'and'")
    case .foreign(let written, let write):
      Wording(
        "'\(written)' is from another template language", advice: write.map { "write '\($0)'" })
    case .unknownTag(let name):
      Wording(
        "'\(name)' is not a tag", advice: ForeignTemplate.tags[name].map { "write '\($0)'" })
    case .unclosedTag(let tag, let end):
      Wording("'\(tag)' needs its '{% \(end) %}'")
    case .unclosedRaw:
      Wording("'raw' needs its '{% endraw %}'")
    case .strayTag(let tag, let openers):
      Wording("'\(tag)' must be inside \(openers.map { "'\($0)'" }.joined(separator: " or "))")
    case .tagAfterElse(let tag):
      Wording("'\(tag)' cannot follow 'else'")
    default: Wording(code)
    }
  }

  private var englishStructure: Wording {
    switch self {
    case .misplacedExtends(let included):
      included
        ? Wording(
          "an included template cannot extend another",
          advice: "remove the 'extends', or extend in the template that includes this one")
        : Wording("'extends' must come first in a template")
    case .outsideBlocks:
      Wording(
        "a template that extends another may contain only blocks",
        advice: "move this into a block")
    case .misplacedBlock:
      Wording(
        "an included template cannot have blocks", advice: "pass what differs as a parameter")
    case .blockTwice(let name):
      Wording("this template has the block '\(name)' twice")
    case .blockRecursion(let name):
      Wording("the block '\(name)' would contain itself here")
    case .unknownBlock(let name, let parent):
      Wording("'\(name)' is not a block of '\(parent)'")
    case .misplacedSuper:
      Wording("'super()' must be alone in its '{{ }}', inside a block")
    case .superWithoutParent(let name):
      Wording("'super()' has nothing to show: no other template has a block '\(name)'")
    case .givenTwice(let name):
      Wording("'\(name)' is given twice")
    case .reservedName(let name):
      Wording("'\(name)' is a reserved name", advice: "choose another name")
    default: Wording(code)
    }
  }

  private var englishNames: Wording {
    switch self {
    case .unknownVariable(let name, let pageHasIt):
      Wording(
        "'\(name)' does not exist here",
        advice: pageHasIt
          ? "write 'page.\(name)'" : ForeignTemplate.variables[name].map { "write '\($0)'" })
    case .unknownField(let name, let object):
      Wording("'\(name)' is not a field of '\(object)'")
    case .noFields(let name, let type):
      Wording(
        "\(type.english) has no field '\(name)'",
        advice: !type.isList
          ? nil
          : ["length", "size", "count"].contains(name)
            ? "write '… | count'" : "go through the list with 'for', or take its 'first'")
    case .unknownFilter(let name):
      Wording("'\(name)' is not a filter", advice: Self.adviceForForeignFilters[name])
    case .unknownFunction(let name, let known):
      Wording(
        "'\(name)' is not a function",
        advice: ForeignTemplate.functions[name].map { "write '\($0)'" }
          ?? "the functions are \(known.listed)")
    case .filterAsFunction(let name):
      Wording("'\(name)' is a filter", advice: "write 'value | \(name)'")
    case .unknownWord(let key):
      Wording("'\(key)' is not among the words", advice: "add it to Templates/words")
    case .unknownVisitorWord(let key):
      Wording(
        "Polder has no word '\(key)'",
        advice: "'polder explain language-without-words' has all words that Polder writes itself")
    case .unknownAsset(let name):
      Wording("'\(name)' is not in Templates/assets")
    case .unknownLink(let path):
      Wording(
        "no page has the file '\(path)'", advice: "write its path in Content, such as 'about.md'")
    case .unknownTemplate(let name):
      Wording("'\(name)' is not in Templates")
    case .unknownParameter(let name, let template):
      Wording("'\(template)' does not use '\(name)'")
    case .missingParameter(let name, let template):
      Wording("'\(template)' needs '\(name)'", advice: "add \(name)=… after 'with'")
    case .includeCycle(let names):
      Wording("templates cannot include one another in a circle: \(names.chain)")
    case .extendsCycle(let names):
      Wording("templates cannot extend one another in a circle: \(names.chain)")
    default: Wording(code)
    }
  }

  private var englishTypes: Wording {
    switch self {
    case .notPrintable(let type):
      Wording("\(type.english) cannot be printed directly", advice: type.adviceForPrinting)
    case .printedLogic:
      Wording(
        "'and' and 'or' give yes or no, not a value", advice: "write 'a | default(b)' for a or b")
    case .wrongOperand(let user, let needs, let found):
      Wording("'\(user)' needs \(needs.english), not \(found.english)")
    case .wrongArgument(let user, let needs, let found):
      Wording("'\(user)' takes \(needs.english) here, not \(found.english)")
    case .unknownChoice(let value, let user, let choices):
      Wording(
        "'\(value)' is not a format of '\(user)'",
        advice: "choose \(choices.map { "'\($0)'" }.joined(separator: ", "))")
    case .unsuitableField(let field, let user, let type):
      Wording(
        "'\(user)' cannot use '\(field)', which is \(type.english)",
        advice: type.isObject ? "name one of its fields, '\(field).…'" : nil)
    case .unsortable(let type):
      Wording("\(type.english) needs a field to sort by", advice: "write 'sort(\"title\")'")
    case .decimals:
      Wording("'number' takes a number of decimals from 0 to 15")
    case .literalNeeded(let user):
      Wording("'\(user)' needs a text in quotes here, not a variable")
    case .argumentCount(let user, let least, let most):
      Wording(
        most == least
          ? "'\(user)' takes \(counted(least))"
          : most.map { "'\(user)' takes \(least) to \(counted($0))" }
            ?? "'\(user)' takes at least \(counted(least))")
    case .argumentNames(let user, let named):
      Wording(
        named
          ? "'\(user)' takes arguments without names"
          : "the other arguments of '\(user)' need a name, count=…")
    case .notComparable(let a, let b):
      Wording("\(a.english) and \(b.english) cannot be compared")
    case .notOrdered(let type):
      Wording("\(type.english) has no order")
    case .mixedTypes(let a, let b):
      Wording("\(a.english) and \(b.english) cannot be mixed here")
    case .loopWithoutField:
      Wording(
        "'loop' has no value of its own, only fields", advice: "write 'loop.index', 'loop.first', …"
      )
    case .absentValue(let path?):
      Wording(
        "'\(path)' can be absent", advice: "put this inside {% if \(path) %} … {% endif %}")
    case .absentValue(nil):
      Wording(
        "this can be absent",
        advice: "give it a name with {% set name = … %} and put this inside {% if name %}")
    default: Wording(code)
    }
  }

  /// The advice for filters that designers know from Jinja, Liquid and Nunjucks.
  private static let adviceForForeignFilters = [
    "safe": "text is always escaped; only rendered Markdown is HTML",
    "raw": "text is always escaped; only rendered Markdown is HTML",
    "escape": "text is always escaped, without a filter",
    "e": "text is always escaped, without a filter",
    "rejectattr": "write 'where', or test with 'if'",
    "map": "go through the list with 'for'",
    "sum": "templates do not calculate",
    "slice": "write 'offset' and 'limit'",
    "markdownify": "a field of the type 'markdown' is HTML already",
    "markdown": "a field of the type 'markdown' is HTML already",
    "relative_url": "write 'asset(\"…\")' or 'link(\"….md\")'",
    "absolute_url": "write 'page.absolute-url'",
    "jsonify": "in a script of the type 'application/json' a value is written as JSON",
    "tojson": "in a script of the type 'application/json' a value is written as JSON",
    "json": "in a script of the type 'application/json' a value is written as JSON",
    "striptags": "write 'page.excerpt'", "strip_html": "write 'page.excerpt'",
    "plainify": "write 'page.excerpt'",
    "plus": "templates do not calculate", "minus": "templates do not calculate",
    "times": "templates do not calculate", "t": "write 't(\"…\")'",
    "trans": "write 't(\"…\")'", "asset_url": "write 'asset(\"…\")'",
  ]
}

extension TemplateExpectation {
  /// The expectation in words, to begin a message.
  var english: String {
    switch self {
    case .value: "a value"
    case .name: "a name"
    case .tagName: "the name of a tag"
    case .text: "a text in quotes"
    case .symbol(let symbol): "'\(symbol)'"
    case .end(let delimiter): "'\(delimiter)'"
    }
  }
}

extension TemplateType {
  /// The type in words, with its article.
  var english: String {
    switch self {
    case .text: "text"
    case .url: "a URL"
    case .html: "HTML"
    case .boolean: "a yes-or-no value"
    case .integer: "a whole number"
    case .number: "a number"
    case .date: "a date"
    case .moment: "a date with a time"
    case .nothing: "nothing"
    case .list: "a list"
    case .listOf(let element): "a list of \(element.englishPlural)"
    case .object(let name): "'\(name)'"
    case .anyObject: "an entry"
    case .objectWithStart: "an entry with a 'start'"
    case .writable: "text or a number"
    }
  }

  private var englishPlural: String {
    switch self {
    case .text: "texts"
    case .url: "URLs"
    case .html: "HTML"
    case .boolean: "yes-or-no values"
    case .integer: "whole numbers"
    case .number: "numbers"
    case .date: "dates"
    case .moment: "dates with a time"
    case .nothing: "nothing"
    case .list, .listOf: "lists"
    case .object(let name): "'\(name)'"
    case .anyObject: "entries"
    case .objectWithStart: "entries that have a 'start'"
    case .writable: "texts or numbers"
    }
  }

  var isList: Bool {
    switch self {
    case .list, .listOf: true
    default: false
    }
  }

  var isObject: Bool {
    if case .object = self { true } else { false }
  }

  fileprivate var adviceForPrinting: String? {
    switch self {
    case .date, .moment: "choose a format with a filter: 'date', 'time', 'range' or 'iso'"
    case .list, .listOf: "go through it with 'for', or write 'join'"
    case .object: "print one of its fields"
    default: nil
    }
  }
}

extension [String] {
  fileprivate var chain: String { map { "'\($0)'" }.joined(separator: " → ") }

  /// "'a', 'b' and 'c'".
  fileprivate var listed: String {
    let names = map { "'\($0)'" }
    guard let last = names.last, names.count > 1 else { return names.first ?? "" }
    return names.dropLast().joined(separator: ", ") + " and " + last
  }
}

private func counted(_ arguments: Int) -> String {
  switch arguments {
  case 0: "no arguments"
  case 1: "1 argument"
  default: "\(arguments) arguments"
  }
}
