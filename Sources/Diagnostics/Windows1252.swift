/// The WHATWG Encoding Standard's windows-1252, the most common encoding other than Unicode.
public enum Windows1252 {
  /// 0x80...0x9F; zero where Microsoft's own table has no character.
  private static let special: [UInt16] = [
    0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039,
    0x0152, 0, 0x017D, 0, 0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC,
    0x2122, 0x0161, 0x203A, 0x0153, 0, 0x017E, 0x0178,
  ]

  /// Returns the meaning of up to four bytes above 0x7F. Returns nil if one of them has none, or if
  /// there are more bytes, which are unlikely to be text.
  public static func text(_ bytes: [UInt8]) -> String? {
    guard bytes.count <= 4 else { return nil }
    var text = ""
    for byte in bytes {
      let value = byte < 0xA0 ? UInt32(special[Int(byte & 0x1F)]) : UInt32(byte)
      guard byte >= 0x80, value != 0, let scalar = Unicode.Scalar(value) else { return nil }
      text.unicodeScalars.append(scalar)
    }
    return text
  }
}
