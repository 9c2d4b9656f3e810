import Glibc

extension FileProblem {
  /// What to tell a Dutch-speaking writer.
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
    case .nulByte:
      Wording(
        "de tekst bevat een NUL-byte",
        advice: "verwijder die, of bewaar het bestand opnieuw als tekst")
    case .controlCharacter(let scalar):
      Wording(
        "de tekst bevat het stuurteken U+\(FileProblem.hex(scalar, digits: 4))",
        advice: "verwijder het")
    case .notUTF8(let bytes, let windows):
      Wording(
        "\(FileProblem.dutchList(bytes)) geen UTF-8",
        advice: windows.map { "bewaar het bestand als UTF-8; in Windows-1252 zou dit '\($0)' zijn" }
          ?? "bewaar het bestand als UTF-8")
    case .utf16:
      Wording("het bestand is in UTF-16", advice: "bewaar het als UTF-8")
    }
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
