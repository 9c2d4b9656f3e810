import Addresses

/// An address of another site, in the form in which its host is asked: the name of the host in ASCII and in lower
/// case, the path and the query with percent-encoding, and no name or password.
///
/// It reads addresses as browsers do (WHATWG URL, section 4.4), as far as the host is concerned.
public struct OutsideAddress: Sendable, Hashable {
  /// Whether it is `https`.
  public let isSecure: Bool
  /// The host: a name, an IPv4 address, or an IPv6 address in brackets.
  public let host: String
  /// The port.
  public let port: Int
  /// The path and the query. It begins with `/`.
  public let target: String
  /// The fragment, without `#`; nil if there is none.
  public let fragment: String?
  /// Whether a name or a password precedes the host.
  public let hasCredentials: Bool

  /// Reads an address. Fails if it is not one of `http` or `https`, or if its host cannot be read.
  public init?(_ written: String) {
    var bytes = Array(written.utf8)
    let start = bytes.firstIndex { $0 > 0x20 } ?? bytes.endIndex
    let end = bytes.lastIndex { $0 > 0x20 }.map { $0 + 1 } ?? start
    bytes = bytes[start..<end].filter { $0 != 0x09 && $0 != 0x0A && $0 != 0x0D }
    let isSlash = { (byte: UInt8) in byte == UInt8(ascii: "/") || byte == UInt8(ascii: "\\") }
    var at = 0
    if bytes.count > 1, isSlash(bytes[0]), isSlash(bytes[1]) {
      isSecure = true
    } else {
      guard let colon = bytes.prefix(6).firstIndex(of: UInt8(ascii: ":")) else { return nil }
      switch String(decoding: bytes[..<colon], as: UTF8.self).lowercased() {
      case "http": isSecure = false
      case "https": isSecure = true
      default: return nil
      }
      at = colon + 1
    }
    while at < bytes.count, isSlash(bytes[at]) { at += 1 }
    let hostEnd =
      bytes[at...].firstIndex { isSlash($0) || $0 == 0x3F || $0 == 0x23 } ?? bytes.count
    var authority = bytes[at..<hostEnd]
    hasCredentials = authority.contains(UInt8(ascii: "@"))
    if let sign = authority.lastIndex(of: UInt8(ascii: "@")) {
      authority = authority[(sign + 1)...]
    }
    var name = String(decoding: authority, as: UTF8.self)
    var port = isSecure ? 443 : 80
    if let colon = name.lastIndex(of: ":"), !name[colon...].contains("]") {
      let digits = name[name.index(after: colon)...]
      if !digits.isEmpty {
        guard digits.utf8.allSatisfy({ (48...57).contains($0) }), let number = UInt16(digits),
          number > 0
        else { return nil }
        port = Int(number)
      }
      name = String(name[..<colon])
    }
    guard let host = OutsideAddress.host(name) else { return nil }
    self.host = host
    self.port = port
    let rest = bytes[hostEnd...]
    let hash = rest.firstIndex(of: 0x23) ?? rest.endIndex
    fragment =
      hash < rest.endIndex ? String(decoding: rest[(hash + 1)...], as: UTF8.self) : nil
    let query = rest[..<hash].firstIndex(of: 0x3F) ?? hash
    let path = rest[..<query].map { $0 == UInt8(ascii: "\\") ? UInt8(ascii: "/") : $0 }
    var target = OutsideAddress.encoded(path[...])
    if !target.hasPrefix("/") { target = "/" + target }
    self.target = target + OutsideAddress.encoded(rest[query..<hash])
  }

  /// The scheme, the host, and the port unless it is the usual one.
  public var origin: String {
    let isUsual = port == (isSecure ? 443 : 80)
    return (isSecure ? "https://" : "http://") + host + (isUsual ? "" : ":\(port)")
  }

  /// The address without fragment, name and password. Two links with the same text are one question.
  public var text: String { origin + target }

  /// Whether the host is not a name, but the address of a machine.
  var isNumeric: Bool { host.hasPrefix("[") || NetworkAddress(host) != nil }

  /// The path, without the query.
  var path: Substring { target.prefix { $0 != "?" } }

  /// The query with its `?`; empty if there is none.
  var query: Substring { target.drop { $0 != "?" } }

  /// The host without `www.`.
  var bareHost: Substring { host.hasPrefix("www.") ? host.dropFirst(4) : host[...] }

  /// Whether the port is one on which sites are: 80, 443, or one that any program may use. Others belong to other
  /// services, which must get no requests because somebody wrote a link.
  public var hasUsualPort: Bool { port == 80 || port == 443 || port >= 1024 }

  /// Returns an address as it may be shown: without a name and a password before the host.
  public static func shown(_ written: String) -> String {
    guard let credentials = credentials(in: written) else { return written }
    var text = written
    text.removeSubrange(credentials)
    return text
  }

  /// Returns the place of the name and password, with the `@` after them; nil if there are none.
  public static func credentials(in written: String) -> Range<String.Index>? {
    guard let slashes = written.firstRange(of: "//") ?? written.firstRange(of: ":") else {
      return nil
    }
    let rest = written[slashes.upperBound...].drop { $0 == "/" || $0 == "\\" }
    let authority = rest.prefix { !"/\\?#".contains($0) }
    guard let sign = authority.lastIndex(of: "@") else { return nil }
    return authority.startIndex..<authority.index(after: sign)
  }

  /// Returns the host in ASCII; nil if it is no host.
  private static func host(_ written: String) -> String? {
    if written.hasPrefix("["), written.hasSuffix("]") {
      return NetworkAddress(ipv6: String(written.dropFirst().dropLast())).map { "[\($0.text)]" }
    }
    guard let decoded = PercentCoding.strictlyDecoded(written) else { return nil }
    // Full stops of East Asian keyboards (UTS #46, section 4).
    var name = decoded.lowercased().replacing("\u{3002}", with: ".")
      .replacing("\u{FF0E}", with: ".").replacing("\u{FF61}", with: ".")
    if name.hasSuffix(".") { name.removeLast() }
    var labels: [String] = []
    for label in name.split(separator: ".", omittingEmptySubsequences: false) {
      guard let ascii = Punycode.label(label) else { return nil }
      labels.append(ascii)
    }
    guard let last = labels.last else { return nil }
    let host = labels.joined(separator: ".")
    if host.utf8.count > 253 { return nil }
    // A host whose last part is a number is an IPv4 address, in any of its forms: 127.1, 0x7f000001.
    if last.utf8.allSatisfy({ (48...57).contains($0) }) || last.hasPrefix("0x") {
      return NetworkAddress(anyIPv4: host)?.text
    }
    return host
  }

  /// Returns the bytes of a path or a query with percent-encoding where a request needs it. What is encoded already
  /// stays.
  private static func encoded(_ bytes: ArraySlice<UInt8>) -> String {
    var text = ""
    for byte in bytes {
      switch byte {
      case 0...0x20, 0x7F..., UInt8(ascii: "\""), UInt8(ascii: "<"), UInt8(ascii: ">"),
        UInt8(ascii: "\\"), UInt8(ascii: "^"), UInt8(ascii: "`"), UInt8(ascii: "{"),
        UInt8(ascii: "|"), UInt8(ascii: "}"):
        let digits = String(byte, radix: 16, uppercase: true)
        text += "%" + (digits.count == 1 ? "0" : "") + digits
      default: text.unicodeScalars.append(Unicode.Scalar(byte))
      }
    }
    return text
  }
}
