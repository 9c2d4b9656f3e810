extension LinkProblem {
  /// The message in Dutch.
  public var dutch: Wording {
    switch self {
    case .gone(let address, let absence, let since, let now):
      Wording(
        "'\(address)' bestaat niet meer: \(absence.dutch), op \(since) en op \(now)",
        advice: "link naar een andere pagina, of haal de link weg")
    case .missing(let address, let absence):
      Wording(
        "'\(address)' lijkt te zijn verdwenen: \(absence.dutch)",
        advice: "als dat op een andere dag nog zo is, is het een fout")
    case .moved(let from, let to):
      Wording("'\(from)' is voorgoed verhuisd naar '\(to)'")
    case .doubtful(let address, let doubt):
      Wording("Polder kan niet zeggen of '\(address)' nog bestaat: \(doubt.dutch)")
    case .unusedException(let pattern):
      Wording(
        "geen link past bij de uitzondering '\(pattern)'", advice: "haal de regel weg")
    case .damagedMemory:
      Wording(
        "dit bestand met eerdere antwoorden is beschadigd",
        advice: "zet het terug, of verwijder het om zonder eerdere antwoorden te beginnen")
    case .newerMemory:
      Wording(
        "dit bestand met eerdere antwoorden is van een nieuwere versie van Polder",
        advice: "werk Polder bij, of noem een ander bestand met --memory")
    }
  }
}

extension LinkAbsence {
  /// The reason in Dutch, as a part of a sentence.
  var dutch: String {
    switch self {
    case .status(let status): "de host antwoordt \(status)"
    case .noHost(let host): "er is geen host '\(host)'"
    }
  }
}

extension LinkDoubt {
  /// The reason in Dutch, as a part of a sentence.
  var dutch: String {
    switch self {
    case .status(let status): "de host antwoordt \(status)"
    case .busy: "de host wil later worden gevraagd"
    case .slow: "de host antwoordt niet op tijd"
    case .unreachable: "de host is niet te bereiken"
    case .certificate: "het certificaat van de host is niet geldig"
    case .encryption: "de host biedt geen versleuteling die deze computer aanvaardt"
    case .garbled: "het antwoord van de host is onvolledig of niet van het web"
    case .endlessRedirects: "de doorverwijzingen houden niet op"
    case .brokenRedirect: "een doorverwijzing leidt niet naar een adres op het web"
    case .inside(let host): "'\(host)' staat in een besloten netwerk, dat Polder niet bevraagt"
    case .home(let to): "het leidt door naar de startpagina '\(to)'"
    case .gate(let to): "het leidt door naar een inlog- of toestemmingspagina, '\(to)'"
    case .errorPage(let to): "het leidt door naar een pagina over een fout, '\(to)'"
    case .shared(let to): "het leidt door naar '\(to)', net als andere pagina's"
    case .credentials: "het bevat een naam of een wachtwoord, en die verstuurt Polder niet"
    case .unreadable: "Polder kan dit adres niet lezen"
    case .port(let port): "poort \(port) is niet die van een website"
    case .offline: "vanaf deze computer is geen enkele host te vinden"
    }
  }
}
