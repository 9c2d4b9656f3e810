import Files

/// Identifiers that are derived from a name. They never change while the name stays the same.
public enum NameID {
  /// Returns the version 5 UUID of a URL (RFC 9562, section 5.5, with the namespace for URLs), in
  /// lower case.
  public static func uuid(ofURL url: String) -> String {
    let namespace: [UInt8] = [
      0x6b, 0xa7, 0xb8, 0x11, 0x9d, 0xad, 0x11, 0xd1, 0x80, 0xb4, 0x00, 0xc0, 0x4f, 0xd4, 0x30,
      0xc8,
    ]
    var bytes = Array(SHA1.hash(namespace + Array(url.utf8)).prefix(16))
    bytes[6] = bytes[6] & 0x0F | 0x50
    bytes[8] = bytes[8] & 0x3F | 0x80
    return [0..<4, 4..<6, 6..<8, 8..<10, 10..<16].map { hexadecimal(bytes[$0]) }
      .joined(separator: "-")
  }
}
