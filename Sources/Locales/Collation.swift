/// A language's alphabetical order: the CLDR's root order with the language's own letters inserted
/// (UTS 10; UTS 35, part 5).
///
/// An element has 32 bits: primary weight << 16 | secondary << 8 | tertiary. A primary weight is 32
/// times the letter's rank, plus a place for the language's own letters after it.
struct Collation: Sendable {
  /// The elements by `Collation.index`: an element; 0 for a scalar that is ignored; or, with the
  /// highest bit set, count << 16 | index of several elements in `pool`.
  var elements: [UInt32] = []
  var pool: [UInt32] = []
  /// Sequences of scalars that form one letter, by their first scalar, longest first.
  var contractions: [UInt32: [(rest: [UInt32], elements: [UInt32])]] = [:]
  private var hasContractions: Bool { !contractions.isEmpty }

  static let common: UInt32 = 0x0101
  static let several: UInt32 = 0x8000_0000

  /// Returns the position of a scalar in `elements`; nil if the root order sorts it by code point.
  static func index(_ scalar: UInt32) -> Int? {
    if scalar < 0x20 { return nil }
    if scalar < 0x530 { return Int(scalar) - 0x20 }
    var start = 0
    for range in CollationData.ranges {
      if range.contains(scalar) { return start + Int(scalar - range.lowerBound) }
      start += range.count
    }
    return nil
  }

  /// Returns a key whose order is the alphabetical order of the texts.
  func key(_ text: String) -> [UInt8] {
    var writer = KeyWriter(capacity: text.utf8.count * 2 + 8)
    let scalars = text.unicodeScalars
    var index = scalars.startIndex
    let end = scalars.endIndex
    while index < end {
      let scalar = scalars[index].value
      if scalar &- 0x30 < 10 {
        index = number(scalars, index, &writer)
        continue
      }
      scalars.formIndex(after: &index)
      guard let place = Collation.index(scalar) else {
        if scalar >= 0x80 { writer.add(codePoint: scalar) }
        continue
      }
      if hasContractions, let found = contraction(scalar, scalars[index...]) {
        scalars.formIndex(&index, offsetBy: found.rest.count)
        for element in found.elements { writer.add(element) }
        continue
      }
      let element = elements[place]
      if element < Collation.several {
        writer.add(element)
      } else {
        let first = Int(element & 0xFFFF)
        let count = Int((element >> 16) & 0x7FFF)
        for element in pool[first..<first + count] { writer.add(element) }
      }
    }
    return writer.key
  }

  private func contraction(
    _ first: UInt32, _ rest: Substring.UnicodeScalarView
  ) -> (rest: [UInt32], elements: [UInt32])? {
    contractions[first]?.first { rest.starts(with: $0.rest) { $0.value == $1 } }
  }

  /// Compares two texts from the start by the primary weights of their ASCII letters. Returns nil
  /// if these do not decide.
  func compareQuickly(_ a: String, _ b: String) -> Int? {
    guard !hasContractions else { return nil }
    let result = a.utf8.withContiguousStorageIfAvailable { a in
      b.utf8.withContiguousStorageIfAvailable { b -> Int? in
        for index in 0..<min(a.count, b.count) {
          let x = a[index]
          let y = b[index]
          guard x >= 0x20, y >= 0x20, x < 0x7F, y < 0x7F, x &- 0x30 > 9, y &- 0x30 > 9 else {
            return nil
          }
          let left = elements[Int(x) - 0x20] >> 16
          let right = elements[Int(y) - 0x20] >> 16
          if left != right { return left == 0 || right == 0 ? nil : Int(left) - Int(right) }
        }
        return nil
      }
    }
    return (result ?? nil) ?? nil
  }

  /// Returns elements that sort a run of digits by value: first its number of digits without
  /// leading zeros, then the digits.
  private func number(
    _ scalars: String.UnicodeScalarView, _ start: String.Index, _ writer: inout KeyWriter
  ) -> String.Index {
    var index = start
    var digits: [UInt32] = []
    while index < scalars.endIndex, scalars[index].value &- 0x30 < 10, digits.count < 1000 {
      if scalars[index] != "0" || !digits.isEmpty { digits.append(scalars[index].value - 0x30) }
      scalars.formIndex(after: &index)
    }
    let zero = elements[0x10]
    writer.add(zero)
    writer.add(UInt32(digits.count + 32) << 16 | Collation.common)
    for digit in digits { writer.add((digit + 32) << 16 | Collation.common) }
    return index
  }
}

/// Builds a key: the primary weights, then the secondary and tertiary ones if they are needed. Each
/// level follows a zero.
private struct KeyWriter {
  private var primary: [UInt8] = []
  private var secondary: [UInt8] = []
  private var tertiary: [UInt8] = []
  private var secondaries = 0
  private var tertiaries = 0

  init(capacity: Int) { primary.reserveCapacity(capacity) }

  @inline(__always)
  mutating func add(_ element: UInt32) {
    let weight = element >> 16
    if weight != 0 {
      primary.append(UInt8(truncatingIfNeeded: weight >> 8))
      primary.append(UInt8(truncatingIfNeeded: weight))
    }
    if element & 0xFFFF == Collation.common {
      secondaries += 1
      tertiaries += 1
    } else {
      addAccent(element)
    }
  }

  /// Common weights at the end are left out, so that most keys have only primary weights.
  private mutating func addAccent(_ element: UInt32) {
    let s = UInt8(truncatingIfNeeded: element >> 8)
    if s > 1 {
      while secondary.count < secondaries { secondary.append(1) }
      secondary.append(s)
    }
    if s > 0 { secondaries += 1 }
    let t = UInt8(truncatingIfNeeded: element)
    if t > 1 {
      while tertiary.count < tertiaries { tertiary.append(1) }
      tertiary.append(t)
    }
    if t > 0 { tertiaries += 1 }
  }

  /// Adds a scalar that the table does not have. These come last, by code point.
  mutating func add(codePoint: UInt32) {
    add((0xE000 + codePoint >> 12) << 16 | Collation.common)
    primary.append(UInt8(truncatingIfNeeded: 0x10 + (codePoint >> 8) & 0xF))
    primary.append(UInt8(truncatingIfNeeded: codePoint))
  }

  var key: [UInt8] {
    if secondary.isEmpty && tertiary.isEmpty { return primary }
    var key = primary
    key.reserveCapacity(primary.count + secondary.count + tertiary.count + 3)
    key += [0, 0]
    key += secondary
    key.append(0)
    key += tertiary
    return key
  }
}
