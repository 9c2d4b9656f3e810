/// What can be wrong with what a site promises to others: its old URLs, the third parties from
/// which it loads, its contacts and its settings for hosts.
public enum PublishProblem: Problem {
  /// An alias that is not a path of the site.
  case invalidAlias(path: String)
  /// An alias that is the URL of a page.
  case aliasTaken(path: String)
  /// An alias that two pages claim.
  case aliasTwice(path: String)
  /// A resource on a host that the settings do not allow for its kind.
  case thirdParty(url: String, host: String, kind: LoadKind)
  /// A published URL that no longer exists.
  case lostURL(url: String)
  /// A published URL whose page seems to have moved.
  case movedPage(from: String, to: String)
  /// A published anchor that no longer exists on its page.
  case lostAnchor(anchor: String, url: String)
  /// An invalid line of the ledger.
  case invalidLedger(line: String)
  /// A contact whose review is overdue.
  case reviewDue(date: String)
  /// An event without a place.
  case eventWithoutPlace
  /// A change of an event that calendars will not notice.
  case undatedChange(status: String)
  /// A security.txt that has expired, or will soon.
  case securityExpires(date: String, isOver: Bool)
  /// Opening hours with a time that does not exist.
  case invalidHours(value: String)
  /// An address at a host that is reserved for examples.
  case exampleAddress(address: String, host: String)
  /// The same in a site that is about to be published.
  case exampleContact(address: String, host: String)
  /// Consent for an image of people that has expired, or will soon.
  case consentEnds(date: String, isOver: Bool)
  /// A template's link to an image that is no longer published.
  case withdrawnImage(name: String)

  /// The codes of all cases.
  public static let codes = [
    "invalid-alias", "alias-taken", "alias-twice", "third-party", "lost-url", "moved-page",
    "lost-anchor", "invalid-ledger", "review-due", "undated-change", "security-expires",
    "invalid-hours", "example-address", "consent-ends", "event-without-place",
    "example-contact",
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
    case .exampleContact: return "example-contact"
    case .consentEnds, .withdrawnImage: return "consent-ends"
    }
  }

  /// How serious it is.
  public var severity: Severity {
    switch self {
    case .reviewDue, .undatedChange, .securityExpires, .exampleAddress, .consentEnds,
      .withdrawnImage, .eventWithoutPlace:
      return .warning
    default: return .error
    }
  }
}
