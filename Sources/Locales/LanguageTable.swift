/// The values of one language in `LanguageData`, by key. A variant inherits from its language; a
/// key that neither has does not exist.
struct LanguageTable {
  private var values: [Substring: Substring] = [:]
  /// The code for which lines were found; `en` if there are none.
  let code: String
  /// The code's language without its variant.
  let base: String

  /// Loads the values of `code`, a BCP 47 tag in any spelling. An unknown one is read as English.
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

  /// Returns the longest prefix of a BCP 47 tag that `LanguageData` has (RFC 4647, section 3.4).
  static func known(_ code: String) -> String? {
    var parts = canonical(code)
    while !parts.isEmpty {
      let code = parts.joined(separator: "-")
      if LanguageData.codes.contains(code) { return code }
      parts.removeLast()
    }
    return nil
  }

  /// Returns a tag's parts in the spelling of RFC 5646, section 2.1.1: `nl`, `Latn`, `NL`.
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

  /// Returns the value of a key; empty if there is none.
  func text(_ key: String) -> String { String(values[key[...]] ?? "") }

  /// Returns the parts of a value, which are separated by `|`.
  func words(_ key: String) -> [String] {
    LanguageTable.split(values[key[...]] ?? "")
  }

  /// Returns the text before a mark such as `{0}` and the text after it; nil if there is no such
  /// mark.
  ///
  /// The standard library's substring search would link the whole regex engine.
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

  /// Returns the text between two marks, `{0}` and `{1}`; nil unless both are there in this order.
  static func between(_ first: String, _ second: String, in text: String) -> String? {
    sides(text, of: first).flatMap { sides($0.after, of: second)?.before }
  }

  /// Splits a list at `|`, keeping empty words.
  static func split(_ text: Substring) -> [String] {
    text.utf8.split(separator: UInt8(ascii: "|"), omittingEmptySubsequences: false)
      .map { String(Substring($0)) }
  }
}
