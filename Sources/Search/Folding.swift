/// Folds words before they are compared: lower case, no diacritics. The browser folds the query in
/// the same way (`fold` in words.js), and both must agree.
struct Folding: Sendable {
  /// The role of a scalar in the index.
  enum Outcome {
    /// Part of a word, as these bytes (UTF-8, at most four of them in the low bytes).
    case letter(UInt32, length: Int)
    /// A letter of a script without spaces: a word by itself.
    case ideograph(UInt32, length: Int)
    /// Ignored: a mark on the letter before it, or a character without width, such as a soft
    /// hyphen.
    case mark
    /// An apostrophe, which joins the letters around it.
    case apostrophe
    /// A separator of words.
    case separator
  }

  /// Folded bytes by scalar below 0x2000, as `length << 24 | bytes`; 0 if the table has no row. A
  /// row has at most three bytes.
  private let table: [UInt32]

  /// The only table.
  static let shared = Folding()

  private init() {
    var table = [UInt32](repeating: 0, count: 0x2000)
    for row in FoldingTable.rows {
      let text = row.withUTF8Buffer { String(decoding: $0, as: UTF8.self) }
      guard let space = text.firstIndex(of: " ") else { continue }
      let packed = Folding.pack(text[..<space].utf8)
      guard packed.length <= 3 else { continue }
      for scalar in text[text.index(after: space)...].unicodeScalars where scalar.value < 0x2000 {
        table[Int(scalar.value)] = UInt32(packed.length) << 24 | packed.bytes
      }
    }
    self.table = table
  }

  /// Returns the result for a scalar that is not ASCII.
  func fold(_ scalar: Unicode.Scalar) -> Outcome {
    if scalar.value == 0x2019 || scalar.value == 0x2BC { return .apostrophe }
    if let letters = Folding.ligature(scalar) {
      let packed = Folding.pack(letters.utf8)
      return .letter(packed.bytes, length: packed.length)
    }
    let known = lookup(scalar)
    if known != 0 { return .letter(known & 0xFF_FFFF, length: Int(known >> 24)) }
    let properties = scalar.properties
    switch properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark, .format:
      return .mark
    case .uppercaseLetter, .titlecaseLetter:
      let lower = properties.lowercaseMapping.unicodeScalars
      // Marks that lower case adds (İ) are dropped like all others.
      guard let first = lower.first else { return .separator }
      let known = first.value < 0x80 ? 0 : lookup(first)
      if known != 0 { return .letter(known & 0xFF_FFFF, length: Int(known >> 24)) }
      let packed = Folding.pack(UTF8.encode(first) ?? .init())
      return .letter(packed.bytes, length: packed.length)
    case .lowercaseLetter, .modifierLetter, .otherLetter, .decimalNumber, .letterNumber,
      .otherNumber:
      let packed = Folding.pack(UTF8.encode(scalar) ?? .init())
      return Folding.isIdeograph(scalar.value)
        ? .ideograph(packed.bytes, length: packed.length)
        : .letter(packed.bytes, length: packed.length)
    default:
      return .separator
    }
  }

  private func lookup(_ scalar: Unicode.Scalar) -> UInt32 {
    scalar.value < 0x2000 ? table[Int(scalar.value)] : 0
  }

  /// Returns the letters of a Latin ligature (U+FB00 to U+FB06), which PDFs contain; nil for all
  /// other scalars.
  private static func ligature(_ scalar: Unicode.Scalar) -> String? {
    guard (0xFB00...0xFB06).contains(scalar.value) else { return nil }
    return ["ff", "fi", "fl", "ffi", "ffl", "st", "st"][Int(scalar.value - 0xFB00)]
  }

  /// Whether a scalar is Han, Hiragana or Katakana.
  private static func isIdeograph(_ value: UInt32) -> Bool {
    switch value {
    case 0x3041...0x30FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF:
      return true
    default: return false
    }
  }

  private static func pack(_ bytes: some Sequence<UInt8>) -> (bytes: UInt32, length: Int) {
    var packed: UInt32 = 0
    var length = 0
    for byte in bytes where length < 4 {
      packed |= UInt32(byte) << UInt32(8 * length)
      length += 1
    }
    return (packed, length)
  }
}
