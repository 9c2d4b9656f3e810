extension TemplateUseProblem {
  /// The message in Dutch.
  public var dutch: Wording {
    switch self {
    case .unknownComponent(let name):
      Wording("'\(name)' staat niet in Templates/components")
    case .misplacedSlot:
      Wording(
        "'slot' is de plek in een component waar de inhoud komt",
        advice: "schrijf het in een sjabloon in Templates/components")
    case .misplacedFill:
      Wording("'fill' staat direct in een 'component', voor een van zijn slots")
    case .unknownSlot(let name, let component):
      Wording("het component '\(component)' heeft geen slot '\(name)'")
    case .bodyWithoutSlot(let component):
      Wording(
        "het component '\(component)' heeft geen plek voor inhoud",
        advice: "schrijf er '{% slot %}{% endslot %}' in, of laat de inhoud leeg")
    case .unreachableBranch(let isAlways):
      isAlways
        ? Wording(
          "deze voorwaarde geldt altijd, zodat wat volgt nooit te zien is",
          advice: "haal de 'else' weg, of onderzoek iets dat kan ontbreken")
        : Wording("deze voorwaarde geldt nooit", advice: "haal weg waar die voor staat")
    case .unusedVariable(let name):
      Wording("'\(name)' wordt nooit gebruikt", advice: "haal het weg")
    case .unusedWord(let key):
      Wording("geen sjabloon gebruikt het woord '\(key)'", advice: "haal het weg, in elke taal")
    case .unusedAsset(let name):
      Wording("geen sjabloon en geen ander asset gebruikt '\(name)'", advice: "haal het weg")
    case .unusedTemplate(let name):
      Wording("geen pagina gebruikt '\(name)'", advice: "haal het weg, of voeg het ergens in")
    }
  }
}
