import Diagnostics
import Model

/// Suggestions for fields that name a missing file. They are found after all pages are read and in
/// their order, because only the first mistakes get a suggestion: see `NearMisses`.
struct AssetSuggestions {
  private let assets: ContentFiles
  private var byFolder: [String: NearMisses] = [:]

  init(_ assets: ContentFiles) {
    self.assets = assets
  }

  /// Returns the diagnostics of a page in a folder, with suggestions added.
  mutating func complete(_ diagnostics: [Diagnostic], folder: String) -> [Diagnostic] {
    var completed = diagnostics
    for (index, diagnostic) in diagnostics.enumerated() {
      guard case .missingAsset(_, let name)? = diagnostic.problem as? ContentProblem else {
        continue
      }
      guard
        let near = byFolder[folder, default: NearMisses(assets.names(in: folder))].best(for: name)
      else { continue }
      let range = diagnostic.location.range
      completed[index] = Diagnostic(
        diagnostic.problem, at: diagnostic.location, notes: diagnostic.notes,
        suggestion: Suggestion(replace: range, with: near.name, isSafe: near.isSure),
        hint: diagnostic.hint)
    }
    return completed
  }
}
