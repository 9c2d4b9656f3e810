import Diagnostics
import Model

/// The files that fields which name none probably mean. Found once all pages are read, in their
/// order, since only the first mistakes get a suggestion: see `NearMisses`.
struct AssetSuggestions {
  private let assets: ContentFiles
  private var byFolder: [String: NearMisses] = [:]

  init(_ assets: ContentFiles) {
    self.assets = assets
  }

  /// What is wrong with a page of a folder, with what was probably meant.
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
