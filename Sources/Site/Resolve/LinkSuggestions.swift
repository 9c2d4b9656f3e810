import Diagnostics

/// Suggestions for links that lead nowhere. They are found after all links are resolved, in the
/// order of the pages, because only the first mistakes get a suggestion: see `NearMisses`.
struct LinkSuggestions {
  /// A diagnostic that may get a suggestion.
  struct Miss: Sendable {
    /// Its index among the diagnostics of its page.
    let diagnostic: Int
    let wanted: Wanted

    enum Wanted: Sendable {
      /// A path, and a function that writes a better one in its place; it returns nil if it cannot.
      case path(LinkFailure, written: @Sendable (String) -> String?)
      /// An anchor of a page, by its number, and the page's file.
      case anchor(String, page: Int, target: String)
    }
  }

  let resolver: LinkResolver
  /// The files that are pages.
  let pages: [ParsedPage]

  /// The near misses; nil until they are needed. The property is not `lazy`, because the value of a
  /// lazy property is copied whenever it changes.
  private var files: NearMisses?
  private var images: NearMisses?
  private var anchors = AnchorMisses()

  init(resolver: LinkResolver, pages: [ParsedPage]) {
    self.resolver = resolver
    self.pages = pages
  }

  /// Returns the diagnostic of a miss, with a suggestion if there is one.
  mutating func complete(_ diagnostic: Diagnostic, _ miss: Miss.Wanted) -> Diagnostic {
    let problem: any Problem
    var suggestion = diagnostic.suggestion
    switch miss {
    case .path(let failure, let written):
      problem = diagnostic.problem
      guard let (path, isSafe) = replacement(failure), let text = written(path) else {
        return diagnostic
      }
      suggestion = Suggestion(replace: diagnostic.location.range, with: text, isSafe: isSafe)
    case .anchor(let anchor, let page, let target):
      problem = SiteProblem.missingAnchor(
        anchor: anchor, target: target,
        near: anchors.nearest(to: anchor, on: page, ids: pages[page].body.ids))
    }
    return Diagnostic(
      problem, at: diagnostic.location, notes: diagnostic.notes, suggestion: suggestion,
      hint: diagnostic.hint)
  }

  private mutating func replacement(_ failure: LinkFailure) -> (text: String, isSafe: Bool)? {
    switch failure.wanted {
    case .image(let path):
      if images == nil { images = NearMisses(resolver.assets.sorted()) }
      return images?.best(for: path).map {
        (resolver.relative($0.name, to: failure.folder), $0.isSure)
      }
    case .file(let path, let suffix):
      if files == nil {
        files = NearMisses((resolver.pages.keys.map { $0 + ".md" } + resolver.assets).sorted())
      }
      let near =
        files?.contains(path) == true
        ? (path, true) : files?.best(for: path).map { ($0.name, $0.isSure) }
      return near.map { (resolver.relative($0.0, to: failure.folder) + suffix, $0.1) }
    case nil: return nil
    }
  }
}

/// Suggestions for anchors that do not exist.
struct AnchorMisses {
  private var byPage: [Int: NearMisses] = [:]

  /// Returns the id of a page, by its number, that is nearest to an anchor.
  mutating func nearest(to anchor: String, on page: Int, ids: [String]) -> String? {
    byPage[page, default: NearMisses(ids, work: NearMisses.work / 4)].best(for: anchor)?.name
  }
}
