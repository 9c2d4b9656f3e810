/// Reads JSON (RFC 8259): the members that the caller expects, in the order in which it expects them, or any value
/// whole.
public struct JSONReader {
  /// What is there is not what was expected, or no JSON.
  public struct Mismatch: Error {
    /// Makes the error, for callers that expect more of a value than JSON does.
    public init() {}
  }

  private let bytes: [UInt8]
  private var position = 0

  /// A reader at the beginning of a text in UTF-8.
  public init(_ bytes: [UInt8]) { self.bytes = bytes }

  private mutating func skipSpace() {
    while position < bytes.count,
      bytes[position] == 0x20 || (0x09...0x0A).contains(bytes[position]) || bytes[position] == 0x0D
    {
      position += 1
    }
  }

  // MARK: - Piece by piece

  /// Reads a punctuation mark if it is next.
  public mutating func take(_ mark: Unicode.Scalar) -> Bool {
    skipSpace()
    guard position < bytes.count, bytes[position] == UInt8(ascii: mark) else { return false }
    position += 1
    return true
  }

  /// Takes a punctuation mark, which must be next.
  public mutating func expect(_ mark: Unicode.Scalar) throws(Mismatch) {
    guard take(mark) else { throw Mismatch() }
  }

  /// Takes the name of a member and its colon.
  public mutating func name(_ name: String) throws(Mismatch) {
    guard try string() == name else { throw Mismatch() }
    try expect(":")
  }

  /// Takes the comma before a further member, its name and its colon.
  public mutating func member(_ name: String) throws(Mismatch) {
    try expect(",")
    try self.name(name)
  }

  /// Takes a whole number from 0 to 2^63 - 1.
  public mutating func number() throws(Mismatch) -> Int64 {
    skipSpace()
    let start = position
    var value: Int64 = 0
    while position < bytes.count, (48...57).contains(bytes[position]) {
      let (product, overflow) = value.multipliedReportingOverflow(by: 10)
      let (sum, more) = product.addingReportingOverflow(Int64(bytes[position] - 48))
      if overflow || more { throw Mismatch() }
      value = sum
      position += 1
    }
    if start == position || bytes[start] == 48 && position > start + 1 { throw Mismatch() }
    return value
  }

  /// Takes `true` or `false`.
  public mutating func boolean() throws(Mismatch) -> Bool {
    skipSpace()
    for (word, value) in [("true", true), ("false", false)]
    where bytes[position...].starts(with: word.utf8) {
      position += word.utf8.count
      return value
    }
    throw Mismatch()
  }

  /// Takes a string.
  public mutating func string() throws(Mismatch) -> String {
    try expect("\"")
    let start = position
    var hasEscapes = false
    while position < bytes.count, bytes[position] != UInt8(ascii: "\"") {
      if bytes[position] < 0x20 { throw Mismatch() }
      if bytes[position] == UInt8(ascii: "\\") {
        hasEscapes = true
        position += 1
      }
      position += 1
    }
    guard position < bytes.count else { throw Mismatch() }
    defer { position += 1 }
    let written = bytes[start..<position]
    guard hasEscapes else {
      guard let text = String(validating: written, as: UTF8.self) else { throw Mismatch() }
      return text
    }
    guard let content = JSONEscapes.resolved(written, lenient: false),
      let text = String(validating: content, as: UTF8.self)
    else { throw Mismatch() }
    return text
  }

  /// Takes a list; `read` takes one element.
  public mutating func list<Element>(
    _ read: (inout JSONReader) throws(Mismatch) -> Element
  ) throws(Mismatch) -> [Element] {
    var elements: [Element] = []
    try expect("[")
    if take("]") { return elements }
    repeat { elements.append(try read(&self)) } while take(",")
    try expect("]")
    return elements
  }

  /// Checks that only white space is left.
  public mutating func end() throws(Mismatch) {
    skipSpace()
    guard position == bytes.count else { throw Mismatch() }
  }

  // MARK: - Whole values

  /// Takes any value.
  ///
  /// - Parameter depth: how deep arrays and objects may stand in one another.
  mutating func value(depth: Int = 32) throws(Mismatch) -> JSONValue {
    skipSpace()
    guard position < bytes.count, depth >= 0 else { throw Mismatch() }
    switch bytes[position] {
    case UInt8(ascii: "{"): return .object(try members(depth - 1))
    case UInt8(ascii: "["):
      return .array(
        try list { (reader) throws(Mismatch) in try reader.value(depth: depth - 1) })
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "t"): return try word("true", .boolean(true))
    case UInt8(ascii: "f"): return try word("false", .boolean(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    default: return try anyNumber()
    }
  }

  private mutating func members(_ depth: Int) throws(Mismatch) -> [JSONValue.Member] {
    var members: [JSONValue.Member] = []
    try expect("{")
    if take("}") { return members }
    repeat {
      let name = try string()
      try expect(":")
      members.append(JSONValue.Member(name, try value(depth: depth)))
    } while take(",")
    try expect("}")
    return members
  }

  private mutating func word(_ word: String, _ value: JSONValue) throws(Mismatch) -> JSONValue {
    guard bytes[position...].starts(with: word.utf8) else { throw Mismatch() }
    position += word.utf8.count
    return value
  }

  /// A number (section 6): a whole one stays whole if it fits.
  private mutating func anyNumber() throws(Mismatch) -> JSONValue {
    let start = position
    _ = takeByte("-")
    if !takeByte("0"), takeDigits() == 0 { throw Mismatch() }
    var isWhole = true
    if takeByte(".") {
      isWhole = false
      if takeDigits() == 0 { throw Mismatch() }
    }
    if takeByte("e") || takeByte("E") {
      isWhole = false
      if !takeByte("+") { _ = takeByte("-") }
      if takeDigits() == 0 { throw Mismatch() }
    }
    let text = String(decoding: bytes[start..<position], as: UTF8.self)
    if isWhole, let number = Int(text) { return .integer(number) }
    guard let number = Double(text), number.isFinite else { throw Mismatch() }
    return .number(number)
  }

  private mutating func takeByte(_ byte: Unicode.Scalar) -> Bool {
    guard position < bytes.count, bytes[position] == UInt8(ascii: byte) else { return false }
    position += 1
    return true
  }

  private mutating func takeDigits() -> Int {
    let start = position
    while position < bytes.count, (48...57).contains(bytes[position]) { position += 1 }
    return position - start
  }
}
