import CCmark
import Diagnostics

/// The numeric character references in a text (CommonMark 0.30, section 2.5) for characters that
/// may not be published. libcmark turns some into wrong bytes, and others into U+FFFD.
struct CharacterReferences {
  /// A reference.
  struct Reference {
    /// Its place in the file.
    let range: SourceRange
    /// The number.
    let value: UInt32
  }

  /// The most references to report for one text.
  static let limit = 100

  /// All references in the text, including those in code, in order.
  private(set) var all: [Reference] = []

  /// The ranges of code, in which there are no references.
  var code: [SourceRange] = []

  init() {}

  /// Finds the references in a text.
  init(_ lines: SourceLines) {
    let body = lines.body
    let bytes = lines.bytes
    lines.bytes.withUnsafeBytes { buffer in
      guard let base = buffer.baseAddress else { return }
      var start = body.lowerBound
      while start < body.upperBound,
        // start is inside the body, which is inside the bytes.
        let found = ByteSearch.find(
          "&#", UnsafeRawBufferPointer(start: base + start, count: body.upperBound - start))
      {
        let place = start + found
        start = place + 2
        guard let reference = Self.read(bytes, place, before: body.upperBound),
          CharacterKind(reference.value) != .text, !Self.isEscaped(bytes, place, body.lowerBound)
        else { continue }
        all.append(reference)
      }
    }
  }

  private static func read(_ bytes: [UInt8], _ place: Int, before end: Int) -> Reference? {
    var digits = place + 2
    guard digits < end else { return nil }
    let isHex = bytes[digits] | 0x20 == UInt8(ascii: "x")
    if isHex { digits += 1 }
    // libcmark reads at most this number of digits.
    let limit = min(digits + (isHex ? 6 : 7), end)
    var value: UInt32 = 0
    var index = digits
    while index < limit, let digit = digit(bytes[index], isHex: isHex) {
      value = value * (isHex ? 16 : 10) + digit
      index += 1
    }
    guard index > digits, index < end, bytes[index] == UInt8(ascii: ";") else { return nil }
    return Reference(range: place..<index + 1, value: value)
  }

  private static func digit(_ byte: UInt8, isHex: Bool) -> UInt32? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): return UInt32(byte) - 0x30
    case _ where isHex && (0x61...0x66).contains(byte | 0x20): return UInt32(byte | 0x20) - 0x57
    default: return nil
    }
  }

  /// Whether an odd number of backslashes precedes a place.
  private static func isEscaped(_ bytes: [UInt8], _ place: Int, _ start: Int) -> Bool {
    var first = place
    while first > start, bytes[first - 1] == UInt8(ascii: "\\") { first -= 1 }
    return (place - first) % 2 == 1
  }

  /// Returns the problems, in order: at most `limit`.
  func diagnostics(_ file: SourceFile, _ lines: SourceLines) -> [Diagnostic] {
    var result: [Diagnostic] = []
    func report(_ problem: FileProblem, _ reference: Reference) {
      guard result.count < Self.limit else { return }
      let windows =
        (0x80..<0xA0).contains(reference.value)
        ? Windows1252.text([UInt8(truncatingIfNeeded: reference.value)]) : nil
      result.append(
        Diagnostic(
          problem, at: SourceLocation(file, reference.range),
          suggestion: Suggestion(replace: reference.range, with: windows ?? "")))
    }
    let code = self.code.sorted { $0.lowerBound < $1.lowerBound }
    var nextCode = 0
    var isolates = IsolateBalance<Reference>()
    var lineEnd = 0
    func endLine() {
      for open in isolates.endLine() {
        report(.textDirection(.notClosed, open.value), open)
      }
    }
    for reference in all {
      let place = reference.range.lowerBound
      while nextCode < code.count, code[nextCode].upperBound <= place { nextCode += 1 }
      if nextCode < code.count, code[nextCode].contains(place) { continue }
      if place >= lineEnd {
        endLine()
        lineEnd = lines.end(ofLineWith: place)
      }
      switch CharacterKind(reference.value) {
      case .text: break
      case .none: report(.controlCharacter(reference.value), reference)
      case .turning: report(.textDirection(.turning, reference.value), reference)
      case .isolate: isolates.begin(at: reference)
      case .isolateEnd:
        if !isolates.end() { report(.textDirection(.notOpened, reference.value), reference) }
      }
    }
    endLine()
    return result
  }
}

extension DocumentReader {
  /// Records where code is in the current leaf, so that references in it are ignored.
  mutating func noteInlineCode() {
    guard isMapped else { return }
    for token in tokens where token.kind == .code {
      references.code.append(place(Int(token.column)..<Int(token.endColumn)))
    }
  }

  /// Records the lines of a code block, without those of its fences.
  mutating func noteCode(_ node: CmarkNode) {
    let start = lines.offset(line: node.startLine, column: node.startColumn)
    let line = lines.bytes[start..<max(start, lines.range(ofLine: node.startLine).upperBound)]
    let hasFence = ["```", "~~~"].contains { line.starts(with: $0.utf8) }
    let first = node.startLine + (hasFence && !node.literal.starts(with: line) ? 1 : 0)
    guard node.endLine >= first else { return }
    references.code.append(
      lines.range(ofLine: first).lowerBound..<lines.range(ofLine: node.endLine).upperBound)
  }
}
