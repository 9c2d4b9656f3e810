extension SiteProblem {
  /// The message in Dutch.
  public var dutch: Wording {
    switch self {
    case .emptyContent(let folder):
      return Wording(
        "er is geen pagina in '\(folder)'",
        advice: "een site begint met \(folder)/index.md; met --content kiest u een andere map")
    case .urlTwice(let url):
      return Wording("twee bestanden zouden de pagina \(url) worden")
    case .brokenLink(let destination):
      return Wording("'\(destination)' bestaat niet")
    case .linkToMachine(let destination):
      return Wording(
        "'\(destination)' is een bestand op uw eigen computer, dat niemand anders kan openen",
        advice: "zet het bestand in Content, en verwijs daarnaar")
    case .linkOutside(let destination):
      return Wording(
        "'\(destination)' leidt Content uit",
        advice: "verwijs naar een bestand in Content, of naar een volledig webadres")
    case .hiddenLink(let destination):
      return Wording(
        "'\(destination)' is niet gepubliceerd",
        advice: "het is een concept, of de tijd ervoor is nog niet gekomen of al voorbij")
    case .missingAnchor(let anchor, let target, let near):
      return Wording(
        "'#\(anchor)' is geen anker van '\(target)'", advice: near.map { "er is wel '#\($0)'" })
    case .linkToURL(let destination):
      return Wording(
        "'\(destination)' is een adres van deze site, geen bestand",
        advice:
          "verwijs naar het Markdownbestand: dan wordt de link gecontroleerd, en blijft hij goed als "
          + "de pagina verhuist")
    case .missingImage(let destination):
      return Wording("er is geen afbeelding '\(destination)'")
    case .foreignImage(let destination, let host):
      return Wording(
        "'\(destination)' zou van een andere site worden geladen",
        advice:
          "zet de afbeelding naast de pagina, als de eigenaar dat goedvindt, of schrijf "
          + "allow-hosts: {images: [\(host)]} in site.yml")
    case .unsafeScheme(let destination):
      return Wording(
        "'\(destination)' is geen link die gebruikt mag worden",
        advice: "links beginnen met https:, http:, mailto: of tel:, of noemen een bestand")
    case .unknownNavigation(let name):
      return Wording("'\(name)' is geen collectie en geen pagina")
    case .unreadableMap(let name):
      return Wording(
        "'\(name)' is geen GeoJSON met gebieden erin",
        advice: "neem de gegevens van een bron van GeoJSON, zoals Natural Earth")
    case .missingProgram(let setting, let program, let package):
      return Wording(
        "'\(setting): on' heeft het programma '\(program)' nodig, en dat heeft deze machine niet",
        advice:
          "installeer het (op Debian: sudo apt-get install \(package)), of schrijf \(setting): off")
    case .missingEncoder(let package):
      return Wording(
        "'images: avif' heeft een libvips nodig die AVIF schrijft, en die heeft deze machine niet",
        advice:
          "installeer die (op Debian 13: sudo apt-get install \(package)), of schrijf images: on")
    case .programWithoutMemory(let program):
      return Wording(
        "'\(program)' heeft op deze machine te weinig geheugen om de tekst uit deze PDF te halen",
        advice: "geef de machine meer geheugen en bouw opnieuw, of schrijf pdf-text: off")
    case .pdfWithoutText(let reason):
      switch reason {
      case .damaged:
        return Wording(
          "uit deze PDF is geen tekst te halen, dus zoeken vindt hem niet",
          advice: "hij is beschadigd of met een wachtwoord gesloten; bewaar hem opnieuw zonder")
      case .empty:
        return Wording(
          "deze PDF heeft geen tekst, dus zoeken vindt hem niet, en niemand kan hem laten voorlezen",
          advice:
            "misschien is het een scan: maak de PDF van de tekst zelf, of laat de tekst herkennen")
      case .slow(let seconds):
        return Wording(
          "de tekst uit deze PDF halen duurt langer dan \(seconds) seconden, dus zoeken vindt hem niet",
          advice: "bewaar hem opnieuw met een ander programma")
      case .long(let limit):
        return Wording(
          "deze PDF heeft meer dan \(FileProblem.size(limit)) aan tekst, dus zoeken vindt hem niet",
          advice: "bied hem in delen aan")
      case .large(let limit):
        return Wording(
          "deze PDF is groter dan \(FileProblem.size(limit)), dus zoeken vindt hem niet",
          advice: "maak de plaatjes kleiner")
      }
    case .missingTemplate(let name, let use, let near):
      return Wording(
        "er is geen sjabloon '\(name)' voor '\(use)'", advice: near.map { "er is wel '\($0)'" })
    case .unusedTemplateFile(let name):
      return Wording("'\(name)' wordt niet gebruikt")
    case .languageWithoutWords(let language, let keys, let more):
      return Wording(
        "wat Polder zelf schrijft staat op pagina's in '\(language)' in het Engels: "
          + SiteProblem.list(keys) + (more > 0 ? " en nog \(more)" : ""),
        advice:
          "zet deze woorden in Templates/words/\(language).yml: 'polder explain \(code)' heeft ze alle"
      )
    }
  }
}
