import Diagnostics

/// Checks that a file is text that can be published: UTF-8 without control characters, and without
/// characters that make it read differently from how it is written.
public enum TextCheck {
  /// The largest number of places to report in one file.
  static let limit = 100

  /// Returns the places where a file is not text: bytes that are not UTF-8 (The Unicode Standard,
  /// table 3-7), NUL bytes, and code points that are not text or that reverse its direction
  /// (`CharacterKind`). Isolated parts with a direction of their own are allowed within a line.
  ///
  /// The result is empty for a good file. It has at most 100 places, with neighbours joined; a file
  /// in UTF-16 gets one.
  public static func check(_ file: SourceFile) -> [Diagnostic] {
    file.bytes.withUnsafeBytes { bytes in
      if bytes.count >= 2, bytes[0] ^ bytes[1] == 1, bytes[0] >= 0xFE {
        return [Diagnostic(FileProblem.utf16, at: SourceLocation(file, 0..<2))]
      }
      var faults = Faults()
      scan(bytes, &faults)
      return faults.list.prefix(limit).map { fault in
        let range = fault.range
        switch fault.kind {
        case .nul: return Diagnostic(FileProblem.nulByte, at: SourceLocation(file, range))
        case .control(let scalar):
          return Diagnostic(
            FileProblem.controlCharacter(scalar), at: SourceLocation(file, range),
            suggestion: Suggestion(replace: range, with: ""))
        case .direction(let fault, let scalar):
          return Diagnostic(
            FileProblem.textDirection(fault, scalar), at: SourceLocation(file, range),
            suggestion: Suggestion(replace: range, with: ""))
        case .notUTF8:
          let wrong = Array(bytes[range])
          let windows = Windows1252.text(wrong)
          return Diagnostic(
            FileProblem.notUTF8(bytes: Array(wrong.prefix(5)), windows: windows),
            at: SourceLocation(file, range),
            suggestion: windows.map { Suggestion(replace: range, with: $0) })
        }
      }
    }
  }

  private enum Kind: Equatable {
    case nul
    case control(UInt32)
    case direction(DirectionFault, UInt32)
    case notUTF8
  }

  private struct Faults {
    var list: [(kind: Kind, range: SourceRange)] = []
    var isolates = IsolateBalance<(range: SourceRange, scalar: UInt32)>()
    var isFull: Bool { list.count > TextCheck.limit }

    mutating func endLine() {
      for part in isolates.endLine() where !isFull {
        add(.direction(.notClosed, part.scalar), part.range)
      }
    }

    mutating func add(_ kind: Kind, _ range: SourceRange) {
      if let last = list.last, last.kind == kind, last.range.upperBound == range.lowerBound {
        list[list.count - 1].range = last.range.lowerBound..<range.upperBound
      } else {
        list.append((kind, range))
      }
    }
  }

  private static func scan(_ bytes: UnsafeRawBufferPointer, _ faults: inout Faults) {
    let count = bytes.count
    var offset = 0
    while offset < count, !faults.isFull {
      // Skip eight bytes at once while all are ASCII and none is a control character.
      while offset + 8 <= count {
        // offset + 8 <= count, so the eight bytes are inside the buffer.
        let word = bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
        let below = (word &- 0x2020_2020_2020_2020) & ~word
        let delete = word ^ 0x7F7F_7F7F_7F7F_7F7F
        let isDelete = (delete &- 0x0101_0101_0101_0101) & ~delete
        if (word | below | isDelete) & 0x8080_8080_8080_8080 != 0 { break }
        offset += 8
      }
      let stop = min(offset + 8, count)
      while offset < stop { offset = step(bytes, offset, &faults) }
    }
    faults.endLine()
  }

  /// Checks the character at `offset`; returns where the next begins.
  private static func step(
    _ bytes: UnsafeRawBufferPointer, _ offset: Int, _ faults: inout Faults
  ) -> Int {
    let byte = bytes[offset]
    if byte < 0x80 {
      if byte == 0x0A || byte == 0x0D { faults.endLine() }
      if CharacterKind(UInt32(byte)) == .none {
        faults.add(byte == 0 ? .nul : .control(UInt32(byte)), offset..<(offset + 1))
      }
      return offset + 1
    }
    let length = sequenceLength(bytes, offset)
    guard length > 0 else {
      faults.add(.notUTF8, offset..<(offset + 1))
      return offset + 1
    }
    let range = offset..<(offset + length)
    // The first byte of a sequence of n bytes holds 7 - n bits of the code point.
    var scalar = UInt32(byte) & (0x7F >> UInt32(length))
    for next in range.dropFirst() { scalar = scalar << 6 | UInt32(bytes[next] & 0x3F) }
    switch CharacterKind(scalar) {
    case .text: break
    case .none: faults.add(.control(scalar), range)
    case .turning: faults.add(.direction(.turning, scalar), range)
    case .isolate: faults.isolates.begin(at: (range, scalar))
    case .isolateEnd:
      if !faults.isolates.end() { faults.add(.direction(.notOpened, scalar), range) }
    }
    return offset + length
  }

  /// Returns the length of the well-formed sequence at `offset`, 2...4; 0 if it is ill-formed.
  private static func sequenceLength(_ bytes: UnsafeRawBufferPointer, _ offset: Int) -> Int {
    let first = bytes[offset]
    let length: Int
    var second: ClosedRange<UInt8> = 0x80...0xBF
    switch first {
    case 0xC2...0xDF: length = 2
    case 0xE0: (length, second) = (3, 0xA0...0xBF)
    case 0xED: (length, second) = (3, 0x80...0x9F)
    case 0xE1...0xEF: length = 3
    case 0xF0: (length, second) = (4, 0x90...0xBF)
    case 0xF1...0xF3: length = 4
    case 0xF4: (length, second) = (4, 0x80...0x8F)
    default: return 0
    }
    guard offset + length <= bytes.count, second.contains(bytes[offset + 1]) else { return 0 }
    for next in (offset + 2)..<(offset + length) where bytes[next] & 0xC0 != 0x80 { return 0 }
    return length
  }
}
