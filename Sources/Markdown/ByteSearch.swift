import Glibc

/// Searches in bytes by libc, which looks at many at a time.
enum ByteSearch {
  /// The length of a C string.
  static func length(_ string: UnsafePointer<CChar>) -> Int { Int(strlen(string)) }

  /// The offset of the first place where some ASCII bytes occur.
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

/// What the passes look for in a text, as bits.
enum ByteClass {
  /// `'` and `"`
  static let quote: UInt8 = 1 << 0
  /// `-`
  static let hyphen: UInt8 = 1 << 1
  /// `.`
  static let period: UInt8 = 1 << 2
  /// `~`
  static let tilde: UInt8 = 1 << 3
  /// `@`
  static let at: UInt8 = 1 << 4
  /// `:`
  static let colon: UInt8 = 1 << 5
  /// `^`
  static let caret: UInt8 = 1 << 6
  /// `w`
  static let w: UInt8 = 1 << 7

  /// The class of each byte.
  static let table: [UInt8] = {
    var table = [UInt8](repeating: 0, count: 256)
    table[Int(UInt8(ascii: "'"))] = quote
    table[Int(UInt8(ascii: "\""))] = quote
    table[Int(UInt8(ascii: "-"))] = hyphen
    table[Int(UInt8(ascii: "."))] = period
    table[Int(UInt8(ascii: "~"))] = tilde
    table[Int(UInt8(ascii: "@"))] = at
    table[Int(UInt8(ascii: ":"))] = colon
    table[Int(UInt8(ascii: "^"))] = caret
    table[Int(UInt8(ascii: "w"))] = w
    return table
  }()

  /// The classes of all bytes of a text.
  static func of(_ bytes: ArraySlice<UInt8>) -> UInt8 {
    table.withUnsafeBufferPointer { table in
      bytes.withUnsafeBufferPointer { bytes in
        var result: UInt8 = 0
        for byte in bytes { result |= table[Int(byte)] }
        return result
      }
    }
  }

  /// The first byte of some classes at or after `start`, before `end`; `end` when there is none.
  static func next(_ classes: UInt8, in bytes: [UInt8], from start: Int, before end: Int) -> Int {
    table.withUnsafeBufferPointer { table in
      bytes[start..<end].withUnsafeBufferPointer { bytes in
        var index = 0
        while index < bytes.count, table[Int(bytes[index])] & classes == 0 { index += 1 }
        return start + index
      }
    }
  }
}
