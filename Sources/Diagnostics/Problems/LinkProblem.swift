/// What `polder links` finds about links to other sites.
public enum LinkProblem: Problem {
  /// A link whose target was gone on two days. The days are those on which Polder first and last saw
  /// that.
  case gone(address: String, LinkAbsence, since: String, now: String)
  /// A link whose target is gone for the first time.
  case missing(address: String, LinkAbsence)
  /// A link whose target has another address now.
  case moved(from: String, to: String)
  /// A link of which the answer says nothing certain.
  case doubtful(address: String, LinkDoubt)
  /// An exception in the settings that no link needs.
  case unusedException(pattern: String)
  /// A file with earlier answers that cannot be read.
  case damagedMemory
  /// A file with earlier answers from a later version of Polder.
  case newerMemory

  /// The codes of all cases.
  public static let codes = [
    "gone-link", "missing-link", "moved-link", "doubtful-link", "unused-link-exception",
    "damaged-link-memory", "newer-link-memory",
  ]

  /// The codes of warnings.
  public static let warnings = ["missing-link", "moved-link", "unused-link-exception"]

  /// The stable name of the kind of problem.
  public var code: String {
    switch self {
    case .gone: "gone-link"
    case .missing: "missing-link"
    case .moved: "moved-link"
    case .doubtful: "doubtful-link"
    case .unusedException: "unused-link-exception"
    case .damagedMemory: "damaged-link-memory"
    case .newerMemory: "newer-link-memory"
    }
  }

  /// How serious it is.
  public var severity: Severity {
    switch self {
    case .gone, .damagedMemory, .newerMemory: .error
    case .missing, .moved, .unusedException: .warning
    case .doubtful: .note
    }
  }
}

/// The reason why the target of a link is gone.
public enum LinkAbsence: Sendable, Hashable {
  /// The host answers that there is no such page: 404 or 410.
  case status(Int)
  /// No host has this name.
  case noHost(String)
}

/// The reason why Polder cannot tell whether the target of a link lives.
public enum LinkDoubt: Sendable, Hashable {
  /// The host answers with this status (RFC 9110, section 15).
  case status(Int)
  /// The host asks to be asked later.
  case busy
  /// The host does not answer in time.
  case slow
  /// The host refuses connections, or cannot be reached.
  case unreachable
  /// The host's certificate is not valid.
  case certificate
  /// There is no agreement on encryption.
  case encryption
  /// The answer ends too early or breaks the rules of HTTP.
  case garbled
  /// Redirects lead in a circle, or there are too many.
  case endlessRedirects
  /// A redirect without an address, or with one that is none of the web.
  case brokenRedirect
  /// The host is in a private network, or an address leads there.
  case inside(String)
  /// The page was replaced by a home page.
  case home(String)
  /// The page was replaced by one on which visitors log in or consent to something.
  case gate(String)
  /// The page was replaced by one that reports an error.
  case errorPage(String)
  /// Several pages were replaced by one.
  case shared(String)
  /// The address contains a name or a password.
  case credentials
  /// The address cannot be read.
  case unreadable
  /// The port is not one of a website.
  case port(Int)
  /// No host was found, so this machine seems to have no connection.
  case offline
}
