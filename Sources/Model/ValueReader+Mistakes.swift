import Diagnostics
import FrontMatter

/// Values that are something else than their writers think.
extension ValueReader {
  /// Reports a text that looks empty and is not.
  mutating func checkVisible(_ text: String, _ node: YAMLNode, field: String) -> Bool {
    guard text.isInvisible else { return true }
    let characters = text.invisibleCharacters
    if characters.isEmpty { return true }
    report(.invisibleValue(field: field, characters: characters), at: node.range)
    return false
  }

  /// Reports what a text without quotes lost to a comment, and what it holds of HTML.
  mutating func checkMistakes(_ text: String, _ node: YAMLNode, field: String) {
    reportComment(behind: node, field: field)
    add(TextMistakes.entities(in: text, node, file))
  }

  /// Reports that a value, or a part of it, is a comment; returns whether it is.
  @discardableResult
  mutating func reportComment(behind node: YAMLNode, field: String) -> Bool {
    guard let found = TextMistakes.comment(behind: node, in: file, field: field) else {
      return false
    }
    add([found])
    return true
  }

  /// Reports a value that is no list; several without brackets are known for what they are.
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

  /// Reports a value that is not among the choices; what visitors read of one is known for what it is.
  mutating func reportChoice(
    _ text: String, _ choices: [Choice], _ node: YAMLNode, field: String
  ) {
    let meant = choices.filter { choice in
      choice.label.byLanguage.values.contains { $0.lowercased() == text.lowercased() }
    }
    if meant.count == 1, let choice = meant.first, choice.value.lowercased() != text.lowercased() {
      report(
        .choiceLabel(field: field, value: text, choice: choice.name), at: node.range,
        replacement: choice.value, isSafe: true)
      return
    }
    report(
      .unknownChoice(field: field, value: text, choices: choices.map(\.name)), at: node.range,
      near: choices.map(\.value), to: text)
  }
}
