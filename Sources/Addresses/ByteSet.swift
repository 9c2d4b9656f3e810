/// A set of characters of ASCII, by which the bytes of a text are told apart at the cost of a shift.
public struct ByteSet: Sendable, Hashable {
  @usableFromInline var low: UInt64 = 0
  @usableFromInline var high: UInt64 = 0
  @usableFromInline let beyondASCII: Bool

  /// The letters and digits of ASCII, and the characters of a text in ASCII.
  ///
  /// - Parameter beyondASCII: whether the bytes of all other characters belong to the set.
  public init(lettersDigitsAnd others: StaticString, beyondASCII: Bool = false) {
    self.beyondASCII = beyondASCII
    for byte in UInt8(0)...127 {
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: insert(byte)
      default: break
      }
    }
    for index in 0..<others.utf8CodeUnitCount { insert(others.utf8Start[index]) }
  }

  private mutating func insert(_ byte: UInt8) {
    if byte < 64 { low |= 1 << UInt64(byte) } else { high |= 1 << UInt64(byte & 63) }
  }

  /// Whether a byte belongs to the set.
  @inlinable
  public func contains(_ byte: UInt8) -> Bool {
    if byte >= 0x80 { return beyondASCII }
    return (byte < 64 ? low : high) &>> UInt64(byte & 63) & 1 != 0
  }
}

extension ByteSet {
  /// What may stand for itself in the path of a URL, slashes included (RFC 3986, section 3.3).
  public static let path = ByteSet(lettersDigitsAnd: "-._~!$&'()*+,;=:@/")

  /// What may stand for itself in the query of a URL (RFC 3986, section 3.4), and the percent sign: a query
  /// that comes in is encoded already. Browsers encode the apostrophe.
  public static let encodedQuery = ByteSet(lettersDigitsAnd: "-._~!$&()*+,;=:@/?%")

  /// What means nothing in any part of a URL (RFC 3986, section 2.3), and the slash: for a path that may be put
  /// anywhere.
  public static let anyPart = ByteSet(lettersDigitsAnd: "-._~/")
}
