/// The addresses in JSON (RFC 8259, section 7), wherever they stand in it.
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
      if mayLead { found.append(resolved(bytes[start..<end])) }
      at = end + 1
    }
    return found
  }

  /// The text with its escapes resolved; what cannot be resolved stays.
  private static func resolved(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> String {
    guard bytes.contains(UInt8(ascii: "\\")) else { return String(decoding: bytes, as: UTF8.self) }
    let bytes = Array(bytes)
    var units: [UInt16] = []
    var at = 0
    var copied = 0
    func copy(to end: Int) -> [UInt16] {
      Array(String(decoding: bytes[copied..<end], as: UTF8.self).utf16)
    }
    while at + 1 < bytes.count {
      guard bytes[at] == UInt8(ascii: "\\") else {
        at += 1
        continue
      }
      units += copy(to: at)
      if bytes[at + 1] == UInt8(ascii: "u"), at + 6 <= bytes.count,
        let unit = UInt16(String(decoding: bytes[(at + 2)..<(at + 6)], as: UTF8.self), radix: 16)
      {
        units.append(unit)
        at += 6
      } else {
        units.append(UInt16(bytes[at + 1]))
        at += 2
      }
      copied = at
    }
    return String(decoding: units + copy(to: bytes.count), as: UTF16.self)
  }
}
