import Diagnostics
import Markdown
import Model

/// Warns about addresses at hosts that are reserved for examples (RFC 2606, RFC 6761): nobody reads
/// what is sent there. Each address is reported once, where it first appears.
enum ExampleAddresses {
  /// - Parameter isPublished: whether the site is about to be published. Then each is an error, unless the
  ///   site's own host is for examples.
  static func run(_ view: SiteView, isPublished: Bool) -> [Diagnostic] {
    let settings = view.settings
    let isOwn = host(of: settings.url).map(isExample) ?? false
    var found = Finder(isRefused: isPublished && !isOwn)
    if let email = settings.contact.email { found.look(at: email.address, email.location) }
    if let subscribe = settings.subscribe { found.look(at: subscribe.address, subscribe.location) }
    if let security = settings.security {
      for contact in security.contacts { found.look(at: contact, security.location) }
    }
    for entry in view.entries {
      let fields = view.definition(of: entry).fields
      for language in view.languages {
        guard let version = view.ownVersion(of: entry, language: language) else { continue }
        for (field, value) in zip(fields, version.values) {
          guard let value, value.location.file == version.file else { continue }
          field.type.forEachContact(in: value) { found.look(at: $0, $1) }
        }
        guard let texts = view.texts(of: entry, language: language) else { continue }
        for text in [texts.body] + texts.fields.sorted(by: { $0.key < $1.key }).map(\.value) {
          for link in text.document.links where link.destination.hasPrefix("mailto:") {
            found.look(at: link.destination, SourceLocation(version.file, link.elementRange))
          }
        }
      }
    }
    return found.diagnostics
  }

  /// Returns the host of an e-mail address, a `mailto:` address or a web address.
  static func host(of address: String) -> String? {
    if let scheme = address.firstRange(of: "://") {
      let rest = address[scheme.upperBound...].prefix { !"/?#".contains($0) }
      return String(rest.split(separator: "@").last?.prefix { $0 != ":" } ?? "").lowercased()
    }
    let bare = address.prefix { $0 != "?" }
    guard let at = bare.lastIndex(of: "@") else { return nil }
    return bare[bare.index(after: at)...].lowercased()
  }

  /// Whether a host is reserved for examples and tests: its last label, or its last two labels,
  /// decide.
  static func isExample(_ host: String) -> Bool {
    let labels = host.split(separator: ".")
    guard let last = labels.last else { return false }
    if ["example", "test", "invalid", "localhost"].contains(last) { return true }
    return labels.dropLast().last == "example" && ["com", "net", "org", "edu"].contains(last)
  }

  private struct Finder {
    let isRefused: Bool
    private(set) var diagnostics: [Diagnostic] = []
    private var known: Set<String> = []

    init(isRefused: Bool) { self.isRefused = isRefused }

    mutating func look(at text: String, _ location: SourceLocation) {
      let address =
        text.hasPrefix("mailto:") ? String(text.dropFirst(7).prefix { $0 != "?" }) : text
      guard let host = ExampleAddresses.host(of: address), ExampleAddresses.isExample(host),
        known.insert(address.lowercased()).inserted
      else { return }
      diagnostics.append(
        Diagnostic(
          isRefused
            ? PublishProblem.exampleContact(address: address, host: host)
            : PublishProblem.exampleAddress(address: address, host: host), at: location))
    }
  }
}
