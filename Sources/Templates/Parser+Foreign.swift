import Diagnostics

/// Refuses the syntax of other template languages, and says what to write instead.
extension Parser {
  /// Whether the lexer has reported the current tag.
  private var isReported: Bool {
    tokens.indices.contains(lastToken) && tokens[lastToken].kind == .invalid
  }

  private func kind(_ place: Int) -> Token.Kind? {
    place < lastToken && tokens.indices.contains(place) ? tokens[place].kind : nil
  }

  /// Refuses `{{ if … }}`, `{{ range .Pages }}` and `{{ end }}`: in Go's templates these are tags
  /// that print nothing.
  mutating func refuseAction(_ piece: Piece) throws(Unreadable) {
    guard !isReported, case .name(let name)? = current,
      let write = ForeignTemplate.actions[name], !isDefined(name)
    else { return }
    let first = tokens[token].range
    if let next = kind(token + 1) {
      // `range.start` and `if(x)` are no actions, `range .Pages` is.
      guard tokens[token + 1].range.lowerBound > first.upperBound else { return }
      switch next {
      case .name(let word) where ["and", "or", "in", "not"].contains(word): return
      case .name, .text, .integer, .number, .symbol("."), .symbol("("): break
      default: return
      }
    } else if !["else", "end", "endif", "endfor", "endblock", "elif"].contains(name) {
      return
    }
    let isAlone = kind(token + 1) == nil
    report(.foreign(isAlone ? "{{ \(name) }}" : "{{ \(name) … }}", write: write), first)
    throw Unreadable()
  }

  /// Refuses `.Title` and `.Site.Title`, Go's way to name a field.
  mutating func refuseDot() throws(Unreadable) {
    guard !isReported, current == .symbol(".") else { return }
    let start = tokens[token].range.lowerBound
    var names: [String] = []
    var place = token
    var end = tokens[token].range.upperBound
    while kind(place) == .symbol("."), case .name(let name)? = kind(place + 1),
      tokens[place + 1].range.lowerBound == tokens[place].range.upperBound,
      place == token || tokens[place].range.lowerBound == end
    {
      names.append(name)
      end = tokens[place + 1].range.upperBound
      place += 2
    }
    let write = Self.path(ofGo: names)
    report(
      .foreign("." + names.joined(separator: "."), write: names.isEmpty ? write : nil), start..<end,
      replacement: names.isEmpty ? nil : write)
    throw Unreadable()
  }

  /// The path here that corresponds to one of Go's, such as `.Site.Title` or `.Params.city`.
  private static func path(ofGo names: [String]) -> String {
    var names = names[...]
    var root = "page"
    while let first = names.first, ["Site", "Page", "Params", "Data"].contains(first) {
      if first == "Site" { root = "site" }
      names = names.dropFirst()
    }
    let known = [
      "Permalink": "absolute-url", "RelPermalink": "url", "LinkTitle": "title",
      "Description": "summary", "Date": "published", "PublishDate": "published",
      "Lastmod": "updated", "TableOfContents": "toc", "WordCount": "words",
      "ReadingTime": "reading-minutes", "Lang": "language", "Plain": "excerpt", "Type": "kind",
      "BaseURL": "url",
    ]
    return ([root] + names.map { known[$0] ?? hyphenated($0) }).joined(separator: ".")
  }

  /// `OpeningHours` as `opening-hours`.
  private static func hyphenated(_ name: String) -> String {
    var result = ""
    var wasSmall = false
    for character in name {
      if character.isUppercase, wasSmall { result += "-" }
      wasSmall = character.isLowercase || character.isNumber
      result += character == "_" ? "-" : character.lowercased()
    }
    return result
  }

  /// Refuses a sign that the lexer reads as two symbols: `||`, `===`, `!==`, `<>`.
  ///
  /// - Parameter symbol: the first half, which has been taken.
  mutating func refuse(_ second: String, after symbol: String, write: String)
    throws(Unreadable)
  {
    guard !isReported, token > 0, current == .symbol(second),
      tokens[token].range.lowerBound == tokens[token - 1].range.upperBound
    else { return }
    let range = tokens[token - 1].range.lowerBound..<tokens[token].range.upperBound
    // In `{{ a || b }}` the author means the second value as a default for the first.
    let isPrinted = position > 0 && pieces[position - 1].kind == .print
    let isDefault = write == "or" && isPrinted
    report(
      .foreign(symbol + second, write: isDefault ? "a | default(b)" : nil), range,
      replacement: isDefault ? nil : write)
    throw Unreadable()
  }

  /// Refuses `include card.html`: the name of a template stands in quotes.
  mutating func refusePath() throws(Unreadable) {
    guard !isReported, case .name? = current, kind(token + 1) == .symbol("."),
      case .name(let ending)? = kind(token + 2),
      ["html", "xml", "htm", "njk", "liquid"].contains(ending)
    else { return }
    let range = tokens[token].range.lowerBound..<tokens[token + 2].range.upperBound
    let path = String(decoding: bytes[range], as: UTF8.self)
    report(.expected(.text, found: path), range, replacement: "\"\(path)\"")
    throw Unreadable()
  }
}
