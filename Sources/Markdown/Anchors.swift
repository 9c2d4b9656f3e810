/// The anchors of a document, each of them unique.
struct Anchors {
  /// All anchors so far, in order.
  private(set) var all: [String] = []

  private var used: Set<String>

  /// The last number that was tried after a name.
  private var numbers: [String: Int] = [:]

  init(reserved: Set<String>) {
    used = reserved
  }

  /// Returns a unique anchor for a heading: its letters in lower case and its digits, of any
  /// script, with a hyphen for each separator of words. Other punctuation and characters without
  /// width are dropped. A ligature counts as its letters. If nothing is left, the anchor is
  /// `section`. A number makes it unique: `-2`, `-3`.
  mutating func heading(_ text: String) -> String {
    let name = Self.name(text)
    return unique(name.isEmpty ? "section" : name)
  }

  /// Returns a name, with a number if the name is taken.
  mutating func unique(_ name: String) -> String {
    var candidate = name
    var number = numbers[name] ?? 1
    while used.contains(candidate) {
      number += 1
      candidate = "\(name)-\(number)"
    }
    numbers[name] = number
    add(candidate)
    return candidate
  }

  /// Adds an anchor that must not be used again.
  mutating func add(_ id: String) {
    used.insert(id)
    all.append(id)
  }

  /// Returns the words of a heading in the form of its anchor.
  static func name(_ text: String) -> String {
    var result: [UInt8] = []
    result.reserveCapacity(text.utf8.count)
    var isSeparated = false
    func separate() {
      if isSeparated, !result.isEmpty { result.append(UInt8(ascii: "-")) }
      isSeparated = false
    }
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x61...0x7A, 0x30...0x39:
        separate()
        result.append(UInt8(scalar.value))
      case 0x41...0x5A:
        separate()
        result.append(UInt8(scalar.value | 0x20))
      case 0x20, 0x09, 0x0A, 0x0D, 0x2D, 0x5F:
        isSeparated = true
      case 0..<0x80:
        continue
      default:
        switch scalar.properties.generalCategory {
        case .spaceSeparator, .dashPunctuation, .connectorPunctuation, .lineSeparator,
          .paragraphSeparator:
          isSeparated = true
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
          .decimalNumber, .letterNumber, .otherNumber, .nonspacingMark, .spacingMark,
          .enclosingMark:
          separate()
          result.append(contentsOf: (ligature(scalar) ?? scalar.properties.lowercaseMapping).utf8)
        default:
          continue
        }
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// Returns the letters of a Latin ligature (U+FB00 to U+FB06); nil for all other characters.
  private static func ligature(_ scalar: Unicode.Scalar) -> String? {
    guard (0xFB00...0xFB06).contains(scalar.value) else { return nil }
    return ["ff", "fi", "fl", "ffi", "ffl", "st", "st"][Int(scalar.value - 0xFB00)]
  }
}
