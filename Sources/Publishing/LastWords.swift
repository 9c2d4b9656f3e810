/// The last words of a program that failed, for a message: on one line, short, without secrets.
struct LastWords {
  /// The lines of the program, without secrets.
  let lines: [String]

  /// Takes the lines of a program's messages.
  ///
  /// - Parameter secrets: texts that must not appear.
  init(_ messages: String, secrets: [String] = []) {
    var text = messages
    for secret in secrets.sorted(by: { $0.utf8.count > $1.utf8.count }) where secret.utf8.count > 3
    {
      text = text.replacing(secret, with: "…")
    }
    lines = text.split(whereSeparator: { $0 == "\n" || $0 == "\r" || $0 == "\r\n" })
      .map { LastWords.withoutCredentials(LastWords.printable($0)) }
      .filter { !$0.isEmpty }
  }

  /// Whether a line has one of these texts, in any case.
  func contain(_ texts: String...) -> Bool {
    lines.contains { line in
      let line = line.lowercased()
      return texts.contains { line.contains($0) }
    }
  }

  /// The last lines on one line, at most 500 characters.
  ///
  /// - Parameter isIdle: whether a line adds nothing if there are others.
  func reason(without isIdle: (String) -> Bool = { _ in false }) -> String {
    var chosen: [String] = []
    for line in lines.filter({ !isIdle($0) }).suffix(3) where !chosen.contains(line) {
      chosen.append(line)
    }
    if chosen.isEmpty { chosen = Array(lines.suffix(1)) }
    let text = chosen.joined(separator: "; ")
    return text.count <= 500 ? text : "…" + text.suffix(499)
  }

  /// Replaces control characters, which could change what a terminal shows.
  private static func printable(_ line: Substring) -> String {
    var result = String.UnicodeScalarView()
    for scalar in line.unicodeScalars {
      let isControl = scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
      result.append(isControl ? " " : scalar)
    }
    var text = String(result)[...]
    while text.first == " " { text.removeFirst() }
    while text.last == " " { text.removeLast() }
    return String(text)
  }

  /// Takes away the names and passwords of URLs (RFC 3986, section 3.2.1), the values in their queries, and what follows
  /// the name of a header that proves who asks.
  static func withoutCredentials(_ line: String) -> String {
    var words: [String] = []
    var isSecret = false
    for word in line.split(separator: " ", omittingEmptySubsequences: false) {
      if isSecret {
        words.append("…")
        continue
      }
      var word = String(word)
      if let scheme = word.firstRange(of: "://") {
        let rest = word[scheme.upperBound...]
        let end = rest.firstIndex { "/?#\"'".contains($0) } ?? rest.endIndex
        if let at = rest[..<end].lastIndex(of: "@") {
          word.replaceSubrange(scheme.upperBound..<at, with: "…")
        }
        if let query = word.firstIndex(of: "?"), query > word.startIndex {
          let values = word[query...]
          let last = values.firstIndex { "\"'".contains($0) } ?? values.endIndex
          word.replaceSubrange(word.index(after: query)..<last, with: "…")
        }
      }
      let name = word.lowercased()
      isSecret =
        name.hasSuffix("authorization:") || name == "bearer" || name.hasSuffix("token:")
        || name.hasSuffix("password:")
      words.append(word)
    }
    return words.joined(separator: " ")
  }
}
