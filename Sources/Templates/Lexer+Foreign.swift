import Diagnostics

/// Refuses the syntax of other template languages.
extension Lexer {
  /// Refuses `<%= x %>` and `<?php … ?>`, which would otherwise be copied to the page.
  mutating func refuseServerTags(in range: SourceRange) {
    var index = range.lowerBound
    while let start = bytes[index..<range.upperBound].firstIndex(of: UInt8(ascii: "<")) {
      index = start + 1
      let signs: [(StaticString, String)] = [
        ("<%=", "{{ … }}"), ("<%-", "{{ … }}"), ("<%#", "{# … #}"), ("<%", "{% … %}"),
        ("<?=", "{{ … }}"), ("<?php", "{% … %}"),
      ]
      guard let (sign, write) = signs.first(where: { stands($0.0, at: start) }) else { continue }
      report(.foreign("\(sign)", write: write), start..<(start + sign.utf8CodeUnitCount))
    }
  }

  /// Refuses what Handlebars and Mustache write: `{{#if x}}`, `{{/if}}`, `{{> card}}`, `{{{ x }}}`.
  mutating func refuseMustache(openedAt start: Int) -> Bool {
    guard position < bytes.count else { return false }
    let sign = byte(position)
    let end = word(at: position + 1)
    let name = String(
      decoding: bytes[min(position + 1, end)..<end].drop { $0 == 0x20 }, as: UTF8.self)
    let write: String
    switch sign {
    case UInt8(ascii: "{") where position == start + 2: write = "{{ … }}"
    case UInt8(ascii: "#"):
      write = ForeignTemplate.actions[name] ?? "{% for item in \(name) %}"
    case UInt8(ascii: "/"):
      write = ["if", "unless", "with"].contains(name) ? "{% endif %}" : "{% endfor %}"
    case UInt8(ascii: "^"): write = "{% if not … %}"
    case UInt8(ascii: ">"): write = "{% include \"\(name.isEmpty ? "…" : name).html\" %}"
    case UInt8(ascii: "&"): write = "{{ \(name.isEmpty ? "…" : name) }}"
    case UInt8(ascii: "!") where !isNameByte(byte(position + 1), first: true): write = "{# … #}"
    default: return false
    }
    let isShort = sign == UInt8(ascii: "{") || sign == UInt8(ascii: "!")
    let range = start..<(isShort ? position + 1 : max(end, position + 1))
    report(.foreign(String(decoding: bytes[range], as: UTF8.self), write: write), range)
    return true
  }

  /// The end of the word that begins at an index, or after spaces there.
  private func word(at start: Int) -> Int {
    var end = start
    while byte(end) == 0x20 { end += 1 }
    if !isNameByte(byte(end), first: true) { return start }
    while end < bytes.count, isNameByte(bytes[end], first: false) { end += 1 }
    return end
  }

  /// Refuses signs of other languages that the lexer can recognise: `??`, `? :`, `&&`, `$x`.
  mutating func refuseForeignSign(in kind: Piece.Kind, openedAt opening: Int) -> Bool {
    let start = position
    var length = 1
    var write: String
    var replacement: String?
    switch bytes.indices.contains(start) ? bytes[start] : 0 {
    case UInt8(ascii: "?"):
      switch byte(start + 1) {
      case UInt8(ascii: "?"), UInt8(ascii: ":"): (length, write) = (2, "a | default(b)")
      case UInt8(ascii: "."): (length, write) = (2, "{% if a %}{{ a.b }}{% endif %}")
      default: write = "{% if a %}{{ b }}{% else %}{{ c }}{% endif %}"
      }
    case UInt8(ascii: "&") where byte(start + 1) == UInt8(ascii: "&"):
      (length, write, replacement) = (2, "and", "and")
    case UInt8(ascii: ":"):
      if byte(start + 1) == UInt8(ascii: "=") {
        (length, write) = (2, "{% set name = value %}")
      } else if bytes[opening..<start].contains(UInt8(ascii: "|")) {
        write = "filter(value)"
      } else {
        return false
      }
    case UInt8(ascii: "~"): write = "{{ a }}{{ b }}"
    case UInt8(ascii: "`"): write = "\"…\""
    case UInt8(ascii: "$"), UInt8(ascii: "@"):
      let end = word(at: start + 1)
      guard end > start + 1 else { return false }
      length = end - start
      let name = String(decoding: bytes[(start + 1)..<end], as: UTF8.self)
      let loop = ["index": "loop.index", "first": "loop.first", "last": "loop.last"]
      write = bytes[start] == UInt8(ascii: "@") ? loop[name] ?? name : name
      replacement = write
    case UInt8(ascii: "{")
    where ![UInt8(ascii: "{"), UInt8(ascii: "%"), UInt8(ascii: "#")].contains(byte(start + 1)):
      guard isClosed(kind, after: start) else { return false }
      write = "name=value"
    case UInt8(ascii: "/"):
      guard let path = unquotedPath(openedAt: opening) else { return false }
      let written = String(decoding: bytes[path], as: UTF8.self)
      report(.expected(.text, found: written), path, replacement: (path, "\"\(written)\""))
      position = path.upperBound
      return true
    default: return false
    }
    let range = start..<(start + length)
    // If the tag has no end, that is the error to report.
    if kind == .print || kind == .tag, !isClosed(kind, after: start) { return false }
    report(
      .foreign(
        String(decoding: bytes[range], as: UTF8.self), write: replacement == nil ? write : nil),
      range, replacement: replacement.map { (range, $0) })
    position = range.upperBound
    return true
  }

  /// The path in `{% include parts/card.html %}`, which lacks its quotes.
  private func unquotedPath(openedAt opening: Int) -> SourceRange? {
    var start = opening + 2
    if byte(start) == UInt8(ascii: "-") { start += 1 }
    while byte(start) == 0x20 { start += 1 }
    let end = word(at: start)
    let name = String(decoding: bytes[start..<end], as: UTF8.self)
    guard ["include", "extends", "component", "render"].contains(name) else { return nil }
    var first = end
    while byte(first) == 0x20 { first += 1 }
    guard first < position,
      bytes[first..<position].allSatisfy({ isNameByte($0, first: false) || $0 == 0x2E })
    else { return nil }
    var last = position
    while last < bytes.count,
      isNameByte(bytes[last], first: false) || bytes[last] == 0x2E
        || bytes[last] == 0x2F
    { last += 1 }
    return first..<last
  }
}
