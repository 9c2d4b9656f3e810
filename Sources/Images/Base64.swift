/// Base64 (RFC 4648, section 4).
enum Base64 {
  /// Returns the bytes of a text. Characters outside the alphabet are skipped.
  static func decode(_ text: some Sequence<UInt8>) -> [UInt8] {
    var bytes: [UInt8] = []
    var buffer = 0
    var bits = 0
    for letter in text {
      let value: Int
      switch letter {
      case 65...90: value = Int(letter) - 65
      case 97...122: value = Int(letter) - 71
      case 48...57: value = Int(letter) + 4
      case 43, 45: value = 62
      case 47, 95: value = 63
      default: continue
      }
      buffer = buffer << 6 | value
      bits += 6
      if bits >= 8 {
        bits -= 8
        bytes.append(UInt8(truncatingIfNeeded: buffer >> bits))
        buffer &= 1 << bits - 1
      }
    }
    return bytes
  }
}
