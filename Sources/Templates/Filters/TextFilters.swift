extension Filter {
  /// The filters of texts.
  static let texts: [Filter] = [
    Filter(
      name: "upper", foreignNames: ["upcase", "uppercase"],
      summary: "the text in capitals",
      example: Example(#"{{ page.title | upper }}"#, gives: "AMSTERDAM")
    ) { $0.uppercased() },

    Filter(
      name: "lower", foreignNames: ["downcase", "lowercase"],
      summary: "the text in small letters",
      example: Example(#"{{ page.title | lower }}"#, gives: "amsterdam")
    ) { $0.lowercased() },

    Filter(
      name: "capitalise", foreignNames: ["capitalize", "title"],
      summary: "the text with a capital at its beginning",
      example: Example(#"{{ "a word" | capitalise }}"#, gives: "A word")
    ) { $0.prefix(1).uppercased() + $0.dropFirst() },

    Filter(
      name: "trim", foreignNames: ["strip"],
      summary: "the text without white space at its ends",
      example: Example(#"[{{ " a word " | trim }}]"#, gives: "[a word]")
    ) { String($0.trimmed) },

    Filter(
      name: "truncate", foreignNames: ["truncatewords"], input: .text,
      parameters: [Parameter(name: "length", kind: .integer)], result: .text,
      summary: "at most `length` characters, cut between words, with an ellipsis",
      example: Example(
        #"{{ "A city of canals, bicycles and newcomers" | truncate(24) }}"#,
        gives: "A city of canals…")
    ) { values, renderer throws(RenderError) in
      guard let length = values.integer(0) else { return .absent }
      return try renderer.changed(values.text) { truncated($0, to: length) }
    },

    Filter(
      name: "replace", input: .text,
      parameters: [Parameter(name: "old", kind: .text), Parameter(name: "new", kind: .text)],
      result: .text,
      summary: "the text with `new` wherever `old` stands",
      example: Example(#"{{ "2 + 2" | replace(" ", "") }}"#, gives: "2+2")
    ) { values, renderer throws(RenderError) in
      guard let text = values.text, let old = values.text(0), let new = values.text(1) else {
        return .absent
      }
      return .text(try replaced(old, with: new, in: text, renderer))
    },

    Filter(
      name: "split", input: .text,
      parameters: [Parameter(name: "separator", kind: .text)], result: .type(.list(.text)),
      summary: "the parts of the text between the separators",
      example: Example(
        #"{% for part in "info@city.nl" | split("@") %}[{{ part }}]{% endfor %}"#,
        gives: "[info][city.nl]")
    ) { values, renderer throws(RenderError) in
      guard let text = values.text, let separator = values.text(0) else { return .list([]) }
      if separator.isEmpty { return .list([.text(text)]) }
      try renderer.step(text.utf8.count)
      return .list(
        text.split(separator: separator, omittingEmptySubsequences: false).map {
          .text(String($0))
        })
    },
  ]
}

// MARK: - Code

extension String {
  /// Without white space at its ends.
  fileprivate var trimmed: Substring {
    var text = self[...]
    while let first = text.first, first.isWhitespace { text.removeFirst() }
    while let last = text.last, last.isWhitespace { text.removeLast() }
    return text
  }
}

/// At most `length` characters of a text, cut between words where that is possible, with an
/// ellipsis.
private func truncated(_ text: String, to length: Int) -> String {
  let length = max(0, length)
  guard text.utf8.count > length, text.count > length else { return text }
  guard length > 0 else { return "" }
  var head = text.prefix(length - 1)
  let next = text[head.endIndex]
  if !next.isWhitespace, let space = head.lastIndex(where: \.isWhitespace) {
    head = head[..<space]
  }
  while let last = head.last, last.isWhitespace || ",;:–-".contains(last) { head.removeLast() }
  return head + "…"
}

private func replaced(
  _ old: String, with new: String, in text: String, _ renderer: Renderer
) throws(RenderError) -> String {
  let old = Array(old.utf8)
  let new = Array(new.utf8)
  var rest = Array(text.utf8)[...]
  try renderer.step(1 + (rest.count >> 4) * (1 + old.count >> 4))
  guard !old.isEmpty else { return text }
  var result: [UInt8] = []
  while let place = position(of: old, in: rest) {
    result += rest[rest.startIndex..<place]
    result += new
    rest = rest[(place + old.count)...]
    try renderer.check(size: result.count)
  }
  result += rest
  try renderer.check(text: result.count)
  return String(decoding: result, as: UTF8.self)
}

/// Where `part` first stands in `bytes`.
func position(of part: [UInt8], in bytes: ArraySlice<UInt8>) -> Int? {
  guard let first = part.first else { return bytes.startIndex }
  guard bytes.count >= part.count else { return nil }
  for start in bytes.startIndex...(bytes.endIndex - part.count)
  where bytes[start] == first && bytes[start..<(start + part.count)].elementsEqual(part) {
    return start
  }
  return nil
}
