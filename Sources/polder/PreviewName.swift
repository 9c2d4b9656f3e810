/// The names of previews. A name is also that of a folder at the host, and of a part of an address.
enum PreviewName {
  /// The message for a text that cannot be a name.
  static let rule =
    "--preview takes a name of small letters, digits and hyphens, such as spring-2026"

  /// Whether a text can be a name: 1 to 63 small letters, digits and hyphens, with a letter or digit
  /// at both ends.
  static func isValid(_ name: String) -> Bool {
    let bytes = Array(name.utf8)
    func isPlain(_ byte: UInt8) -> Bool {
      (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte)
    }
    guard (1...63).contains(bytes.count), let first = bytes.first, let last = bytes.last else {
      return false
    }
    return isPlain(first) && isPlain(last)
      && bytes.allSatisfy { isPlain($0) || $0 == UInt8(ascii: "-") }
  }
}
