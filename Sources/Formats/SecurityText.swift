/// `/.well-known/security.txt` (RFC 9116): where to report a vulnerability.
public struct SecurityText: Sendable {
  /// URIs, the preferred one first.
  public var contacts: [String]
  /// When it expires.
  public var expires: Timestamp
  /// The languages in which reports are accepted.
  public var languages: [String]
  /// The URL of the file itself.
  public var canonical: String
  /// The page with the rules for reports.
  public var policy: String?

  /// Makes the text.
  public init(
    contacts: [String], expires: Timestamp, languages: [String], canonical: String, policy: String?
  ) {
    self.contacts = contacts
    self.expires = expires
    self.languages = languages
    self.canonical = canonical
    self.policy = policy
  }

  /// The content of the file.
  public var bytes: [UInt8] {
    var lines = contacts.map { "Contact: \($0)" }
    lines.append("Expires: \(expires.rfc3339)")
    if !languages.isEmpty {
      lines.append("Preferred-Languages: \(languages.joined(separator: ", "))")
    }
    lines.append("Canonical: \(canonical)")
    if let policy { lines.append("Policy: \(policy)") }
    return Array((lines.joined(separator: "\n") + "\n").utf8)
  }
}
