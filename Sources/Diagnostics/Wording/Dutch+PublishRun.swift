extension PublishPhrase {
  /// The words in Dutch.
  var dutch: String {
    switch self {
    case .comparing(let target): return "Vergelijkt met '\(target)'"
    case .sending(let target, let done, let all):
      return "Verstuurt naar '\(target)': \(done) van \(all) bestanden"
    case .verifying(let target): return "Controleert '\(target)'"
    case .removing(let target): return "Verwijdert van '\(target)' wat weg is"
    case .waitingForServer(let target): return "Wacht op de webserver van '\(target)'"
    case .nothingToDo(let target, let place): return "'\(target)' (\(place)) heeft alles al"
    case .published(let target, let place, let counts, let checked, let seconds):
      return "Gepubliceerd op '\(target)' (\(place)) in \(seconds) s: \(dutch(counts)); "
        + "\(checked) \(checked == 1 ? "bestand" : "bestanden") opgehaald en juist"
    case .wouldPublish(let target, let place, let counts):
      return "Zou publiceren op '\(target)' (\(place)): \(dutch(counts))"
    case .wouldSend(let path, let isNew): return "  \(isNew ? "nieuw" : "veranderd")  \(path)"
    case .wouldRemove(let path): return "  verwijderd  \(path)"
    case .wentBack(let target): return "'\(target)' toont weer de vorige publicatie"
    case .previewRemoved(let target, let files):
      return
        "Het voorbeeld '\(target)' is verwijderd (\(files) \(files == 1 ? "bestand" : "bestanden"))"
    case .unlocked(let target): return "'\(target)' is vrij om te publiceren"
    case .logged(let time, let counts, let by): return "\(time)  \(dutch(counts))  (\(by))"
    case .noLog(let target): return "Op '\(target)' is nog niets gepubliceerd"
    case .clockBehind(let target, let seconds):
      return "De klok van deze computer loopt \(seconds) s achter op die van de vorige publicatie "
        + "op '\(target)'; Polder gebruikt de latere tijd"
    case .askWithdrawn(let target, let paths, let count):
      let more = count - paths.count
      return "De vorige publicatie heeft pagina's die sindsdien ingetrokken zijn:\n"
        + paths.map { "  \($0)\n" }.joined() + (more > 0 ? "  en nog \(more)\n" : "")
        + "Ze weer tonen op '\(target)'? [j/N] "
    case .unknownTarget(let name, let known, let near):
      let advice = near.map { "bedoelt u '\($0)'?" } ?? "bekend: \(known.listed("en"))"
      return "site.yml heeft onder publish geen plek '\(name)'; \(advice)"
    }
  }

  private func dutch(_ counts: Counts) -> String {
    let size = PublishPhrase.size(counts.bytes, decimal: ",")
    var text =
      "\(counts.new) nieuw, \(counts.changed) veranderd (\(size)), \(counts.removed) verwijderd"
    if counts.kept > 0 { text += ", \(counts.kept) bewaard voor pagina's in caches" }
    if counts.withdrawn > 0 { text += ", \(counts.withdrawn) ingetrokken" }
    return text
  }
}
