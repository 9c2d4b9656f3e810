/// Percent-encoding (RFC 3986, section 2.1).
enum Percent {
  /// A text with every byte encoded that may not stand in a URL's path.
  static func encoded(_ text: String) -> String { encoded(text, besides: []) }

  /// A query with every byte encoded that may not stand in one; what is encoded already stays so.
  static func encoded(query: String) -> String { encoded(query, besides: Array("%&=+?:@,;".utf8)) }

  private static func encoded(_ text: String, besides others: [UInt8]) -> String {
    let digits = Array("0123456789ABCDEF".utf8)
    var bytes: [UInt8] = []
    for byte in text.utf8 {
      switch byte {
      case 48...57, 65...90, 97...122, 45, 46, 95, 126, 47: bytes.append(byte)
      case _ where others.contains(byte): bytes.append(byte)
      default: bytes += [37, digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
