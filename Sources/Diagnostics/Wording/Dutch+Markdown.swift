extension MarkdownProblem {
  /// The message in Dutch.
  public var dutch: Wording {
    switch self {
    case .rawHTML(let tag):
      tag.isEmpty
        ? Wording("HTML is niet toegestaan in Markdown", advice: "schrijf het in Markdown")
        : Wording(
          "HTML is niet toegestaan in Markdown: '<\(tag)>'",
          advice: MarkdownProblem.dutchInstead(of: tag))
    case .htmlComment:
      Wording(
        "commentaar is niet toegestaan in Markdown",
        advice:
          "verwijder het; voor een pagina die niet af is, schrijft u 'draft: true' in de front matter"
      )
    case .unsafeLink(let scheme):
      Wording(
        "links naar '\(scheme):' zijn niet toegestaan",
        advice: scheme == "data"
          ? "zet de inhoud in een bestand en verwijs naar dat bestand"
          : "verwijs naar een pagina, een bestand of een webadres")
    case .linkWithoutText:
      Wording(
        "de link heeft geen tekst",
        advice: "schrijf tussen de vierkante haken waar de link heen leidt")
    case .linkWithoutAddress(let isImage):
      isImage
        ? Wording(
          "de afbeelding heeft geen adres",
          advice: "schrijf tussen de ronde haken welk bestand het is")
        : Wording(
          "de link heeft geen adres", advice: "schrijf tussen de ronde haken waar hij heen leidt")
    case .imageWithoutAlt:
      Wording(
        "de afbeelding heeft geen beschrijving",
        advice:
          "schrijf tussen de vierkante haken wat er te zien is, voor wie de afbeelding niet kan zien"
      )
    case .unfinishedTag:
      Wording(
        "deze tag houdt niet op voor het einde van de alinea",
        advice: "schrijf de '>' ervan voor de volgende lege regel")
    case .idTwice(let id):
      Wording(
        "het id '\(id)' staat al op deze pagina",
        advice: "geef het een ander id, of laat het weg waar een kop het heeft")
    case .nestedTooDeep(let limit):
      Wording("lijsten en citaten staan meer dan \(limit) niveaus diep in elkaar")
    case .tooManyBrackets:
      Wording(
        "deze alinea heeft te veel haken die niets sluit",
        advice: "verdeel hem met lege regels, of schrijf \\[ voor een haak die geen link is")
    case .textTooLong(let limit):
      Wording(
        "de tekst is langer dan \(FileProblem.size(limit))",
        advice: "verdeel die over meer pagina's")
    case .tableRowLength(let cells, let columns):
      Wording(
        "de rij heeft \(MarkdownProblem.dutchCount(cells, "cel", "cellen")), "
          + "de tabel heeft \(MarkdownProblem.dutchCount(columns, "kolom", "kolommen"))",
        advice: cells == 1
          ? "voor een tekst die op een tabel volgt hoort een lege regel"
          : cells > columns
            ? "schrijf '\\|' voor een verticale streep die in een cel hoort"
            : "laat een lege cel staan als '| |'")
    case .footnoteWithoutText(let label):
      Wording(
        "de voetnoot '[^\(label)]' heeft geen tekst",
        advice: "schrijf die op een eigen regel: '[^\(label)]: …'")
    case .unusedFootnote(let label):
      Wording(
        "de voetnoot '[^\(label)]' wordt nergens gebruikt",
        advice: "schrijf '[^\(label)]' in de tekst waar die hoort, of verwijder de voetnoot")
    case .duplicateFootnote(let label):
      Wording(
        "de voetnoot '[^\(label)]' heeft al een tekst",
        advice: "geef een van de twee een andere naam")
    case .unknownAlert(let kind):
      Wording(
        "de soort mededeling '\(kind)' bestaat niet",
        advice: "schrijf NOTE, TIP, IMPORTANT, WARNING of CAUTION")
    case .headingWithoutSpace(let marks):
      Wording(
        "een kop heeft een spatie na '\(marks)'",
        advice: marks.count > 1
          ? "is geen kop bedoeld, schrijf er dan een backslash voor"
          : "schrijf '## ' voor een kop; is geen kop bedoeld, schrijf dan '\\#'")
    case .itemWithoutSpace(let mark):
      Wording(
        "een onderdeel van een lijst heeft een spatie na '\(mark)'",
        advice: "zonder die spatie worden de regels één alinea")
    case .otherSpace(let mark, let kind, let isBefore):
      Wording(
        isBefore
          ? "de spatie voor '\(mark)' is geen gewone spatie, dus dit is geen \(kind.dutch)"
          : "de spatie na '\(mark)' is geen gewone spatie, dus dit is geen \(kind.dutch)",
        advice: isBefore ? "verwijder die" : "schrijf een gewone spatie")
    case .otherBullet(let character):
      Wording(
        "'\(character)' maakt geen lijst", advice: "begin elke regel van de lijst met '- '")
    case .spaceBeforeAddress:
      Wording(
        "een link heeft geen spatie tussen ']' en '('",
        advice: "verwijder de spatie; is geen link bedoeld, schrijf dan '\\['")
    case .spaceInAddress(let address):
      Wording(
        "in het adres '\(MarkdownProblem.short(address))' staat een spatie, dus dit is geen link",
        advice: "schrijf het tussen '<' en '>', of '%20' voor elke spatie")
    case .titleQuotes:
      Wording("de titel van een link staat tussen rechte aanhalingstekens")
    case .addressWithoutBracket:
      Wording(
        "de ')' na het adres van de link ontbreekt",
        advice: "is geen link bedoeld, schrijf dan '\\['")
    case .linkWithoutBracket(let mark):
      Wording(
        "de '\(mark)' \(mark == "[" ? "voor" : "na") de tekst van de link ontbreekt",
        advice: mark == "["
          ? "is geen link bedoeld, schrijf dan '\\]'" : "is geen link bedoeld, schrijf dan '\\['")
    case .linkInLink:
      Wording(
        "in de tekst van een link staat geen andere link", advice: "haal een van beide weg")
    case .reversedLink:
      Wording(
        "de tekst van een link staat tussen '[' en ']', het adres tussen '(' en ')'")
    case .unknownLinkName(let name):
      Wording(
        "de link '[\(MarkdownProblem.short(name))]' heeft geen adres",
        advice: "schrijf het tussen ronde haken na de tekst, of op een eigen regel: "
          + "'[\(MarkdownProblem.short(name))]: adres'; is geen link bedoeld, schrijf dan '\\['")
    case .mergeConflict(let marks):
      Wording(
        "bij '\(marks)' heeft Git twee versies van de tekst neergezet",
        advice: "bewaar wat van beide juist is, en verwijder de regels met de tekens")
    case .leftover(let kind, let text):
      kind.dutch(MarkdownProblem.short(text))
    case .emphasisLeft(let marks, let mistake):
      Wording(
        mistake == .noSpaceAfter
          ? "na '\(marks)' hoort een spatie, anders benadrukt het niets"
          : "'\(marks)' staat tegen de woorden aan die het benadrukt, zonder spatie ertussen",
        advice: "zijn de tekens zelf bedoeld, schrijf dan '\\\(marks)'")
    case .unclosedFence(let fence):
      Wording(
        "de code die met '\(fence)' begint heeft geen einde, dus alles wat volgt is code",
        advice: "schrijf een regel met alleen '\(fence)' waar de code eindigt")
    case .invisibleInAddress(let character):
      Wording(
        "in het adres staat een onzichtbaar teken: \(Invisible.name(character))",
        advice: "verwijder het, of typ het adres opnieuw")
    }
  }

  private static func dutchCount(_ number: Int, _ one: String, _ many: String) -> String {
    "\(number) \(number == 1 ? one : many)"
  }

  /// What to write in Markdown instead of an element.
  private static func dutchInstead(of tag: String) -> String {
    switch tag {
    case "b", "strong": "schrijf '**' voor en na de tekst"
    case "i", "em", "cite", "dfn": "schrijf '*' voor en na de tekst"
    case "s", "del", "strike": "schrijf '~~' voor en na de tekst"
    case "a": "schrijf '[tekst](adres)'"
    case "img", "picture", "figure", "figcaption": "schrijf '![wat er te zien is](foto.jpg)'"
    case "br": "eindig de regel met een backslash, of begin een nieuwe alinea met een lege regel"
    case "p", "div", "span", "section", "center", "font":
      "schrijf alleen de tekst; een lege regel begint een nieuwe alinea"
    case "h1", "h2", "h3", "h4", "h5", "h6": "schrijf '## Kop'"
    case "ul", "li": "begin elke regel van de lijst met '- '"
    case "ol": "begin elke regel van de lijst met '1. '"
    case "blockquote", "q": "begin elke regel van het citaat met '> '"
    case "code", "kbd", "samp", "var", "tt": "schrijf '`' voor en na de tekst"
    case "pre": "schrijf een regel met alleen '```' voor en na de tekst"
    case "hr": "schrijf een regel met alleen '---'"
    case "table", "thead", "tbody", "tr", "th", "td", "caption":
      "schrijf de cellen van een rij als '| een | twee |', met '| --- | --- |' onder de eerste rij"
    case "iframe", "video", "audio", "embed", "object":
      "verwijs naar de pagina die het heeft, of vraag het wie de sjablonen beheert"
    case "script", "style", "link", "meta", "form", "input", "button":
      "dit hoort in een sjabloon"
    default: "schrijf alleen de tekst, of schrijf het in Markdown"
    }
  }
}
