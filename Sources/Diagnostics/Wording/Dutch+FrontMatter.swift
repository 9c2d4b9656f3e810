extension FrontMatterProblem {
  /// The message in Dutch.
  public var dutch: Wording {
    switch self {
    case .notClosed:
      Wording(
        "de front matter die hier begint is niet afgesloten",
        advice: "schrijf een regel met alleen '---' na de laatste regel van de front matter")
    case .notOnFirstLine:
      Wording(
        "de front matter moet op de eerste regel van het bestand beginnen",
        advice: "verwijder wat boven '---' staat, ook lege regels")
    case .wrongFence(let written):
      Wording("front matter staat tussen twee regels '---', niet '\(written)'")
    case .otherFormat(let name):
      Wording(
        "de front matter is \(name), en moet YAML zijn tussen twee regels '---'",
        advice: "schrijf elk veld als `naam: waarde`, en teksten waar nodig tussen aanhalingstekens"
      )
    case .notOpened(let isClosed):
      Wording(
        "de regel '---' voor de front matter ontbreekt",
        advice: isClosed
          ? "schrijf een regel met alleen '---' boven het eerste veld"
          : "schrijf een regel met alleen '---' boven het eerste veld, en een onder het laatste")
    case .absent(let field):
      Wording(
        "de pagina heeft geen front matter",
        advice:
          "begin het bestand met een regel '---', de velden zoals `\(field): …`, en een regel "
          + "'---'")
    case .alias(let name):
      Wording(
        "de alias '*\(name)' is niet toegestaan",
        advice: "schrijf de waarde uit; een tekst die met '*' begint hoort tussen aanhalingstekens")
    case .anchor(let name):
      Wording(
        "het anker '&\(name)' is niet toegestaan",
        advice: "verwijder het; een tekst die met '&' begint hoort tussen aanhalingstekens")
    case .tag(let tag):
      Wording(
        "de tag '\(tag)' is niet toegestaan",
        advice: "verwijder die; een tekst die met '!' begint hoort tussen aanhalingstekens")
    case .severalDocuments:
      Wording(
        "hier begint een tweede YAML-document",
        advice: "verwijder de regel '---': een bestand bevat één document")
    case .keyNotText:
      Wording(
        "de naam voor een dubbele punt moet gewone tekst zijn",
        advice: "een tekst die met '{' of '[' begint hoort tussen aanhalingstekens")
    case .emptyKey:
      Wording("voor de dubbele punt ontbreekt een naam")
    case .repeatedKey(let key):
      Wording("'\(key)' staat er twee keer", advice: "houd een van de twee")
    case .tooDeep(let limit):
      Wording("waarden staan meer dan \(limit) niveaus diep in elkaar")
    case .tab:
      Wording(
        "een regel springt in met een tab", advice: "spring in met spaties, twee per niveau")
    case .unclosedQuote(let quote):
      Wording(
        "het aanhalingsteken \(quote) is niet gesloten",
        advice: "schrijf nog een \(quote) aan het eind van de tekst")
    case .textAfterQuote("'"):
      Wording(
        "na het sluitende aanhalingsteken ' staat nog tekst",
        advice:
          "zet een tekst met een apostrof tussen dubbele aanhalingstekens, of schrijf de apostrof "
          + "twee keer")
    case .textAfterQuote(let quote):
      Wording(
        "na het sluitende aanhalingsteken \(quote) staat nog tekst",
        advice:
          "zet een tekst met aanhalingstekens tussen enkele aanhalingstekens, of schrijf \\\" voor "
          + "die erin")
    case .unclosedBracket(let bracket):
      Wording(
        "het haakje '\(bracket)' is niet gesloten",
        advice: "schrijf '\(bracket == "[" ? "]" : "}")' na de laatste waarde; "
          + "een tekst die met '\(bracket)' begint hoort tussen aanhalingstekens")
    case .commentInBrackets(let bracket, let comment):
      Wording(
        "'\(comment)' is commentaar, dus is het haakje '\(bracket)' niet gesloten",
        advice: "zet een tekst met ' #' erin tussen aanhalingstekens")
    case .missingComma(let bracket):
      Wording(
        bracket == "["
          ? "tussen twee waarden van een lijst ontbreekt een komma"
          : "tussen twee waarden van een groep ontbreekt een komma")
    case .missingSpaceAfterColon(let key):
      Wording("na '\(key):' ontbreekt een spatie")
    case .missingColon:
      Wording(
        "deze regel heeft geen 'naam: waarde'",
        advice: "schrijf een dubbele punt en een spatie na de naam, "
          + "of laat de regel inspringen als die de tekst erboven vervolgt")
    case .colonInText:
      Wording("een tekst met een dubbele punt erin moet tussen aanhalingstekens staan")
    case .indentation:
      Wording(
        "deze regel staat niet gelijk met de regels waar die bij hoort",
        advice: "geef regels van één niveau evenveel spaties aan het begin")
    case .indentedBelowValue(let key):
      Wording(
        "deze regel springt in onder '\(key)', dat al een waarde op zijn eigen regel heeft",
        advice: "begin de regel waar '\(key)' begint")
    case .itemBehindKey:
      Wording(
        "een deel van een lijst moet op een eigen regel staan",
        advice:
          "begin de lijst op de volgende regel, of zet een tekst die met '-' begint tussen "
          + "aanhalingstekens")
    case .quotesNeeded(let character):
      Wording("een tekst die met '\(character)' begint moet tussen aanhalingstekens staan")
    case .unknownEscape(let escape):
      Wording(
        "'\(escape)' betekent niets in een tekst tussen dubbele aanhalingstekens",
        advice:
          "schrijf \\\\ voor een backslash, of zet de tekst tussen enkele aanhalingstekens")
    case .notYAML:
      Wording(
        "dit kan niet als YAML gelezen worden",
        advice:
          "schrijf 'naam: waarde', met een tekst die bijzondere tekens heeft tussen aanhalingstekens"
      )
    }
  }
}
