/// Text as a terminal shows it.
public enum DisplayText {
  /// A character as the terminal shows it, with the number of columns that it takes.
  struct Cell {
    let text: String
    let width: Int
    /// The bytes of the source that it shows.
    let range: SourceRange
  }

  /// The columns of a tab. The number is fixed, so that cutting a line moves nothing.
  static let tabWidth = 4

  /// Returns the cells of a part of a file that has no line breaks.
  static func cells(_ bytes: UnsafeBufferPointer<UInt8>, _ range: SourceRange) -> [Cell] {
    var cells: [Cell] = []
    cells.reserveCapacity(range.count)
    var offset = range.lowerBound
    while offset < range.upperBound {
      let start = offset
      while offset < range.upperBound {
        let (scalar, length) = Scalars.decode(bytes, at: offset)
        if scalar == nil || offset + length > range.upperBound { break }
        offset += length
      }
      if start < offset {
        let text = String(decoding: bytes[start..<offset], as: UTF8.self)
        append(text, from: start, to: &cells)
      } else {
        let hex = String(bytes[offset], radix: 16, uppercase: true)
        let shown = "<\(bytes[offset] < 16 ? "0" : "")\(hex)>"
        cells.append(Cell(text: shown, width: 4, range: offset..<(offset + 1)))
        offset += 1
      }
    }
    return cells
  }

  private static func append(_ text: String, from start: Int, to cells: inout [Cell]) {
    var offset = start
    for character in text {
      let end = offset + character.utf8.count
      if character == "\t" {
        let spaces = String(repeating: " ", count: tabWidth)
        cells.append(Cell(text: spaces, width: tabWidth, range: offset..<end))
      } else if needsEscape(character) {
        for scalar in character.unicodeScalars {
          let length = UTF8.width(scalar)
          let shown = escaped(scalar) ?? String(Character(scalar))
          let width = escaped(scalar) == nil ? width(scalar) : shown.unicodeScalars.count
          cells.append(Cell(text: shown, width: width, range: offset..<(offset + length)))
          offset += length
        }
      } else {
        cells.append(Cell(text: String(character), width: width(character), range: offset..<end))
      }
      offset = end
    }
  }

  /// Returns a visible form of a space that looks like the ordinary one; nil for all other cells.
  static func visibleSpace(_ cell: Cell) -> Cell? {
    guard let scalar = cell.text.unicodeScalars.first, cell.text.unicodeScalars.count == 1,
      Invisible.isOtherSpace(scalar)
    else { return nil }
    let name = Invisible.name(scalar)
    return Cell(text: name, width: name.unicodeScalars.count, range: cell.range)
  }

  /// Returns `text` with every character visible that a terminal would obey, or that would hide or
  /// reorder other text: control characters, bidirectional controls, invisible characters, and
  /// spaces that look like the ordinary one. Text from a file may reach a terminal only through
  /// this function.
  public static func visible(_ text: String) -> String {
    if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return text }
    var result = ""
    for character in text {
      if needsEscape(character) {
        for scalar in character.unicodeScalars {
          result += escaped(scalar) ?? String(Character(scalar))
        }
      } else if let space = character.unicodeScalars.first, Invisible.isOtherSpace(space) {
        result += Invisible.name(space)
        result.unicodeScalars.append(contentsOf: character.unicodeScalars.dropFirst())
      } else {
        result.append(character)
      }
    }
    return result
  }

  private static func needsEscape(_ character: Character) -> Bool {
    let isEmoji = character.unicodeScalars.contains { $0.properties.isEmojiPresentation }
    return character.unicodeScalars.contains { scalar in
      // Tags spell the flag of Wales; anywhere else they are invisible.
      escaped(scalar) != nil && !(isEmoji && (0xE0020...0xE007F).contains(scalar.value))
    }
  }

  /// Returns a visible form of a scalar that must not be shown as it is; nil for all others.
  private static func escaped(_ scalar: Unicode.Scalar) -> String? {
    switch scalar.value {
    case 0..<0x20: return Unicode.Scalar(0x2400 + scalar.value).map { String(Character($0)) }
    case 0x7F: return "\u{2421}"
    case 0x80..<0xA0, 0xAD, 0x34F, 0x61C, 0x115F, 0x1160, 0x180E, 0x2800, 0x3164, 0xFFA0, 0x200B,
      0x200E, 0x200F, 0x2028...0x202E, 0x2060...0x206F,
      0xFEFF, 0xFFF0...0xFFFB, 0xE0000...0xE007F:
      return Invisible.name(scalar)
    default:
      return CharacterKind(scalar.value) == .none ? Invisible.name(scalar) : nil
    }
  }
}
