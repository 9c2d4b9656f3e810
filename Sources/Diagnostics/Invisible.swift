/// Invisible characters: those without width, and spaces other than the ordinary one.
public enum Invisible {
  /// Whether a character has no width and no shape: zero-width spaces and joiners, the soft hyphen,
  /// directional marks, the byte-order mark (Unicode's default ignorable format characters, without
  /// tags and variation selectors, which change what is visible).
  public static func isZeroWidth(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xAD, 0x34F, 0x61C, 0x180E, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F, 0xFEFF: true
    default: false
    }
  }

  /// Whether a character is a space that looks nearly like the ordinary one: Unicode's space
  /// separators, without U+0020.
  public static func isOtherSpace(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xA0, 0x1680, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: true
    default: false
    }
  }

  /// Whether a character is in an address by mistake: it has no width. A joiner between letters
  /// that are not ASCII is correct, because some scripts need it.
  ///
  /// - Parameters:
  ///   - before: the character before it.
  ///   - after: the character after it.
  public static func isMisplaced(
    _ scalar: Unicode.Scalar, before: Unicode.Scalar?, after: Unicode.Scalar?
  ) -> Bool {
    guard isZeroWidth(scalar) else { return false }
    let isJoiner = scalar.value == 0x200C || scalar.value == 0x200D
    return !isJoiner || !isWide(before) || !isWide(after)
  }

  /// Returns the first character of a text that is in an address by mistake.
  public static func firstMisplaced(in text: String) -> Unicode.Scalar? {
    // Nearly all addresses are ASCII.
    guard text.utf8.contains(where: { $0 >= 0x80 }) else { return nil }
    let scalars = Array(text.unicodeScalars)
    return scalars.indices.first { index in
      isMisplaced(
        scalars[index], before: index > 0 ? scalars[index - 1] : nil,
        after: index + 1 < scalars.count ? scalars[index + 1] : nil)
    }.map { scalars[$0] }
  }

  /// Returns a text without the characters that are in an address by mistake.
  public static func removed(from text: String) -> String {
    let scalars = Array(text.unicodeScalars)
    var result = String.UnicodeScalarView()
    for index in scalars.indices
    where
      !isMisplaced(
        scalars[index], before: index > 0 ? scalars[index - 1] : nil,
        after: index + 1 < scalars.count ? scalars[index + 1] : nil)
    {
      result.append(scalars[index])
    }
    return String(result)
  }

  /// Returns the name of a character for a message: `<U+200B>`.
  static func name(_ scalar: Unicode.Scalar) -> String {
    let hex = String(scalar.value, radix: 16, uppercase: true)
    return "<U+\(String(repeating: "0", count: max(0, 4 - hex.count)))\(hex)>"
  }

  private static func isWide(_ scalar: Unicode.Scalar?) -> Bool {
    guard let scalar else { return false }
    return scalar.value >= 0x80 && !isZeroWidth(scalar)
  }
}
