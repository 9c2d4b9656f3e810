/// Edits of what a site has in the place of Polder's own words.
extension RandomEdits {
  /// Adds such a word, gives it another text, or takes it away; some are wrong.
  mutating func changeVisitorWords() throws -> String {
    let path = any(templates { $0.hasPrefix("Templates/words/") })
    let choices = [
      "polder.footnotes: Notes \(counter)", "polder.tip: Hint \(counter)",
      "polder.figures-as-table: Figures \(counter)", "polder.home: Start \(counter)",
      "polder.link-to-section: \"Here, \(counter): {heading}\"", "polder.search: Find \(counter)",
      "polder.past: Gone by \(counter)", "polder.footnots: Notes", "polder.table: Table",
    ]
    let line = choices.randomElement(using: &random) ?? ""
    let key = line.prefix { $0 != ":" } + ":"
    let isTakenAway = Int.random(in: 0..<3, using: &random) == 0
    try change(path) { text in
      let others = text.split(separator: "\n", omittingEmptySubsequences: false)
        .filter { !$0.hasPrefix(key) }.joined(separator: "\n")
      return isTakenAway ? others : others + "\n\(line)\n"
    }
    return "\(path): \(isTakenAway ? "no \(key)" : line)"
  }
}
