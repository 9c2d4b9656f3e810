/// The effect of a character in a text that is published.
public enum CharacterKind: Sendable, Hashable {
  /// An ordinary character.
  case text
  /// Not a character of a text: a control character, a noncharacter or a surrogate (The Unicode
  /// Standard, sections 23.1, 23.6 and 23.7), which HTML, XML or both do not allow, or a number
  /// beyond U+10FFFF. Tab, LF and CR are text.
  case none
  /// Overrides the direction of the text after it, or ends that: U+202A to U+202E (UAX #9, section
  /// 2). The text then reads differently from how it is stored.
  case turning
  /// Begins an isolate, a part with a direction of its own: U+2066 to U+2068.
  case isolate
  /// Ends an isolate: U+2069.
  case isolateEnd

  /// Makes the kind of a code point.
  public init(_ value: UInt32) {
    switch value {
    case 0x09, 0x0A, 0x0D: self = .text
    case 0..<0x20, 0x7F..<0xA0, 0xD800..<0xE000, 0xFDD0..<0xFDF0, 0x11_0000...: self = .none
    case _ where value & 0xFFFE == 0xFFFE: self = .none
    case 0x202A...0x202E: self = .turning
    case 0x2066...0x2068: self = .isolate
    case 0x2069: self = .isolateEnd
    default: self = .text
    }
  }
}

/// The isolates of a line. Each must end on the line on which it begins; otherwise it changes the
/// direction of the text after it.
public struct IsolateBalance<Place> {
  private var open: [Place] = []

  /// Starts at the beginning of a line.
  public init() {}

  /// Notes the beginning of an isolate.
  public mutating func begin(at place: Place) { open.append(place) }

  /// Notes the end of an isolate. Returns false if none is open.
  public mutating func end() -> Bool { open.popLast() != nil }

  /// Ends the line. Returns the isolates that are still open, and begins the next line.
  public mutating func endLine() -> [Place] {
    defer { open.removeAll(keepingCapacity: true) }
    return open
  }
}

extension StringProtocol {
  /// Whether nothing of the text is visible: it is empty, or has only white space, format
  /// characters, variation selectors, fillers and the like (Unicode's Default_Ignorable_Code_Point,
  /// Cf, and the empty Braille pattern).
  public var isInvisible: Bool { unicodeScalars.allSatisfy(\.isInvisible) }

  /// The invisible code points that are not white space, each once, in order; at most four.
  public var invisibleCharacters: [UInt32] {
    var found: [UInt32] = []
    for scalar in unicodeScalars where scalar.isInvisible && !scalar.properties.isWhitespace {
      if found.count == 4 { break }
      if !found.contains(scalar.value) { found.append(scalar.value) }
    }
    return found
  }
}

extension StringProtocol {
  /// The first code point that is not allowed in a file's name: it is not a character of a text, it
  /// changes the direction of the name, or it is invisible but makes it another name. Joiners
  /// (U+200C and U+200D) and variation selectors are allowed, because words and emoji are spelt
  /// with them.
  public var unfitForName: UInt32? {
    unicodeScalars.first { scalar in
      switch scalar.value {
      case 0x09, 0x0A, 0x0D, 0xAD, 0x061C, 0x180E, 0x200B, 0x200E, 0x200F, 0x2028, 0x2029,
        0x2060...0x206F, 0xFEFF, 0xFFF9...0xFFFB:
        true
      default: CharacterKind(scalar.value) != .text
      }
    }?.value
  }
}

extension Unicode.Scalar {
  /// Whether the character has no visible shape.
  fileprivate var isInvisible: Bool {
    if value < 0x7F { return value <= 0x20 }
    return properties.isWhitespace || properties.isDefaultIgnorableCodePoint || value == 0x2800
      || properties.generalCategory == .format || CharacterKind(value) == .none
  }
}
