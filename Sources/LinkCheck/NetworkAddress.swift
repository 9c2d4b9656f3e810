import Glibc

/// An address of a machine on a network (IPv4 or IPv6).
public struct NetworkAddress: Sendable, Hashable {
  /// Four bytes, or sixteen.
  public let bytes: [UInt8]

  /// Reads an address in the usual form. Fails if it is no address.
  public init?(_ text: String) {
    var ipv4 = in_addr()
    if inet_pton(AF_INET, text, &ipv4) == 1 {
      self.init(withUnsafeBytes(of: ipv4.s_addr) { Array($0) })
    } else {
      self.init(ipv6: text)
    }
  }

  /// Reads an IPv6 address without brackets. Fails if it is none.
  init?(ipv6 text: String) {
    var address = in6_addr()
    guard inet_pton(AF_INET6, text, &address) == 1 else { return nil }
    bytes = withUnsafeBytes(of: address) { Array($0) }
  }

  /// Reads an IPv4 address in any form that browsers accept: `127.1`, `0x7f000001`, `017700000001`. Fails if it is
  /// none.
  init?(anyIPv4 text: String) {
    var address = in_addr()
    guard inet_aton(text, &address) != 0 else { return nil }
    bytes = withUnsafeBytes(of: address.s_addr) { Array($0) }
  }

  private init(_ bytes: some Sequence<UInt8>) { self.bytes = Array(bytes) }

  /// The address in the usual form.
  public var text: String {
    if bytes.count == 4 { return bytes.map(String.init).joined(separator: ".") }
    var buffer = [CChar](repeating: 0, count: Int(INET6_ADDRSTRLEN))
    _ = bytes.withUnsafeBytes {
      inet_ntop(AF_INET6, $0.baseAddress, &buffer, socklen_t(buffer.count))
    }
    return String(
      decoding: buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  /// Whether everybody on the internet can reach it: it is in none of the ranges that IANA's registries of
  /// special-purpose addresses reserve (RFC 6890), nor in those of groups.
  public var isPublic: Bool {
    bytes.count == 4 ? isPublicIPv4 : isPublicIPv6
  }

  /// Whether it belongs to a link between machines (RFC 3927, RFC 4291). Clouds give secrets to who asks one of
  /// these addresses, so no option lets Polder ask it.
  public var isLinkLocal: Bool {
    if let inner = embedded { return inner.isLinkLocal }
    return bytes.count == 4
      ? bytes[0] == 169 && bytes[1] == 254 : bytes[0] == 0xFE && bytes[1] & 0xC0 == 0x80
  }

  private static let reserved: [(bytes: [UInt8], length: Int)] = [
    ([0, 0, 0, 0], 8), ([10, 0, 0, 0], 8), ([100, 64, 0, 0], 10), ([127, 0, 0, 0], 8),
    ([169, 254, 0, 0], 16), ([172, 16, 0, 0], 12), ([192, 0, 0, 0], 24), ([192, 0, 2, 0], 24),
    ([192, 88, 99, 0], 24), ([192, 168, 0, 0], 16), ([198, 18, 0, 0], 15),
    ([198, 51, 100, 0], 24), ([203, 0, 113, 0], 24), ([224, 0, 0, 0], 3),
  ]

  private func isIn(_ range: (bytes: [UInt8], length: Int)) -> Bool {
    for bit in 0..<range.length {
      let mask = UInt8(0x80) >> UInt8(bit % 8)
      if bytes[bit / 8] & mask != range.bytes[bit / 8] & mask { return false }
    }
    return true
  }

  private var isPublicIPv4: Bool { !NetworkAddress.reserved.contains(where: isIn) }

  private var isPublicIPv6: Bool {
    if let inner = embedded { return inner.isPublic }
    // Only 2000::/3 is in use for everybody. In it, these are reserved: 2001::/23 (protocols), 2001:db8::/32 and
    // 3fff::/20 (documentation).
    guard bytes[0] & 0xE0 == 0x20 else { return false }
    if bytes[0] == 0x20, bytes[1] == 0x01, bytes[2] < 2 { return false }
    if bytes.starts(with: [0x20, 0x01, 0x0D, 0xB8]) { return false }
    return !(bytes[0] == 0x3F && bytes[1] == 0xFF && bytes[2] < 0x10)
  }

  /// The IPv4 address that an IPv6 address stands for: ::ffff:a.b.c.d, 64:ff9b::a.b.c.d (RFC 6052) and 2002:… (RFC
  /// 3056).
  private var embedded: NetworkAddress? {
    guard bytes.count == 16 else { return nil }
    if bytes.prefix(10).allSatisfy({ $0 == 0 }), bytes[10] == 0xFF, bytes[11] == 0xFF {
      return NetworkAddress(bytes[12...])
    }
    if bytes.starts(with: [0, 0x64, 0xFF, 0x9B, 0, 0, 0, 0, 0, 0, 0, 0]) {
      return NetworkAddress(bytes[12...])
    }
    if bytes[0] == 0x20, bytes[1] == 0x02 { return NetworkAddress(bytes[2..<6]) }
    return nil
  }
}

/// The hosts inside a network that may be asked all the same: the values of `--inside`.
public struct InsideHosts: Sendable {
  private let patterns: [String]

  /// Makes a list of hosts: `intranet.example.org`, or `*.example.org` for all hosts below a name.
  public init(_ patterns: [String] = []) { self.patterns = patterns.map { $0.lowercased() } }

  /// Whether a host is in the list.
  public func contains(_ host: String) -> Bool {
    patterns.contains { pattern in
      guard pattern.hasPrefix("*.") else { return host == pattern }
      return host.hasSuffix(pattern.dropFirst()) && host.utf8.count >= pattern.utf8.count
    }
  }

  /// Returns the addresses of a host that may be asked.
  public func allowed(_ addresses: [NetworkAddress], of host: String) -> [NetworkAddress] {
    let isListed = contains(host)
    return addresses.filter { $0.isPublic || isListed && !$0.isLinkLocal }
  }

  /// Whether a host is one of this machine or its network by its name alone, so that nobody needs to look it up:
  /// names without a dot, and those that RFC 6761, RFC 6762, RFC 8375 and ICANN reserve.
  public func refuses(_ host: String) -> Bool {
    let literal = host.hasPrefix("[") ? String(host.dropFirst().dropLast()) : host
    if let address = NetworkAddress(literal) { return allowed([address], of: host).isEmpty }
    if contains(host) { return false }
    let labels = host.split(separator: ".")
    guard labels.count > 1, let last = labels.last else { return true }
    return ["localhost", "local", "internal", "intranet", "lan", "corp", "home"].contains(last)
      || host.hasSuffix(".home.arpa")
  }
}
