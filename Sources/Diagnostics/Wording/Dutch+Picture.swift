extension PictureProblem {
  /// The message in Dutch.
  public var dutch: Wording {
    switch self {
    case .unknownSetting(let name, let known):
      Wording(
        "'\(name)' is geen instelling van dit beeld",
        advice: "er zijn \(known.joined(separator: ", ")); een lege regel sluit ze af")
    case .unknownType(let name, let known):
      Wording(
        "'\(name)' is geen soort grafiek", advice: "het kan zijn: \(known.joined(separator: ", "))")
    case .noTitle:
      Wording("de grafiek heeft geen titel", advice: "schrijf 'title: …' als eerste regel")
    case .noEmptyLine:
      Wording(
        "tussen de instellingen en de gegevens staat geen lege regel",
        advice: "zet er een boven deze regel")
    case .lineWithoutColon:
      Wording(
        "de regel heeft geen dubbele punt met een tekst erachter", advice: "schrijf 'naam: tekst'")
    case .missingFile(let name):
      Wording(
        "'\(name)' is geen CSV-bestand naast deze pagina",
        advice: "zet het bestand in de map van de pagina, of schrijf de gegevens in het blok")
    case .dataTwice:
      Wording(
        "de gegevens staan al in een bestand", advice: "verwijder deze regels, of 'file: …'")
    case .noData:
      Wording(
        "het beeld heeft geen gegevens",
        advice:
          "schrijf ze onder een lege regel; de eerste regel van een grafiek geeft de kolommen een naam"
      )
    case .tooManyLines(let limit):
      Wording("een beeld toont hoogstens \(limit) regels met gegevens")
    case .columns(let kind, let least, let most):
      Wording(
        least == most
          ? "een grafiek van de soort '\(kind)' toont bij elk label \(least) getallen"
          : "een grafiek van de soort '\(kind)' toont bij elk label \(least) tot \(most) getallen",
        advice: "de eerste kolom is het label, de andere zijn getallen")
    case .rowLength(let cells, let columns):
      Wording("de regel heeft \(cells) waarden, de eerste regel heeft er \(columns)")
    case .ambiguousNumber(let text, let whole, let decimal):
      Wording(
        "'\(text)' kan \(whole) zijn of \(decimal)",
        advice: "schrijf \(whole), of een ander aantal decimalen")
    case .notANumber(let text):
      Wording(
        "'\(text)' is geen getal van 0 of meer",
        advice: "schrijf alleen cijfers, zoals 1200 of 37.5; 'unit: %' zegt wat het zijn")
    }
  }
}
