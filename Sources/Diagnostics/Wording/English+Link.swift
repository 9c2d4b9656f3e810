extension LinkProblem {
  /// The message in English.
  public var english: Wording {
    switch self {
    case .gone(let address, let absence, let since, let now):
      Wording(
        "'\(address)' no longer exists: \(absence.english), on \(since) and on \(now)",
        advice: "link to another page, or remove the link")
    case .missing(let address, let absence):
      Wording(
        "'\(address)' seems to be gone: \(absence.english)",
        advice: "if this is still so on another day, it is an error")
    case .moved(let from, let to):
      Wording("'\(from)' has moved for good to '\(to)'")
    case .doubtful(let address, let doubt):
      Wording("Polder cannot tell whether '\(address)' lives: \(doubt.english)")
    case .unusedException(let pattern):
      Wording(
        "no link matches the exception '\(pattern)'", advice: "remove the line")
    case .damagedMemory:
      Wording(
        "this file with earlier answers is damaged",
        advice: "restore it, or delete it to begin without earlier answers")
    case .newerMemory:
      Wording(
        "this file with earlier answers is from a newer version of Polder",
        advice: "update Polder, or name another file with --memory")
    }
  }
}

extension LinkAbsence {
  /// The reason in English, as a part of a sentence.
  var english: String {
    switch self {
    case .status(let status): "the host answers \(status)"
    case .noHost(let host): "there is no host '\(host)'"
    }
  }
}

extension LinkDoubt {
  /// The reason in English, as a part of a sentence.
  var english: String {
    switch self {
    case .status(let status): "the host answers \(status)"
    case .busy: "the host wants to be asked later"
    case .slow: "the host does not answer in time"
    case .unreachable: "the host cannot be reached"
    case .certificate: "the host's certificate is not valid"
    case .encryption: "the host offers no encryption that this machine accepts"
    case .garbled: "the host's answer is incomplete or not one of the web"
    case .endlessRedirects: "the redirects do not end"
    case .brokenRedirect: "a redirect leads to no address of the web"
    case .inside(let host): "'\(host)' is in a private network, which Polder does not ask"
    case .home(let to): "it redirects to the home page '\(to)'"
    case .gate(let to): "it redirects to a login or a consent page, '\(to)'"
    case .errorPage(let to): "it redirects to a page about an error, '\(to)'"
    case .shared(let to): "it redirects to '\(to)', as other pages do"
    case .credentials: "it contains a name or a password, which Polder does not send"
    case .unreadable: "Polder cannot read this address"
    case .port(let port): "port \(port) is not one of a website"
    case .offline: "no host can be found from this machine"
    }
  }
}
