import Glibc

extension FileProblem {
  /// The message in Dutch.
  public var dutch: Wording {
    switch self {
    case .unreadable(let number):
      FileProblem.dutchUnreadable(number)
    case .notRegularFile:
      Wording(
        "dit is geen bestand", advice: "verwijder de pijp, de socket of het apparaat met deze naam")
    case .symbolicLink:
      Wording(
        "symbolische links worden niet gevolgd",
        advice: "zet het bestand of de map zelf op deze plaats")
    case .tooLarge(let limit):
      Wording(
        "het bestand is groter dan \(FileProblem.size(limit))",
        advice: "maak het kleiner, of verdeel het over meer bestanden")
    case .nameNotUTF8:
      Wording("de naam is geen UTF-8", advice: "geef het bestand een andere naam")
    case .sameName(let other):
      Wording(
        "de naam ziet er net zo uit als '\(other)'; alleen de accenten zijn anders opgeslagen",
        advice: "geef een van de twee een andere naam")
    case .tooDeep(let limit):
      Wording(
        "mappen staan meer dan \(limit) niveaus diep in elkaar",
        advice: "zet de bestanden hoger")
    case .hiddenFile(let place?):
      Wording(
        "verborgen bestanden worden vanaf hier niet gepubliceerd",
        advice: "verplaats dit naar \(place), als het gepubliceerd moet worden")
    case .hiddenFile(nil):
      Wording(
        "verborgen bestanden worden niet gepubliceerd; van die in static/ alleen .well-known/ en "
          + ".nojekyll",
        advice: "haal dit weg uit static/: er kan iets in staan dat niemand mag zien")
    case .hostFile(let name):
      Wording(
        "'\(name)' geeft de host opdrachten, en dat mag alleen site.yml",
        advice: FileProblem.dutchHostSetting(name))
    case .misnamedPage(let name):
      Wording(
        "de naam van een pagina eindigt op '.md', in kleine letters en zonder iets erachter",
        advice: "noem het bestand '\(name)'")
    case .fileType(let ending, let isActive):
      FileProblem.dutchFileType(ending, isActive)
    case .nulByte:
      Wording(
        "de tekst bevat een NUL-byte",
        advice: "verwijder die, of bewaar het bestand opnieuw als tekst")
    case .controlCharacter(let scalar):
      Wording(
        FileProblem.isControl(scalar)
          ? "de tekst bevat het stuurteken \(FileProblem.name(scalar))"
          : "de tekst bevat \(FileProblem.name(scalar)), wat geen teken is",
        advice: "verwijder het")
    case .textDirection(.turning, let scalar):
      Wording(
        "de tekst bevat \(FileProblem.name(scalar)), dat de volgorde van de tekst eromheen omdraait",
        advice: "verwijder het; een deel in een andere richting kan tussen U+2068 en U+2069 staan")
    case .textDirection(.notClosed, let scalar):
      Wording(
        "het teken \(FileProblem.name(scalar)) begint een deel in een andere richting dat niet op "
          + "dezelfde regel eindigt", advice: "schrijf U+2069 achter het deel, of verwijder beide")
    case .textDirection(.notOpened, let scalar):
      Wording(
        "het teken \(FileProblem.name(scalar)) eindigt een deel in een andere richting dat niet op "
          + "dezelfde regel begint", advice: "verwijder het")
    case .nameCharacter(let scalar):
      Wording(
        "de naam bevat \(FileProblem.name(scalar)), dat er niet in te zien is",
        advice: "geef het bestand een andere naam")
    case .notUTF8(let bytes, let windows):
      Wording(
        "\(FileProblem.dutchList(bytes)) geen UTF-8",
        advice: windows.map { "bewaar het bestand als UTF-8; in Windows-1252 zou dit '\($0)' zijn" }
          ?? "bewaar het bestand als UTF-8")
    case .utf16:
      Wording("het bestand is in UTF-16", advice: "bewaar het als UTF-8")
    }
  }

  private static func dutchHostSetting(_ name: String) -> String {
    switch name.lowercased() {
    case "_redirects": "verwijder het; geef pagina's hun oude adressen: aliases: [/oud/]"
    case "_headers", "_nginx.conf", "_apache.conf", "_caddyfile":
      "verwijder het: Polder schrijft dit bestand"
    case ".htaccess":
      "verwijder het: Polder schrijft dit bestand, met hosts: [apache] in site.yml"
    case "cname": "verwijder het, en schrijf het domein in site.yml: domain: www.example.org"
    default: "verwijder het"
    }
  }

  private static func dutchFileType(_ ending: String, _ isActive: Bool) -> Wording {
    if isActive {
      return Wording(
        "browsers of hosts kunnen bestanden van het type '.\(ending)' uitvoeren; daarom wordt er "
          + "vanaf hier geen gepubliceerd",
        advice:
          "moet het worden gepubliceerd zoals het is, zet het dan in Content/static/; verwijder "
          + "het anders")
    }
    let what =
      ending.isEmpty
      ? "een bestand met een naam zonder extensie" : "een bestand van het type '.\(ending)'"
    return Wording(
      "\(what) wordt niet gepubliceerd",
      advice: ending.isEmpty
        ? "zet het in Content/static/ als het gepubliceerd moet worden, of verwijder het"
        : "bewaar het als een ander type, of sta dit type toe in site.yml, met de reden: "
          + "publish-types: {\(ending): …}")
  }

  private static func dutchUnreadable(_ number: Int32) -> Wording {
    switch number {
    case ENOENT: Wording("het bestand bestaat niet")
    case EACCES, EPERM:
      Wording("het bestand mag niet gelezen worden", advice: "geef uzelf het recht om het te lezen")
    case EISDIR: Wording("dit is een map, geen bestand")
    case ENOTDIR: Wording("dit is geen map")
    case ELOOP: Wording("symbolische links worden niet gevolgd")
    case ENAMETOOLONG: Wording("de naam is te lang")
    case EMFILE, ENFILE: Wording("er zijn te veel bestanden tegelijk open")
    case EIO: Wording("de schijf meldt een fout bij het lezen van het bestand")
    default:
      Wording(
        "het bestand kan niet gelezen worden: \(systemWords(number))"
      )
    }
  }

  private static func dutchList(_ bytes: [UInt8]) -> String {
    let shown = bytes.prefix(4).map { hex(UInt32($0), digits: 2) }.joined(separator: " ")
    return bytes.count == 1
      ? "de byte \(shown) is" : "de bytes \(shown)\(bytes.count > 4 ? " …" : "") zijn"
  }
}
