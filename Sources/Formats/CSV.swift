/// A table for spreadsheets: comma-separated values (RFC 4180) in UTF-8. A byte-order mark tells
/// spreadsheets the encoding.
public struct CSV: Sendable {
  /// The bytes that are written so far.
  public private(set) var bytes: [UInt8] = [0xEF, 0xBB, 0xBF]

  /// Begins a table with its header row.
  public init(head: [String]) { row(head) }

  /// Writes a row.
  ///
  /// A value that a spreadsheet would run as a formula gets an apostrophe before it, which
  /// spreadsheets read as "this is a text".
  public mutating func row(_ values: [String]) {
    for (index, value) in values.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      let isFormula = value.unicodeScalars.first.map { "=+-@\t\r".unicodeScalars.contains($0) }
      let text = (isFormula ?? false) && Double(value) == nil ? "'" + value : value
      guard text.utf8.contains(where: { [0x22, 0x2C, 0x0A, 0x0D].contains($0) }) else {
        bytes += text.utf8
        continue
      }
      bytes.append(0x22)
      for byte in text.utf8 {
        if byte == 0x22 { bytes.append(0x22) }
        bytes.append(byte)
      }
      bytes.append(0x22)
    }
    bytes += [13, 10]
  }
}
