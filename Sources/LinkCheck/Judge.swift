import Diagnostics

/// Decides what follows from answers. All of it is pure, so that it can be tested without a network.
enum Judge {
  /// What to do after a request.
  enum Verdict: Sendable {
    /// The question is answered.
    case done(Answer)
    /// Ask this now.
    case ask(Trail)
    /// Ask the same again after this number of seconds.
    case wait(Int, Trail)
  }

  /// The most redirects that are followed. Browsers follow twenty, but search engines and visitors lose patience
  /// earlier.
  static let redirectLimit = 10

  /// The seconds to wait for a host that asks for patience without saying how long.
  static let usualDelay = 5

  /// Returns what follows from the outcome of the last request of a trail.
  static func next(after outcome: Outcome, _ trail: Trail, inside: InsideHosts) -> Verdict {
    var trail = trail
    switch outcome {
    case .failed(let doubt, let isConnected):
      // Some hosts break off on HEAD.
      let isWorthGET = trail.method == .head && isConnected && doubt != .certificate
      guard isWorthGET, doubt != .encryption else { return .done(.unknown(doubt)) }
      trail.method = .get
      return .ask(trail)
    case .answered(let status, let location, let retryAfter):
      switch status {
      case 200..<300: return .done(conclude(trail))
      case 301, 302, 303, 307, 308:
        return follow(location, isPermanent: status == 301 || status == 308, trail, inside)
      case _ where status == 429 || status == 503 && retryAfter != nil:
        guard trail.delays < 2 else { return .done(.unknown(.busy)) }
        trail.delays += 1
        return .wait(retryAfter ?? usualDelay, trail)
      case 400... where trail.method == .head:
        trail.method = .get
        return .ask(trail)
      case 404, 410: return .done(.gone(.status(status)))
      default: return .done(.unknown(.status(status)))
      }
    }
  }

  private static func follow(
    _ location: String?, isPermanent: Bool, _ trail: Trail, _ inside: InsideHosts
  ) -> Verdict {
    var trail = trail
    guard let location, let target = OutsideAddress(location) else {
      return .done(.unknown(.brokenRedirect))
    }
    if let doubt = refusal(of: target, inside: inside) { return .done(.unknown(doubt)) }
    trail.hops.append(Trail.Hop(address: trail.address, isPermanent: isPermanent))
    let isKnown = trail.hops.contains { $0.address.text == target.text }
    if isKnown || trail.hops.count > redirectLimit {
      return .done(.unknown(.endlessRedirects))
    }
    trail.address = target
    trail.method = .head
    return .ask(trail)
  }

  /// Returns the reason why an address is not asked at all; nil if it may be asked.
  static func refusal(of address: OutsideAddress, inside: InsideHosts) -> LinkDoubt? {
    if address.hasCredentials { return .credentials }
    if inside.refuses(address.host) { return .inside(address.host) }
    if !address.hasUsualPort, !inside.contains(address.host) { return .port(address.port) }
    return nil
  }

  /// Returns the answer for a trail whose last address lives.
  static func conclude(_ trail: Trail) -> Answer {
    let (first, last) = (trail.first, trail.address)
    // A temporary redirect keeps the old address in use. A redirect to http is not better than the link.
    guard !trail.hops.isEmpty, trail.hops.allSatisfy(\.isPermanent), first.text != last.text,
      last.isSecure || !first.isSecure
    else { return .lives }
    if isHome(last), !(isHome(first) && first.bareHost == last.bareHost) {
      return .unknown(.home(last.text))
    }
    if isGate(last, from: first) { return .unknown(.gate(last.text)) }
    if isErrorPage(last), !isErrorPage(first) { return .unknown(.errorPage(last.text)) }
    return .moved(to: last.text + (last.fragment.map { "#\($0)" } ?? ""))
  }

  /// Whether an address is that of a home page, perhaps in one language: `/`, `/index.html`, `/nl/`.
  static func isHome(_ address: OutsideAddress) -> Bool {
    let parts = address.path.lowercased().split(separator: "/")
    guard let last = parts.last else { return true }
    guard parts.count <= 2 else { return false }
    let isIndex =
      ["index", "default", "home"].contains(last.prefix { $0 != "." })
      && last.count <= 13
    let isLanguage = { (part: Substring) in
      part.prefix { $0 != "-" && $0 != "_" }.count == 2 && (part.count == 2 || part.count == 5)
        && part.allSatisfy { $0.isLetter || $0 == "-" || $0 == "_" }
    }
    return parts.count == 1 ? isIndex || isLanguage(last) : isLanguage(parts[0]) && isIndex
  }

  private static let gates: Set<String> = [
    "login", "signin", "logon", "inloggen", "aanmelden", "auth", "authorize", "oauth", "oauth2",
    "sso", "saml", "saml2", "adfs", "idp", "accounts", "consent", "cookiewall", "cookies", "gdpr",
    "privacygate", "myprivacy", "paywall", "captcha", "challenge",
  ]

  /// Whether an address is one on which visitors log in or consent to something, on the way to a page.
  static func isGate(_ address: OutsideAddress, from first: OutsideAddress) -> Bool {
    if !gates.isDisjoint(with: words(address.host + address.path))
      && gates.isDisjoint(with: words(first.host + first.path))
    {
      return true
    }
    // The page that was wanted is a value of the query: `?return=https%3A%2F%2Fexample.org%2Fpage`.
    let query = address.query.lowercased()
    let wanted = first.path.lowercased()
    let encoded = wanted.replacing("/", with: "%2f")
    return wanted.count > 1 && (query.contains("=" + wanted) || query.contains(encoded))
  }

  /// Whether an address is one that reports an error.
  static func isErrorPage(_ address: OutsideAddress) -> Bool {
    let path = address.path.lowercased()
    return words(path).contains("404")
      || ["notfound", "not-found", "not_found", "niet-gevonden", "pagenotfound", "/error"]
        .contains { path.contains($0) }
  }

  /// Returns the words of an address: `sign-in` counts as `signin`.
  private static func words(_ text: String) -> Set<String> {
    let parts = text.lowercased().split { "/.?&=".contains($0) }
    return Set(
      parts.flatMap { part in
        [part.filter { $0 != "-" && $0 != "_" }]
          + part.split { $0 == "-" || $0 == "_" }.map(String.init)
      })
  }

  /// Returns the answers, and doubts those that say that several pages moved to one. Such a host redirects whatever it
  /// no longer has.
  ///
  /// - Parameter answers: the answers by address.
  static func withoutSharedTargets(
    _ answers: [OutsideAddress: Answer]
  ) -> [OutsideAddress: Answer] {
    var pages: [String: Set<String>] = [:]
    for (address, answer) in answers {
      if case .moved(let to) = answer { pages[to, default: []].insert(essence(address)) }
    }
    return answers.mapValues { answer in
      guard case .moved(let to) = answer, pages[to]?.count ?? 0 > 1 else { return answer }
      return .unknown(.shared(to))
    }
  }

  /// Returns an address without what makes no other page of it: the scheme, `www.`, and a slash at its end.
  private static func essence(_ address: OutsideAddress) -> String {
    let path = address.path.hasSuffix("/") ? address.path.dropLast() : address.path
    return "\(address.bareHost)\(path.lowercased())\(address.query)"
  }
}

extension [OutsideAddress: Answer] {
  /// The answers, with doubts about those that say that several pages moved to one.
  public var withoutSharedTargets: [OutsideAddress: Answer] { Judge.withoutSharedTargets(self) }
}

/// The new address of a link.
public enum Replacement {
  /// Returns the address that replaces that of a link whose target has moved, and whether it can replace it without
  /// asking: it keeps the fragment, has no additional query, and looks the same wherever it is written.
  public static func address(
    for written: String, movedTo target: String
  ) -> (text: String, isSafe: Bool) {
    let old = OutsideAddress(written)
    let new = OutsideAddress(target)
    guard let old, let new else { return (target, false) }
    let fragment = new.fragment ?? old.fragment
    let text = new.text + (fragment.map { "#\($0)" } ?? "")
    let keepsFragment = old.fragment == nil && new.fragment == nil || old.fragment == fragment
    let keepsQuery = new.query.isEmpty || !old.query.isEmpty
    return (text, keepsFragment && keepsQuery && isPlain(text))
  }

  /// Whether an address means the same in Markdown, HTML and YAML: it has no bracket, quotation mark, comma or
  /// entity, and ends with a letter, a digit or a slash.
  private static func isPlain(_ text: String) -> Bool {
    guard let last = text.utf8.last, last == 47 || isAlphanumeric(last) else { return false }
    let isPlain = text.utf8.allSatisfy { isAlphanumeric($0) || "-._~/:?#=&%+@!".utf8.contains($0) }
    return isPlain && text.utf8.count <= 2_000
  }

  private static func isAlphanumeric(_ byte: UInt8) -> Bool {
    (97...122).contains(byte) || (65...90).contains(byte) || (48...57).contains(byte)
  }
}
