/// Writes the parts of a tar archive (POSIX.1-2017, pax, "ustar Interchange Format" and "pax
/// Interchange Format").
enum Tar {
  static let blockSize = 512

  /// The size of the largest file, in bytes: eleven octal digits.
  static let largestFile: Int64 = 0o77_777_777_777

  /// The time of every file, in seconds after 1970: 1 January 1980, which no program treats as an
  /// error. The true time would make every archive different.
  private static let time: Int64 = 315_532_800

  /// Returns what precedes a file's bytes.
  static func header(path: String, size: Int64) -> [UInt8] {
    let bytes = Array(path.utf8)
    if bytes.allSatisfy({ $0 < 0x80 }), let (prefix, name) = split(bytes) {
      return block(prefix: prefix, name: name, size: size, type: UInt8(ascii: "0"))
    }
    // The name is too long or not ASCII: a record before it has the name, and old programs see a
    // shortened one.
    let record = self.record("path", path)
    let short = bytes.suffix(100).map { $0 < 0x80 ? $0 : UInt8(ascii: "_") }[...]
    return block(
      prefix: [], name: Array("pax".utf8)[...], size: Int64(record.count), type: UInt8(ascii: "x"))
      + record + padding(after: record.count)
      + block(prefix: [], name: short, size: size, type: UInt8(ascii: "0"))
  }

  /// Returns the zeros that fill a file's last block.
  static func padding(after count: Int) -> [UInt8] {
    [UInt8](repeating: 0, count: (blockSize - count % blockSize) % blockSize)
  }

  /// Returns the end of an archive of `count` bytes: two blocks of zeros, and more up to a multiple
  /// of twenty blocks.
  static func end(after count: Int) -> [UInt8] {
    let record = 20 * blockSize
    let least = count + 2 * blockSize
    return [UInt8](repeating: 0, count: (least + record - 1) / record * record - count)
  }

  /// Returns a path split over the header's two fields; nil if it does not fit.
  private static func split(
    _ path: [UInt8]
  ) -> (prefix: ArraySlice<UInt8>, name: ArraySlice<UInt8>)? {
    if path.count <= 100 { return ([], path[...]) }
    for slash in path.indices.reversed() where path[slash] == UInt8(ascii: "/") && slash <= 155 {
      let name = path[(slash + 1)...]
      return name.count <= 100 && !name.isEmpty ? (path[..<slash], name) : nil
    }
    return nil
  }

  /// Returns a record of a pax header: its own length, a keyword and a value.
  private static func record(_ keyword: String, _ value: String) -> [UInt8] {
    let rest = " \(keyword)=\(value)\n"
    // The length includes its own digits.
    var length = rest.utf8.count
    while String(length).utf8.count + rest.utf8.count != length {
      length = String(length).utf8.count + rest.utf8.count
    }
    return Array("\(length)\(rest)".utf8)
  }

  private static func block(
    prefix: ArraySlice<UInt8>, name: ArraySlice<UInt8>, size: Int64, type: UInt8
  ) -> [UInt8] {
    var block = [UInt8](repeating: 0, count: blockSize)
    func put(_ text: some Sequence<UInt8>, at start: Int) {
      for (position, byte) in text.enumerated() { block[start + position] = byte }
    }
    func octal(_ number: Int64, digits: Int) -> [UInt8] {
      let text = String(number, radix: 8)
      return Array((String(repeating: "0", count: digits - text.utf8.count) + text).utf8)
    }
    put(name, at: 0)
    put(octal(0o644, digits: 7), at: 100)
    put(octal(0, digits: 7), at: 108)
    put(octal(0, digits: 7), at: 116)
    put(octal(size, digits: 11), at: 124)
    put(octal(time, digits: 11), at: 136)
    put([UInt8](repeating: UInt8(ascii: " "), count: 8), at: 148)
    block[156] = type
    put("ustar\u{0}00".utf8, at: 257)
    put(octal(0, digits: 7), at: 329)
    put(octal(0, digits: 7), at: 337)
    put(prefix, at: 345)
    let sum = block.reduce(0) { $0 + Int64($1) }
    put(octal(sum, digits: 6), at: 148)
    block[154] = 0
    return block
  }
}
