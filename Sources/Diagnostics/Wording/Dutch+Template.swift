extension TemplateProblem {
  /// The message in Dutch.
  public var dutch: Wording {
    switch self {
    case .notUTF8:
      Wording(
        "een sjabloon is tekst in UTF-8, en deze byte is dat niet", advice: "bewaar het als UTF-8")
    case .tooLarge(let limit):
      Wording(
        "een sjabloon is hoogstens \(FileProblem.size(limit)) lang",
        advice: "splits het met 'include'")
    case .tooDeep(let limit):
      Wording("hier staan meer dan \(limit) niveaus in elkaar", advice: "maak het platter")
    case .programTooLarge:
      Wording(
        "het sjabloon en alles wat het invoegt worden hier te groot",
        advice: "herhaal minder met 'super()' en 'include'")
    case .unclosedDelimiter, .unexpectedCharacter, .unclosedText, .unknownEscape,
      .numberOutOfRange, .expected, .chainedComparison, .foreign, .unknownTag, .unclosedTag,
      .strayTag,
      .tagAfterElse, .unclosedRaw:
      dutchSyntax
    case .misplacedExtends, .outsideBlocks, .misplacedBlock, .blockTwice, .blockRecursion,
      .unknownBlock, .misplacedSuper, .superWithoutParent, .givenTwice, .reservedName:
      dutchStructure
    case .unknownVariable, .unknownField, .noFields, .unknownFilter, .unknownFunction,
      .filterAsFunction, .unknownWord, .unknownVisitorWord, .unknownAsset, .unknownLink,
      .unknownTemplate,
      .unknownParameter, .missingParameter, .includeCycle, .extendsCycle:
      dutchNames
    case .notPrintable, .printedLogic, .wrongOperand, .wrongArgument, .unknownChoice,
      .unsuitableField, .unsortable, .decimals, .literalNeeded, .argumentCount, .argumentNames,
      .notComparable, .notOrdered, .mixedTypes, .loopWithoutField, .absentValue:
      dutchTypes
    case .styleUnclosed(let opening, let closing):
      Wording("'\(opening)' heeft zijn '\(closing)' nodig")
    case .styleStray(let sign):
      Wording("'\(sign)' sluit hier niets af")
    case .unknownPlaceholder(let name, let word):
      Wording("het woord '\(word)' heeft geen plek '{\(name)}'")
    case .missingPlaceholders(let names, let word):
      Wording(
        "het woord '\(word)' heeft \(names.map { "'\($0)'" }.joined(separator: " en ")) nodig",
        advice:
          "voeg \(names.map { "\($0)=…" }.joined(separator: ", ")) toe aan de argumenten van 't'")
    case .wordBrace:
      Wording(
        "een accolade in een woord begint of eindigt een '{plek}'",
        advice: "schrijf '{{' of '}}' voor een accolade zelf")
    case .pluralWithoutOther:
      Wording("een woord met meervoudsvormen heeft de vorm 'other' nodig")
    case .untranslatedPlaceholder(let name, let word):
      Wording("in de vertaling van '\(word)' ontbreekt '{\(name)}'")
    case .ownTextWithoutPlaceholder(let name, let word):
      Wording("in de tekst van '\(word)' ontbreekt '{\(name)}'")
    case .outputTooLarge(let template, let page, let limit):
      Wording(
        "de pagina '\(page)', gemaakt door '\(template)', is groter dan \(FileProblem.size(limit))",
        advice: "toon er minder op, zoals met 'limit' achter lijsten")
    case .tooManySteps(let template, let page):
      Wording(
        "de pagina '\(page)', gemaakt door '\(template)', kost te veel stappen",
        advice: "gebruik minder lussen in lussen, of kort hun lijsten in met 'limit'")
    }
  }

  private var dutchSyntax: Wording {
    switch self {
    case .unclosedDelimiter(let opening, let closing):
      Wording("'\(opening)' heeft zijn '\(closing)' nodig")
    case .unexpectedCharacter(let character):
      Wording(
        "'\(character)' betekent hier niets",
        advice: ["“", "”", "„", "‘", "’"].contains(character)
          ? "schrijf rechte aanhalingstekens, \"…\""
          : ["+", "-", "*", "/", "%"].contains(character)
            ? "sjablonen rekenen niet" : ["!": "schrijf 'not'", "&": "schrijf 'and'"][character])
    case .unclosedText:
      Wording(
        "een tekst tussen aanhalingstekens eindigt op de regel waar die begint",
        advice: "zet het sluitende aanhalingsteken erbij")
    case .unknownEscape(let character):
      Wording("'\\\(character)' betekent niets", advice: "schrijf '\\\\' voor een backslash")
    case .numberOutOfRange(let digits):
      Wording("'\(digits)' is te groot voor een getal")
    case .expected(let what, let found):
      Wording(
        found.map { "hier moet \(what.dutch) staan, niet '\($0)'" }
          ?? "hier moet \(what.dutch) volgen")
    case .chainedComparison:
      Wording("een vergelijking heeft twee kanten", advice: "verbind twee vergelijkingen met 'and'")
    case .foreign(let written, let write):
      Wording(
        "'\(written)' is uit een andere sjabloontaal", advice: write.map { "schrijf '\($0)'" })
    case .unknownTag(let name):
      Wording(
        "'\(name)' is geen tag", advice: ForeignTemplate.tags[name].map { "schrijf '\($0)'" })
    case .unclosedTag(let tag, let end):
      Wording("'\(tag)' heeft zijn '{% \(end) %}' nodig")
    case .unclosedRaw:
      Wording("'raw' heeft zijn '{% endraw %}' nodig")
    case .strayTag(let tag, let openers):
      Wording("'\(tag)' staat niet in een \(openers.map { "'\($0)'" }.joined(separator: " of "))")
    case .tagAfterElse(let tag):
      Wording("'\(tag)' kan niet op 'else' volgen")
    default: Wording(code)
    }
  }

  private var dutchStructure: Wording {
    switch self {
    case .misplacedExtends(let included):
      included
        ? Wording(
          "een ingevoegd sjabloon kan geen ander uitbreiden",
          advice: "haal de 'extends' weg, of breid uit waar het ingevoegd wordt")
        : Wording("'extends' is het eerste in een sjabloon")
    case .outsideBlocks:
      Wording(
        "een sjabloon dat een ander uitbreidt bevat alleen blokken",
        advice: "zet dit in een blok")
    case .misplacedBlock:
      Wording(
        "een ingevoegd sjabloon heeft geen blokken", advice: "geef wat verschilt mee als parameter")
    case .blockTwice(let name):
      Wording("het blok '\(name)' staat twee keer in dit sjabloon")
    case .blockRecursion(let name):
      Wording("het blok '\(name)' zou hier in zichzelf staan")
    case .unknownBlock(let name, let parent):
      Wording("'\(name)' is geen blok van '\(parent)'")
    case .misplacedSuper:
      Wording("'super()' staat alleen in zijn '{{ }}', binnen een blok")
    case .superWithoutParent(let name):
      Wording("'super()' heeft niets te tonen: geen ander sjabloon heeft een blok '\(name)'")
    case .givenTwice(let name):
      Wording("'\(name)' wordt twee keer gegeven")
    case .reservedName(let name):
      Wording("'\(name)' heeft een eigen betekenis", advice: "kies een andere naam")
    default: Wording(code)
    }
  }

  private var dutchNames: Wording {
    switch self {
    case .unknownVariable(let name, let pageHasIt):
      Wording(
        "'\(name)' bestaat hier niet",
        advice: pageHasIt
          ? "schrijf 'page.\(name)'" : ForeignTemplate.variables[name].map { "schrijf '\($0)'" })
    case .unknownField(let name, let object):
      Wording("'\(name)' is geen veld van '\(object)'")
    case .noFields(let name, let type):
      Wording(
        "\(type.dutch) heeft geen veld '\(name)'",
        advice: !type.isList
          ? nil
          : ["length", "size", "count"].contains(name)
            ? "schrijf '… | count'" : "ga de lijst langs met 'for', of neem het eerste met 'first'")
    case .unknownFilter(let name):
      Wording("'\(name)' is geen filter", advice: Self.dutchAdviceForForeignFilters[name])
    case .unknownFunction(let name, let known):
      Wording(
        "'\(name)' is geen functie",
        advice: ForeignTemplate.functions[name].map { "schrijf '\($0)'" }
          ?? "de functies zijn \(known.dutchListed)")
    case .filterAsFunction(let name):
      Wording("'\(name)' is een filter", advice: "schrijf 'waarde | \(name)'")
    case .unknownWord(let key):
      Wording("'\(key)' staat niet bij de woorden", advice: "voeg het toe in Templates/words")
    case .unknownVisitorWord(let key):
      Wording(
        "Polder heeft geen woord '\(key)'",
        advice:
          "'polder explain language-without-words' heeft alle woorden die Polder zelf schrijft")
    case .unknownAsset(let name):
      Wording("'\(name)' staat niet in Templates/assets")
    case .unknownLink(let path):
      Wording(
        "geen pagina is geschreven in '\(path)'", advice: "geef het pad vanaf Content, 'about.md'")
    case .unknownTemplate(let name):
      Wording("'\(name)' staat niet in Templates")
    case .unknownParameter(let name, let template):
      Wording("'\(template)' gebruikt '\(name)' niet")
    case .missingParameter(let name, let template):
      Wording("'\(template)' heeft '\(name)' nodig", advice: "zet \(name)=… achter 'with'")
    case .includeCycle(let names):
      Wording("sjablonen kunnen elkaar niet in een kring invoegen: \(names.dutchChain)")
    case .extendsCycle(let names):
      Wording("sjablonen kunnen elkaar niet in een kring uitbreiden: \(names.dutchChain)")
    default: Wording(code)
    }
  }

  private var dutchTypes: Wording {
    switch self {
    case .notPrintable(let type):
      Wording(
        "\(type.dutch) kan niet zomaar geschreven worden", advice: type.dutchAdviceForPrinting)
    case .printedLogic:
      Wording(
        "'and' en 'or' geven ja of nee, geen waarde",
        advice: "schrijf 'a | default(b)' voor a of anders b")
    case .wrongOperand(let user, let needs, let found):
      Wording("'\(user)' heeft \(needs.dutch) nodig, niet \(found.dutch)")
    case .wrongArgument(let user, let needs, let found):
      Wording("'\(user)' neemt hier \(needs.dutch), niet \(found.dutch)")
    case .unknownChoice(let value, let user, let choices):
      Wording(
        "'\(value)' is geen schrijfwijze van '\(user)'",
        advice: "kies \(choices.map { "'\($0)'" }.joined(separator: ", "))")
    case .unsuitableField(let field, let user, let type):
      Wording(
        "'\(user)' kan niets met '\(field)', want dat is \(type.dutch)",
        advice: type.isObject ? "noem een van de velden ervan, '\(field).…'" : nil)
    case .unsortable(let type):
      Wording(
        "\(type.dutch) heeft een veld nodig om op te sorteren", advice: "schrijf 'sort(\"title\")'")
    case .decimals:
      Wording("'number' neemt een aantal decimalen van 0 tot en met 15")
    case .literalNeeded(let user):
      Wording("'\(user)' heeft hier een tekst tussen aanhalingstekens nodig, geen variabele")
    case .argumentCount(let user, let least, let most):
      Wording(
        most == least
          ? "'\(user)' neemt \(dutchCounted(least))"
          : most.map { "'\(user)' neemt \(least) tot \(dutchCounted($0))" }
            ?? "'\(user)' neemt minstens \(dutchCounted(least))")
    case .argumentNames(let user, let named):
      Wording(
        named
          ? "'\(user)' neemt argumenten zonder naam"
          : "de verdere argumenten van '\(user)' hebben een naam nodig, count=…")
    case .notComparable(let a, let b):
      Wording("\(a.dutch) en \(b.dutch) zijn niet te vergelijken")
    case .notOrdered(let type):
      Wording("\(type.dutch) is niet kleiner en niet groter")
    case .mixedTypes(let a, let b):
      Wording("\(a.dutch) en \(b.dutch) kunnen niet voor elkaar in de plaats staan")
    case .loopWithoutField:
      Wording(
        "'loop' wordt gebruikt met zijn velden", advice: "schrijf 'loop.index', 'loop.first', …")
    case .absentValue(let path?):
      Wording(
        "'\(path)' kan ontbreken", advice: "zet dit binnen {% if \(path) %} … {% endif %}")
    case .absentValue(nil):
      Wording(
        "dit kan ontbreken",
        advice: "geef het een naam met {% set naam = … %} en zet dit binnen {% if naam %}")
    default: Wording(code)
    }
  }

  /// The advice for filters that designers know from Jinja, Liquid and Nunjucks.
  private static let dutchAdviceForForeignFilters = [
    "safe": "tekst wordt altijd veilig gemaakt; alleen weergegeven Markdown is HTML",
    "raw": "tekst wordt altijd veilig gemaakt; alleen weergegeven Markdown is HTML",
    "escape": "tekst wordt altijd veilig gemaakt, zonder filter",
    "e": "tekst wordt altijd veilig gemaakt, zonder filter",
    "rejectattr": "schrijf 'where', of onderzoek het met 'if'",
    "map": "ga de lijst langs met 'for'",
    "sum": "sjablonen rekenen niet",
    "slice": "schrijf 'offset' en 'limit'",
    "markdownify": "een veld van het type 'markdown' is al HTML",
    "markdown": "een veld van het type 'markdown' is al HTML",
    "relative_url": "schrijf 'asset(\"…\")' of 'link(\"….md\")'",
    "absolute_url": "schrijf 'page.absolute-url'",
    "jsonify": "in een script van het type 'application/json' staat een waarde als JSON",
    "tojson": "in een script van het type 'application/json' staat een waarde als JSON",
    "json": "in een script van het type 'application/json' staat een waarde als JSON",
    "striptags": "schrijf 'page.excerpt'", "strip_html": "schrijf 'page.excerpt'",
    "plainify": "schrijf 'page.excerpt'",
    "plus": "sjablonen rekenen niet", "minus": "sjablonen rekenen niet",
    "times": "sjablonen rekenen niet", "t": "schrijf 't(\"…\")'",
    "trans": "schrijf 't(\"…\")'", "asset_url": "schrijf 'asset(\"…\")'",
  ]
}

extension TemplateExpectation {
  /// The expectation in words.
  var dutch: String {
    switch self {
    case .value: "een waarde"
    case .name: "een naam"
    case .tagName: "de naam van een tag"
    case .text: "een tekst tussen aanhalingstekens"
    case .symbol(let symbol): "'\(symbol)'"
    case .end(let delimiter): "'\(delimiter)'"
    }
  }
}

extension TemplateType {
  /// The type in words, with its article.
  var dutch: String {
    switch self {
    case .text: "tekst"
    case .url: "een URL"
    case .html: "HTML"
    case .boolean: "een waarde ja of nee"
    case .integer: "een heel getal"
    case .number: "een getal"
    case .date: "een datum"
    case .moment: "een datum met een tijd"
    case .nothing: "niets"
    case .list: "een lijst"
    case .listOf(let element): "een lijst van \(element.dutchPlural)"
    case .object(let name): "'\(name)'"
    case .anyObject: "een item"
    case .objectWithStart: "een item met een 'start'"
    case .writable: "tekst of een getal"
    }
  }

  private var dutchPlural: String {
    switch self {
    case .text: "teksten"
    case .url: "URL's"
    case .html: "HTML"
    case .boolean: "waarden ja of nee"
    case .integer: "hele getallen"
    case .number: "getallen"
    case .date: "datums"
    case .moment: "datums met een tijd"
    case .nothing: "niets"
    case .list, .listOf: "lijsten"
    case .object(let name): "'\(name)'"
    case .anyObject: "items"
    case .objectWithStart: "items die een 'start' hebben"
    case .writable: "teksten of getallen"
    }
  }

  fileprivate var dutchAdviceForPrinting: String? {
    switch self {
    case .date, .moment: "zeg met een filter hoe: 'date', 'time', 'range' of 'iso'"
    case .list, .listOf: "ga die langs met 'for', of schrijf 'join'"
    case .object: "schrijf een van de velden ervan"
    default: nil
    }
  }
}

extension [String] {
  fileprivate var dutchChain: String { map { "'\($0)'" }.joined(separator: " → ") }

  /// "'a', 'b' en 'c'".
  fileprivate var dutchListed: String {
    let names = map { "'\($0)'" }
    guard let last = names.last, names.count > 1 else { return names.first ?? "" }
    return names.dropLast().joined(separator: ", ") + " en " + last
  }
}

private func dutchCounted(_ arguments: Int) -> String {
  switch arguments {
  case 0: "geen argumenten"
  case 1: "1 argument"
  default: "\(arguments) argumenten"
  }
}
