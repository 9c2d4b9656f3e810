import Model

/// The address under which a site is published: `https://host/`, or a folder below it.
public struct SiteAddress: Sendable {
  /// The address, with a `/` at its end.
  public let text: String

  /// Reads an address; nil if it is not an http or https address of a host or folder.
  public init?(_ text: String) {
    guard let address = SiteSettings.normalisedBase(text) else { return nil }
    self.text = address
  }

  /// The address of a site whose settings have none. No real site can have it (RFC 2606).
  static let unknown = SiteAddress(known: "https://site.invalid/")

  private init(known text: String) { self.text = text }

  /// The address without its path and without a `/` at its end: `https://host`.
  var origin: String { String(text[..<pathStart]) }

  /// The path on the host without a `/` at its end; empty at the root.
  var basePath: String { String(text[pathStart...].dropLast()) }

  private var pathStart: String.Index {
    let start = text.firstIndex(of: ":").map { text.index($0, offsetBy: 3) } ?? text.startIndex
    return text[start...].firstIndex(of: "/") ?? text.endIndex
  }
}
