extension ContentProblem {
  /// The message in Dutch.
  public var dutch: Wording {
    switch self {
    case .unknownKey(let key, let collection):
      return Wording("'\(collection)' heeft geen veld '\(key)'")
    case .missingField(let field):
      return Wording(
        "'\(field)' ontbreekt", advice: "voeg een regel `\(field): …` toe tussen de twee regels ---"
      )
    case .wrongType(let field, let expected):
      return Wording("'\(field)' moet \(expected.dutch) zijn")
    case .invisibleValue(let field, let characters):
      return Wording(
        "'\(field)' heeft niets wat te zien is, alleen "
          + characters.map(FileProblem.name).joined(separator: ", "),
        advice: "schrijf een waarde achter de dubbele punt, of laat de hele regel weg")
    case .emptyValue(let field):
      return Wording(
        "'\(field)' is leeg",
        advice: "schrijf een waarde achter de dubbele punt, of laat de hele regel weg")
    case .tooLong(let field, let length, let max):
      return Wording("'\(field)' heeft \(length) tekens, er passen er hoogstens \(max)")
    case .tooShort(let field, let length, let min):
      return Wording("'\(field)' heeft \(length) tekens, er zijn er minstens \(min) nodig")
    case .outOfRange(let field, let bounds):
      return Wording("'\(field)' moet \(bounds.dutch) zijn")
    case .tooFew(let field, let count, let min):
      return Wording("'\(field)' noemt er \(count), minstens \(min) nodig")
    case .tooMany(let field, let count, let max):
      return Wording("'\(field)' noemt er \(count), hoogstens \(max) toegestaan")
    case .referenceTwice(let field, let name):
      return Wording("'\(field)' noemt '\(name)' twee keer")
    case .invalidDate(_, let value, let withTime):
      return Wording(
        "'\(value)' is geen datum",
        advice: withTime
          ? "schrijf de datum als 2025-10-29, met een tijd als 2025-10-29 16:00"
          : "schrijf de datum als 2025-10-29")
    case .noSuchDay(let value, let days):
      return Wording("'\(value)' bestaat niet: die maand heeft \(days) dagen")
    case .noSuchTime(let value):
      return Wording(
        "geen klok wijst '\(value)' aan", advice: "tijden lopen van 00:00 tot en met 23:59")
    case .dateWithOffset(let zone):
      return Wording(
        "datums worden zonder tijdsverschil geschreven",
        advice: "laat het weg: de tijd geldt zoals die in \(zone) is")
    case .skippedTime(let value, let zone):
      return Wording(
        "'\(value)' bestaat niet in \(zone)",
        advice: "die nacht gaat de klok vooruit en slaat dit uur over")
    case .beforeOther(let field, let other):
      return Wording("'\(field)' is eerder dan '\(other)'")
    case .invalidURL(_, let value, let schemes):
      let allowed = schemes.map { "\($0):" }.joined(separator: " of ")
      return Wording(
        "'\(value)' is geen webadres dat hier gebruikt mag worden",
        advice: "het begint met \(allowed) en heeft geen spaties")
    case .invalidEmail(_, let value):
      return Wording(
        "'\(value)' is geen e-mailadres", advice: "schrijf het als naam@example.org")
    case .phoneWithZero(_, let value):
      return Wording(
        "'\(value)' heeft een nul die alleen in het eigen land gekozen wordt",
        advice: "laat die nul weg: +31 20 123 4567")
    case .invalidPhone(_, let value):
      return Wording(
        "'\(value)' is geen telefoonnummer in internationale vorm",
        advice:
          "schrijf het met + en het nummer van het land: +31 20 123 4567; nummers als 14 020, "
          + "0800 1234 en 112 blijven zoals ze zijn")
    case .unknownCountry(_, let value):
      return Wording(
        "er is geen land '\(value)'",
        advice: "gebruik de twee letters van ISO 3166, zoals NL voor Nederland")
    case .unknownLanguage(_, let value):
      return Wording("er is geen taal '\(value)'", advice: "gebruik de code, zoals en of nl")
    case .invalidCoordinates(let field):
      return Wording(
        "'\(field)' is geen plaats op aarde",
        advice: "schrijf graden noord en oost: [52.37, 4.90]")
    case .unknownChoice(let field, let value, let choices):
      return Wording(
        "'\(value)' is geen keuze voor '\(field)'",
        advice: "het kan zijn: \(choices.map { $0.words(in: .dutch) }.joined(separator: ", "))")
    case .choiceLabel(let field, let value, let choice):
      return Wording(
        "'\(value)' is wat bezoekers lezen; in '\(field)' staat de naam van de keuze, "
          + "'\(choice.name)'")
    case .commentInText(let field, let comment):
      return Wording(
        "'\(comment)' is commentaar, en geen deel van '\(field)'",
        advice: "zet de tekst tussen aanhalingstekens, of het commentaar op een eigen regel")
    case .entityInText(let entity, let character):
      return Wording(
        "'\(entity)' komt hier zo op de pagina te staan",
        advice: "schrijf het teken zelf: \(character)")
    case .listWithoutBrackets(let field):
      return Wording(
        "'\(field)' is een lijst: de waarden staan tussen rechte haken, met komma's ertussen")
    case .unknownEntry(let field, let name, let file):
      return Wording(
        "\(field) '\(name)' bestaat niet", advice: "maak het bestand \(file) om het toe te voegen")
    case .fileNameTooLong(let length, let max):
      return Wording(
        "de naam van het bestand heeft \(length) tekens, en mag er \(max) hebben",
        advice: "geef het een kortere naam; de titel van de pagina mag langer zijn")
    case .pageInOwnFolder(let right):
      return Wording(
        "een pagina staat direct in de map van haar soort",
        advice: "noem dit bestand \(right)")
    case .invisibleCharacter(let field, let character):
      return Wording(
        "in \(field) staat een onzichtbaar teken: \(Invisible.name(character))",
        advice: "verwijder het, of typ de waarde opnieuw")
    case .unknownReference(let field, let name):
      return Wording("\(field) '\(name)' bestaat niet")
    case .ambiguousReference(let field, let name, let collections):
      let full = collections.map { "\($0)/\(name)" }.joined(separator: " of ")
      return Wording("\(field) '\(name)' kan meer dan één item zijn", advice: "schrijf \(full)")
    case .hiddenReference(let field, let name):
      return Wording(
        "\(field) '\(name)' is niet gepubliceerd",
        advice: "het is een concept, of de tijd ervoor is nog niet gekomen of al voorbij")
    case .missingAsset(_, let name):
      return Wording("er is geen bestand '\(name)' naast deze pagina")
    case .notAnImage(_, let name):
      return Wording(
        "'\(name)' is geen afbeelding die browsers tonen",
        advice: "gebruik een bestand .jpg, .png, .webp, .avif, .gif of .svg")
    case .missingSection(let title):
      return Wording("de kop '\(title)' ontbreekt", advice: "voeg een regel toe: ## \(title)")
    case .sectionOrder(let title, let before):
      return Wording("de kop '\(title)' moet vóór '\(before)' staan")
    case .sectionTwice(let title):
      return Wording("de kop '\(title)' staat hier twee keer")
    case .invalidFileName(let name):
      return Wording(
        "'\(name)' kan geen deel van een webadres zijn",
        advice: "geef het bestand een naam van kleine letters a-z, cijfers en koppeltekens")
    case .unknownFolder(let name, let near):
      return Wording(
        "er is geen soort pagina '\(name)'",
        advice: near.map { "bedoelt u de map '\($0)'?" }
          ?? "de mappen van Content staan in model.yml")
    case .nestedPage(let collection):
      return Wording(
        "een pagina staat direct in haar map",
        advice: "verplaats dit bestand naar Content/\(collection)/")
    case .missingOriginal(let original):
      return Wording("dit vertaalt '\(original)', dat niet bestaat")
    case .unknownFileLanguage(let language):
      return Wording("de site heeft geen taal '\(language)'", advice: "site.yml noemt haar talen")
    case .defaultLanguageInName(let language):
      return Wording(
        "het origineel draagt geen taal in zijn naam",
        advice:
          "'\(language)' is de eerste taal van de site: laat .\(language) uit de bestandsnaam weg")
    case .patternMismatch(let field, let value, let pattern):
      return Wording(
        "'\(value)' heeft niet de vorm van '\(field)'", advice: "de vorm is \(pattern)")
    case .timeTwice(let value, let zone, let taken):
      return Wording(
        "'\(value)' komt twee keer voor in \(zone): de eerste geldt, op \(taken)",
        advice: "die nacht gaat de klok terug en toont dit uur nog eens; kies een tijd daarbuiten")
    case .missingAlt(let field):
      return Wording(
        "'\(field)' heeft geen tekst voor wie de afbeelding niet kan zien",
        advice: "schrijf {file: foto.jpg, alt: wat er te zien is}")
    case .wrongFileType(let field, let name, let types):
      return Wording(
        "'\(name)' is geen soort bestand dat '\(field)' toestaat",
        advice: "het kan zijn: \(types.map { ".\($0)" }.joined(separator: ", "))")
    case .fileTooBig(let field, let name, let size, let max):
      return Wording(
        "'\(name)' heeft \(ContentProblem.size(size)), '\(field)' neemt hoogstens "
          + ContentProblem.size(max))
    case .valueTwice(let field, let value):
      return Wording("'\(field)' heeft '\(value)' twee keer")
    case .missingFieldIf(let field, let other, let value):
      return Wording(
        value.map { "'\(field)' ontbreekt, en is nodig omdat '\(other)' '\($0)' is" }
          ?? "'\(field)' ontbreekt, en is nodig omdat '\(other)' er is",
        advice: "voeg een regel `\(field): …` toe tussen de twee regels ---")
    case .unknownWarning(let name):
      return Wording(
        "'\(name)' is geen waarschuwing",
        advice: "fouten blijven fouten; alleen waarschuwingen zijn in te stellen")
    case .warningWithoutReason(let name):
      return Wording(
        "'\(name)' is ingesteld zonder reden",
        advice: "schrijf off, warning of error, en dan waarom: `\(name): off - zo heet de wet`")
    case .notTranslated(let field):
      return Wording(
        "'\(field)' komt uit het origineel", advice: "laat het in de vertaling weg")
    }
  }
}
