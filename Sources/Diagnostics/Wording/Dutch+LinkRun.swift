extension LinkPhrase {
  /// The words in Dutch.
  var dutch: String {
    switch self {
    case .asking(let done, let all): return "Andere sites vragen: \(done) van \(all)"
    case .result(let counts):
      if counts.addresses == 0 { return "Er zijn geen links naar andere sites" }
      let all = [
        "\(counts.live) bestaan", "\(counts.moved) voorgoed verhuisd", "\(counts.gone) verdwenen",
        "\(counts.missing) voor het eerst verdwenen", "\(counts.unknown) niet te zeggen",
      ]
      return
        "\(counts.addresses) \(counts.addresses == 1 ? "link" : "links") naar andere sites, op "
        + "\(counts.places) \(counts.places == 1 ? "plek" : "plekken"): "
        + "\(all.joined(separator: ", "))\n"
        + "Gevraagd \(counts.asked) bij \(counts.hosts) \(counts.hosts == 1 ? "host" : "hosts"), "
        + "onthouden \(counts.remembered), uitgezonderd \(counts.excepted)"
    case .stopped(let left):
      return "Gestopt: \(left) niet gevraagd. De volgende keer gaat Polder daarmee verder"
    case .missingProgram(let program, let package):
      return "Deze opdracht heeft \(program) nodig. Op Debian: sudo apt-get install \(package)"
    case .oldProgram(let program, let version, let oldest):
      return "Deze opdracht heeft \(program) \(oldest) of nieuwer nodig, en deze computer heeft "
        + version
    case .withoutHTTPS:
      return "De curl van deze computer kan geen adressen vragen die met https beginnen. "
        + "Op Debian: sudo apt-get install curl"
    case .offline:
      return
        "Er is geen enkele host te vinden: is deze computer verbonden? Niets telt als verdwenen"
    case .cannotRead(let path, let number): return "\(path): \(systemWords(number))"
    }
  }
}
