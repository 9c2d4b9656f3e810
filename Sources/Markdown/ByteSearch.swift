import Glibc

/// Searches in bytes with libc, which compares many at a time.
enum ByteSearch {
  /// Returns the length of a C string.
  static func length(_ string: UnsafePointer<CChar>) -> Int { Int(strlen(string)) }

  /// Returns the offset of the first occurrence of some ASCII bytes.
  static func find(_ needle: StaticString, _ bytes: UnsafeRawBufferPointer) -> Int? {
    guard var start = bytes.baseAddress, needle.utf8CodeUnitCount > 0 else { return nil }
    let base = start
    let length = needle.utf8CodeUnitCount
    let end = start + bytes.count
    while end - start >= length {
      guard
        let found = memchr(start, Int32(needle.utf8Start[0]), end - start - length + 1)
      else { return nil }
      if memcmp(found, needle.utf8Start, length) == 0 { return UnsafeRawPointer(found) - base }
      start = UnsafeRawPointer(found) + 1
    }
    return nil
  }
}

/// The characters that the passes look for in a text, as bits.
enum ByteClass {
  /// `'` and `"`
  static let quote: UInt16 = 1 << 0
  /// `-`
  static let hyphen: UInt16 = 1 << 1
  /// `.`
  static let period: UInt16 = 1 << 2
  /// `~`
  static let tilde: UInt16 = 1 << 3
  /// `@`
  static let at: UInt16 = 1 << 4
  /// `:`
  static let colon: UInt16 = 1 << 5
  /// `^`
  static let caret: UInt16 = 1 << 6
  /// `w`
  static let w: UInt16 = 1 << 7

  /// `[`, `]`, `{`, `*`, `_`, `<`, `#` and `=`: any that remain in a text can be a mistake.
  static let sign: UInt16 = 1 << 8
  /// The first bytes of characters without width, and of spaces other than the ordinary one.
  static let hidden: UInt16 = 1 << 9

  /// The class of each byte.
  static let table: [UInt16] = {
    var table = [UInt16](repeating: 0, count: 256)
    table[Int(UInt8(ascii: "'"))] = quote
    table[Int(UInt8(ascii: "\""))] = quote
    table[Int(UInt8(ascii: "-"))] = hyphen
    table[Int(UInt8(ascii: "."))] = period
    table[Int(UInt8(ascii: "~"))] = tilde
    table[Int(UInt8(ascii: "@"))] = at
    table[Int(UInt8(ascii: ":"))] = colon
    table[Int(UInt8(ascii: "^"))] = caret
    table[Int(UInt8(ascii: "w"))] = w
    for byte in "[]{*_<#=".utf8 { table[Int(byte)] = sign }
    for byte in [0xC2, 0xCD, 0xD8, 0xE1, 0xE2, 0xE3, 0xEF] { table[byte] = hidden }
    return table
  }()

  /// Returns the classes of all bytes of a text.
  static func of(_ bytes: ArraySlice<UInt8>) -> UInt16 {
    table.withUnsafeBufferPointer { table in
      bytes.withUnsafeBufferPointer { bytes in
        var result: UInt16 = 0
        for byte in bytes { result |= table[Int(byte)] }
        return result
      }
    }
  }

  /// Returns the first byte of some classes at or after `start`, before `end`; `end` if there is
  /// none.
  static func next(_ classes: UInt16, in bytes: [UInt8], from start: Int, before end: Int) -> Int {
    table.withUnsafeBufferPointer { table in
      bytes[start..<end].withUnsafeBufferPointer { bytes in
        var index = 0
        while index < bytes.count, table[Int(bytes[index])] & classes == 0 { index += 1 }
        return start + index
      }
    }
  }
}
