import Diagnostics
import FrontMatter

// Values that are not what their writers think.
extension ValueReader {
  /// Reports a text that has only invisible characters; returns whether it can be used.
  mutating func checkVisible(_ text: String, _ node: YAMLNode, field: String) -> Bool {
    guard text.isInvisible else { return true }
    let characters = text.invisibleCharacters
    if characters.isEmpty { return true }
    report(.invisibleValue(field: field, characters: characters), at: node.range)
    return false
  }

  /// Reports a comment behind a text without quotes, and HTML character references in the text.
  mutating func checkMistakes(_ text: String, _ node: YAMLNode, field: String) {
    reportComment(behind: node, field: field)
    add(TextMistakes.entities(in: text, node, file))
  }

  /// Reports that a value, or a part of it, is a comment; returns whether that is so.
  @discardableResult
  mutating func reportComment(behind node: YAMLNode, field: String) -> Bool {
    guard let found = TextMistakes.comment(behind: node, in: file, field: field) else {
      return false
    }
    add([found])
    return true
  }

  /// Reports a value that is not a list. If it is several values without brackets, the message says so.
  mutating func reportNoList(_ node: YAMLNode, _ expected: Expectation, field: String) {
    let parts = (node.scalar ?? "").split { $0 == "," || $0 == ";" }.map { part in
      String(part.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
    }.filter { !$0.isEmpty }
    guard parts.count > 1 else {
      report(.wrongType(field: field, expected: expected), at: node.range)
      return
    }
    let items = parts.map { part in
      let isPlain = part.utf8.allSatisfy {
        $0 == 0x20 || $0 == 0x2D || (0x30...0x39).contains($0) || ($0 | 0x20) &- 0x61 < 26
          || $0 >= 0x80
      }
      return isPlain && part.first != "-" ? part : YAML.quoted(part)
    }
    report(
      .listWithoutBrackets(field: field), at: node.range,
      replacement: "[\(items.joined(separator: ", "))]")
  }

  /// Reports an invisible character in an address or a name, at its place in the file if that is known; returns
  /// whether there is none.
  mutating func checkCharacters(_ text: String, _ node: YAMLNode, field: String) -> Bool {
    guard let character = Invisible.firstMisplaced(in: text) else { return true }
    let wanted = Array(String(character).utf8)
    let bytes = file.bytes[node.range]
    let start = bytes.indices.first { bytes[$0...].starts(with: wanted) }
    report(
      .invisibleCharacter(field: field, character: character),
      at: start.map { $0..<$0 + wanted.count } ?? node.range,
      replacement: start == nil ? nil : "", isSafe: start != nil)
    return false
  }
}
