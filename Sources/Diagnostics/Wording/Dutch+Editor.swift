extension EditorProblem {
  /// The message in Dutch.
  public var dutch: Wording {
    switch self {
    case .longSummary(let length, let shown):
      Wording(
        "de samenvatting heeft \(length) tekens, zoekmachines tonen er ongeveer \(shown)",
        advice: "zeg het belangrijkste eerst, in minder woorden")
    case .firstLevelHeading:
      Wording(
        "de titel van de pagina is de enige kop van niveau 1",
        advice: "schrijf '## ' voor koppen in de tekst")
    case .headingJump(let from, let to):
      Wording(
        from == 1
          ? "de eerste kop is van niveau \(to), de titel van de pagina van niveau 1"
          : "een kop van niveau \(to) volgt op een van niveau \(from)",
        advice:
          "schrijf '\(String(repeating: "#", count: from + 1)) …': wie naar de pagina luistert "
          + "zou zoeken naar wat is overgeslagen")
    case .vagueLinkText(let text):
      Wording(
        "de linktekst '\(text)' zegt niet waar de link heen leidt",
        advice:
          "noem de pagina waar hij heen leidt: links worden ook zonder de tekst eromheen gelezen")
    case .unusedFile(let name):
      Wording(
        "geen pagina gebruikt het bestand '\(name)', dus het wordt niet gepubliceerd",
        advice:
          "link ernaar of toon het, verwijder het, of zet het in Content/static/ als het toch "
          + "gepubliceerd moet worden")
    case .pastWithoutOutcome(let field, let days):
      Wording(
        "het evenement was \(days) dagen geleden voorbij en zegt niet wat het opleverde",
        advice: "voeg een regel `\(field): …` toe")
    case .orphanPage:
      Wording(
        "niets leidt naar deze pagina",
        advice: "verwijs er vanaf een andere pagina naar, of zet haar in de navigatie in site.yml")
    case .missingTranslation(let language):
      Wording("deze pagina heeft geen versie in '\(language)'")
    case .staleTranslation(let original):
      Wording(
        "'\(original)' is veranderd sinds dit vertaald is",
        advice: "werk de vertaling bij, en meld dat dan: polder translated BESTAND")
    case .longSentence(let words, let most):
      Wording(
        "deze zin heeft \(words) woorden, en na \(most) raken de meeste lezers de draad kwijt",
        advice: "maak er twee zinnen van")
    case .hardToRead(let lix, let limit):
      Wording(
        "de tekst is moeilijk te lezen: de LIX is \(lix), en de grens van de site is \(limit)",
        advice:
          "schrijf kortere zinnen, en kortere woorden in plaats van die met meer dan zes letters")
    }
  }
}
