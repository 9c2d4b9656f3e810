import Diagnostics
import FrontMatter

/// Mistakes in texts that YAML cannot report: parts that become comments, and HTML that is not interpreted.
enum TextMistakes {
  /// Reports a text without quotes that is cut short by a `#`, which starts a comment; nil when there is no
  /// comment. The suggestion puts the text and the comment in quotes.
  static func comment(behind node: YAMLNode, in file: SourceFile, field: String) -> Diagnostic? {
    guard case .scalar(_, isPlain: true) = node.content else { return nil }
    let bytes = file.bytes
    func isBlank(_ place: Int) -> Bool { bytes[place] == 0x20 || bytes[place] == 0x09 }
    func isBreak(_ place: Int) -> Bool { bytes[place] == 0x0A || bytes[place] == 0x0D }
    var start = node.range.upperBound
    while start < bytes.count, isBlank(start) { start += 1 }
    guard start > node.range.upperBound, start < bytes.count, bytes[start] == UInt8(ascii: "#")
    else { return nil }
    var end = start
    while end < bytes.count, !isBreak(end) { end += 1 }
    while end > start, isBlank(end - 1) { end -= 1 }
    let text = (node.range.isEmpty ? start : node.range.lowerBound)..<end
    let isOneLine = !text.contains { isBreak($0) }
    return Diagnostic(
      ContentProblem.commentInText(
        field: field, comment: String(decoding: bytes[start..<end], as: UTF8.self)),
      at: SourceLocation(file, start..<end),
      suggestion: isOneLine && text.count <= 1000
        ? Suggestion(
          replace: text, with: YAML.quoted(String(decoding: bytes[text], as: UTF8.self))) : nil)
  }

  /// The character references of HTML in a text, at their places.
  static func entities(in text: String, _ node: YAMLNode, _ file: SourceFile) -> [Diagnostic] {
    HTMLEntities.found(in: text).map { entity, character in
      let whole = node.range.clamped(to: 0..<file.bytes.count)
      let place = file.bytes[whole].firstRange(of: Array(entity.utf8))
      let shown =
        character.isInvisible
        ? character.unicodeScalars.map { scalar in
          let hex = String(scalar.value, radix: 16, uppercase: true)
          return "U+" + String(repeating: "0", count: max(0, 4 - hex.count)) + hex
        }.joined() : character
      return Diagnostic(
        ContentProblem.entityInText(entity: entity, character: shown),
        at: SourceLocation(file, place ?? whole),
        // A quotation mark may end the text.
        suggestion: place.flatMap {
          character == "\"" || character == "'" ? nil : Suggestion(replace: $0, with: character)
        })
    }
  }
}
