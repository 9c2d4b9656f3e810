/// The escapes in the strings of JSON (RFC 8259, section 7).
public enum JSONEscapes {
  /// What stands between the quotation marks of a string, its escapes resolved, in UTF-8.
  ///
  /// - Parameter lenient: what to do with an escape that JSON does not know and with half a surrogate pair: nil is
  ///   the answer, or in a text of unknown origin the character behind the backslash and U+FFFD stand for them.
  public static func resolved(_ written: ArraySlice<UInt8>, lenient: Bool) -> [UInt8]? {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(written.count)
    var at = written.startIndex
    while let escape = written[at...].firstIndex(of: UInt8(ascii: "\\")) {
      bytes += written[at..<escape]
      at = escape
      if let (scalar, end) = scalar(written, at) {
        bytes.append(contentsOf: Character(scalar).utf8)
        at = end
      } else if !lenient {
        return nil
      } else if unit(written, at) != nil {
        bytes.append(contentsOf: UTF8.encodedReplacementCharacter)
        at += 6
      } else {
        at += 1
        if at < written.endIndex {
          bytes.append(written[at])
          at += 1
        }
      }
    }
    return bytes + written[at...]
  }

  /// What the escape at a place stands for, and where it ends; nil for half a surrogate pair and for all that is no
  /// escape of JSON.
  private static func scalar(_ text: ArraySlice<UInt8>, _ at: Int) -> (Unicode.Scalar, end: Int)? {
    guard at + 1 < text.endIndex else { return nil }
    let short: Unicode.Scalar
    switch text[at + 1] {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"):
      short = Unicode.Scalar(text[at + 1])
    case UInt8(ascii: "b"): short = "\u{8}"
    case UInt8(ascii: "f"): short = "\u{C}"
    case UInt8(ascii: "n"): short = "\n"
    case UInt8(ascii: "r"): short = "\r"
    case UInt8(ascii: "t"): short = "\t"
    default:
      guard let first = unit(text, at) else { return nil }
      if let scalar = Unicode.Scalar(first) { return (scalar, at + 6) }
      guard UTF16.isLeadSurrogate(first), let second = unit(text, at + 6),
        UTF16.isTrailSurrogate(second)
      else { return nil }
      let number = 0x10000 + (UInt32(first) - 0xD800) << 10 + (UInt32(second) - 0xDC00)
      return Unicode.Scalar(number).map { ($0, at + 12) }
    }
    return (short, at + 2)
  }

  /// Returns the number of an escape of `\u` and four digits at a place; nil if there is none.
  private static func unit(_ text: ArraySlice<UInt8>, _ at: Int) -> UInt16? {
    guard at + 6 <= text.endIndex, text[at] == UInt8(ascii: "\\"),
      text[at + 1] == UInt8(ascii: "u")
    else { return nil }
    var number: UInt16 = 0
    for byte in text[(at + 2)..<(at + 6)] {
      switch byte {
      case 0x30...0x39: number = number << 4 | UInt16(byte - 0x30)
      case 0x41...0x46, 0x61...0x66: number = number << 4 | UInt16((byte | 0x20) - 0x61 + 10)
      default: return nil
      }
    }
    return number
  }
}
