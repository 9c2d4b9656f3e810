extension PublishProblem {
  /// The message in Dutch.
  public var dutch: Wording {
    switch self {
    case .invalidAlias(let path):
      return Wording(
        "'\(path)' is geen oud adres van deze site",
        advice: "schrijf het deel achter de host, met een / vooraan: /cities/amsterdam/")
    case .aliasTaken(let path):
      return Wording(
        "op \(path) staat een pagina",
        advice: "alleen een adres dat vrij is kan naar een andere pagina leiden")
    case .aliasTwice(let path):
      return Wording("\(path) leidt naar twee pagina's")
    case .thirdParty(let url, let host, let kind):
      let setting = "allow-hosts: {\(kind.rawValue): [\(host)]} in site.yml"
      let file = "zet het bestand in Templates/assets of Content, of schrijf \(setting)"
      switch kind {
      case .images:
        return Wording(
          "de afbeelding '\(url)' zou van een andere site worden geladen", advice: file)
      case .media:
        return Wording("de opname '\(url)' zou van een andere site worden geladen", advice: file)
      case .scripts:
        return Wording("het script '\(url)' zou van een andere site worden geladen", advice: file)
      case .styles:
        return Wording(
          "het stijlblad '\(url)' zou van een andere site worden geladen", advice: file)
      case .fonts:
        return Wording(
          "het lettertype '\(url)' zou van een andere site worden geladen", advice: file)
      case .frames:
        return Wording(
          "'\(url)' van een andere site zou in een venster op de pagina staan",
          advice: "maak er een link van, of schrijf \(setting)")
      case .forms:
        return Wording(
          "wat bezoekers invullen zou naar een andere site gaan, '\(url)'",
          advice: "is dat de bedoeling, schrijf dan \(setting)")
      case .connections:
        return Wording(
          "de pagina zou verbinding maken met een andere site, '\(url)'",
          advice: "haal de regel weg, of schrijf \(setting)")
      }
    case .lostURL(let url):
      return Wording(
        "op \(url) staat niets meer",
        advice:
          "zet het adres bij de aliases van de pagina die ervoor in de plaats komt; is het voorgoed "
          + "weg, geef dan: polder urls --accept")
    case .movedPage(let from, let to):
      return Wording(
        "deze pagina stond op \(from) en staat nu op \(to)",
        advice: "zet het oude adres bij haar aliases: [\(from)]")
    case .lostAnchor(let anchor, let url):
      return Wording(
        "\(url) heeft geen onderdeel '#\(anchor)' meer",
        advice:
          "anderen verwijzen ernaar: geef een kop haar oude woorden terug, of geef: polder urls --accept"
      )
    case .invalidLedger(let line):
      return Wording(
        "'\(line)' is geen regel van dit bestand",
        advice: "alleen polder urls --accept schrijft het")
    case .reviewDue(let date):
      return Wording(
        "dit contact moest voor \(date) worden nagekeken",
        advice: "kijk of het nog klopt, en schrijf dan een latere datum")
    case .eventWithoutPlace:
      return Wording(
        "het evenement zegt niet waar het is",
        advice:
          "voeg `city`, `venue` of `online: true` toe: agenda's en zoekmachines laten het zien")
    case .undatedChange(let status):
      return Wording(
        "het evenement is \(status), maar er staat niet sinds wanneer",
        advice:
          "voeg een regel `updated: …` toe met de dag: alleen daarmee nemen agenda's een wijziging over"
      )
    case .securityExpires(let date, let isOver):
      return Wording(
        isOver ? "security.txt is verlopen op \(date)" : "security.txt verloopt op \(date)",
        advice: "kijk of het contact nog klopt, en schrijf dan een datum binnen een jaar")
    case .invalidHours(let value):
      return Wording("geen klok wijst '\(value)' aan", advice: "schrijf tijden als 09:00 en 17:30")
    case .exampleAddress(let address, let host):
      return Wording(
        "'\(address)' is een voorbeeld: op \(host) is niemand te bereiken",
        advice: "schrijf een echt adres voordat de site wordt gepubliceerd")
    case .exampleContact(let address, let host):
      return Wording(
        "'\(address)' is een voorbeeld, en hoort niet op een gepubliceerde site: op \(host) is niemand te bereiken",
        advice: "schrijf een echt adres")
    case .withdrawnImage(let name):
      return Wording(
        "de toestemming voor '\(name)' is geëindigd: de afbeelding wordt niet gepubliceerd, en dit leidt nergens heen",
        advice: "haal dit weg, of kies een andere afbeelding")
    case .consentEnds(let date, let isOver):
      return Wording(
        isOver
          ? "de toestemming voor deze afbeelding is geëindigd op \(date): geen pagina toont haar nog"
          : "de toestemming voor deze afbeelding eindigt op \(date); dan toont geen pagina haar meer",
        advice:
          "vraag de mensen die erop staan opnieuw en schrijf een latere dag, of kies een andere")
    }
  }
}
