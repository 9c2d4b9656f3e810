/// Reads numbers from untrusted bytes, never beyond their end.
struct Bytes {
  /// The whole file.
  let all: [UInt8]

  init(_ all: [UInt8]) { self.all = all }

  var count: Int { all.count }

  /// Returns the byte at an offset.
  func byte(_ at: Int) throws(ImageFault) -> Int {
    guard at >= 0, at < all.count else { throw .truncated }
    return Int(all[at])
  }

  /// Returns a big-endian number of up to eight bytes. One above 2^53 counts as damage.
  func big(_ at: Int, _ size: Int) throws(ImageFault) -> Int {
    try require(at, size)
    var value: UInt64 = 0
    for offset in 0..<size { value = value << 8 | UInt64(all[at + offset]) }
    guard value < 1 << 53 else { throw .damaged }
    return Int(value)
  }

  /// Returns a little-endian number of up to four bytes.
  func little(_ at: Int, _ size: Int) throws(ImageFault) -> Int {
    try require(at, size)
    var value = 0
    for offset in (0..<size).reversed() { value = value << 8 | Int(all[at + offset]) }
    return value
  }

  /// Whether an ASCII text is at an offset.
  func has(_ text: StaticString, at offset: Int) -> Bool {
    text.withUTF8Buffer { wanted in
      offset >= 0 && wanted.count <= all.count - offset
        && all[offset..<(offset + wanted.count)].elementsEqual(wanted)
    }
  }

  /// Returns the bytes of a range, which must be inside the file.
  func slice(_ range: Range<Int>) throws(ImageFault) -> ArraySlice<UInt8> {
    guard range.lowerBound >= 0, range.upperBound <= all.count else { throw .truncated }
    return all[range]
  }

  private func require(_ at: Int, _ size: Int) throws(ImageFault) {
    guard at >= 0, size <= all.count - at else { throw .truncated }
  }
}

/// Returns a number as big-endian bytes.
func bigEndian(_ value: Int, _ size: Int) -> [UInt8] {
  (0..<size).reversed().map { UInt8(truncatingIfNeeded: value >> ($0 * 8)) }
}

/// Returns a number as little-endian bytes.
func littleEndian(_ value: Int, _ size: Int) -> [UInt8] {
  (0..<size).map { UInt8(truncatingIfNeeded: value >> ($0 * 8)) }
}
