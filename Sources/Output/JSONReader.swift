/// Notes that are not what Polder wrote.
struct DamagedNotes: Error {}

/// Reads Polder's own notes: the members in the order in which Polder writes them, any white space
/// between them, and nothing else.
struct JSONReader {
  private let bytes: [UInt8]
  private var position = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  private mutating func skipSpace() {
    while position < bytes.count,
      bytes[position] == 0x20 || (0x09...0x0A).contains(bytes[position]) || bytes[position] == 0x0D
    {
      position += 1
    }
  }

  /// Takes a punctuation mark if it is next.
  mutating func take(_ mark: Unicode.Scalar) -> Bool {
    skipSpace()
    guard position < bytes.count, bytes[position] == UInt8(ascii: mark) else { return false }
    position += 1
    return true
  }

  mutating func expect(_ mark: Unicode.Scalar) throws(DamagedNotes) {
    guard take(mark) else { throw DamagedNotes() }
  }

  /// The name of a member and its colon.
  mutating func name(_ name: String) throws(DamagedNotes) {
    guard try string() == name else { throw DamagedNotes() }
    try expect(":")
  }

  /// A whole number from 0 to 2^63 - 1.
  mutating func number() throws(DamagedNotes) -> Int64 {
    skipSpace()
    let start = position
    var value: Int64 = 0
    while position < bytes.count, (48...57).contains(bytes[position]) {
      let (product, overflow) = value.multipliedReportingOverflow(by: 10)
      let (sum, more) = product.addingReportingOverflow(Int64(bytes[position] - 48))
      if overflow || more { throw DamagedNotes() }
      value = sum
      position += 1
    }
    if start == position || bytes[start] == 48 && position > start + 1 { throw DamagedNotes() }
    return value
  }

  mutating func string() throws(DamagedNotes) -> String {
    try expect("\"")
    let start = position
    while position < bytes.count, bytes[position] != UInt8(ascii: "\"") {
      if bytes[position] == UInt8(ascii: "\\") || bytes[position] < 0x20 {
        return try escapedString(from: start)
      }
      position += 1
    }
    guard position < bytes.count,
      let text = String(validating: bytes[start..<position], as: UTF8.self)
    else { throw DamagedNotes() }
    position += 1
    return text
  }

  /// A string with escapes; only those that `JSONWriter` writes in file names.
  private mutating func escapedString(from start: Int) throws(DamagedNotes) -> String {
    var content = Array(bytes[start..<position])
    while position < bytes.count, bytes[position] != UInt8(ascii: "\"") {
      let byte = bytes[position]
      position += 1
      guard byte == UInt8(ascii: "\\") else {
        if byte < 0x20 { throw DamagedNotes() }
        content.append(byte)
        continue
      }
      guard position < bytes.count,
        bytes[position] == UInt8(ascii: "\"") || bytes[position] == UInt8(ascii: "\\")
      else { throw DamagedNotes() }
      content.append(bytes[position])
      position += 1
    }
    guard position < bytes.count, let text = String(validating: content, as: UTF8.self) else {
      throw DamagedNotes()
    }
    position += 1
    return text
  }

  /// A list; `read` reads one element.
  mutating func list<Element>(
    _ read: (inout JSONReader) throws(DamagedNotes) -> Element
  ) throws(DamagedNotes) -> [Element] {
    var elements: [Element] = []
    try expect("[")
    if take("]") { return elements }
    repeat { elements.append(try read(&self)) } while take(",")
    try expect("]")
    return elements
  }

  /// Nothing but white space may be left.
  mutating func end() throws(DamagedNotes) {
    skipSpace()
    guard position == bytes.count else { throw DamagedNotes() }
  }
}
