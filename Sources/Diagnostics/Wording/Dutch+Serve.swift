extension ServePhrase {
  /// The words in Dutch.
  var dutch: String {
    let looking = "er wordt tweemaal per seconde naar wijzigingen gekeken"
    switch self {
    case .taken(let port, let instead): return "Poort \(port) is bezet; dit is poort \(instead)"
    case .network(let addresses):
      return "Iedereen in uw netwerk kan de pagina's lezen, ook concepten"
        + (addresses.isEmpty ? "" : ": \(addresses.joined(separator: ", "))")
        + ". Het gereedschap van het voorbeeld blijft op deze computer"
    case .places(let pages, let overview):
      return "De pagina's apart: \(pages)\nAlle pagina's: \(overview) (stop met Ctrl-C)"
    case .read(let changes, let milliseconds, let errors, let warnings):
      let what =
        changes.map { "\($0) \($0 == 1 ? "bestand" : "bestanden") veranderd" } ?? "Gelezen"
      let found =
        errors > 0
        ? ", \(errors) \(errors == 1 ? "fout" : "fouten"): zie de pagina, of polder check"
        : warnings > 0
          ? ", \(warnings) \(warnings == 1 ? "waarschuwing" : "waarschuwingen")" : ""
      return "\(what), \(milliseconds) ms\(found)"
    case .noWatches:
      return """
        Het systeem volgt geen mappen meer, dus \(looking). Zo wordt de grens hoger: \
        sudo sysctl fs.inotify.max_user_watches=524288
        """
    case .noWatchers:
      return """
        Te veel programma's volgen mappen, dus \(looking). Zo wordt de grens hoger: \
        sudo sysctl fs.inotify.max_user_instances=1024
        """
    case .cannotWatch(let number):
      return "Mappen kunnen niet gevolgd worden (\(systemWords(number))), dus \(looking)"
    case .noPort(let first): return "Vanaf \(first) is geen poort vrij; --port neemt een andere"
    case .cannotStart(let number): return "Het voorbeeld kan niet starten: \(systemWords(number))"
    case .noBrowser: return "Er is hier geen xdg-open om een browser mee te openen"
    }
  }
}
