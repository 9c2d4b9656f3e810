import Diagnostics

/// The escapes of texts in double quotes (YAML 1.1, section 5.7) that stand for characters that may
/// not be published. `TextCheck` finds those that the file contains directly.
enum YAMLEscapes {
  /// Returns the errors in the escapes of a scalar with the value `text` at `range`.
  static func check(
    _ text: String, _ range: SourceRange, _ bytes: UnsafeBufferPointer<UInt8>, _ file: SourceFile
  ) -> [Diagnostic] {
    guard range.count > 2, bytes[range.lowerBound] == Lines.quote,
      text.unicodeScalars.contains(where: { CharacterKind($0.value) != .text })
    else { return [] }
    var diagnostics: [Diagnostic] = []
    var isolates = IsolateBalance<(range: SourceRange, value: UInt32)>()
    func report(_ problem: FileProblem, _ range: SourceRange) {
      guard diagnostics.count < TextCheck.limit else { return }
      diagnostics.append(
        Diagnostic(
          problem, at: SourceLocation(file, range),
          suggestion: Suggestion(replace: range, with: "")))
    }
    func endLine() {
      for part in isolates.endLine() {
        report(.textDirection(.notClosed, part.value), part.range)
      }
    }
    var offset = range.lowerBound + 1
    while offset + 1 < range.upperBound {
      guard bytes[offset] == UInt8(ascii: "\\") else {
        if Lines.isBreak(bytes[offset]) { endLine() }
        offset += 1
        continue
      }
      let (value, length) = read(bytes, offset, before: range.upperBound)
      let place = offset..<(offset + length)
      offset += length
      if value == 0x0A || value == 0x0D { endLine() }
      switch CharacterKind(value) {
      case .text: break
      case .none: report(.controlCharacter(value), place)
      case .turning: report(.textDirection(.turning, value), place)
      case .isolate: isolates.begin(at: (place, value))
      case .isolateEnd:
        if !isolates.end() { report(.textDirection(.notOpened, value), place) }
      }
    }
    endLine()
    return diagnostics
  }

  /// Returns the character that the escape at `offset` stands for, and the length of the escape.
  /// For an escape of no interest, it returns the character after the backslash.
  private static func read(
    _ bytes: UnsafeBufferPointer<UInt8>, _ offset: Int, before end: Int
  ) -> (value: UInt32, length: Int) {
    let letter = bytes[offset + 1]
    switch letter {
    case UInt8(ascii: "0"): return (0, 2)
    case UInt8(ascii: "a"): return (0x07, 2)
    case UInt8(ascii: "b"): return (0x08, 2)
    case UInt8(ascii: "v"): return (0x0B, 2)
    case UInt8(ascii: "f"): return (0x0C, 2)
    case UInt8(ascii: "e"): return (0x1B, 2)
    case UInt8(ascii: "N"): return (0x85, 2)
    case UInt8(ascii: "n"): return (0x0A, 2)
    case UInt8(ascii: "r"): return (0x0D, 2)
    case UInt8(ascii: "x"), UInt8(ascii: "u"), UInt8(ascii: "U"):
      let digits = letter == UInt8(ascii: "x") ? 2 : letter == UInt8(ascii: "u") ? 4 : 8
      let last = min(offset + 2 + digits, end)
      let text = String(decoding: bytes[(offset + 2)..<last], as: UTF8.self)
      return (UInt32(text, radix: 16) ?? 0x20, last - offset)
    default: return (0x20, 2)
    }
  }
}
