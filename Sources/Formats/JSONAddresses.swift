import JSON

/// Finds the addresses in JSON (RFC 8259, section 7), at any depth.
enum JSONAddresses {
  /// Returns the strings in JSON that can be addresses: those with a slash, or with an escape that
  /// may be one.
  static func all(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> [String] {
    var found: [String] = []
    var at = range.lowerBound
    while at < range.upperBound {
      guard bytes[at] == UInt8(ascii: "\"") else {
        at += 1
        continue
      }
      let start = at + 1
      at = start
      var mayLead = false
      while at < range.upperBound, bytes[at] != UInt8(ascii: "\"") {
        if bytes[at] == UInt8(ascii: "\\") { at += 1 }
        if at < range.upperBound,
          bytes[at] == UInt8(ascii: "/") || bytes[at] == UInt8(ascii: "u")
        {
          mayLead = true
        }
        at += 1
      }
      let end = min(at, range.upperBound)
      if mayLead { found.append(text(Array(bytes[start..<end]))) }
      at = end + 1
    }
    return found
  }

  private static func text(_ written: [UInt8]) -> String {
    String(decoding: JSONEscapes.resolved(written[...], lenient: true) ?? written, as: UTF8.self)
  }
}
