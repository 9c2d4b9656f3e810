/// What `LanguageData` says of one language, by key; a variant inherits from its language, and what
/// neither has does not exist.
struct LanguageTable {
  private var values: [Substring: Substring] = [:]
  /// The code that the lines were found under, `en` when there are none.
  let code: String
  /// The code's language without its variant.
  let base: String

  /// `code` is a BCP 47 tag in any spelling; one that is not known reads as English.
  init(_ code: String) {
    let found = LanguageTable.known(code) ?? "en"
    self.code = found
    base = String(found.prefix { $0 != "-" })
    for code in found == base ? [base] : [base, found] {
      // By bytes: splitting by characters would take ten times as long.
      for line in (LanguageData.lines(for: code) ?? "").utf8.split(separator: UInt8(ascii: "\n")) {
        guard let mark = line.firstIndex(of: UInt8(ascii: "=")) else { continue }
        values[Substring(line[..<mark])] = Substring(line[line.index(after: mark)...])
      }
    }
  }

  /// The longest beginning of a BCP 47 tag that `LanguageData` knows (RFC 4647, section 3.4).
  static func known(_ code: String) -> String? {
    var parts = canonical(code)
    while !parts.isEmpty {
      let code = parts.joined(separator: "-")
      if LanguageData.codes.contains(code) { return code }
      parts.removeLast()
    }
    return nil
  }

  /// A tag's parts as RFC 5646, section 2.1.1, spells them: `nl`, `Latn`, `NL`.
  static func canonical(_ code: String) -> [String] {
    code.split(whereSeparator: { $0 == "-" || $0 == "_" }).enumerated().map { index, part in
      if index == 0 { return part.lowercased() }
      switch part.utf8.count {
      case 2: return part.uppercased()
      case 4: return part.prefix(1).uppercased() + part.dropFirst().lowercased()
      default: return part.lowercased()
      }
    }
  }

  /// The value of a key, empty when there is none.
  func text(_ key: String) -> String { String(values[key[...]] ?? "") }

  /// The parts of a value between its `|`.
  func words(_ key: String) -> [String] {
    LanguageTable.split(values[key[...]] ?? "")
  }

  /// What stands before a mark such as `{0}` and after it; nil when it is not there.
  ///
  /// The standard library's searches for a text in a text would link the whole regex engine.
  static func sides(_ text: String, of mark: String) -> (before: String, after: String)? {
    var rest = text[...]
    while !rest.isEmpty {
      if rest.hasPrefix(mark) {
        return (String(text[..<rest.startIndex]), String(rest.dropFirst(mark.count)))
      }
      rest = rest.dropFirst()
    }
    return nil
  }

  /// What stands between two marks, `{0}` and `{1}`; nil when they are not both there in this order.
  static func between(_ first: String, _ second: String, in text: String) -> String? {
    sides(text, of: first).flatMap { sides($0.after, of: second)?.before }
  }

  /// The words of a list that `|` separates, empty ones kept.
  static func split(_ text: Substring) -> [String] {
    text.utf8.split(separator: UInt8(ascii: "|"), omittingEmptySubsequences: false)
      .map { String(Substring($0)) }
  }
}
