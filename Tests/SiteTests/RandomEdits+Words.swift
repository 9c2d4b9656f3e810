/// Edits of the site's own versions of Polder's words.
extension RandomEdits {
  /// Adds, changes or removes such a word. One in eight has a mistake.
  mutating func changeVisitorWords() throws -> String {
    let path = any(templates { $0.hasPrefix("Templates/words/") })
    let wrong = [
      "polder.footnots: Notes", "polder.link-to-section: Here", "polder.tip: {one: Tip}",
    ]
    let right = [
      "polder.footnotes: Notes \(counter)", "polder.tip: Hint \(counter)",
      "polder.figures-as-table: Figures \(counter)", "polder.search: Find \(counter)",
      "polder.link-to-section: \"Here, \(counter): {heading}\"", "polder.past: Gone by \(counter)",
    ]
    let isWrong = Int.random(in: 0..<8, using: &random) == 0
    let line = (isWrong ? wrong : right).randomElement(using: &random) ?? ""
    let key = line.prefix { $0 != ":" } + ":"
    let isTakenAway =
      project.text(path).contains("\n\(key)") && Int.random(in: 0..<3, using: &random) == 0
    try change(path) { text in
      let others = text.split(separator: "\n", omittingEmptySubsequences: false)
        .filter { !$0.hasPrefix(key) }.joined(separator: "\n")
      return isTakenAway ? others : others + "\n\(line)\n"
    }
    return "\(path): \(isTakenAway ? "no \(key)" : line)"
  }
}
