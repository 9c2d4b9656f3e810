/// What a character does in a text that is published.
public enum CharacterKind: Sendable, Hashable {
  /// A character like any other.
  case text
  /// None: a control character, a noncharacter or a surrogate (The Unicode Standard, sections 23.1,
  /// 23.6 and 23.7), which HTML, XML or both have no place for; or a number beyond U+10FFFF. Tab, LF
  /// and CR are text.
  case none
  /// Turns the text behind it round, or ends that: U+202A to U+202E (UAX #9, section 2). What is
  /// read then is not what stands there.
  case turning
  /// Begins a part with a direction of its own: U+2066 to U+2068.
  case isolate
  /// Ends such a part: U+2069.
  case isolateEnd

  /// The kind of a code point.
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

/// The parts of a line with a direction of their own. Each must end on the line on which it begins:
/// where it does not, it turns round what follows.
public struct IsolateBalance<Place> {
  private var open: [Place] = []

  /// Begins with the start of a line.
  public init() {}

  /// Takes the beginning of a part.
  public mutating func begin(at place: Place) { open.append(place) }

  /// Takes the end of a part; false when none has begun.
  public mutating func end() -> Bool { open.popLast() != nil }

  /// Ends the line: gives what has begun on it and not ended, and begins the next.
  public mutating func endLine() -> [Place] {
    defer { open.removeAll(keepingCapacity: true) }
    return open
  }
}

extension StringProtocol {
  /// Whether nothing of the text can be seen: it is empty, or all white space, format characters,
  /// variation selectors, fillers and the like (Default_Ignorable_Code_Point of Unicode, Cf, and the
  /// empty Braille pattern).
  public var isInvisible: Bool { unicodeScalars.allSatisfy(\.isInvisible) }

  /// The code points that cannot be seen and are no white space, each once, in order; at most four.
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
  /// The first code point that no file's name may have: it is no character of a text, turns the name
  /// round, or cannot be seen in it though it changes which name it is. Joiners (U+200C and U+200D)
  /// and variation selectors belong to the spelling of words and emoji.
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
  /// Whether the character leaves no mark where it stands.
  fileprivate var isInvisible: Bool {
    if value < 0x7F { return value <= 0x20 }
    return properties.isWhitespace || properties.isDefaultIgnorableCodePoint || value == 0x2800
      || properties.generalCategory == .format || CharacterKind(value) == .none
  }
}
