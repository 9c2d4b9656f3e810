extension LinkPhrase {
  /// The words in English.
  var english: String {
    switch self {
    case .asking(let done, let all): return "Asking other sites: \(done) of \(all)"
    case .result(let counts):
      func number(_ count: Int, _ thing: String) -> String {
        "\(count) \(thing)\(count == 1 ? "" : "s")"
      }
      if counts.addresses == 0 { return "There are no links to other sites" }
      let all = [
        "\(counts.live) live", "\(counts.moved) moved for good", "\(counts.gone) gone",
        "\(counts.missing) gone for the first time", "\(counts.unknown) cannot be told",
      ]
      return "\(number(counts.addresses, "link")) to other sites, in "
        + "\(number(counts.places, "place")): \(all.joined(separator: ", "))\n"
        + "Asked \(counts.asked) at \(number(counts.hosts, "host")), remembered "
        + "\(counts.remembered), excepted \(counts.excepted)"
    case .stopped(let left):
      return "Stopped: \(left) not asked. The next run continues with them"
    case .missingProgram(let program, let package):
      return "This command needs \(program). On Debian: sudo apt-get install \(package)"
    case .oldProgram(let program, let version, let oldest):
      return "This command needs \(program) \(oldest) or later, and this machine has \(version)"
    case .withoutHTTPS:
      return "The curl of this machine cannot ask addresses that begin with https. "
        + "On Debian: sudo apt-get install curl"
    case .offline:
      return "No host can be found: is this machine connected? Nothing counts as gone"
    case .cannotRead(let path, let number): return "\(path): \(systemWords(number))"
    }
  }
}
