/// A URL with a host, as browsers read it (WHATWG URL, section 4.4): with any number of slashes of
/// either kind before the host, and any white space within.
public struct WebAddress: Sendable, Hashable {
  /// `http`, `https`, `ws` or `wss`; nil for the scheme of the page.
  public let scheme: String?
  /// The host in lower case, with a colon and its port unless that is the scheme's default.
  public let host: String
  /// Whether a user name precedes the host.
  public let hasUser: Bool
  /// What follows the host: path, query and fragment.
  public let rest: String

  /// Reads a URL. Fails if it has no host.
  public init?(_ text: String) {
    var bytes = Array(text.utf8)
    if bytes.contains(where: { $0 <= 0x20 }) {
      let start = bytes.firstIndex { $0 > 0x20 } ?? bytes.endIndex
      let end = bytes.lastIndex { $0 > 0x20 }.map { $0 + 1 } ?? start
      bytes = bytes[start..<end].filter { $0 != 0x09 && $0 != 0x0A && $0 != 0x0D }
    }
    let isSlash = { (byte: UInt8) in byte == UInt8(ascii: "/") || byte == UInt8(ascii: "\\") }
    var at = 0
    if bytes.count > 1, isSlash(bytes[0]), isSlash(bytes[1]) {
      scheme = nil
    } else {
      guard let colon = bytes.prefix(6).firstIndex(of: UInt8(ascii: ":")) else { return nil }
      let name = String(decoding: bytes[..<colon], as: UTF8.self).lowercased()
      guard ["http", "https", "ws", "wss"].contains(name) else { return nil }
      scheme = name
      at = colon + 1
    }
    while at < bytes.count, isSlash(bytes[at]) { at += 1 }
    let end = bytes[at...].firstIndex { isSlash($0) || $0 == 0x3F || $0 == 0x23 } ?? bytes.count
    var authority = bytes[at..<end]
    hasUser = authority.contains(UInt8(ascii: "@"))
    if let sign = authority.lastIndex(of: UInt8(ascii: "@")) {
      authority = authority[(sign + 1)...]
    }
    var host = String(decoding: authority, as: UTF8.self).lowercased()
    let usual = scheme == "http" || scheme == "ws" ? ":80" : ":443"
    if host.hasSuffix(usual) { host.removeLast(usual.utf8.count) }
    if host.hasSuffix(":") { host.removeLast() }
    self.host = host
    rest = String(decoding: bytes[end...], as: UTF8.self)
  }
}
