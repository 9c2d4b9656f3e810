extension ComparePhrase {
  /// The words in Dutch.
  var dutch: String {
    func pages(_ count: Int) -> String { "\(count) \(count == 1 ? "pagina" : "pagina's")" }
    switch self {
    case .same: return "Er is geen verschil."
    case .summary(let counts):
      let parts = [
        (counts.added, "nieuw"), (counts.changed, "veranderd"), (counts.gone, "weg"),
        (counts.moved, "verplaatst"),
      ].filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
      let shared =
        counts.shared > 0 ? ["\(counts.shared) alleen rond hun inhoud veranderd"] : []
      let files =
        counts.files > 0
        ? ["\(counts.files) \(counts.files == 1 ? "ander bestand" : "andere bestanden")"] : []
      let all = parts + shared
      return (all.isEmpty ? files : ["Pagina's: \(all.joined(separator: ", "))"] + files)
        .joined(separator: "; ") + "."
    case .onlyHashes:
      return "Alleen paden en hashes zijn vergeleken: een manifest heeft de teksten niet."
    case .newPages(let count):
      return "\(count) nieuwe \(count == 1 ? "pagina" : "pagina's")"
    case .changedPages(let count):
      return "\(count) veranderde \(count == 1 ? "pagina" : "pagina's")"
    case .gonePages(let count): return "\(pages(count)) weg"
    case .movedPages(let count): return "\(pages(count)) verplaatst"
    case .redirects: return "Doorverwijzingen"
    case .files: return "Andere bestanden"
    case .shared(let count, let besides, let parts):
      let names = parts.map(\.dutch).listed("en")
      let what =
        parts.isEmpty
        ? "de namen van stijlen, scripts of afbeeldingen veranderd"
        : "\(names) veranderd"
      if count == 0 { return "\(pages(besides)) met andere wijzigingen: ook \(what)" }
      let more = besides > 0 ? " (en \(besides) met andere wijzigingen)" : ""
      return "\(pages(count)): alleen \(what)\(more)"
    case .sameChange(let count): return "dezelfde wijziging op \(pages(count))"
    case .repeated(let count):
      return "\(pages(count)) met teksten van andere pagina's"
    case .around: return "Rond de inhoud"
    case .words(let count): return "\(count) \(count == 1 ? "woord" : "woorden")"
    case .redirectsTo(let address): return "verwijst nu door naar \(address)"
    case .redirectedTo(let address): return "verwees eerst door naar \(address)"
    case .noRedirect: return "het oude adres verwijst niet door naar het nieuwe"
    case .unknownChange: return "de inhoud verschilt"
    case .newRedirect(let address): return "\(address) verwijst nu door"
    case .goneRedirect(let address): return "\(address) verwijst niet meer door"
    case .title: return "titel"
    case .description: return "beschrijving"
    case .language: return "taal"
    case .image: return "afbeelding"
    case .link: return "link"
    case .date(let name):
      switch name {
      case "datePublished": return "gepubliceerd"
      case "dateModified": return "bijgewerkt"
      case "startDate": return "begint"
      case "endDate": return "eindigt"
      case "previousStartDate": return "zou beginnen"
      default: return name
      }
    case .fileCount(let kind, let new, let changed, let gone):
      let counts = [(new, "nieuw"), (changed, "veranderd"), (gone, "weg")].filter { $0.0 > 0 }
      return "\(kind.dutch): " + counts.map { "\($0.0) \($0.1)" }.joined(separator: ", ")
    case .fileNew: return "nieuw"
    case .fileChanged: return "veranderd"
    case .fileGone: return "weg"
    case .omitted(let count): return "… en nog \(count)"
    case .missing(let path): return "Fout: '\(path)' bestaat niet"
    case .unknownKind(let path):
      return "Fout: '\(path)' is geen site: geef de map van een gebouwde site, een archief "
        + "(polder build --archive) of een manifest"
    case .unreadable(let path, let number):
      return "Fout: '\(path)' kan niet gelezen worden"
        + (number.map { " (\(systemWords($0)))" } ?? "")
    case .damaged(let path):
      return "Fout: '\(path)' is beschadigd of onvolledig: bouw of download het opnieuw"
    case .refusedLink(let path, let member):
      return "Fout: '\(path)' heeft een koppeling, '\(member)': een site heeft alleen bestanden"
    case .refusedSpecial(let path, let member):
      return "Fout: '\(path)' heeft iets dat geen bestand is, '\(member)': een site heeft alleen "
        + "bestanden"
    case .refusedPath(let path, let member):
      return "Fout: '\(path)' heeft een bestand dat niet bij een site kan horen, '\(member)'"
    case .refusedTwice(let path, let member): return "Fout: '\(path)' heeft '\(member)' tweemaal"
    case .notAFile(let path):
      return "Fout: '\(path)' is een koppeling, of heeft een naam die geen bestand van een site "
        + "heeft: een site heeft alleen bestanden"
    case .tooLarge(let path, let megabytes):
      return "Fout: '\(path)' heeft meer dan \(megabytes) MB: pak het uit, en vergelijk de mappen"
    case .tooMany(let path, let limit): return "Fout: '\(path)' heeft meer dan \(limit) bestanden"
    case .otherHashes(let a, let b):
      return "Fout: '\(a)' en '\(b)' hebben verschillende soorten hashes: vergelijk een map of een "
        + "archief met een van beide"
    }
  }
}

extension ComparePart {
  fileprivate var dutch: String {
    switch self {
    case .head: "de gegevens voor browsers en zoekmachines"
    case .header: "de kop"
    case .navigation: "het menu"
    case .aside: "de zijkolom"
    case .footer: "de voet"
    case .rest: "wat om de inhoud staat"
    case .markup: "de opmaak van de inhoud"
    }
  }
}

extension CompareFile {
  fileprivate var dutch: String {
    switch self {
    case .image: "afbeeldingen"
    case .document: "documenten"
    case .feed: "feeds"
    case .calendar: "agenda's"
    case .card: "visitekaartjes"
    case .search: "bestanden van de zoekfunctie"
    case .data: "gegevensbestanden"
    case .asset: "stijlen, scripts en lettertypen"
    case .crawlers: "bestanden voor zoekmachines"
    case .host: "bestanden voor hosts"
    case .other: "andere bestanden"
    }
  }
}
