/// What can be wrong with what a site promises to others: its old addresses, what it loads from third
/// parties, its contacts and its settings for hosts.
public enum PublishProblem: Problem {
  /// An alias that is no path of the site.
  case invalidAlias(path: String)
  /// An alias at which a page stands.
  case aliasTaken(path: String)
  /// An alias that two pages claim.
  case aliasTwice(path: String)
  /// Something that a page would load from a host that the settings do not name for it.
  case thirdParty(url: String, host: String, kind: LoadKind)
  /// A published address at which nothing stands any more.
  case lostURL(url: String)
  /// A published address whose page seems to stand elsewhere now.
  case movedPage(from: String, to: String)
  /// A published anchor that its page does not have any more.
  case lostAnchor(anchor: String, url: String)
  /// A line of the ledger that says nothing.
  case invalidLedger(line: String)
  /// A contact that nobody has looked at for too long.
  case reviewDue(date: String)
  /// An event that says nothing of where it takes place.
  case eventWithoutPlace
  /// A change of an event that calendars will not notice.
  case undatedChange(status: String)
  /// A security.txt that is over, or will be soon.
  case securityExpires(date: String, isOver: Bool)
  /// Opening hours that no clock shows.
  case invalidHours(value: String)
  /// An address at a host that is there for examples only.
  case exampleAddress(address: String, host: String)
  /// Consent for an image of people that has ended, or will soon.
  case consentEnds(date: String, isOver: Bool)
  /// A link of a template to an image that is not published any more.
  case withdrawnImage(name: String)

  /// The codes of all cases.
  public static let codes = [
    "invalid-alias", "alias-taken", "alias-twice", "third-party", "lost-url", "moved-page",
    "lost-anchor", "invalid-ledger", "review-due", "undated-change", "security-expires",
    "invalid-hours", "example-address", "consent-ends", "event-without-place",
  ]

  /// The codes of warnings.
  public static let warnings = [
    "review-due", "undated-change", "security-expires", "example-address", "consent-ends",
    "event-without-place",
  ]

  /// The stable name of the kind of problem.
  public var code: String {
    switch self {
    case .invalidAlias: return "invalid-alias"
    case .aliasTaken: return "alias-taken"
    case .aliasTwice: return "alias-twice"
    case .thirdParty: return "third-party"
    case .lostURL: return "lost-url"
    case .movedPage: return "moved-page"
    case .lostAnchor: return "lost-anchor"
    case .invalidLedger: return "invalid-ledger"
    case .reviewDue: return "review-due"
    case .eventWithoutPlace: return "event-without-place"
    case .undatedChange: return "undated-change"
    case .securityExpires: return "security-expires"
    case .invalidHours: return "invalid-hours"
    case .exampleAddress: return "example-address"
    case .consentEnds, .withdrawnImage: return "consent-ends"
    }
  }

  /// How much it weighs.
  public var severity: Severity {
    switch self {
    case .reviewDue, .undatedChange, .securityExpires, .exampleAddress, .consentEnds,
      .withdrawnImage, .eventWithoutPlace:
      return .warning
    default: return .error
    }
  }
}
