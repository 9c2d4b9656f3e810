extension TargetProblem {
  /// The message in Dutch.
  public var dutch: Wording {
    switch self {
    case .noTarget:
      return Wording(
        "in site.yml staat niet waar de site gepubliceerd wordt",
        advice: "schrijf bijvoorbeeld: publish: {live: {folder: /srv/www/site}}")
    case .missingProgram(let target, let program, let package, let minimum):
      return Wording(
        "om '\(target)' te publiceren is \(program)\(minimum.map { " \($0) of nieuwer" } ?? "") nodig",
        advice: "installeer het pakket \(package)")
    case .locked(let target, let owner):
      return Wording(
        "'\(target)' wordt al gepubliceerd door \(owner)",
        advice: "wacht tot dat klaar is; als het afgebroken is, geef dan de opdracht "
          + "'polder publish \(target) --unlock'")
    case .unreachable(let target, let reason):
      return Wording(
        "'\(target)' is niet te bereiken: \(reason)", advice: "controleer de plek in site.yml")
    case .overlapping(let target, let folder):
      return Wording(
        "de map van '\(target)' en '\(folder)' zijn dezelfde map, of de ene staat in de andere",
        advice: "publiceer in een eigen map")
    case .refused(let target, let reason):
      return Wording(
        "'\(target)' weigert: \(reason)",
        advice: "controleer de rechten en sleutels van de gebruiker die publiceert")
    case .full(let target):
      return Wording(
        "'\(target)' heeft geen ruimte meer",
        advice: "maak ruimte en publiceer opnieuw: bezoekers zien intussen hele pagina's")
    case .foreignFiles(let target, let paths, let count):
      return Wording(
        "op '\(target)' staan bestanden die niet door Polder gepubliceerd zijn, waar de site moet "
          + "komen: \(dutch(paths, of: count))",
        advice: "verplaats of verwijder ze daar, of publiceer op een lege plek")
    case .failed(let target, let reason):
      return Wording(
        "het publiceren op '\(target)' is mislukt: \(reason)",
        advice: "publiceer opnieuw: de volgende keer wordt dit afgemaakt")
    case .damagedRecord(let target, let record):
      return Wording(
        "Polders lijst '\(record)' van '\(target)' is beschadigd",
        advice: "verwijder die en publiceer opnieuw: bestanden die gelijk zijn blijven, en de "
          + "andere worden genoemd")
    case .unprotected(let target, let preview):
      return Wording(
        "'\(target)' staat niet achter een login, dus het voorbeeld '\(preview)' mag daar niet heen",
        advice: "noem een doel met 'protected: true'; zet die regel alleen bij '\(target)' als de "
          + "webserver daar om een wachtwoord vraagt")
    case .noPreviewPlace(let target, let preview):
      return Wording(
        "'\(target)' heeft geen plaats voor het voorbeeld '\(preview)'",
        advice: "een doel voor voorbeelden heeft 'folder', 'ssh' of 'rclone', een 'url', en geen "
          + "'switch'")
    case .otherSite(let target, let url):
      return Wording(
        "op '\(target)' staat de site \(url)",
        advice: "publiceer ergens anders; als deze site eerst dat adres had, geef dan de opdracht "
          + "'polder publish \(target) --adopt \(url)'")
    case .newerRecord(let target, let record):
      return Wording(
        "een nieuwere versie van Polder schreef de lijst '\(record)' van '\(target)'",
        advice: "publiceer met die versie")
    case .unverified(let target, let path, let doubt):
      return Wording(
        "'\(path)' is gepubliceerd op '\(target)', maar \(doubt.dutch)",
        advice: doubt.isOfServer
          ? "herstel de webserver of zijn cache, en publiceer opnieuw" : "publiceer opnieuw")
    case .changedOutput(let target, let path):
      return Wording(
        "'\(path)' veranderde tijdens het publiceren op '\(target)'", advice: "publiceer opnieuw")
    case .withdrawnBefore(let target, let paths, let count):
      return Wording(
        "de vorige publicatie van '\(target)' heeft pagina's die sindsdien ingetrokken zijn: "
          + "\(dutch(paths, of: count))",
        advice: "geef de opdracht 'polder publish \(target) --back --yes' om ze weer te tonen")
    case .nothingBefore(let target):
      return Wording(
        "deze computer en '\(target)' hebben de vorige publicatie niet",
        advice: "haal een eerdere stand van de inhoud op, en publiceer die")
    case .interrupted(let target):
      return Wording(
        "het publiceren op '\(target)' is afgebroken",
        advice: "publiceer opnieuw: de volgende keer wordt dit afgemaakt")
    }
  }

  private func dutch(_ paths: [String], of count: Int) -> String {
    let more = count - paths.count
    return paths.map { "'\($0)'" }.joined(separator: ", ") + (more > 0 ? " en nog \(more)" : "")
  }
}

extension PublicationDoubt {
  fileprivate var dutch: String {
    switch self {
    case .missing: "staat daar niet"
    case .different: "wat daar staat is anders"
    case .status(let status, let url): "\(url) antwoordt met status \(status)"
    case .otherAnswer(let url): "\(url) antwoordt met andere inhoud"
    case .noAnswer(let url, let reason): "\(url) antwoordt niet: \(reason)"
    case .stillThere: "moest weg, en staat er nog"
    }
  }
}
