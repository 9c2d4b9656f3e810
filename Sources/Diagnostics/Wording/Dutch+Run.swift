import Glibc

extension RunPhrase {
  /// The words in Dutch.
  var dutch: String {
    switch self {
    case .reading: "Lezen"
    case .readingPages(let count): "\(pages(count)) lezen"
    case .linking: "Links volgen"
    case .checkingTemplates: "Sjablonen controleren"
    case .makingPages: "Pagina's maken"
    case .writingFiles(let count): "\(files(count)) schrijven"
    case .failed(let errors, let found, let wrote):
      (["\(errors) \(errors == 1 ? "fout" : "fouten")"] + self.found(found)).listed("en")
        + (wrote ? "; er is niets geschreven" : "")
    case .built(
      let pages, let seconds, let folder, let files, let written, let removed, let found):
      "\(self.pages(pages)) in \(seconds) s: \(folder) "
        + "(\(self.files(files)), \(written) geschreven"
        + (removed > 0 ? ", \(removed) verwijderd" : "") + ")"
        + self.found(found).map { ", \($0)" }.joined()
    case .fixed(let path, let line, let old, let new):
      "\(DisplayText.visible(path)):\(line): veranderd\n- \(DisplayText.visible(old))\n"
        + "+ \(DisplayText.visible(new))"
    case .fixedCount(let lines, let files):
      "\(lines) \(lines == 1 ? "regel" : "regels") veranderd in \(self.files(files))"
    case .marked(let path): "\(DisplayText.visible(path)): is nu bij"
    case .translations(let language, let missing, let stale, let unmarked):
      "vertalingen in \(language): \(missing.count) ontbreken, \(stale) achterhaald, "
        + "\(unmarked) zonder kenmerk"
        + missing.map { "\n  ontbreekt: \(DisplayText.visible($0))" }.joined()
    case .account(let path, let fate, let reason):
      "\(fate.dutch): \(DisplayText.visible(path))" + (reason.map { ": \($0)" } ?? "")
    case .begun(let url, let fields):
      "polder serve laat de pagina zien op \(url)"
        + (fields.isEmpty
          ? "" : ", tot \(fields.listed("en")) \(fields.count == 1 ? "is" : "zijn") ingevuld")
        + "; het is een concept"
    case .isThereAlready(let path):
      "\(DisplayText.visible(path)) is er al; kies een andere titel"
    case .cannotWrite(let path, ENOSPC):
      "\(DisplayText.visible(path)) kan niet geschreven worden: de schijf is vol"
    case .cannotWrite(let path, EACCES), .cannotWrite(let path, EPERM),
      .cannotWrite(let path, EROFS):
      "\(DisplayText.visible(path)) mag niet geschreven worden"
    case .cannotWrite(let path, let number):
      "\(DisplayText.visible(path)) kan niet geschreven worden: \(systemWords(number))"
    case .cacheElsewhere(let unused, let folder):
      "\(DisplayText.visible(unused.path)) wordt niet gebruikt (\(unused.cause.dutch)): wat bewaard "
        + "blijft staat in \(DisplayText.visible(folder))"
    case .licences(let count):
      "In en bij Polder zit werk van anderen, \(count) keer. Hun licenties volgen; wie Polder doorgeeft, "
        + "geeft die mee."
    case .licenceOfCode(let name, let licence): "\(name)\nin het programma; licentie: \(licence)"
    case .licenceOfData(let name, let licence):
      "\(name)\ngegevens in het programma; licentie: \(licence)"
    case .licenceInTemplates(let name, let licence):
      "\(name)\nbij de sjablonen; licentie: \(licence)"
    case .noSuchKind(let kind, let known, let near):
      "er is geen soort '\(DisplayText.visible(kind))'"
        + (near.map { "; bedoelt u '\($0)'?" } ?? ".")
        + " De soorten: \(known.joined(separator: ", "))"
    case .noKinds(let folder):
      "\(folder) heeft geen model.yml en site.yml, die zeggen welke soorten pagina's er zijn"
    case .noNameInTitle:
      "de titel heeft een letter of cijfer nodig, voor de naam van het bestand"
    case .noSuchCode(let code, let near):
      "er is geen code '\(code)'" + (near.map { "; bedoelt u '\($0)'?" } ?? "")
    case .checked(let pages, let seconds, let found):
      "\(self.pages(pages)) in \(seconds) s: geen fouten"
        + self.found(found).map { ", \($0)" }.joined()
    }
  }

  private func pages(_ count: Int) -> String { "\(count) \(count == 1 ? "pagina" : "pagina's")" }

  private func files(_ count: Int) -> String { "\(count) \(count == 1 ? "bestand" : "bestanden")" }

  /// The findings that do not prevent publishing.
  private func found(_ found: LesserFindings) -> [String] {
    let (warnings, notes) = (found.warnings, found.notes)
    return
      (warnings > 0
      ? ["\(warnings) \(warnings == 1 ? "waarschuwing" : "waarschuwingen")"] : [])
      + (notes > 0 ? ["\(notes) \(notes == 1 ? "opmerking" : "opmerkingen")"] : [])
  }
}

extension AccountWord {
  fileprivate var dutch: String {
    switch self {
    case .page: "pagina"
    case .translation: "vertaling"
    case .draft: "concept"
    case .scheduled: "gepland"
    case .expired: "verlopen"
    case .data: "gegevens"
    case .copied: "overgenomen"
    case .waiting: "wacht"
    case .unused: "ongebruikt"
    case .undecided: "nog niet beslist"
    case .withdrawn: "teruggetrokken"
    case .template: "sjabloon"
    case .words: "woorden"
    case .asset: "bestand van de sjablonen"
    case .ignored: "overgeslagen"
    case .faulty: "onbruikbaar"
    }
  }
}
