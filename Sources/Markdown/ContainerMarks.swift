/// Finds lines that would nest hundreds of containers, before libcmark builds them. libcmark needs
/// memory for each, and time for each on every line that follows.
enum ContainerMarks {
  /// So many marks on one line are certainly not intended, even in code.
  private static let limit = 1_000

  /// Returns the first line, from 1, that opens more than a thousand quotes and list items.
  static func tooDeepLine(_ lines: SourceLines) -> Int? {
    guard lines.body.count > limit else { return nil }
    for line in 1...max(1, lines.count) where lines.range(ofLine: line).count > limit {
      if marks(lines.bytes[lines.range(ofLine: line)]) > limit { return line }
    }
    return nil
  }

  /// Returns the number of marks (`>`, `-`, `1.`) at the beginning of a line; 0 for a thematic
  /// break.
  private static func marks(_ line: ArraySlice<UInt8>) -> Int {
    var count = 0
    var index = line.startIndex
    var bullet: UInt8 = 0
    var isMixed = false
    scan: while index < line.endIndex {
      let byte = line[index]
      let hasSpace = index + 1 == line.endIndex || line[index + 1] <= 0x20
      switch byte {
      case 0x20, 0x09: break
      case UInt8(ascii: ">"):
        count += 1
        isMixed = true
      case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"):
        guard hasSpace else { break scan }
        if bullet != 0, bullet != byte { isMixed = true }
        bullet = byte
        count += 1
      case 0x30...0x39: break
      case UInt8(ascii: "."), UInt8(ascii: ")"):
        guard hasSpace else { break scan }
        isMixed = true
        count += 1
      default: break scan
      }
      index += 1
    }
    return index < line.endIndex || isMixed ? count : 0
  }
}
